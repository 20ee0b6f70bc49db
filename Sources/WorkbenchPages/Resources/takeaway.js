// Take away: report, maps, papers for a round table, tables.

const reportForms = [['docx', t('Word (.docx) – zum Weiterschreiben', 'Word (.docx), to go on writing')], ['pdf', t('PDF – zum Verschicken und Drucken', 'PDF, to send and print')],
  ['html', t('Webseite (.html)', 'Web page (.html)')], ['md', t('Text (.md)', 'Text (.md)')]];
const reportParts = [['', t('alles', 'all of it')], ['part=main', t('nur der Haupttext', 'the main text only')], ['part=annex', t('nur der Anhang', 'the annex only')],
  ['style=kurz', t('Kurzfassung auf einer Seite', 'short version on one page')], ['style=einfach', t('in Einfacher Sprache', 'in plain language')]];
const pageSizes = [['', t('wie am Bildschirm', 'as on the screen')], ['a4', 'A4'], ['a3', 'A3'], ['a0', 'A0']];
const wordIn = (choices, value) => choices.find(([key]) => key === value)[1];

const reportForm = (known, jobs) => {
  const form = choice('bericht-form', reportForms);
  const part = choice('bericht-teil', reportParts);
  const onlyField = choice('bericht-feld', [['', t('alle', 'all')], ...known.words.fields.map((one) => [one.id, one.word])]);
  const profile = choice('bericht-profil', profileChoices);
  const contacts = tick('bericht-kontakte', t('mit Ansprechpersonen (nur intern)', 'with contact persons (internal only)'));
  const send = make('button', { type: 'submit', class: 'haupt' }, t('Bericht machen', 'Make the report'));
  const element = make('form', { class: 'mitnehmen-wahl' }, make('div', { class: 'felder' }, field(t('Form', 'Form'), form), field(t('Umfang', 'Extent'), part),
    field(t('Nur ein Handlungsfeld', 'One field of action only'), onlyField), field(t('Für wen', 'For whom'), profile)), contacts.row, make('p', { class: 'knoepfe' }, send));
  // What does not go together is not offered together.
  const fit = () => {
    onlyField.disabled = part.value !== '';
    contacts.input.disabled = profile.value !== 'intern';
  };
  element.addEventListener('change', fit);
  fit();
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    const [key, value] = part.value ? part.value.split('=') : [];
    const options = { profile: profile.value || 'workshop', ...(key ? { [key]: value } : {}), ...(onlyField.value && !onlyField.disabled ? { field: onlyField.value } : {}),
      ...(contacts.input.checked && !contacts.input.disabled ? { contacts: true } : {}) };
    const title = [t('Bericht', 'Report'), form.value.toUpperCase(), part.value ? wordIn(reportParts, part.value) : '', options.field ? fieldWord(known, options.field) : '',
      profile.value ? wordIn(profileChoices, profile.value).split(':')[0] : ''].filter(Boolean).join(', ');
    jobs.add(`report.${form.value}`, options, title, [send]);
  });
  return element;
};

const tableSetForm = (jobs) => {
  const size = choice('satz-blatt', pageSizes, 'a3');
  const profile = choice('satz-profil', profileChoices);
  const grey = tick('satz-bw', t('schwarzweiß', 'black and white'));
  const set = make('button', { type: 'submit', class: 'haupt' }, t('Alle Karten (Zip)', 'All maps (zip)'));
  const offline = button(t('Offline-Seite (HTML)', 'Offline page (HTML)'), () => jobs.add('table.html', {}, t('Offline-Seite für den Runden Tisch', 'Offline page for the round table'), [offline]));
  const element = make('form', { class: 'mitnehmen-wahl' }, make('div', { class: 'felder' }, field(t('Papier', 'Paper'), size), field(t('Für wen', 'For whom'), profile)), grey.row,
    make('p', { class: 'knoepfe' }, set, offline));
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    jobs.add('maps.zip', { ...(size.value ? { page: size.value } : {}), ...(profile.value ? { profile: profile.value } : {}), ...(grey.input.checked ? { bw: true } : {}) },
      [t('Alle Karten', 'All maps'), size.value.toUpperCase(), profile.value ? wordIn(profileChoices, profile.value).split(':')[0] : ''].filter(Boolean).join(', '), [set]);
  });
  return element;
};

const singleMaps = (context) => {
  const maps = [['', {}], ['gaps', { show: 'gaps' }], ['field', { show: 'field' }], ['boards', { show: 'boards' }], ['list', { show: 'list' }], ['blank', { show: 'blank' }]];
  return grid(t('Einzelne Karten', 'Single maps'), [t('Karte', 'Map'), 'PDF A4', 'PDF A3', 'PDF A0', 'SVG', 'PNG'], maps.map(([view, query]) => {
    const word = wordIn(mapViews, view);
    const file = (what, text, more = {}) => make('a', { href: madeAddress(context, what, { ...query, ...more }), download: '', 'aria-label': `${word}, ${text}` }, text);
    return [pageLink(context, 'karte', query, word), ...['a4', 'a3', 'a0'].map((page) => file('map.pdf', `PDF ${page.toUpperCase()}`, { page })), file('map.svg', 'SVG'), file('map.png', 'PNG')];
  }));
};

page('l/*/mitnehmen', {
  title: t('Mitnehmen', 'Take away'),
  tab: t('Mitnehmen', 'Take away'),
  draw: async (place, context) => {
    const known = await knowledge(context);
    if (!context.isCurrent()) return;
    const jobs = jobList(context);
    const path = `landscapes/${context.name}`;
    place.append(make('h1', {}, t('Mitnehmen', 'Take away')),
      section(t('Bericht', 'Report'), paragraph(t('Der Bericht „Synergien“: was gelingt, was angeregt ist, Karten und Tabellen.', 'The report “Synergien”: what works, what is suggested, maps and tables.'), 'leise'), reportForm(known, jobs)),
      section(t('Für einen Runden Tisch', 'For a round table'), paragraph(t('Alle Karten auf einmal: Überblick, Handlungsfelder, Sozialräume, Anregungen, Gremien, Nummernblatt und leere Karte. Die Offline-Seite läuft ohne Netz vom USB-Stick.',
        'All maps at once: overview, fields, districts, suggestions, boards, sheet of numbers, blank map. The offline page runs from a USB stick without a network.'), 'leise'), tableSetForm(jobs)),
      section(t('Fertig und in Arbeit', 'Ready and in the making'), jobs.place),
      section(t('Einzelne Karten', 'Single maps'), paragraph(t('Unter „Karte“ lässt sich jede vorher filtern und gestalten.', 'Under “Map” each can be filtered and shaped before.'), 'leise'), singleMaps(context)),
      section(t('Tabellen', 'Tables'), paragraph(t('Die Tabellen, wie sie jetzt sind; jederzeit vollständig.', 'The tables as they are now; complete at any time.'), 'leise'),
        make('ul', { class: 'dateien' },
          make('li', {}, download(`${path}/landscape.xlsx`, t('Arbeitsmappe (.xlsx)', 'Workbook (.xlsx)')), ' ', t('alles in einer Datei für Excel', 'everything in one file for Excel')),
          make('li', {}, download(`${path}/landscape.zip`, t('Tabellen (.zip)', 'Tables (.zip)')), ' ', t('jede Tabelle als CSV', 'each table as CSV')),
          make('li', {}, download(`${path}/journal.jsonl`, t('Protokoll (.jsonl)', 'Journal (.jsonl)')), ' ', t('was seit dem Anlegen eingetragen wurde', 'what was entered since the beginning')))));
  },
});
