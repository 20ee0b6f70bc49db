// What is suggested to this organisation, and what it and others wish for.

const ownHints = () => data.suggestions.filter((one) => one.a === own || one.b === own);
const openHints = () => ownHints().filter((one) => !session.closed.has(one.number) && !waitsForHint(one));

/** The other end: an actor, or null where a board or nobody in particular is meant. */
const otherEnd = (one) => (one.a === own ? one.b || null : one.a || null);

/** Where everything is approved first, an answer that waits is an answer. */
const waitsForHint = (one) => {
  const other = otherEnd(one);
  return ownEntries().some(({ entry, state }) => state === 'waits' && (folded(entry.table || '') === 'stellungnahmen'
    ? one.rules.includes((entry.becomes || {}).empfehlung) && ((entry.becomes || {}).partner || null) === other
    : other !== null && [(entry.becomes || {}).von, (entry.becomes || {}).nach].includes(other)));
};

const hintCard = (one) => {
  const other = otherEnd(one);
  const name = other ? nameOf(other) : one.a === own ? one.nameB : one.nameA;
  const why = session.closed.get(one.number);
  const title = say('hintTitle', { n: one.number, name });
  const isDone = why || waitsForHint(one);
  const least = leastFor(one);
  const answers = isDone ? [] : [
    other ? button(say('existsYes'), () => open('say', { partner: other, least: least.strength || '' }), { class: 'haupt', 'aria-label': `${say('existsYes')}: ${name}` }) : null,
    other ? button(say('wishWordLong'), () => wishFor(other), { 'aria-label': `${say('wishWordLong')}: ${name}` }) : null,
    button(say('noNeedShort'), () => open('noNeed', { number: one.number }), { 'aria-label': `${say('noNeedShort')}: ${name}` })];
  return make('li', { class: `karte${isDone ? ' erledigt' : ''}`, 'data-fokus': `anregung-${one.number}` }, make('h3', {}, title), make('p', { class: 'schritt-wort' }, data.stepWords[one.step]),
    make('p', {}, one.reason), other || isDone ? null : make('p', { class: 'leise' }, say('askModeration')),
    isDone ? make('p', { class: 'gesamt' }, why ? say(`closed_${why}`) : say('waitsForApproval')) : null,
    answers.length > 0 ? make('p', { class: 'knoepfe' }, ...answers) : null);
};

// MARK: Wishes

const wishCard = ({ id, voices }) => {
  const name = nameOf(id);
  const [mine, theirs] = [voices.own.wishes, voices.other.wishes || voices.coordination.wishes];
  const words = mine && theirs ? say('bothWish', { name }) : mine ? say('youWish', { name }) : say('theyWish', { name });
  return make('li', { class: 'karte', 'data-fokus': `wunsch-${id}` }, make('h3', {}, name), make('p', {}, words), make('p', { class: 'knoepfe' },
    mine ? null : button(say('wishToo'), () => wishFor(id), { class: 'haupt', 'aria-label': `${say('wishToo')}: ${name}` }),
    button(say('existsYes'), () => open('say', { partner: id }), { 'aria-label': `${say('existsYes')}: ${name}` })));
};

const hintsTab = () => {
  const wishes = partners().filter(({ voices }) => Object.values(voices).some((voice) => voice.wishes));
  const hints = [...ownHints()].sort((one, two) => Number(Boolean(session.closed.get(one.number))) - Number(Boolean(session.closed.get(two.number))) || one.number - two.number);
  return [make('h2', {}, say('hintsHeading', { n: hints.length })), hints.length > 0 ? make('p', { class: 'leise' }, say('hintsHint')) : make('p', {}, say('noHints')),
    make('ul', { class: 'kartenliste' }, ...hints.map(hintCard)), make('h2', {}, say('wishesHeading', { n: wishes.length })),
    wishes.length > 0 ? make('ul', { class: 'kartenliste' }, ...wishes.map(wishCard)) : make('p', {}, say('noWishes'))];
};

// MARK: No need

views.draw.noNeed = ({ number }) => {
  const one = suggestionByNumber.get(number);
  if (!one) return [backButton()];
  const other = otherEnd(one);
  const key = `kein-bedarf-${number}`;
  const reason = remembered(make('textarea', { id: 'grund', rows: 4, maxlength: 500 }), key);
  const error = errorLine();
  const form = make('form', { novalidate: true }, labelled(say('noNeedWhy'), reason, say('noNeedShown')), error, make('button', { type: 'submit', class: 'haupt breit' }, say('enterIt')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!reason.value.trim()) { error.textContent = say('noNeedMissing'); reason.focus(); return; }
    const isTaken = one.rules.every((rule) => enterOwn(newOwn('add', { table: 'stellungnahmen', becomes: {
      empfehlung: rule, akteur: own, ...(other ? { partner: other } : {}), status: 'kein_bedarf', text: onOneLine(reason.value), datum: dayOf(new Date()) } }), say('noNeedSaid')));
    if (!isTaken) return;
    setDraft(key, '');
    goBack();
  });
  return [backButton(), make('h2', {}, say('noNeedTitle', { name: other ? nameOf(other) : one.nameB })), make('p', {}, one.reason), form];
};
views.update.noNeed = () => {};
