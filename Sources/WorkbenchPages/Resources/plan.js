// Where to begin: the few suggestions that together settle the most.

const slider = (id, text, { least, most, value }) => {
  const input = make('input', { id, type: 'range', min: String(least), max: String(most), value: String(value) });
  const shown = make('output', { for: id }, number(value));
  input.addEventListener('input', () => { shown.textContent = number(Number(input.value)); });
  return { input, row: make('p', { class: 'feld regler' }, make('label', { for: id }, `${text} `, shown), input) };
};

const planResult = (context, known, plan) => {
  const item = (one) => make('li', { class: 'anregung' },
    make('h3', {}, make('span', { class: 'nummer' }, String(one.number)), ' ', ...endsOf(context, known, one)),
    make('p', { class: 'marken' }, make('span', { class: `schritt-${one.step}` }, stepWords[one.step])), paragraph(one.reason));
  const met = plan.after.fulfilled - plan.before.fulfilled;
  const isOne = plan.ties.length === 1;
  const summary = plan.ties.length ? t(
    `${isOne ? 'Dieser Schritt klärt' : `Diese ${number(plan.ties.length)} Schritte klären zusammen`} ${counted(met, 'Befund', 'Befunde')}: Erfüllt sind danach ${number(plan.after.fulfilled)} statt ${number(plan.before.fulfilled)}, offen ${number(plan.after.open)} statt ${number(plan.before.open)}.`,
    `${isOne ? 'This step settles' : `These ${number(plan.ties.length)} steps together settle`} ${counted(met, 'finding', 'findings')}: ${number(plan.after.fulfilled)} instead of ${number(plan.before.fulfilled)} are fulfilled then, ${number(plan.after.open)} instead of ${number(plan.before.open)} open.`)
    : t('Unter diesen Vorgaben bleibt kein Schritt übrig.', 'Nothing is left under these limits.');
  const passed = plan.passed_over.filter((one) => one.why !== 'budget');
  return [make('p', { class: 'fazit', role: 'status' }, summary), make('ol', { class: 'anregungen' }, ...plan.ties.map(item)),
    passed.length ? make('details', {}, make('summary', {}, t(`Warum andere nicht dabei sind (${number(passed.length)})`, `Why others are not among them (${number(passed.length)})`)),
      make('ul', {}, ...passed.map((one) => make('li', {}, `${one.number}: ${[one.a, one.b].map((id) => shortName(known, id)).join(' – ')}: ${one.reason}`)))) : null].filter(Boolean);
};

/** The part with the sliders. Returns what is to be done when it is left. */
const planPart = (place, context, known) => {
  const value = (key, usual, most) => Math.min(most, Math.max(1, Number(context.query.get(key)) || usual));
  const budget = slider('plan-zahl', t('Wie viele Schritte schaffen Sie?', 'How many steps can you take?'), { least: 1, most: 30, value: value('schritte', 5, 30) });
  const each = slider('plan-je', t('Wie viele höchstens für einen Akteur?', 'How many at most for one actor?'), { least: 1, most: 8, value: value('je', 2, 8) });
  const told = make('div', {});
  const result = make('div', {});
  let waiting = null;
  const stop = () => { if (waiting) waiting.abort(); waiting = null; };
  const draw = async () => {
    stop();
    const own = waiting = new AbortController();
    keepInAddress({ teil: 'plan', schritte: budget.input.value, je: each.input.value });
    told.replaceChildren(make('p', { class: 'warten knoepfe', role: 'status' }, t('Wird gerechnet …', 'Being computed …'),
      button(t('Abbrechen', 'Cancel'), () => { stop(); told.replaceChildren(paragraph(t('Abgebrochen.', 'Cancelled.'), 'leise')); }, { class: 'klein' })));
    try {
      const plan = await ask(withQuery(`landscapes/${context.name}/plan`, { budget: budget.input.value, 'per-actor': each.input.value }), { signal: own.signal });
      if (own.signal.aborted || !context.isCurrent()) return;
      told.replaceChildren();
      result.replaceChildren(...planResult(context, known, plan));
    } catch (problem) {
      if (!own.signal.aborted) told.replaceChildren(problemBox(problem));
    }
  };
  const later = afterwards(300, draw);
  for (const one of [budget.input, each.input]) one.addEventListener('input', later);
  place.replaceChildren(make('h2', {}, t('Womit anfangen?', 'Where to begin?')),
    paragraph(t('Niemand knüpft hundert Kooperationen auf einmal. netviz sucht die wenigen Schritte, die zusammen die meisten Empfehlungen erfüllen; bei Gleichstand die, die das Netz enger zusammenrücken lassen.',
      'Nobody makes a hundred cooperations at once. netviz looks for the few steps that together meet the most recommendations; where several do, those that bring the network closer together.'), 'leise'),
    make('form', { class: 'felder filter' }, budget.row, each.row), told, result);
  draw();
  return () => { later.stop(); stop(); };
};
