// Measures: what each says in plain words, and how far a ranking stands.

/** What a measure says, as docs/measures tells it at length. */
const measureMeanings = {
  nodes: t('Alle erfassten Akteure, auch die ohne Kooperation.', 'All recorded actors, those without a cooperation included.'),
  edges: t('Paare, die zusammenarbeiten. Die Zahl wächst auch, wenn gründlicher gefragt wird.', 'Pairs that work together. It also grows with more thorough asking.'),
  density: t('Anteil der möglichen Kooperationen, die es gibt. Alle mit allen ist kein Ziel; große Netze sind fast immer weniger dicht.', 'Share of the possible cooperations that exist. All with all is no aim; large networks are nearly always less dense.'),
  components: t('Teile, zwischen denen gar keine Verbindung erfasst ist. Oft fehlen nur Angaben.', 'Parts between which no connection is recorded. Often only answers are missing.'),
  isolates: t('Akteure ohne erfasste Kooperation: zuerst eine Rückfrage wert.', 'Actors without a recorded cooperation: worth a question first.'),
  largest_component: t('So viele Akteure sind über irgendeinen Weg miteinander verbunden.', 'So many actors are connected by some path.'),
  average_degree: t('Partner je Akteur im Mittel. Kein Richtwert für Einzelne.', 'Partners of an actor on average. No target for anybody.'),
  average_distance: t('Schritte zwischen zwei verbundenen Akteuren im Mittel; zwei heißt: meist über einen gemeinsamen Partner.', 'Steps between two connected actors on average; two means: mostly by a common partner.'),
  diameter: t('Schritte zwischen den beiden fernsten verbundenen Akteuren.', 'Steps between the two connected actors that are farthest apart.'),
  global_efficiency: t('Wie kurz die Wege im Ganzen sind: direkte Partner zählen 1, über einen Dritten 1/2, ohne Weg 0.', 'How short paths are as a whole: direct partners count 1, by a third one 1/2, without a path 0.'),
  transitivity: t('Wenn zwei einen gemeinsamen Partner haben: wie oft sie auch selbst zusammenarbeiten.', 'Where two have a common partner: how often they work together themselves.'),
  degree_centralization: t('Ob die Kooperationen bei einem Akteur zusammenlaufen (1) oder verteilt sind (0).', 'Whether cooperations meet in one actor (1) or are spread (0).'),
  betweenness_centralization: t('Ob die kürzesten Wege über einen einzigen Akteur führen (1). Fällt er aus, fehlen viele.', 'Whether the shortest paths lead by a single actor (1). Many are missing when it drops out.'),
  closeness_centralization: t('Ob ein Akteur allen viel näher ist als die anderen.', 'Whether one actor is much closer to all than the others are.'),
  fragmentation: t('Anteil der Paare, zwischen denen es keinen Weg gibt.', 'Share of the pairs without any path between them.'),
  ei_index: t('1: alle Kooperationen gehen über Sektorgrenzen, −1: alle bleiben darin. Neben dem erwarteten Wert lesen.', '1: all cooperations cross sectors, −1: all stay inside. Read it beside the expected value.'),
  ei_expected: t('Derselbe Wert, wenn alle mit allen zusammenarbeiteten.', 'The same if all worked with all.'),
  assortativity: t('Über 0: eher im eigenen Sektor, als der Zufall erwarten ließe; unter 0: eher zwischen den Sektoren.', 'Above 0: rather inside the own sector than chance would have it; below 0: rather between sectors.'),
  modularity: t('Wie deutlich sich dichte Kreise abzeichnen. Weder gut noch schlecht.', 'How clearly dense circles show. Neither good nor bad.'),
  communities: t('So viele Gruppen, wenn man dichte Kreise sucht; andere Teilungen passen oft fast so gut.', 'So many groups when looking for dense circles; other divisions often fit nearly as well.'),
  core_periphery_fit: t('Wie gut das Bild „ein Kern, viele darum herum“ auf das Netz passt.', 'How well “a core with many around it” fits the network.'),
  core_size: t('Akteure im Kern; nur von Belang, wo das Bild gut passt.', 'Actors in the core; of interest only where that picture fits.'),
  articulation_points: t('Akteure, ohne die das Netz in mehr Teile zerfiele. Keine Liste der Wichtigsten.', 'Actors without whom the network would fall into more parts. No list of the most important ones.'),
  bridges: t('Kooperationen, an denen allein ein Teil des Netzes hängt. Eine zweite Verbindung machte es sicherer.', 'Cooperations on which alone a part of the network depends. A second one would make it safer.'),
  degree: t('Mit welchem Anteil der anderen ein Akteur zusammenarbeitet. Wenige Partner sind kein Mangel: Eine Fachstelle braucht oft nur wenige.', 'With which share of the others an actor works. Few partners are no fault: a specialist often needs only a few.'),
  strength: t('Wie viel Zusammenarbeit insgesamt, wenn enge mehr zählt als lose. Sie misst weder Leistung noch Güte.', 'How much cooperation in total, close ones counting more. It measures neither work nor quality.'),
  betweenness: t('Wie oft ein Akteur auf dem kürzesten Weg zwischen zwei anderen liegt: Brücke oder auch Nadelöhr. Ob dort wirklich vermittelt wird, sagt die Zahl nicht.', 'How often an actor lies on the shortest path between two others: a bridge, or a bottleneck. Whether it really brokers, the number does not say.'),
  closeness: t('Wie nah ein Akteur an allen ist, die er erreichen kann.', 'How close an actor is to all that it can reach.'),
  harmonic: t('Wie nah ein Akteur an allen anderen ist: Partner zählen 1, Partner von Partnern 1/2, nicht Erreichbare 0.', 'How close an actor is to all others: partners count 1, partners of partners 1/2, those out of reach 0.'),
  eigenvector: t('Ob die Partner selbst gut verbunden sind. „Einfluss“ ist nur der übliche Name; wer entscheidet, sagt die Zahl nicht.', 'Whether partners are well connected themselves. “Influence” is just the usual name; who decides, it does not say.'),
  pagerank: t('Wo jemand am häufigsten wäre, der zufällig von Partner zu Partner geht. Keine Rangliste der Träger.', 'Where somebody would be most often who walks from partner to partner by chance. No ranking of organisations.'),
  katz: t('Wie viele Wege zu einem Akteur führen, lange zählen weniger.', 'How many paths lead to an actor, long ones counting less.'),
  coreness: t('Ob ein Akteur zu einem dichten Kreis gehört. Ein niedriger Wert heißt nicht, dass jemand unwichtig ist.', 'Whether an actor belongs to a dense circle. A low value does not mean that somebody is unimportant.'),
  clustering: t('Ob die Partner auch miteinander arbeiten (1) oder nicht (0). Beides kann sinnvoll sein.', 'Whether partners also work with each other (1) or not (0). Both can make sense.'),
  constraint: t('Hoch: Die Partner gehören zusammen. Niedrig: Sie kommen aus verschiedenen Kreisen. Kein Vorwurf.', 'High: partners belong together. Low: they come from different circles. No reproach.'),
  bridging: t('Wie sehr die Wege länger würden, fiele eine Kooperation dieses Akteurs weg.', 'How much longer paths would become without one of the cooperations of this actor.'),
  reach2: t('Welchen Anteil der anderen ein Akteur direkt oder über einen gemeinsamen Partner erreicht.', 'Which share of the others an actor reaches directly or by a common partner.'),
};

const meaningOf = (measures, id) => measureMeanings[id] || measures.conventions[id] || '';
const wordOfMeasure = (list, id) => (list.find((one) => one.id === id) || { word: id }).word;
const valueText = (value) => (value === null || value === undefined ? '–' : Array.isArray(value) ? number(value.length)
  : Number.isInteger(value) ? number(value) : numbersFine.format(value));
const numbersFine = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'de-DE', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const figureCell = (value) => make('span', { class: 'ziffer' }, valueText(value));

const networkTable = (known, measures) => grid(t('Das Netz im Ganzen', 'The network as a whole'), [t('Kennzahl', 'Measure'), t('Wert', 'Value'), t('Was sie sagt', 'What it says')],
  Object.entries(measures.network).map(([id, value]) => [wordOfMeasure(known.words.network_measures, id), figureCell(value), meaningOf(measures, id)]));

/** Why nothing is said of how far a ranking stands: too few answers for any of them, or not for this one. */
const notTested = (measures) => {
  const tested = measures.ranking_stability;
  return (tested && !(tested.rankings || []).length && tested.note)
    || t('Für diese Kennzahl wird das nicht geprüft; nehmen Sie die Reihenfolge nicht genau.', 'This is not tested for this measure; do not take the order at its word.');
};

/** The actors by one measure, and how far the ranking stands. */
const rankingOf = (context, known, measures, id) => {
  const stability = measures.ranking_stability && (measures.ranking_stability.rankings || []).find((one) => one.measure === id);
  const sorted = measures.actors.filter((one) => one[id] !== null && one[id] !== undefined).sort((a, b) => b[id] - a[id]);
  const most = Math.max(...sorted.map((one) => one[id]), 0);
  const bar = (value) => { const line = make('span', { class: 'balken', 'aria-hidden': 'true' }); line.style.width = `${most > 0 ? 100 * value / most : 0}%`; return make('span', { class: 'balken-platz' }, line); };
  return [make('p', {}, meaningOf(measures, id)), box(stability ? 'gut' : 'warnung', make('p', {}, make('strong', {}, t('Wie fest steht die Reihenfolge? ', 'How far does the order stand? ')),
    stability ? stability.verdict : notTested(measures)),
  stability ? paragraph(measures.ranking_stability.note, 'leise klein') : ''),
  growing(sorted, (one) => make('tr', {}, make('th', { scope: 'row' }, actorLink(context, known, one.id, one.name)), make('td', { class: 'zahl' }, valueText(one[id])), make('td', { class: 'balken-zelle' }, bar(one[id]))),
    20, 'tbody')];
};

const measuresPart = async (place, context, known) => {
  const measures = await ask(`landscapes/${context.name}/measures`);
  if (!context.isCurrent()) return;
  const offered = known.words.measures.filter((one) => measures.actors.length && one.id in measures.actors[0] && measureMeanings[one.id]);
  const chosen = choice('mass', offered.map((one) => [one.id, one.word]), context.query.get('mass') || 'degree');
  const ranking = make('div', {});
  const draw = () => {
    keepInAddress({ teil: 'masse', mass: chosen.value === 'degree' ? '' : chosen.value });
    const [meaning, stands, list] = rankingOf(context, known, measures, chosen.value);
    const table = make('table', { class: 'rangfolge' }, make('caption', { class: 'nur-vorgelesen' }, wordOfMeasure(known.words.measures, chosen.value)),
      make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, t('Akteur', 'Actor')), make('th', { scope: 'col', class: 'zahl' }, t('Wert', 'Value')), make('td', {}))), list.firstChild);
    ranking.replaceChildren(meaning, stands, make('div', { class: 'rolle', tabindex: '0', role: 'region', 'aria-label': wordOfMeasure(known.words.measures, chosen.value) }, table), list.lastChild);
  };
  chosen.addEventListener('change', draw);
  place.replaceChildren(make('h2', {}, t('Einzelne Akteure', 'Single actors')),
    paragraph(t('Eine Kennzahl beschreibt eine Lage im erfassten Netz. Sie benotet niemanden; wer nicht befragt wurde, hat vielleicht nur weniger erfasste Kooperationen.',
      'A measure describes a position in the recorded network. It grades nobody; whoever was not asked may just have fewer recorded cooperations.'), 'leise'),
    make('div', { class: 'schmal' }, field(t('Kennzahl', 'Measure'), chosen)), ranking,
    make('h2', {}, t('Das Netz im Ganzen', 'The network as a whole')), networkTable(known, measures),
    make('h2', {}, t('Wer hat geantwortet?', 'Who has answered?')),
    // Where nobody was asked there is nothing to count.
    measures.response && measures.response.length
      ? grid(t('Antworten nach Sektor', 'Answers by sector'), [t('Sektor', 'Sector'), t('Akteure', 'Actors'), t('gefragt', 'asked'), t('geantwortet', 'answered')],
        measures.response.map((one) => [sectorWord(known, one.sector), figureCell(one.actors), figureCell(one.asked), figureCell(one.answered)]))
      : paragraph(t('Noch niemand: Die Kooperationen sind Angaben der Koordination oder von Dritten.', 'Nobody yet: the cooperations are what the coordination or others say.')));
  draw();
};
