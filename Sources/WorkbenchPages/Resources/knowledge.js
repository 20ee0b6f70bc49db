// What the pages that look at a landscape know of it: names for ids, words, and links to whom they mean.

/** A landscape's actors, boards, pairs and words; asked for anew by each page, so that it is never old. */
const knowledge = async (context) => {
  const path = `landscapes/${context.name}`;
  const [known, words] = await Promise.all([ask(`${path}/actors`), ask(`${path}/words`)]);
  const wordsOf = (list) => new Map(list.map((one) => [one.id, one.word]));
  const own = {
    ...known, words, actorsByID: new Map(known.actors.map((one) => [one.id, one])), boardsByID: new Map(known.boards.map((one) => [one.id, one])),
    fieldWords: wordsOf(words.fields), typeWords: wordsOf(words.types), sectorWords: wordsOf(words.sectors),
  };
  own.actors.sort((a, b) => a.name.localeCompare(b.name, language));
  return own;
};

const conceptWord = t('Integrationskonzept', 'integration plan');

/** What somebody or something is called in a sentence. */
const shortName = (known, id) => {
  if (known.actorsByID.has(id)) return known.actorsByID.get(id).short;
  if (known.boardsByID.has(id)) return known.boardsByID.get(id).name;
  return id === 'konzept' ? conceptWord : id;
};
const longName = (known, id) => (known.actorsByID.has(id) ? known.actorsByID.get(id).name : shortName(known, id));
const fieldWord = (known, id) => known.fieldWords.get(id) || id;
const sectorWord = (known, id) => known.sectorWords.get(id) || t('nicht angegeben', 'not stated');
const typesText = (known, actor) => actor.types.map((type) => known.typeWords.get(type) || type).join(' · ');

/** The address of an actor's page; ids that are no part of an address stand in the query. */
const actorAddress = (context, id) => (/^[\w-][\w.:-]{0,63}$/.test(id)
  ? address('l', context.name, 'akteure', id) : withQuery(address('l', context.name, 'akteure', '-'), { id }));

const actorLink = (context, known, id, text = shortName(known, id)) => (known.actorsByID.has(id)
  ? make('a', { href: actorAddress(context, id) }, text) : make('span', {}, text));

/** The address of a page of the landscape with a query. */
const pageAddress = (context, page, query = {}) => withQuery(address('l', context.name, page), query);
const pageLink = (context, page, query, text, attributes = {}) => make('a', { href: pageAddress(context, page, query), ...attributes }, text);

/** Elements with commas between. */
const listed = (elements, between = ', ') => elements.flatMap((one, place) => (place ? [between, one] : [one]));

/** The parts of a page, one of them shown; each has an address. `parts`: [[key, word]]. */
const partSwitch = (context, page, parts, chosen, label) => make('nav', { class: 'teile', 'aria-label': label },
  make('ul', {}, ...parts.map(([key, word]) => make('li', {},
    pageLink(context, page, { teil: key === parts[0][0] ? '' : key }, word, { 'aria-current': key === chosen ? 'page' : null })))));

const chosenPart = (context, parts) => {
  const wanted = context.query.get('teil');
  return parts.some(([key]) => key === wanted) ? wanted : parts[0][0];
};

/** Writes into the address what is chosen, so that the link can be sent on. */
const keepInAddress = (query) => {
  const path = withQuery(location.pathname, query);
  if (path !== location.pathname + location.search) history.replaceState(null, '', path);
};

/** Does something a moment after the last call. */
const afterwards = (wait, work) => {
  let clock = 0;
  const later = (...words) => { clearTimeout(clock); clock = setTimeout(() => work(...words), wait); };
  later.stop = () => clearTimeout(clock);
  return later;
};

/** Does something only where the choices are others than before: whoever leaves a field to click on what is listed finds it in its place. */
const whenOther = (query, work) => {
  let before = JSON.stringify(query());
  return () => {
    const now = JSON.stringify(query());
    if (now === before) return;
    before = now;
    work();
  };
};

/** A list that shows its first items, and more of them on request. */
const growing = (items, draw, step = 25, tag = 'ul', attributes = {}) => {
  const list = make(tag, attributes);
  const more = make('p', { class: 'knoepfe' });
  let shown = 0;
  const grow = () => {
    const next = items.slice(shown, shown + step).map(draw);
    list.append(...next);
    const isFirst = shown === 0;
    shown += next.length;
    more.replaceChildren(...(shown < items.length
      ? [button(t(`Weitere zeigen (${number(items.length - shown)})`, `Show more (${number(items.length - shown)})`), grow)] : []));
    if (!isFirst && next[0]) { next[0].setAttribute('tabindex', '-1'); next[0].focus(); }
  };
  grow();
  return make('div', {}, list, more);
};

/** A field in which an actor is typed, with all names offered. `id()`: whom it means, or an empty text. */
const actorField = (known, id, label, value = '') => {
  const input = make('input', { id, list: `${id}-namen`, autocomplete: 'off', value: value && longName(known, value) });
  const names = make('datalist', { id: `${id}-namen` }, ...known.actors.map((one) => make('option', { value: one.name })));
  const means = () => {
    const text = input.value.trim().toLocaleLowerCase();
    const found = known.actors.find((one) => [one.name, one.short, one.id].some((word) => word.toLocaleLowerCase() === text));
    return found ? found.id : '';
  };
  return { input, means, row: make('div', {}, field(label, input), names) };
};

/** The same language for what a browser fetches by itself. */
const inLanguage = (query) => ({ ...query, lang: language });

const madeAddress = (context, what, query = {}) => withQuery(apiAddress(`landscapes/${context.name}/${what}`), inLanguage(query));
const madeLink = (context, what, query, text, attributes = {}) => make('a', { href: madeAddress(context, what, query), download: '', class: 'knopf', ...attributes }, text);
