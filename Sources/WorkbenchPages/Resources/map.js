// The map: everything that can be chosen about it, and the map itself in a frame.

const mapViews = [
  ['', t('Kooperationen', 'Cooperations')], ['gaps', t('Anregungen', 'Suggestions')], ['field', t('Handlungsfelder', 'Fields of action')],
  ['boards', t('Gremien', 'Boards')], ['matrix', t('Soll–Ist zwischen Akteurstypen', 'Recommended and recorded, by types')],
  ['types', t('Akteurstypen, zusammengefasst', 'Types of actors, summed up')], ['districts', t('Sozialräume, zusammengefasst', 'Districts, summed up')],
  ['list', t('Nummernblatt der Anregungen', 'Sheet of numbers of the suggestions')], ['blank', t('Leere Karte zum Einzeichnen', 'Blank map to draw on')],
];
const mapLayouts = [
  ['', t('automatisch', 'automatic')], ['target', t('Zielscheibe: wer steht in der Mitte?', 'Target: who is in the middle?')],
  ['sectors', t('Sektorenrad: was ist zwischen den Sektoren?', 'Wheel: what is between the sectors?')],
  ['stress', t('nach Abständen im Netz (stress)', 'by distances in the network (stress)')], ['sfdp', t('Federn, für große Netze (sfdp)', 'springs, for large networks (sfdp)')],
  ['twopi', t('Ringe (twopi)', 'rings (twopi)')], ['circo', t('Kreise (circo)', 'circles (circo)')], ['dot', t('Ebenen (dot)', 'layers (dot)')],
  ['file', t('wie in der Graphdatei', 'as in the graph file')],
];
const mapColours = [
  ['', t('Sektor', 'Sector')], ['type', t('Akteurstyp', 'Type of actor')], ['field', t('Handlungsfeld', 'Field of action')],
  ['community', t('eng verbundene Gruppen', 'closely knit groups')], ['file', t('wie in der Graphdatei', 'as in the graph file')],
];
const profileChoices = [
  ['', t('für den Workshop', 'for the workshop')], ['intern', t('intern', 'internal')],
  ['oeffentlich', t('öffentlich: nur Bestätigtes, Anregungen nur zwischen Typen', 'public: confirmed only, suggestions between types only')],
];
const levelWords = [['', t('jede', 'any')], ['1', t('1 – Informationsaustausch', '1 – information exchange')], ['2', t('2 – informelle Zusammenarbeit', '2 – informal cooperation')],
  ['3', t('3 – formelle Zusammenarbeit', '3 – formal cooperation')], ['4', t('4 – in mehreren Projekten', '4 – in several projects')]];

/** Everything that can be chosen: key in the address → its field. */
const mapFields = (known, query) => {
  const value = (key) => query.get(key) || '';
  const any = t('alle', 'all');
  const pick = (key, label, options) => {
    // What an address names and is not there any more is told by the server, and not left out in silence.
    const isKnown = options.some(([id]) => String(id) === value(key));
    const input = choice(`wahl-${key}`, isKnown ? options : [...options, [value(key), value(key)]], value(key));
    return { row: field(label, input), read: () => input.value, input };
  };
  const words = (list) => [['', any], ...list.map((one) => [one.id, one.word])];
  const count = (key, label, most, least, usual) => {
    const input = make('input', { id: `wahl-${key}`, type: 'number', min: String(least), max: String(most), value: value(key), placeholder: String(usual) });
    return { row: field(label, input), read: () => input.value, input };
  };
  const yes = (key, label) => {
    const one = tick(`wahl-${key}`, label, query.has(key));
    return { row: one.row, read: () => (one.input.checked ? '1' : ''), input: one.input };
  };
  const ego = actorField(known, 'wahl-ego', t('Rund um einen Akteur', 'Around one actor'), value('ego'));
  const kinds = known.words.kinds.map((kind, place) => ({ kind, ...tick(`wahl-art-${place}`, kind.word, query.getAll('kind').includes(kind.id)) }));
  const title = make('input', { id: 'wahl-title', maxlength: '200', value: value('title') });
  return {
    show: pick('show', t('Ansicht', 'View'), mapViews), layout: pick('layout', t('Anordnung', 'Layout'), mapLayouts),
    ego: { row: ego.row, read: () => ego.means() || ego.input.value.trim(), input: ego.input }, radius: count('radius', t('Schritte um ihn', 'Steps around it'), 4, 1, 1),
    field: pick('field', t('Handlungsfeld', 'Field of action'), words(known.words.fields)),
    district: pick('district', t('Sozialraum', 'District'), words(known.words.districts)),
    board: pick('board', t('Gremium', 'Board'), [['', any], ...known.boards.map((one) => [one.id, one.name])]),
    type: pick('type', t('Akteurstyp', 'Type of actor'), words(known.words.types.filter((one) => one.is_used))),
    'min-strength': pick('min-strength', t('Stärke mindestens', 'Strength at least'), levelWords),
    confirmed: yes('confirmed', t('nur bestätigte Kooperationen', 'confirmed cooperations only')),
    kind: { read: () => kinds.filter((one) => one.input.checked).map((one) => one.kind.id),
      row: make('details', { open: kinds.some((one) => one.input.checked) }, make('summary', {}, t('Nur bestimmte Arten', 'Certain kinds only')),
        make('fieldset', { class: 'arten' }, make('legend', { class: 'nur-vorgelesen' }, t('Nur diese Arten der Zusammenarbeit', 'Only these kinds of cooperation')), ...kinds.map((one) => one.row))) },
    'size-by': pick('size-by', t('Größe der Symbole', 'Size of the symbols'), [['', t('Zahl der Kooperationen', 'number of cooperations')],
      ...known.words.measures.filter((one) => ['strength', 'betweenness', 'harmonic', 'eigenvector', 'pagerank', 'coreness', 'reach2', 'bridging'].includes(one.id)).map((one) => [one.id, one.word])]),
    'color-by': pick('color-by', t('Farbe', 'Colour'), mapColours), top: count('top', t('Anregungen höchstens', 'Suggestions at most'), 300, 1, 10),
    profile: pick('profile', t('Für wen', 'For whom'), profileChoices), bw: yes('bw', t('schwarzweiß', 'black and white')),
    title: { row: field(t('Eigene Überschrift', 'Title of your own'), title), read: () => title.value.trim(), input: title },
    seed: count('seed', t('Andere Anordnung: Startzahl', 'Another arrangement: start number'), 9999, 1, 1),
  };
};

const mapForm = (fields) => {
  const rows = (...keys) => keys.map((key) => fields[key].row);
  const isChosen = (...keys) => keys.some((key) => [fields[key].read()].flat().some(Boolean));
  const part = (heading, isOpen, ...content) => make('details', { open: isOpen }, make('summary', {}, heading), ...content);
  const filters = ['field', 'district', 'board', 'type', 'min-strength', 'confirmed', 'kind'];
  const looks = ['size-by', 'color-by', 'top', 'bw', 'title', 'seed'];
  return make('form', { class: 'karten-wahl', 'aria-label': t('Was die Karte zeigt', 'What the map shows') },
    ...rows('show', 'layout', 'ego', 'radius'), part(t('Filtern', 'Filter'), isChosen(...filters), ...rows(...filters)),
    part(t('Aussehen', 'Look'), isChosen(...looks), ...rows(...looks)), ...rows('profile'));
};

/** Links to the map that is shown, as files. */
const mapFiles = (context, query) => {
  const sheet = (page) => madeLink(context, 'map.pdf', { ...query, page }, `PDF ${page.toUpperCase()}`);
  return [madeLink(context, 'map.svg', query, 'SVG'), sheet('a4'), sheet('a3'), sheet('a0'), madeLink(context, 'map.png', query, 'PNG'),
    madeLink(context, 'map.html', query, t('Seite zum Verschicken (HTML)', 'Page to send (HTML)')),
    make('a', { class: 'knopf', href: madeAddress(context, 'map-page', query), target: '_blank', rel: 'noopener' }, t('Groß in eigenem Fenster', 'Large in its own window'))];
};

/** The map in its frame. Returns `show(query)`, which stops what it is at. */
const mapFrame = (context, place, files, told) => {
  const takeAway = files.parentElement;
  let waiting = null;
  const show = async (query) => {
    if (waiting) waiting.abort();
    const own = waiting = new AbortController();
    told.replaceChildren(make('p', { class: 'warten', role: 'status' }, t('Die Karte wird gezeichnet …', 'The map is being drawn …')));
    const path = withQuery(`landscapes/${context.name}/map-page`, inLanguage(query));
    try {
      // A frame shows no words of a refusal, so the map is asked for first; the server keeps it for the frame.
      await ask(path, { method: 'HEAD', as: 'text', signal: own.signal });
    } catch (problem) {
      if (own.signal.aborted) return;
      let reason = problem;
      if (problem instanceof Refusal) { try { await ask(path, { as: 'text', signal: own.signal }); } catch (said) { reason = said; } }
      if (own.signal.aborted) return;
      place.replaceChildren();
      takeAway.hidden = true;
      told.replaceChildren(problemBox(reason));
      return;
    }
    if (own.signal.aborted || !context.isCurrent()) return;
    // A new frame each time: changing the old one would fill the browser's way back.
    const frame = make('iframe', { src: apiAddress(path), class: 'karten-rahmen', title: t('Kooperationslandkarte', 'Map of the cooperation landscape') });
    frame.addEventListener('load', () => { if (!own.signal.aborted) { told.replaceChildren(); announce(t('Die Karte ist da.', 'The map is there.')); } });
    place.replaceChildren(frame);
    files.replaceChildren(...mapFiles(context, query));
    takeAway.hidden = false;
  };
  return { show, stop: () => { if (waiting) waiting.abort(); } };
};

page('l/*/karte', {
  title: t('Karte', 'Map'),
  tab: t('Karte', 'Map'),
  draw: async (place, context) => {
    const known = await knowledge(context);
    if (!context.isCurrent()) return undefined;
    const fields = mapFields(known, context.query);
    const form = mapForm(fields);
    const told = make('div', {});
    const frame = make('div', { class: 'karten-platz' });
    const files = make('p', { class: 'knoepfe' });
    const wide = matchMedia('(min-width: 56rem)').matches;
    const panel = make('details', { class: 'karten-seite', open: wide }, make('summary', {}, make('h2', {}, t('Ansicht und Filter', 'View and filters'))), form,
      make('p', { class: 'knoepfe' }, button(t('Alles zurücksetzen', 'Reset everything'), () => go(address('l', context.name, 'karte')))));
    const takeAway = make('section', { 'aria-labelledby': 'karten-dateien', hidden: true }, make('h2', { id: 'karten-dateien' }, t('Diese Karte mitnehmen', 'Take this map away')), files);
    const map = mapFrame(context, frame, files, told);
    const chosen = () => Object.fromEntries(Object.entries(fields).map(([key, one]) => [key, one.read()]).filter(([, value]) => [value].flat().some(Boolean)));
    const draw = () => {
      const query = chosen();
      keepInAddress(query);
      map.show(query);
    };
    const later = afterwards(400, draw);
    form.addEventListener('submit', (event) => { event.preventDefault(); later.stop(); draw(); });
    form.addEventListener('change', later);
    place.append(make('h1', {}, t('Karte', 'Map')), make('div', { class: 'karten-flaeche' }, panel,
      make('div', { class: 'karten-bild' }, told, frame, takeAway)));
    draw();
    return () => { later.stop(); map.stop(); };
  },
});
