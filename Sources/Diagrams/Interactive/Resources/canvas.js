// The picture: which part of it is seen, and what stands out.

const whole = picture.viewBox.baseVal;
const full = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
const deepest = 12;
let view = { ...full };

const clamp = (value, least, most) => Math.min(Math.max(value, least), Math.max(least, most));

/** How much of a view of some width lies behind what is told of an actor, in the units of the picture. */
const covered = (width) => {
  const told = byId('blick');
  if (!told || !told.classList.contains('gefuellt') || getComputedStyle(told.parentElement).position !== 'absolute') return 0;
  const [one, all] = [told, picture].map((element) => element.getBoundingClientRect());
  return all.width > 0 ? (width * Math.max(0, all.right - one.left)) / all.width : 0;
};

const show = (wanted) => {
  const width = clamp(wanted.width, full.width / deepest, full.width);
  const height = (width * full.height) / full.width;
  view = {
    width, height,
    x: clamp(wanted.x, full.x, full.x + full.width - width + covered(width)),
    y: clamp(wanted.y, full.y, full.y + full.height - height),
  };
  picture.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
  const isWhole = width > full.width * 0.999;
  picture.classList.toggle('vergroessert', !isWhole);
  byId('kleiner').disabled = isWhole;
  byId('ganz').disabled = isWhole;
  byId('groesser').disabled = width < (full.width / deepest) * 1.001;
  arrangeSoon();
};

/** Shows these actors as large as they fit; all of them, or none, is the whole map. */
const zoomTo = (shown) => {
  if (shown.length === 0 || shown.length === actors.length) return show(full);
  // Whoever stands in the box of those without lines does not pull the view away from the others.
  const tied = shown.filter((actor) => actor.ties.length > 0);
  const list = tied.length > 0 ? tied : shown;
  const [left, top] = ['x', 'y'].map((axis) => Math.min(...list.map((actor) => actor.box[axis])));
  const right = Math.max(...list.map((actor) => actor.box.x + actor.box.width));
  const bottom = Math.max(...list.map((actor) => actor.box.y + actor.box.height));
  const margin = 40;
  const aspect = full.width / full.height;
  // Nobody is shown larger than a third of the map: a handful of actors keeps its surroundings.
  const width = Math.max(right - left + 2 * margin, (bottom - top + 2 * margin) * aspect, full.width / 3);
  return show({ width, x: (left + right - width) / 2, y: (top + bottom - width / aspect) / 2 });
};

/** Zooms by a factor; the point (in the units of the picture) keeps its place on the screen. */
const zoom = (factor, at = { x: view.x + view.width / 2, y: view.y + view.height / 2 }) => {
  const width = clamp(view.width / factor, full.width / deepest, full.width);
  const share = width / view.width;
  show({ width, x: at.x - (at.x - view.x) * share, y: at.y - (at.y - view.y) * share });
};

const zoomAloud = (factor) => {
  zoom(factor);
  announce(say('zoomed', { n: Math.round((100 * full.width) / view.width) }));
};

const pan = (dx, dy) => show({ ...view, x: view.x + dx, y: view.y + dy });

/** Moves the view if the actor stands outside of it or at its very edge. */
const reveal = (actor) => {
  const edge = { x: view.width * 0.08, y: view.height * 0.08 };
  const open = view.width - covered(view.width);
  const isSeen = actor.x > view.x + edge.x && actor.x < view.x + open - edge.x
    && actor.y > view.y + edge.y && actor.y < view.y + view.height - edge.y;
  if (!isSeen) show({ ...view, x: actor.x - open / 2, y: actor.y - view.height / 2 });
};

let standingOut = [];
/** Called with the factor by which names are enlarged and the boxes of the names, whenever they may be others. */
const whenArranged = [];
/** Boxes that no name may cover. */
let keptFree = [];

// MARK: Names

// Whoever sits further away needs larger ones.
const [leastName, mostName] = picture.dataset.weit ? [16, 24] : [11.5, 17];
const baseName = 10;
const byWeight = [...actors].sort((one, two) => two.ties.length - one.ties.length || one.number - two.number);
let pending = 0;

const overlaps = (one, two) => one.x < two.x + two.width && two.x < one.x + one.width
  && one.y < two.y + two.height && two.y < one.y + one.height;

/** Where a name may stand: below its symbol, above, at the right, at the left. */
const placesFor = (actor, { width, height }) => {
  const symbol = actor.symbolBox;
  const [middle, centre] = [symbol.x + symbol.width / 2, symbol.y + symbol.height / 2];
  const beside = { y: centre - height / 2, width, height };
  const below = { x: middle - width / 2, y: actor.labelBox.y, width, height };
  // In the box of those without lines everybody has the place below.
  if (actor.ties.length === 0) return [below];
  return [
    below,
    { x: middle - width / 2, y: symbol.y - height - 2, width, height },
    { ...beside, x: symbol.x + symbol.width + 3 }, { ...beside, x: symbol.x - width - 3 },
  ];
};

/** Below and above its symbol, but to one side, for whoever stands at the rim of the picture. */
const placesAtTheRim = (actor, size, left, right) => {
  const { symbolBox: symbol } = actor;
  const isAtTheRim = actor.x >= left && actor.x <= right
    && (symbol.x - 3 - size.width < left || symbol.x + symbol.width + 3 + size.width > right);
  if (!isAtTheRim || actor.ties.length === 0) return [];
  return placesFor(actor, size).slice(0, 2).flatMap((box) => [clamp(box.x, left, right - size.width),
    symbol.x + symbol.width - size.width, symbol.x].map((x) => ({ ...box, x })));
};

/** Every name as large as one can read, whatever the zoom, and as many as have room; the important ones first. */
const arrangeNames = () => {
  pending = 0;
  const matrix = picture.getScreenCTM();
  if (!matrix || !(matrix.a > 0)) return;
  const size = baseName * matrix.a;
  // A name at the rim rather stands beside its symbol than half outside.
  const left = -matrix.e / matrix.a + picture.getBoundingClientRect().left / matrix.a;
  const right = left + picture.getBoundingClientRect().width / matrix.a;
  const factor = Math.min(Math.max(size, leastName), mostName) / size;
  const first = (actor) => actor.element.classList.contains('mitte') || actor === chosen;
  const near = (actor) => actor.element.classList.contains('nah') || actor.element.classList.contains('angeregt')
    || actor.element.classList.contains('treffer');
  const rank = (actor) => (first(actor) ? 0 : near(actor) ? 1 : 2);
  const order = standingOut.length > 0 || picture.classList.contains('mit-suche')
    ? [...byWeight].sort((one, two) => rank(one) - rank(two)) : byWeight;
  // Of the whole map nothing can be moved into sight: no name is better than half of one.
  const isWhole = view.width > full.width * 0.999;
  const taken = [...keptFree];
  const isOpen = (actor, box) => !taken.some((other) => overlaps(other, box))
    && !symbols.some((other) => other !== actor.symbolBox && overlaps(other, box));
  const isInside = (box) => box.x >= left && box.x + box.width <= right;
  const symbols = order.filter((actor) => actor.isShown).map((actor) => actor.symbolBox);
  for (const actor of order) {
    if (!actor.label || !actor.isShown) continue;
    const { width, height } = actor.labelBox;
    const size = { width: width * factor, height: height * factor };
    const open = placesFor(actor, size).filter((box) => isOpen(actor, box));
    const free = open.find(isInside)
      || placesAtTheRim(actor, size, left, right).find((box) => isInside(box) && isOpen(actor, box))
      || (isWhole ? null : open[0]);
    const box = free || (first(actor) ? placesFor(actor, size)[0] : null);
    actor.label.classList.toggle('stumm', !box);
    if (!box) continue;
    taken.push(box);
    const [dx, dy] = [box.x - actor.labelBox.x * factor, box.y - actor.labelBox.y * factor];
    actor.label.setAttribute('transform', `translate(${dx.toFixed(2)} ${dy.toFixed(2)}) scale(${factor.toFixed(4)})`);
  }
  for (const listener of whenArranged) listener(factor, taken);
};

const arrangeSoon = () => { if (!pending) pending = requestAnimationFrame(arrangeNames); };
window.addEventListener('resize', arrangeSoon);
// Paper shows the map as it was laid out.
window.addEventListener('beforeprint', () => {
  for (const actor of actors.filter((one) => one.label)) {
    actor.label.removeAttribute('transform');
    actor.label.classList.toggle('stumm', actor.label.classList.contains('zusatz'));
  }
});
window.addEventListener('afterprint', arrangeSoon);

const pointAt = (event) => {
  const inverse = picture.getScreenCTM().inverse();
  return new DOMPoint(event.clientX, event.clientY).matrixTransform(inverse);
};

// MARK: Pointer

const fingers = new Map();
let drag = null;

const spread = () => {
  const [one, two] = [...fingers.values()];
  return { distance: Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY),
    clientX: (one.clientX + two.clientX) / 2, clientY: (one.clientY + two.clientY) / 2 };
};

picture.addEventListener('pointerdown', (event) => {
  if (event.button !== 0) return;
  fingers.set(event.pointerId, event);
  drag = { x: event.clientX, y: event.clientY, isMoved: drag ? drag.isMoved : false };
  if (fingers.size === 2) drag.pinch = spread();
});

picture.addEventListener('pointermove', (event) => {
  if (!fingers.has(event.pointerId) || !drag) return;
  fingers.set(event.pointerId, event);
  if (fingers.size === 2) {
    const now = spread();
    zoom(now.distance / drag.pinch.distance, pointAt(now));
    drag.pinch = now;
    drag.isMoved = true;
    return;
  }
  const scale = picture.getScreenCTM().a;
  const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
  // A hand that trembles still clicks.
  if (!drag.isMoved && Math.hypot(dx, dy) < 5) return;
  if (!drag.isMoved) picture.setPointerCapture(event.pointerId);
  drag.isMoved = true;
  drag.x = event.clientX;
  drag.y = event.clientY;
  pan(-dx / scale, -dy / scale);
});

for (const name of ['pointerup', 'pointercancel']) {
  picture.addEventListener(name, (event) => {
    fingers.delete(event.pointerId);
    if (fingers.size === 0 && drag) {
      const wasMoved = drag.isMoved;
      drag = null;
      picture.dataset.gezogen = wasMoved ? 'ja' : '';
    }
  });
}

// Without the control key the wheel scrolls the page as everywhere.
picture.addEventListener('wheel', (event) => {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  zoom(Math.exp(-event.deltaY / 300), pointAt(event));
}, { passive: false });

picture.addEventListener('dblclick', (event) => zoom(event.shiftKey ? 1 / 1.6 : 1.6, pointAt(event)));

byId('groesser').addEventListener('click', () => zoomAloud(1.4));
byId('kleiner').addEventListener('click', () => zoomAloud(1 / 1.4));
byId('ganz').addEventListener('click', () => zoomAloud(1 / deepest));

// MARK: Highlighting

/** Lets one actor and its partners stand out; null lets everything stand side by side again. */
const highlight = (actor) => {
  picture.classList.toggle('mit-blick', actor !== null);
  for (const element of standingOut) element.classList.remove('nah', 'mitte', 'angeregt');
  standingOut = [];
  arrangeSoon();
  if (!actor) return;
  const lift = (element, name = 'nah') => {
    element.classList.add(name);
    standingOut.push(element);
  };
  lift(actor.element, 'mitte');
  for (const tie of actor.ties.filter((one) => one.isShown)) {
    lift(tie.element);
    if (tie.badge) lift(tie.badge);
    lift(partnerOf(actor, tie).element);
  }
  for (const suggestion of actor.suggestions.filter((one) => one.isShown && one.element)) {
    lift(suggestion.element);
    if (suggestion.badge) lift(suggestion.badge);
    for (const end of [suggestion.a, suggestion.b]) {
      if (end !== null && end !== actor.number) lift(actors[end].element, 'angeregt');
    }
  }
};

/** The ring around the actor that has the keyboard. */
const ring = document.createElementNS(picture.namespaceURI, 'rect');
ring.setAttribute('class', 'ring');
ring.setAttribute('rx', '6');
ring.setAttribute('visibility', 'hidden');
picture.append(ring);

const circle = (actor) => {
  ring.setAttribute('visibility', actor ? 'visible' : 'hidden');
  if (!actor) return;
  const { box } = actor;
  ring.setAttribute('x', box.x - 5);
  ring.setAttribute('y', box.y - 5);
  ring.setAttribute('width', box.width + 10);
  ring.setAttribute('height', box.height + 10);
};
