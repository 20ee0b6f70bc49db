// The last page: what this round brought, to be printed and taken along.

/** Today's pairs, sorted by what was said of them last. */
const todaysPairs = () => {
  const pairs = [...session.landscape.touched.keys()].map((key) => session.landscape.pair(...key.split('\u0001')));
  const says = (pair, words) => saidToday(pair).some((word) => words.includes(word));
  return {
    ties: pairs.filter((pair) => pair.strength > 0 && says(pair, ['besteht'])),
    wishes: pairs.filter((pair) => says(pair, ['gewuenscht'])),
    gone: pairs.filter((pair) => says(pair, ['beendet', 'keine']) && (pair.strength === 0 || !says(pair, ['besteht']))),
  };
};

const summarySentence = () => {
  const { ties, wishes } = todaysPairs();
  const measures = holding().filter((entry) => folded(entry.table || '') === 'massnahmen').length;
  const parts = [[ties.length, 'tieToday'], [wishes.length, 'wishToday'], [session.closed.size, 'closedToday'], [measures, 'measureToday']]
    .filter((part) => part[0] > 0).map((part) => counted(...part));
  return parts.length > 0 ? say('summary', { parts: listed(parts) }) : say('summaryNothing');
};

/** The chapters of the protocol: a heading and sentences, in the same words on the page and in the file. */
const chapters = () => {
  const { ties, wishes, gone } = todaysPairs();
  const entries = holding();
  const of = (table) => entries.filter((entry) => folded(entry.table || '') === table);
  const closed = data.suggestions.filter((one) => session.closed.has(one.number));
  const open = openTies().map((pair) => `${pairName(pair.a, pair.b)}: ${stateSentence(pair)}`);
  const present = [...session.present].map(nameOf).sort((one, two) => one.localeCompare(two, data.lang));
  return [
    { title: say('presentHeading'), items: present.length > 0 ? [present.join(', ')] : [] },
    { title: say('newActorsHeading'), items: of('akteure').map((entry) => `${(entry.becomes || {}).name || entry.key} (${sectorLabel((entry.becomes || {}).sektor || '') || say('sectorOpen')})`) },
    { title: say('tiesToday'), items: ties.map((pair) => `${pairName(pair.a, pair.b)}: ${stateSentence(pair)}`) },
    { title: say('wishesToday'), items: wishes.map((pair) => pairName(pair.a, pair.b)) },
    { title: say('goneToday'), items: gone.map((pair) => pairName(pair.a, pair.b)) },
    { title: say('closedHeading'), items: closed.map((one) => `${suggestionTitle(one)}. ${say(`closed_${session.closed.get(one.number)}`)}`) },
    { title: say('statementsHeading'), items: of('stellungnahmen').map(sentenceOf) },
    { title: say('seatsHeading'), items: of('mitgliedschaften').map(sentenceOf) },
    { title: say('measuresToday'), rows: of('massnahmen').map((entry) => entry.becomes) },
    { title: say('questionsLeft'), items: open },
    { title: say('notesHeading'), items: entries.filter((entry) => entry.op === 'note' && !Array.isArray(entry.present)).map((entry) => onOneLine(entry.text || '')) },
  ].filter((chapter) => (chapter.items || chapter.rows).length > 0);
};

const measureHeads = ['measureWhat', 'measureWho', 'measureWith', 'measureUntil'];
const measureCells = (cells) => {
  const { names } = session.landscape.tables;
  const named = (text) => (text ? nameOf(names.actor(text) || text) : '');
  return [cells.massnahme, named(cells.verantwortlich), (cells.beteiligte || '').split('|').filter(Boolean).map(named).join(', '), dateWords(cells.bis || '')];
};

const chapterElement = ({ title, items, rows }) => make('section', { class: 'kapitel' }, make('h3', {}, title),
  rows ? make('table', {}, make('thead', {}, make('tr', {}, ...measureHeads.map((word) => make('th', { scope: 'col' }, say(word))))),
    make('tbody', {}, ...rows.map((cells) => make('tr', {}, ...measureCells(cells).map((text) => make('td', {}, text))))))
    : make('ul', {}, ...items.map((text) => make('li', {}, text))));

/** A still copy of the map; without today's entries it is the map of before. */
const stillMap = (isBefore) => {
  const copy = picture.cloneNode(true);
  // Paper has no room for margins.
  const [left, top] = ['x', 'y'].map((axis) => Math.min(...actors.map((actor) => actor.box[axis])) - 16);
  const right = Math.max(...actors.map((actor) => actor.box.x + actor.box.width)) + 16;
  const bottom = Math.max(...actors.map((actor) => actor.box.y + actor.box.height)) + 16;
  copy.setAttribute('viewBox', `${left} ${top} ${right - left} ${bottom - top}`);
  copy.removeAttribute('class');
  copy.setAttribute('role', 'img');
  for (const name of ['aria-labelledby', 'aria-describedby', 'id']) copy.removeAttribute(name);
  copy.setAttribute('aria-label', say(isBefore ? 'mapBefore' : 'mapAfter'));
  for (const element of copy.querySelectorAll('title, desc, .ring, .anregung, .nummern')) element.remove();
  if (isBefore) for (const element of copy.querySelectorAll('.heute-linien, .heute-schilder, .neu')) element.remove();
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  for (const element of copy.querySelectorAll('[tabindex], [role]')) for (const name of ['tabindex', 'role', 'aria-label']) element.removeAttribute(name);
  for (const element of copy.querySelectorAll('.etikett')) { element.removeAttribute('transform'); element.classList.toggle('stumm', element.classList.contains('zusatz')); }
  return make('figure', {}, copy, make('figcaption', {}, say(isBefore ? 'mapBefore' : 'mapAfter')));
};

const closingStep = () => [
  make('p', { class: 'frage' }, summarySentence()),
  make('p', { class: 'leise' }, say('protocolDate', { date: dateWords(dayOf(new Date())) })),
  make('p', { class: 'knoepfe nicht-drucken' }, button(say('printIt'), () => window.print()), button(say('saveProtocol'), saveProtocol),
    button(say('saveTables'), saveTables), button(say('printSheet'), printSheet)),
  make('p', { class: 'leise nicht-drucken' }, say('closingHint')),
  ...chapters().map(chapterElement),
  make('p', { class: 'leise' }, say('closingNote')),
  make('div', { class: 'karten' }, stillMap(true), stillMap(false)),
];
