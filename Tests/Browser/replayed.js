// What the page makes of a journal, in the words of Tests/Reference/entries.

const stateOf = (landscape) => landscape.allPairs().filter((pair) => pair.state || pair.wishes > 0)
  .map((pair) => [pair.a, pair.b, ...(pair.state ? [pair.state, pair.strength] : []), ...(pair.wishes > 0 ? ['wish'] : [])].join(' '))
  .sort();

/** What became of each line of a journal; null where a line has no result of its own. */
const resultsOf = (text, landscape, entries) => {
  const rest = [...entries];
  const seen = new Set();
  return text.replace(/^\ufeff/, '').split('\n').filter((line) => line.trim()).map((line, number, lines) => {
    try { entryOf(line); } catch { return number === lines.length - 1 && !text.endsWith('\n') ? null : 'invalid'; }
    const entry = rest.shift();
    const own = landscape.results.get(entry);
    if (own) return own.result;
    if (seen.has(entry.id)) return null;
    seen.add(entry.id);
    return landscape.results.get(entry.id).result;
  });
};

const replayed = (facts, text) => {
  const { entries } = readJournal(text);
  const landscape = new Landscape(facts).replay(entries);
  return { results: resultsOf(text, landscape, entries), pairs: stateOf(landscape), landscape };
};

const runCase = (facts, text, columnsOfTables) => {
  const { results, pairs, landscape } = replayed(facts, text);
  const rows = {};
  for (const [table, columns] of Object.entries(columnsOfTables)) {
    rows[table] = landscape.tables.all(table).map(({ cells }) => Object.fromEntries(columns.map((column) => [column, cells[column] || ''])));
  }
  const words = [...landscape.results.values()].map((one) => `${one.result} ${one.word || ''} ${JSON.stringify(one.places || {})}`);
  return { results, pairs, rows, words };
};
