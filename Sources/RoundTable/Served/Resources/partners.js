// "My organisation": what is said about its cooperations, one card for each partner.

/** Which card stands where: it stays while somebody works through them, so that none moves away under the finger. */
let arranged = null;

const groupsNow = () => {
  const all = partners().filter(isAboutTie);
  if (!arranged) {
    arranged = new Map();
    for (const one of all) arranged.set(one.id, isToAnswer(one) ? 'open' : 'said');
  }
  for (const one of all) if (!arranged.has(one.id)) arranged.set(one.id, isToAnswer(one) ? 'open' : 'said');
  const of = (group) => all.filter((one) => arranged.get(one.id) === group);
  return { open: of('open'), said: of('said'), left: all.filter(isToAnswer).length };
};

const voiceLine = (who, voice, isDifferent) => make('div', { class: isDifferent ? 'anders' : '' }, make('dt', {}, who), make('dd', {}, voiceWords(voice)));

/** Both values, each beside who says so. */
const voiceList = ({ id, voices }) => {
  const { own: mine, other, coordination, third } = voices;
  const differ = mine.isReported && other.isReported && mine.strength !== other.strength && mine.strength && other.strength;
  return make('dl', { class: 'stimmen' }, voiceLine(say('you'), mine, differ), voiceLine(nameOf(id), other, differ),
    coordination.isReported ? voiceLine(say('coordination'), coordination) : null, third.isReported ? voiceLine(say('thirdParty'), third) : null);
};

const markOf = (one) => {
  if (one.pair.state === 'confirmed') return 'bestaetigt';
  return isToAnswer(one) ? 'offen' : '';
};

const partnerCard = (one) => {
  const name = nameOf(one.id);
  const isAsked = isToAnswer(one);
  const waits = waitingMark(one.id);
  return make('li', { class: `karte ${markOf(one)}`, 'data-fokus': `karte-${one.id}`, 'data-partner': one.id }, make('h3', {}, name), voiceList(one),
    make('p', { class: 'gesamt' }, standingWords(one)), waits ? make('p', { class: 'wartet' }, waits) : null,
    make('p', { class: 'knoepfe' }, ...(isAsked
      ? [button(say('isTrue'), () => agree(one), { class: 'haupt', 'aria-label': `${say('isTrue')}: ${name}` }),
        button(say('different'), () => open('say', { partner: one.id }), { 'aria-label': `${say('different')}: ${name}` })]
      : [button(say('changeIt'), () => open('say', { partner: one.id }), { 'aria-label': `${say('changeIt')}: ${name}` })])));
};

/** "Stimmt": what somebody else says becomes the claim of this end, too. */
const agree = ({ id, pair }) => {
  const cells = agreement(pair, [own]);
  cells.datum = dayOf(new Date());
  enterOwn(newOwn('add', { table: 'kooperationen', becomes: cells }), say('agreedWith', { name: nameOf(id) }));
};

const partnersTab = () => {
  const { open: asked, said, left } = groupsNow();
  const parts = [];
  if (asked.length > 0) {
    parts.push(make('h2', {}, say('pleaseLook')), make('p', { class: 'leise', role: 'status' }, left > 0 ? say('leftToAnswer', { n: asked.length - left, all: asked.length }) : say('allAnswered')),
      make('ul', { class: 'kartenliste' }, ...asked.map(partnerCard)));
  }
  parts.push(make('h2', {}, say('whatYouSaid', { n: said.length })));
  parts.push(said.length > 0 ? make('ul', { class: 'kartenliste' }, ...said.map(partnerCard)) : make('p', {}, say(asked.length > 0 ? 'nothingSaid' : 'nothingKnown')));
  parts.push(make('p', { class: 'leise karte-link' }, make('a', { href: `${addressOf('table/map.svg')}?as=${role}`, target: '_blank', rel: 'noopener' }, say('seeMap'))));
  return parts;
};
