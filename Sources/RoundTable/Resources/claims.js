// What an end of a cooperation can say about it.

/** The cells by which an end agrees with what the other reports: the same kind, and as close. */
const agreement = (pair, sayers) => {
  const { vocabulary } = session.landscape;
  const rows = session.landscape.rowsOf(pairKey(pair.a, pair.b)).filter((row) => countsAsTie(row.cells, vocabulary));
  const rank = (row) => vocabulary.level('intensitaet', row.cells.intensitaet).level || 0;
  const [row] = [...rows].sort((one, two) => rank(two) - rank(one));
  const { von, nach, art, richtung, intensitaet } = row.cells;
  const cells = Object.fromEntries(Object.entries({ von, nach, art, richtung, intensitaet }).filter((cell) => cell[1]));
  const from = session.landscape.tables.names.actor(von);
  cells.gemeldet_von = sayers.length > 1 ? 'beide' : sayers[0] === from ? 'von' : 'nach';
  return cells;
};
