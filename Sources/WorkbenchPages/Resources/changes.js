// Comparison of versions, and what would be if.

/** Measures of the network before and after, those alone that change. */
const networkChange = (known, network) => {
  const changed = Object.entries(network).filter(([, pair]) => Array.isArray(pair) && valueText(pair[0]) !== valueText(pair[1]));
  return changed.length ? grid(t('Das Netz vorher und nachher', 'The network before and after'), [t('Kennzahl', 'Measure'), t('vorher', 'before'), t('nachher', 'after'), t('Was sie sagt', 'What it says')],
    changed.map(([id, pair]) => [wordOfMeasure(known.words.network_measures, id), figureCell(pair[0]), figureCell(pair[1]), measureMeanings[id] || '']))
    : paragraph(t('Keine Kennzahl des Netzes ändert sich.', 'No measure of the network changes.'), 'leise');
};

const changeWords = { added: t('Neu', 'New'), removed: t('Nicht mehr erfasst', 'Not recorded any more'), strengthened: t('Enger', 'Closer'), weakened: t('Loser', 'Looser'), confirmed: t('Jetzt bestätigt', 'Confirmed now') };
const listOf = (heading, items) => (items.length ? [make('h3', {}, `${heading} (${number(items.length)})`), make('ul', {}, ...items.map((one) => make('li', {}, one)))] : []);

const tieText = (known, tie) => [`${shortName(known, tie.a)} – ${shortName(known, tie.b)}`,
  tie.outcome === 'not_comparable' ? t('nicht zu vergleichen, weil nicht beide Male gefragt oder geantwortet wurde', 'not comparable, as not both times somebody asked or answered') : ''].filter(Boolean).join(': ');

const comparisonResult = (known, result) => [
  ...Object.entries(changeWords).flatMap(([key, word]) => listOf(`${t('Kooperationen', 'Cooperations')}: ${word}`, (result.ties[key] || []).map((tie) => tieText(known, tie)))),
  ...listOf(t('Akteure dazugekommen', 'Actors added'), result.actors.added.map((one) => one.name)), ...listOf(t('Akteure nicht mehr dabei', 'Actors left'), result.actors.removed.map((one) => one.name)),
  ...listOf(t('Akteure umbenannt oder zusammengeführt', 'Actors renamed or merged'), result.actors.renamed.map((one) => `${one.before.join(', ')} → ${one.after.join(', ')}`)),
  ...listOf(t('Gremien geändert', 'Boards changed'), [...result.boards.added.map((one) => `${one.name}: ${t('neu', 'new')}`), ...result.boards.removed.map((one) => `${one.name}: ${t('nicht mehr dabei', 'gone')}`),
    ...result.boards.changed.map((one) => `${one.name}: ${[one.joined.length ? `+ ${one.joined.map((id) => shortName(known, id)).join(', ')}` : '', one.left.length ? `− ${one.left.map((id) => shortName(known, id)).join(', ')}` : ''].filter(Boolean).join('; ')}`)]),
  ...listOf(t('Befunde erledigt', 'Findings resolved'), result.findings.resolved.map((one) => `${one.rule}: ${one.subjects.map((id) => shortName(known, id)).join(' – ')}`)),
  ...listOf(t('Befunde neu', 'Findings new'), result.findings.new.map((one) => `${one.rule}: ${one.subjects.map((id) => shortName(known, id)).join(' – ')}`)),
  ...listOf(t('Vereinbarte Maßnahmen', 'Agreed measures'), (result.measures || []).map((one) => `${one.measure}: ${one.reason}`)),
];

const versionText = (one) => [t(`Version ${one.number}`, `Version ${one.number}`), one.label, momentText(one.at)].filter(Boolean).join(', ');

const comparisonPart = async (place, context, known) => {
  const versions = await ask(`landscapes/${context.name}/versions`);
  if (!context.isCurrent()) return;
  const sorted = [...versions].sort((a, b) => b.number - a.number);
  const chosen = choice('version', sorted.map((one) => [one.number, versionText(one)]), context.query.get('mit') || (sorted[0] && sorted[0].number));
  const told = make('div', {});
  const result = make('div', {});
  const draw = async () => {
    keepInAddress({ teil: 'vergleich', mit: chosen.value });
    const said = await busy(told, t('Wird verglichen …', 'Being compared …'), () => ask(withQuery(`landscapes/${context.name}/compare`, { with: chosen.value })));
    if (!said || !context.isCurrent()) return;
    const lists = comparisonResult(known, said);
    result.replaceChildren(...(lists.length ? lists : [paragraph(t('Zwischen dieser Version und jetzt hat sich nichts geändert, was die Auswertung betrifft.', 'Nothing has changed between this version and now that concerns the analysis.'))]),
      make('h3', {}, t('Das Netz', 'The network')), networkChange(known, said.network));
  };
  chosen.addEventListener('change', draw);
  place.replaceChildren(make('h2', {}, t('Vergleich mit einer früheren Version', 'Comparison with an earlier version')),
    paragraph(t('Was heute anders ist als damals. Dass etwas nicht mehr erfasst ist, heißt nicht, dass es das nicht mehr gibt.', 'What is different today. That something is not recorded any more does not mean that it is no more.'), 'leise'),
    versions.length ? make('div', { class: 'schmal' }, field(t('Version', 'Version'), chosen)) : paragraph(t('Es gibt noch keine Versionen.', 'There are no versions yet.')), told, result);
  if (versions.length) await draw();
};

// What if

/** What was put together so far: each item with a word and a way to drop it. */
const ideaList = (known, ideas, changed) => make('ul', { class: 'ideen' }, ...ideas.map((idea, at) => make('li', {}, ideaText(known, idea), ' ',
  button(t('Entfernen', 'Remove'), () => { ideas.splice(at, 1); changed(); }, { class: 'klein', 'aria-label': `${t('Entfernen', 'Remove')}: ${ideaText(known, idea)}` }))));
const ideaText = (known, [key, value]) => {
  const ends = value.split(',');
  if (key === 'remove') return t(`${shortName(known, value)} fällt aus`, `${shortName(known, value)} drops out`);
  const word = key === 'add' ? t('neue Kooperation', 'new cooperation') : t('enger', 'closer');
  return `${shortName(known, ends[0])} – ${shortName(known, ends[1])}: ${word} (${t('Stärke', 'strength')} ${ends[2] || 3})`;
};

const scenarioResult = (context, known, said) => {
  const gapLine = (one) => make('span', {}, `${t('Anregung', 'Suggestion')} ${one.number}: `, ...endsOf(context, known, one), ` (${stepWords[one.step]})`);
  const sentences = (said.robustness && said.robustness.sentences) || [];
  return [make('h3', {}, t('Was sich ändert', 'What changes')), networkChange(known, said.network),
    ...listOf(t('Anregungen, die damit erledigt sind', 'Suggestions settled by it'), said.gaps.closed.map(gapLine)),
    ...listOf(t('Anregungen, die dazukommen', 'Suggestions that come up'), said.gaps.opened.map(gapLine)),
    ...(sentences.length ? [make('h3', {}, t('Was bricht, wenn jemand ausfällt', 'What breaks when somebody drops out')), make('ul', {}, ...sentences.map((text) => make('li', {}, text)))] : [])];
};

const scenarioForm = (known, add) => {
  const out = actorField(known, 'ausfall', t('Wer fällt aus?', 'Who drops out?'));
  const [one, other] = [actorField(known, 'ende-a', t('Wer', 'Who')), actorField(known, 'ende-b', t('mit wem', 'with whom'))];
  const kind = choice('idee-art', [['add', t('neue Kooperation', 'new cooperation')], ['strengthen', t('bestehende vertiefen', 'deepen an existing one')]]);
  const strength = choice('idee-staerke', levelWords.slice(1), '3');
  const told = make('div', {});
  const missing = (input) => { told.replaceChildren(box('fehler', t('Bitte wählen Sie einen Akteur aus der Liste.', 'Please choose an actor from the list.'))); input.focus(); };
  return make('div', { class: 'szenario-wahl filter' },
    make('div', { class: 'felder' }, out.row, make('p', { class: 'feld' }, button(t('Ausfall dazunehmen', 'Add as dropping out'), () => {
      if (!out.means()) { missing(out.input); return; }
      told.replaceChildren(); add(['remove', out.means()]); out.input.value = '';
    }))),
    make('div', { class: 'felder' }, one.row, other.row, field(t('Was', 'What'), kind), field(t('Wie eng', 'How close'), strength), make('p', { class: 'feld' }, button(t('Kooperation dazunehmen', 'Add the cooperation'), () => {
      if (!one.means() || !other.means()) { missing(one.means() ? other.input : one.input); return; }
      told.replaceChildren(); add([kind.value, `${one.means()},${other.means()},${strength.value}`]); one.input.value = ''; other.input.value = '';
    }))), told);
};

const scenarioPart = async (place, context, known) => {
  const ideas = [...context.query].filter(([key]) => ['remove', 'add', 'strengthen'].includes(key));
  const list = make('div', {});
  const told = make('div', {});
  const result = make('div', {});
  const draw = async () => {
    const query = { remove: [], add: [], strengthen: [] };
    for (const [key, value] of ideas) query[key].push(value);
    keepInAddress({ teil: 'szenario', ...query });
    list.replaceChildren(ideas.length ? ideaList(known, ideas, draw) : paragraph(t('Noch nichts. Nehmen Sie oben etwas dazu.', 'Nothing yet. Add something above.'), 'leise'));
    if (!ideas.length) { result.replaceChildren(); return; }
    const said = await busy(told, t('Wird gerechnet …', 'Being computed …'), () => ask(withQuery(`landscapes/${context.name}/scenario`, query)));
    if (!context.isCurrent()) return;
    result.replaceChildren(...(said ? scenarioResult(context, known, said) : []));
    if (said) announce(t('Das Ergebnis ist da.', 'The result is there.'));
  };
  place.replaceChildren(make('h2', {}, t('Was wäre, wenn', 'What if')),
    paragraph(t('Durchspielen, was ein Ausfall oder eine neue Kooperation ändern würde. Eingetragen wird dabei nichts; die Adresse dieser Seite merkt sich alles.',
      'Play through what a drop-out or a new cooperation would change. Nothing is entered by it; the address of this page keeps all of it.'), 'leise'),
    scenarioForm(known, (idea) => { ideas.push(idea); draw(); }), make('h3', {}, t('Angenommen', 'Assumed')), list, told, result);
  await draw();
};
