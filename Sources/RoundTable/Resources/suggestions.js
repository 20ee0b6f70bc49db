// The suggestions of the recommendations, and which of them today's entries close.

/** Whether a row of today is as close as a suggestion asks for: all of its recommendations, each in one of its ways. How often
 *  the two meet may stay open, as long as the strength does not need it. */
const isEnough = (suggestion, cells, vocabulary) => {
  const [intensity, frequency] = ['intensitaet', 'haeufigkeit'].map((column) => vocabulary.level(column, cells[column]).level);
  if (intensity === 0) return false;
  return suggestion.asks.every((ways) => ways.some((way, place) => way.strength <= (intensity || 0)
    && (frequency === undefined ? place === 0 : way.frequency <= frequency)));
};

const countsAsTie = (cells, vocabulary) => {
  const kind = vocabulary.kind(cells.art);
  return vocabulary.status(cells.status) === 'besteht' && kind !== null && vocabulary.kinds[kind].counted;
};

/** Why a suggestion is closed by now: "confirmed", "tie", "seat", "settled", or null. It is an estimate: the recommendations themselves are
 *  held against the tables by `netviz gaps`, once the journal is applied. */
const closedBy = (suggestion, landscape) => {
  const { tables, vocabulary } = landscape;
  if (suggestion.a && suggestion.b) {
    const rows = landscape.rowsOf(pairKey(suggestion.a, suggestion.b));
    const isMet = rows.some((row) => row.entry && countsAsTie(row.cells, vocabulary) && isEnough(suggestion, row.cells, vocabulary));
    if (isMet) return landscape.pair(suggestion.a, suggestion.b).state === 'confirmed' ? 'confirmed' : 'tie';
  }
  if (suggestion.a && suggestion.board) {
    const hasSeat = tables.all('mitgliedschaften').some((row) => row.entry
      && tables.names.actor(row.cells.akteur) === suggestion.a && tables.names.boardPart(row.cells.gremium) === suggestion.board);
    if (hasSeat) return 'seat';
  }
  return isSettled(suggestion, landscape) ? 'settled' : null;
};

/** Each of its recommendations was answered today with "no need" or "settled". */
const isSettled = (suggestion, { tables }) => {
  const ends = [suggestion.a, suggestion.b].filter(Boolean);
  const settled = tables.all('stellungnahmen').filter((row) => row.entry && ['geklaert', 'keinbedarf']
    .includes(folded(row.cells.status)) && [row.cells.akteur, row.cells.partner].filter(Boolean)
    .every((text) => ends.includes(tables.names.actor(text))) && row.cells.akteur).map((row) => folded(row.cells.empfehlung));
  return suggestion.rules.every((rule) => settled.includes(folded(rule)));
};

/** Number → why, of all that are closed. */
const closedSuggestions = (suggestions, landscape) => {
  const closed = new Map();
  for (const suggestion of suggestions) {
    const why = closedBy(suggestion, landscape);
    if (why) closed.set(suggestion.number, why);
  }
  return closed;
};

/** The least that a tie has to say to close a suggestion: {strength, frequency}. */
const leastFor = (suggestion) => {
  const least = { strength: 0, frequency: 0 };
  for (const ways of suggestion.asks) {
    least.strength = Math.max(least.strength, ways[0].strength);
    least.frequency = Math.max(least.frequency, ways[0].frequency);
  }
  return least;
};
