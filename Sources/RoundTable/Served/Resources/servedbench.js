// The pages of moderation and projector begin.

const showWall = () => {
  const now = served.stage || { field: '', step: 'question', suggestion: null, numbers: '' };
  const wantsInvitation = served.stage === null || Boolean(served.stage.invitation);
  byId('einladung').hidden = !(wantsInvitation && invitation.current);
  showOnWall({ field: '', numbers: '', step: 'question', ...now }, session.entries.length > showWall.count);
  showWall.count = session.entries.length;
};

const drawWallInvitation = async () => {
  if (!(await fetchInvitation())) { setTimeout(drawWallInvitation, 5000); return; }
  byId('einladung').replaceChildren(make('h1', {}, data.title), make('h2', { class: 'gross' }, say('inviteHeading')), invitationParts(),
    make('p', { class: 'leise' }, say('inviteWhy')));
  showWall();
};

/** The wall says nothing of its line: whoever sits in the room could not mend it. */
const startServedWall = () => {
  document.body.classList.add('beamer');
  document.title = say('projectorTitle', { title: data.title });
  byId('wand').hidden = false;
  showWall.count = 0;
  whenChanged.push(showWall);
  let code = (served.stage || {}).code;
  whenState.push(() => {
    const next = (served.stage || {}).code;
    if (next !== code) { code = next; drawWallInvitation(); }
    showWall();
  });
  startWire();
  show(full);
  showWall();
  drawWallInvitation();
};

const startServed = () => {
  document.body.classList.add('lebendig');
  whenArranged.push(placeSigns, scaleNumbers);
  if (isProjector) { startServedWall(); return; }
  startFindings();
  startBench();
  startLeading();
  startApproving();
  startHandover();
  refresh({});
};

startServed();
