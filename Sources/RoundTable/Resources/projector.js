// The second window, for everybody to see: the map and the current step in large type. It follows the first.

let projector = null;

const openProjector = () => {
  if (projector && !projector.closed) { projector.focus(); tellProjector(); return; }
  projector = window.open(`${location.href.replace(/#.*$/, '')}#beamer`, 'netviz-beamer', 'popup,width=1280,height=720');
  if (!projector) announce(say('projectorBlocked'));
  // A window that outlived its first one does not load anew, and does not ask.
  else tellProjector();
};

/** What the second window is to show; the last sentence is that of the newest entry. */
const projection = () => ({
  netviz: data.id, entries: session.entries, field: round.field, step: round.step, suggestion: round.suggestion,
  numbers: byId('nummern-zeigen').value,
});

const tellProjector = () => {
  if (isProjector || !projector || projector.closed) return;
  projector.postMessage(projection(), '*');
};

const project = (message) => {
  const isMore = message.entries.length > session.entries.length;
  session.entries = message.entries;
  session.landscape.replay(session.entries);
  known = null;
  session.closed = closedNow();
  showOnWall(message, isMore);
};

const startProjector = () => {
  document.body.classList.add('beamer');
  document.title = say('projectorTitle', { title: data.title });
  byId('wand').hidden = false;
  window.addEventListener('message', (event) => {
    if (event.source !== window.opener || !event.data || event.data.netviz !== data.id) return;
    project({ ...event.data, entries: readJournal(journalText(event.data.entries)).entries });
  });
  if (window.opener) window.opener.postMessage({ netviz: data.id, wants: 'projection' }, '*');
  else byId('wand-text').textContent = say('projectorAlone');
};

const answerProjector = () => {
  window.addEventListener('message', (event) => {
    if (!projector || event.source !== projector || !event.data || event.data.netviz !== data.id) return;
    tellProjector();
  });
};
