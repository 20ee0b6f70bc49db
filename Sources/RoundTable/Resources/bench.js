// The page on which the facilitator works begins.

const startBench = () => {
  byId('werkbank').hidden = false;
  startStore();
  startEntering();
  startChoosing();
  startList();
  whenChanged.push(drawToday, drawList, drawTable, () => { if (!stage.contains(document.activeElement)) drawStep(); }, tellProjector);
  whenChanged.push((what) => { if (what.adopted) summarise(counted(what.adopted, 'adoptedEntry')); });
  drawToday();
  drawList();
  startRound();
  byId('protokoll-sichern').addEventListener('click', download);
  byId('protokoll-oeffnen').addEventListener('click', () => byId('protokoll-datei').click());
  byId('protokoll-datei').addEventListener('change', async (event) => {
    for (const file of event.target.files) await openJournal(file);
    event.target.value = '';
  });
  byId('beamerfenster').addEventListener('click', openProjector);
  byId('strichliste-drucken').addEventListener('click', printSheet);
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', async (event) => {
    event.preventDefault();
    for (const file of event.dataTransfer.files) await openJournal(file);
  });
  show(full);
  quick.focus({ preventScroll: true });
};
