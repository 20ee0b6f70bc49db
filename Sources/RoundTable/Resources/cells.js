// What cells mean: levels, kinds, states, reporters. Words and numbers come with the page.

class Vocabulary {
  constructor({ kinds, strengthWords, frequencyWords, statusWords, columns }) {
    this.kinds = kinds;
    this.columns = columns;
    this.levels = { intensitaet: { words: strengthWords, most: 4 }, haeufigkeit: { words: frequencyWords, most: 5 } };
    this.statusWords = statusWords;
    this.kindOf = new Map();
    kinds.forEach((kind, number) => {
      for (const word of [kind.id, kind.label, ...kind.words]) {
        const key = folded(word);
        if (key && !this.kindOf.has(key)) this.kindOf.set(key, number);
      }
    });
  }

  /** The number of a kind; 0 where none is named, null where a word means none. */
  kind(text) {
    if (saysNothing(text || '')) return 0;
    const found = this.kindOf.get(folded(text));
    return found === undefined ? null : found;
  }

  /** A level by number or word: {level}, {open} where nothing is stated, {wrong} where it cannot be understood. */
  level(column, text) {
    const { words, most } = this.levels[column];
    const key = folded(text || '');
    if (!key || key === '☐' || saysNothing(text)) return { open: true };
    if (key in words) return { level: words[key] };
    const number = /^(\d+)(?:[.,]0+)?(?:[=(–:].*)?$/.exec(key);
    if (number) return Number(number[1]) <= most ? { level: Number(number[1]) } : { wrong: true };
    return { wrong: true };
  }

  status(text) {
    if (saysNothing(text || '')) return 'besteht';
    return this.statusWords[folded(text)] || null;
  }
}

const reporterWords = {
  koordination: 'koordination', coordination: 'koordination', netzwerkkoordination: 'koordination', '': 'koordination',
  koordinator: 'koordination', koordinatorin: 'koordination', koordinierungsstelle: 'koordination',
  von: 'von', from: 'von', nach: 'nach', to: 'nach', beide: 'beide', beideseiten: 'beide', vonbeiden: 'beide',
  beiden: 'beide', both: 'beide',
};

/** Who reports a cooperation: an end, both, the coordination, or somebody else. */
const reporterOf = (text, from, to, names) => {
  const word = reporterWords[folded(text || '')];
  if (word === 'von') return from;
  if (word === 'nach') return to;
  if (word) return word;
  if (saysNothing(text)) return 'koordination';
  return names.actorPart(text);
};

const directionWords = {
  backward: ['zurueck', 'rueck', 'nachvon', '<', '<=', '←', '⇐', 'backward', 'sie→uns', 'sieuns', 'sie>uns', 'vompartner'],
  mutual: ['beide', 'beiderichtungen', 'gegenseitig', 'wechselseitig', 'beidseitig', 'ungerichtet', '<>', '<=>', '↔', '⇔',
    'hinundzurueck', 'mutual', 'both', 'undirected'],
};
const directionOf = (text) =>
  Object.keys(directionWords).find((way) => directionWords[way].includes(folded(text || ''))) || 'forward';

/** What a row is known by; what else it says can change without it becoming another. */
const knownBy = {
  akteure: ['name'], gremien: ['name'], kooperationen: ['von', 'nach', 'art', 'richtung', 'gemeldet_von'],
  mitgliedschaften: ['gremium', 'akteur'], angebote: ['akteur', 'name'], unterkuenfte: ['akteur'],
  kurskennzahlen: ['akteur', 'jahr'], stellungnahmen: ['empfehlung', 'akteur', 'partner'],
  massnahmen: ['ziel', 'massnahme', 'verantwortlich'], aliase: ['variante', 'akteur'],
  typvorschlaege: ['akteur', 'spalte'], kontakte: ['akteur', 'name', 'funktion'],
};
const withIDs = ['akteure', 'gremien', 'angebote'];
const mandatory = { akteure: ['name'], kooperationen: ['von', 'nach'], gremien: ['name'], mitgliedschaften: ['gremium', 'akteur'],
  stellungnahmen: ['empfehlung', 'status'], massnahmen: ['massnahme'] };

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
  const hasWordForNothing = table === 'kooperationen' && ['status', 'art', 'gemeldet_von'].includes(column);
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
  if (column === 'gemeldet_von') {
    const [first, second] = [left, right].map((text) => reporterWords[folded(text)]);
    if (first && second) return first === second;
    return names.actor(left) !== null && names.actor(left) === names.actor(right);
  }
  return false;
};
