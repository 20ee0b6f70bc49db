// The page: what is asked, how it is saved, and handing it in.

const savedText = () => {
  const count = unsaved().size;
  if (outbox.isLost) return outbox.problem.message;
  if (outbox.problem && outbox.problem.kind === 'refused') {
    return t('Eine Angabe ließ sich nicht sichern: Die Liste hat sich geändert. Bitte laden Sie die Seite neu.', 'One answer could not be saved: the list has changed. Please load the page anew.');
  }
  if (count && outbox.tries) {
    return outbox.isStored
      ? t('Noch nicht gesichert – keine Verbindung. Ihre Angaben bleiben auf diesem Gerät und werden nachgereicht.', 'Not saved yet: no connection. Your answers stay on this device and will be sent later.')
      : t('Noch nicht gesichert – keine Verbindung. Bitte lassen Sie die Seite offen.', 'Not saved yet: no connection. Please leave the page open.');
  }
  if (count) return t('Noch nicht gesichert …', 'Not saved yet …');
  return outbox.saved ? t(`Gesichert ${clockText(outbox.saved)}`, `Saved ${clockText(outbox.saved)}`)
    : t('Was Sie eintragen, wird laufend gesichert.', 'What you enter is saved as you go.');
};

/** How it is saved: always in sight; read out only when it goes wrong or is right again. */
const savedLine = () => {
  const text = make('span', {});
  const line = make('p', { class: 'gesichert', id: 'gesichert' }, text);
  let wasLate = false;
  const draw = () => {
    text.textContent = savedText();
    const isLate = outbox.isLost || (unsaved().size > 0 && outbox.tries > 0);
    line.classList.toggle('offen', unsaved().size > 0 || outbox.isLost);
    if (isLate !== wasLate) announce(savedText());
    wasLate = isLate;
  };
  whenTold.push(draw);
  draw();
  return line;
};

const stepsText = () => [
  t('Bitte antworten Sie für Ihre Organisation, nicht für sich. Namen von Personen werden nicht gefragt; bitte tragen Sie auch keine ein.',
    'Please answer for your organisation, not for yourself. No names of persons are asked; please enter none either.'),
  t('Wählen Sie je Organisation, wie eng Sie zusammenarbeiten. Was Sie auslassen, gilt beim Abgeben als: keine Zusammenarbeit genannt. Wissen Sie etwas nicht, wählen Sie „weiß ich nicht“ – das ist weder Ja noch Nein.',
    'For each organisation choose how closely you work together. What you leave out counts as: no cooperation named. If you do not know, choose “I do not know”: that is neither a yes nor a no.'),
  t('Sie können jederzeit aufhören und mit demselben Link weitermachen, auch auf einem anderen Gerät.',
    'You can stop at any time and go on with the same link, on another device, too.'),
];

const noticeText = () => [
  ...(form.notice ? form.notice.split('\n').filter(Boolean) : []),
  t('Die Teilnahme ist freiwillig; wer nicht antwortet, hat keine Nachteile. Die auswertende Stelle sieht, welche Organisation was antwortet. Andere Antworten sind hier nicht zu sehen, und Ihre Antwort sehen die anderen hier nicht.',
    'Taking part is voluntary; nobody is worse off for not answering. Whoever evaluates the survey sees which organisation answers what. Answers of others cannot be seen here, and others do not see yours here.'),
  ...(form.contact ? [t(`Rückfragen: ${form.contact}`, `Questions: ${form.contact}`)] : []),
];

const otherLanguage = () => make('p', { class: 'sprachwahl' }, button(language === 'en' ? 'Deutsch' : 'English', () => {
  try { localStorage.setItem('netviz-sprache', language === 'en' ? 'de' : 'en'); } catch { /* It stays as it is. */ }
  location.reload();
}, { class: 'klein', lang: language === 'en' ? 'de' : 'en' }));

const introduction = () => [
  otherLanguage(),
  make('h1', {}, t('Mit wem arbeiten Sie zusammen?', 'Whom do you work with?')),
  make('p', {}, t('Fragebogen für ', 'Questionnaire for '), make('strong', {}, form.organisation), form.title ? ` · ${form.title}` : ''),
  make('p', { class: 'leise' }, t(`Der Link gilt bis ${dayText(form.ends)}.`, `The link holds until ${dayText(form.ends)}.`)),
  make('ul', {}, ...stepsText().map((text) => make('li', {}, text))),
  make('details', {}, make('summary', {}, t('Was mit den Angaben geschieht', 'What becomes of the answers')), ...noticeText().map((text) => paragraph(text))),
];

/** Lines that a search leaves over, and how many are answered. */
const listOfLines = (changed) => {
  const search = make('input', { id: 'suche', type: 'search', autocomplete: 'off', spellcheck: 'false' });
  const list = make('ol', { class: 'antworten', id: 'liste' }, ...form.lines.map((entry) => lineItem(entry, changed)));
  const none = make('p', { class: 'leise', role: 'status' });
  const onlyOpen = tick('nur-offene', t('Nur, was noch ohne Angabe ist', 'Only what is not answered yet'));
  const plain = (text) => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const filter = () => {
    const word = plain(search.value.trim());
    const done = answeredLines();
    let shown = 0;
    form.lines.forEach((entry, place) => {
      const isShown = plain(entry.name).includes(word) && !(onlyOpen.input.checked && done.has(entry.line));
      list.children[place].hidden = !isShown;
      shown += isShown ? 1 : 0;
    });
    none.textContent = shown ? '' : t('Keine Organisation in der Liste passt dazu. Unten können Sie weitere nennen.', 'No organisation in the list fits. You may name others below.');
  };
  search.addEventListener('input', filter);
  onlyOpen.input.addEventListener('change', filter);
  return [make('div', { class: 'suchzeile' }, labelled(t('Organisation suchen', 'Find an organisation'), search), onlyOpen.row), none, list];
};

const handIn = (place) => {
  const note = make('div', {});
  const give = button('', async () => {
    const isThrough = await busy(note, t('Wird abgegeben …', 'Being handed in …'), async () => {
      if (!(await allSaved())) throw new Silence();
      return asHolder('questionnaire/submit');
    }, [give]);
    if (!isThrough) return;
    form.submitted = isThrough.submitted;
    drawWords();
    note.replaceChildren(box('gut', t(`Vielen Dank! Abgegeben ${momentText(form.submitted)}.`, `Thank you! Handed in ${momentText(form.submitted)}.`),
      t(`Sie können Ihre Angaben bis ${dayText(form.ends)} mit demselben Link ändern und noch einmal abgeben.`, `Until ${dayText(form.ends)} you can change your answers by the same link and hand them in again.`)));
    announce(t('Abgegeben. Vielen Dank!', 'Handed in. Thank you!'));
  }, { class: 'haupt', id: 'abgeben' });
  const words = make('p', {});
  const drawWords = () => {
    give.textContent = form.submitted ? t('Noch einmal abgeben', 'Hand in again') : t('Abgeben', 'Hand in');
    const done = form.lines.filter((entry) => answeredLines().has(entry.line)).length;
    const left = form.lines.length - done;
    words.textContent = t(`${number(done)} von ${number(form.lines.length)} Organisationen haben eine Angabe. `, `${number(done)} of ${number(form.lines.length)} organisations have an answer. `)
      + (left ? t('Zu den anderen nennen Sie damit keine Zusammenarbeit.', 'About the others you name no cooperation.') : '')
      + (form.submitted ? t(` Zuletzt abgegeben ${momentText(form.submitted)}.`, ` Last handed in ${momentText(form.submitted)}.`) : '');
  };
  drawWords();
  place.append(make('section', { class: 'abgabe', 'aria-labelledby': 'abgabe-titel' },
    make('h2', { id: 'abgabe-titel' }, t('Abgeben', 'Hand in')), words, note, make('p', { class: 'knoepfe' }, give)));
  return drawWords;
};

const drawForm = (place) => {
  document.title = `${t('Befragung', 'Survey')}${form.title ? ` – ${form.title}` : ''}`;
  let count = () => {};
  const changed = () => count();
  place.replaceChildren(savedLine(), ...introduction(),
    make('h2', {}, t('Organisationen', 'Organisations')), ...listOfLines(changed),
    make('h2', {}, t('Fehlt jemand in der Liste?', 'Does the list lack anybody?')),
    make('ol', { class: 'antworten' }, ...form.nominations.map((line, at) => nominationItem(line, at + 1, changed))));
  count = handIn(place);
};

const openForm = async () => {
  const place = byId('inhalt');
  place.replaceChildren(make('p', { class: 'warten', role: 'status' }, t('Einen Moment …', 'One moment …')));
  try {
    if (!secret) throw new Refusal(401, { detail: t('In der Adresse fehlt der Teil hinter #. Bitte öffnen Sie den Link so, wie Sie ihn bekommen haben.', 'The address lacks the part behind #. Please open the link as you got it.') });
    form = await asHolder('questionnaire');
  } catch (problem) {
    place.replaceChildren(make('h1', {}, problem instanceof Silence ? t('Keine Verbindung', 'No connection') : t('Der Fragebogen lässt sich nicht öffnen', 'The questionnaire cannot be opened')),
      box(problem instanceof Silence ? 'warnung' : 'hinweis', problem.message),
      make('p', { class: 'knoepfe' }, button(t('Noch einmal versuchen', 'Try again'), openForm, { class: 'haupt' })));
    return;
  }
  answers.clear();
  for (const cell of form.cells) answers.set(cellKey(cell.line, cell.column), cell.text);
  Object.assign(outbox, { name: form.draft, saved: form.saved });
  adoptStored();
  for (const [key, text] of outbox.waiting) { if (text) answers.set(key, text); else answers.delete(key); }
  drawForm(place);
  sendNow();
};

window.addEventListener('hashchange', () => location.reload());
openForm();
