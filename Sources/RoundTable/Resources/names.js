// Whom words name: the actors and Gremien of the landscape, and those that entries add.

/** The lower the rank, the sooner a spelling counts; of two actors with one spelling of a rank it names neither, unless the
 *  coordinator's own alias says which. */
const ranks = { id: 0, name: 1, short: 2, variant: 3, alias: 4 };

class Names {
  constructor(actors, boards) {
    this.spellings = new Map();
    this.ids = new Set();
    this.boards = new Map();
    for (const actor of actors) this.learn(actor);
    for (const board of boards) this.learnBoard(board.id, board.name);
  }

  clone() {
    const copy = Object.create(Names.prototype);
    copy.spellings = new Map(this.spellings);
    copy.ids = new Set(this.ids);
    copy.boards = new Map(this.boards);
    return copy;
  }

  learn({ id, name = '', short = '', words = [], aliases = [] }) {
    this.ids.add(id);
    this.enter(id, ranks.id, id);
    this.enter(name, ranks.name, id);
    this.enter(short, ranks.short, id);
    for (const word of words) this.enter(word, ranks.variant, id);
    for (const word of aliases) this.enter(word, ranks.alias, id);
  }

  /** An actor bears other names now, or (without any) is gone. */
  rename(id, names = null) {
    const isOld = (owner) => owner.id === id && (!names || owner.rank === ranks.name || owner.rank === ranks.short);
    for (const [key, owners] of this.spellings) {
      if (owners.some(isOld)) this.spellings.set(key, owners.filter((owner) => !isOld(owner)));
    }
    if (names) this.learn({ id, ...names }); else this.ids.delete(id);
  }

  /** Whether the coordinator decided that a spelling means this actor. */
  hasAlias(id) { return [...this.spellings.values()].some((owners) => owners.some((owner) => owner.id === id && owner.rank === ranks.alias)); }

  learnBoard(id, name) {
    for (const text of [id, name]) {
      const key = folded(text || '');
      if (key) this.boards.set(key, this.boards.has(key) && this.boards.get(key) !== id ? null : id);
    }
  }

  enter(text, rank, id) {
    const key = folded(text);
    if (!key) return;
    const owners = this.spellings.get(key) || [];
    if (!owners.some((owner) => owner.rank === rank && owner.id === id)) this.spellings.set(key, [...owners, { rank, id }]);
  }

  /** The id of the actor that a text names; null where it names none, or several. */
  actor(text) {
    if (this.ids.has(text)) return text;
    const plain = onOneLine(text || '');
    if (this.ids.has(plain)) return plain;
    const owners = this.spellings.get(folded(plain)) || [];
    if (owners.length < 2) return owners.length === 1 ? owners[0].id : null;
    const least = Math.min(...owners.map((owner) => owner.rank));
    const alone = [least, ranks.alias].map((rank) => owners.filter((owner) => owner.rank === rank)).find((some) => some.length === 1);
    return alone ? alone[0].id : null;
  }

  /** The same as part of what a row is known by: unknown names stand for themselves. */
  actorPart(text) { return this.actor(text) || `?${folded(text || '')}`; }

  boardPart(text) { return this.boards.get(folded(text || '')) || `?${folded(text || '')}`; }
}
