// What everybody sees: the map and the current step in large type.

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

/** Shows a step; `isMore`: somebody entered something since. */
const showOnWall = (message, isMore) => {
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
