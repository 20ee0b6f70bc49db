// How network and recommendations stand, as the server works it out: now, and at the beginning of this table.

const standing = { at: null };

/** Whether somebody looks at what is worked out. */
const wantsFindings = () => ['suggestions', 'closing'].includes(round.step) || Boolean(byId('stand-jetzt') && byId('stand-jetzt').open);

/** ", 2 mehr als zu Beginn"; nothing before the first entry. */
const sinceStart = (now, before) => {
  if (worked.findings.revision === 0) return '';
  if (now === before) return counted(now, 'asAtStart');
  return say(now > before ? 'moreThanAtStart' : 'fewerThanAtStart', { n: Math.abs(now - before) });
};

/** Counts of what is stated: what nobody stated is not there, and that is said. */
const standingSentences = () => {
  const [now, before] = [worked.findings.measures.network, worked.findings.start.measures.network];
  const figure = (key, word) => `${counted(now[key], word)}${sinceStart(now[key], before[key])}.`;
  // What was there at the beginning is not "not yet".
  const orNone = (key, word, none) => (now[key] === 0 && before[key] === 0 ? say(none) : figure(key, word));
  const parts = [figure('actors', 'standActors'), orNone('pairs', 'standPairs', 'standNoPairs')];
  if (now.pairs === 0) return parts;
  const alone = orNone('isolates', 'standAlone', 'standNobodyAlone');
  return [...parts, orNone('confirmed', 'standConfirmed', 'standNoneConfirmed'), now.isolates > 0 ? `${alone} ${say('standAloneMeans')}` : alone];
};

const rulesTable = () => {
  const before = new Map(worked.findings.start.outcomes.map((rule) => [rule.rule, rule]));
  const share = (rule) => (rule && rule.checked > 0 ? say('ruleShare', { n: rule.fulfilled, all: rule.checked }) : '–');
  const row = (rule) => {
    const numbers = [share(rule), share(before.get(rule.rule)), rule.counts.no_evidence || 0];
    return make('tr', { class: numbers[0] === numbers[1] ? null : 'anders' }, make('th', { scope: 'row' }, make('span', { class: 'leise' }, rule.rule), ` ${rule.title}`),
      ...numbers.map((number) => make('td', { class: 'zahlspalte' }, String(number))));
  };
  return make('div', { class: 'rolle', tabindex: '0', role: 'region', 'aria-label': say('rulesHeading') }, make('table', { class: 'empfehlungen' },
    make('thead', {}, make('tr', {}, ...['ruleTitle', 'ruleNow', 'ruleAtStart', 'ruleNoEvidence'].map((word) => make('th', { scope: 'col' }, say(word))))),
    make('tbody', {}, ...worked.findings.outcomes.filter((rule) => rule.checked > 0).map(row))));
};

const standingParts = () => {
  if (!worked.findings) return [make('p', { class: 'leise' }, say('standPending'))];
  const isRuleOpen = Boolean(document.querySelector('.stand .empfehlungen')?.closest('details').open);
  return [
    make('ul', { class: 'stand-saetze' }, ...standingSentences().map((text) => make('li', {}, text))),
    make('p', { class: 'leise klein' }, say('standAt', { time: clock(standing.at) })),
    make('details', isRuleOpen ? { open: true } : {}, make('summary', {}, say('rulesHeading')), make('p', { class: 'leise klein' }, say('rulesMean')), rulesTable()),
  ];
};

const drawStanding = () => { for (const place of document.querySelectorAll('.stand-inhalt')) place.replaceChildren(...standingParts()); };

const startStanding = () => {
  const closed = stepContent.closing;
  // Behind what was said; the last note and the maps come after it.
  stepContent.closing = () => {
    setTimeout(fetchFindings, 0);
    const parts = closed();
    const section = make('section', { class: 'kapitel stand' }, make('h3', {}, say('standHeading')), make('div', { class: 'stand-inhalt' }, ...standingParts()));
    return [...parts.slice(0, -2), section, ...parts.slice(-2)];
  };
  const here = make('details', { id: 'stand-jetzt', class: 'stand' }, make('summary', {}, say('standSummary')), make('div', { class: 'stand-inhalt' }, ...standingParts()));
  here.addEventListener('toggle', fetchFindings);
  // What was worked out while nobody listened was not heard.
  whenConnected.push((isOpen) => { if (isOpen) { worked.isStale = true; fetchFindings(); } });
  stage.after(here);
};
