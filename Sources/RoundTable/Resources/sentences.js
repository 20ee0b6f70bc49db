// Entries as sentences.

const strengthWords = (level) => (level === null || level === undefined || level === '' ? ''
  : say('strengthOf', { n: level, word: data.strengths[level] || '' }));
const frequencyWords = (level) => (level === null || level === undefined ? '' : data.frequencies[level] || '');

const pairName = (one, two) => `${nameOf(one)} – ${nameOf(two)}`;

const reporterSentence = (reporter) => (reporter === 'koordination' ? say('byCoordination')
  : reporter === 'beide' ? say('byBoth') : say('byActor', { name: nameOf(reporter) }));

/** What the cells of a cooperation say, in words. */
const cooperationWords = (cells) => {
  const { vocabulary, tables } = session.landscape;
  const [from, to] = [tables.names.actorPart(cells.von), tables.names.actorPart(cells.nach)];
  const status = vocabulary.status(cells.status);
  const [strength, frequency] = ['intensitaet', 'haeufigkeit'].map((column) => vocabulary.level(column, cells[column]).level);
  const kind = vocabulary.kind(cells.art);
  const what = status === 'gewuenscht' ? say('wish') : status === 'beendet' ? say('ended')
    : strength === 0 ? say('none') : say('cooperation');
  const parts = [what, strength ? strengthWords(strength) : '', frequency ? frequencyWords(frequency) : '',
    kind ? vocabulary.kinds[kind].label : '', reporterSentence(reporterOf(cells.gemeldet_von, from, to, tables.names))];
  // Somebody whose entry was taken back is called as the entry calls them.
  const named = (id, text) => (id.startsWith('?') ? onOneLine(text) : id);
  return { pair: pairName(named(from, cells.von), named(to, cells.nach)), words: parts.filter(Boolean).join(', ') };
};

const measureWords = (cells) => {
  const { names } = session.landscape.tables;
  const who = cells.verantwortlich ? say('responsible', { name: nameOf(names.actor(cells.verantwortlich) || cells.verantwortlich) }) : '';
  const others = (cells.beteiligte || '').split(/[|,;]/).map((text) => text.trim()).filter(Boolean)
    .map((text) => nameOf(names.actor(text) || text));
  return [cells.massnahme, who, others.length > 0 ? say('together', { names: listed(others) }) : '',
    cells.bis ? say('until', { date: dateWords(cells.bis) }) : ''].filter(Boolean).join('; ');
};

/** "2027-03-31" as the language writes it. */
const dateWords = (text) => {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text || '');
  if (!parts || data.lang !== 'de') return text || '';
  return parts[3] ? `${Number(parts[3])}.${Number(parts[2])}.${parts[1]}` : `${parts[2]}/${parts[1]}`;
};

const statementWords = (cells) => {
  const { names } = session.landscape.tables;
  const ends = [cells.akteur, cells.partner].filter(Boolean).map((text) => nameOf(names.actor(text) || text));
  const word = { keinbedarf: 'noNeed', geklaert: 'settled' }[folded(cells.status || '')] || 'open';
  return say('statement', { what: say(word), ends: ends.join(' – '), rule: cells.empfehlung || '', text: cells.text || '' });
};

/** An entry as one sentence. */
const sentenceOf = (entry) => {
  const cells = { ...(entry.was || {}), ...(entry.becomes || {}) };
  const table = folded(entry.table || '');
  if (entry.op === 'note') return say('noteOf', { text: onOneLine(entry.text || '') });
  if (entry.op === 'undo') {
    const target = session.entries.find((other) => other.id === entry.undoes);
    return say('takenBack', { what: target && target.op !== 'undo' ? sentenceOf(target) : '' });
  }
  if (table === 'kooperationen') {
    const { pair, words } = cooperationWords(cells);
    return say(entry.op === 'remove' ? 'removed' : 'tie', { pair, words, what: pair });
  }
  if (entry.op === 'remove') return say('removed', { what: cells.name || cells.massnahme || entry.key || '' });
  if (table === 'akteure') {
    const word = entry.op === 'add' ? 'newActor' : 'changedActor';
    return say(word, { name: cells.name || entry.key || '', sector: sectorLabel(cells.sektor || '') || say('sectorOpen') });
  }
  if (table === 'massnahmen') return say('agreed', { what: measureWords(cells) });
  if (table === 'stellungnahmen') return statementWords(cells);
  if (table === 'mitgliedschaften') {
    const { names } = session.landscape.tables;
    return say('seat', { name: nameOf(names.actor(cells.akteur) || cells.akteur), board: boardName(names.boardPart(cells.gremium)) });
  }
  return say('otherEntry', { table, what: Object.values(cells).filter(Boolean).join(', ') });
};

const problemSentence = ({ word, places }) => say(`problem_${word}`, places || {});

/** What the map says of two actors, before an entry. */
const stateSentence = (pair) => {
  if (!pair.state) return say('nothingOnRecord');
  return say('onRecord', {
    words: [pair.isOpen ? say('strengthOpen') : pair.weaker ? say('strengthBetween', { least: pair.weaker, most: pair.strength })
      : strengthWords(pair.strength), say(`state_${pair.state}`)].join(', '),
  });
};

/** What a draft of the quick entry was understood as. */
const draftSentence = (draft) => {
  const cells = cellsOfDraft(draft);
  const { pair, words } = cooperationWords(cells);
  return say('tie', { pair, words });
};

/** What a suggestion asks for. */
const demandSentence = (suggestion) => {
  const ways = (suggestion.asks.find((some) => some.some((way) => way.strength || way.frequency)) || []).map((way) =>
    [way.strength ? say('strengthFrom', { n: way.strength }) : '', way.frequency ? say('contactFrom', { word: frequencyWords(way.frequency) }) : '']
      .filter(Boolean).join(say('withContact')));
  return ways.length > 0 ? say('asksFor', { ways: ways.join(say('or')) }) : '';
};
