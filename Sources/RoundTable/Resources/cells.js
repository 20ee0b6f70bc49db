// What cells mean: levels, kinds, states, reporters. Words and numbers come with the page.

class Vocabulary {
  constructor(data) {
    const { kinds, kindWords, typeWords, strengthWords, frequencyWords, vagueWords, statusWords, columns, columnWords } = data;
    this.kinds = kinds;
    this.statusWords = new Map(Object.entries(statusWords));
    this.levels = {
      intensitaet: { words: new Map(Object.entries(strengthWords)), most: 4, vague: new Set(vagueWords.intensitaet) },
      haeufigkeit: { words: new Map(Object.entries(frequencyWords)), most: 5, vague: new Set(vagueWords.haeufigkeit) },
    };
    this.doubts = new Set(data.doubtWords);
    this.notKnown = new Set(data.notKnownWords);
    this.kindOf = new Map(Object.entries(kindWords));
    this.typeOf = new Map(Object.entries(typeWords));
    this.columns = columns;
    this.columnOf = {};
    for (const [table, names] of Object.entries(columns)) {
      this.columnOf[table] = new Map([...Object.entries(columnWords[table]), ...names.map((name) => [folded(name), name])]);
    }
  }

  /** The number of a kind; 0 where none is named, null where a word means none. */
  kind(text) {
    if (saysNothing(text || '')) return 0;
    const found = this.kindOf.get(folded(text));
    return found === undefined ? null : found;
  }

  /** The types that a cell names, in order; null where one of them is none. */
  types(text) {
    const find = (word) => this.typeOf.get(folded(word));
    if (saysNothing(text || '')) return [];
    const parts = find(text) !== undefined ? [text] : text.split(/[|;,\n]/).filter((part) => folded(part))
      .flatMap((part) => (find(part) !== undefined ? [part] : part.split(/\/| und | & | u\. |\+/)));
    const types = parts.map(find);
    return types.includes(undefined) ? null : [...new Set(types)].sort((one, two) => one - two);
  }

  /** A level by number or word: {level}, {open} where none is stated, with {isDoubt} where it is not even sure whether they
   *  work together, {wrong} where it cannot be understood. */
  level(column, text) {
    const { words, most, vague } = this.levels[column];
    const plain = onOneLine(text || '');
    const key = folded(plain);
    if (!key || key === '/' || key === '☐') return { open: true };
    if (this.isDoubt(key)) return { open: true, isDoubt: true };
    if (saysNothing(plain) || this.notKnown.has(key)) return { open: true };
    // "monatl." and "mtl." as people shorten them.
    const word = column === 'haeufigkeit' && key.endsWith('.') && !words.has(key) ? key.slice(0, -1) : key;
    if (words.has(word)) return { level: words.get(word) };
    const number = /^([+-]?\d+)(?:[.,]0*)?$/.exec(plain) || /^(\d+)\s*[-–—=(:][-–—=(:\s]*(?!\d)\S/.exec(plain);
    if (number) return Number(number[1]) >= 0 && Number(number[1]) <= most ? { level: Number(number[1]) } : { wrong: true };
    if (isYes(plain)) return { open: true };
    if (['n', 'no', 'false', 'falsch'].includes(key)) return { level: 0 };
    const between = /^(\d)\s*(?:-|–|\/|bis)\s*(\d)$/.exec(plain);
    if (between && between[1] < between[2] && Number(between[2]) <= most) return { open: true, isDoubt: between[1] === '0' };
    const inside = /^\((.+)\)$/.exec(plain);
    if (inside && !this.level(column, inside[1]).wrong) return { open: true, isDoubt: true };
    return vague.has(key) ? { open: true } : { wrong: true };
  }

  isDoubt(key) {
    const inner = key.replace(/^\((.*)\)$/, '$1');
    return inner.endsWith('?') || this.doubts.has(inner);
  }

  status(text) {
    if (saysNothing(text || '') || isOpenStatus(text)) return 'besteht';
    return this.statusWords.get(folded(text)) || null;
  }

  /** Whether a row of cooperations says that it is not sure whether there is one. */
  isDoubted(cells) {
    if (isOpenStatus(cells.status || '')) return true;
    const often = this.level('haeufigkeit', cells.haeufigkeit);
    const isOften = often.level > 0 || (often.open && !often.isDoubt && !saysNothing(cells.haeufigkeit || ''));
    return Boolean(this.level('intensitaet', cells.intensitaet).isDoubt) && this.kind(cells.art) === 0 && !isOften && !cells.phase;
  }
}

const isOpenStatus = (text) => /^\(?(unklar|unclear|.*\?)\)?$/.test(folded(text));

const reporterWords = new Map([
  ...['', 'koordination', 'coordination', 'netzwerkkoordination', 'koordinator', 'koordinatorin', 'koordinierungsstelle']
    .map((word) => [word, 'koordination']),
  ...['von', 'from'].map((word) => [word, 'von']), ...['nach', 'to'].map((word) => [word, 'nach']),
  ...['beide', 'beideseiten', 'vonbeiden', 'beiden', 'both'].map((word) => [word, 'beide']),
]);

/** Who reports a cooperation: an end, both, the coordination, or somebody else. */
const reporterOf = (text, from, to, names) => {
  const word = reporterWords.get(folded(text || ''));
  if (word === 'von') return from;
  if (word === 'nach') return to;
  if (word) return word;
  if (saysNothing(text)) return 'koordination';
  return names.actorPart(text);
};

const directionWords = {
  forward: ['gerichtet', 'hin', 'vonnach', '>', '=>', '→', '⇒', 'einseitig', 'forward', 'directed', 'wir→sie', 'wirsie', 'wir>sie',
    'zumpartner', 'anpartner'],
  backward: ['zurueck', 'rueck', 'nachvon', '<', '<=', '←', '⇐', 'backward', 'sie→uns', 'sieuns', 'sie>uns', 'vompartner'],
  mutual: ['beide', 'beiderichtungen', 'gegenseitig', 'wechselseitig', 'beidseitig', 'ungerichtet', '<>', '<=>', '↔', '⇔',
    'hinundzurueck', 'mutual', 'both', 'undirected'],
};
const directionOf = (text) =>
  Object.keys(directionWords).find((way) => directionWords[way].includes(folded(text || ''))) || 'forward';

const isDirection = (text) => saysNothing(text || '') || Object.values(directionWords).some((words) => words.includes(folded(text)));

/** Words for the state of a statement or a measure. */
const stateWords = {
  stellungnahmen: ['', 'offen', 'open', 'geklaert', 'erledigt', 'settled', 'keinbedarf', 'noneed'],
  massnahmen: ['offen', 'geplant', 'nochoffen', 'nichtbegonnen', 'open', 'planned', 'begonnen', 'inarbeit', 'laufend', 'laeuft',
    'inumsetzung', 'teilweiseumgesetzt', 'begun', 'started', 'inprogress', 'umgesetzt', 'erledigt', 'abgeschlossen', 'fertig', 'done',
    'completed', 'aufgegeben', 'verworfen', 'entfallen', 'eingestellt', 'givenup', 'dropped'],
};

/** What a row is known by; what else it says can change without it becoming another. */
const knownBy = {
  akteure: ['name'], gremien: ['name'], kooperationen: ['von', 'nach', 'art', 'richtung', 'gemeldet_von'],
  mitgliedschaften: ['gremium', 'akteur'], angebote: ['akteur', 'name'], unterkuenfte: ['akteur'],
  kurskennzahlen: ['akteur', 'jahr'], stellungnahmen: ['empfehlung', 'akteur', 'partner'],
  massnahmen: ['ziel', 'massnahme', 'verantwortlich'], aliase: ['variante', 'akteur'],
  typvorschlaege: ['akteur', 'spalte'], kontakte: ['akteur', 'name', 'funktion'],
};
/** The columns of the tables that the page holds. */
const shownColumns = {
  akteure: ['id', 'name', 'kurzname', 'sektor', 'typ'], gremien: ['id', 'name'], mitgliedschaften: ['gremium', 'akteur', 'rolle'],
  kooperationen: ['von', 'nach', 'art', 'richtung', 'intensitaet', 'haeufigkeit', 'status', 'gemeldet_von'],
  stellungnahmen: ['empfehlung', 'akteur', 'partner', 'status', 'text'],
  massnahmen: ['ziel', 'massnahme', 'verantwortlich', 'beteiligte', 'bis', 'status', 'empfehlung'],
};
const withIDs = ['akteure', 'gremien', 'angebote'];
const mandatory = { akteure: ['name'], kooperationen: ['von', 'nach'], gremien: ['name'], mitgliedschaften: ['gremium', 'akteur'],
  stellungnahmen: ['empfehlung'], massnahmen: ['massnahme'] };

/** Columns that hold an actor. */
const isReference = (table, column) => column === 'akteur' || column === 'federfuehrung' || column === 'partner'
  || (table === 'kooperationen' && ['von', 'nach'].includes(column))
  || (table === 'massnahmen' && column === 'verantwortlich');

/** A text that is the same for two rows exactly if they are about the same. */
const identityOf = (table, cells, names, vocabulary) => {
  const cell = (column) => cells[column] || '';
  if (table === 'kooperationen') {
    const [from, to] = [names.actorPart(cell('von')), names.actorPart(cell('nach'))];
    const kind = vocabulary.kind(cell('art'));
    const parts = [reporterOf(cell('gemeldet_von'), from, to, names), ...[from, to].sort(),
      kind === null ? `?${folded(cell('art'))}` : kind];
    if (kind && vocabulary.kinds[kind].directed) {
      const way = directionOf(cell('richtung'));
      parts.push(way === 'mutual' ? 'beide' : way === 'backward' ? to : from);
    }
    parts.push(vocabulary.status(cell('status')) === 'gewuenscht' ? 'wunsch' : '');
    return parts.join('\u0001');
  }
  return (knownBy[table] || []).map((column) => {
    if (column === 'gremium') return names.boardPart(cell(column));
    if (table === 'akteure' && column === 'name') return names.actorPart(cell(column));
    if (table === 'gremien' && column === 'name') return names.boardPart(cell(column));
    return isReference(table, column) ? names.actorPart(cell(column)) : folded(cell(column));
  }).join('\u0001');
};

/** Whether two texts of a cell say the same. */
const meansSame = (table, column, one, two, names, vocabulary) => {
  const [left, right] = [onOneLine(one || ''), onOneLine(two || '')];
  if (left === right) return true;
  const hasWordForNothing = (table === 'kooperationen' && ['status', 'art', 'gemeldet_von'].includes(column)) || column === 'rolle';
  if ((!left || !right) && !hasWordForNothing) return false;
  if (isReference(table, column)) return names.actor(left) !== null && names.actor(left) === names.actor(right);
  if (column in vocabulary.levels) {
    const [first, second] = [vocabulary.level(column, left), vocabulary.level(column, right)];
    return first.level !== undefined && first.level === second.level;
  }
  if (column === 'art' && table === 'kooperationen') {
    return vocabulary.kind(left) !== null && vocabulary.kind(left) === vocabulary.kind(right);
  }
  if (column === 'status' && table === 'kooperationen') {
    return vocabulary.status(left) !== null && vocabulary.status(left) === vocabulary.status(right);
  }
  if (column === 'rolle') return (folded(left) || 'mitglied') === (folded(right) || 'mitglied');
  if (column === 'typ' && table === 'akteure') {
    const [first, second] = [vocabulary.types(left), vocabulary.types(right)];
    return Boolean(first) && String(first) === String(second);
  }
  if (column === 'gemeldet_von') {
    const [first, second] = [left, right].map((text) => reporterWords.get(folded(text)));
    if (first && second) return first === second;
    return names.actor(left) !== null && names.actor(left) === names.actor(right);
  }
  return false;
};

/** Why an entry cannot be applied: `kind` is "invalid" or "conflict", `word` the sentence that says so. */
class EntryProblem extends Error {
  constructor(kind, word, places = {}) {
    super(word);
    Object.assign(this, { kind, word, places });
  }
}

/** Tables in which an actor that nobody knows is an error. */
const mustBeKnown = ['kooperationen', 'mitgliedschaften', 'stellungnahmen', 'massnahmen'];

/** The actors of a cell that may name several; the whole cell is tried as one name first. */
const listOf = (text, names) => (!text || names.actor(text) ? [text || ''] : text.split(/[|;,\n]/)).filter((part) => folded(part));

/** What `check` would call an error in a row; null where it is in order. */
const problemOf = (table, cells, names, vocabulary) => {
  const invalid = (word, text) => new EntryProblem('invalid', word, { name: onOneLine(text || '') });
  const missing = (mandatory[table] || []).find((column) => !folded(cells[column] || ''));
  if (missing) return new EntryProblem('invalid', 'cellMissing', { column: missing });
  const actors = Object.entries(cells).filter(([column]) => isReference(table, column) && mustBeKnown.includes(table)).map((cell) => cell[1])
    .concat(table === 'massnahmen' ? listOf(cells.beteiligte, names) : []);
  // Somebody whom only a Gremium names is asked about; an id names somebody who has to be there.
  const isAskedAbout = (text) => table === 'mitgliedschaften' && !/^[a-z0-9]\S*$/.test(onOneLine(text));
  const unknown = actors.find((text) => onOneLine(text) && !names.actor(text) && !isAskedAbout(text));
  if (unknown) return invalid('unknownActor', unknown);
  if (table === 'mitgliedschaften' && names.boardPart(cells.gremium).startsWith('?')) return invalid('unknownBoard', cells.gremium);
  const broken = rulesOf(table, cells, names, vocabulary).find(([column, isGood]) => !isGood(cells[column] || ''));
  return broken ? invalid(broken[2], cells[broken[0]]) : null;
};

/** Columns, what holds of their texts, and the sentence where it does not. */
const rulesOf = (table, cells, names, vocabulary) => {
  if (table === 'akteure') return [['typ', (text) => vocabulary.types(text) !== null, 'unknownType']];
  if (table in stateWords) {
    return [['status', (text) => stateWords[table].includes(folded(text)) || (table === 'massnahmen' && saysNothing(text)), 'unknownStatus']];
  }
  if (table !== 'kooperationen') return [];
  return [
    ['nach', (text) => names.actor(cells.von) !== names.actor(text), 'withItself'],
    ['art', (text) => vocabulary.kind(text) !== null, 'unknownKind'],
    ['status', (text) => vocabulary.status(text) !== null, 'unknownStatus'],
    ['intensitaet', (text) => !vocabulary.level('intensitaet', text).wrong, 'unknownLevel'],
    ['haeufigkeit', (text) => !vocabulary.level('haeufigkeit', text).wrong, 'unknownLevel'],
    ['richtung', isDirection, 'unknownDirection'],
    ['gemeldet_von', (text) => reporterWords.has(folded(text)) || saysNothing(text) || names.actor(text) !== null, 'unknownActor'],
  ];
};

/** A cooperation with its ends named the other way round. */
const turned = (cells) => {
  const result = { ...cells };
  for (const [one, two] of [['von', 'nach'], ['nach', 'von']]) {
    if (cells[two] === undefined) delete result[one]; else result[one] = cells[two];
  }
  const reporter = reporterWords.get(folded(cells.gemeldet_von || ''));
  if (reporter === 'von') result.gemeldet_von = 'nach';
  if (reporter === 'nach') result.gemeldet_von = 'von';
  if (cells.richtung && directionOf(cells.richtung) !== 'mutual') {
    result.richtung = directionOf(cells.richtung) === 'backward' ? 'von-nach' : 'nach-von';
  }
  return result;
};
