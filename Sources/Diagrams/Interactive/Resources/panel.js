// One actor in view: what is known of it, its cooperations and the suggestions about it.

let chosen = null;
const panel = byId('blick');
const panelTitle = byId('blick-titel');
const panelBody = byId('blick-inhalt');
const [emptyTitle, emptyBody] = [panelTitle.textContent, [...panelBody.childNodes]];

const counted = (list, one, many) => (list.length === 1 ? say(one) : say(many, { n: list.length }));

const goTo = (actor) => make('button', { type: 'button', class: 'verweis', 'data-akteur': actor.number }, actor.name);

const aboutList = (actor) => {
  const list = make('dl');
  const entries = [
    ['type', actor.type], ['sector', actor.sector],
    ['fields', actor.fields.map((field) => facts.fields[field]).join(' · ')], ['district', actor.district],
  ];
  for (const [word, text] of entries.filter((entry) => entry[1])) {
    list.append(make('div', {}, make('dt', {}, say(word)), make('dd', {}, text)));
  }
  return list;
};

const tieItem = (actor, tie) => {
  const parts = [facts.states[tie.state]];
  if (tie.count) parts.push(say('count', { n: tie.count }));
  if (tie.weight) parts.push(say('weight', { n: tie.weight }));
  else if (tie.strength) parts.push(say('strength', { n: tie.strength }));
  parts.push(...tie.kinds.map((kind) => facts.kinds[kind]));
  if (tie.internal) parts.push(say('internal'));
  return make('li', {}, goTo(partnerOf(actor, tie)), make('span', { class: 'naeheres' }, parts.join(' · ')));
};

const suggestionItem = (actor, suggestion) => {
  const isFirst = suggestion.a === actor.number;
  const other = isFirst ? suggestion.b : suggestion.a;
  const name = isFirst ? suggestion.nameB : suggestion.nameA;
  return make(
    'li', {}, make('span', { class: 'nr' }, say('number', { n: suggestion.number })), ' ',
    other === null ? make('strong', {}, name) : goTo(actors[other]),
    make('span', { class: 'naeheres' }, suggestion.kind), make('span', { class: 'grund' }, suggestion.reason),
  );
};

const listOf = (all, item, headingWord, emptyWord) => {
  const shown = all.filter((one) => one.isShown);
  const parts = [make('h3', {}, say(headingWord, { n: all.length }))];
  if (all.length === 0) return [...parts, make('p', {}, say(emptyWord))];
  const list = make('ul');
  for (const one of shown) list.append(item(one));
  parts.push(list);
  const hidden = all.length - shown.length;
  if (hidden > 0) parts.push(make('p', { class: 'leise' }, say('filteredOut', { n: hidden })));
  return parts;
};

const fillPanel = () => {
  if (!chosen) {
    panelTitle.textContent = emptyTitle;
    panelBody.replaceChildren(...emptyBody);
    panel.classList.remove('gefuellt');
    return;
  }
  const sorted = [...chosen.ties].sort((one, two) =>
    two.strength - one.strength || byName(partnerOf(chosen, one), partnerOf(chosen, two)));
  const close = make('button', { type: 'button', id: 'aufheben' }, say('close'));
  close.addEventListener('click', () => choose(null, { returnsFocus: true }));
  panelTitle.textContent = chosen.name;
  const parts = [aboutList(chosen), ...listOf(sorted, (tie) => tieItem(chosen, tie), 'tiesHeading', 'noTies')];
  if (suggestions.length > 0) {
    parts.push(...listOf(
      chosen.suggestions, (one) => suggestionItem(chosen, one), 'suggestionsHeading', 'noSuggestions'));
  }
  panelBody.replaceChildren(...parts, make('p', {}, close));
  panel.classList.add('gefuellt');
};

/** Chooses an actor, or nobody. */
const choose = (actor, { returnsFocus = false } = {}) => {
  const before = chosen;
  chosen = actor;
  for (const one of actors) one.element.setAttribute('aria-selected', String(one === actor));
  highlight(actor);
  fillPanel();
  if (actor) {
    reveal(actor);
    anchor = actor;
    announce(say('chosen', {
      name: actor.name, ties: counted(actor.ties, 'oneTie', 'manyTies'),
      suggestions: counted(actor.suggestions, 'oneSuggestion', 'manySuggestions'),
    }));
  } else if (before) {
    announce(say('cleared'));
    if (returnsFocus) focusOn(before);
  }
};

panelBody.addEventListener('click', (event) => {
  const button = event.target.closest('[data-akteur]');
  if (!button) return;
  const next = actors[Number(button.dataset.akteur)];
  if (!next.isShown) resetFilters();
  choose(next);
  panel.focus();
});

// The names in the table of actors lead to the map.
for (const actor of actors) {
  const cell = actor.row && actor.row.cells[0];
  if (!cell) continue;
  const button = make('button', { type: 'button', class: 'verweis', title: say('on', { name: actor.name }) }, actor.name);
  button.addEventListener('click', () => {
    choose(actor);
    focusOn(actor);
    byId('karte').scrollIntoView({ block: 'start' });
  });
  cell.replaceChildren(button);
}
