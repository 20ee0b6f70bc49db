// What was done, as sentences; each step can be taken back.

const stepItem = (context, step, changed) => {
  const told = make('div', {});
  const back = button(t('Zurücknehmen', 'Take back'), async () => {
    const done = await busy(told, t('Wird zurückgenommen …', 'Being taken back …'),
      () => ask(`landscapes/${context.name}/steps/undo`, { method: 'POST', body: { step: step.id } }), [back]);
    if (done) changed();
  }, { class: 'klein' });
  const may = mayEdit(context.landscape) && !step.is_undone && !step.is_fixed;
  return make('li', { class: step.is_undone ? 'zurueck' : null },
    make('p', {}, make('span', { class: 'leise klein' }, momentText(step.at)), ' ', step.is_undone ? make('s', {}, step.text) : step.text,
      step.count > 1 ? t(` und ${number(step.count - 1)} weitere`, ` and ${number(step.count - 1)} more`) : '',
      step.is_undone ? ` (${t('zurückgenommen', 'taken back')})` : ''),
    step.more.length ? make('details', {}, make('summary', {}, t('Alle Einträge dieses Schritts', 'All entries of this step')),
      make('ul', {}, ...step.more.map((one) => make('li', {}, one)))) : null,
    may ? make('p', {}, back) : null, told);
};

/** The history of a landscape, the newest step first. */
const stepList = async (place, context, changed, most = 10) => {
  const answer = await ask(`landscapes/${context.name}/history`);
  if (!context.isCurrent()) return;
  const all = answer.steps;
  const list = make('ul', { class: 'schritte' }, ...all.slice(0, most).map((step) => stepItem(context, step, changed)));
  place.replaceChildren(all.length ? list : paragraph(t('Noch wurde nichts geändert.', 'Nothing has been changed yet.'), 'leise'));
  if (all.length > most) {
    place.append(make('p', {}, button(t(`Alle ${number(all.length)} Schritte zeigen`, `Show all ${number(all.length)} steps`), () => stepList(place, context, changed, all.length))));
  }
};
