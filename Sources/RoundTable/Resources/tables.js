// The tables of the landscape, of which rows come, change and go as entries say: the same rules as `netviz apply`.

/** Why an entry cannot be applied: `kind` is "invalid" or "conflict", `word` the sentence that says so. */
class EntryProblem extends Error {
  constructor(kind, word, places = {}) {
    super(word);
    Object.assign(this, { kind, word, places });
  }
}

class Tables {
  /** @param base rows of cells by table; they stay as they are. */
  constructor(base, names, vocabulary) {
    this.names = names;
    this.vocabulary = vocabulary;
    this.rows = {};
    this.places = {};
    for (const [table, rows] of Object.entries(base)) {
      this.rows[table] = rows.map((cells) => ({ cells, entry: null }));
    }
  }

  clone() {
    const copy = Object.create(Tables.prototype);
    copy.vocabulary = this.vocabulary;
    copy.names = this.names.clone();
    copy.rows = {};
    copy.places = {};
    for (const [table, rows] of Object.entries(this.rows)) copy.rows[table] = rows.slice();
    for (const [table, places] of Object.entries(this.places)) copy.places[table] = new Map(places);
    return copy;
  }

  /** Every row of a table that is there. */
  all(table) { return (this.rows[table] || []).filter(Boolean); }

  /** @returns the row that an entry made or changed, null where the tables say so already, undefined where one is gone. */
  perform(entry) {
    const table = folded(entry.table || '');
    if (!(table in this.vocabulary.columns)) throw new EntryProblem('invalid', 'noTable', { table: entry.table || '' });
    for (const cells of [entry.was, entry.becomes]) this.check(table, cells);
    if (!this.rows[table]) this.rows[table] = [];
    if (entry.op === 'add') return this.add(table, entry);
    if (entry.op === 'change') return this.change(table, entry);
    return this.remove(table, entry);
  }

  // MARK: The three operations

  add(table, entry) {
    if (!entry.becomes) throw new EntryProblem('invalid', 'nothingSaid');
    const becomes = this.reported(table, entry);
    this.require(table, becomes);
    const found = this.candidates(table, becomes);
    if (found.some((place) => this.says(table, place, becomes, entry.op))) return null;
    const place = this.closest(table, found, becomes);
    if (place === undefined) {
      if (entry.was) throw new EntryProblem('conflict', 'rowGone');
      return this.append(table, becomes, entry);
    }
    if (withIDs.includes(table)) throw new EntryProblem('conflict', 'isThere', { name: becomes.name || '' });
    this.compare(table, place, entry.was);
    const rest = Object.fromEntries(Object.entries(becomes).filter(([column]) => !knownBy[table].includes(column)));
    return this.set(table, place, rest, entry);
  }

  change(table, entry) {
    if (!entry.becomes) throw new EntryProblem('invalid', 'nothingSaid');
    const old = { ...entry.becomes, ...(entry.was || {}) };
    const found = this.search(table, entry, old);
    if (found.length === 0) {
      const moved = this.about(table, { ...old, ...entry.becomes })
        .filter((place) => this.says(table, place, entry.becomes, entry.op));
      if (moved.length > 0 && !(entry.key && withIDs.includes(table))) return null;
      throw this.missing(table, entry, old);
    }
    if (found.length > 1 && !entry.was) throw new EntryProblem('conflict', 'severalRows', { n: found.length });
    const place = this.closest(table, found, entry.was || {});
    const isTurned = this.isTurned(table, place, old);
    const becomes = isTurned ? turned(entry.becomes) : entry.becomes;
    this.require(table, { ...this.rows[table][place].cells, ...becomes });
    if (this.says(table, place, becomes, entry.op)) return null;
    this.compare(table, place, isTurned && entry.was ? turned(entry.was) : entry.was);
    return this.set(table, place, becomes, entry);
  }

  remove(table, entry) {
    const old = entry.was || entry.becomes || {};
    const found = this.search(table, entry, old);
    if (found.length === 0) {
      const problem = this.missing(table, entry, old);
      if (problem.kind === 'invalid') throw problem;
      return null;
    }
    if (found.length > 1 && !entry.was) throw new EntryProblem('conflict', 'severalRows', { n: found.length });
    const place = this.closest(table, found, old);
    this.compare(table, place, this.isTurned(table, place, old) && entry.was ? turned(entry.was) : entry.was);
    this.forget(table, place);
    this.rows[table][place] = null;
    return undefined;
  }

  // MARK: Doing it

  append(table, cells, entry) {
    const row = { cells, entry };
    const place = this.rows[table].push(row) - 1;
    if (table === 'akteure') {
      const id = cells.id || slug(cells.name);
      if (!cells.id) row.cells = { ...cells, id };
      this.names.learn({ id, name: cells.name, short: cells.kurzname || '' });
    }
    if (table === 'gremien') this.names.learnBoard(cells.id || `+${folded(cells.name)}`, cells.name);
    this.remember(table, place);
    return row;
  }

  set(table, place, cells, entry) {
    this.forget(table, place);
    const row = { cells: { ...this.rows[table][place].cells, ...cells }, entry };
    this.rows[table][place] = row;
    if (table === 'akteure') {
      this.names.learn({ id: row.cells.id, name: row.cells.name, words: [cells.kurzname || ''] });
    }
    this.remember(table, place);
    return row;
  }

  // MARK: Finding rows

  index(table) {
    if (!this.places[table]) {
      this.places[table] = new Map();
      this.rows[table].forEach((row, place) => { if (row) this.remember(table, place); });
    }
    return this.places[table];
  }

  keyAt(table, place) { return identityOf(table, this.rows[table][place].cells, this.names, this.vocabulary); }

  remember(table, place) {
    if (!this.places[table]) return;
    const key = this.keyAt(table, place);
    const places = this.places[table];
    places.set(key, [...(places.get(key) || []), place].sort((one, two) => one - two));
  }

  forget(table, place) {
    const places = this.index(table);
    const key = this.keyAt(table, place);
    places.set(key, (places.get(key) || []).filter((other) => other !== place));
  }

  about(table, cells) { return this.index(table).get(identityOf(table, cells, this.names, this.vocabulary)) || []; }

  byID(table, id) {
    const places = [];
    this.rows[table].forEach((row, place) => { if (row && row.cells.id === id) places.push(place); });
    return places;
  }

  candidates(table, cells) {
    if (withIDs.includes(table) && cells.id) {
      const found = this.byID(table, cells.id);
      return found.length > 0 ? found : this.about(table, cells).filter((place) => !this.rows[table][place].cells.id);
    }
    const found = this.about(table, cells);
    if (table !== 'kooperationen' || this.vocabulary.status(cells.status) === 'beendet') return found;
    // What ended once stays on record beside what begins anew.
    return found.filter((place) => this.vocabulary.status(this.rows[table][place].cells.status) !== 'beendet');
  }

  search(table, entry, cells) {
    if (withIDs.includes(table) && entry.key) return this.byID(table, entry.key);
    const found = this.about(table, cells);
    if (found.length > 0 || table !== 'kooperationen' || (entry.was && entry.was.gemeldet_von !== undefined)) return found;
    // Who corrects a row need not repeat who reported it, as long as only one row can be meant.
    const alike = [];
    this.rows[table].forEach((row, place) => {
      if (!row) return;
      const own = { ...cells, gemeldet_von: row.cells.gemeldet_von || '' };
      const key = this.keyAt(table, place);
      if ([own, turned(own)].some((one) => identityOf(table, one, this.names, this.vocabulary) === key)) alike.push(place);
    });
    return alike.length === 1 ? alike : [];
  }

  /** The row that agrees with most of these cells; the first of several. */
  closest(table, places, cells) {
    let [best, most] = [undefined, -1];
    for (const place of places) {
      const count = Object.entries(cells).filter(([column, text]) => this.isSame(table, place, column, text)).length;
      if (count > most) [best, most] = [place, count];
    }
    return best;
  }

  // MARK: Holding rows against entries

  isSame(table, place, column, text) {
    return meansSame(table, column, this.rows[table][place].cells[column] || '', text, this.names, this.vocabulary);
  }

  says(table, place, cells, op) {
    const isKnown = op === 'add' && !withIDs.includes(table);
    return Object.entries(cells).every(([column, text]) =>
      (isKnown && knownBy[table].includes(column)) || this.isSame(table, place, column, text));
  }

  /** Throws where the row says something else than the enterer saw. */
  compare(table, place, was) {
    const known = withIDs.includes(table) ? [] : knownBy[table];
    const wrong = Object.entries(was || {}).filter(([column, seen]) =>
      !known.includes(column) && !this.isSame(table, place, column, seen));
    if (wrong.length > 0) throw new EntryProblem('conflict', 'saysOther', { column: wrong[0][0] });
  }

  isTurned(table, place, cells) {
    if (table !== 'kooperationen' || !cells.von) return false;
    const row = this.rows[table][place].cells;
    const from = this.names.actorPart(cells.von);
    return from !== this.names.actorPart(row.von) && from === this.names.actorPart(row.nach);
  }

  missing(table, entry, cells) {
    if (withIDs.includes(table)) {
      return new EntryProblem('invalid', 'unknownRow', { name: entry.key || cells.id || cells.name || '' });
    }
    const unknown = Object.entries(cells).find(([column, text]) => isReference(table, column) && !this.names.actor(text));
    return unknown ? new EntryProblem('invalid', 'unknownActor', { name: unknown[1] }) : new EntryProblem('conflict', 'rowGone');
  }

  // MARK: What nobody can have typed

  /** A cooperation says who reports it. */
  reported(table, entry) {
    const cells = { ...entry.becomes };
    const reporter = (entry.reported_by || '').trim();
    if (table !== 'kooperationen' || cells.gemeldet_von !== undefined) return cells;
    if (!reporter || folded(reporter) === 'koordination') return cells;
    if (folded(reporter) === folded(cells.von || '')) cells.gemeldet_von = 'von';
    else if (folded(reporter) === folded(cells.nach || '')) cells.gemeldet_von = 'nach';
    else cells.gemeldet_von = reporter;
    return cells;
  }

  check(table, cells) {
    for (const [column, text] of Object.entries(cells || {})) {
      if (!this.vocabulary.columns[table].includes(column)) throw new EntryProblem('invalid', 'noColumn', { column });
      if (text.length > 50000) throw new EntryProblem('invalid', 'tooLong');
      if (isFormula(text)) throw new EntryProblem('invalid', 'formula', { text: onOneLine(text).slice(0, 60) });
    }
  }

  /** What `check` would call an error. */
  require(table, cells) {
    for (const column of mandatory[table] || []) {
      if (!folded(cells[column] || '')) throw new EntryProblem('invalid', 'cellMissing', { column });
    }
    for (const [column, text] of Object.entries(cells)) {
      if (isReference(table, column) && table !== 'gremien' && onOneLine(text) && !this.names.actor(text)) {
        throw new EntryProblem('invalid', 'unknownActor', { name: onOneLine(text) });
      }
    }
    if (table === 'mitgliedschaften' && this.names.boardPart(cells.gremium).startsWith('?')) {
      throw new EntryProblem('invalid', 'unknownBoard', { name: onOneLine(cells.gremium) });
    }
    if (table !== 'kooperationen') return;
    if (this.names.actor(cells.von) === this.names.actor(cells.nach)) throw new EntryProblem('invalid', 'withItself');
    if (this.vocabulary.kind(cells.art) === null) throw new EntryProblem('invalid', 'unknownKind', { name: onOneLine(cells.art) });
    if (!this.vocabulary.status(cells.status)) throw new EntryProblem('invalid', 'unknownStatus', { name: onOneLine(cells.status) });
    for (const column of ['intensitaet', 'haeufigkeit']) {
      if (this.vocabulary.level(column, cells[column]).wrong) {
        throw new EntryProblem('invalid', 'unknownLevel', { name: onOneLine(cells[column]) });
      }
    }
  }
}

/** A cooperation with its ends named the other way round. */
const turned = (cells) => {
  const result = { ...cells };
  for (const [one, two] of [['von', 'nach'], ['nach', 'von']]) {
    if (cells[two] === undefined) delete result[one]; else result[one] = cells[two];
  }
  const reporter = reporterWords[folded(cells.gemeldet_von || '')];
  if (reporter === 'von') result.gemeldet_von = 'nach';
  if (reporter === 'nach') result.gemeldet_von = 'von';
  if (cells.richtung && directionOf(cells.richtung) !== 'mutual') {
    result.richtung = directionOf(cells.richtung) === 'backward' ? 'von-nach' : 'nach-von';
  }
  return result;
};
