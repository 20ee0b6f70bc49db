// The map: the picture as it was printed, and on it what is new today. Everybody keeps the place.

const picture = byId('netz');
let chosen = null;
if (isProjector) picture.dataset.weit = 'ja';

// Names are shown larger than they were drawn: those at the rim need more room.
{
  const drawn = picture.viewBox.baseVal;
  const [wide, high] = [drawn.width * 0.1, drawn.height * 0.02];
  picture.setAttribute('viewBox', `${drawn.x - wide} ${drawn.y - high} ${drawn.width + 2 * wide} ${drawn.height + 2 * high}`);
}

for (const label of picture.querySelectorAll('.etikett[display]')) {
  label.removeAttribute('display');
  label.classList.add('zusatz');
}

const shapeOf = (element) => element.querySelector('polygon, circle');

const measured = (element, facts) => {
  const box = element.getBBox();
  const label = element.querySelector('.etikett');
  const symbolBox = shapeOf(element).getBBox();
  return { ...facts, element, box, label, labelBox: label && label.getBBox(), symbolBox, ties: [], suggestions: [], isShown: true,
    x: symbolBox.x + symbolBox.width / 2, y: symbolBox.y + symbolBox.height / 2 };
};

/** Those on the map, in the order of the alphabet of their numbers. */
const actors = data.actors.filter((actor) => actor.node).map((actor) =>
  measured(byId(`karte-akteur-${actor.node}`), { id: actor.id, number: actor.number, sector: actor.sector, name: actor.name, short: actor.short }));
const nodeOf = new Map(actors.map((actor) => [actor.id, actor]));

for (const tie of data.ties) {
  const ends = [nodeOf.get(tie.a), nodeOf.get(tie.b)];
  if (ends.every(Boolean)) for (const end of ends) end.ties.push({ ...tie, isShown: true, element: byId(`karte-kooperation-${tie.edge}`) });
}
const edgeOfPair = new Map(data.ties.map((tie) => [pairKey(tie.a, tie.b), byId(`karte-kooperation-${tie.edge}`)]));

const badgesInOrder = [...picture.querySelectorAll('.nummern > .nummer')];
const drawnSuggestions = data.suggestions.filter((one) => one.edge).map((one) => ({
  ...one, element: byId(`karte-anregung-${one.edge}`),
})).sort((one, two) => one.edge - two.edge);
drawnSuggestions.forEach((one, place) => { one.badge = badgesInOrder[place]; });

const actorLayer = picture.querySelector('.akteure');
const todayLayer = svg('g', { class: 'heute-linien' });
const tagLayer = svg('g', { class: 'heute-schilder' });
actorLayer.before(todayLayer);
picture.append(tagLayer);

// MARK: New actors

const templates = new Map();
for (const actor of actors) if (!templates.has(actor.sector)) templates.set(actor.sector, actor);

const isFree = (box) => actors.every((actor) => !overlapsBox(box, actor.box))
  && badgesInOrder.every((badge) => !overlapsBox(box, boxOf(badge)));
const boxes = new Map();
const boxOf = (element) => { if (!boxes.has(element)) boxes.set(element, element.getBBox()); return boxes.get(element); };
const overlapsBox = (one, two) => one.x < two.x + two.width + 4 && two.x < one.x + one.width + 4
  && one.y < two.y + two.height + 4 && two.y < one.y + one.height + 4;

/** The nearest place to a point where a box of this size covers neither a symbol nor a name nor a number. */
const freePlace = (near, width, height) => {
  const area = picture.viewBox.baseVal;
  const whole = { x: fullArea.x, y: fullArea.y, width: fullArea.width, height: fullArea.height };
  for (let radius = 46; radius < Math.max(area.width, area.height, whole.width); radius += 14) {
    const steps = Math.max(10, Math.round(radius / 9));
    for (let step = 0; step < steps; step += 1) {
      const angle = (2 * Math.PI * step) / steps + 0.6;
      const [x, y] = [near.x + radius * Math.cos(angle), near.y + radius * Math.sin(angle)];
      const box = { x: x - width / 2, y: y - 16, width, height };
      const isInside = box.x > whole.x && box.y > whole.y && box.x + width < whole.x + whole.width && box.y + height < whole.y + whole.height;
      if (isInside && isFree(box)) return { x, y };
    }
  }
  return { x: whole.x + whole.width / 2, y: whole.y + whole.height / 2 };
};
const fullArea = (({ x, y, width, height }) => ({ x, y, width, height }))(picture.viewBox.baseVal);

/** Beside its first partner; without one in the midst of its sector. */
const neighbourhood = (actor) => {
  const entry = session.entries.find((one) => folded(one.table || '') === 'kooperationen' && one.becomes
    && [one.becomes.von, one.becomes.nach].some((text) => session.landscape.tables.names.actor(text) === actor.id));
  if (entry) {
    const ids = [entry.becomes.von, entry.becomes.nach].map((text) => session.landscape.tables.names.actor(text));
    const partner = nodeOf.get(ids.find((id) => id !== actor.id));
    if (partner) return { point: partner, partner: partner.id };
  }
  const kin = actors.filter((one) => one.sector === actor.sector && one.ties.length > 0);
  const group = kin.length > 0 ? kin : actors;
  const middle = (axis) => group.reduce((sum, one) => sum + one[axis], 0) / Math.max(1, group.length);
  return { point: group.length > 0 ? { x: middle('x'), y: middle('y') }
    : { x: fullArea.x + fullArea.width / 2, y: fullArea.y + fullArea.height / 2 }, partner: null };
};

/** The symbol of its sector as somebody of the map has it. */
const symbolFor = (actor, place) => {
  const template = templates.get(actor.sector);
  if (!template) return [svg('circle', { cx: place.x, cy: place.y, r: 11, fill: '#fff', stroke: '#1a1a1a', 'stroke-width': 1.3 })];
  const parts = [...template.element.children].filter((part) => !part.matches('title, .etikett'));
  return [svg('g', { transform: `translate(${place.x - template.x} ${place.y - template.y})` }, ...parts.map((part) => part.cloneNode(true)))];
};

const addNode = (actor) => {
  const { point, partner } = neighbourhood(actor);
  const text = svg('text', { 'font-size': 10, 'text-anchor': 'middle', fill: '#1a1a1a', 'font-weight': 'bold' }, actor.short);
  const frame = svg('rect', { fill: '#ffffff', 'fill-opacity': 0.85, rx: 2 });
  const element = svg('g', { class: 'akteur neu' }, svg('title', {}, say('newOnMap', { name: actor.name })), svg('g', { class: 'etikett' }, frame, text));
  actorLayer.append(element);
  const size = text.getBBox();
  const place = freePlace(point, Math.max(size.width + 6, 28), 42 + size.height);
  element.firstElementChild.after(...symbolFor(actor, place));
  text.setAttribute('x', place.x);
  text.setAttribute('y', place.y + 24);
  const box = text.getBBox();
  for (const [key, value] of Object.entries({ x: box.x - 2, y: box.y - 1, width: box.width + 4, height: box.height + 2 })) frame.setAttribute(key, value);
  const node = { ...measured(element, { id: actor.id, number: actor.number, sector: actor.sector, name: actor.name, short: actor.short }), partner };
  Object.assign(node, { x: place.x, y: place.y, symbolBox: { x: place.x - 11, y: place.y - 11, width: 22, height: 22 } });
  actors.push(node);
  // Whoever is new is named first.
  byWeight.unshift(node);
  nodeOf.set(actor.id, node);
  if (!isProjector) offerAsEnd(node);
};

const dropNode = (node) => {
  node.element.remove();
  actors.splice(actors.indexOf(node), 1);
  byWeight.splice(byWeight.indexOf(node), 1);
  nodeOf.delete(node.id);
};

const arrangeNewActors = () => {
  const wanted = new Map(actorsNow().filter((actor) => actor.isNew).map((actor) => [actor.id, actor]));
  for (const node of actors.filter((one) => one.element.classList.contains('neu'))) {
    const actor = wanted.get(node.id);
    // Its first partner draws a newcomer to its side.
    const hasMoved = actor && node.partner === null && neighbourhood(actor).partner !== null;
    if (!actor || hasMoved) dropNode(node);
  }
  for (const actor of wanted.values()) if (!nodeOf.has(actor.id)) addNode(actor);
};

// MARK: What is new today

const pathBetween = (key, one, two) => {
  const drawn = edgeOfPair.get(key) || (drawnSuggestions.find((other) => other.a && other.b && pairKey(other.a, other.b) === key) || {}).element;
  const path = drawn && drawn.querySelector('path');
  if (path) return path.getAttribute('d');
  const [dx, dy] = [two.x - one.x, two.y - one.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = Math.min(40, length * 0.12);
  const middle = { x: (one.x + two.x) / 2 - (dy / length) * bend, y: (one.y + two.y) / 2 + (dx / length) * bend };
  return `M${one.x.toFixed(1)} ${one.y.toFixed(1)}Q${middle.x.toFixed(1)} ${middle.y.toFixed(1)} ${two.x.toFixed(1)} ${two.y.toFixed(1)}`;
};

/** What today's entries say of a pair: "besteht", "keine", "gewuenscht", "beendet", the newest first. */
const saidToday = (pair) => {
  const { vocabulary } = session.landscape;
  const entries = session.landscape.touched.get(pairKey(pair.a, pair.b)) || [];
  return entries.map(({ was, becomes }) => {
    const cells = { ...(was || {}), ...(becomes || {}) };
    const status = vocabulary.status(cells.status);
    return status === 'besteht' && vocabulary.level('intensitaet', cells.intensitaet).level === 0 ? 'keine' : status;
  }).reverse();
};

/** What the sign on a line of today says, and how the line looks. */
const lookOf = (pair) => {
  const [last] = saidToday(pair);
  if (last === 'gewuenscht') return { kind: 'wunsch', text: say('tagWish') };
  if (pair.strength === 0) return { kind: 'ende', text: last === 'beendet' ? say('tagEnded') : say('tagNone') };
  // Whoever reported it before still does, until they say otherwise themselves.
  if (last === 'beendet' || last === 'keine') return { kind: 'ende', text: `${say(last === 'beendet' ? 'tagEnded' : 'tagNone')}?` };
  const isConfirmed = pair.state === 'confirmed';
  return { kind: 'neu', text: (pair.isOpen ? say('tagTie') : say('tagStrength', { n: pair.weaker ? `${pair.weaker}–${pair.strength}` : pair.strength })) + (isConfirmed ? ' ✓' : '') };
};

const drawnToday = new Map();

// Those whom the map shows in a box of their own: nothing was on record of them.
const alone = new Set(data.actors.filter((actor) => !data.ties.some((tie) => [tie.a, tie.b].includes(actor.id))).map((actor) => actor.id));
const aloneHeading = [...picture.children].find((child) => child.localName === 'text' && /\(\d+\)$/.test(child.textContent));
const aloneWords = aloneHeading ? aloneHeading.textContent : '';

/** The heading of that box is no longer true once one of them has a tie. */
const headAlone = (pairs) => {
  if (!aloneHeading) return;
  const isOver = pairs.some((pair) => pair.strength > 0 && [pair.a, pair.b].some((id) => alone.has(id)));
  aloneHeading.textContent = isOver ? say('aloneBefore', { words: aloneWords }) : aloneWords;
  aloneHeading.setAttribute('font-size', isOver ? '9' : '11');
};

const drawToday = () => {
  arrangeNewActors();
  const wanted = new Map();
  for (const key of session.landscape.touched.keys()) {
    const pair = session.landscape.pair(...key.split('\u0001'));
    const [one, two] = [nodeOf.get(pair.a), nodeOf.get(pair.b)];
    if (!pair.today || !one || !two) continue;
    const look = lookOf(pair);
    wanted.set(key, { pair, one, two, look, sign: `${look.kind} ${look.text} ${pair.strength} ${one.x} ${two.x} ${one.y} ${two.y}` });
  }
  for (const [key, drawn] of drawnToday) {
    if (wanted.has(key) && wanted.get(key).sign === drawn.sign) continue;
    drawn.line.remove();
    drawn.tag.remove();
    drawnToday.delete(key);
  }
  for (const [key, line] of wanted) if (!drawnToday.has(key)) drawnToday.set(key, drawLine(key, line));
  headAlone([...wanted.values()].map((line) => line.pair));
  markSuggestions();
  arrangeSoon();
};

const drawLine = (key, { pair, one, two, look, sign }) => {
  const d = pathBetween(key, one, two);
  const width = 1.6 + 1.1 * Math.max(1, pair.strength);
  const line = svg('g', { class: `heute ${look.kind}` }, svg('title', {}, `${nameOf(pair.a)} – ${nameOf(pair.b)}: ${look.text}`),
    svg('path', { d, class: 'saum', 'stroke-width': width + 4 }), svg('path', { d, class: 'strich', 'stroke-width': width }));
  todayLayer.append(line);
  const text = svg('text', { 'text-anchor': 'middle', y: 3.5, 'font-size': 10, 'font-weight': 'bold' }, look.text);
  const tag = svg('g', { class: `schild ${look.kind}`, 'aria-hidden': 'true' }, text);
  tagLayer.append(tag);
  const size = text.getBBox();
  tag.prepend(svg('rect', { x: size.x - 4, y: size.y - 2, width: size.width + 8, height: size.height + 4, rx: 3 }));
  return { line, tag, sign, path: line.lastElementChild, width: size.width + 8, height: size.height + 4 };
};

const signPlaces = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/** Signs are as large as names, and stand on their line where they cover as few symbols, names and other signs as can be. One
 *  that has its place keeps it until signs have another size or somebody comes or goes; names make room for it. */
const placeSigns = (factor, names) => {
  const sign = `${factor} ${actors.length}`;
  const symbols = actors.map((actor) => actor.symbolBox);
  const taken = [...drawnToday.values()].filter((drawn) => drawn.placed === sign).map((drawn) => drawn.placedBox);
  const fresh = [...drawnToday.values()].filter((drawn) => drawn.placed !== sign);
  for (const drawn of fresh) {
    if (!drawn.spots) {
      const length = drawn.path.getTotalLength();
      drawn.spots = signPlaces.map((share) => drawn.path.getPointAtLength(length * share));
    }
    const [width, height] = [drawn.width * factor, drawn.height * factor];
    const count = (boxes, box) => boxes.filter((other) => overlapsBox(other, box)).length;
    let [best, least] = [null, Infinity];
    for (const at of drawn.spots) {
      const box = { x: at.x - width / 2, y: at.y - height / 2, width, height };
      const covered = 2 * count(symbols, box) + 2 * count(taken, box) + count(names, box);
      if (covered < least) [best, least] = [{ at, box }, covered];
      if (covered === 0) break;
    }
    Object.assign(drawn, { placed: sign, placedBox: best.box });
    taken.push(best.box);
    drawn.tag.setAttribute('transform', `translate(${best.at.x.toFixed(1)} ${best.at.y.toFixed(1)}) scale(${factor.toFixed(3)})`);
  }
  if (fresh.length > 0 || keptFree.length !== taken.length) arrangeSoon();
  keptFree = taken;
};

// MARK: Suggestions on the map

let shownNumbers = new Set();
let currentNumber = null;

/** Which suggestions stand on the map, and which of them is being talked about. */
const showSuggestions = (numbers, current = null) => {
  shownNumbers = new Set(numbers);
  currentNumber = current;
  const one = suggestionByNumber.get(current);
  nameFirst(one ? [one.a, one.b] : []);
  markSuggestions();
};

/** Whoever is being talked about bears a name, whatever room there is. */
const nameFirst = (ids) => {
  for (const element of standingOut) element.classList.remove('nah');
  standingOut = ids.map((id) => nodeOf.get(id)).filter(Boolean).map((node) => node.element);
  for (const element of standingOut) element.classList.add('nah');
  arrangeSoon();
};

const markSuggestions = () => {
  for (const one of drawnSuggestions) {
    const isClosed = session.closed.has(one.number);
    const isHere = shownNumbers.has(one.number) || one.number === currentNumber;
    one.element.classList.toggle('aus', !isHere || isClosed);
    one.element.classList.toggle('dran', one.number === currentNumber);
    if (!one.badge) continue;
    one.badge.classList.toggle('aus', !isHere);
    one.badge.classList.toggle('dran', one.number === currentNumber);
    one.badge.classList.toggle('erledigt', isClosed);
    const text = one.badge.querySelector('text');
    const sign = isClosed ? `✓${one.number}` : `${one.number}`;
    if (text && text.textContent !== sign) text.textContent = sign;
  }
};

// MARK: Numbers of actors

const numberLayer = svg('g', { class: 'akteur-nummern', 'aria-hidden': 'true' });
picture.append(numberLayer);

/** The numbers under which actors can be called out, beside their symbols. */
const showActorNumbers = (isWanted) => {
  numberLayer.replaceChildren(...(isWanted ? actors : []).map((actor) => {
    const text = svg('text', { 'font-size': 10, 'font-weight': 'bold', 'text-anchor': 'end' }, String(actor.number));
    text.dataset.x = actor.symbolBox.x - 1;
    text.dataset.y = actor.symbolBox.y + 5;
    return text;
  }));
  arrangeSoon();
};

const scaleNumbers = (factor) => {
  for (const text of numberLayer.children) text.setAttribute('transform', `translate(${text.dataset.x} ${text.dataset.y}) scale(${factor.toFixed(3)})`);
};

// MARK: The field of the round

/** Who is not in the field stays pale, unless somebody spoke of them today. */
const showField = (ids) => {
  const isHere = (id) => !ids || ids.has(id);
  picture.classList.toggle('mit-feld', Boolean(ids));
  for (const actor of actors) actor.element.classList.toggle('ausser', !isHere(actor.id) && !actor.element.classList.contains('neu'));
  for (const tie of data.ties) edgeOfPair.get(pairKey(tie.a, tie.b))?.classList.toggle('ausser', !(isHere(tie.a) && isHere(tie.b)));
};
