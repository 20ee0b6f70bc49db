// What waits for the one who leads: proposals of the phones, and entries that the server did not take.

/** Proposals that nobody has decided on or taken back. */
const proposals = () => effective(session.entries).items.filter((item) => item.entry.status === 'proposed' && !item.undoneBy).map((item) => item.entry)
  .filter((entry) => entry.op !== 'undo' || session.entries.some((other) => other.id === entry.undoes));

/** What stands there now, and what would. */
const change = (entry) => {
  const cells = { ...(entry.was || {}), ...(entry.becomes || {}) };
  const [one, two] = [cells.von, cells.nach].map((text) => session.landscape.tables.names.actor(text));
  if (folded(entry.table || '') !== 'kooperationen' || !one || !two) return '';
  const after = new Landscape(data).replay([...session.entries, { ...entry, status: 'accepted' }]);
  const result = after.results.get(entry.id) || {};
  if (['invalid', 'conflict'].includes(result.result)) return say('wouldNotHold', { why: problemSentence(result) });
  const [before, then] = [session.landscape, after].map((landscape) => stateSentence(landscape.pair(one, two)));
  return before === then ? say('wouldStay', { words: before }) : say('wouldChange', { before, then });
};

const decide = async (entry, what) => {
  const answer = await command(`table/entries/${encodeURIComponent(entry.id)}/${what}`, { method: 'POST', body: {} });
  if (answer) announce(say(what === 'accept' ? 'accepted' : 'refused', { what: sentenceOf(entry) }));
  return answer;
};

const proposalItem = (entry) => make('li', { 'data-vorschlag': entry.id }, make('p', {}, sentenceOf(entry)),
  change(entry) ? make('p', { class: 'leise' }, change(entry)) : null,
  make('p', { class: 'knoepfe' }, button(say('accept'), () => decide(entry, 'accept'), { class: 'haupt', 'aria-label': `${say('accept')}: ${sentenceOf(entry)}` }),
    button(say('refuse'), () => decide(entry, 'refuse'), { 'aria-label': `${say('refuse')}: ${sentenceOf(entry)}` })));

const mostProposals = 30;

const drawProposals = () => {
  const all = proposals();
  const place = byId('freigabe-liste');
  const held = place.contains(document.activeElement);
  byId('freigabe').hidden = all.length === 0;
  byId('freigabe-zahl').textContent = String(all.length);
  byId('freigabe-alle').hidden = all.length < 2;
  // Whoever is about to press a button must not find another one under the finger.
  renewList(place, all.slice(0, mostProposals).map(proposalItem));
  if (held && !place.contains(document.activeElement)) (place.querySelector('button') || quick).focus();
};

// MARK: What the server did not take

/** The values that were seen and those that stand there by now. */
const conflictList = (problem) => {
  const conflicts = Array.isArray(problem.conflicts) ? problem.conflicts : [];
  if (conflicts.length === 0) return null;
  return make('ul', {}, ...conflicts.map(({ column, seen, stated }) =>
    make('li', {}, say('bothValues', { column, seen: seen || say('empty'), stated: stated || say('empty') }))));
};

/** The entry as somebody would type it, to be looked at and entered again. */
const asTyped = ({ table, becomes }) => {
  const { names, vocabulary } = session.landscape.tables;
  const numbers = ['von', 'nach'].map((column) => actorOf(names.actor((becomes || {})[column] || '')));
  if (folded(table || '') !== 'kooperationen' || !numbers.every(Boolean)) return '';
  const often = vocabulary.level('haeufigkeit', becomes.haeufigkeit).level;
  return [...numbers.map((actor) => actor.number), becomes.intensitaet || '', often ? frequencyWords(often) : '',
    { gewuenscht: say('wishWord'), beendet: say('endWord') }[vocabulary.status(becomes.status)] || ''].filter(Boolean).join(' ');
};

const refusedItem = (item) => {
  const { entry, problem } = item;
  const typed = asTyped(entry);
  return make('li', {}, make('p', {}, sentenceOf(entry)), make('p', { class: 'meldung' }, problem.detail || problem.title || say('refusedPlain')),
    conflictList(problem), make('p', { class: 'knoepfe' },
      typed ? button(say('intoField'), () => { dropItem(item); setQuick(`${typed} `); }, { class: 'haupt' }) : null,
      button(say('sendAgain'), () => { Object.assign(item, { state: 'waiting', problem: null }); storeItem(item); told(); sendNow(); }),
      button(say('drop'), () => { dropItem(item); announce(say('dropped', { what: sentenceOf(entry) })); byId('schritt-titel').focus(); })));
};

const drawRefused = () => {
  const items = refusedItems();
  byId('zurueckgewiesen').hidden = items.length === 0;
  byId('zurueckgewiesen-liste').replaceChildren(...items.map(refusedItem));
};

const startApproving = () => {
  byId('alle-annehmen').addEventListener('click', async () => {
    for (const entry of proposals()) if (!(await decide(entry, 'accept'))) return;
  });
  let before = 0;
  whenChanged.push(drawProposals, drawRefused, () => {
    const now = proposals().length;
    if (now > before) summarise(counted(now, 'waitingProposals'));
    before = now;
  });
  let refusedBefore = refusedItems().length;
  whenSent.push(() => {
    const now = refusedItems();
    if (now.length > refusedBefore) announce(say('refusedNow', { what: sentenceOf(now[now.length - 1].entry) }));
    refusedBefore = now.length;
  });
};
