// What every part of the page needs: its data, its words, its elements.

const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId('daten').textContent);

/** The words of the page, with {places} filled in. */
const say = (key, places = {}) =>
  data.words[key].replace(/\{(\w+)\}/g, (all, name) => (name in places ? String(places[name]) : all));

/** "a, b und c". */
const listed = (parts) => (parts.length < 2 ? parts.join('')
  : `${parts.slice(0, -1).join(', ')} ${say('and')} ${parts[parts.length - 1]}`);

const counted = (number, word) => (number === 1 ? say(`${word}One`) : say(`${word}Many`, { n: number }));

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

const isProjector = location.hash === '#beamer';

// MARK: Speaking

const pauseBetweenSummaries = 5000;
let waiting = [];
let lastSpoken = 0;
let speaking = 0;

/** Says at once what somebody just asked for. */
const announce = (text) => { byId('ansage').textContent = text; };

/** Says what happened, several things as one, and never more often than every five seconds. */
const summarise = (text) => {
  if (!byId('vorlesen') || !byId('vorlesen').checked) return;
  waiting.push(text);
  if (speaking) return;
  speaking = setTimeout(() => {
    byId('neues').textContent = waiting.length > 3 ? say('muchHappened', { n: waiting.length }) : waiting.join(' ');
    [waiting, speaking, lastSpoken] = [[], 0, Date.now()];
  }, Math.max(0, lastSpoken + pauseBetweenSummaries - Date.now()));
};
