// Entering on the map: one actor, the other, how closely. With the mouse, a finger or the arrow keys.

let firstEnd = null;
let focused = null;

/** The frame around the one that was chosen first. */
const endFrame = svg('rect', { class: 'ring gewaehlt', rx: 6, visibility: 'hidden' });
picture.append(endFrame);

const frameEnd = (node) => {
  for (const one of actors) if (one.element.getAttribute('aria-selected') === 'true') one.element.setAttribute('aria-selected', 'false');
  if (node) node.element.setAttribute('aria-selected', 'true');
  endFrame.setAttribute('visibility', node ? 'visible' : 'hidden');
  if (!node) return;
  for (const [key, value] of Object.entries({ x: node.box.x - 5, y: node.box.y - 5, width: node.box.width + 10, height: node.box.height + 10 })) {
    endFrame.setAttribute(key, value);
  }
};

const chooseEnd = (node) => {
  if (isProjector) return;
  if (firstEnd && !nodeOf.has(firstEnd.id)) firstEnd = null;
  if (!firstEnd) {
    firstEnd = node;
    frameEnd(node);
    announce(say('firstEnd', { name: node.name }));
    setQuick(`${node.number} `, { focuses: false });
    return;
  }
  if (firstEnd === node) { forgetEnds(); setQuick('', { focuses: false }); announce(say('endsForgotten')); return; }
  setQuick(`${firstEnd.number} ${node.number} `, { focuses: true });
  isFromMap = true;
  forgetEnds();
};

const forgetEnds = () => { firstEnd = null; frameEnd(null); };

const offerAsEnd = (node) => {
  node.element.setAttribute('tabindex', node === focused ? '0' : '-1');
  node.element.setAttribute('role', 'option');
  node.element.setAttribute('aria-selected', 'false');
  node.element.setAttribute('aria-label', say('actorNumber', { name: node.name, n: node.number }));
};

const alphabet = () => [...actors].sort((one, two) => one.number - two.number);

const focusNode = (node) => {
  if (!node) return;
  if (focused) focused.element.setAttribute('tabindex', '-1');
  focused = node;
  node.element.setAttribute('tabindex', '0');
  node.element.focus({ preventScroll: true });
  reveal(node);
  circle(node);
};

const nearestNode = (from, dx, dy) => {
  let [best, least] = [null, Infinity];
  for (const node of actors) {
    const along = (node.x - from.x) * dx + (node.y - from.y) * dy;
    const across = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx);
    const distance = along + 2 * across;
    if (node !== from && along > 0 && across <= 1.3 * along && distance < least) [best, least] = [node, distance];
  }
  return best;
};

const arrows = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

const startChoosing = () => {
  picture.setAttribute('role', 'group');
  actorLayer.setAttribute('role', 'listbox');
  actorLayer.setAttribute('aria-label', say('mapRole'));
  for (const node of actors) offerAsEnd(node);
  [focused] = alphabet();
  if (focused) focused.element.setAttribute('tabindex', '0');
  const nodeAt = (event) => {
    const element = event.target.closest('.akteur');
    return element && actors.find((node) => node.element === element);
  };
  picture.addEventListener('click', (event) => {
    const node = nodeAt(event);
    if (node && !picture.dataset.gezogen) { focused = node; chooseEnd(node); }
    picture.dataset.gezogen = '';
  });
  actorLayer.addEventListener('keydown', (event) => {
    const node = nodeAt(event);
    if (!node || event.altKey || event.ctrlKey || event.metaKey) return;
    const way = arrows[event.key];
    const order = alphabet();
    if (way) focusNode(nearestNode(node, ...way));
    else if (event.key === 'Home') focusNode(order[0]);
    else if (event.key === 'End') focusNode(order[order.length - 1]);
    else if (event.key === 'Enter' || event.key === ' ') chooseEnd(node);
    else if (event.key === 'Escape') { forgetEnds(); setQuick('', { focuses: false }); }
    else return;
    event.preventDefault();
  });
  actorLayer.addEventListener('focusout', () => circle(null));
};
