// The workbook goes home and comes back: what is new, changed, or no more there.

const changeHeads = {
  neu: t('Neu', 'New'), geaendert: t('Geändert', 'Changed'), fehlt: t('Fehlt jetzt', 'No more there'),
};

/** The entry as it overrules what was changed here meanwhile. */
const overruling = (change) => {
  const entry = { ...change.entry, was: { ...(change.entry.was || {}) } };
  for (const cell of change.conflicts) entry.was[cell.column] = cell.stated;
  return entry;
};

/** A change that came back. Where both changed the same cell, both values are told, and nothing is chosen. */
const changeItem = (change, id) => {
  const isClash = change.conflicts.length > 0;
  const impossible = change.message && !isClash;
  const { input, row } = tick(id, change.text, !isClash && !impossible && !(change.kind === 'fehlt' && change.isGuess));
  input.disabled = Boolean(impossible);
  const told = isClash
    ? make('ul', {}, ...change.conflicts.map((cell) => make('li', {},
      t(`${cell.column}: bei der Abgabe „${cell.seen}“, hier inzwischen „${cell.stated}“, in Ihrer Arbeitsmappe „${(change.entry.becomes || {})[cell.column] || ''}“`,
        `${cell.column}: “${cell.seen}” when taken, here “${cell.stated}” by now, in your workbook “${(change.entry.becomes || {})[cell.column] || ''}”`)))) : null;
  return { change, input, element: make('li', { class: isClash || impossible ? 'streit' : null }, row,
    isClash ? paragraph(t('Beide haben das geändert. Angekreuzt gilt Ihre Arbeitsmappe; sonst bleibt, was hier steht.',
      'Both changed this. If ticked, your workbook holds; otherwise what stands here stays.'), 'klein') : null,
    told, impossible ? paragraph(change.message, 'klein schwer') : null) };
};

const returnedList = (place, context, answer, changed) => {
  const isGuess = answer.version === null;
  const changes = answer.changes.filter((change) => change.result !== 'already').map((change) => ({ ...change, isGuess }));
  if (!changes.length && !answer.settings_changed) {
    place.replaceChildren(box('gut', t('In dieser Arbeitsmappe steht nichts, was hier nicht schon steht.', 'This workbook says nothing that is not here already.')));
    return;
  }
  const items = changes.map((change, at) => changeItem(change, `aenderung-${at}`));
  const settings = answer.settings_changed ? tick('einstellungen-auch', t('Einstellungen (Blatt „landschaft“): Titel, Stichtag, Sozialräume …', 'Settings (sheet “landschaft”): title, date, districts …'), !answer.settings_contested) : null;
  const contested = answer.settings_contested ? paragraph(t('Die Einstellungen wurden auch hier geändert. Angekreuzt gelten die der Arbeitsmappe als Ganzes; sonst bleiben die von hier. Der Stand von vorher bleibt als Version.',
    'The settings were changed here, too. If ticked, those of the workbook hold as a whole; otherwise those here stay. The state before stays as a version.'), 'klein') : '';
  const told = make('div', {});
  const take = button(t('Angekreuztes übernehmen', 'Take over what is ticked'), async () => {
    const entries = items.filter((one) => one.input.checked).map((one) => (one.change.conflicts.length ? overruling(one.change) : one.change.entry));
    const done = await busy(told, t('Wird übernommen …', 'Being taken over …'), async () => {
      if (entries.length) await ask(`landscapes/${context.name}/entries/together`, { method: 'POST', body: { entries } });
      if (settings && settings.input.checked) await ask(`landscapes/${context.name}/settings`, { method: 'POST', body: { text: answer.settings } });
      return true;
    }, [take]);
    if (!done) return;
    place.replaceChildren(box('gut', entries.length === 1 ? t('1 Änderung ist übernommen.', '1 change was taken over.')
      : t(`${number(entries.length)} Änderungen sind übernommen.`, `${number(entries.length)} changes were taken over.`)));
    changed();
  }, { class: 'haupt' });
  place.replaceChildren(
    isGuess ? box('warnung', t('Diese Arbeitsmappe stammt nicht von hier, oder ihr verborgenes Blatt fehlt. Sie wird mit dem verglichen, was jetzt hier steht: Was darin fehlt, wird nur entfernt, wenn Sie es ankreuzen.',
      'This workbook did not come from here, or its hidden sheet is missing. It is compared with what is here now: what it lacks is removed only if you tick it.'))
      : paragraph(t(`Verglichen mit Version ${answer.version}, aus der die Arbeitsmappe stammt. Was hier seitdem geändert wurde, bleibt.`,
        `Compared with version ${answer.version}, from which the workbook was taken. What has been changed here since stays.`), 'leise'),
    ...Object.keys(changeHeads).flatMap((kind) => {
      const own = items.filter((one) => one.change.kind === kind);
      return own.length ? [make('h3', {}, `${changeHeads[kind]} (${number(own.length)})`), make('ul', { class: 'aenderungen' }, ...own.map((one) => one.element))] : [];
    }),
    settings ? settings.row : '', contested, told, make('p', { class: 'knoepfe' }, take));
};

/** Taking the workbook home and bringing it back. */
const returningSection = (context, changed) => {
  const result = make('div', {});
  const file = make('input', { id: 'zurueck-datei', type: 'file', accept: '.xlsx,.ods,.zip', class: 'nur-vorgelesen' });
  const label = make('label', { for: 'zurueck-datei', class: 'knopf' }, t('Bearbeitete Arbeitsmappe hochladen', 'Upload the edited workbook'));
  file.addEventListener('change', async () => {
    const one = file.files[0];
    if (!one) return;
    const answer = await busy(result, t('Wird verglichen …', 'Being compared …'),
      () => ask(withQuery(`landscapes/${context.name}/returned`, { name: one.name }), { method: 'POST', body: one }));
    file.value = '';
    if (answer) returnedList(result, context, answer, changed);
  });
  return make('section', { 'aria-labelledby': 'excel-titel' }, make('h2', { id: 'excel-titel' }, t('In Excel weiterarbeiten', 'Go on in Excel')),
    paragraph(t('Die Arbeitsmappe hat an jeder markierten Zelle einen Kommentar. Bearbeiten Sie sie, wie Sie es gewohnt sind, und laden Sie sie wieder hoch: netviz zeigt, was neu, geändert oder nicht mehr da ist, und Sie entscheiden.',
      'The workbook has a comment at each marked cell. Edit it as you are used to and upload it again: netviz shows what is new, changed or no more there, and you decide.')),
    make('p', { class: 'knoepfe' }, download(`landscapes/${context.name}/workbook.xlsx`, t('Arbeitsmappe mit Kommentaren (.xlsx)', 'Workbook with comments (.xlsx)')),
      ...(mayEdit(context.landscape) ? [label, file] : [])),
    result);
};
