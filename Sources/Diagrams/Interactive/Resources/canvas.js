// The picture: which part of it is seen, and what stands out.

const whole = picture.viewBox.baseVal;
const full = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
const deepest = 12;
let view = { ...full };

const clamp = (value, least, most) => Math.min(Math.max(value, least), Math.max(least, most));

const show = (wanted) => {
  const width = clamp(wanted.width, full.width / deepest, full.width);
  const height = (width * full.height) / full.width;
  view = {
    width, height,
    x: clamp(wanted.x, full.x, full.x + full.width - width),
    y: clamp(wanted.y, full.y, full.y + full.height - height),
  };
  picture.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
  const isWhole = width > full.width * 0.999;
  picture.classList.toggle('vergroessert', !isWhole);
  byId('kleiner').disabled = isWhole;
  byId('ganz').disabled = isWhole;
  byId('groesser').disabled = width < (full.width / deepest) * 1.001;
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
  const isSeen = actor.x > view.x + edge.x && actor.x < view.x + view.width - edge.x
    && actor.y > view.y + edge.y && actor.y < view.y + view.height - edge.y;
  if (!isSeen) show({ ...view, x: actor.x - view.width / 2, y: actor.y - view.height / 2 });
};

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

let standingOut = [];

/** Lets one actor and its partners stand out; null lets everything stand side by side again. */
const highlight = (actor) => {
  picture.classList.toggle('mit-blick', actor !== null);
  for (const element of standingOut) element.classList.remove('nah', 'mitte');
  standingOut = [];
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
      if (end !== null) lift(actors[end].element);
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
