// Pieces that pages are made of.

/** Tells a screen reader. */
const announce = (text) => {
  const place = byId('ansage');
  place.textContent = '';
  requestAnimationFrame(() => { place.textContent = text; });
};

const paragraph = (text, kind) => make('p', kind ? { class: kind } : {}, text);

/** A box in which something is said: "gut", "warnung" or "fehler". */
const box = (kind, ...content) => make('div', { class: `kasten ${kind}`, role: kind === 'fehler' ? 'alert' : null },
  ...content.map((one) => (typeof one === 'string' ? paragraph(one) : one)));

const lines = (text) => String(text).split('\n').map((line) => paragraph(line));

/** What went wrong, in the server's words. */
const problemBox = (problem) => box('fehler', ...lines(problem.message));

/** Puts what went wrong into a place, and away what stood there. */
const tellProblem = (place, problem) => {
  place.replaceChildren(problemBox(problem));
  place.scrollIntoView({ block: 'nearest' });
};

/** While something is awaited: a sentence in a place, and buttons that do nothing. */
const busy = async (place, text, work, buttons = []) => {
  place.replaceChildren(make('p', { class: 'warten', role: 'status' }, text));
  for (const one of buttons) one.disabled = true;
  try {
    const result = await work();
    place.replaceChildren();
    return result;
  } catch (problem) {
    tellProblem(place, problem);
    return undefined;
  } finally {
    for (const one of buttons) one.disabled = false;
  }
};

const labelled = (text, input) => make('p', { class: 'feld' }, make('label', { for: input.id }, text), input);

const tick = (id, text, checked = false) => {
  const input = make('input', { type: 'checkbox', id, checked });
  return { input, row: make('p', { class: 'haken' }, input, make('label', { for: id }, text)) };
};

/** A table with a head; cells are texts or elements. */
const grid = (caption, heads, rows, attributes = {}) => make('div', { class: 'rolle', tabindex: '0', role: 'region', 'aria-label': caption },
  make('table', attributes, make('caption', { class: 'nur-vorgelesen' }, caption),
    make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)))),
    make('tbody', {}, ...rows.map((row) => make('tr', {}, ...row.map((cell, place) =>
      (place === 0 ? make('th', { scope: 'row' }, cell) : make('td', {}, cell))))))));

/** A file that the server makes, as a link that takes it away. */
const download = (path, text, attributes = {}) => make('a', { href: apiAddress(path), download: '', class: 'knopf', ...attributes }, text);
