// The guided round, one Handlungsfeld at a time: a question, who is there, ties, wishes, suggestions, agreements.

const steps = ['question', 'actors', 'ties', 'wishes', 'suggestions', 'measures', 'closing'];
const round = { field: '', step: 'question', suggestion: null };
const stage = byId('schritt');

const fieldLabel = (id) => (data.fields.find((one) => one.id === id) || { label: say('allFields') }).label;
const isInField = (fields) => !round.field || fields.includes(round.field);

/** The actors that the round is about: those of its field. */
const actorsOfRound = () => actorsNow().filter((actor) => isInField(actor.fields));

const suggestionsOfRound = () => data.suggestions.filter((one) => !round.field || one.field === round.field);

const goTo = (step, { focuses = true } = {}) => {
  if (round.step === 'actors' && step !== 'actors') notePresence();
  round.step = step;
  keepPlace();
  for (const element of document.querySelectorAll('#schritte button')) {
    if (element.dataset.schritt === step) element.setAttribute('aria-current', 'step');
    else element.removeAttribute('aria-current');
  }
  document.body.classList.toggle('abschluss', step === 'closing');
  drawStep();
  if (focuses) byId('schritt-titel').focus();
  tellProjector();
};

const drawStep = () => {
  byId('schritt-titel').textContent = say(`step_${round.step}`);
  stage.replaceChildren(...stepContent[round.step](), ...(round.step === 'closing' ? [] : [noteForm(), onward()]));
  showStepOnMap();
};

/** What the step has to do with stands out on the map. */
const showStepOnMap = () => {
  const wanted = byId('nummern-zeigen').value;
  const numbers = wanted === 'alle' ? data.suggestions.map((one) => one.number)
    : wanted === 'feld' ? suggestionsOfRound().map((one) => one.number) : [];
  showField(round.field ? new Set(actorsOfRound().map((actor) => actor.id)) : null);
  showActorNumbers(wanted === 'akteure');
  showSuggestions(numbers, round.step === 'suggestions' ? round.suggestion : null);
};

const onward = () => {
  const place = steps.indexOf(round.step);
  return make('p', { class: 'weiter' }, button(say('next', { step: say(`step_${steps[place + 1]}`) }), () => goTo(steps[place + 1])));
};

const noteForm = () => {
  const area = make('textarea', { id: 'notiz', rows: 2, maxlength: 2000 });
  return make('details', { class: 'notiz' }, make('summary', {}, say('noteHeading')), field(say('noteLabel'), area),
    button(say('noteKeep'), () => {
      if (!area.value.trim()) return;
      const where = [round.field ? fieldLabel(round.field) : '', say(`step_${round.step}`)].filter(Boolean).join(', ');
      enter(newEntry('note', { text: `${where}: ${onOneLine(area.value)}`, field: round.field || null, step: round.step }));
      area.value = '';
      announce(say('noteKept'));
    }));
};

// MARK: Who is there

const notePresence = () => {
  const present = [...session.present].sort();
  const last = [...session.entries].reverse().find((entry) => entry.op === 'note' && Array.isArray(entry.present));
  if (JSON.stringify(last ? [...last.present].sort() : []) === JSON.stringify(present)) return;
  const names = present.map(nameOf);
  enter(newEntry('note', { text: present.length > 0 ? say('presentAre', { names: names.join(', '), n: names.length }) : say('nobodyPresent'), present }));
};

const presenceBox = (actor) => {
  const box = make('input', { type: 'checkbox', id: `da-${actor.id}`, ...(session.present.has(actor.id) ? { checked: true } : {}) });
  box.addEventListener('change', () => {
    if (box.checked) session.present.add(actor.id); else session.present.delete(actor.id);
    byId('da-zahl').textContent = counted(session.present.size, 'presentCount');
    keepPlace();
  });
  return make('li', {}, box, make('label', { for: box.id }, make('span', { class: 'nr' }, String(actor.number)), ` ${actor.short}`));
};

// MARK: The steps

const quickButton = (word) => button(say(word), () => { quick.focus(); });

const stepContent = {
  question: () => {
    const some = actorsOfRound().length;
    const open = suggestionsOfRound().filter((one) => !session.closed.has(one.number)).length;
    return [
      make('p', { class: 'frage' }, round.field ? say('questionOf', { field: fieldLabel(round.field) }) : say('questionOfAll')),
      make('p', {}, say('questionFacts', { actors: counted(some, 'actor'), suggestions: counted(open, 'suggestion') })),
      make('p', { class: 'leise' }, say('questionHint')),
    ];
  },

  actors: () => {
    const [here, elsewhere] = [actorsOfRound(), actorsNow().filter((actor) => !isInField(actor.fields))];
    const parts = [make('p', {}, say('actorsHint')), make('p', { id: 'da-zahl', role: 'status' }, counted(session.present.size, 'presentCount')),
      make('ul', { class: 'haken' }, ...here.map(presenceBox))];
    if (elsewhere.length > 0) parts.push(make('details', {}, make('summary', {}, say('othersHeading', { n: elsewhere.length })),
      make('ul', { class: 'haken' }, ...elsewhere.map(presenceBox))));
    parts.push(make('h3', {}, say('missingHeading')), make('p', {}, say('missingHint')),
      button(say('addActor'), () => askForActor('')));
    return parts;
  },

  ties: () => {
    const open = openTies();
    const parts = [make('p', {}, say('tiesHint')), make('p', {}, quickButton('toQuick')), make('h3', {}, say('askHeading'))];
    if (session.present.size === 0) parts.push(make('p', {}, say('askNobody')));
    else if (open.length === 0) parts.push(make('p', {}, say('askNothing')));
    else parts.push(make('ul', { class: 'fragen' }, ...open.slice(0, mostQuestions).map(tieQuestion)));
    if (open.length > mostQuestions) parts.push(make('p', { class: 'leise' }, say('askMore', { n: open.length - mostQuestions })));
    return parts;
  },

  wishes: () => {
    const wished = session.landscape.allPairs().filter((pair) => pair.wishes > 0
      && [pair.a, pair.b].some((id) => { const actor = actorOf(id); return pair.today || (actor && isInField(actor.fields)); }));
    return [make('p', {}, say('wishesHint')), make('p', {}, quickButton('toQuick')),
      make('h3', {}, say('wishesHeading', { n: wished.length })),
      wished.length > 0 ? make('ul', {}, ...wished.map((pair) => make('li', {}, pairName(pair.a, pair.b), pair.today ? make('strong', {}, ` ${say('today')}`) : '')))
        : make('p', {}, say('noWishes'))];
  },

  suggestions: () => suggestionStep(),
  measures: () => measureStep(),
  closing: () => closingStep(),
};

// MARK: Whom to ask today

const mostQuestions = 12;

/** One-sided and unverified ties of those present, with who could say something about them. */
const openTies = () => session.landscape.allPairs().filter((pair) => ['one_sided', 'unverified'].includes(pair.state)
  && voicesMissing(pair).length > 0 && [pair.a, pair.b].some((id) => { const actor = actorOf(id); return actor && isInField(actor.fields); }));

/** The ends that are here and have not reported this tie themselves. */
const voicesMissing = (pair) => {
  const { names } = session.landscape.tables;
  const spoken = new Set();
  for (const row of session.landscape.rowsOf(pairKey(pair.a, pair.b))) {
    const reporter = reporterOf(row.cells.gemeldet_von, names.actorPart(row.cells.von), names.actorPart(row.cells.nach), names);
    if (reporter === 'beide') return [];
    spoken.add(reporter);
  }
  return [pair.a, pair.b].filter((id) => session.present.has(id) && !spoken.has(id));
};

/** The cells by which an end agrees with what the other reports: the same kind, and as close. */
const agreement = (pair, sayers) => {
  const { vocabulary } = session.landscape;
  const rows = session.landscape.rowsOf(pairKey(pair.a, pair.b)).filter((row) => countsAsTie(row.cells, vocabulary));
  const rank = (row) => vocabulary.level('intensitaet', row.cells.intensitaet).level || 0;
  const [row] = [...rows].sort((one, two) => rank(two) - rank(one));
  const { von, nach, art, richtung, intensitaet } = row.cells;
  const cells = Object.fromEntries(Object.entries({ von, nach, art, richtung, intensitaet }).filter((cell) => cell[1]));
  const from = session.landscape.tables.names.actor(von);
  cells.gemeldet_von = sayers.length > 1 ? 'beide' : sayers[0] === from ? 'von' : 'nach';
  return cells;
};

const tieQuestion = (pair) => {
  const sayers = voicesMissing(pair);
  const strength = choice(`staerke-${pair.a}-${pair.b}`, [['', say('strengthOpen')], ...[1, 2, 3, 4].map((level) => [level, strengthWords(level)])],
    pair.isOpen ? '' : pair.strength);
  const takeIt = (level) => {
    const cells = { ...agreement(pair, sayers) };
    if (level === '') delete cells.intensitaet; else cells.intensitaet = String(level);
    const entry = entryOfCells(cells, { reported_by: sayers.length > 1 ? 'koordination' : sayers[0] });
    enter(entry);
    announce(say('taken', { what: sentenceOf(entry) }));
    drawStep();
  };
  return make('li', {}, make('p', {}, say('isThatTrue', { pair: pairName(pair.a, pair.b), who: listed(sayers.map(nameOf)), words: stateSentence(pair) })),
    make('p', { class: 'knoepfe' }, make('label', { for: strength.id, class: 'nur-vorgelesen' }, say('strength')), strength,
      button(say('isTrue'), () => takeIt(strength.value)), button(say('isNotTrue'), () => takeIt(0))));
};

// MARK: Place

/** Where the round is, so that opening the page again goes on there. */
const keepPlace = () => {
  if (isProjector) return;
  try {
    localStorage.setItem(`${storageKey}-ort`, JSON.stringify({ field: round.field, step: round.step, present: [...session.present] }));
  } catch { /* The round begins at its first step then. */ }
};

const restorePlace = () => {
  try {
    const place = JSON.parse(localStorage.getItem(`${storageKey}-ort`) || '{}');
    if (data.fields.some((one) => one.id === place.field)) round.field = place.field;
    if (steps.includes(place.step)) round.step = place.step;
    if (Array.isArray(place.present)) session.present = new Set([...session.present, ...place.present.map(String)]);
  } catch { /* As above. */ }
};

const startRound = () => {
  restorePlace();
  const select = byId('handlungsfeld');
  select.value = round.field;
  select.addEventListener('change', () => { round.field = select.value; round.suggestion = null; keepPlace(); goTo(round.step, { focuses: false }); });
  for (const element of document.querySelectorAll('#schritte button')) {
    element.addEventListener('click', () => goTo(element.dataset.schritt));
  }
  byId('nummern-zeigen').addEventListener('change', showStepOnMap);
  goTo(round.step, { focuses: false });
};
