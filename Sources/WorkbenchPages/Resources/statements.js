// What the actors themselves say to a suggestion.

const statementWords = {
  offen: t('noch im Gespräch', 'still being talked about'), geklaert: t('besprochen und geklärt', 'talked about and settled'),
  kein_bedarf: t('kein Bedarf', 'no need'),
};

const isAbout = (statement, suggestion) => suggestion.rules.includes(statement.rule)
  && [statement.actor, statement.partner].filter(Boolean).length > 0
  && [statement.actor, statement.partner].filter(Boolean).every((id) => [suggestion.a, suggestion.b].includes(id));

const statementLine = (known, statement) => [`${statementWords[statement.status] || statement.status}`,
  statement.text ? `: „${statement.text}“` : '', statement.date ? ` (${dayText(statement.date)})` : ''].join('');

/** An entry for what is said; a statement that is there already is changed. */
const statementEntry = (known, suggestion, rule, said) => {
  const before = known.statements.find((one) => one.rule === rule && isAbout(one, suggestion));
  const becomes = { status: said.status, text: said.text, datum: said.date };
  const ends = [suggestion.a, suggestion.b].filter((id) => known.actorsByID.has(id));
  const head = before ? { empfehlung: rule, akteur: before.actor, partner: before.partner } : { empfehlung: rule, akteur: ends[0] || '', partner: ends[1] || '' };
  return before
    ? { id: newID(), op: 'change', table: 'stellungnahmen', was: { ...head, status: before.status, text: before.text, datum: before.date }, becomes, role: 'editor' }
    : { id: newID(), op: 'add', table: 'stellungnahmen', becomes: { ...head, ...becomes }, role: 'editor' };
};

/** The form for a statement. `done(text)` when it is entered, `close()` when it is given up. */
const statementForm = (context, known, suggestion, { done, close }) => {
  const mark = `zu-${suggestion.number}`;
  const before = known.statements.find((one) => isAbout(one, suggestion));
  const now = before ? before.status : 'offen';
  const marks = Object.keys(statementWords).map((status) => {
    const input = make('input', { type: 'radio', name: `${mark}-status`, id: `${mark}-${status}`, value: status, checked: status === now });
    return { input, row: make('p', { class: 'haken' }, input, make('label', { for: input.id }, statementWords[status],
      status === 'offen' ? '' : make('span', { class: 'leise klein' }, ` – ${t('die Anregung kommt nicht wieder', 'the suggestion does not come again')}`))) };
  });
  const text = make('textarea', { id: `${mark}-text`, rows: '3', maxlength: '2000' });
  text.value = before ? before.text : '';
  const date = make('input', { id: `${mark}-datum`, type: 'date', value: new Date().toLocaleDateString('sv') });
  const told = make('div', {});
  const save = make('button', { type: 'submit', class: 'haupt' }, t('Eintragen', 'Enter'));
  const form = make('form', { class: 'stellungnahme' },
    make('fieldset', {}, make('legend', {}, t('Was sagen die Beteiligten dazu?', 'What do those concerned say?')), ...marks.map((one) => one.row)),
    field(t('In ihren Worten (steht im Bericht daneben)', 'In their words (printed beside it in the report)'), text),
    make('div', { class: 'schmal' }, field(t('Wann', 'When'), date)), told,
    make('p', { class: 'knoepfe' }, save, button(t('Abbrechen', 'Cancel'), close)));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const said = { status: marks.find((one) => one.input.checked).input.value, text: text.value.trim(), date: date.value };
    const entries = suggestion.rules.map((rule) => statementEntry(known, suggestion, rule, said));
    const entered = await busy(told, t('Wird eingetragen …', 'Being entered …'), async () => {
      for (const entry of entries) await ask(`landscapes/${context.name}/entries`, { method: 'POST', body: entry });
      return true;
    }, [save]);
    if (entered) done(entries.map((entry) => entry.id));
  });
  return { form, first: marks.find((one) => one.input.checked).input };
};

/** What was entered just now, and the way back. */
const enteredBox = (context, suggestion, entries, changed) => {
  const told = make('div', {});
  const back = button(t('Zurücknehmen', 'Take back'), async () => {
    const done = await busy(told, t('Wird zurückgenommen …', 'Being taken back …'), async () => {
      for (const id of [...entries].reverse()) await ask(`landscapes/${context.name}/undo`, { method: 'POST', body: { id } });
      return true;
    }, [back]);
    if (done) { announce(t('Zurückgenommen.', 'Taken back.')); changed(); }
  });
  return box('gut', t(`Die Stellungnahme zu „${suggestion.name_a} – ${suggestion.name_b}“ ist eingetragen; die Anregungen sind neu nummeriert. Sie steht auch unter „Prüfen“ bei dem, was geändert wurde.`,
    `The statement on “${suggestion.name_a} – ${suggestion.name_b}” is entered; the suggestions are numbered anew. It also stands under “Check” with what was changed.`), make('p', { class: 'knoepfe' }, back), told);
};
