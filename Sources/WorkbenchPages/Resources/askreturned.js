// Survey: what came back, what it would become, and taking it over.

const uploadMany = async (context, files, place) => {
  const results = [];
  for (const [at, file] of [...files].entries()) {
    place.replaceChildren(make('p', { class: 'warten', role: 'status' }, t(`${at + 1} von ${files.length}: ${file.name} wird gelesen …`, `${at + 1} of ${files.length}: ${file.name} is being read …`)));
    try {
      await ask(withQuery(`landscapes/${context.name}/survey/returned`, { name: file.name }), { method: 'POST', body: file });
    } catch (problem) { results.push(`${file.name}: ${problem.message}`); }
  }
  return results;
};

/** Where workbooks are dropped. */
const dropZone = (context, renew, told) => {
  const input = make('input', { id: 'rueckgabe', type: 'file', multiple: true, class: 'nur-vorgelesen', accept: '.xlsx,.ods' });
  const zone = make('div', { class: 'ablage' },
    make('p', {}, make('strong', {}, t('Ausgefüllte Fragebögen hierher ziehen', 'Drag filled-in questionnaires here')), ' ', t('– viele auf einmal –', '(many at once)'), ' ', t('oder', 'or')),
    make('p', {}, make('label', { for: 'rueckgabe', class: 'knopf haupt' }, t('Dateien auswählen', 'Choose files')), input),
    paragraph(t('Die Dateinamen sind gleichgültig. Es wird noch nichts übernommen.', 'Names of files do not matter. Nothing is taken over yet.'), 'leise'));
  const take = async (files) => {
    if (!files.length) return;
    const problems = await uploadMany(context, files, told);
    await renew();
    const place = byId('rueckgabe-meldung');
    if (problems.length && place) place.replaceChildren(box('fehler', ...problems));
  };
  input.addEventListener('change', () => take(input.files));
  for (const kind of ['dragenter', 'dragover']) zone.addEventListener(kind, (event) => { event.preventDefault(); zone.classList.add('bereit'); });
  for (const kind of ['dragleave', 'drop']) zone.addEventListener(kind, () => zone.classList.remove('bereit'));
  zone.addEventListener('drop', (event) => { event.preventDefault(); take([...event.dataTransfer.files]); });
  return zone;
};

const whomChoice = (standing, id, chosen) => choice(id, [['', t('bitte wählen', 'please choose')], ...standing.actors.map((one) => [one.id, one.name])], chosen);

/** Something that only the organisation knows: whose it is, whom it means, what a cell says. */
const answerQuestion = (context, standing, question, at, redo) => {
  const id = `klaeren-${question.number}-${at}`;
  const told = make('div', {});
  const one = standing.returned.find((other) => other.number === question.number);
  const known = standing.actors.some((actor) => actor.id === one.actor) ? one.actor : '';
  const input = question.about_whom ? whomChoice(standing, id, question.row === null ? known : '')
    : make('input', { id, type: 'text', value: question.text, maxlength: '300' });
  const body = () => (question.row === null ? { number: question.number, actor: input.value }
    : { number: question.number, cells: [{ row: question.row, column: question.column, text: input.value }] });
  const send = button(t('So ist es', 'That is right'), async () => {
    if (question.about_whom && !input.value) { input.focus(); return; }
    const done = await busy(told, t('Einen Moment …', 'One moment …'), async () => {
      await ask(`landscapes/${context.name}/survey/correct`, { method: 'POST', body: body() });
      return true;
    }, [send]);
    if (done) redo();
  });
  const label = question.row === null ? t('Von wem ist der Fragebogen?', 'Whose questionnaire is it?')
    : question.about_whom ? t('Wer ist gemeint?', 'Who is meant?') : t('Was soll dort stehen?', 'What should it say?');
  return make('li', { class: 'frage' }, make('h4', {}, one.file + (question.row === null ? '' : t(`, Zeile ${question.row}`, `, row ${question.row}`))),
    paragraph(question.message), labelled(label, input), told, make('p', { class: 'knoepfe' }, send));
};

const nameOf = (standing, id) => (standing.actors.find((one) => one.id === id) || { name: id }).name;

const levelText = (level) => (level === null || level === '' ? t('ohne Stufe', 'no level') : String(level));

/** What is worth asking back: two answers of one organisation, or two organisations about each other. */
const askBack = (standing, outcome, isNew) => [
  ...outcome.disagreements.map((one) => t(`Aus ${nameOf(standing, one.a)} kamen über ${nameOf(standing, one.b)} verschiedene Angaben: ${levelText(one.before)} und ${levelText(one.after)}. Es zählt die höhere; lassen Sie sonst eine der Antworten oben weg.`,
    `From ${nameOf(standing, one.a)} came different answers about ${nameOf(standing, one.b)}: ${levelText(one.before)} and ${levelText(one.after)}. The higher one counts; else leave one of the answers out above.`)),
  ...outcome.changed.map((one) => t(`${nameOf(standing, one.a)} über ${nameOf(standing, one.b)}: bisher ${levelText(one.before)}, jetzt ${levelText(one.after)}.`,
    `${nameOf(standing, one.a)} about ${nameOf(standing, one.b)}: ${levelText(one.before)} so far, ${levelText(one.after)} now.`)),
  ...outcome.withdrawn.map((one) => t(`${nameOf(standing, one.a)} nennt über ${nameOf(standing, one.b)} nicht mehr: ${one.kind || 'Zusammenarbeit'}.`,
    `${nameOf(standing, one.a)} no longer names about ${nameOf(standing, one.b)}: ${one.kind || 'cooperation'}.`)),
  ...outcome.contradictions.filter((one) => isNew(one)).map(differently),
];

const differently = (one) => t(`${one.a} (${levelText(one.by_a)}) und ${one.b} (${levelText(one.by_b)}) sehen ihre Zusammenarbeit verschieden. Beide Angaben bleiben stehen.`,
    `${one.a} (${levelText(one.by_a)}) and ${one.b} (${levelText(one.by_b)}) see their cooperation differently. Both answers stay.`);

const previewSection = (context, standing, preview, redo, renew, isProvisional) => {
  const told = make('div', {});
  const becomes = preview.becomes.map((group) => make('details', { open: preview.becomes.length === 1 },
    make('summary', {}, group.actor ? nameOf(standing, group.actor) : t('Neu in der Landschaft', 'New in the landscape'), ` (${number(group.lines.length)})`),
    make('ul', {}, ...group.lines.map((one) => make('li', {}, one)))));
  const names = new Set(preview.outcome.respondents.map((id) => nameOf(standing, id)));
  const isNew = (one) => names.has(one.a) || names.has(one.b);
  const back = askBack(standing, preview.outcome, isNew);
  const others = preview.outcome.contradictions.filter((one) => !isNew(one));
  const notes = preview.notes.flatMap((one) => one.lines.map((line) => `${(standing.returned.find((other) => other.number === one.number) || {}).file}: ${line}`));
  const provisional = tick('vorlaeufig', t('Übernehmen, was verstanden wurde; das andere bleibt offen', 'Take over what was understood; the rest stays open'), isProvisional);
  provisional.input.addEventListener('change', () => redo(provisional.input.checked));
  const canSkip = preview.questions.length > 0 && preview.questions.every((one) => one.row !== null);
  const take = button(t('Übernehmen', 'Take over'), async () => {
    const done = await busy(told, t('Wird übernommen …', 'Being taken over …'), () => ask(`landscapes/${context.name}/survey/take`, {
      method: 'POST', body: { numbers: preview.numbers, provisional: isProvisional } }), [take]);
    if (done) { announce(t('Übernommen.', 'Taken over.')); await renew(); }
  }, { class: 'haupt', id: 'uebernehmen' });
  take.disabled = !preview.sound;
  return make('div', { class: 'vorschau' },
    preview.questions.length ? make('h3', {}, t('Zuerst zu klären', 'To be settled first')) : null,
    preview.questions.length ? make('ul', { class: 'fragen' }, ...preview.questions.map((one, at) => answerQuestion(context, standing, one, at, () => redo(isProvisional)))) : null,
    canSkip || isProvisional ? provisional.row : null,
    make('h3', {}, t('Das wird daraus', 'What it becomes')),
    preview.entries ? paragraph(t(`${counted(preview.entries, 'Eintrag', 'Einträge')} in einem Schritt, der sich zurücknehmen lässt.`, `${counted(preview.entries, 'entry', 'entries')} in one step that can be taken back.`))
      : paragraph(preview.sound ? t('Die Landschaft sagt das alles schon; es ändert sich nichts.', 'The landscape says all of this already; nothing changes.') : t('Noch nichts: Bitte klären Sie zuerst, was oben steht.', 'Nothing yet: please settle first what is listed above.')),
    preview.notes_settings ? paragraph(t('In den Einstellungen wird vermerkt, was gefragt wurde. Schritte von vorher lassen sich danach nur noch über eine Version zurückholen.', 'The settings note what was asked. Earlier steps can then be brought back by a version only.'), 'klein leise') : null,
    ...becomes,
    back.length ? make('h3', {}, t('Zum Nachfragen, ohne Wertung', 'To ask about, without judging')) : null,
    back.length ? make('ul', {}, ...back.map((one) => make('li', {}, one))) : null,
    others.length ? make('details', {}, make('summary', {}, t(`Schon vorher verschieden gemeldet (${number(others.length)})`, `Reported differently before (${number(others.length)})`)),
      make('ul', {}, ...others.map((one) => make('li', {}, differently(one))))) : null,
    notes.length ? make('details', {}, make('summary', {}, t(`Hinweise (${number(notes.length)})`, `Hints (${number(notes.length)})`)), make('ul', {}, ...notes.map((one) => make('li', {}, one)))) : null,
    told, make('p', { class: 'knoepfe' }, take));
};

/** From where it came. */
const fileWords = (one) => (one.by_browser ? t('im Browser', 'in the browser') : one.file);

const returnedRow = (one, standing) => [fileWords(one), nameOf(standing, one.actor), momentText(one.at)];

/** What waits: told first what it becomes, then taken over. */
const waitingPart = (context, standing, renew) => {
  const waiting = standing.returned.filter((one) => one.state !== 'taken');
  if (!waiting.length) return [paragraph(t('Gerade liegt nichts zum Übernehmen vor.', 'Nothing waits to be taken over.'), 'leise')];
  const may = mayEdit(context.landscape);
  const place = make('div', { id: 'vorschau' });
  const ticks = waiting.map((one) => ({ one, ...tick(`antwort-${one.number}`, `${nameOf(standing, one.actor)} – ${fileWords(one)}, ${momentText(one.at)}`
    + (one.state === 'undone' ? t(' (war übernommen und wurde zurückgenommen)', ' (was taken over and taken back)') : ''), one.state === 'waiting') }));
  const numbers = () => ticks.filter((one) => one.input.checked).map((one) => one.one.number);
  const redo = async (isProvisional = false) => {
    if (!numbers().length) { place.replaceChildren(); return; }
    const fresh = await ask(`landscapes/${context.name}/survey`);
    const preview = await busy(place, t('Es wird nachgesehen, was daraus wird …', 'Looking at what it becomes …'),
      () => ask(`landscapes/${context.name}/survey/preview`, { method: 'POST', body: { numbers: numbers(), provisional: isProvisional } }));
    if (preview && context.isCurrent()) place.replaceChildren(previewSection(context, fresh, { ...preview, numbers: numbers() }, redo, renew, isProvisional));
  };
  const look = button(t('Ansehen, was daraus wird', 'See what it becomes'), () => redo(), { class: 'haupt' });
  const told = make('div', {});
  const removal = button(t('Ausgewählte löschen', 'Delete those chosen'), () => {
    const sure = button(t('Endgültig löschen', 'Delete for good'), async () => {
      const done = await busy(told, t('Wird gelöscht …', 'Being deleted …'), async () => { await ask(`landscapes/${context.name}/survey/remove`, { method: 'POST', body: { numbers: numbers() } }); return true; }, [sure]);
      if (done) await renew();
    }, { class: 'gefahr' });
    told.replaceChildren(box('warnung', t('Die ausgewählten Antworten werden gelöscht und sind dann nicht mehr da.', 'The answers chosen are deleted and gone.'), make('p', { class: 'knoepfe' }, sure)));
    sure.focus();
  });
  const draw = () => { look.disabled = removal.disabled = !numbers().length; };
  for (const one of ticks) one.input.addEventListener('change', () => { place.replaceChildren(); told.replaceChildren(); draw(); });
  draw();
  return [make('fieldset', { class: 'liegt-vor' }, make('legend', {}, t('Liegt vor', 'Here')), ...ticks.map((one) => one.row)),
    make('p', { class: 'knoepfe' }, look, may ? removal : null), told, place];
};

const takenPart = (context, standing, renew) => {
  const taken = standing.returned.filter((one) => one.state === 'taken');
  if (!taken.length) return [];
  const steps = [...new Set(taken.map((one) => one.step))];
  return [make('h3', {}, t('Übernommen', 'Taken over')), ...steps.map((step) => {
    const told = make('div', {});
    const back = button(t('Diesen Schritt zurücknehmen', 'Take this step back'), async () => {
      const done = await busy(told, t('Wird zurückgenommen …', 'Being taken back …'), () => ask(`landscapes/${context.name}/steps/undo`, { method: 'POST', body: { step } }), [back]);
      if (done) await renew();
    }, { class: 'klein' });
    return make('div', { class: 'uebernommen' },
      grid(t('Übernommene Antworten', 'Answers taken over'), [t('Fragebogen', 'Questionnaire'), t('Organisation', 'Organisation'), t('Eingegangen', 'Came')],
        taken.filter((one) => one.step === step).map((one) => returnedRow(one, standing))),
      step && mayEdit(context.landscape) ? make('p', {}, back) : null, told);
  })];
};

const returnedSection = (context, standing, renew) => {
  const told = make('div', { id: 'rueckgabe-meldung' });
  return make('section', {}, make('h2', {}, t('Was zurückkam', 'What came back')),
    mayEdit(context.landscape) ? dropZone(context, renew, told) : null, told,
    ...waitingPart(context, standing, renew), ...takenPart(context, standing, renew));
};
