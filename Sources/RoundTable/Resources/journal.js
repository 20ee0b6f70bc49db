// Entries as a journal keeps them (JSON Lines), and which of them count.

const operations = ['add', 'change', 'remove', 'note', 'undo'];

/** A UUID; also where the page has no secure context. */
const newID = () => {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [8, 12, 16, 20, 32].reduce((parts, end, at, ends) => [...parts, hex.slice(at ? ends[at - 1] : 0, end)], []).join('-');
};

/** An entry with all its members, in the order in which a journal has them. */
const newEntry = (op, parts = {}, now = new Date()) => ({
  id: newID(), at: timestamp(now), op, table: null, key: null, was: null, becomes: null, reported_by: 'koordination',
  role: 'moderation', status: 'accepted', undoes: null, text: null, ...parts,
});

const lineOf = (entry) => JSON.stringify(entry);
const journalText = (entries) => entries.map((entry) => `${lineOf(entry)}\n`).join('');

const cellsOf = (value) => {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object' || Array.isArray(value)) throw new Error('cells');
  const cells = {};
  for (const [column, text] of Object.entries(value)) {
    if (text !== null && typeof text === 'object') throw new Error('cells');
    cells[column] = text === null ? '' : text === true ? 'ja' : text === false ? 'nein' : String(text);
  }
  return Object.keys(cells).length > 0 ? cells : null;
};

/** An entry from a line; throws where it is none. */
const entryOf = (line) => {
  const json = JSON.parse(line);
  if (json === null || typeof json !== 'object' || Array.isArray(json)) throw new Error('entry');
  const text = (key) => {
    const value = json[key];
    if (value !== null && ['object', 'boolean'].includes(typeof value)) throw new Error(key);
    return value === undefined || value === null || value === '' ? null : String(value);
  };
  const entry = { ...json, id: (text('id') || '').trim(), at: text('at') || '', op: text('op') };
  if (!operations.includes(entry.op) || !entry.id) throw new Error('entry');
  for (const key of ['table', 'key', 'undoes', 'text']) entry[key] = text(key);
  entry.was = cellsOf(json.was);
  entry.becomes = cellsOf(json.becomes);
  entry.reported_by = text('reported_by') || 'koordination';
  entry.role = text('role') || 'editor';
  entry.status = text('status') || 'accepted';
  if (!['accepted', 'proposed', 'refused'].includes(entry.status)) throw new Error('status');
  if (!['moderation', 'participant', 'editor', 'import'].includes(entry.role)) throw new Error('role');
  return entry;
};

/** The entries of a journal; `broken` counts lines that are none, `isCut` says that the last was cut off. */
const readJournal = (text) => {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const entries = [];
  let [broken, isCut] = [0, false];
  lines.forEach((line, number) => {
    if (!line.trim()) return;
    try {
      entries.push(entryOf(line));
    } catch {
      if (number === lines.length - 1) isCut = true; else broken += 1;
    }
  });
  return { entries, broken, isCut };
};

/** Two statements of one entry: a journal only grows, so that the later one may only have another status. */
const isSameEntry = (one, two) => contentOf(one) === contentOf(two);

/** What an entry says but for its status, whatever the order of its members; what nobody else knows does not count. */
const contentOf = (entry) => {
  const cells = (some) => Object.entries(some || {}).sort(([one], [two]) => (one < two ? -1 : 1));
  return JSON.stringify([entry.id, entry.at || '', entry.op, entry.table || '', entry.key || '', cells(entry.was), cells(entry.becomes),
    entry.reported_by || 'koordination', entry.role || 'editor', entry.undoes || '', entry.text || '']);
};

/**
 * One journal of two: each keeps its own order, and between the two the earlier entry stands first. Two windows that put
 * together the same entries have them in the same order, whoever heard of what first.
 */
const woven = (one, two) => {
  const seen = new Set();
  const result = [];
  const queues = [one, two].map((entries) => ({ entries, place: 0 }));
  const head = (queue) => {
    while (queue.place < queue.entries.length && seen.has(lineOf(queue.entries[queue.place]))) queue.place += 1;
    return queue.entries[queue.place];
  };
  const moment = (entry) => Date.parse(entry.at) || 0;
  for (;;) {
    const [left, right] = queues.map(head);
    if (!left && !right) return result;
    const isLeft = !right || (left && (moment(left) - moment(right) || (left.id < right.id ? -1 : 1)) <= 0);
    const next = isLeft ? left : right;
    seen.add(lineOf(next));
    result.push(next);
  }
};

/**
 * Which entries count: accepted, and not taken back by another one that counts.
 *
 * The answer has each entry once, in the order of the journal, with `undoneBy`: the entry that takes it back.
 */
const effective = (entries) => {
  const items = [];
  const places = new Map();
  const wrong = [];
  for (const entry of entries) {
    const place = places.get(entry.id);
    if (place === undefined) {
      places.set(entry.id, items.length);
      items.push({ entry, undoneBy: null });
    } else if (isSameEntry(items[place].entry, entry)) {
      items[place].entry = { ...items[place].entry, status: entry.status };
    } else {
      wrong.push(entry);
    }
  }
  // From the end, so that whoever undoes an undoing is heard first.
  for (let place = items.length - 1; place >= 0; place -= 1) {
    const { entry, undoneBy } = items[place];
    if (entry.op !== 'undo') continue;
    const target = places.get(entry.undoes);
    if (target === undefined || target >= place) items[place].isWrong = true;
    else if (entry.status === 'accepted' && !undoneBy && !items[target].undoneBy) items[target].undoneBy = entry.id;
  }
  return { items, wrong };
};

const counts = (item) => item.entry.status === 'accepted' && !item.undoneBy && !item.isWrong;

/** The newest entry that undoing takes back; null where nothing is left. */
const lastToUndo = (entries) => {
  const { items } = effective(entries);
  const found = items.filter((item) => counts(item) && item.entry.op !== 'undo');
  return found.length > 0 ? found[found.length - 1].entry : null;
};

/**
 * The newest undoing since anything else was entered: what repeating takes back. What was undone before that is restored from
 * the list, one by one, so that repeating brings back nothing that nobody has in mind any more.
 */
const lastUndoing = (entries) => {
  const { items } = effective(entries);
  const undone = new Map(items.filter((item) => item.undoneBy).map((item) => [item.undoneBy, item.entry]));
  for (const item of items.reverse()) {
    if (item.entry.op !== 'undo') { if (counts(item)) return null; continue; }
    const target = undone.get(item.entry.id);
    if (counts(item) && target && target.op !== 'undo') return item.entry;
  }
  return null;
};
