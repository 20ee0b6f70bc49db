// The page begins.

const start = () => {
  document.body.classList.add('lebendig');
  whenArranged.push(placeSigns, scaleNumbers);
  if (isProjector) { startProjector(); show(full); drawToday(); showStepOnMap(); return; }
  startBench();
  answerProjector();
  if (window.showSaveFilePicker) { byId('laufend').hidden = false; byId('laufend').addEventListener('click', chooseFile); }
};

start();
