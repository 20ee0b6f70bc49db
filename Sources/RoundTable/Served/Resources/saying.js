// Saying something about a partner: how closely, how often, that it has ended, that it is not so; a new partner; a wish.

/** Checks an entry against what is known here, hands it to the outbox and says so. @returns whether it was taken. */
const enterOwn = (entry, text) => {
  const result = entry.op === 'undo' ? { result: 'applied' } : session.landscape.append(entry);
  if (['invalid', 'conflict'].includes(result.result)) {
    session.landscape.results.delete(entry.id);
    toast(problemSentence(result), 'fehler');
    return false;
  }
  post(entry);
  rebuild();
  toast(served.mode === 'freigabe' && entry.op !== 'undo' ? `${text} – ${say('waitsForApproval')}` : text, 'gut', entry);
  return true;
};

let toastTimer = 0;
/** One sentence at the lower edge; what was just entered can be taken back from there. */
const toast = (text, kind = 'gut', entry = null) => {
  byId('meldung')?.remove();
  clearTimeout(toastTimer);
  const box = make('div', { id: 'meldung', class: kind, role: 'region', 'aria-label': say('notice') }, make('span', {}, text));
  if (entry && entry.op !== 'undo') box.append(button(say('takeBack'), () => { box.remove(); takeBackOwn(entry); }, { class: 'leicht' }));
  document.body.append(box);
  announce(text);
  toastTimer = setTimeout(() => { if (!box.contains(document.activeElement)) box.remove(); }, 9000);
};

/** The row that a new claim is about: the own one, else the closest that somebody else states. */
const baseRow = (voices) => {
  const { vocabulary } = session.landscape;
  const rank = (row) => vocabulary.level('intensitaet', row.cells.intensitaet).level || 0;
  const ties = (voice) => voice.rows.filter((row) => countsAsTie(row.cells, vocabulary)).sort((one, two) => rank(two) - rank(one));
  return { mine: ties(voices.own), any: [...ties(voices.own), ...ties(voices.other), ...ties(voices.coordination), ...ties(voices.third)][0] || null };
};

/** Who the two are and of which kind it is, as the row says it; reported by this end. */
const headOf = (row, partner) => {
  if (!row) return { von: own, nach: partner, gemeldet_von: 'von' };
  const { names } = session.landscape.tables;
  const { von, nach, art, richtung } = row.cells;
  const head = { von: names.actor(von), nach: names.actor(nach) };
  if (art) head.art = art;
  if (richtung) head.richtung = richtung;
  return { ...head, gemeldet_von: head.von === own ? 'von' : 'nach' };
};

/** Whether this end alone says what a row says; a row of both is the partner's statement, too. */
const isOwnRow = (row) => {
  const { names } = session.landscape.tables;
  const [from, to] = [row.cells.von, row.cells.nach].map((text) => names.actorPart(text));
  return reporterOf(row.cells.gemeldet_von, from, to, names) === own;
};

/** A claim of this end. What it said before goes along, so that two phones of one organisation do not overwrite each other unseen. */
const claim = (row, partner, cells) => {
  const head = headOf(row, partner);
  const was = row && isOwnRow(row) ? { ...head, ...Object.fromEntries(Object.keys(cells).map((column) => [column, row.cells[column] || ''])) } : null;
  return newOwn('add', { table: 'kooperationen', was, becomes: { ...head, ...cells, datum: dayOf(new Date()) } });
};

/** What both said together stays as the partner's word, so that this end can say something else. */
const partingFrom = (row, partner) => {
  const head = headOf(row, partner);
  return newOwn('change', { table: 'kooperationen', was: { ...head, gemeldet_von: 'beide' }, becomes: { gemeldet_von: head.von === own ? 'nach' : 'von' } });
};
const isParting = (entry) => entry.op === 'change' && Object.keys(entry.becomes || {}).join() === 'gemeldet_von';

/** Says it of a row, or of the pair where there is none. */
const claimOf = (row, partner, cells, text) => {
  const isJoint = row && !isOwnRow(row) && voicesWith(partner).own.rows.includes(row);
  return (!isJoint || enterOwn(partingFrom(row, partner), text)) && enterOwn(claim(row, partner, cells), text);
};

/** All that this end said about the partner takes a new turn: ended, or not so. */
const turnAway = (partner, cells, text) => {
  const { mine, any } = baseRow(voicesWith(partner));
  if ((mine.length > 0 ? mine : [any]).every((row) => claimOf(row, partner, cells, text))) leaveForm(partner);
};

const formKeys = (partner) => ['staerke', 'kontakt'].map((key) => `${key}-${partner}`);
const leaveForm = (partner) => {
  for (const key of formKeys(partner)) setDraft(key, '');
  views.steps > 1 ? home() : goBack();
};
/** From a list of partners the way leads home, not to the list. */
const home = () => { views.steps = 0; go({ name: 'home', tab: 'partners' }); };

// MARK: How closely

const strengthChoice = (partner, chosen) => {
  const group = make('fieldset', { class: 'staerken' }, make('legend', {}, say('howClose')));
  for (const level of [1, 2, 3, 4]) {
    const input = make('input', { type: 'radio', name: 'staerke', id: `staerke-${level}`, value: level, ...(String(chosen) === String(level) ? { checked: true } : {}) });
    input.addEventListener('change', () => setDraft(`staerke-${partner}`, String(level)));
    group.append(make('label', { for: input.id }, input, make('span', { class: 'stufe' }, String(level)), make('span', {}, data.strengths[level])));
  }
  return group;
};

views.draw.say = ({ partner, least }) => {
  const name = nameOf(partner);
  const voices = voicesWith(partner);
  const { mine, any } = baseRow(voices);
  const { vocabulary } = session.landscape;
  const often = mine[0] ? vocabulary.level('haeufigkeit', mine[0].cells.haeufigkeit).level : undefined;
  const strength = strengthChoice(partner, draftOf(`staerke-${partner}`) || voices.own.strength || least || '');
  const contact = remembered(choice('kontakt', [['', say('contactLater')], ...[1, 2, 3, 4, 5].map((level) => [level, frequencyWords(level)])], often || ''), `kontakt-${partner}`);
  const error = errorLine();
  const form = make('form', { class: 'sagen', novalidate: true }, strength, labelled(say('howOften'), contact), error, make('button', { type: 'submit', class: 'haupt breit' }, say('enterIt')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = form.querySelector('input[name=staerke]:checked');
    if (!chosen) { error.textContent = say('strengthMissing'); form.querySelector('input').focus(); return; }
    const cells = { intensitaet: chosen.value };
    if (contact.value || often) cells.haeufigkeit = contact.value;
    const row = baseRow(voicesWith(partner));
    if (claimOf(row.mine[0] || row.any, partner, cells, say('saidOf', { name, n: chosen.value }))) leaveForm(partner);
  });
  return [backButton(), make('h2', {}, say('withPartner', { name })), make('div', { id: 'bisher' }, any ? voiceList({ id: partner, voices }) : make('p', { class: 'leise' }, say('standOpen'))),
    form, any ? make('div', { class: 'knoepfe neben' }, button(say('hasEnded'), () => turnAway(partner, { status: 'beendet' }, say('saidEnded', { name }))),
      button(say('isNotSo'), () => turnAway(partner, { intensitaet: '0' }, say('saidNone', { name })))) : null];
};

/** While somebody chooses, another phone may say something: both see it at once. */
views.update.say = ({ partner }) => {
  const voices = voicesWith(partner);
  if (baseRow(voices).any) byId('bisher').replaceChildren(voiceList({ id: partner, voices }));
};

// MARK: With whom

views.draw.pick = ({ purpose }) => {
  const others = byName(actorsNow().filter((actor) => actor.id !== own));
  const choose = (actor) => {
    setDraft('partner', '');
    if (purpose === 'wish') wishFor(actor.id); else open('say', { partner: actor.id });
  };
  const pick = pickList({ id: 'partner-suche', label: say('findPartner'), actors: others, draft: 'partner', choose, count: (n) => (n === 0 ? say('nobodyFitsHere') : say('fitting', { n })) });
  return [backButton(), make('h2', {}, say(purpose === 'wish' ? 'wishWhom' : 'addWhom')), ...pick.parts, newcomerForm('neu-partner', (cells) => addPartner(cells, purpose))];
};
views.update.pick = () => {};

/** A partner who is not on the list. Where everything is approved first, the partner is, too. */
const addPartner = (cells, purpose) => {
  const before = session.landscape.tables.names.actor(cells.name);
  setDraft('neu-partner-name', '');
  if (!before && !enterOwn(newOwn('add', { table: 'akteure', becomes: cells }), say('partnerAdded', { name: cells.name }))) return;
  const id = session.landscape.tables.names.actor(cells.name);
  if (!id) { toast(say('partnerWaits', { name: cells.name })); home(); return; }
  if (purpose === 'wish') wishFor(id); else open('say', { partner: id, isNew: true });
};

const wishFor = (partner) => {
  const entry = newOwn('add', { table: 'kooperationen', becomes: { von: own, nach: partner, status: 'gewuenscht', gemeldet_von: 'von', datum: dayOf(new Date()) } });
  if (enterOwn(entry, say('wished', { name: nameOf(partner) })) && views.current.name !== 'home') home();
};
