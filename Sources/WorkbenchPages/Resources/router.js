// Addresses and the pages behind them.

const pages = [];

/**
 * Knows a page. `path`: its address, `*` being a landscape's name; `draw(place, context)` fills the main part, context having
 * `name`, `landscape` and `query`, and may return what is to be done when the page is left. `tab`: its word in the landscape's menu.
 */
const page = (path, { title, draw, tab = null, role = null, isOpen = false }) => {
  pages.push({ parts: path.split('/').filter(Boolean), title, draw, tab, role, isOpen });
};

const here = () => location.pathname.slice(base.length).split('/').filter(Boolean);

const fitting = (parts) => pages.find((one) => one.parts.length === parts.length
  && one.parts.every((part, place) => part === '*' || part === parts[place]));

const address = (...parts) => `${base}/${parts.filter(Boolean).map(encodeURIComponent).join('/')}`;

/** A link to a page; its parts are those of the address. */
const link = (text, parts, attributes = {}) => make('a', { href: address(...parts), ...attributes }, text);

let leave = null;
let turn = 0;

/** Goes to an address of the workbench. */
const go = async (href, { replaces = false } = {}) => {
  history[replaces ? 'replaceState' : 'pushState'](null, '', href);
  await show();
};

const unknownPage = () => [make('h1', {}, t('Diese Seite gibt es nicht', 'There is no such page')),
  make('p', {}, link(t('Zu meinen Landschaften', 'To my landscapes'), []))];

/** Draws the page of the address. */
const show = async ({ keepsFocus = false } = {}) => {
  const own = ++turn;
  const parts = here();
  const found = fitting(parts);
  const place = byId('inhalt');
  if (leave) { leave(); leave = null; }
  if (!found) {
    drawFrame({ parts, landscape: null });
    place.replaceChildren(...unknownPage());
    return;
  }
  const name = found.parts[1] === '*' ? parts[1] : null;
  const context = { name, landscape: null, query: new URLSearchParams(location.search), rest: parts.slice(2) };
  const isCurrent = () => own === turn;
  try {
    if (!found.isOpen && !session.account) { await entrance(place); return; }
    if (name) context.landscape = await ask(`landscapes/${encodeURIComponent(name)}`);
    if (!isCurrent()) return;
    const title = typeof found.title === 'function' ? found.title(context) : found.title;
    document.title = [title, context.landscape && context.landscape.title, 'netviz'].filter(Boolean)
      .filter((text, at, all) => all.indexOf(text) === at).join(' – ');
    drawFrame({ parts, landscape: context.landscape });
    place.replaceChildren();
    const result = await found.draw(place, { ...context, isCurrent });
    if (!isCurrent()) { if (typeof result === 'function') result(); return; }
    leave = typeof result === 'function' ? result : null;
  } catch (problem) {
    if (!isCurrent()) return;
    if (problem instanceof Refusal && problem.status === 401) { session.account = null; await entrance(place); return; }
    drawFrame({ parts, landscape: context.landscape });
    place.replaceChildren(make('h1', {}, problem.status === 404 ? t('Nicht gefunden', 'Not found') : t('Das hat nicht geklappt', 'That did not work')),
      problemBox(problem), make('p', {}, link(t('Zu meinen Landschaften', 'To my landscapes'), [])));
  }
  if (!keepsFocus) { place.focus({ preventScroll: true }); window.scrollTo(0, 0); }
};

/** Links inside the workbench change the page without loading it anew. */
document.addEventListener('click', (event) => {
  const target = event.target.closest('a[href]');
  if (!target || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (target.hasAttribute('download') || target.target || target.getAttribute('href').startsWith('#')) return;
  const url = new URL(target.href);
  if (url.origin !== location.origin || !url.pathname.startsWith(`${base}/`)) return;
  if (!fitting(url.pathname.slice(base.length).split('/').filter(Boolean))) return;
  event.preventDefault();
  go(url.pathname + url.search);
});

window.addEventListener('popstate', () => show());
