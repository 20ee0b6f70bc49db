// Actors, fields of action and boards: what is known of each.

const stateWords = {
  confirmed: t('bestätigt', 'confirmed'), one_sided: t('einseitig gemeldet', 'reported by one side'), unverified: t('nicht überprüft', 'not verified'),
};
const stateText = (pair) => (pair.is_on_record ? t('laut Koordination', 'according to the coordination') : stateWords[pair.state]);
const roleInBoard = { leitung: t('Leitung', 'lead'), moderation: t('Moderation', 'facilitation'), mitglied: t('Mitglied', 'member'), gast: t('Gast', 'guest') };

/** The pairs of an actor, each with who the partner is. */
const pairsOf = (known, id) => known.pairs.filter((pair) => pair.a === id || pair.b === id)
  .map((pair) => ({ ...pair, partner: pair.a === id ? pair.b : pair.a }))
  .sort((one, other) => Object.keys(stateWords).indexOf(one.state) - Object.keys(stateWords).indexOf(other.state)
    || shortName(known, one.partner).localeCompare(shortName(known, other.partner), language));
const boardsOf = (known, id) => known.boards.flatMap((board) => board.members.filter((one) => one.actor === id).map((one) => ({ board, role: one.role })));
const offersOf = (known, id) => known.offers.filter((one) => one.actor === id);

/** Facts as a list of names and values; empty ones are left out. */
const factList = (facts) => make('dl', { class: 'angaben' }, ...facts.filter(([, value]) => value && (!Array.isArray(value) || value.length))
  .flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, ...[value].flat())]));

const section = (heading, ...content) => make('section', {}, make('h2', {}, heading), ...content);
const nothing = (text) => paragraph(text, 'leise');

const offerTable = (context, known, offers, withActor) => grid(t('Angebote', 'Offers'),
  [t('Angebot', 'Offer'), ...(withActor ? [t('Akteur', 'Actor')] : []), t('Art', 'Kind'), t('Handlungsfelder', 'Fields'), t('Für wen', 'For whom'), t('Wo', 'Where'), t('Bis', 'Until')],
  offers.map((one) => [one.name, ...(withActor ? [actorLink(context, known, one.actor)] : []), one.service, one.fields.map((id) => fieldWord(known, id)).join(', '),
    one.target_groups.join(', '), one.area, dayText(one.until)]));

const shortSuggestions = (context, known, gaps, list) => make('ul', { class: 'anregungen' }, ...list.map((one) => make('li', { class: 'anregung' },
  make('h3', {}, make('span', { class: 'nummer' }, String(one.number)), ' ', ...endsOf(context, known, one)),
  make('p', { class: 'marken' }, make('span', { class: `schritt-${one.step}` }, stepWords[one.step]), one.field ? make('span', {}, fieldWord(known, one.field)) : null), paragraph(one.reason))));

// The list

const actorFilter = (context, known, changed) => {
  const value = (key) => context.query.get(key) || '';
  const all = t('alle', 'all');
  const search = make('input', { id: 'akteur-suche', type: 'search', autocomplete: 'off', value: value('suche') });
  const sectors = choice('akteur-sektor', [['', all], ...known.words.sectors.map((one) => [one.id, one.word])], value('sektor'));
  const fields = choice('akteur-feld', [['', all], ...known.words.fields.map((one) => [one.id, one.word])], value('feld'));
  const districts = choice('akteur-raum', [['', all], ...known.words.districts.map((one) => [one.id, one.word])], value('raum'));
  const form = make('form', { class: 'felder filter', role: 'search', 'aria-label': t('Akteure suchen', 'Find actors') },
    field(t('Name oder Typ', 'Name or type'), search), field(t('Sektor', 'Sector'), sectors), field(t('Handlungsfeld', 'Field of action'), fields), field(t('Sozialraum', 'District'), districts));
  form.addEventListener('submit', (event) => event.preventDefault());
  const query = () => ({ suche: search.value.trim(), sektor: sectors.value, feld: fields.value, raum: districts.value });
  const other = whenOther(query, changed);
  form.addEventListener('change', other);
  search.addEventListener('input', afterwards(150, other));
  const fits = (one) => {
    const text = `${one.name} ${one.short} ${typesText(known, one)}`.toLocaleLowerCase();
    return search.value.toLocaleLowerCase().split(/\s+/).every((word) => text.includes(word)) && (!sectors.value || one.sector === sectors.value)
      && (!fields.value || one.active_in.includes(fields.value)) && (!districts.value || one.districts.includes(districts.value));
  };
  return { form, fits, query };
};

const actorList = (place, context, known, gaps) => {
  const count = make('h2', {});
  const list = make('div', {});
  const seats = new Map(known.actors.map((one) => [one.id, { pairs: pairsOf(known, one.id).length, offers: offersOf(known, one.id).length, boards: boardsOf(known, one.id).length,
    gaps: gaps.gaps.filter((gap) => gap.a === one.id || gap.b === one.id).length }]));
  const figure = (value) => make('span', { class: 'ziffer' }, value ? number(value) : '–');
  const draw = () => {
    keepInAddress(filter.query());
    const shown = known.actors.filter(filter.fits);
    count.textContent = shown.length === known.actors.length ? counted(shown.length, t('Akteur', 'actor'), t('Akteure', 'actors'))
      : t(`${number(shown.length)} von ${number(known.actors.length)} Akteuren`, `${number(shown.length)} of ${number(known.actors.length)} actors`);
    list.replaceChildren(grid(t('Akteure', 'Actors'),
      [t('Name', 'Name'), t('Typ', 'Type'), t('Sektor', 'Sector'), t('Sozialraum', 'District'), t('Partner', 'Partners'), t('Angebote', 'Offers'), t('Gremien', 'Boards'), t('Anregungen', 'Suggestions')],
      shown.map((one) => { const has = seats.get(one.id); return [actorLink(context, known, one.id, one.name), typesText(known, one), sectorWord(known, one.sector), one.area,
        figure(has.pairs), figure(has.offers), figure(has.boards), figure(has.gaps)]; })));
  };
  const filter = actorFilter(context, known, () => { draw(); announce(count.textContent); });
  place.replaceChildren(filter.form, count, list);
  draw();
};

const fieldList = (place, context, known, gaps) => {
  const item = (one) => {
    const actors = known.actors.filter((actor) => actor.active_in.includes(one.id));
    const offers = known.offers.filter((offer) => offer.fields.includes(one.id));
    const boards = known.boards.filter((board) => board.fields.includes(one.id));
    const own = gaps.gaps.filter((gap) => gap.field === one.id);
    return make('li', { class: 'karte-klein' }, make('h2', {}, one.word),
      paragraph([counted(actors.length, t('Akteur', 'actor'), t('Akteure', 'actors')), counted(offers.length, t('Angebot', 'offer'), t('Angebote', 'offers')),
        counted(own.length, t('Anregung', 'suggestion'), t('Anregungen', 'suggestions'))].join(' · '), 'leise'),
      boards.length ? paragraph(`${t('Gremien', 'Boards')}: ${boards.map((board) => board.name).join(', ')}`) : null,
      make('p', {}, ...listed([pageLink(context, 'karte', { field: one.id }, t('Karte', 'Map'), { 'aria-label': `${t('Karte', 'Map')}: ${one.word}` }),
        pageLink(context, 'akteure', { feld: one.id }, t('Akteure', 'Actors'), { 'aria-label': `${t('Akteure', 'Actors')}: ${one.word}` }),
        pageLink(context, 'anregungen', { feld: one.id }, t('Anregungen', 'Suggestions'), { 'aria-label': `${t('Anregungen', 'Suggestions')}: ${one.word}` })], ' · ')));
  };
  place.replaceChildren(make('ul', { class: 'karten' }, ...known.words.fields.map(item)));
};

const boardList = (place, context, known) => {
  const item = (board) => make('li', { class: 'karte-klein' }, make('h2', {}, board.name),
    paragraph([board.type, board.area, board.rhythm].filter(Boolean).join(' · '), 'leise'), board.purpose ? paragraph(board.purpose) : null,
    board.members.length ? make('p', {}, ...listed(board.members.map((one) => make('span', {}, actorLink(context, known, one.actor), one.role === 'mitglied' ? '' : ` (${roleInBoard[one.role]})`))))
      : nothing(t('Wer darin sitzt, ist nicht erfasst.', 'Who sits on it is not recorded.')),
    make('p', {}, pageLink(context, 'karte', { board: board.id }, t('Karte dieses Gremiums', 'Map of this board'))));
  place.replaceChildren(known.boards.length ? make('ul', { class: 'karten' }, ...known.boards.map(item)) : nothing(t('Es sind keine Gremien erfasst.', 'No boards are recorded.')));
};

const actorParts = [['akteure', t('Akteure', 'Actors')], ['felder', t('Handlungsfelder', 'Fields of action')], ['gremien', t('Gremien', 'Boards')]];

page('l/*/akteure', {
  title: t('Akteure', 'Actors'),
  tab: t('Akteure', 'Actors'),
  draw: async (place, context) => {
    const part = chosenPart(context, actorParts);
    const [known, gaps] = await Promise.all([knowledge(context), ask(`landscapes/${context.name}/gaps`)]);
    if (!context.isCurrent()) return;
    const body = make('div', {});
    place.append(make('h1', {}, t('Akteure', 'Actors')), partSwitch(context, 'akteure', actorParts, part, t('Teile dieser Seite', 'Parts of this page')), body);
    if (part === 'felder') fieldList(body, context, known, gaps);
    else if (part === 'gremien') boardList(body, context, known);
    else actorList(body, context, known, gaps);
  },
});

// One of them

const partnerTable = (context, known, pairs) => grid(t('Partner', 'Partners'), [t('Partner', 'Partner'), t('Stand', 'State'), t('Wie eng', 'How close'), t('Art', 'Kind')],
  pairs.map((pair) => [actorLink(context, known, pair.partner, longName(known, pair.partner)),
    pair.is_internal ? `${stateText(pair)}, ${t('gleicher Träger', 'same carrier')}` : stateText(pair), pair.strength || t('nicht angegeben', 'not stated'), pair.kinds.join(', ')]));

const actorFacts = (known, actor) => factList([
  [t('Typ', 'Type'), typesText(known, actor)], [t('Sektor', 'Sector'), sectorWord(known, actor.sector)], [t('Träger', 'Carrier'), actor.carrier],
  [t('Dachverband', 'Umbrella'), actor.umbrella && longName(known, actor.umbrella)], [t('Sozialraum', 'District'), actor.area],
  [t('Handlungsfelder', 'Fields of action'), actor.fields.map((id) => fieldWord(known, id)).join(', ') + (actor.are_fields_assumed ? ` (${t('nach dem Typ angenommen', 'assumed from the type')})` : '')],
  [t('Für wen', 'For whom'), actor.target_groups.join(', ')], [t('Website', 'Website'), actor.website],
  [t('Befragung', 'Survey'), actor.has_answered ? t('hat geantwortet', 'has answered') : actor.was_asked ? t('gefragt, noch keine Antwort', 'asked, no answer yet') : t('nicht gefragt', 'not asked')],
  [t('Stand der Angaben', 'As of'), dayText(actor.record_date)],
]);

const actorPage = (place, context, known, gaps, actor) => {
  const { id } = actor;
  const [pairs, offers, boards] = [pairsOf(known, id), offersOf(known, id), boardsOf(known, id)];
  const wishes = known.wishes.filter((one) => [one.a, one.b].includes(id));
  const own = gaps.gaps.filter((gap) => gap.a === id || gap.b === id);
  const introduces = gaps.gaps.filter((gap) => gap.introducers.includes(id));
  const questions = (gaps.questions.find((one) => one.actor === id) || { questions: [] }).questions;
  place.replaceChildren(make('p', {}, pageLink(context, 'akteure', {}, t('Alle Akteure', 'All actors'))), make('h1', {}, actor.name), actorFacts(known, actor),
    make('p', { class: 'knoepfe' }, pageLink(context, 'karte', { ego: id }, t('Karte rund um diesen Akteur', 'Map around this actor'), { class: 'knopf' }),
      madeLink(context, 'report.docx', { actor: id }, t('Steckbrief (Word)', 'Profile sheet (Word)'))),
    section(t(`Partner (${number(pairs.length)})`, `Partners (${number(pairs.length)})`), pairs.length ? partnerTable(context, known, pairs)
      : nothing(t('Es ist keine Kooperation erfasst. Das heißt nicht, dass es keine gibt.', 'No cooperation is recorded. That does not mean that there is none.'))),
    ...(wishes.length ? [section(t('Wünsche', 'Wishes'), make('ul', {}, ...wishes.map((one) => make('li', {}, actorLink(context, known, one.a === id ? one.b : one.a), ' ',
      one.wishers.length === 2 ? t('(beide wünschen es)', '(both wish it)') : one.wishers.includes(id) ? t('(von hier gewünscht)', '(wished for from here)') : one.wishers.length ? t('(von dort gewünscht)', '(wished for from there)') : ''))))] : []),
    section(t(`Gremien (${number(boards.length)})`, `Boards (${number(boards.length)})`), boards.length
      ? make('ul', {}, ...boards.map((one) => make('li', {}, `${one.board.name}${one.role === 'mitglied' ? '' : ` (${roleInBoard[one.role]})`}`))) : nothing(t('Kein Sitz erfasst.', 'No seat recorded.'))),
    section(t(`Angebote (${number(offers.length)})`, `Offers (${number(offers.length)})`), offers.length ? offerTable(context, known, offers, false) : nothing(t('Kein Angebot erfasst.', 'No offer recorded.'))),
    section(t(`Anregungen (${number(own.length)})`, `Suggestions (${number(own.length)})`), own.length ? shortSuggestions(context, known, gaps, own) : nothing(t('Keine.', 'None.')),
      own.length ? make('p', {}, pageLink(context, 'anregungen', { akteur: id }, t('Mit Quelle, Wirkung und Stellungnahme', 'With source, effect and statement'))) : ''),
    ...(introduces.length ? [section(t('Kann bekannt machen', 'Could introduce'), make('ul', {}, ...introduces.map((one) => make('li', {}, `${t('Anregung', 'Suggestion')} ${one.number}: `, ...endsOf(context, known, one)))))] : []),
    ...(questions.length ? [section(t('Rückfragen', 'Questions back'), make('ul', {}, ...questions.map((text) => make('li', {}, text))))] : []));
};

page('l/*/akteure/*', {
  title: t('Akteur', 'Actor'),
  draw: async (place, context) => {
    const [known, gaps] = await Promise.all([knowledge(context), ask(`landscapes/${context.name}/gaps`)]);
    if (!context.isCurrent()) return;
    const actor = known.actorsByID.get(context.query.get('id') || context.rest[1]);
    if (!actor) {
      place.replaceChildren(make('h1', {}, t('Diesen Akteur gibt es nicht', 'There is no such actor')),
        paragraph(t('Vielleicht wurde er umbenannt oder zusammengeführt.', 'It may have been renamed or merged.')), make('p', {}, pageLink(context, 'akteure', {}, t('Alle Akteure', 'All actors'))));
      return;
    }
    document.title = `${actor.short} – netviz`;
    actorPage(place, context, known, gaps, actor);
  },
});
