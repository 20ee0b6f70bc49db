// What the server works out anew after each entry, beside the suggestion that is being talked about.

const worked = { findings: null, isAsking: false, isStale: true };

/** One question at a time; what changes meanwhile is asked about afterwards. */
const fetchFindings = async () => {
  if (worked.isAsking || !worked.isStale || !wantsFindings()) return;
  worked.isAsking = true;
  worked.isStale = false;
  let rest = 1000;
  try {
    worked.findings = await ask('table/findings');
    standing.at = new Date();
    drawFindings();
    drawStanding();
  } catch { worked.isStale = true; rest = 5000; }
  worked.isAsking = false;
  if (worked.isStale) setTimeout(fetchFindings, rest);
};

const gapNow = () => worked.findings.gaps.find((one) => one.number === round.suggestion) || {};

/** Suggestions that came about today: the page has not known them before. */
const newGaps = () => worked.findings.gaps.filter((gap) => gap.open && !suggestionByNumber.has(gap.number));

const findingsParts = () => {
  if (!worked.findings) return [];
  const { reason, introducers = [], open } = gapNow();
  const fresh = newGaps();
  const before = suggestionByNumber.get(round.suggestion);
  return [
    open && before && reason && reason !== before.reason ? make('p', { class: 'stand-heute' }, say('reasonNow', { reason })) : null,
    open && introducers.length > 0 ? make('p', { class: 'vermitteln' }, say('introducers', { names: listed(introducers.map((one) => nameOf(one.id))) })) : null,
    fresh.length > 0 ? make('details', {}, make('summary', {}, say('newSuggestions', { n: fresh.length })),
      make('ul', {}, ...fresh.slice(0, 20).map((gap) => make('li', {}, make('strong', {}, say('suggestionTitle', { n: gap.number, a: gap.name_a, b: gap.name_b })), ` ${gap.reason || ''}`)))) : null,
  ].filter(Boolean);
};

const drawFindings = () => { const place = byId('ausgerechnet'); if (place) place.replaceChildren(...findingsParts()); };

const startFindings = () => {
  const before = stepContent.suggestions;
  stepContent.suggestions = () => { setTimeout(fetchFindings, 0); return [...before(), make('div', { id: 'ausgerechnet' }, ...findingsParts())]; };
  startStanding();
  whenHeard.findings.push(() => { worked.isStale = true; fetchFindings(); });
};
