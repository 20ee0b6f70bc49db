// What stands around every page: where one is, and where one can go.

/** Who has come in. */
const session = { account: null };

const mayEdit = (landscape) => ['leitung', 'bearbeitung'].includes(landscape.role);
const mayLead = (landscape) => landscape.role === 'leitung';

const tabs = (landscape, parts) => {
  const own = pages.filter((one) => one.tab && (!one.role || one.role(landscape)));
  return make('nav', { class: 'reiter', 'aria-label': t('Seiten dieser Landschaft', 'Pages of this landscape') },
    make('ul', {}, ...own.map((one) => make('li', {}, link(one.tab, ['l', landscape.name, ...one.parts.slice(2)],
      { 'aria-current': one.parts.slice(2).join('/') === parts.slice(2).join('/') ? 'page' : one.parts[2] && one.parts[2] === parts[2] ? 'true' : null })))));
};

const signOut = async () => {
  try { await ask('session', { method: 'DELETE' }); } catch { /* Whoever is not known any more is out already. */ }
  session.account = null;
  await go(`${base}/`);
};

const otherLanguage = () => button(language === 'en' ? 'Deutsch' : 'English', () => {
  try { localStorage.setItem('netviz-sprache', language === 'en' ? 'de' : 'en'); } catch { /* It stays as it is. */ }
  location.reload();
}, { class: 'klein sprache', lang: language === 'en' ? 'de' : 'en' });

/** On a narrow screen the tabs stand in one line: where one is comes into view. */
const showOwnTab = () => {
  const own = document.querySelector('.reiter a[aria-current]');
  const list = own && own.closest('ul');
  if (list && list.scrollWidth > list.clientWidth) list.scrollLeft = own.offsetLeft - list.offsetLeft - (list.clientWidth - own.offsetWidth) / 2;
};

/** Draws the head of the page anew. */
const drawFrame = ({ parts, landscape }) => {
  const account = session.account;
  const me = make('p', { class: 'ich' },
    ...(account && !account.is_token
      ? [make('span', { class: 'leise' }, account.title || account.name), link(t('Passwort', 'Password'), ['passwort']), button(t('Abmelden', 'Sign out'), signOut, { class: 'klein' })] : []),
    otherLanguage());
  const places = account ? make('nav', { class: 'orte', 'aria-label': 'netviz' },
    link(t('Meine Landschaften', 'My landscapes'), [], { 'aria-current': parts.length === 0 ? 'page' : null }),
    account.is_administrator && pages.some((one) => one.parts[0] === 'konten')
      ? link(t('Konten', 'Accounts'), ['konten'], { 'aria-current': parts[0] === 'konten' ? 'page' : null }) : null) : null;
  byId('kopf').replaceChildren(...[
    make('div', { class: 'zeile' }, make('a', { href: `${base}/`, class: 'marke' }, 'netviz'), places, me),
    landscape ? make('div', { class: 'landschaft' },
      make('p', { class: 'titel' }, landscape.title || landscape.name),
      tabs(landscape, parts)) : null,
  ].filter(Boolean));
  showOwnTab();
};
