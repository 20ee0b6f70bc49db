// The keyboard: one stop for the Tab key on the map, arrows from actor to actor.

let anchor = null;
let current = alphabet[0] || null;

const focusOn = (actor) => {
  current = actor;
  keepOneStop();
  actor.element.focus({ preventScroll: true });
};

let stop = null;

/** Exactly one actor can be reached with Tab: the current one, or the first that is shown. */
const keepOneStop = () => {
  if (!current || !current.isShown) current = alphabet.find((actor) => actor.isShown) || null;
  if (stop === current) return;
  if (stop) stop.element.setAttribute('tabindex', '-1');
  if (current) current.element.setAttribute('tabindex', '0');
  stop = current;
};

/** The nearest actor in a direction: that of the four in which it lies most. */
const nearest = (from, dx, dy) => {
  let best = null;
  let least = Infinity;
  for (const actor of actors) {
    if (actor === from || !actor.isShown) continue;
    const along = (actor.x - from.x) * dx + (actor.y - from.y) * dy;
    const across = Math.abs((actor.x - from.x) * dy) + Math.abs((actor.y - from.y) * dx);
    if (along <= 0 || across > 1.3 * along) continue;
    const distance = Math.hypot(along, across);
    if (distance < least) [best, least] = [actor, distance];
  }
  return best;
};

/** The next partner of the actor from which the walk began, in the order of the alphabet. */
const partner = (step) => {
  const centre = anchor && anchor.isShown ? anchor : current;
  anchor = centre;
  const around = [...new Set(centre.ties.filter((tie) => tie.isShown).map((tie) => partnerOf(centre, tie)))].sort(byName);
  if (around.length === 0) return null;
  const place = around.indexOf(current);
  if (place < 0) return step > 0 ? around[0] : around[around.length - 1];
  return around[(place + step + around.length) % around.length];
};

const directions = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const shownInOrder = () => alphabet.filter((actor) => actor.isShown);

const answer = (event) => {
  const direction = directions[event.key];
  if (direction && event.shiftKey) {
    pan((direction[0] * view.width) / 8, (direction[1] * view.height) / 8);
    return true;
  }
  if (direction) return walk(nearest(current, ...direction), true);
  switch (event.key) {
    case 'PageDown': return walk(partner(1), false);
    case 'PageUp': return walk(partner(-1), false);
    case 'Home': return walk(shownInOrder()[0], true);
    case 'End': return walk(shownInOrder().pop(), true);
    case 'Enter': case ' ': choose(chosen === current ? null : current); return true;
    case '+': zoomAloud(1.4); return true;
    case '-': case '−': zoomAloud(1 / 1.4); return true;
    case '0': zoomAloud(1 / deepest); return true;
    default: return false;
  }
};

const walk = (actor, isFree) => {
  if (isFree && !chosen) anchor = actor;
  if (actor) focusOn(actor);
  return true;
};

const layer = picture.querySelector('.akteure');
layer.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || !current) return;
  if (answer(event)) event.preventDefault();
});
// On the frame around the picture: browsers let an element of SVG that listens for focus take part in Tab.
const frame = byId('bild');
frame.addEventListener('focusin', (event) => {
  const actor = actors.find((one) => one.element === event.target);
  if (!actor) return;
  current = actor;
  keepOneStop();
  reveal(actor);
  circle(actor);
  if (!chosen) highlight(actor);
});
frame.addEventListener('focusout', (event) => {
  // On the way from actor to actor the next one takes over.
  if (layer.contains(event.relatedTarget)) return;
  circle(null);
  if (!chosen) highlight(null);
});

/** The actor that has the keyboard: the pointer does not take it out of view. */
const withKeyboard = () => (layer.contains(document.activeElement) ? current : null);

const actorAt = (event) => {
  const element = event.target.closest('.akteur');
  return element ? actors.find((one) => one.element === element) : null;
};
picture.addEventListener('click', (event) => {
  if (picture.dataset.gezogen) return;
  const actor = actorAt(event);
  if (actor) focusOn(actor);
  choose(actor === chosen ? null : actor);
});
picture.addEventListener('pointerover', (event) => {
  if (event.pointerType === 'mouse' && !chosen) highlight(actorAt(event) || withKeyboard());
});
picture.addEventListener('pointerleave', () => { if (!chosen) highlight(withKeyboard()); });

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  if (search.value !== '') {
    search.value = '';
    find();
  } else if (chosen) {
    choose(null, { returnsFocus: true });
  }
});

// MARK: Start

picture.setAttribute('role', 'group');
layer.setAttribute('role', 'listbox');
layer.setAttribute('aria-label', say('mapRole'));
layer.setAttribute('aria-describedby', 'tasten');
for (const name of ['grund', 'kooperationen', 'anregungen', 'arten', 'nummern']) {
  const group = picture.querySelector(`:scope > .${name}`);
  if (group) group.setAttribute('aria-hidden', 'true');
}
for (const actor of actors) {
  actor.element.setAttribute('role', 'option');
  actor.element.setAttribute('aria-selected', 'false');
  actor.element.setAttribute('tabindex', '-1');
  actor.element.setAttribute('aria-label', actor.element.querySelector('title').textContent);
}
for (const id of ['werkzeug', 'leiste', 'blick']) byId(id).hidden = false;
document.documentElement.classList.add('lebendig');

// The map has the window to itself until somebody asks for the legend; on small screens it stands below.
const legend = byId('legende');
const legendSwitch = byId('legende-zeigen');
const openLegend = (isOpen) => {
  legend.classList.toggle('zu', !isOpen);
  legendSwitch.setAttribute('aria-expanded', String(isOpen));
};
legendSwitch.addEventListener('click', () => openLegend(legend.classList.contains('zu')));
openLegend(false);
show(full);
applyFilters();
