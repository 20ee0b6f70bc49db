// The tables as their keeper knows them, with marks at the cells.

const tableTitles = {
  akteure: t('Akteure', 'Actors'), kooperationen: t('Kooperationen', 'Cooperations'), gremien: t('Gremien', 'Boards'),
  mitgliedschaften: t('Mitgliedschaften', 'Memberships'), angebote: t('Angebote', 'Offers'), unterkuenfte: t('Unterkünfte', 'Accommodations'),
  kurskennzahlen: t('Kurskennzahlen', 'Course figures'), stellungnahmen: t('Stellungnahmen', 'Statements'), aliase: t('Aliase', 'Aliases'),
  typvorschlaege: t('Typvorschläge', 'Type proposals'), kontakte: t('Kontakte', 'Contacts'), massnahmen: t('Maßnahmen', 'Measures'),
};
const tableTitle = (name) => tableTitles[name] || name;

/** The columns that tell which row is meant, where its table has no ids. */
const identity = {
  akteure: ['name'], gremien: ['name'], kooperationen: ['von', 'nach', 'art', 'richtung', 'gemeldet_von', 'status'], mitgliedschaften: ['gremium', 'akteur'],
  angebote: ['akteur', 'name'], unterkuenfte: ['akteur'], kurskennzahlen: ['akteur', 'jahr'], stellungnahmen: ['empfehlung', 'akteur', 'partner'],
  massnahmen: ['ziel', 'massnahme', 'verantwortlich'], aliase: ['variante', 'akteur', 'status'], typvorschlaege: ['akteur', 'spalte', 'vorschlag', 'status'],
  kontakte: ['akteur', 'name', 'funktion'],
};

const newID = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** The cells of a row by their columns. */
const cellsOf = (columns, row) => Object.fromEntries(columns.map((column, place) => [column.key, row.cells[place] || '']));

/** A changed cell as an entry: what it was, so that nobody's work is overwritten unseen. */
const cellEntry = (table, columns, row, column, value) => {
  const cells = cellsOf(columns, row);
  const known = Object.fromEntries((identity[table] || []).filter((key) => key in cells).map((key) => [key, cells[key]]));
  return { id: newID(), op: 'change', table, key: cells.id || null, was: { ...known, [column]: cells[column] || '' }, becomes: { [column]: value } };
};

/** A row that is taken out, with all that its enterer saw. */
const removalEntry = (table, columns, row) => {
  const cells = cellsOf(columns, row);
  return { id: newID(), op: 'remove', table, key: cells.id || null, was: Object.fromEntries(Object.entries(cells).filter(([, text]) => text)) };
};

/** A new row below the others. */
const additionForm = (context, table, columns, close) => {
  const fields = columns.filter((column) => column.key !== 'id').map((column, place) => ({ column, input: make('input', { id: `neu-${place}` }) }));
  const told = make('div', {});
  const save = make('button', { type: 'submit', class: 'haupt' }, t('Zeile eintragen', 'Enter the row'));
  const form = make('form', { class: 'neue-zeile' }, make('div', { class: 'felder' }, ...fields.map((one) => field(one.column.head, one.input))), told,
    make('p', { class: 'knoepfe' }, save, button(t('Abbrechen', 'Cancel'), () => close(false))));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const becomes = Object.fromEntries(fields.filter((one) => one.input.value.trim()).map((one) => [one.column.key, one.input.value.trim()]));
    if (!Object.keys(becomes).length) { fields[0].input.focus(); return; }
    const done = await busy(told, t('Wird eingetragen …', 'Being entered …'), async () => {
      await ask(`landscapes/${context.name}/entries`, { method: 'POST', body: { id: newID(), op: 'add', table, becomes } });
      return true;
    }, [save]);
    if (done) { announce(t('Gespeichert.', 'Saved.')); close(true); }
  });
  return { form, first: fields[0].input };
};

/** What somebody typed and the table did not take: it stays in its cell, on this device, until it is right or thrown away. */
const drafts = {
  key: (landscape, table, row, column) => `netviz-zelle ${base} ${landscape} ${table} ${row.cells.join('\u0001')} ${column}`,
  get(...where) { try { return JSON.parse(sessionStorage.getItem(this.key(...where))); } catch { return null; } },
  set(value, ...where) { try { sessionStorage.setItem(this.key(...where), JSON.stringify(value)); } catch { /* It stays on the page. */ } },
  drop(...where) { try { sessionStorage.removeItem(this.key(...where)); } catch { /* Nothing was kept. */ } },
};

/** The form in the place of a cell. */
const cellForm = (context, table, columns, row, column, close) => {
  const cell = row.cells[columns.indexOf(column)] || '';
  const draft = drafts.get(context.name, table, row, column.key);
  const id = `zelle-${row.line}-${columns.indexOf(column)}`;
  const input = cell.length > 60 ? make('textarea', { id, rows: '3' }) : make('input', { id });
  input.value = draft ? draft.value : cell;
  const told = make('div', {});
  const save = make('button', { type: 'submit', class: 'haupt klein' }, t('Speichern', 'Save'));
  const remove = async () => {
    const done = await busy(told, t('Wird gelöscht …', 'Being deleted …'), async () => {
      await ask(`landscapes/${context.name}/entries`, { method: 'POST', body: removalEntry(table, columns, row) });
      return true;
    }, [save]);
    if (done) { announce(t('Gelöscht. Unter „Was geändert wurde“ lässt es sich zurücknehmen.', 'Deleted. It can be taken back under “What was changed”.')); close(true); }
  };
  const form = make('form', { class: 'zelle-form' },
    make('label', { for: id, class: 'nur-vorgelesen' }, `${column.head}, ${t('Zeile', 'row')} ${row.line}`), input, told,
    make('p', { class: 'knoepfe' }, save, button(t('Abbrechen', 'Cancel'), () => { drafts.drop(context.name, table, row, column.key); close(false); }, { class: 'klein' }),
      button(t('Zeile löschen', 'Delete the row'), remove, { class: 'klein' })));
  const conflict = (problem) => {
    const one = (problem.problem.conflicts || []).find((entry) => entry.column === column.key) || (problem.problem.conflicts || [])[0];
    if (!one) return false;
    told.replaceChildren(box('warnung', t(`Jemand anderes hat die Zelle inzwischen geändert. Dort steht jetzt „${one.stated}“, Sie haben „${input.value}“ eingegeben.`,
      `Somebody else has changed this cell meanwhile. It now says “${one.stated}”, you entered “${input.value}”.`),
    make('p', { class: 'knoepfe' }, button(t('Neu ansehen', 'Look again'), () => close(true), { class: 'klein' }))));
    return true;
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (input.value === cell) { drafts.drop(context.name, table, row, column.key); close(false); return; }
    save.disabled = true;
    try {
      await ask(`landscapes/${context.name}/entries`, { method: 'POST', body: cellEntry(table, columns, row, column.key, input.value) });
      drafts.drop(context.name, table, row, column.key);
      announce(t('Gespeichert.', 'Saved.'));
      close(true);
    } catch (problem) {
      save.disabled = false;
      drafts.set({ value: input.value, message: problem.message }, context.name, table, row, column.key);
      if (!(problem.status === 409 && conflict(problem))) told.replaceChildren(problemBox(problem));
      input.focus();
    }
  });
  form.addEventListener('keydown', (event) => { if (event.key === 'Escape') { event.stopPropagation(); close(false); } });
  return { form, input };
};

/** A cell with its marks; a click or Enter changes it. */
const cellElement = (context, table, columns, row, column, changed) => {
  const text = row.cells[columns.indexOf(column)] || '';
  const marks = row.marks.filter((mark) => mark.column === column.head || mark.column === column.key);
  const draft = drafts.get(context.name, table, row, column.key);
  const worst = marks.some((mark) => mark.severity === 'error') || draft ? 'falsch' : marks.length ? 'hinweis-zelle' : null;
  const place = make('td', { class: worst });
  const show = () => {
    const shown = draft ? draft.value : text;
    const may = mayEdit(context.landscape);
    const label = make('span', { class: text || draft ? null : 'leer' }, shown || '–');
    const opener = may ? button('', () => edit(), { class: 'zelle', 'aria-label': `${column.head}, ${t('Zeile', 'row')} ${row.line}: ${shown || t('leer', 'empty')}. ${t('Ändern', 'Change')}` }) : label;
    if (may) opener.append(label);
    place.replaceChildren(opener, ...marks.map((mark) => make('span', { class: 'marke-text' }, mark.message)),
      ...(draft ? [make('span', { class: 'marke-text' }, `${t('nicht gespeichert', 'not saved')}: ${draft.message}`)] : []));
    return opener;
  };
  const edit = () => {
    const { form, input } = cellForm(context, table, columns, row, column, (isChanged) => {
      if (isChanged) changed(); else show().focus();
    });
    place.replaceChildren(form);
    input.focus();
    if (input.select) input.select();
  };
  show();
  return place;
};

const pageSize = 50;

/** A table of the landscape in pages, with a choice of the marked rows alone. */
const tableView = async (place, context, name, { onlyMarked, from, changed, choose }) => {
  const answer = await ask(withQuery(`landscapes/${context.name}/rows`, { table: name, from, count: pageSize, marked: onlyMarked }));
  if (!context.isCurrent()) return;
  const columns = answer.columns.filter((column) => column.head);
  const used = columns.filter((column) => ['id', 'name'].includes(column.key)
    || answer.rows.some((row) => row.cells[answer.columns.indexOf(column)]
      || row.marks.some((mark) => mark.column === column.head || mark.column === column.key)));
  const more = make('p', { class: 'knoepfe' });
  const adding = () => {
    const spot = make('div', {});
    const opener = button(t('Zeile hinzufügen', 'Add a row'), () => {
      const { form, first } = additionForm(context, name, used.length ? used : columns, (isChanged) => {
        if (isChanged) changed(); else { spot.replaceChildren(make('p', { class: 'knoepfe' }, opener)); opener.focus(); }
      });
      spot.replaceChildren(form);
      first.focus();
    });
    spot.append(make('p', { class: 'knoepfe' }, opener));
    return spot;
  };
  const last = Math.min(from + pageSize, answer.total);
  if (from > 0) more.append(button(t('Vorherige', 'Previous'), () => choose(Math.max(0, from - pageSize))));
  if (answer.total) more.append(make('span', { class: 'leise' }, t(`Zeilen ${number(from + 1)} bis ${number(last)} von ${number(answer.total)}`, `rows ${number(from + 1)} to ${number(last)} of ${number(answer.total)}`)));
  if (last < answer.total) more.append(button(t('Nächste', 'Next'), () => choose(last)));
  const body = answer.rows.map((row) => make('tr', {},
    make('th', { scope: 'row', class: 'zeilennummer' }, String(row.line),
      ...row.marks.filter((mark) => !columns.some((column) => mark.column === column.head || mark.column === column.key))
        .map((mark) => make('span', { class: `marke-text ${mark.severity === 'error' ? 'schwer' : ''}` }, mark.message))),
    ...used.map((column) => cellElement(context, name, answer.columns, row, column, changed))));
  place.replaceChildren(
    answer.rows.length
      ? make('div', { class: 'rolle', tabindex: '0', role: 'region', 'aria-label': tableTitle(name) },
        make('table', { class: 'zeilen' }, make('caption', { class: 'nur-vorgelesen' }, tableTitle(name)),
          make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, t('Zeile', 'Row')), ...used.map((column) => make('th', { scope: 'col' }, column.head)))),
          make('tbody', {}, ...body)))
      : paragraph(onlyMarked ? t('In dieser Tabelle ist nichts markiert.', 'Nothing is marked in this table.') : t('Diese Tabelle hat keine Zeilen.', 'This table has no rows.'), 'leise'),
    more, mayEdit(context.landscape) ? adding() : '');
};
