// The round table as it is now: the journal, what it makes of the landscape, and what it closes.

const session = {
  entries: [],
  landscape: new Landscape(data),
  closed: new Map(),
  present: new Set(),
};
const whenChanged = [];

const suggestionByNumber = new Map(data.suggestions.map((one) => [one.number, one]));

// MARK: Actors

/** Everybody, those of today behind the others; a number stays whoever comes and goes. */
const everybody = () => {
  const fresh = new Map(session.landscape.newActors().map((actor) => [actor.id, actor]));
  const added = session.entries.filter((entry) => entry.op === 'add' && folded(entry.table || '') === 'akteure');
  const seen = new Set();
  const later = [];
  for (const entry of added) {
    if (seen.has(entry.id)) continue;
    seen.add(entry.id);
    const actor = fresh.get((entry.becomes || {}).id || slug((entry.becomes || {}).name || ''));
    if (actor) later.push({ ...actor, number: data.actors.length + seen.size, words: [] });
  }
  return [...data.actors, ...later];
};

let known = null;
const actorsNow = () => { known = known || everybody(); return known; };
const actorOf = (id) => actorsNow().find((actor) => actor.id === id) || null;
const nameOf = (id) => { const actor = actorOf(id); return actor ? actor.short : id; };
const boardName = (id) => (data.boards.find((board) => board.id === id) || { name: id }).name;
const sectorLabel = (id) => (data.sectors.find((sector) => sector.id === id) || { label: '' }).label;

// MARK: Changing

const refresh = (what) => {
  known = null;
  session.closed = closedNow();
  for (const listener of whenChanged) listener(what);
};

/** Puts an entry into the journal; one that cannot be is told and left out. @returns the result. */
const enter = (entry) => {
  const result = entry.op === 'undo' ? { result: 'applied' } : session.landscape.append(entry);
  if (result.result === 'invalid' || result.result === 'conflict') {
    session.landscape.results.delete(entry.id);
    announce(problemSentence(result));
    return result;
  }
  session.entries.push(entry);
  if (entry.op === 'undo') session.landscape.replay(session.entries);
  keep();
  refresh({ entry });
  return result;
};

const enterAll = (entries) => entries.map(enter);

/** Takes an entry back, and with it what would not hold without it. */
const takeBack = (entries) => {
  for (const entry of [...entries].reverse()) enter(newEntry('undo', { undoes: entry.id }));
};

/** The entries that would not hold any more without these. */
const leaningOn = (id) => {
  const trial = new Landscape(data).replay([...session.entries, newEntry('undo', { undoes: id })]);
  return session.entries.filter((entry) => {
    const [before, after] = [session.landscape.results.get(entry.id), trial.results.get(entry.id)];
    return entry.id !== id && before && after && ['applied', 'already'].includes(before.result)
      && ['invalid', 'conflict'].includes(after.result);
  });
};

/** Says what happened, to be heard and to be seen. */
const tell = (text) => {
  announce(text);
  understood.replaceChildren(make('span', { class: 'fertig' }, text));
};

const undoLast = () => {
  const entry = lastToUndo(session.entries);
  if (!entry) return announce(say('nothingToUndo'));
  takeBack([entry]);
  return tell(say('undone', { what: sentenceOf(entry) }));
};

const redoLast = () => {
  const undoing = lastUndoing(session.entries);
  if (!undoing) return announce(say('nothingToRedo'));
  const target = session.entries.find((entry) => entry.id === undoing.undoes);
  enter(newEntry('undo', { undoes: undoing.id }));
  return tell(say('redone', { what: sentenceOf(target) }));
};

/** The newest note of who is here. */
const lastPresence = () => [...session.entries].reverse().find((entry) => entry.op === 'note' && Array.isArray(entry.present));

/** Takes over a journal that was read or that another window wrote; what is known already is not doubled. */
const adopt = (entries, { keeps = true } = {}) => {
  const [before, noted] = [session.entries.length, lastPresence()];
  session.entries = woven(session.entries, entries);
  const fresh = session.entries.length - before;
  session.landscape.replay(session.entries);
  const present = lastPresence();
  // Who was ticked here and is not noted yet stays ticked.
  if (present && present.id !== (noted || {}).id) session.present = new Set(present.present.map(String));
  if (keeps) keep();
  refresh({ adopted: fresh });
  return fresh;
};

/** The entries that count, with what became of each. */
const holding = () => effective(session.entries).items.filter(counts).map((item) => item.entry)
  .filter((entry) => entry.op !== 'undo' && ['applied', 'already'].includes((session.landscape.results.get(entry.id) || {}).result));
