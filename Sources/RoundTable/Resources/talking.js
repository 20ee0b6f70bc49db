// Two steps of the round: the suggestions one by one, and who does what by when.

const openSuggestions = () => suggestionsOfRound().filter((one) => !session.closed.has(one.number));

const suggestionStep = () => {
  const all = suggestionsOfRound();
  if (all.length === 0) return [make('p', {}, say('noSuggestions'))];
  if (!all.some((one) => one.number === round.suggestion)) round.suggestion = (openSuggestions()[0] || all[0]).number;
  const place = all.findIndex((one) => one.number === round.suggestion);
  const suggestion = all[place];
  const open = openSuggestions().length;
  const move = (by) => () => { round.suggestion = all[(place + by + all.length) % all.length].number; drawStep(); byId('anregung').focus(); tellProjector(); };
  return [
    make('p', { class: 'leise' }, say('suggestionPlace', { n: place + 1, all: all.length, open })),
    suggestionCard(suggestion),
    make('p', { class: 'knoepfe' }, button(say('before'), move(-1)), button(say('after'), move(1))),
  ];
};

const suggestionTitle = (one) => say('suggestionTitle', { n: one.number, a: one.nameA, b: one.nameB });

const suggestionCard = (one) => {
  const why = session.closed.get(one.number);
  const card = make('section', { class: `anregung-karte${why ? ' zu' : ''}`, id: 'anregung', tabindex: '-1', 'aria-labelledby': 'anregung-titel' },
    make('h3', { id: 'anregung-titel' }, suggestionTitle(one)), make('p', { class: 'schritt-wort' }, data.stepWords[one.step]),
    make('p', {}, one.reason), demandSentence(one) ? make('p', {}, demandSentence(one)) : null);
  if (why) card.append(make('p', { class: 'erledigt' }, say(`closed_${why}`)));
  card.append(...answersTo(one));
  return card;
};

/** What the room may say to a suggestion. */
const answersTo = (one) => {
  const done = (entry) => {
    const text = say('taken', { what: sentenceOf(entry) });
    drawStep();
    byId('anregung').append(make('p', { class: 'gesagt' }, text));
    announce(text);
    byId('anregung').focus();
  };
  const parts = [];
  if (one.a && one.b) {
    const least = leastFor(one);
    const strength = choice('anregung-staerke', [1, 2, 3, 4].map((level) => [level, strengthWords(level)]), least.strength || 1);
    const frequency = choice('anregung-kontakt', [['', say('contactOpen')], ...[1, 2, 3, 4, 5].map((level) => [level, frequencyWords(level)])], least.frequency || '');
    const sayer = choice('anregung-sagt', sayersOf(one), likelySayer(one));
    const tie = (extra, isSaid) => {
      const cells = { von: one.a, nach: one.b, ...extra };
      const said = isSaid ? { [one.a]: 'von', [one.b]: 'nach', beide: 'beide' }[sayer.value] : null;
      if (said) cells.gemeldet_von = said;
      const entry = entryOfCells(cells);
      enter(entry);
      done(entry);
    };
    const labelled = (word, select) => [make('label', { for: select.id, class: 'nur-vorgelesen' }, say(word)), select];
    parts.push(make('p', { class: 'knoepfe' }, ...labelled('strength', strength), ...labelled('contact', frequency), ...labelled('whoSays', sayer),
      button(say(['confirm', 'clarify'].includes(one.step) ? 'isTrue' : 'existsAlready'),
        () => tie({ intensitaet: strength.value, ...(frequency.value ? { haeufigkeit: frequency.value } : {}) }, true), { class: 'haupt' })));
    parts.push(make('p', { class: 'knoepfe' }, button(say('weWant'), () => tie({ status: 'gewuenscht' }, false)),
      button(say('makeMeasure'), () => startMeasure(one))));
  } else if (one.a && one.board) {
    parts.push(make('p', { class: 'knoepfe' }, button(say('hasSeat'), () => {
      const entry = newEntry('add', { table: 'mitgliedschaften', becomes: { gremium: one.board, akteur: one.a, rolle: 'mitglied' } });
      enter(entry);
      done(entry);
    }), button(say('makeMeasure'), () => startMeasure(one))));
  } else {
    parts.push(make('p', { class: 'knoepfe' }, button(say('makeMeasure'), () => startMeasure(one))));
  }
  if (one.a) parts.push(noNeed(one, done));
  return parts;
};

const sayersOf = (one) => [['koordination', say('byCoordination')], ...[one.a, one.b].map((id) => [id, say('byActor', { name: nameOf(id) })]), ['beide', say('byBoth')]];

/** Whoever is here and has not said it yet. */
const likelySayer = (one) => {
  const missing = voicesMissing(session.landscape.pair(one.a, one.b));
  return missing.length === 2 ? 'beide' : missing[0] || 'koordination';
};

/** "No need" is a statement of those concerned, with a sentence. */
const noNeed = (one, done) => {
  const reason = make('input', { id: 'kein-bedarf', maxlength: 500, autocomplete: 'off' });
  return make('details', { class: 'kein-bedarf' }, make('summary', {}, say('noNeedHeading')), field(say('noNeedLabel', { name: nameOf(one.a) }), reason),
    button(say('noNeedKeep'), () => {
      if (!reason.value.trim()) { announce(say('noNeedMissing')); reason.focus(); return; }
      const entries = one.rules.map((rule) => newEntry('add', { table: 'stellungnahmen', becomes: {
        empfehlung: rule, akteur: one.a, ...(one.b ? { partner: one.b } : {}), status: 'kein_bedarf', text: onOneLine(reason.value), datum: dayOf(new Date()) } }));
      enterAll(entries);
      done(entries[0]);
    }));
};

// MARK: Agreements

let drafted = null;

const startMeasure = (suggestion) => {
  drafted = { what: say('measureFor', { a: suggestion.nameA, b: suggestion.nameB }), aim: suggestion.subject, who: suggestion.a || '',
    withWhom: suggestion.b ? [suggestion.b] : [], rules: suggestion.rules };
  goTo('measures');
  byId('m-was').focus();
};

const actorOptions = () => [['', '–'], ...[...actorsNow()].map((actor) => [actor.id, `${actor.short} (${actor.number})`])];

const measureStep = () => {
  const before = drafted || { what: '', aim: '', who: '', withWhom: [], rules: [] };
  drafted = null;
  const what = make('input', { id: 'm-was', maxlength: 500, autocomplete: 'off', required: true, value: before.what });
  const aim = make('input', { id: 'm-ziel', maxlength: 500, autocomplete: 'off', value: before.aim || (round.field ? fieldLabel(round.field) : '') });
  const who = choice('m-wer', actorOptions(), before.who);
  const others = make('input', { id: 'm-mit', maxlength: 500, autocomplete: 'off', value: before.withWhom.map(nameOf).join(', ') });
  const until = make('input', { id: 'm-bis', type: 'date' });
  const form = make('form', { id: 'vereinbarung' }, field(say('measureWhat'), what), field(say('measureWho'), who),
    field(say('measureWith'), others), field(say('measureUntil'), until), field(say('measureAim'), aim),
    make('p', {}, make('button', { type: 'submit' }, say('measureKeep'))), make('p', { class: 'meldung', id: 'm-meldung' }));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const partners = others.value.split(/[,;|]/).map((text) => text.trim()).filter(Boolean);
    const found = partners.map((text) => [text, session.landscape.tables.names.actor(text) || quickActor(text)]);
    const unknown = found.find((one) => !one[1]);
    if (unknown) { byId('m-meldung').textContent = say('problem_unknownActor', { name: unknown[0] }); announce(byId('m-meldung').textContent); others.focus(); return; }
    const becomes = { massnahme: onOneLine(what.value), status: 'offen', beschlossen_am: dayOf(new Date()) };
    if (aim.value.trim()) becomes.ziel = onOneLine(aim.value);
    if (who.value) becomes.verantwortlich = who.value;
    if (found.length > 0) becomes.beteiligte = found.map((one) => one[1]).join('|');
    if (until.value) becomes.bis = until.value;
    if (before.rules.length > 0) becomes.empfehlung = before.rules.join('|');
    const entry = newEntry('add', { table: 'massnahmen', becomes });
    const result = enter(entry);
    if (['invalid', 'conflict'].includes(result.result)) { byId('m-meldung').textContent = problemSentence(result); return; }
    announce(say('taken', { what: sentenceOf(entry) }));
    drawStep();
    byId('m-was').focus();
  });
  const today = holding().filter((entry) => folded(entry.table || '') === 'massnahmen');
  return [make('p', {}, say('measuresHint')), form, make('h3', {}, say('measuresHeading', { n: today.length })),
    today.length > 0 ? make('ul', {}, ...today.map((entry) => make('li', {}, measureWords(entry.becomes)))) : make('p', {}, say('noMeasures')),
    ...openMeasures()];
};

/** Whom a number or the beginning of a name means; null where it means nobody, or several. */
const quickActor = (text) => {
  const found = quickParser().read(text, 1);
  return found.actors.length === 1 && found.problems.length === 0 ? found.actors[0].id : null;
};

/** What was agreed earlier and is open. */
const openMeasures = () => {
  if (data.openMeasures.length === 0) return [];
  return [make('details', {}, make('summary', {}, say('openMeasures', { n: data.openMeasures.length })),
    make('ul', {}, ...data.openMeasures.map((cells) => make('li', {}, measureWords(cells)))))];
};
