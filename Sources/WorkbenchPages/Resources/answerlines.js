// The questions about one organisation.

/** What is entered by now, by line and column; the form's questions. */
const answers = new Map();
let form = null;

const given = (line, column) => answers.get(cellKey(line, column)) || '';
const give = (line, column, text) => {
  if (text) answers.set(cellKey(line, column), text); else answers.delete(cellKey(line, column));
  enter(line, column, text);
};

const answeredLines = () => new Set([...answers.keys()].map((key) => key.split('\n')[0]));

let fieldNumber = 0;
const fieldId = () => { fieldNumber += 1; return `feld-${fieldNumber}`; };

const chooser = (line, column, label, options, changed = () => {}) => {
  const select = choice(fieldId(), options, given(line, column));
  select.addEventListener('change', () => { give(line, column, select.value); changed(); });
  return labelled(label, select);
};

const writer = (line, column, label, { hint = null, most = 1000, changed = () => {} } = {}) => {
  const input = make('input', { id: fieldId(), type: 'text', maxlength: String(most), autocomplete: 'off', value: given(line, column) });
  if (hint) input.setAttribute('aria-describedby', `${input.id}-hinweis`);
  input.addEventListener('input', () => { give(line, column, input.value); changed(); });
  const row = labelled(label, input);
  if (hint) row.append(make('span', { class: 'klein leise', id: `${input.id}-hinweis` }, hint));
  return row;
};

const ticker = (line, column, label, text, changed = () => {}) => {
  const { input, row } = tick(fieldId(), label, given(line, column) === text);
  input.addEventListener('change', () => { give(line, column, input.checked ? text : ''); changed(); });
  return row;
};

const directions = () => [['', t('–', '–')], ['wir → sie', t('wir → sie', 'we → them')], ['sie → uns', t('sie → uns', 'they → us')],
  ['beide', t('in beide Richtungen', 'both ways')]];

/** Several phases in one cell: "vor, nach". */
const phaseTicks = (line) => {
  const words = [['vor', t('vor dem Kurs', 'before the course')], ['während', t('während des Kurses', 'during the course')],
    ['nach', t('nach dem Kurs', 'after the course')]];
  const chosen = new Set(given(line, 'phase').split(', ').filter(Boolean));
  return words.map(([word, label]) => {
    const { input, row } = tick(fieldId(), label, chosen.has(word));
    input.addEventListener('change', () => {
      if (input.checked) chosen.add(word); else chosen.delete(word);
      give(line, 'phase', words.map(([one]) => one).filter((one) => chosen.has(one)).join(', '));
    });
    return row;
  });
};

const kindFields = (line) => {
  const flat = form.kinds.filter((kind) => !kind.directed);
  const directed = form.kinds.filter((kind) => kind.directed);
  return [
    make('fieldset', {}, make('legend', {}, t('Worum geht es? Mehreres ist möglich.', 'What is it about? Several are possible.')),
      ...flat.map((kind) => ticker(line, kind.column, capital(kind.label), 'x'))),
    make('fieldset', {}, make('legend', {}, t('Wer gibt, wer bekommt?', 'Who gives, who receives?')),
      ...directed.map((kind) => chooser(line, kind.column, capital(kind.label), directions()))),
    writer(line, 'andere_art', t('Etwas anderes', 'Something else'), { hint: capital(form.other) }),
  ];
};

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

const courseFields = (line) => (form.about_courses
  ? [make('fieldset', {}, make('legend', {}, t('Rund um Integrationskurse', 'Around integration courses')), ...phaseTicks(line),
    ticker(line, 'abbruchpraevention', t('Wir beugen gemeinsam Kursabbrüchen vor', 'We prevent drop-outs together'), 'ja'))] : []);

/** All that can be said beside how close it is. */
const moreFields = (line) => [
  chooser(line, 'haeufigkeit', t('Wie oft haben Sie Kontakt?', 'How often are you in contact?'),
    [['', t('keine Angabe', 'not stated')], ...form.frequencies.map((one) => [one.value, one.label]), ['?', t('weiß ich nicht', 'I do not know')]]),
  ...kindFields(line), ...courseFields(line),
  writer(line, 'anmerkung', t('Anmerkung (freiwillig)', 'Remark (optional)'),
    { hint: t('Bitte keine Namen von Personen.', 'Please no names of persons.') }),
];

/** The choice of how close it is, the wish, and the rest on demand. */
const questionsAbout = (line, changed) => {
  const more = make('div', { class: 'mehr', id: fieldId(), hidden: true });
  let isDrawn = false;
  const open = (isOpen) => {
    if (isOpen && !isDrawn) { more.replaceChildren(...moreFields(line)); isDrawn = true; }
    more.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
    toggle.textContent = isOpen ? t('Weniger zeigen', 'Show less') : t('Wie oft, worum es geht …', 'How often, what about …');
  };
  const toggle = button('', () => open(more.hidden), { class: 'klein', 'aria-controls': more.id });
  const level = chooser(line, 'intensitaet', t('Wie eng arbeiten Sie zusammen?', 'How closely do you work together?'),
    [['', t('keine Angabe', 'not stated')], ...form.levels.map((one) => [one.value, one.label]),
      ['x', t('ja, wie eng ist offen', 'yes, how closely is open')], ['?', t('weiß ich nicht', 'I do not know')]],
    () => { const value = given(line, 'intensitaet'); if (value && value !== '0' && value !== '?') open(true); changed(); });
  open(false);
  return [level, ticker(line, 'gewuenscht', t('Wir möchten damit beginnen oder es ausbauen', 'We would like to begin or extend it'), 'ja', changed),
    make('p', {}, toggle), more];
};

const lineItem = (entry, changed) => {
  const item = make('li', { class: 'zeile-antwort', 'data-zeile': entry.line });
  const mark = () => { item.classList.toggle('beantwortet', answeredLines().has(entry.line)); changed(); };
  const heading = make('h3', { id: fieldId() }, entry.name);
  // Whoever moves from field to field hears whom it is about.
  item.append(heading, make('div', { role: 'group', 'aria-labelledby': heading.id }, ...questionsAbout(entry.line, mark)));
  item.classList.toggle('beantwortet', answeredLines().has(entry.line));
  return item;
};

/** Somebody whom the list lacks: a name first. */
const nominationItem = (line, number, changed) => {
  const heading = make('h3', { id: fieldId() }, t(`Weitere Organisation ${number}`, `Another organisation ${number}`));
  return make('li', { class: 'zeile-antwort', 'data-zeile': line }, heading, make('div', { role: 'group', 'aria-labelledby': heading.id },
    writer(line, 'organisation', t('Name der Organisation', 'Name of the organisation'), { most: 150, changed }), ...questionsAbout(line, changed)));
};
