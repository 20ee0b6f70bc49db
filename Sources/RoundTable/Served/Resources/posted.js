// What this organisation entered, on whichever phone, and what became of it.

/** {entry, state, why}: "waiting" to be sent, "saved", "waits" for approval, "refused" by the one who leads, "undone", "odd". */
const ownEntries = () => effective(session.entries).items
  .filter(({ entry }) => entry.role === 'participant' && entry.reported_by === own && entry.op !== 'undo')
  .map(({ entry, undoneBy }) => ({ entry, undoneBy, state: stateOf(entry, undoneBy) }));

const stateOf = (entry, undoneBy) => {
  const item = itemOf(entry.id);
  if (undoneBy) return 'undone';
  if (item && item.state === 'waiting') return 'waiting';
  if (entry.status === 'proposed') return 'waits';
  if (entry.status === 'refused') return 'refused';
  const { result } = session.landscape.results.get(entry.id) || {};
  return ['invalid', 'conflict'].includes(result) ? 'odd' : 'saved';
};

/** Where a taking-back waits for approval itself, pressing once more would not help. */
const isBeingTakenBack = (entry) => session.entries.some((other) => other.op === 'undo' && other.undoes === entry.id && other.status === 'proposed');

const stateWords3 = ({ entry, state }) => {
  if (isBeingTakenBack(entry) && ['saved', 'waits'].includes(state)) return say('takingBackWaits');
  if (state === 'waiting') return say('notSaved');
  if (state === 'waits') return `${say('waitsForApproval')} · ${savedMark(entry)}`;
  if (state === 'refused') return say('notAccepted');
  if (state === 'undone') return say('isTakenBack');
  if (state === 'odd') return `${say('doesNotHold')} ${problemSentence(session.landscape.results.get(entry.id))}`;
  return savedMark(entry);
};

const signs = { waiting: '…', saved: '✓', waits: '◔', refused: '✕', undone: '↩', odd: '!' };

const takeBackOwn = (entry) => enterOwn(newOwn('undo', { undoes: entry.id }), say('undone', { what: ownSentence(entry) }));

const ownSentence = (entry) => {
  if (!isParting(entry)) return sentenceOf(entry);
  const { names } = session.landscape.tables;
  return say('parted', { name: nameOf([entry.was.von, entry.was.nach].map((text) => names.actor(text)).find((id) => id !== own) || '') });
};

const postedItem = (one) => {
  const { entry, state } = one;
  const sentence = ownSentence(entry);
  const canGo = ['waiting', 'saved', 'waits', 'odd'].includes(state) && !isBeingTakenBack(entry);
  return make('li', { class: `eintrag ${state}`, 'data-fokus': `eintrag-${entry.id}`, 'data-eintrag': entry.id },
    make(state === 'undone' ? 's' : 'p', { class: 'satz' }, sentence),
    make('p', { class: 'zustand' }, make('span', { class: 'zeichen', 'aria-hidden': 'true' }, signs[state]), ' ', stateWords3(one)),
    canGo ? button(say('takeBack'), () => takeBackOwn(entry), { class: 'leicht', 'aria-label': `${say('takeBack')}: ${sentence}` }) : null);
};

/** What the newest entries about a partner wait for, on its card. */
const waitingMark = (partner) => {
  const about = ownEntries().filter(({ entry, state }) => ['waiting', 'waits', 'refused'].includes(state)
    && folded(entry.table || '') === 'kooperationen' && [(entry.becomes || {}).von, (entry.becomes || {}).nach].includes(partner));
  const last = about[about.length - 1];
  if (!last) return '';
  return last.state === 'waiting' ? say('notSaved') : say('cardWaits', { words: stateWords3(last), what: cooperationWords({ ...last.entry.becomes }).words });
};

// MARK: What the server did not take

const conflictWords = (problem) => (Array.isArray(problem.conflicts) ? problem.conflicts : [])
  .map(({ column, seen, stated }) => make('li', {}, say('bothValues', { column, seen: seen || say('empty'), stated: stated || say('empty') })));

/** The values of a refused entry go back into the form in which they were chosen. */
const intoForm = (item) => {
  const { becomes } = item.entry;
  const partner = [becomes.von, becomes.nach].find((id) => id !== own);
  setDraft(`staerke-${partner}`, becomes.intensitaet || '');
  setDraft(`kontakt-${partner}`, becomes.haeufigkeit || '');
  dropItem(item);
  open('say', { partner });
};

const refusedCard = (item) => {
  const { entry, problem } = item;
  const sentence = ownSentence(entry);
  const isTie = folded(entry.table || '') === 'kooperationen' && !isParting(entry) && entry.becomes && actorOf([entry.becomes.von, entry.becomes.nach].find((id) => id !== own));
  return make('li', { class: 'karte fehler', 'data-fokus': `zurueck-${entry.id}` }, make('h3', {}, say('notAccepted')), make('p', {}, sentence),
    make('p', { class: 'fehler' }, problem.detail || problem.title || say('refusedPlain')), conflictWords(problem).length > 0 ? make('ul', {}, ...conflictWords(problem)) : null,
    make('p', { class: 'knoepfe' }, isTie ? button(say('lookAgain'), () => intoForm(item), { class: 'haupt' }) : null,
      button(say('sendAgain'), () => { Object.assign(item, { state: 'waiting', problem: null }); storeItem(item); told(); sendNow(); }),
      button(say('drop'), () => { dropItem(item); toast(say('dropped', { what: sentence })); })));
};

const postedTab = () => {
  const refused = refusedItems();
  const all = ownEntries().reverse();
  return [make('h2', {}, say('postedHeading', { n: all.length })), refused.length > 0 ? make('ul', { class: 'kartenliste' }, ...refused.map(refusedCard)) : null,
    all.length > 0 ? make('ul', { class: 'eintraege' }, ...all.map(postedItem)) : make('p', {}, say('postedNothing')),
    make('p', { class: 'leise' }, say('postedHint'))];
};
