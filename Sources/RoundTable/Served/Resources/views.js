// What the screen shows: one view at a time, which the button "back" of the phone knows, too.

const tabs = ['partners', 'hints', 'posted'];
const views = { current: { name: 'home', tab: 'partners' }, draw: {}, update: {} };

const go = (view, { replaces = false } = {}) => {
  views.current = view;
  // What was said about the last entry must not cover the next.
  if (view.name !== 'home') byId('meldung')?.remove();
  history[replaces ? 'replaceState' : 'pushState']({ view }, '');
  drawView();
  focusTop();
};

/** Back to where somebody came from; whoever came by a reload goes home. */
const goBack = () => {
  if (views.current.name === 'home') return;
  if (history.state && history.state.view && views.steps > 0) history.back(); else go({ name: 'home', tab: views.current.from || 'partners' }, { replaces: true });
};
views.steps = 0;

const open = (name, parts = {}) => { views.steps += 1; go({ name, from: views.current.tab || views.current.from || 'partners', ...parts }); };

const focusTop = () => {
  window.scrollTo(0, 0);
  const heading = inside().querySelector('h2');
  if (heading) { heading.tabIndex = -1; heading.focus({ preventScroll: true }); }
};

const drawView = () => {
  const { name } = views.current;
  byId('leiste').hidden = name !== 'home';
  inside().replaceChildren(...views.draw[name](views.current).filter(Boolean));
};

/** Puts a view in the place of an older one; what says the same stays the very element. */
const renew = (place, fresh) => {
  const before = [...place.children];
  if (before.length !== fresh.length || before.some((one, at) => one.tagName !== fresh[at].tagName)) { place.replaceChildren(...fresh); return; }
  before.forEach((one, at) => {
    if (one.isEqualNode(fresh[at])) return;
    if (one.tagName === 'UL') renewList(one, [...fresh[at].children]); else one.replaceWith(fresh[at]);
  });
};

/** After a change: whoever works with the keys stays where they are, and what is being typed stays. */
const updateView = () => {
  const { name } = views.current;
  if (views.update[name]) { views.update[name](views.current); return; }
  if (name !== 'home') return;
  const held = inside().contains(document.activeElement) ? document.activeElement.closest('[data-fokus]') : null;
  renew(inside(), views.draw.home(views.current).filter(Boolean));
  if (held && !inside().contains(document.activeElement)) {
    const again = [...inside().querySelectorAll('[data-fokus]')].find((one) => one.dataset.fokus === held.dataset.fokus);
    if (again) (again.matches('button') ? again : again.querySelector('button'))?.focus({ preventScroll: true });
  }
};

const backButton = () => make('p', { class: 'zurueck-zeile' }, button(`‹ ${say('back')}`, goBack, { class: 'leicht' }));

const startViews = () => {
  const before = history.state && history.state.view;
  if (before && views.draw[before.name] && (!before.partner || actorOf(before.partner) || before.isNew)) views.current = before;
  history.replaceState({ view: views.current }, '');
  window.addEventListener('popstate', (event) => {
    if (!event.state || !event.state.view) return;
    views.steps = Math.max(0, views.steps - 1);
    views.current = event.state.view;
    drawView();
    focusTop();
  });
};

// MARK: Home

const counts3 = () => ({ partners: partners().filter(isToAnswer).length, hints: openHints().length, posted: refusedItems().length });

const tabBar = () => {
  const numbers = counts3();
  return make('nav', { class: 'reiter', 'aria-label': say('parts') }, ...tabs.map((tab) => {
    const element = button(say(`tab_${tab}`), () => { arranged = null; go({ name: 'home', tab }, { replaces: true }); },
      { 'data-fokus': `reiter-${tab}`, ...(views.current.tab === tab ? { 'aria-current': 'page' } : {}) });
    if (numbers[tab] > 0) element.append(' ', make('span', { class: 'zahl', 'aria-label': say(`tabOpen_${tab}`, { n: numbers[tab] }) }, String(numbers[tab])));
    return element;
  }));
};

views.draw.home = ({ tab }) => [tabBar(), ...({ partners: partnersTab, hints: hintsTab, posted: postedTab }[tab] || partnersTab)()];
