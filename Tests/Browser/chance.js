// Chance journals about a landscape, the same for the same seed, in the way in which the page makes them, and odd ones.

/** Numbers below a bound (mulberry32, Tommy Ettinger 2017, public domain). */
class Chance {
  constructor(seed) { this.state = seed >>> 0; }

  next(bound) {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let z = this.state;
    z = Math.imul(z ^ (z >>> 15), z | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) % bound;
  }

  pick(list) { return list[this.next(list.length)]; }

  isLucky(percent) { return this.next(100) < percent; }
}

/** A round table of which entries come as people speak: {entries, landscape, lines}. */
class ChanceRound {
  constructor(facts, seed) {
    Object.assign(this, { facts, chance: new Chance(seed), seed, entries: [], landscape: new Landscape(facts), count: 0, problems: [] });
  }

  id() { this.count += 1; return `${this.seed}-${this.count}`; }

  entry(op, parts) { return newEntry(op, { id: this.id(), ...parts }, new Date(Date.UTC(2026, 10, 30, 18, 0, this.count))); }

  // MARK: What somebody may say

  get actors() { return [...this.facts.actors, ...this.landscape.newActors()].map((actor) => actor.id); }

  named(id) {
    const actor = this.facts.actors.find((one) => one.id === id);
    return actor && this.chance.isLucky(20) ? this.chance.pick([actor.name, actor.short, actor.name.toUpperCase(), ...actor.words, ...actor.aliases]) : id;
  }

  ends() {
    const from = this.chance.pick(this.actors);
    // Few pairs, so that entries meet.
    const near = this.chance.isLucky(60) ? this.facts.actors.slice(0, 3).map((actor) => actor.id) : this.actors;
    return [from, this.chance.pick(near.filter((id) => id !== from))];
  }

  tie() {
    const { chance } = this;
    const [a, b] = this.ends();
    const becomes = { von: this.named(a), nach: this.named(b) };
    if (chance.isLucky(75)) becomes.intensitaet = chance.isLucky(8) ? '0' : String(chance.next(4) + 1);
    if (chance.isLucky(30)) becomes.haeufigkeit = chance.pick(['monatlich', '2', 'woechentlich', '0', 'mtl.']);
    if (chance.isLucky(25)) becomes.art = chance.pick(this.facts.kinds.slice(1)).id;
    if (chance.isLucky(10)) becomes.richtung = chance.pick(['beide', 'nach-von', 'von-nach']);
    if (chance.isLucky(15)) becomes.status = 'gewuenscht';
    else if (chance.isLucky(10)) becomes.status = chance.pick(['beendet', 'besteht']);
    const speaker = chance.pick(['', 'von', 'nach', 'beide', 'third', 'name', 'by']);
    if (['von', 'nach', 'beide'].includes(speaker)) becomes.gemeldet_von = speaker;
    if (speaker === 'third') becomes.gemeldet_von = this.named(chance.pick(this.actors));
    if (speaker === 'name') becomes.gemeldet_von = this.named(chance.pick([a, b]));
    becomes.datum = '2026-11-30';
    return this.entry('add', { table: 'kooperationen', becomes, reported_by: speaker === 'by' ? this.named(chance.pick([a, b])) : 'koordination' });
  }

  actor() {
    const name = `${this.chance.pick(['Feuerwehr', 'Verein', 'Schule'])} ${this.chance.next(4)}`;
    const becomes = { name };
    if (this.chance.isLucky(80)) becomes.id = slug(name);
    if (this.chance.isLucky(60)) becomes.typ = this.chance.pick(['school', 'volunteer-initiative']);
    if (this.chance.isLucky(30)) becomes.kurzname = name.slice(0, 2) + name.slice(-1);
    return this.entry('add', { table: 'akteure', becomes });
  }

  record() {
    const { chance } = this;
    const akteur = this.named(chance.pick(this.actors));
    return this.entry('add', chance.pick([
      { table: 'mitgliedschaften', becomes: { gremium: chance.pick(['rt', 'ak', 'Arbeitskreis Sprache']), akteur, rolle: chance.pick(['mitglied', 'gast']) } },
      { table: 'stellungnahmen', becomes: { empfehlung: chance.pick(['SPR-1', 'ARB-2']), akteur, status: chance.pick(['kein_bedarf', 'offen', 'ach']), text: 'so' } },
      { table: 'massnahmen', becomes: { massnahme: chance.pick(['Kurs', 'Treffen']), verantwortlich: akteur, status: chance.pick(['offen', 'begonnen']) } },
    ]));
  }

  /** A row as it stands, or as somebody wrongly saw it, changed or removed. */
  correction() {
    const { chance } = this;
    const rows = this.landscape.tables.all('kooperationen');
    if (rows.length === 0) return this.tie();
    const { cells } = chance.pick(rows);
    const was = Object.fromEntries(Object.entries(cells).filter(([column, text]) => text !== '' && column !== 'datum'));
    if (!chance.isLucky(70)) delete was.gemeldet_von;
    if (chance.isLucky(25)) was.intensitaet = String(chance.next(4) + 1);
    if (chance.isLucky(15)) [was.von, was.nach] = [was.nach, was.von];
    const becomes = chance.pick([{ intensitaet: String(chance.next(5)) }, { haeufigkeit: '3' }, { status: 'besteht' }, { status: 'beendet' },
      { gemeldet_von: 'beide' }, { intensitaet: '' }, { art: 'case-work' }]);
    const parts = chance.isLucky(30) ? { was } : chance.isLucky(15) ? { becomes: { von: was.von, nach: was.nach, ...becomes } } : { was, becomes };
    return this.entry(parts.becomes ? 'change' : 'remove', { table: 'kooperationen', ...parts });
  }

  odd() {
    const { chance } = this;
    const entry = this.tie();
    return chance.pick([
      () => ({ ...entry, becomes: { ...entry.becomes, nach: 'Niemand' } }), () => ({ ...entry, becomes: { ...entry.becomes, nach: entry.becomes.von } }),
      () => ({ ...entry, becomes: { ...entry.becomes, intensitaet: chance.pick(['5', '-1', 'Zauberei', '?', 'ja', 'eng', 'k. A.', '2-3', '3 (formell)', ' 2 ']) } }),
      () => ({ ...entry, becomes: { ...entry.becomes, art: chance.pick(['Zauberei', 'Fallkonferenz', 'Finanzierung', 'k. A.']) } }),
      () => ({ ...entry, becomes: { ...entry.becomes, status: chance.pick(['nie', 'Wunsch', 'ruht', '']) } }),
      () => ({ ...entry, becomes: { ...entry.becomes, notiz: chance.pick(['=1', '+1(', '- gut', 'ja']) } }),
      () => ({ ...entry, becomes: { ...entry.becomes, farbe: 'rot' } }), () => ({ ...entry, becomes: null }),
      () => ({ ...entry, table: chance.pick(['planeten', 'Kooperationen', null]) }), () => ({ ...entry, reported_by: chance.pick(['Niemand', 'tafel', '']) }),
      () => ({ ...entry, status: chance.pick(['proposed', 'refused']) }), () => ({ ...entry, was: { intensitaet: String(chance.next(4) + 1) } }),
      () => this.entry('remove', { table: 'akteure', key: chance.pick([...this.actors, 'niemand']) }),
      () => this.entry('add', { table: 'akteure', becomes: chance.pick([{ id: 'jc', name: 'Jobcenter Musterau' }, { name: 'Jobcenter Musterau', typ: 'school' }, { name: 'Neu', typ: 'Raumschiff' }, { id: 'x' }]) }),
      () => this.entry('undo', { undoes: chance.pick(['', 'nirgends', `${this.seed}-${this.count + 2}`]) || null }),
    ])();
  }

  // MARK: Entering

  /** As the page does: what cannot be is told and left out. */
  enter(entry) {
    if (entry.op === 'undo') { this.take(entry); return; }
    const { result } = this.landscape.append(entry);
    if (result === 'invalid' || result === 'conflict') this.landscape.results.delete(entry.id); else this.entries.push(entry);
  }

  /** As an opened file: whatever it is. */
  take(entry) {
    this.entries.push(entryOf(lineOf(entry)));
    this.landscape.replay(this.entries);
  }

  undo(entry) { if (entry) this.enter(this.entry('undo', { undoes: entry.id })); }

  step() {
    const { chance } = this;
    const kind = chance.next(100);
    if (kind < 48) this.enter(this.tie());
    else if (kind < 53) this.enter(this.actor());
    else if (kind < 57) this.enter(this.record());
    else if (kind < 60) this.enter(this.entry('note', { text: 'Pause', present: this.actors.slice(0, 2) }));
    else if (kind < 67) this.undo(lastToUndo(this.entries));
    else if (kind < 72) this.undo(lastUndoing(this.entries));
    else if (kind < 78) this.undo(this.entries.length > 0 ? chance.pick(this.entries) : null);
    else if (kind < 84) this.enter(this.correction());
    else if (kind < 88) this.take(this.correction());
    else if (kind < 93) this.take(this.odd());
    else if (kind < 95) this.again();
    else if (kind < 98) this.reopen(journalText(this.entries));
    else this.cut();
  }

  /** An entry stands in a journal once more: as it was, accepted by now, or with other words under its id. */
  again() {
    if (this.entries.length === 0) return;
    const entry = this.chance.pick(this.entries);
    this.take(this.chance.pick([{ ...entry }, { ...entry, status: 'accepted' }, { ...entry, status: 'refused' }, { ...entry, text: 'anders' }]));
  }

  reopen(text) {
    this.entries = readJournal(text).entries;
    this.landscape = new Landscape(this.facts).replay(this.entries);
  }

  /** The last line was written in part only. */
  cut() {
    const text = journalText(this.entries);
    if (!text) return;
    const start = text.lastIndexOf('\n', text.length - 2) + 1;
    const before = this.entries.length;
    this.reopen(text.slice(0, start + this.chance.next(text.length - start - 1)));
    if (this.entries.length !== before - 1) this.problems.push('a line that was cut off is none');
  }

  // MARK: What has to hold

  /** Everything that was said holds whether it came one by one or is read from the file. */
  check() {
    const text = journalText(this.entries);
    const read = readJournal(text);
    const fresh = new Landscape(this.facts).replay(read.entries);
    this.compare('pairs', stateOf(this.landscape), stateOf(fresh));
    this.compare('results', this.kinds(this.landscape, fresh), this.kinds(fresh, fresh));
    this.compare('entries', this.entries.map(contentOf), read.entries.map(contentOf));
    const again = new Landscape(this.facts).replay(read.entries).replay(read.entries);
    this.compare('replayed twice', stateOf(again), stateOf(fresh));
  }

  /** What became of each entry. Whether a row came about now or was there already, and whether a later entry has overtaken one
   *  that cannot be any more, only the whole journal can tell. */
  kinds(landscape, whole) {
    return [...landscape.results].filter(([key]) => typeof key === 'string').map(([id, { result }]) => {
      const isThere = result === 'already' || whole.results.get(id)?.result === 'already';
      return `${id} ${isThere ? 'applied' : result}`;
    }).sort();
  }

  compare(what, live, fresh) {
    if (JSON.stringify(live) === JSON.stringify(fresh)) return;
    const [one, two] = [live.filter((line) => !fresh.includes(line)), fresh.filter((line) => !live.includes(line))];
    this.problems.push(`${what}: live ${JSON.stringify(one)}, from the file ${JSON.stringify(two)}`);
  }
}

/** Two windows go on from one journal. Whoever takes over the other's entries has the same, in the same order, and twice is as once. */
const mergeCheck = (facts, round) => {
  const two = new ChanceRound(facts, round.seed + 7000000);
  two.entries = [...round.entries];
  two.landscape.replay(two.entries);
  two.count = round.count;
  for (let step = 0; step < 6; step += 1) { round.step(); two.step(); }
  const [a, b] = [woven(round.entries, two.entries), woven(two.entries, round.entries)];
  round.compare('merged', a.map(lineOf), b.map(lineOf));
  round.compare('merged twice', woven(a, two.entries).map(lineOf), a.map(lineOf));
  const known = new Set(a.map(lineOf));
  round.compare('lost', [...round.entries, ...two.entries].map(lineOf).filter((line) => !known.has(line)), []);
  round.entries = a;
  round.landscape.replay(a);
};

/** Rounds from a seed on: what was wrong, and of every `sample`-th the journal with what the page makes of it. */
const runRounds = (facts, first, count, sample) => {
  const [problems, journals, totals] = [[], [], { entries: 0, results: {} }];
  for (let number = 0; number < count; number += 1) {
    const round = new ChanceRound(facts, first + number);
    const steps = 3 + round.chance.next(22);
    for (let step = 0; step < steps; step += 1) round.step();
    round.check();
    if (round.chance.isLucky(30)) { mergeCheck(facts, round); round.check(); }
    const text = journalText(round.entries) + (round.chance.isLucky(20) ? '{"id":"ab' : '');
    const found = replayed(facts, text);
    totals.entries += round.entries.length;
    for (const result of found.results) totals.results[result] = (totals.results[result] || 0) + 1;
    if (round.problems.length > 0) problems.push({ seed: round.seed, problems: round.problems, journal: text });
    if (number % sample === 0) journals.push({ seed: round.seed, journal: text, results: found.results, pairs: found.pairs });
  }
  return { problems, journals, totals };
};
