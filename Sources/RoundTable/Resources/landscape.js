// The landscape as it is now: the tables that the page was made of, and what the entries of the journal made of them.

const pairKey = (one, two) => (one < two ? `${one}\u0001${two}` : `${two}\u0001${one}`);

/** Problems that a later entry may solve: somebody is added, a row goes that names another. */
const needingOthers = ['unknownActor', 'unknownBoard', 'unknownRow', 'stillNamed'];

/** What one voice says about a pair. */
class Voice {
  constructor() {
    Object.assign(this, { isReported: false, isDenied: false, isOpen: false, intensity: null });
  }

  hear(level) {
    if (level === 0) { this.isDenied = true; return; }
    this.isReported = true;
    if (level !== null) this.intensity = Math.max(this.intensity || 0, level);
  }

  /** For drawing an unstated strength counts 1. */
  get strength() { return this.isReported ? this.intensity || 1 : 0; }
}

/** The landscape after some entries. */
class Landscape {
  constructor(data) {
    this.vocabulary = new Vocabulary(data);
    // Entries of an earlier table that lie in the tables already, whatever somebody made of them since.
    this.before = new Set((data.server || {}).before || []);
    this.unread = new Set(data.open.map(([actor, other]) => `${actor}\u0001${other}`));
    this.base = new Tables(data.tables, new Names(data.actors, data.boards), this.vocabulary);
    this.base.rows.kooperationen = this.base.rows.kooperationen || [];
    this.base.index('kooperationen');
    this.answered = new Set(data.actors.filter((actor) => actor.answered).map((actor) => actor.id));
    this.replay([]);
  }

  /** Begins anew and applies these entries of a journal. */
  replay(entries) {
    this.tables = this.base.clone();
    this.results = new Map();
    this.waiting = [];
    this.pairs = null;
    this.rowsOfPairs = null;
    this.statedAnswers = null;
    this.touched = new Map();
    const { items, wrong } = effective(entries);
    this.successors = this.successorsOf(items);
    for (const item of items) this.take(item);
    for (const entry of wrong) this.results.set(entry, { result: 'invalid', word: 'sameID' });
    this.successors = new Map();
    this.settle();
    return this;
  }

  /** Applies one more entry behind those that are there. */
  append(entry) {
    this.take({ entry, undoneBy: null });
    // Whoever enters it hears at once that it cannot be, and does without.
    this.waiting = this.waiting.filter((item) => item.entry !== entry);
    this.settle();
    return this.results.get(entry.id);
  }

  take(item) {
    const { entry } = item;
    const note = (result, word = '', places = {}) => this.results.set(entry.id, { result, word, places, entry });
    if (item.isWrong) { note('invalid', 'noTarget'); return; }
    if (!counts(item)) { note('withdrawn'); return; }
    if (entry.op === 'note' || entry.op === 'undo') { note('applied'); return; }
    if (this.before.has(entry.id)) { note('already'); return; }
    try {
      const plan = this.tables.plan(entry);
      const differing = plan && plan.cells && !plan.isNew ? this.tables.differing(plan.table, plan.place, plan.cells) : null;
      const isDone = plan === null || (differing && this.isOvertaken(entry, differing));
      const row = isDone ? null : this.tables.carryOut(plan);
      note(isDone ? 'already' : 'applied');
      if (isDone) this.mark(entry); else this.notice(entry, row);
      if (!isDone && (plan.isGone || ['akteure', 'gremien'].includes(plan.table))) this.tryAgain();
    } catch (problem) {
      if (!(problem instanceof EntryProblem)) throw problem;
      if (this.isOvertaken(entry, problem.differing || [])) { note('already'); return; }
      note(problem.kind, problem.word, problem.places);
      this.results.get(entry.id).isOfNobody = problem.isOfNobody;
      if (needingOthers.includes(problem.word)) this.waiting.push(item);
    }
  }

  /** Two entries that need each other may stand in either order. */
  tryAgain() {
    const again = this.waiting;
    this.waiting = [];
    for (const item of again) this.take(item);
  }

  /** The entries that count and are about the same row as one before them. */
  successorsOf(items) {
    const known = this.base.clone();
    const counting = items.filter(counts).map((item) => item.entry).filter((entry) => !['note', 'undo'].includes(entry.op));
    for (const { op, table, becomes } of counting) {
      if (op === 'add' && folded(table || '') === 'akteure' && becomes && becomes.name && !known.names.actor(becomes.id || becomes.name)) {
        known.names.learn({ id: becomes.id || slug(becomes.name), name: becomes.name, short: becomes.kurzname || '' });
      }
    }
    const [successors, bySubject] = [new Map(), new Map()];
    for (const entry of counting.reverse()) {
      const subject = known.subject(entry);
      const later = bySubject.get(subject) || [];
      if (subject && later.length > 0) successors.set(entry.id, later);
      bySubject.set(subject, [...later, entry]);
    }
    return successors;
  }

  /** Whether the tables say what later entries about the same row make of it: then the journal was taken over before. Only what
   *  they speak of is theirs; and what ended stays on record beside what begins anew. */
  isOvertaken(entry, differing) {
    if (this.vocabulary.status((entry.becomes || {}).status) === 'beendet') return false;
    const later = (this.successors.get(entry.id) || []).filter((other) => {
      try { return this.tables.plan(other) === null; } catch { return false; }
    });
    const spoken = new Set(later.flatMap((other) => this.tables.spokenOf(other)));
    return later.length > 0 && differing.every((column) => spoken.has(column));
  }

  /** Where the rest of a journal is there already, its notes are not new either, and what it removes in vain was removed. */
  settle() {
    const all = [...this.results.values()].filter((one) => one.entry);
    const isWord = (one) => ['note', 'undo'].includes(one.entry.op);
    const rows = all.filter((one) => !isWord(one));
    const isThere = !rows.some((one) => one.result === 'applied') && rows.some((one) => one.result === 'already');
    for (const one of all) {
      if (isWord(one) && ['applied', 'already'].includes(one.result)) one.result = isThere ? 'already' : 'applied';
      if (one.isOfNobody) one.result = isThere ? 'already' : 'invalid';
    }
  }

  /** The pair that an entry is about, and that it was spoken of today. */
  mark(entry) {
    if (folded(entry.table || '') !== 'kooperationen') return;
    const cells = { ...this.tables.named('kooperationen', entry.was), ...this.tables.named('kooperationen', entry.becomes) };
    const [one, two] = [this.tables.names.actor(cells.von), this.tables.names.actor(cells.nach)];
    if (!one || !two) return;
    const key = pairKey(one, two);
    this.touched.set(key, [...(this.touched.get(key) || []), entry]);
    if (this.pairs) this.pairs.delete(key);
  }

  /** What was worked out before may be different now. */
  notice(entry, row) {
    if (folded(entry.table || '') === 'kooperationen') {
      this.mark({ ...entry, was: row ? row.cells : entry.was, becomes: row ? null : entry.becomes });
      this.rowsOfPairs = null;
    }
    if (folded(entry.table || '') === 'akteure') Object.assign(this, { pairs: null, rowsOfPairs: null, statedAnswers: null });
  }

  /** The rows of cooperations about each pair. */
  rowsOf(key) {
    if (!this.rowsOfPairs) {
      this.rowsOfPairs = new Map();
      for (const row of this.tables.all('kooperationen')) {
        const own = pairKey(this.tables.names.actorPart(row.cells.von), this.tables.names.actorPart(row.cells.nach));
        if (!this.rowsOfPairs.has(own)) this.rowsOfPairs.set(own, []);
        this.rowsOfPairs.get(own).push(row);
      }
    }
    return this.rowsOfPairs.get(key) || [];
  }

  /** What is said about a pair: {a, b, state, strength, isOpen, wishes, today}; strength 0 where nobody reports any. */
  pair(one, two) {
    const key = pairKey(one, two);
    if (!this.pairs) this.pairs = new Map();
    if (!this.pairs.has(key)) this.pairs.set(key, this.read(key));
    return this.pairs.get(key);
  }

  /** Every pair that anybody says something about, in the order of their ids. */
  allPairs() {
    this.rowsOf('');
    return [...this.rowsOfPairs.keys()].sort().map((key) => this.pair(...key.split('\u0001')));
  }

  read(key) {
    const [a, b] = key.split('\u0001');
    const voices = { a: new Voice(), b: new Voice(), coordination: new Voice(), third: new Voice() };
    const { names } = this.tables;
    let wishes = 0;
    let today = this.touched.has(key);
    for (const row of this.rowsOf(key)) {
      const { cells } = row;
      const status = this.vocabulary.status(cells.status);
      const kind = this.vocabulary.kind(cells.art);
      if (row.entry) today = true;
      const [from, to] = [names.actorPart(cells.von), names.actorPart(cells.nach)];
      const reporter = reporterOf(cells.gemeldet_von, from, to, names);
      if (this.vocabulary.isDoubted(cells)) {
        // Who doubts it has not answered; a doubt that nobody owns may be either end's.
        for (const voice of reporter === a ? ['a'] : reporter === b ? ['b'] : ['a', 'b']) voices[voice].isOpen = true;
        continue;
      }
      if (status === 'gewuenscht') wishes += 1;
      if (status !== 'besteht' || kind === null || !this.vocabulary.kinds[kind].counted) continue;
      const { level } = this.vocabulary.level('intensitaet', cells.intensitaet);
      const heard = reporter === 'koordination' ? ['coordination'] : reporter === 'beide' ? ['a', 'b']
        : reporter === a ? ['a'] : reporter === b ? ['b'] : ['third'];
      for (const voice of heard) voices[voice].hear(level === undefined ? null : level);
    }
    return { a, b, ...this.judge(a, b, voices), wishes, today };
  }

  /** Whether an actor answered the survey, as the tables say by now. */
  hasAnswered(actor) {
    if (!this.statedAnswers) {
      const stated = this.tables.all('akteure').filter(({ cells }) => cells.geantwortet !== undefined);
      this.statedAnswers = new Map(stated.map(({ cells }) => [cells.id, isYes(cells.geantwortet)]));
    }
    return this.statedAnswers.has(actor) ? this.statedAnswers.get(actor) : this.answered.has(actor);
  }

  judge(a, b, voices) {
    const has = (one, other, voice) => {
      const isUnread = this.unread.has(`${one}\u0001${other}`);
      return !isUnread && !voice.isOpen && (this.hasAnswered(one) || voice.isDenied);
    };
    const [saysA, saysB] = [voices.a.isReported, voices.b.isReported];
    const all = Object.values(voices);
    const isReported = all.some((voice) => voice.isReported);
    if (!isReported) return { state: null, strength: 0, isOpen: false };
    if (saysA && saysB) {
      const stated = [voices.a, voices.b].map((voice) => voice.intensity).filter((level) => level !== null);
      return { state: 'confirmed', strength: Math.max(voices.a.strength, voices.b.strength),
        // Both say that they work together, and not the same of how closely.
        weaker: stated.length === 2 && stated[0] !== stated[1] ? Math.min(...stated) : null, isOpen: stated.length === 0 };
    }
    const isOneSided = (saysA && has(b, a, voices.b)) || (saysB && has(a, b, voices.a));
    return { state: isOneSided ? 'one_sided' : 'unverified', strength: Math.max(...all.map((voice) => voice.strength)),
      isOpen: all.every((voice) => voice.intensity === null) };
  }

  /** The actors that the tables have by now: {id, name, short, sector, type, isNew}. */
  newActors() {
    return this.tables.all('akteure').filter((row) => row.entry && row.entry.op === 'add').map((row) => ({
      id: row.cells.id, name: row.cells.name, short: row.cells.kurzname || row.cells.name, sector: row.cells.sektor || '',
      type: row.cells.typ || '', fields: (row.cells.handlungsfelder || '').split('|').filter(Boolean), isNew: true,
    }));
  }
}
