// Searching and filtering; the tables follow.

const form = byId('filter');
const search = byId('suche');
const matchList = byId('treffer');
const mostMatches = 8;

const picked = (id) => {
  const element = byId(id);
  return element && element.value !== '' ? Number(element.value) : null;
};

/** An actor that a filter keeps, together with those it works with where a sector or a district is asked for. */
const applyFilters = () => {
  const [field, sector, district, board, kind, state, strength] = [
    'nach-feld', 'nach-sektor', 'nach-raum', 'nach-gremium', 'nach-art', 'nach-stand', 'ab-staerke'].map(picked);
  const hasPartners = sector !== null || district !== null;
  const isIn = (actor) => (sector === null || actor.sector === facts.sectors[sector])
    && (district === null || actor.districts.includes(district));
  for (const actor of actors) {
    actor.isShown = (field === null || actor.fields.includes(field)) && (board === null || actor.boards.includes(board));
  }
  for (const tie of ties) {
    tie.isShown = actors[tie.a].isShown && actors[tie.b].isShown
      && (field === null || tie.fields.includes(field)) && (kind === null || tie.kinds.includes(kind))
      && (state === null || tie.state === state) && (strength === null || tie.strength >= strength)
      && (isIn(actors[tie.a]) || isIn(actors[tie.b]));
  }
  if (hasPartners) {
    const partners = new Set(ties.filter((tie) => tie.isShown).flatMap((tie) => [tie.a, tie.b]));
    for (const actor of actors) actor.isShown = actor.isShown && (isIn(actor) || partners.has(actor.number));
  }
  const stays = (end) => end === null || actors[end].isShown;
  for (const one of suggestions) {
    one.isShown = stays(one.a) && stays(one.b) && (field === null || one.field === field)
      && (!hasPartners || [one.a, one.b].some((end) => end !== null && isIn(actors[end])));
  }
  // The switch says how many of those stand on the map; whoever is in view shows its own in any case.
  const most = byId('anregungen-zeigen') ? picked('anregungen-zeigen') : null;
  suggestions.filter((one) => one.isShown && one.element).forEach((one, place) => {
    const isOff = most !== null && place >= most;
    for (const element of [one.element, one.badge]) if (element) element.classList.toggle('aus', isOff);
  });
  picture.classList.toggle('mit-anregungen', most !== 0 && suggestions.length > 0);
  paint();
};

/** Hides what is filtered out, on the map and in the tables, and says how much is left. */
const paint = () => {
  const turn = (list, id) => {
    for (const one of list) {
      if (one.element) one.element.classList.toggle('weg', !one.isShown);
      if (one.badge) one.badge.classList.toggle('weg', !one.isShown);
      if (one.row) one.row.hidden = !one.isShown;
    }
    const [n, all] = [list.filter((one) => one.isShown).length, list.length];
    const place = document.querySelector(`#${id} .anzahl`);
    if (place) place.textContent = n === all ? String(n) : say('ofAll', { n, all });
    return { n, all };
  };
  const counts = { actors: turn(actors, 'akteure'), ties: turn(ties, 'kooperationen') };
  if (suggestions.length > 0) counts.suggestions = turn(suggestions, 'anregungen');
  const isAll = Object.values(counts).every((count) => count.n === count.all);
  const whole = { actors: 'allActors', ties: 'allTies', suggestions: 'allSuggestions' };
  const parts = Object.entries(counts).map(([word, places]) => say(isAll ? whole[word] : word, places));
  const last = parts.pop();
  byId('stand').textContent = say(isAll ? 'everything' : 'shown', {
    parts: parts.length > 0 ? `${parts.join(', ')} ${say('and')} ${last}` : last,
  });
  if (chosen && !chosen.isShown) choose(null);
  else {
    highlight(chosen);
    fillPanel();
  }
  keepOneStop();
};

const resetFilters = () => {
  form.reset();
  find();
  applyFilters();
};

// MARK: Search

let matches = [];

const find = () => {
  const query = folded(search.value.trim());
  const parts = query.split(/\s+/);
  matches = query === '' ? [] : alphabet.filter((actor) => parts.every((part) => actor.searched.includes(part)));
  picture.classList.toggle('mit-suche', query !== '');
  for (const actor of actors) actor.element.classList.toggle('treffer', matches.includes(actor));
  byId('treffer-zahl').textContent =
    query === '' ? ''
      : matches.length === 0 ? say('noMatch', { query: search.value.trim() })
        : matches.length === 1 ? say('oneMatch') : say('matches', { n: matches.length });
  arrangeSoon();
  matchList.hidden = matches.length === 0;
  matchList.replaceChildren(...matches.slice(0, mostMatches).map((actor) => make('li', {}, goTo(actor))));
  if (matches.length > mostMatches) {
    matchList.append(make('li', { class: 'leise' }, say('moreMatches', { n: matches.length - mostMatches })));
  }
};

const take = (actor) => {
  if (!actor.isShown) {
    form.reset();
    applyFilters();
  }
  search.value = '';
  find();
  choose(actor);
  focusOn(actor);
};

search.addEventListener('input', find);
search.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  if (matches.length > 0) take(matches[0]);
});
matchList.addEventListener('click', (event) => {
  const button = event.target.closest('[data-akteur]');
  if (button) take(actors[Number(button.dataset.akteur)]);
});
form.addEventListener('change', () => {
  applyFilters();
  zoomTo(actors.filter((actor) => actor.isShown));
});
form.addEventListener('submit', (event) => event.preventDefault());
// The event comes before the fields are empty.
form.addEventListener('reset', () => setTimeout(() => { find(); applyFilters(); show(full); }, 0));
