// Checking: questions first, then the tables with marks, then what was done.

/** No question and no error is left; what is worth a look may be. */
const nothingOpen = (desk) => {
  const hints = desk.problems.filter((problem) => problem.severity === 'warning').length + desk.problems_left_out;
  if (!hints) return t('Nichts ist offen.', 'Nothing is open.');
  return hints === 1 ? t('Keine Frage ist offen; 1 Hinweis steht bei den Tabellen.', 'No question is open; 1 hint stands with the tables.')
    : t(`Keine Frage ist offen; ${number(hints)} Hinweise stehen bei den Tabellen.`, `No question is open; ${number(hints)} hints stand with the tables.`);
};

/** "noch 9 von 41": what waits, and how much of it has been settled. */
const progress = (desk) => {
  const settled = desk.at_beginning - desk.open;
  const text = desk.open === 0 ? nothingOpen(desk)
    : t(`noch ${number(desk.open)} von ${number(desk.at_beginning)} Stellen`, `${number(desk.open)} of ${number(desk.at_beginning)} places left`);
  return make('div', { class: 'stand' },
    make('progress', { max: String(Math.max(1, desk.at_beginning)), value: String(settled), 'aria-label': t('Geklärt', 'Settled') }),
    make('p', { id: 'noch', role: 'status' }, text));
};

page('l/*/pruefen', {
  title: t('Prüfen', 'Check'),
  tab: t('Prüfen', 'Check'),
  draw: async (place, context) => {
    const stand = make('div', {});
    const told = make('div', {});
    const questions = make('div', {});
    const tables = make('div', {});
    const steps = make('div', {});
    const excel = make('div', {});
    const chosen = { table: 'akteure', onlyMarked: false, from: 0 };
    place.append(make('h1', {}, t('Prüfen', 'Check')), stand, told,
      make('section', { 'aria-labelledby': 'fragen-titel' }, make('h2', { id: 'fragen-titel' }, t('Fragen', 'Questions')), questions),
      make('section', { 'aria-labelledby': 'tabellen-titel' }, make('h2', { id: 'tabellen-titel' }, t('Tabellen', 'Tables')), tables),
      excel,
      make('section', { 'aria-labelledby': 'schritte-titel' }, make('h2', { id: 'schritte-titel' }, t('Was geändert wurde', 'What was changed')), steps));

    const answer = async (answers) => {
      const done = await busy(told, t('Wird eingetragen …', 'Being entered …'),
        () => ask(`landscapes/${context.name}/answers`, { method: 'POST', body: { answers } }), [...questions.querySelectorAll('button')]);
      if (done && done.missed.length) told.replaceChildren(box('warnung', t('Nicht eintragen ließ sich:', 'This could not be entered:'), ...done.missed.map((line) => paragraph(line))));
      await renew();
      const next = questions.querySelector('button');
      if (next) next.focus({ preventScroll: true });
    };

    const drawQuestions = (desk) => {
      const may = mayEdit(context.landscape);
      const list = desk.questions.map((question, at) => ({ ...question, id: `frage-${at}` }));
      questions.replaceChildren(
        list.length ? make('ul', { class: 'fragen' }, ...list.map((question) => questionCard(question, answer)))
          : paragraph(t('netviz hat keine Fragen zu Namen, Typen, Angeboten oder Sozialräumen.', 'netviz has no questions about names, types, offers or districts.'), 'leise'));
      if (!may) for (const one of questions.querySelectorAll('button, input')) one.disabled = true;
    };

    const drawTables = async (desk) => {
      if (!desk.tables.some((table) => table.name === chosen.table)) chosen.table = desk.tables.length ? desk.tables[0].name : '';
      const view = make('div', {});
      const marked = tick('nur-markierte', t('nur markierte Zeilen', 'marked rows only'), chosen.onlyMarked);
      marked.input.addEventListener('change', () => { chosen.onlyMarked = marked.input.checked; chosen.from = 0; drawTable(view); });
      const headers = new Map(desk.tables.map((table) => [table.name, table.header]));
      const files = desk.problems.filter((problem) => !problem.table || problem.row === null || problem.row === headers.get(problem.table));
      const buttons = desk.tables.map((table) => button(
        `${tableTitle(table.name)} (${number(table.rows)})`, () => {
          chosen.table = table.name; chosen.from = 0;
          for (const one of buttons) one.setAttribute('aria-pressed', String(one === buttons[desk.tables.indexOf(table)]));
          drawTable(view);
        }, { 'aria-pressed': String(table.name === chosen.table), class: table.marked ? 'mit-marken' : null }));
      tables.replaceChildren(
        ...(files.length ? [make('ul', {}, ...files.map((problem) => make('li', { class: problem.severity === 'error' ? 'schwer' : null }, `${problem.file}: ${problem.message}`)))] : []),
        make('p', { class: 'knoepfe' }, ...buttons), marked.row, view);
      await drawTable(view);
    };

    const drawTable = async (view) => {
      if (!chosen.table) { view.replaceChildren(); return; }
      try {
        await tableView(view, context, chosen.table, {
          onlyMarked: chosen.onlyMarked, from: chosen.from, changed: renew,
          choose: (from) => { chosen.from = from; drawTable(view); },
        });
      } catch (problem) { tellProblem(view, problem); }
    };

    const renew = async () => {
      const desk = await ask(`landscapes/${context.name}/desk`);
      if (!context.isCurrent()) return;
      stand.replaceChildren(progress(desk));
      drawQuestions(desk);
      await Promise.all([drawTables(desk), stepList(steps, context, renew)]);
    };
    excel.replaceChildren(returningSection(context, renew));
    await renew();
  },
});
