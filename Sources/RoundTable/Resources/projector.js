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

/** The newest agreements have room; the closing page has all of them. */
const mostProjected = 4;

/** What stands under the heading of a step, without notes and without names of persons. */
const projectedText = (message) => {
  if (message.step === 'suggestions') {
    const one = suggestionByNumber.get(message.suggestion);
    if (!one) return [say('noSuggestions')];
    return [suggestionTitle(one), one.reason, session.closed.has(one.number) ? say(`closed_${session.closed.get(one.number)}`) : demandSentence(one)];
  }
  if (message.step === 'question') return [round.field ? say('questionOf', { field: fieldLabel(round.field) }) : say('questionOfAll')];
  if (message.step === 'measures') {
    const agreed = holding().filter((entry) => folded(entry.table || '') === 'massnahmen').map((entry) => measureWords(entry.becomes));
    return [say('measuresHint'), ...agreed.slice(-mostProjected).reverse()];
  }
  if (message.step === 'closing') return [summarySentence()];
  return [say(`project_${message.step}`)];
};

const project = (message) => {
  const isMore = message.entries.length > session.entries.length;
  session.entries = message.entries;
  session.landscape.replay(session.entries);
  known = null;
  session.closed = closedSuggestions(data.suggestions, session.landscape);
  Object.assign(round, { field: message.field, step: message.step, suggestion: message.suggestion });
  byId('nummern-zeigen').value = message.numbers;
  drawToday();
  showStepOnMap();
  byId('wand-schritt').textContent = [round.field ? fieldLabel(round.field) : '', say(`step_${round.step}`)].filter(Boolean).join(' · ');
  byId('wand-text').replaceChildren(...projectedText(message).filter(Boolean).map((text, place) => make('p', { class: place === 0 ? 'gross' : '' }, text)));
  const last = [...holding()].reverse().find((entry) => entry.op !== 'note');
  byId('wand-zuletzt').textContent = last ? sentenceOf(last) : '';
  byId('wand-zuletzt').classList.toggle('frisch', isMore);
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
