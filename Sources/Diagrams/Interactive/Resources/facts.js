// What the page knows: the data beside the elements of the picture and the rows of the tables.

const byId = (id) => document.getElementById(id);
const facts = JSON.parse(byId('daten').textContent);

/** The words of the page, with {places} filled in. */
const say = (key, places = {}) =>
  facts.words[key].replace(/\{(\w+)\}/g, (all, name) => (name in places ? String(places[name]) : all));

/** As German office people type: case, accents and the spelling of umlauts do not matter. */
const folded = (text) =>
  text.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss')
    .normalize('NFD').replace(/[\u0300-\u036f]/g, '');

const rowsOf = (id) => {
  const rows = [];
  for (const row of document.querySelectorAll(`#${id} tbody tr`)) rows[Number(row.dataset.n)] = row;
  return rows;
};

const picture = byId('netz');
const actorRows = rowsOf('akteure');
const tieRows = rowsOf('kooperationen');
const suggestionRows = rowsOf('anregungen');

// Names that wait for a closer look are measured with the others.
for (const label of picture.querySelectorAll('.etikett[display]')) {
  label.removeAttribute('display');
  label.classList.add('zusatz');
}

const actors = facts.actors.map((actor, number) => {
  const element = byId(`karte-akteur-${number + 1}`);
  const box = element.getBBox();
  const label = element.querySelector('.etikett');
  return {
    ...actor, number, element, box, label, labelBox: label && label.getBBox(),
    symbolBox: element.querySelector('polygon, circle').getBBox(), row: actorRows[number], ties: [], suggestions: [], isShown: true,
    x: box.x + box.width / 2, y: box.y + box.height / 2,
    searched: folded(`${actor.name} ${actor.short} ${actor.type}`),
  };
});

const ties = facts.ties.map((tie, number) => ({
  ...tie, element: byId(`karte-kooperation-${tie.edge}`), row: tieRows[number], isShown: true,
  badge: byId(`karte-art-${tie.edge}`),
}));
for (const tie of ties) {
  actors[tie.a].ties.push(tie);
  actors[tie.b].ties.push(tie);
}

// The numbers on the lines stand in a layer of their own, in the order of the lines.
const badges = [...picture.querySelectorAll('.nummern > .nummer')];
const suggestions = facts.suggestions.map((suggestion, number) => ({
  ...suggestion, element: suggestion.edge && byId(`karte-anregung-${suggestion.edge}`),
  row: suggestionRows[number], isShown: true,
}));
suggestions.filter((one) => one.element).sort((one, two) => one.edge - two.edge)
  .forEach((one, place) => { one.badge = badges[place]; });
for (const suggestion of suggestions) {
  for (const end of new Set([suggestion.a, suggestion.b])) {
    if (end !== null) actors[end].suggestions.push(suggestion);
  }
}

const partnerOf = (actor, tie) => actors[tie.a === actor.number ? tie.b : tie.a];
const byName = (one, two) => one.name.localeCompare(two.name, document.documentElement.lang);
const alphabet = [...actors].sort(byName);

/** A new element with text or children; text is never read as markup. */
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

const announce = (text) => { byId('ansage').textContent = text; };
