// The tables of the landscape, of which rows come, change and go as entries say: the same rules as `netviz apply`.

class Tables {
  /** @param base rows of cells by table; they stay as they are. */
  constructor(base, names, vocabulary) {
    this.names = names;
    this.vocabulary = vocabulary;
    this.rows = {};
    this.places = {};
    this.isHeld = Object.fromEntries(Object.keys(base).map((table) => [table, true]));
    for (const [table, rows] of Object.entries(base)) {
      this.rows[table] = rows.map((cells) => ({ cells, entry: null }));
    }
  }

  clone() {
    const copy = Object.create(Tables.prototype);
    copy.vocabulary = this.vocabulary;
    copy.names = this.names.clone();
    copy.isHeld = this.isHeld;
    copy.rows = {};
    copy.places = {};
    for (const [table, rows] of Object.entries(this.rows)) copy.rows[table] = rows.slice();
    for (const [table, places] of Object.entries(this.places)) copy.places[table] = new Map(places);
    return copy;
  }

  /** Every row of a table that is there. */
  all(table) { return (this.rows[table] || []).filter(Boolean); }

  /** @returns the row that an entry made or changed, null where the tables say so already, undefined where one is gone. */
  perform(entry) { return this.carryOut(this.plan(entry)); }

  /** What an entry would do, null where the tables say so already: {table, place, cells, isNew, isGone, entry}. */
  plan(entry) {
    const request = this.request(entry);
    const { table } = request;
    if (!this.rows[table]) this.rows[table] = [];
    // Of a table that the page does not hold it cannot tell what to change.
    if (!this.isHeld[table] && entry.op !== 'add') return { table, entry, isElsewhere: true };
    return { add: () => this.add(table, request), change: () => this.change(table, request), remove: () => this.remove(table, request) }[entry.op]();
  }

  carryOut(plan) {
    if (!plan) return null;
    if (plan.isElsewhere) return undefined;
    if (plan.isNew) return this.append(plan.table, plan.cells, plan.entry);
    return plan.isGone ? this.take(plan.table, plan.place) : this.set(plan.table, plan.place, plan.cells, plan.entry);
  }

  /** An entry with its columns under their own names, and who reports a cooperation among its cells. */
  request(entry) {
    const table = folded(entry.table || '');
    if (!Object.hasOwn(this.vocabulary.columns, table)) throw new EntryProblem('invalid', 'noTable', { table: entry.table || '' });
    const [was, becomes] = [this.named(table, entry.was), this.named(table, entry.becomes)];
    const request = { table, op: entry.op, key: (entry.key || '').trim(), was, becomes, entry };
    if (becomes && entry.op === 'add') request.becomes = this.reported(table, becomes, entry.reported_by);
    for (const text of Object.values(request.becomes || {})) {
      if (text.length > 50000) throw new EntryProblem('invalid', 'tooLong');
      if (isFormula(text)) throw new EntryProblem('invalid', 'formula', { text: onOneLine(text).slice(0, 60) });
    }
    return request;
  }

  named(table, cells) {
    if (!cells || Object.keys(cells).length === 0) return null;
    return Object.fromEntries(Object.entries(cells).map(([column, text]) => {
      const known = this.vocabulary.columnOf[table].get(folded(column));
      if (!known) throw new EntryProblem('invalid', 'noColumn', { column });
      return [known, text];
    }));
  }

  /** The columns that an entry would state; an addition only finds its row by what the row is known by. */
  spokenOf(entry) {
    const table = folded(entry.table || '');
    const known = entry.op === 'add' && !withIDs.includes(table) ? knownBy[table] : [];
    return entry.op === 'remove' ? [] : Object.keys(this.named(table, entry.becomes) || {}).filter((column) => !known.includes(column));
  }

  /** What an entry is about, the same for all that are about one row. */
  subject(entry) {
    try {
      const { table, key, was, becomes } = this.request(entry);
      if (withIDs.includes(table) && key) return `${table}\u0001#${key}`;
      return `${table}\u0001${identityOf(table, { ...becomes, ...was }, this.names, this.vocabulary)}`;
    } catch { return null; }
  }

  // MARK: The three operations

  add(table, { was, becomes, entry }) {
    if (!becomes) throw new EntryProblem('invalid', 'nothingSaid');
    const found = this.candidates(table, becomes);
    if (found.some((place) => this.says(table, place, becomes, 'add'))) return null;
    const place = this.closest(table, found, becomes);
    if (place === undefined) {
      if (was) throw new EntryProblem('conflict', 'rowGone');
      this.require(table, becomes);
      return { table, cells: becomes, isNew: true, entry };
    }
    if (withIDs.includes(table)) {
      throw Object.assign(new EntryProblem('conflict', 'isThere', { name: becomes.name || '' }), { differing: this.differing(table, place, becomes) });
    }
    const rest = Object.fromEntries(Object.entries(becomes).filter(([column]) => !knownBy[table].includes(column)));
    this.compare(table, place, was, rest);
    return this.checked({ table, place, cells: rest, entry });
  }

  change(table, request) {
    const { was, becomes, key, entry } = request;
    if (!becomes) throw new EntryProblem('invalid', 'nothingSaid');
    const old = { ...becomes, ...was };
    const found = this.search(table, request, old);
    if (found.length === 0) {
      const moved = this.about(table, { ...old, ...becomes }).filter((place) => this.says(table, place, becomes, 'change'));
      if (moved.length > 0 && !(key && withIDs.includes(table))) return null;
      throw this.missing(table, key, old);
    }
    if (found.length > 1 && !was) throw new EntryProblem('conflict', 'severalRows', { n: found.length });
    const place = this.closest(table, found, was || {});
    const isTurned = this.isTurned(table, place, old);
    const cells = isTurned ? turned(becomes) : becomes;
    if (this.says(table, place, cells, 'change')) return null;
    this.compare(table, place, isTurned && was ? turned(was) : was, cells);
    return this.checked({ table, place, cells, entry });
  }

  remove(table, request) {
    const { was, becomes, key, entry } = request;
    const old = was || becomes || {};
    const found = this.search(table, request, old);
    if (found.length === 0) {
      const problem = this.missing(table, key, old);
      if (problem.kind === 'invalid') throw Object.assign(problem, { isOfNobody: true });
      return null;
    }
    if (found.length > 1 && !was) throw new EntryProblem('conflict', 'severalRows', { n: found.length });
    const place = this.closest(table, found, old);
    this.compare(table, place, this.isTurned(table, place, old) && was ? turned(was) : was, null);
    if (table === 'akteure' && this.isNamed(this.rows[table][place].cells.id)) {
      throw new EntryProblem('invalid', 'stillNamed', { name: this.rows[table][place].cells.name });
    }
    return { table, place, isGone: true, entry };
  }

  checked(plan) {
    this.require(plan.table, { ...this.rows[plan.table][plan.place].cells, ...plan.cells });
    return plan;
  }

  // MARK: Doing it

  append(table, cells, entry) {
    const row = { cells, entry, isOwn: true };
    const place = this.rows[table].push(row) - 1;
    if (table === 'akteure') {
      const id = cells.id || this.freeID(slug(cells.name));
      row.cells = { ...cells, id };
      this.names.learn({ id, name: cells.name, short: cells.kurzname || '' });
    }
    if (table === 'gremien') this.names.learnBoard(cells.id || `+${folded(cells.name)}`, cells.name);
    this.remember(table, place);
    return row;
  }

  freeID(made) {
    let [id, number] = [made, 2];
    while (this.byID('akteure', id).length > 0) { id = `${made}-${number}`; number += 1; }
    return id;
  }

  set(table, place, cells, entry) {
    this.forget(table, place);
    const row = { ...this.rows[table][place], cells: { ...this.rows[table][place].cells, ...cells }, entry };
    this.rows[table][place] = row;
    if (table === 'akteure') this.names.rename(row.cells.id, { name: row.cells.name, short: row.cells.kurzname || '' });
    this.remember(table, place);
    return row;
  }

  take(table, place) {
    this.forget(table, place);
    if (table === 'akteure') this.names.rename(this.rows[table][place].cells.id);
    this.rows[table][place] = null;
    return undefined;
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

  search(table, { key, was }, cells) {
    if (withIDs.includes(table) && key) return this.byID(table, key);
    const found = this.about(table, cells);
    if (found.length > 0 || table !== 'kooperationen' || (was && was.gemeldet_von !== undefined)) return found;
    // Who corrects a row need not repeat who reported it, as long as only one row can be meant.
    const alike = [];
    this.rows[table].forEach((row, place) => {
      if (!row) return;
      const reporter = { von: row.cells.von, nach: row.cells.nach }[reporterWords.get(folded(row.cells.gemeldet_von || ''))];
      const own = { ...cells, gemeldet_von: reporter || row.cells.gemeldet_von || '' };
      if (identityOf(table, own, this.names, this.vocabulary) === this.keyAt(table, place)) alike.push(place);
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

  /** Throws where the row says something else than the enterer saw; `differing` are the columns that the entry would change, of a
   *  removal (without `becomes`) those in which somebody said something else. */
  compare(table, place, was, becomes) {
    const known = withIDs.includes(table) ? [] : knownBy[table];
    const wrong = Object.entries(was || {}).filter(([column, seen]) =>
      !known.includes(column) && this.isShown(table, place, column) && !this.isSame(table, place, column, seen));
    if (wrong.length === 0) return;
    throw Object.assign(new EntryProblem('conflict', 'saysOther', { column: wrong[0][0] }), {
      differing: becomes ? this.differing(table, place, becomes) : wrong.map(([column]) => column).filter((column) => this.rows[table][place].cells[column]),
    });
  }

  differing(table, place, cells) {
    return Object.entries(cells).filter(([column, text]) => !this.isSame(table, place, column, text)).map(([column]) => column);
  }

  /** Remarks and the like stay in the tables: what the page does not hold it cannot compare. */
  isShown(table, place, column) {
    const row = this.rows[table][place];
    return row.isOwn || shownColumns[table].includes(column) || row.cells[column] !== undefined;
  }

  isTurned(table, place, cells) {
    if (table !== 'kooperationen' || !cells.von) return false;
    const row = this.rows[table][place].cells;
    const from = this.names.actorPart(cells.von);
    return from !== this.names.actorPart(row.von) && from === this.names.actorPart(row.nach);
  }

  missing(table, key, cells) {
    if (withIDs.includes(table)) {
      return new EntryProblem('invalid', 'unknownRow', { name: key || cells.id || cells.name || '' });
    }
    const unknown = Object.entries(cells).find(([column, text]) => isReference(table, column) && !this.names.actor(text));
    return unknown ? new EntryProblem('invalid', 'unknownActor', { name: unknown[1] }) : new EntryProblem('conflict', 'rowGone');
  }

  // MARK: What nobody can have typed

  /** A cooperation says who reports it. */
  reported(table, cells, by) {
    const reporter = (by || '').trim();
    if (table !== 'kooperationen' || cells.gemeldet_von !== undefined || !reporter || folded(reporter) === 'koordination') return cells;
    const end = ['von', 'nach'].find((column) => folded(cells[column] || '') === folded(reporter));
    return { ...cells, gemeldet_von: end || reporter };
  }

  /** Whether other tables name an actor. */
  isNamed(id) {
    const columns = { kooperationen: ['von', 'nach', 'gemeldet_von'], stellungnahmen: ['akteur', 'partner'], massnahmen: ['verantwortlich', 'beteiligte'] };
    return this.names.hasAlias(id) || Object.entries(columns).some(([table, some]) => this.all(table).some(({ cells }) => some.some((column) =>
      listOf(cells[column], this.names).some((text) => this.names.actor(text) === id))));
  }

  /** Throws what `check` would call an error. */
  require(table, cells) {
    const problem = problemOf(table, cells, this.names, this.vocabulary);
    if (problem) throw problem;
  }
}
