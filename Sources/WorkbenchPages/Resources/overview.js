// A landscape: how it stands, and what can be done with it.

/** Until when the landscape is to be kept, where somebody has said so. */
const keepingNote = (landscape) => {
  if (!landscape.keep_until) return '';
  const isOver = `${landscape.keep_until}-12-31`.slice(0, 10) < new Date().toLocaleDateString('sv');
  const day = dayText(landscape.keep_until);
  return isOver
    ? make('p', { class: 'kasten warnung' }, t(`Diese Landschaft sollte bis ${day} aufbewahrt werden. Bitte löschen Sie sie, oder setzen Sie unter „Einstellungen“ einen neuen Tag.`,
      `This landscape was to be kept until ${day}. Please delete it, or set another day in the settings.`))
    : paragraph(t(`Wird aufbewahrt bis ${day}.`, `To be kept until ${day}.`), 'leise');
};

/** The steps of the work, each with where it is done. */
const overviewSteps = (landscape) => [
  ['pruefen', t('Prüfen', 'Check'), openText(landscape)
    || t('netviz versteht alle Zeilen. Ob es Fragen zu Namen und Typen hat, steht dort.', 'netviz understands all rows. Whether it has questions about names and types stands there.')],
  ['karte', t('Karte', 'Map'), t('Wer mit wem zusammenarbeitet, in allen Ansichten.', 'Who works with whom, in every view.')],
  ['anregungen', t('Anregungen', 'Suggestions'), t('Welche Kooperationen Empfehlungen nahelegen, und wer bekannt machen kann.', 'Which cooperations recommendations suggest, and who could introduce whom.')],
  ['akteure', t('Akteure', 'Actors'), t('Was von jedem bekannt ist; Handlungsfelder und Gremien.', 'What is known of each; fields of action and boards.')],
  ['auswertung', t('Auswertung', 'Analysis'), t('Empfehlungen, Angebote, Kennzahlen und Vergleiche.', 'Recommendations, offers, measures and comparisons.')],
  ['mitnehmen', t('Mitnehmen', 'Take away'), t('Bericht, Karten, Unterlagen für den Runden Tisch, Tabellen.', 'Report, maps, papers for the round table, tables.')],
  ['befragung', t('Befragung', 'Survey'), t('Fragebögen verschicken, Antworten einlesen oder im Browser geben lassen.', 'Send questionnaires, read answers or have them given in the browser.')],
  ['tisch', t('Runder Tisch', 'Round table'), t('Gemeinsam eintragen, mit Handys und Beamer.', 'Enter together, with phones and a projector.')],
  ['versionen', t('Versionen', 'Versions'), t('Was wann war; Früheres vergleichen und zurückholen.', 'What was when; compare and bring back what was earlier.')],
  ['zugang', t('Zugang', 'Access'), t('Wer diese Landschaft sehen, bearbeiten und leiten darf.', 'Who may see, change and lead this landscape.')],
];

page('l/*', {
  title: t('Übersicht', 'Overview'),
  tab: t('Übersicht', 'Overview'),
  draw: async (place, { landscape }) => {
    const steps = overviewSteps(landscape).filter(([step]) => pages.some((one) => one.parts[2] === step && (!one.role || one.role(landscape))));
    const deleting = make('div', {});
    const remove = button(t('Landschaft löschen', 'Delete the landscape'), () => {
      const yes = button(t('Ja, endgültig löschen', 'Yes, delete it for good'), async () => {
        const done = await busy(deleting, t('Wird gelöscht …', 'Being deleted …'),
          async () => { await ask(`landscapes/${landscape.name}`, { method: 'DELETE' }); return true; });
        if (done) await go(`${base}/`);
      }, { class: 'gefahr' });
      const no = button(t('Nein, behalten', 'No, keep it'), () => { deleting.replaceChildren(); remove.focus(); });
      deleting.replaceChildren(box('warnung',
        t('Tabellen, alle Versionen und die Geschichte gehen verloren. Möchten Sie vorher die Arbeitsmappe mitnehmen?',
          'Tables, all versions and the history are lost. Would you like to take the workbook away first?'),
        make('p', { class: 'knoepfe' }, no, download(`landscapes/${landscape.name}/landscape.xlsx`, t('Arbeitsmappe (.xlsx)', 'Workbook (.xlsx)')), yes)));
      no.focus();
    });
    place.append(
      make('h1', {}, landscape.title || landscape.name),
      keepingNote(landscape),
      paragraph([landscape.date ? `${t('Stand', 'As of')} ${dayText(landscape.date)}` : t('ohne Stichtag', 'no date'), sizeText(landscape)].join(' · '), 'leise'),
      make('ul', { class: 'karten' }, ...steps.map(([step, word, text]) => make('li', { class: 'karte-klein' },
        make('h2', {}, link(word, ['l', landscape.name, step])), paragraph(text)))),
      mayEdit(landscape) ? settingsForm(landscape) : '',
      mayLead(landscape) ? make('details', { class: 'entfernen' }, make('summary', {}, t('Löschen', 'Delete')), make('p', {}, remove), deleting) : '');
  },
});
