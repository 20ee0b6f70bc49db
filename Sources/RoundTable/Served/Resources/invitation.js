// How a phone gets in: two codes to scan, an address, a code to type, and a picture that says what to switch off.

const invitation = { current: null };

const groupedCode = (code) => String(code || '').replace(/^(.{3})(.{3})$/, '$1 $2');

/** "Mobile data off, stay connected": a phone, with crossed bars above and waves below. */
const stayPicture = () => svg('svg', { viewBox: '0 0 64 96', class: 'handy', 'aria-hidden': 'true' },
  svg('rect', { x: 6, y: 3, width: 52, height: 90, rx: 8, class: 'gehaeuse' }),
  svg('path', { d: 'M18 38v-6M26 38v-12M34 38v-18M42 38v-24', class: 'balken' }),
  svg('path', { d: 'M13 42L49 12', class: 'strich' }),
  svg('path', { d: 'M18 62a20 20 0 0 1 28 0M23.500 68.500a12 12 0 0 1 17 0M28.500 74.500a5 5 0 0 1 7 0', class: 'wellen' }),
  svg('circle', { cx: 32, cy: 80, r: 2.4, class: 'punkt' }));

const codeImage = (name, label) => make('img', { class: 'qr', alt: label,
  src: `${addressOf(`table/qr/${name}.svg`)}?as=${role}&v=${hashOf(JSON.stringify(invitation.current))}` });

/** A small number that changes with a text, so that no old picture is shown for a new code. */
const hashOf = (text) => [...text].reduce((sum, sign) => (31 * sum + sign.codePointAt(0)) % 1000003, 7);

/** The address without what stands behind #: that is the code itself. */
const plainAddress = () => String(invitation.current.participation_url || '').replace(/#.*$/, '');

const invitationParts = () => {
  const { join_code: code, wifi } = invitation.current;
  const steps = [];
  if (wifi) {
    steps.push(make('li', { class: 'schritt-wlan' }, make('h3', {}, say('inviteWifi')), codeImage('wifi', say('inviteWifiCode', { name: wifi.name })),
      make('p', {}, say('inviteWifiName'), ' ', make('strong', {}, wifi.name)),
      wifi.password ? make('p', {}, say('invitePassword'), ' ', make('strong', { class: 'zeichenfolge' }, wifi.password)) : null,
      make('p', { class: 'bleiben' }, stayPicture(), make('span', {}, say('inviteStay')))));
  }
  steps.push(make('li', { class: 'schritt-seite' }, make('h3', {}, say('invitePage')), codeImage('join', say('invitePageCode')),
    make('p', {}, say('inviteAddress'), ' ', make('strong', { class: 'zeichenfolge' }, plainAddress())),
    make('p', {}, say('inviteCode'), ' ', make('strong', { class: 'grosser-code' }, groupedCode(code)))));
  return make('ol', { class: 'einladung-schritte' }, ...steps);
};

/** Asks anew; the wall goes on with what it had where nobody answers. */
const fetchInvitation = async () => {
  try { invitation.current = await ask('table/invitation'); } catch { return false; }
  return true;
};

const printInvitation = () => {
  byId('einladung-blatt')?.remove();
  const sheet = make('section', { id: 'einladung-blatt' }, make('h1', {}, data.title), make('h2', {}, say('inviteHeading')), invitationParts(),
    make('p', {}, say('inviteWhy')));
  document.body.append(sheet);
  document.body.classList.add('druckt-einladung');
  // The codes are pictures: they are printed when they are there.
  Promise.all([...sheet.querySelectorAll('img')].map((image) => image.decode().catch(() => null))).then(() => window.print());
};

window.addEventListener('afterprint', () => {
  document.body.classList.remove('druckt-einladung');
  byId('einladung-blatt')?.remove();
});
