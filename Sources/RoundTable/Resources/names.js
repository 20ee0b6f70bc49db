// Whom words name: the actors and Gremien of the landscape, and those that entries add.

/** The lower the rank, the sooner a spelling counts; of two actors with one spelling of a rank it names neither. */
const ranks = { id: 0, name: 1, short: 2, variant: 3 };

class Names {
  constructor(actors, boards) {
    this.spellings = new Map();
    this.boards = new Map();
    for (const actor of actors) this.learn(actor);
    for (const board of boards) this.learnBoard(board.id, board.name);
  }

  clone() {
    const copy = Object.create(Names.prototype);
    copy.spellings = new Map(this.spellings);
    copy.boards = new Map(this.boards);
    return copy;
  }

  learn({ id, name = '', short = '', words = [] }) {
    this.enter(id, ranks.id, id);
    this.enter(name, ranks.name, id);
    this.enter(short, ranks.short, id);
    for (const word of words) this.enter(word, ranks.variant, id);
  }

  learnBoard(id, name) {
    for (const text of [id, name]) if (folded(text)) this.boards.set(folded(text), id);
  }

  enter(text, rank, id) {
    const key = folded(text);
    if (!key) return;
    const known = this.spellings.get(key);
    if (!known || rank < known.rank) this.spellings.set(key, { rank, id });
    else if (known.rank === rank && known.id !== id) this.spellings.set(key, { rank, id: null });
  }

  /** The id of the actor that a text names; null where it names none, or several. */
  actor(text) {
    const found = this.spellings.get(folded(text || ''));
    return found ? found.id : null;
  }

  /** The same as part of what a row is known by: unknown names stand for themselves. */
  actorPart(text) { return this.actor(text) || `?${folded(text || '')}`; }

  boardPart(text) { return this.boards.get(folded(text || '')) || `?${folded(text || '')}`; }
}
