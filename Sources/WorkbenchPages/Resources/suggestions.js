// Suggestions: which cooperations recommendations suggest, why, and what is said about them.

const stepWords = {
  new: t('neu knüpfen', 'make a new tie'), deepen: t('vertiefen', 'deepen'), confirm: t('bestätigen lassen', 'have it confirmed'), clarify: t('nachfragen', 'ask'),
};
const stepTexts = {
  new: t('Es ist keine Kooperation genannt.', 'No cooperation is named.'), deepen: t('Es gibt eine; angeregt ist mehr oder anderes.', 'There is one; more, or another one, is suggested.'),
  confirm: t('Nur eine Seite nennt sie.', 'Only one side names it.'), clarify: t('Es ist nicht bekannt.', 'It is not known.'),
};
const certaintyWords = {
  not_fulfilled: t('keine genannt', 'none named'), one_sided: t('nur eine Seite nennt sie', 'named by one side only'), no_evidence: t('nicht bekannt', 'not known'),
};
const urgencyWords = { high: t('zuerst ansehen', 'look at first'), medium: t('danach', 'after that'), low: t('später', 'later') };

/** Whom a suggestion is between, each with a link. */
const endsOf = (context, known, suggestion) => listed([suggestion.a, suggestion.b].filter(Boolean).map((id) => actorLink(context, known, id)), ' – ');

/** The recommendation behind a suggestion in its own words. */
const sourcesOf = (gaps, suggestion) => suggestion.rules.map((rule) => {
  const finding = gaps.findings.find((one) => one.rule === rule);
  return make('div', { class: 'quelle' }, make('p', {}, make('strong', {}, `${rule}: ${finding ? finding.title : ''}`)),
    finding && finding.quote ? make('blockquote', {}, `„${finding.quote}“`) : null,
    finding ? make('p', { class: 'leise klein' }, finding.citation.replace(`: „${finding.quote}“`, '')) : null);
});

const effectText = (suggestion, efficiency) => {
  if (!suggestion.efficiency_gain || !efficiency) return t('Die Wege im ganzen Netz würden dadurch nicht kürzer.', 'The paths in the whole network would not become shorter.');
  const percent = number(Math.max(0.01, Math.round(10000 * suggestion.efficiency_gain / efficiency) / 100));
  return t(`Das ganze Netz rückte um ${percent} % näher zusammen (mittlerer Kehrwert der Entfernungen).`,
    `The whole network would move closer together by ${percent} % (mean reciprocal distance).`);
};

const suggestionItem = (context, known, gaps, suggestion, efficiency, changed) => {
  const said = known.statements.filter((one) => isAbout(one, suggestion));
  const place = make('div', {});
  const open = button(said.length ? t('Stellungnahme ändern', 'Change the statement') : t('Stellungnahme', 'Statement'), () => {
    const { form, first } = statementForm(context, known, suggestion, {
      close: () => { place.replaceChildren(); open.hidden = false; open.focus(); },
      done: (entries) => changed(suggestion, entries),
    });
    place.replaceChildren(form);
    open.hidden = true;
    first.focus();
  }, { 'aria-label': `${t('Stellungnahme zu Anregung', 'Statement on suggestion')} ${suggestion.number}` });
  const marks = [stepWords[suggestion.step], suggestion.field && fieldWord(known, suggestion.field), urgencyWords[suggestion.priority],
    suggestion.wished && t('gewünscht', 'wished for')].filter(Boolean);
  return make('li', { class: 'anregung', id: `anregung-${suggestion.number}` },
    make('h3', {}, make('span', { class: 'nummer' }, String(suggestion.number)), ' ', ...endsOf(context, known, suggestion)),
    make('p', { class: 'marken' }, ...marks.map((word, at) => make('span', { class: at ? null : `schritt-${suggestion.step}` }, word))),
    paragraph(suggestion.reason),
    suggestion.introducers.length ? make('p', {}, t('Bekannt machen können: ', 'Introductions by: '), ...listed(suggestion.introducers.map((id) => actorLink(context, known, id)))) : null,
    ...said.map((one) => make('p', { class: 'gesagt' }, `${t('Stellungnahme', 'Statement')}: ${statementLine(known, one)}`)),
    make('details', {}, make('summary', {}, t('Quelle und Wirkung', 'Source and effect')), ...sourcesOf(gaps, suggestion), paragraph(effectText(suggestion, efficiency))),
    place, mayEdit(context.landscape) ? make('p', { class: 'knoepfe' }, open) : null);
};

/** The choices above the list. `changed()` is told of each. */
const suggestionFilter = (context, known, gaps, changed) => {
  const value = (key) => context.query.get(key) || '';
  const used = (key) => new Set(gaps.gaps.map((one) => one[key]));
  const all = t('alle', 'all');
  const wordsOf = (words, key) => [['', all], ...Object.entries(words).filter(([id]) => used(key).has(id))];
  const fields = choice('nach-feld', [['', all], ...known.words.fields.filter((one) => used('field').has(one.id)).map((one) => [one.id, one.word])], value('feld'));
  const steps = choice('nach-schritt', wordsOf(stepWords, 'step'), value('schritt'));
  const certainties = choice('nach-gewissheit', wordsOf(certaintyWords, 'outcome'), value('gewissheit'));
  const inOne = new Set(gaps.gaps.flatMap((one) => [one.a, one.b]));
  const actors = choice('nach-akteur', [['', all], ...known.actors.filter((one) => inOne.has(one.id)).map((one) => [one.id, one.name])], value('akteur'));
  const form = make('form', { class: 'felder filter', role: 'search', 'aria-label': t('Anregungen filtern', 'Filter the suggestions') },
    field(t('Handlungsfeld', 'Field of action'), fields), field(t('Schritt', 'Step'), steps),
    field(t('Was bekannt ist', 'What is known'), certainties), field(t('Akteur', 'Actor'), actors));
  form.addEventListener('change', changed);
  form.addEventListener('submit', (event) => event.preventDefault());
  const query = () => ({ feld: fields.value, schritt: steps.value, gewissheit: certainties.value, akteur: actors.value });
  const fits = (one) => (!fields.value || one.field === fields.value) && (!steps.value || one.step === steps.value)
    && (!certainties.value || one.outcome === certainties.value) && (!actors.value || [one.a, one.b, ...one.introducers].includes(actors.value));
  return { form, query, fits };
};

const suggestionList = async (place, context, known, told) => {
  const path = `landscapes/${context.name}`;
  const [gaps, plan] = await Promise.all([ask(`${path}/gaps`), ask(withQuery(`${path}/plan`, { budget: 1 }))]);
  if (!context.isCurrent()) return;
  const list = make('div', {});
  const head = make('h2', { id: 'anregungen-zahl' });
  const changed = async (suggestion, entries) => {
    await show(enteredBox(context, suggestion, entries, () => show(null)));
  };
  const show = async (message) => {
    place.replaceChildren();
    await suggestionList(place, context, await knowledge(context), told);
    told.replaceChildren(...(message ? [message] : []));
    if (message) { message.setAttribute('tabindex', '-1'); message.focus(); }
  };
  const draw = () => {
    const shown = gaps.gaps.filter(filter.fits);
    keepInAddress(filter.query());
    for (const [key, value] of Object.entries(filter.query())) { if (value) context.query.set(key, value); else context.query.delete(key); }
    head.textContent = shown.length === gaps.gaps.length ? counted(shown.length, t('Anregung', 'suggestion'), t('Anregungen', 'suggestions'))
      : t(`${number(shown.length)} von ${number(gaps.gaps.length)} Anregungen`, `${number(shown.length)} of ${number(gaps.gaps.length)} suggestions`);
    list.replaceChildren(shown.length ? growing(shown, (one) => suggestionItem(context, known, gaps, one, plan.before.global_efficiency, changed), 25, 'ul', { class: 'anregungen' })
      : paragraph(t('Dazu gibt es keine Anregung.', 'There is no suggestion of this kind.'), 'leise'));
  };
  const filter = suggestionFilter(context, known, gaps, () => { draw(); announce(head.textContent); });
  place.replaceChildren(
    paragraph(t('Die Anregungen folgen aus Empfehlungen und aus dem, was in den Tabellen steht. Sie sind ein Anlass zum Gespräch, kein Urteil: Was fehlt, ist vielleicht nur nicht erfasst. Die Nummern sind dieselben wie auf der Karte und im Bericht.',
      'The suggestions follow from recommendations and from what the tables say. They are an occasion to talk, no verdict: what is missing may just not be recorded. The numbers are those of the map and of the report.'), 'leise'),
    filter.form, head, list);
  draw();
};

const questionList = async (place, context, known) => {
  const gaps = await ask(`landscapes/${context.name}/gaps`);
  if (!context.isCurrent()) return;
  place.replaceChildren(make('h2', {}, t('Rückfragen', 'Questions back')),
    paragraph(t('Was sich mit einem Anruf oder einer Mail klären lässt, je Akteur.', 'What a call or an e-mail can settle, by actor.'), 'leise'),
    gaps.questions.length ? growing(gaps.questions, (one) => make('li', { class: 'anregung' }, make('h3', {}, actorLink(context, known, one.actor, longName(known, one.actor))),
      make('ul', {}, ...one.questions.map((text) => make('li', {}, text)))), 30, 'ul', { class: 'anregungen' })
      : paragraph(t('netviz hat keine Rückfragen.', 'netviz has no questions.')));
};

const statementList = (place, context, known) => {
  place.replaceChildren(make('h2', {}, t('Stellungnahmen', 'Statements')), known.statements.length
    ? grid(t('Stellungnahmen', 'Statements'), [t('Empfehlung', 'Recommendation'), t('Akteur', 'Actor'), t('Partner', 'Partner'), t('Stand', 'State'), t('Text', 'Text'), t('Datum', 'Date')],
      known.statements.map((one) => [one.rule, one.actor ? actorLink(context, known, one.actor) : '–', one.partner ? actorLink(context, known, one.partner) : '–',
        statementWords[one.status] || one.status, one.text, dayText(one.date)]))
    : paragraph(t('Es gibt noch keine.', 'There are none yet.')));
};

const suggestionParts = [
  ['liste', t('Anregungen', 'Suggestions')], ['plan', t('Womit anfangen?', 'Where to begin?')], ['rueckfragen', t('Rückfragen', 'Questions back')], ['stellungnahmen', t('Stellungnahmen', 'Statements')],
];

page('l/*/anregungen', {
  title: t('Anregungen', 'Suggestions'),
  tab: t('Anregungen', 'Suggestions'),
  draw: async (place, context) => {
    const part = chosenPart(context, suggestionParts);
    const told = make('div', {});
    const body = make('div', {});
    place.append(make('h1', {}, t('Anregungen', 'Suggestions')), partSwitch(context, 'anregungen', suggestionParts, part, t('Teile dieser Seite', 'Parts of this page')), told, body);
    body.append(make('p', { class: 'warten', role: 'status' }, t('Wird gerechnet …', 'Being computed …')));
    const known = await knowledge(context);
    if (!context.isCurrent()) return undefined;
    if (part === 'plan') return planPart(body, context, known);
    if (part === 'rueckfragen') await questionList(body, context, known);
    else if (part === 'stellungnahmen') statementList(body, context, known);
    else await suggestionList(body, context, known, told);
    return undefined;
  },
});
