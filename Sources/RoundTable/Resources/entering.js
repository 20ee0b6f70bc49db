// The quick entry as a field: what was understood stands below it before it is taken.

const quick = byId('schnelleingabe');
const understood = byId('verstanden');
const offers = byId('vorschlaege');
let active = -1;
let offered = [];
/** Both ends were chosen on the map: a strength is all that is missing. */
let isFromMap = false;

/** The cells that a draft makes of a cooperation. */
const cellsOfDraft = (draft) => {
  const cells = { von: draft.a.id, nach: draft.b.id };
  if (draft.kind) cells.art = data.kinds[draft.kind].id;
  if (draft.strength) cells.intensitaet = String(draft.strength);
  if (draft.frequency) cells.haeufigkeit = String(draft.frequency);
  if (draft.isWish) cells.status = 'gewuenscht';
  if (draft.isEnded) cells.status = 'beendet';
  const speaker = draft.speaker || byId('wer-sagt-es').value;
  const sayer = { erster: draft.a.id, zweiter: draft.b.id }[speaker] || speaker;
  if (sayer === draft.a.id) cells.gemeldet_von = 'von';
  else if (sayer === draft.b.id) cells.gemeldet_von = 'nach';
  else if (sayer === 'beide') cells.gemeldet_von = 'beide';
  else if (sayer && sayer !== 'koordination') cells.gemeldet_von = sayer;
  return cells;
};

const speakerOf = (cells) => (cells.gemeldet_von === 'von' ? cells.von : cells.gemeldet_von === 'nach' ? cells.nach
  : cells.gemeldet_von && cells.gemeldet_von !== 'beide' ? cells.gemeldet_von : 'koordination');

const entryOfCells = (cells, parts = {}) => {
  const becomes = { ...cells };
  const isStated = session.landscape.tables.about('kooperationen', becomes).length > 0;
  // What a row says of its field stays; a new one says in which field it was named.
  if (!isStated && round.field && !becomes.handlungsfeld) becomes.handlungsfeld = round.field;
  becomes.datum = dayOf(new Date());
  return newEntry('add', { table: 'kooperationen', becomes, reported_by: speakerOf(cells), ...parts });
};

const quickParser = () => new QuickEntry(actorsNow(), session.landscape.vocabulary, session.landscape.tables.names);

const problemOfDraft = (draft) => {
  const [problem] = draft.problems;
  if (problem) {
    return { vagueStrength: () => say('vagueStrength', { text: problem.text }), vagueContact: () => say('vagueContact', { text: problem.text }),
      which: () => say('which', { text: problem.text }), unknown: () => say(problem.similar.length > 0 ? 'misspelt' : 'unknownName', { text: problem.text, name: (problem.similar[0] || {}).short }),
      noNumber: () => say('noNumber', { n: problem.number }), tooMany: () => say('tooMany'), withItself: () => say('problem_withItself') }[problem.kind]();
  }
  if (draft.a && !draft.b) return say('secondMissing', { name: draft.a.short });
  return say('bothMissing');
};

/** What taking a draft would do, in sentences. */
const consequence = (draft) => {
  const pair = session.landscape.pair(draft.a.id, draft.b.id);
  const cells = cellsOfDraft(draft);
  const closes = data.suggestions.filter((one) => one.a && one.b && !session.closed.has(one.number)
    && pairKey(one.a, one.b) === pairKey(draft.a.id, draft.b.id) && countsAsTie(cells, session.landscape.vocabulary)
    && isEnough(one, cells, session.landscape.vocabulary)).map((one) => one.number);
  // Where both ends have spoken, they have the say.
  const isOverruled = pair.state === 'confirmed' && cells.gemeldet_von === undefined && draft.strength && draft.strength !== pair.strength;
  return [say('soFar', { words: stateSentence(pair) }), isOverruled ? say('staysAt', { n: pair.strength }) : '', closes.length > 0 ? say('closes', { numbers: listed(closes.map(String)) }) : '']
    .filter(Boolean).join(' ');
};

/** Who the first and the second are, as soon as they are named. */
const nameSpeakers = (draft) => {
  for (const [value, actor, word] of [['erster', draft && draft.a, 'saysFirst'], ['zweiter', draft && draft.b, 'saysSecond']]) {
    const option = byId('wer-sagt-es').querySelector(`[value=${value}]`);
    option.textContent = actor ? say('says', { name: actor.short }) : say(word);
  }
};

const readQuick = () => (quick.value.trim() ? quickParser().parse(quick.value) : []);

const showUnderstood = () => {
  const drafts = readQuick();
  understood.replaceChildren(...drafts.map((draft) => make('span', { class: draft.isWhole ? 'ganz' : 'offen' },
    draft.isWhole ? `${draftSentence(draft)} ` : `${problemOfDraft(draft)} `,
    draft.isWhole ? make('span', { class: 'leise' }, consequence(draft)) : '')));
  nameFirst(drafts.flatMap((draft) => [draft.a, draft.b]).filter(Boolean).map((actor) => actor.id));
  const isNewName = (draft) => draft.problems.length === 1 && draft.problems[0].kind === 'unknown';
  byId('eintragen').disabled = drafts.length === 0 || !drafts.every((draft) => draft.isWhole || isNewName(draft));
  nameSpeakers(drafts[0]);
  showOffers(drafts);
};

// MARK: Completion

/** Whom the last words may mean. */
const completions = (drafts) => {
  const doubt = drafts.flatMap((draft) => draft.problems).find((problem) => problem.kind === 'which');
  const unknown = drafts.flatMap((draft) => draft.problems).find((problem) => problem.kind === 'unknown' && problem.similar.length > 0);
  if (unknown) return unknown.similar.map((actor) => ({ actor, text: unknown.text }));
  if (doubt) return doubt.choices.slice(0, 8).map((actor) => ({ actor, text: doubt.text }));
  const last = /(?:^|[;:,])\s*([^;:,]*)$/.exec(quick.value)[1];
  if (/\s$/.test(quick.value) || !last) return [];
  const words = last.split(/\s+/);
  const isWhole = drafts.length > 0 && drafts[drafts.length - 1].isWhole;
  for (let start = 0; start < words.length && !isWhole; start += 1) {
    const text = words.slice(start).join(' ');
    if (session.landscape.tables.names.actor(text)) return [];
    const found = text.length > 1 ? quickParser().complete(text) : [];
    if (found.length > 0) return found.slice(0, 8).map((actor) => ({ actor, text }));
  }
  return [];
};

const showOffers = (drafts) => {
  offered = completions(drafts);
  active = -1;
  offers.replaceChildren(...offered.map(({ actor }, number) => {
    const item = make('li', { role: 'option', id: `vorschlag-${number}`, 'aria-selected': 'false' },
      make('span', { class: 'nr' }, String(actor.number)), ` ${actor.short}`, actor.short === actor.name ? '' : make('span', { class: 'leise' }, ` ${actor.name}`));
    item.addEventListener('mousedown', (event) => { event.preventDefault(); complete(number); });
    return item;
  }));
  offers.hidden = offered.length === 0;
  quick.setAttribute('aria-expanded', String(offered.length > 0));
  quick.removeAttribute('aria-activedescendant');
};

const moveTo = (number) => {
  active = (number + offered.length) % offered.length;
  [...offers.children].forEach((item, place) => item.setAttribute('aria-selected', String(place === active)));
  quick.setAttribute('aria-activedescendant', `vorschlag-${active}`);
};

/** Puts an actor in the place of what was typed for it: its short name, or its number where that is not its own. */
const complete = (number) => {
  const { actor, text } = offered[number];
  const isOwn = session.landscape.tables.names.actor(actor.short) === actor.id && !/[;:,]/.test(actor.short);
  const at = quick.value.lastIndexOf(text);
  const name = isOwn ? actor.short : String(actor.number);
  quick.value = `${quick.value.slice(0, at)}${name}${quick.value.slice(at + text.length)}`.replace(/\s*$/, ' ');
  quick.focus();
  showUnderstood();
};

const setQuick = (text, { focuses = true } = {}) => {
  isFromMap = false;
  quick.value = text;
  showUnderstood();
  if (focuses) quick.focus();
};

// MARK: Taking it

let askedTwice = null;

const takeQuick = () => {
  const drafts = readQuick();
  if (drafts.length === 0) return;
  const wrong = drafts.find((draft) => !draft.isWhole);
  if (wrong) {
    const unknown = wrong.problems.find((problem) => problem.kind === 'unknown');
    // A name that looks like a known one is asked about first; Enter a second time adds it.
    if (unknown && wrong.problems.length === 1 && (unknown.similar.length === 0 || askedTwice === unknown.text)) askForActor(unknown.text);
    else if (unknown && unknown.similar.length > 0) askedTwice = unknown.text;
    else if (offered.length > 0) moveTo(0);
    announce(problemOfDraft(wrong));
    return;
  }
  const said = [];
  for (const draft of drafts) {
    const closedBefore = new Set(session.closed.keys());
    const entry = entryOfCells(cellsOfDraft(draft));
    const result = enter(entry);
    if (['invalid', 'conflict'].includes(result.result)) { said.push(problemSentence(result)); continue; }
    const closes = [...session.closed.keys()].filter((number) => !closedBefore.has(number));
    said.push([say(result.result === 'already' ? 'alreadySo' : 'taken', { what: sentenceOf(entry) }),
      closes.length > 0 ? say('closed', { numbers: listed(closes.map(String)) }) : ''].filter(Boolean).join(' '));
  }
  setQuick('');
  // Who said this does not say the next.
  byId('wer-sagt-es').value = 'koordination';
  tell(said.join(' '));
};

// MARK: Somebody who is not on the list

const askForActor = (name) => {
  const form = byId('neuer-akteur');
  byId('neu-name').value = name;
  byId('neu-typ').value = '';
  byId('neu-sektor').value = '';
  form.hidden = false;
  byId('neu-frage').textContent = say('unknownName', { text: name });
  byId('neu-name').focus();
  byId('neu-name').select();
};

const addActor = (name, sector, type, fields = round.field ? [round.field] : []) => {
  const taken = new Set(actorsNow().map((actor) => actor.id));
  let id = slug(name);
  for (let number = 2; taken.has(id); number += 1) id = `${slug(name)}-${number}`;
  const becomes = { id, name: onOneLine(name) };
  if (sector) becomes.sektor = sector;
  if (type) becomes.typ = type;
  if (fields.length > 0) becomes.handlungsfelder = fields.join('|');
  const result = enter(newEntry('add', { table: 'akteure', becomes }));
  return result.result === 'applied' ? id : null;
};

/** The number in the place of a name, and of the marks around it. */
const withNumber = (line, name, number) => {
  const at = line.indexOf(name);
  if (at < 0) return `${line} ${number}`;
  const [before, after] = [line.slice(0, at).replace(/[„“"»«]\s*$/, ''), line.slice(at + name.length).replace(/^\s*[„“"»«]/, '')];
  return `${before}${number}${after}`;
};

const startEntering = () => {
  quick.addEventListener('input', () => { isFromMap = false; showUnderstood(); });
  quick.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' && offered.length > 0) moveTo(active + 1);
    else if (event.key === 'ArrowUp' && offered.length > 0) moveTo(active < 0 ? offered.length - 1 : active - 1);
    else if (event.key === 'Tab' && active >= 0) complete(active);
    else if (event.key === 'Escape') { setQuick(''); forgetEnds(); }
    else if (event.key === 'Enter' && active >= 0) complete(active);
    else if (event.key === 'Enter') takeQuick();
    else return;
    event.preventDefault();
  });
  byId('eintragen').addEventListener('click', takeQuick);
  byId('wer-sagt-es').addEventListener('change', showUnderstood);
  for (const element of document.querySelectorAll('#staerken button')) {
    element.addEventListener('click', () => {
      const isWhole = isFromMap;
      setQuick(`${quick.value.replace(/\s*$/, '')} ${element.dataset.wort} `);
      if (isWhole) takeQuick();
    });
  }
  const form = byId('neuer-akteur');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const name = onOneLine(byId('neu-name').value);
    if (!name) return;
    const id = addActor(name, byId('neu-sektor').value, byId('neu-typ').value);
    if (!id) return;
    form.hidden = true;
    const number = actorOf(id).number;
    const typed = readQuick().flatMap((draft) => draft.problems).find((problem) => problem.kind === 'unknown');
    if (typed) quick.value = withNumber(onOneLine(quick.value), typed.text, number);
    announce(say('actorAdded', { name, n: number }));
    quick.focus();
    showUnderstood();
  });
  byId('neu-abbrechen').addEventListener('click', () => { form.hidden = true; quick.focus(); });
  byId('neu-typ').addEventListener('change', () => {
    const type = data.types.find((one) => one.id === byId('neu-typ').value);
    if (type && !byId('neu-sektor').value) byId('neu-sektor').value = type.sector;
  });
  showUnderstood();
};
