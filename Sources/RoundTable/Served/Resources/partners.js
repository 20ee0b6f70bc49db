// "My organisation": what is said about its cooperations, one card for each partner.

/** Which card stands where: it stays while somebody works through them, so that none moves away under the finger. */
let arranged = null;

const groupOf = (one) => (isToAnswer(one) ? 'open' : hasSpoken(one.voices.own) ? 'said' : 'rest');

const groupsNow = () => {
  const all = partners().filter(isAboutTie);
  if (!arranged) arranged = new Map();
  for (const one of all) if (!arranged.has(one.id)) arranged.set(one.id, groupOf(one));
  const of = (group) => all.filter((one) => arranged.get(one.id) === group);
  return { open: of('open'), said: of('said'), rest: of('rest'), left: all.filter(isToAnswer).length };
};

const voiceLine = (who, voice, isDifferent) => make('div', { class: isDifferent ? 'anders' : '' }, make('dt', {}, `${who}:`), ' ', make('dd', {}, voiceWords(voice)));

/** Both values, each beside who says so. */
const voiceList = ({ id, voices }) => {
  const { own: mine, other, coordination, third } = voices;
  const differ = mine.isReported && other.isReported && mine.strength !== other.strength && mine.strength && other.strength;
  return make('dl', { class: 'stimmen' }, voiceLine(say('you'), mine, differ), voiceLine(nameOf(id), other, differ),
    isHeard(coordination) ? voiceLine(say('coordination'), coordination) : null, isHeard(third) ? voiceLine(say('thirdParty'), third) : null);
};

const markOf = (one) => {
  if (one.pair.state === 'confirmed') return 'bestaetigt';
  return isToAnswer(one) ? 'offen' : '';
};

const partnerCard = (one) => {
  const name = nameOf(one.id);
  const waits = waitingMark(one.id);
  const say2 = (word, kind) => button(say(word), () => open('say', { partner: one.id }), { class: kind, 'aria-label': `${say(word)}: ${name}` });
  const isAsked = isToAnswer(one);
  const standing = isAsked ? '' : standingWords(one);
  return make('li', { class: `karte ${markOf(one)}`, 'data-fokus': `karte-${one.id}`, 'data-partner': one.id },
    make('div', { class: 'kartenkopf' }, make('h3', {}, name), isAsked ? null : say2('changeIt', 'leicht')), voiceList(one),
    standing ? make('p', { class: 'gesamt' }, standing) : null, waits ? make('p', { class: 'wartet' }, waits) : null,
    isAsked ? make('p', { class: 'knoepfe' }, button(say('isTrue'), () => agree(one.id), { class: 'haupt', 'aria-label': `${say('isTrue')}: ${name}` }), say2('different', '')) : null);
};

/** "Stimmt": what somebody else says, as it stands on the card, becomes the claim of this end, too. */
const agree = (id) => {
  const row = baseRow(voicesWith(id)).any;
  const cells = Object.fromEntries(['intensitaet', 'haeufigkeit'].filter((column) => row.cells[column]).map((column) => [column, row.cells[column]]));
  enterOwn(claim(row, id, cells), say('agreedWith', { name: nameOf(id) }));
};

const partnersTab = () => {
  const { open: asked, said, rest, left } = groupsNow();
  const parts = [];
  if (asked.length > 0) {
    parts.push(make('h2', {}, say('pleaseLook')), make('p', { class: 'leise', role: 'status' }, left > 0 ? say('leftToAnswer', { n: asked.length - left, all: asked.length }) : say('allAnswered')),
      make('ul', { class: 'kartenliste' }, ...asked.map(partnerCard)));
  }
  parts.push(make('h2', {}, say('whatYouSaid', { n: said.length })));
  parts.push(said.length > 0 ? make('ul', { class: 'kartenliste' }, ...said.map(partnerCard)) : make('p', {}, say(asked.length > 0 ? 'nothingSaid' : 'nothingKnown')));
  if (rest.length > 0) parts.push(make('h2', {}, say('alsoOnRecord')), make('ul', { class: 'kartenliste' }, ...rest.map(partnerCard)));
  parts.push(make('p', { class: 'leise karte-link' }, make('a', { href: `${addressOf('table/map.svg')}?as=${role}`, target: '_blank', rel: 'noopener' }, say('seeMap'))));
  return parts;
};
