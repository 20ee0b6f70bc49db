// Analysis: what is recommended and recorded, who offers what where, measures with their meaning, comparisons.

// What is recommended between types of actors

const typeWord = (known, id) => known.typeWords.get(id) || id;

const matrixTable = (known, cells) => {
  const sorted = (ids) => [...new Set(ids)].sort((a, b) => typeWord(known, a).localeCompare(typeWord(known, b), language));
  const [rows, columns] = [sorted(cells.map((one) => one.from)), sorted(cells.map((one) => one.to))];
  const at = new Map(cells.map((one) => [`${one.from} ${one.to}`, one]));
  const cell = (from, to) => {
    const one = at.get(`${from} ${to}`);
    if (!one) return make('td', { class: 'nicht-empfohlen' });
    return make('td', { class: `soll anteil-${Math.ceil(3 * one.missing / one.expected)}` }, `${one.existing}/${one.expected}`);
  };
  return make('div', { class: 'rolle', tabindex: '0', role: 'region', 'aria-label': t('Soll und Ist', 'Recommended and recorded') },
    make('table', { class: 'matrix' }, make('caption', { class: 'nur-vorgelesen' }, t('Erfasste von empfohlenen Fällen, Akteurstyp mit Akteurstyp', 'Recorded of recommended cases, type with type')),
      make('thead', {}, make('tr', {}, make('td', {}), ...columns.map((id) => make('th', { scope: 'col' }, make('span', {}, typeWord(known, id)))))),
      make('tbody', {}, ...rows.map((from) => make('tr', {}, make('th', { scope: 'row' }, typeWord(known, from)), ...columns.map((to) => cell(from, to)))))));
};

const matrixPart = async (place, context, known) => {
  const { matrix } = await ask(withQuery(`landscapes/${context.name}/gaps`, { matrix: true }));
  if (!context.isCurrent()) return;
  const used = new Set(matrix.map((one) => one.field));
  const fields = choice('matrix-feld', [...(used.has('') ? [['', t('übergreifend', 'across fields')]] : []), ...known.words.fields.filter((one) => used.has(one.id)).map((one) => [one.id, one.word])],
    context.query.get('feld') || '');
  const body = make('div', {});
  const draw = () => {
    keepInAddress({ feld: fields.value });
    const cells = matrix.filter((one) => one.field === fields.value);
    const open = cells.filter((one) => one.missing).sort((a, b) => b.missing - a.missing);
    body.replaceChildren(matrixTable(known, cells),
      make('details', {}, make('summary', {}, t(`Als Liste: wo am meisten offen ist (${number(open.length)})`, `As a list: where most is open (${number(open.length)})`)),
        grid(t('Wo am meisten offen ist', 'Where most is open'), [t('Akteurstyp', 'Type'), t('mit', 'with'), t('empfohlen', 'recommended'), t('erfasst', 'recorded'), t('davon bestätigt', 'of these confirmed'), t('offen', 'open')],
          open.map((one) => [typeWord(known, one.from), typeWord(known, one.to), ...[one.expected, one.existing, one.confirmed, one.missing].map((value) => make('span', { class: 'ziffer' }, number(value)))]))));
  };
  fields.addEventListener('change', draw);
  place.replaceChildren(make('h2', {}, t('Soll und Ist', 'Recommended and recorded')),
    paragraph(t('„2/5“ heißt: Fünf Akteuren der Zeile legt das Papier einen Partner der Spalte nahe, bei zweien ist eine Kooperation erfasst. Je dunkler, desto mehr ist offen: Hell und 0 heißt, dass ein Partner anderen Typs die Empfehlung schon erfüllt; dunkel trotz Kooperation, dass mehr angeregt ist. Zu leeren Feldern sagt das Papier nichts.',
      '“2/5” means: the paper suggests a partner of the column to five actors of the row; a cooperation is recorded for two. The darker, the more is open: light and 0 means that a partner of another type meets the recommendation already; dark in spite of a cooperation, that more is suggested. On empty fields the paper says nothing.'), 'leise'),
    make('div', { class: 'schmal' }, field(t('Handlungsfeld', 'Field of action'), fields)), body,
    make('p', { class: 'knoepfe' }, pageLink(context, 'karte', { show: 'matrix' }, t('Als Bild', 'As a picture'), { class: 'knopf' })));
  draw();
};

// Who offers what where

const offersPart = (place, context, known) => {
  if (!known.offers.length) {
    place.replaceChildren(make('h2', {}, t('Angebote und Sozialräume', 'Offers and districts')), nothing(t('Es sind keine Angebote erfasst.', 'No offers are recorded.')));
    return;
  }
  const places = [...known.words.districts.map((one) => [one.id, one.word, (offer) => offer.districts.includes(one.id)]),
    ['*', t('überall', 'everywhere'), (offer) => offer.is_everywhere], ['?', t('nicht angegeben', 'not stated'), (offer) => !offer.is_everywhere && !offer.districts.length]];
  const kinds = [...new Set(known.offers.map((one) => one.service))].sort((a, b) => (a === '') - (b === '') || a.localeCompare(b, language));
  const shown = make('div', { class: 'auswahl' });
  const choose = (heading, offers) => {
    shown.replaceChildren(make('h3', { tabindex: '-1' }, heading), offerTable(context, known, offers, true));
    shown.firstChild.focus();
  };
  const cell = (kind, [, word, fits]) => {
    const offers = known.offers.filter((one) => one.service === kind && fits(one));
    const name = kind || t('ohne Angabe', 'not stated');
    return offers.length ? button(number(offers.length), () => choose(`${name}: ${word}`, offers), { class: 'zahl-knopf', 'aria-label': `${name}, ${word}: ${number(offers.length)}` }) : '–';
  };
  place.replaceChildren(make('h2', {}, t('Angebote und Sozialräume', 'Offers and districts')),
    paragraph(t('Wie viele Angebote welcher Art es wo gibt, soweit erfasst. Ein Strich heißt nicht, dass etwas fehlt: Was überall gilt, steht in einer eigenen Spalte. Eine Zahl öffnet die Liste.',
      'How many offers of which kind there are where, as far as recorded. A dash does not mean that something is missing: what holds everywhere has a column of its own. A number opens the list.'), 'leise'),
    grid(t('Angebote nach Art und Sozialraum', 'Offers by kind and district'), [t('Art des Angebots', 'Kind of offer'), ...places.map((one) => one[1])],
      kinds.map((kind) => [kind || t('ohne Angabe', 'not stated'), ...places.map((one) => cell(kind, one))])), shown);
};

const analysisParts = [
  ['soll-ist', t('Soll und Ist', 'Recommended and recorded')], ['angebote', t('Angebote', 'Offers')], ['masse', t('Kennzahlen', 'Measures')],
  ['vergleich', t('Vergleich', 'Comparison')], ['szenario', t('Was wäre, wenn', 'What if')],
];

page('l/*/auswertung', {
  title: t('Auswertung', 'Analysis'),
  tab: t('Auswertung', 'Analysis'),
  draw: async (place, context) => {
    const part = chosenPart(context, analysisParts);
    const body = make('div', {});
    place.append(make('h1', {}, t('Auswertung', 'Analysis')), partSwitch(context, 'auswertung', analysisParts, part, t('Teile dieser Seite', 'Parts of this page')), body);
    body.append(make('p', { class: 'warten', role: 'status' }, t('Wird gerechnet …', 'Being computed …')));
    const known = await knowledge(context);
    if (!context.isCurrent()) return;
    if (part === 'angebote') offersPart(body, context, known);
    else await { 'soll-ist': matrixPart, masse: measuresPart, vergleich: comparisonPart, szenario: scenarioPart }[part](body, context, known);
  },
});
