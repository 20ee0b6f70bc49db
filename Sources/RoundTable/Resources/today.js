// What was entered today as a list, and all cooperations as a list: the equals of the map.

const list = byId('eintraege');

/** Taking back one entry, also in the middle: what goes with it is shown first. */
const askToTakeBack = (entry, item) => {
  const others = leaningOn(entry.id);
  if (others.length === 0) { takeBack([entry]); tell(say('undone', { what: sentenceOf(entry) })); return; }
  const box = make('div', { class: 'nachfrage', role: 'group', 'aria-label': say('takeBackAll') }, make('p', {}, counted(others.length, 'goesWith')),
    make('ul', {}, ...others.map((other) => make('li', {}, sentenceOf(other)))),
    button(say('takeBackAll'), () => { box.remove(); takeBack([entry, ...others]); tell(say('undone', { what: sentenceOf(entry) })); }),
    ' ', button(say('leaveIt'), () => { box.remove(); }));
  item.append(box);
  box.querySelector('button').focus();
};

const entryItem = ({ entry, undoneBy }) => {
  const result = session.landscape.results.get(entry.id) || {};
  const isOdd = ['invalid', 'conflict'].includes(result.result);
  const item = make('li', { 'data-eintrag': entry.id, class: undoneBy ? 'zurueck' : isOdd ? 'ungueltig' : '' }, make('span', { class: 'uhr' }, clockOf(entry.at)), ' ',
    make(undoneBy ? 's' : 'span', {}, sentenceOf(entry)));
  if (undoneBy) {
    item.append(' ', make('span', { class: 'leise' }, say('isTakenBack')), ' ', button(say('again'), () => {
      enter(newEntry('undo', { undoes: undoneBy }));
      tell(say('redone', { what: sentenceOf(entry) }));
    }, { class: 'klein', 'aria-label': `${say('again')}: ${sentenceOf(entry)}` }));
  } else if (entry.status !== 'accepted') {
    // It waits for somebody to decide, or somebody decided against it.
    item.append(' ', make('span', { class: 'meldung' }, say(`status_${entry.status}`)));
  } else {
    if (isOdd) item.append(' ', make('span', { class: 'meldung' }, problemSentence(result)));
    if (savedMark(entry)) item.append(' ', make('span', { class: 'leise' }, savedMark(entry)));
    item.append(' ', button(say('takeBack'), () => askToTakeBack(entry, item), { class: 'klein', 'aria-label': `${say('takeBack')}: ${sentenceOf(entry)}` }));
  }
  return item;
};

const mostShown = 60;
let isListWhole = false;

const drawList = () => {
  const items = effective(session.entries).items.filter((item) => item.entry.op !== 'undo').reverse();
  byId('eintraege-zahl').textContent = items.length > 0 ? String(items.length) : '';
  const shown = isListWhole ? items : items.slice(0, mostShown);
  // Whoever works with the keys stays at the entry.
  const held = list.contains(document.activeElement) ? document.activeElement.closest('[data-eintrag]').dataset.eintrag : null;
  renewList(list, shown.map(entryItem));
  if (held && !list.contains(document.activeElement)) [...list.children].find((item) => item.dataset.eintrag === held)?.querySelector('button')?.focus();
  byId('eintraege-leer').hidden = items.length > 0;
  byId('eintraege-mehr').hidden = shown.length === items.length;
  byId('rueckgaengig').disabled = !lastToUndo(session.entries);
  byId('wiederholen').disabled = !lastUndoing(session.entries);
};

// MARK: All cooperations

const drawTable = () => {
  if (!byId('alle').open) return;
  const rows = session.landscape.allPairs().filter((pair) => pair.state || pair.wishes > 0)
    .sort((one, two) => Number(two.today) - Number(one.today) || pairName(one.a, one.b).localeCompare(pairName(two.a, two.b), data.lang));
  byId('alle-zeilen').replaceChildren(...rows.map((pair) => make('tr', {}, make('th', { scope: 'row' }, nameOf(pair.a)), make('td', {}, nameOf(pair.b)),
    make('td', {}, pair.state ? (pair.isOpen ? say('strengthOpen') : strengthWords(pair.strength)) : say('wish')),
    make('td', {}, pair.state ? say(`state_${pair.state}`) : ''), make('td', {}, pair.today ? say('today') : ''))));
};

const startList = () => {
  byId('alle').addEventListener('toggle', drawTable);
  byId('eintraege-mehr').addEventListener('click', () => { isListWhole = true; drawList(); });
  byId('rueckgaengig').addEventListener('click', undoLast);
  byId('wiederholen').addEventListener('click', redoLast);
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.matches('input, textarea, select') && event.target.value;
    if (!(event.ctrlKey || event.metaKey) || isTyping) return;
    if (event.key === 'z' && !event.shiftKey) undoLast();
    else if (event.key === 'y' || (event.key === 'Z' && event.shiftKey)) redoLast();
    else return;
    event.preventDefault();
  });
};
