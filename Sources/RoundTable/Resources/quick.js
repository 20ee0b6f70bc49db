// The quick entry: "VHS MBE 3 monatlich", "jc 14 wunsch", "7: 14 3, 22 wunsch".

const fillers = new Set(['mit', 'und', 'zu', 'with', 'and', 'to', 'staerke', 'strength', 'kontakt', 'contact']);
const wishWords = new Set(['wunsch', 'wuensche', 'gewuenscht', 'wuenscht', 'wish', 'wished', 'wanted']);
const endWords = new Set(['beendet', 'endete', 'nichtmehr', 'ended']);
const bothWords = new Set(['beide', 'beideseiten', 'both']);
const longestPhrase = 8;

/** Words of a line, a quoted name as one. */
const tokensOf = (text) => {
  const tokens = [];
  for (const match of text.matchAll(/[„“"»«]([^„“"»«]*)[„“"»«]?|([^\s„“"»«]+)/g)) {
    const isName = match[1] !== undefined;
    const typed = (isName ? match[1] : match[2]).replace(/,+$/, '').trim();
    const word = typed.replace(/[,.]+$/, '').trim();
    if (word && !/^[-–—&+]$/.test(word)) tokens.push({ text: word, typed, isName });
  }
  return tokens;
};

class QuickEntry {
  /** @param actors {id, number, name, short, words} of all that are known by now. */
  constructor(actors, vocabulary, names) {
    Object.assign(this, { actors, vocabulary, names });
    this.byNumber = new Map(actors.map((actor) => [actor.number, actor]));
    this.byID = new Map(actors.map((actor) => [actor.id, actor]));
    this.spellings = actors.map((actor) => ({
      actor, words: [actor.name, actor.short, ...actor.words, ...(actor.aliases || [])].map((text) => foldedWords(text)),
    }));
    this.kindWords = new Map(vocabulary.kindOf);
  }

  /** What a text says: one draft for each cooperation. */
  parse(text) {
    const head = /^\s*([^:;]{1,120}):\s*(.*)$/s.exec(text);
    if (head) {
      const speaker = this.read(head[1]);
      const [first] = speaker.actors;
      if (first && speaker.actors.length === 1 && speaker.problems.length === 0) {
        const parts = head[2].split(/[,;]/).filter((part) => part.trim());
        return parts.map((part) => this.draft(part, first)).concat(parts.length === 0 ? [this.draft('', first)] : []);
      }
    }
    return text.split(';').filter((part) => part.trim()).map((part) => this.draft(part, null));
  }

  draft(text, speaker) {
    const found = this.read(text, speaker ? 1 : 0);
    const actors = speaker ? [speaker, ...found.actors] : found.actors;
    const draft = {
      text: text.trim(), a: actors[0] || null, b: actors[1] || null, strength: found.strength, frequency: found.frequency,
      kind: found.kind, isWish: found.isWish, isEnded: found.isEnded, speaker: speaker ? speaker.id : found.isBoth ? 'beide' : null,
      problems: found.problems,
    };
    if (actors.length > 2) draft.problems.push({ kind: 'tooMany' });
    if (draft.a && draft.b && draft.a.id === draft.b.id) draft.problems.push({ kind: 'withItself' });
    draft.isWhole = Boolean(draft.a && draft.b) && draft.problems.length === 0;
    return draft;
  }

  /** @param known how many actors are known without the text. */
  read(text, known = 0) {
    const tokens = tokensOf(text);
    const found = { actors: [], strength: null, frequency: null, kind: null, isWish: false, isEnded: false, isBoth: false, problems: [] };
    const items = this.joined(this.items(tokens), 2 - known);
    const named = items.filter((item) => item.actor || item.choices || item.unknown).length;
    // Numbers are actors as long as actors are missing; one that can be no strength is an actor in any case.
    const numbers = items.filter((item) => item.number !== undefined);
    let missing = Math.max(0, 2 - known - named);
    const asActors = new Set();
    for (const item of numbers.filter((one) => one.number < 1 || one.number > 4)) { asActors.add(item); missing -= 1; }
    for (const item of numbers.filter((one) => !asActors.has(one))) if (missing > 0) { asActors.add(item); missing -= 1; }
    for (const item of items) this.take(item, asActors.has(item), found);
    return found;
  }

  take(item, isActor, found) {
    if (item.number !== undefined && !isActor) { found.strength = item.number; return; }
    if (item.number !== undefined) {
      const actor = this.byNumber.get(item.number);
      if (actor) found.actors.push(actor);
      else found.problems.push({ kind: 'noNumber', number: item.number, token: item.token });
    } else if (item.actor) {
      found.actors.push(item.actor);
    } else if (item.choices) {
      found.problems.push({ kind: 'which', choices: item.choices, text: item.text });
    } else if (item.unknown) {
      found.problems.push({ kind: 'unknown', text: item.unknown, similar: this.misspelt(item.unknown) });
    } else if (item.says.vague) {
      found.problems.push({ kind: item.says.vague, text: item.text });
    } else {
      Object.assign(found, item.says);
    }
  }

  /** The tokens as actors, numbers and words with a meaning. */
  items(tokens) {
    const items = [];
    let place = 0;
    let unknown = [];
    const settle = () => {
      if (unknown.length > 0) items.push({ unknown: unknown.join(' '), from: place - unknown.length, to: place });
      unknown = [];
    };
    while (place < tokens.length) {
      const next = this.exact(tokens, place) || this.similar(tokens, place);
      if (next) {
        settle();
        if (!next.isNothing) items.push({ ...next, from: place, to: place + next.length });
        place += next.length;
      } else {
        if (tokens[place].isName) settle();
        unknown.push(tokens[place].typed);
        place += 1;
        if (tokens[place - 1].isName) settle();
      }
    }
    settle();
    return items;
  }

  /** "vhs Kulturverein Alpha": of more names than there is room for, a guess beside an unknown word is part of that name. */
  joined(items, room) {
    const isName = (item) => item.actor || item.choices || item.unknown;
    const result = [...items];
    const isGuess = (item, other) => item && item.guess && (item.to === other.from || other.to === item.from);
    for (let place = 0; place < result.length; place += 1) {
      if (!result[place].unknown || result.filter(isName).length <= room) continue;
      const other = isGuess(result[place - 1], result[place]) ? place - 1 : isGuess(result[place + 1], result[place]) ? place + 1 : -1;
      if (other < 0) continue;
      const [first, last] = [result[Math.min(place, other)], result[Math.max(place, other)]];
      place = Math.min(place, other);
      result.splice(place, 2, { unknown: `${first.unknown || first.guess} ${last.unknown || last.guess}`, from: first.from, to: last.to });
    }
    return result;
  }

  exact(tokens, place) {
    if (tokens[place].isName) {
      const id = this.names.actor(tokens[place].text);
      return id && this.byID.has(id) ? { actor: this.byID.get(id), length: 1 } : null;
    }
    if (/^#?\d+\.?$/.test(tokens[place].text)) return { number: Number(tokens[place].text.replace(/\D/g, '')), length: 1 };
    for (let length = Math.min(longestPhrase, tokens.length - place); length > 0; length -= 1) {
      const phrase = tokens.slice(place, place + length).map((token) => token.text).join(' ');
      const key = folded(phrase);
      const id = this.names.actor(phrase);
      if (id && this.byID.has(id)) return { actor: this.byID.get(id), length };
      const says = this.meaning(key);
      if (says) return { says, text: phrase, length };
      if (length === 1 && fillers.has(key)) return { isNothing: true, length };
    }
    return null;
  }

  meaning(key) {
    if (wishWords.has(key)) return { isWish: true };
    if (endWords.has(key)) return { isEnded: true };
    if (bothWords.has(key)) return { isBoth: true };
    const { intensitaet, haeufigkeit } = this.vocabulary.levels;
    if (haeufigkeit.words.get(key) > 0) return { frequency: haeufigkeit.words.get(key) };
    if (intensitaet.words.get(key) > 0) return { strength: intensitaet.words.get(key) };
    const kind = this.kindWords.get(key);
    if (kind) return { kind };
    if (haeufigkeit.vague.has(key)) return { vague: 'vagueContact' };
    if (intensitaet.vague.has(key)) return { vague: 'vagueStrength' };
    return null;
  }

  /** Actors whose words begin like those of the longest phrase that any has. */
  similar(tokens, place) {
    for (let length = Math.min(longestPhrase, tokens.length - place); length > 0; length -= 1) {
      const text = tokens.slice(place, place + length).map((token) => token.text).join(' ');
      const choices = this.complete(text);
      const guess = tokens.slice(place, place + length).map((token) => token.typed).join(' ');
      if (choices.length === 1) return { actor: choices[0], length, guess };
      if (choices.length > 1) return { choices, text, length, guess };
    }
    return null;
  }

  /** Whom a text may mean that lacks a letter, has one too many, or two of them in the wrong order. */
  misspelt(text) {
    const key = folded(text);
    if (key.length < 4) return [];
    const most = key.length < 8 ? 1 : 2;
    return this.spellings.filter(({ words }) => words.some((spelling) => [spelling.join(''), ...spelling]
      .some((word) => word.length > 3 && distance(key, word, most) <= most))).map(({ actor }) => actor).slice(0, 5);
  }

  /** Whom a text may be the beginning of, the likeliest first. */
  complete(text) {
    const wanted = foldedWords(text);
    if (wanted.length === 0 || wanted.some((word) => word.length < 2) || wanted.every((word) => fillers.has(word))) return [];
    const found = [];
    for (const { actor, words } of this.spellings) {
      let best = Infinity;
      for (const spelling of words) best = Math.min(best, rankOf(wanted, spelling));
      if (best < Infinity) found.push({ actor, best });
    }
    const least = Math.min(...found.map((one) => one.best));
    // Whoever is called exactly so is meant before those whose longer names begin so.
    const meant = least === 0 ? found.filter((one) => one.best === 0) : found;
    return meant.sort((one, two) => one.best - two.best || one.actor.number - two.actor.number).map((one) => one.actor);
  }
}

/** 0: the words themselves, 1: their beginnings in order from the first, 2: in order; Infinity: others. */
const rankOf = (wanted, words) => {
  if (wanted.length === words.length && wanted.every((word, place) => word === words[place])) return 0;
  let place = -1;
  let first = 0;
  for (const [number, word] of wanted.entries()) {
    place = words.findIndex((other, at) => at > place && other.startsWith(word));
    if (place < 0) return Infinity;
    if (number === 0) first = place;
  }
  return first === 0 ? 1 : 2;
};

/** How many letters have to be typed otherwise (optimal string alignment: Boytsov 2011, doi:10.1145/1963190.1963191); more than `most` is Infinity. */
const distance = (one, two, most) => {
  if (Math.abs(one.length - two.length) > most) return Infinity;
  let [before, last] = [[], Array.from({ length: two.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= two.length; column += 1) {
      const isSame = one[row - 1] === two[column - 1];
      now[column] = Math.min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1));
      const isSwapped = row > 1 && column > 1 && one[row - 1] === two[column - 2] && one[row - 2] === two[column - 1];
      if (isSwapped) now[column] = Math.min(now[column], before[column - 2] + 1);
    }
    if (Math.min(...now) > most) return Infinity;
    [before, last] = [last, now];
  }
  return last[two.length];
};
