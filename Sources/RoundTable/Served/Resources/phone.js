// The page of a phone begins: for whom, what waits, and whether somebody listens.

const patienceOfBanner = 2500;
let connected = { isOpen: true, at: Date.now() };

const bannerParts = () => {
  if (outbox.isLost) return [make('p', {}, outbox.whyLost || say('phoneLost')), button(say('signInAgain'), () => location.reload())];
  const parts = [];
  const isCut = !stream.isOpen && !document.hidden && Date.now() - connected.at > patienceOfBanner;
  if (isCut || outbox.problem === 'offline') parts.push(make('p', {}, say('phoneOffline')));
  if (served.mode === 'halt') parts.push(make('p', {}, say('phoneHalt')));
  if (!outbox.isStored) parts.push(make('p', {}, say('storeRefused')));
  if (refusedItems().length > 0 && !(views.current.name === 'home' && views.current.tab === 'posted')) {
    parts.push(make('p', {}, counted(refusedItems().length, 'phoneRefused'), ' ', button(say('lookAtIt'), () => go({ name: 'home', tab: 'posted' }))));
  }
  return parts;
};

const drawBanner = () => {
  const parts = bannerParts();
  const text = parts.map((part) => part.textContent).join('\n');
  if (byId('banner').dataset.text !== text) {
    byId('banner').dataset.text = text;
    byId('banner').replaceChildren(...parts);
  }
  const open = waitingItems().length;
  const state = open > 0 ? counted(open, 'unsaved') : served.mode === 'freigabe' ? say('approvedFirst') : ownEntries().length > 0 ? say('everythingSaved') : '';
  if (byId('stand').textContent !== state) byId('stand').textContent = state;
  byId('stand').classList.toggle('offen', open > 0);
};

// MARK: Another organisation

views.draw.leave = () => {
  const open = waitingItems().length;
  const error = errorLine();
  const leave = async () => {
    try {
      await ask('session', { method: 'DELETE' });
    } catch (problem) {
      if (!(problem instanceof Refusal) || problem.status !== 401) { error.textContent = problem instanceof Refusal ? problem.message : say('noServerNow'); return; }
    }
    closeStream();
    noteInside(false);
    forgetDrafts(['code']);
    history.replaceState(null, '', location.pathname);
    location.reload();
  };
  return [backButton(), make('h2', {}, say('leaveHeading')), make('p', {}, say('leaveHint', { name: ownName() })), open > 0 ? make('p', { class: 'fehler' }, counted(open, 'leaveUnsaved')) : null, error,
    make('p', { class: 'knoepfe' }, button(say('leaveNow'), leave, { class: 'haupt' }), button(say('stay'), goBack))];
};
views.update.leave = () => {};

const startPhone = () => {
  byId('tisch-titel').textContent = data.title;
  document.title = `${say('tableWord')} – ${data.title}`;
  byId('wechseln').hidden = false;
  byId('wechseln').addEventListener('click', () => { if (views.current.name !== 'leave') open('leave'); });
  byId('leiste').replaceChildren(button(say('addTie'), () => open('pick', { purpose: 'tie' }), { class: 'haupt' }), button(say('addWish'), () => open('pick', { purpose: 'wish' })));
  whenChanged.push(() => { byId('wer').textContent = ownName(); }, updateView, drawBanner);
  whenConnected.push((isOpen) => { connected = { isOpen, at: Date.now() }; drawBanner(); });
  whenSent.push(drawBanner);
  whenState.push(() => { rebuildSoon(); drawBanner(); });
  startViews();
  startWire();
  drawView();
  focusTop();
  setInterval(drawBanner, 1000);
};

startPhone();
