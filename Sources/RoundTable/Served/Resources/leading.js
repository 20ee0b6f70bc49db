// Whoever leads: what counts at once, the stop, the invitation, and what the wall shows.

const leading = { invites: served.stage === null || Boolean(served.stage.invitation), told: '' };

/** Does something at the server; what goes wrong is said, and does not undo what was typed. */
const command = async (path, options) => {
  try { return await ask(path, options); } catch (problem) {
    const text = problem instanceof Refusal ? problem.message : say('noServerNow');
    byId('hinweis').textContent = text;
    announce(text);
    return null;
  }
};

// MARK: Mode and stop

const beforeHalt = () => (byId('modus').value === 'freigabe' ? 'freigabe' : 'sofort');

const setMode = async (mode) => {
  const answer = await command('table/mode', { method: 'PUT', body: { mode } });
  if (answer) served.mode = answer.mode;
  showMode();
  if (answer) announce(say(`mode_${served.mode}`));
};

const showMode = () => {
  const isHalted = served.mode === 'halt';
  if (!isHalted) byId('modus').value = served.mode;
  byId('modus').disabled = isHalted;
  byId('halt').textContent = say(isHalted ? 'goOn' : 'halt');
  byId('halt').classList.toggle('laut', isHalted);
  byId('halt').setAttribute('aria-pressed', String(isHalted));
  byId('halt-hinweis').textContent = isHalted ? say('isHalted') : '';
};

// MARK: Invitation

const showInvitation = () => {
  if (!invitation.current) return;
  byId('beitrittscode').textContent = groupedCode(invitation.current.join_code);
  byId('einladung-hier').replaceChildren(invitationParts());
  const { wifi } = invitation.current;
  if (!byId('wlan').contains(document.activeElement)) {
    byId('wlan-name').value = wifi ? wifi.name : '';
    byId('wlan-passwort').value = wifi ? wifi.password || '' : '';
  }
  byId('wlan-weg').hidden = !wifi;
};

const renewInvitation = async () => { if (await fetchInvitation()) showInvitation(); };

const setWifi = async (body) => {
  if ((await command('table/wifi', { method: 'PUT', body })) === null && byId('hinweis').textContent) return;
  await renewInvitation();
  announce(say(body.name ? 'wifiSet' : 'wifiGone'));
};

/** A new code keeps out whoever has only the old one; nobody who is in has to leave. */
const askForNewCode = () => {
  const place = byId('neuer-code').parentElement;
  if (place.querySelector('.nachfrage')) return;
  const box = make('div', { class: 'nachfrage', role: 'group', 'aria-label': say('newCode') }, make('p', {}, say('newCodeAsk')),
    button(say('newCode'), async () => {
      box.remove();
      if (await command('table/code', { method: 'POST', body: {} })) { await renewInvitation(); tellProjector(); announce(say('newCodeIs', { code: groupedCode(invitation.current.join_code) })); }
      byId('neuer-code').focus();
    }), ' ', button(say('leaveIt'), () => { box.remove(); byId('neuer-code').focus(); }));
  place.append(box);
  box.querySelector('button').focus();
};

/** Who said something by phone: organisations, and only where somebody wants to know. */
const showNumber = () => {
  byId('zahl').hidden = !byId('zahl-zeigen').checked;
  const speakers = new Set(session.entries.filter((entry) => entry.role === 'participant').map((entry) => entry.reported_by));
  byId('zahl').textContent = counted(speakers.size, 'speakers');
};

// MARK: The wall

const projectedStage = () => ({
  field: round.field, step: round.step, suggestion: round.suggestion, numbers: byId('nummern-zeigen').value,
  invitation: leading.invites, code: invitation.current ? hashOf(JSON.stringify(invitation.current)) : 0,
});

/** Says what the wall shows, when that has changed: one after the other, so that the newest stands last. */
const tellProjector = async () => {
  if (isProjector || !leading.isReady || leading.isTelling) return;
  leading.isTelling = true;
  // One click may change several things.
  await pause(0);
  let text = JSON.stringify(projectedStage());
  while (text !== leading.told) {
    try { await ask('table/stage', { method: 'PUT', body: JSON.parse(text) }); leading.told = text; } catch { break; }
    text = JSON.stringify(projectedStage());
  }
  leading.isTelling = false;
};

/** The window opens with the click, else browsers take it for an advertisement; where it leads the server says. */
const openProjector = async () => {
  const wall = window.open('', 'netviz-beamer', 'popup,width=1280,height=720');
  if (!wall) { announce(say('projectorBlocked')); byId('hinweis').textContent = say('projectorBlocked'); return; }
  wall.focus();
  // It is there already and follows by itself.
  if (leading.wall === wall && wall.location.pathname.endsWith('/beamer')) return;
  const answer = await command('table/projector', { method: 'POST', body: {} });
  if (!answer) { wall.close(); return; }
  leading.wall = wall;
  // What stands behind # opens the door of that window only.
  wall.location.replace(`${base}/beamer${new URL(answer.projector_url).hash}`);
};

/** Whoever opens the page anew, or on a second machine, goes on where the wall is. */
const takeUpStage = () => {
  const before = served.stage;
  if (!before) return;
  if (data.fields.some((one) => one.id === before.field) || before.field === '') byId('handlungsfeld').value = round.field = before.field;
  if (before.numbers !== undefined) byId('nummern-zeigen').value = before.numbers;
  if (before.suggestion) round.suggestion = before.suggestion;
  if (steps.includes(before.step)) goTo(before.step, { focuses: false });
  leading.told = JSON.stringify(projectedStage());
};

const startLeading = () => {
  byId('modus').addEventListener('change', () => setMode(byId('modus').value));
  byId('halt').addEventListener('click', () => setMode(served.mode === 'halt' ? beforeHalt() : 'halt'));
  byId('einladung-drucken').addEventListener('click', printInvitation);
  byId('neuer-code').addEventListener('click', askForNewCode);
  byId('wlan').addEventListener('submit', (event) => {
    event.preventDefault();
    byId('hinweis').textContent = '';
    if (byId('wlan-name').value.trim()) setWifi({ name: byId('wlan-name').value.trim(), password: byId('wlan-passwort').value });
    else byId('wlan-name').focus();
  });
  byId('wlan-weg').addEventListener('click', () => { byId('hinweis').textContent = ''; setWifi({ name: null }); });
  byId('zahl-zeigen').addEventListener('change', showNumber);
  byId('einladung-am-beamer').checked = leading.invites;
  byId('einladung-am-beamer').addEventListener('change', (event) => { leading.invites = event.target.checked; tellProjector(); });
  for (const element of document.querySelectorAll('#schritte button')) {
    // Once the round is under way, the wall belongs to it.
    element.addEventListener('click', () => {
      leading.isReady = true;
      if (!['question', 'actors'].includes(element.dataset.schritt)) leading.invites = byId('einladung-am-beamer').checked = false;
      tellProjector();
    });
  }
  for (const id of ['handlungsfeld', 'nummern-zeigen']) byId(id).addEventListener('change', () => { leading.isReady = true; tellProjector(); });
  whenState.push(showMode);
  whenChanged.push(showNumber);
  takeUpStage();
  showMode();
  renewInvitation().then(() => { leading.isReady = true; });
};
