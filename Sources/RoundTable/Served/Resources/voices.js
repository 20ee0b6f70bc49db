// What is said about a cooperation of this organisation, and by whom.

const own = data.server.actor;
const ownName = () => nameOf(own);

/** What an entry of this organisation says besides: who says so, and in which role. */
const newOwn = (op, parts) => newEntry(op, { reported_by: own, role: 'participant', ...parts });

const emptyVoice = () => ({ isReported: false, isDenied: false, isEnded: false, isDoubted: false, wishes: false, strength: null, contact: null, rows: [] });

/** {own, other, coordination, third}: what each of them says about this organisation and a partner. */
const voicesWith = (partner) => {
  const { tables, vocabulary } = session.landscape;
  const voices = { own: emptyVoice(), other: emptyVoice(), coordination: emptyVoice(), third: emptyVoice() };
  for (const row of session.landscape.rowsOf(pairKey(own, partner))) {
    const { cells } = row;
    const [from, to] = [tables.names.actorPart(cells.von), tables.names.actorPart(cells.nach)];
    const reporter = reporterOf(cells.gemeldet_von, from, to, tables.names);
    const heard = reporter === 'beide' ? ['own', 'other'] : reporter === own ? ['own'] : reporter === partner ? ['other']
      : reporter === 'koordination' ? ['coordination'] : ['third'];
    for (const voice of heard) listenToRow(voices[voice], row, vocabulary);
  }
  return voices;
};

const listenToRow = (voice, row, vocabulary) => {
  const { cells } = row;
  voice.rows.push(row);
  if (vocabulary.isDoubted(cells)) { voice.isDoubted = true; return; }
  const status = vocabulary.status(cells.status);
  if (status === 'gewuenscht') { voice.wishes = true; return; }
  if (status === 'beendet') { voice.isEnded = true; return; }
  if (!countsAsTie(cells, vocabulary)) return;
  const { level } = vocabulary.level('intensitaet', cells.intensitaet);
  if (level === 0) { voice.isDenied = true; return; }
  voice.isReported = true;
  // How often they meet is that of the closest they name.
  const contact = vocabulary.level('haeufigkeit', cells.haeufigkeit).level;
  if (level !== undefined && level >= (voice.strength || 0)) Object.assign(voice, { strength: level, contact: contact || null });
  else if (voice.strength === null && contact) voice.contact = contact;
};

const isHeard = (voice) => hasSpoken(voice) || voice.isDoubted;
const hasSpoken = (voice) => voice.isReported || voice.isDenied || voice.isEnded;

/** "3 – formelle Zusammenarbeit". */
const levelWords = (level) => `${level} – ${data.strengths[level]}`;

const voiceWords = (voice) => {
  if (voice.isReported) return [voice.strength ? levelWords(voice.strength) : say('saysYes'), frequencyWords(voice.contact)].filter(Boolean).join(', ');
  if (voice.isEnded) return say('saysEnded');
  if (voice.isDenied) return say('saysNone');
  return voice.isDoubted ? say('saysUnsure') : say('saysNothing');
};

/** Everybody about whom and this organisation something is said. */
const partners = () => {
  session.landscape.rowsOf('');
  const found = [];
  for (const key of session.landscape.rowsOfPairs.keys()) {
    const ends = key.split('\u0001');
    if (!ends.includes(own)) continue;
    const partner = ends[0] === own ? ends[1] : ends[0];
    if (actorOf(partner)) found.push({ id: partner, voices: voicesWith(partner), pair: session.landscape.pair(own, partner) });
  }
  return found.sort((one, two) => nameOf(one.id).localeCompare(nameOf(two.id), data.lang));
};

const isAboutTie = ({ voices }) => Object.values(voices).some(isHeard);
/** Somebody says something, and this organisation has not. */
const isToAnswer = ({ voices }) => !hasSpoken(voices.own) && [voices.other, voices.coordination, voices.third].some((voice) => voice.isReported);

/** What the two ends make of it, in one sentence. */
const standingWords = ({ id, voices }) => {
  const { own: mine, other, coordination } = voices;
  const name = nameOf(id);
  if (mine.isReported && other.isReported) return say(mine.strength && other.strength && mine.strength !== other.strength ? 'standBothDiffer' : 'standBoth');
  if (mine.isReported) return other.isDenied || other.isEnded ? say('standOnlyYouSay', { name }) : '';
  if (hasSpoken(mine)) return say(other.isReported || coordination.isReported ? 'standNotYou' : 'standNobody', { name });
  if (other.isReported) return '';
  if (coordination.isReported || coordination.isEnded) return say('standCoordination');
  return say('standOpen');
};

const sectorOf = (id) => sectorLabel((actorOf(id) || {}).sector || '');
