// Survey: questionnaires go out as files or as links, and what comes back is looked at and taken over.

const questionnaireSection = (context, standing) => {
  const contact = make('input', { id: 'rueckgabe-an', type: 'text', maxlength: '200', autocomplete: 'off', value: standing.contact });
  const deadline = make('input', { id: 'frist', type: 'text', maxlength: '60', autocomplete: 'off', placeholder: t('30. Oktober', '30 October') });
  const address = () => apiAddress(withQuery(`landscapes/${context.name}/questionnaires.zip`, { contact: contact.value, deadline: deadline.value, lang: language }));
  const anchor = make('a', { class: 'knopf', download: '', href: address() }, t('Alle Fragebögen (.zip)', 'All questionnaires (.zip)'));
  for (const input of [contact, deadline]) input.addEventListener('input', () => { anchor.href = address(); });
  return make('section', {}, make('h2', {}, t('Fragebögen als Dateien', 'Questionnaires as files')),
    paragraph(t('Je Organisation eine Arbeitsmappe zum Ausfüllen und eine Seite zum Drucken, dazu ein Datenschutz-Hinweis zum Ergänzen.', 'For each organisation a workbook to fill in and a page to print, and a privacy notice to complete.')),
    make('div', { class: 'felder' }, labelled(t('Rückgabe und Fragen an', 'Return and questions to'), contact), labelled(t('Bitte zurück bis', 'Please return by'), deadline)),
    make('p', { class: 'knoepfe' }, anchor));
};

const mannerSection = (context, standing, renew) => {
  const told = make('div', {});
  const contact = make('input', { id: 'kontakt', type: 'text', maxlength: '300', autocomplete: 'off', value: standing.contact });
  const notice = make('textarea', { id: 'hinweis-text', maxlength: '4000', rows: '5' }, standing.notice);
  const once = tick('sofort', t('Antworten aus dem Browser beim Abgeben sofort übernehmen, wenn nichts zu klären ist', 'Take answers from the browser over at once when they are handed in and nothing has to be settled'), standing.takes_at_once);
  const save = button(t('Speichern', 'Save'), async () => {
    const done = await busy(told, t('Wird gespeichert …', 'Being saved …'), async () => {
      await ask(`landscapes/${context.name}/survey/manner`, { method: 'POST', body: { contact: contact.value, notice: notice.value, takes_at_once: once.input.checked } });
      return true;
    }, [save]);
    if (done) { await renew(); announce(t('Gespeichert.', 'Saved.')); }
  });
  return make('details', {}, make('summary', {}, t('Einstellungen der Befragung', 'Settings of the survey')),
    make('div', { class: 'breit' },
      labelled(t('Rückfragen an (steht über dem Fragebogen im Browser)', 'Questions to (stands above the questionnaire in the browser)'), contact),
      labelled(t('Was mit den Angaben geschieht: verantwortliche Stelle, Löschdatum, Rechte', 'What becomes of the answers: controller, date of deletion, rights'), notice),
      paragraph(t('Bitte lassen Sie diesen Text von der oder dem Datenschutzbeauftragten prüfen.', 'Please have this text checked by the data protection officer.'), 'klein leise'),
      once.row, told, make('p', { class: 'knoepfe' }, save)));
};

page('l/*/befragung', {
  title: t('Befragung', 'Survey'),
  tab: t('Befragung', 'Survey'),
  draw: async (place, context) => {
    const renew = async (made = null) => {
      const standing = await ask(`landscapes/${context.name}/survey`);
      if (!context.isCurrent()) return;
      place.replaceChildren(make('h1', {}, t('Befragung', 'Survey')),
        returnedSection(context, standing, renew), askedSection(context, standing, renew, made),
        questionnaireSection(context, standing), mayLead(context.landscape) ? mannerSection(context, standing, renew) : '');
      if (made) byId('neue-links').focus();
    };
    await renew();
  },
});
