// Elements; they need neither data nor words.

const byId = (id) => document.getElementById(id);

/** A new element with text or children; text is never read as markup. */
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
};

const button = (text, action, attributes = {}) => {
  const element = make('button', { type: 'button', ...attributes }, text);
  element.addEventListener('click', action);
  return element;
};

/** A labelled field; `input` is an element with an id. */
const field = (label, input, attributes = {}) =>
  make('p', { class: 'feld', ...attributes }, make('label', { for: input.id }, label), input);

const choice = (id, options, chosen = '') => {
  const select = make('select', { id });
  for (const [value, label] of options) {
    select.append(make('option', { value, ...(String(value) === String(chosen) ? { selected: true } : {}) }, label));
  }
  return select;
};

const svg = (name, attributes = {}, ...children) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

const keyOf = (item) => item.dataset.eintrag || item.dataset.fokus || item.dataset.vorschlag || '';

/** Whether an element may stay: it says the same, or somebody is being asked about it and nothing has become of it meanwhile. */
const staysAs = (old, item) => old.isEqualNode(item) || (old.querySelector('.nachfrage') && old.className === item.className);

/** A list drawn anew: what still says the same stays the very element, so that it is not taken away under a finger, and an open
 *  question stays open. */
const renewList = (list, items) => {
  const before = [...list.children];
  const isSameOrder = before.length === items.length && before.every((item, place) => keyOf(item) === keyOf(items[place]));
  if (isSameOrder) {
    before.forEach((item, place) => { if (!staysAs(item, items[place])) item.replaceWith(items[place]); });
    return;
  }
  const kept = new Map(before.map((item) => [keyOf(item), item]));
  list.replaceChildren(...items.map((item) => {
    const old = kept.get(keyOf(item));
    return old && staysAs(old, item) ? old : item;
  }));
};
