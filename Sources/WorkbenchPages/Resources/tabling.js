// The round table of a landscape, opened from here.

const tableLinks = (answer) => {
  const participation = make('input', { id: 'teilnahme', readonly: true, value: answer.participation_url });
  participation.addEventListener('focus', () => participation.select());
  return box('gut',
    make('p', { class: 'knoepfe' },
      make('a', { class: 'knopf haupt', href: answer.moderation_url, target: '_blank', rel: 'noopener' }, t('Moderation öffnen', 'Open facilitation')),
      make('a', { class: 'knopf', href: answer.projector_url, target: '_blank', rel: 'noopener' }, t('Beamer öffnen', 'Open the projector'))),
    labelled(t('Adresse für Handys', 'Address for phones'), participation),
    make('p', {}, t('Code zum Mitmachen: ', 'Code to take part: '), make('strong', {}, answer.join_code)),
    paragraph(t('In der Moderation gibt es die Einladung mit QR-Codes zum Zeigen und Drucken.', 'Facilitation has the invitation with QR codes to show and print.'), 'leise klein'));
};

page('l/*/tisch', {
  title: t('Runder Tisch', 'Round table'),
  tab: t('Runder Tisch', 'Round table'),
  role: mayEdit,
  draw: async (place, context) => {
    const told = make('div', {});
    const links = make('div', {});
    const state = await ask(`landscapes/${context.name}/table`);
    const close = button(t('Runden Tisch schließen', 'Close the round table'), async () => {
      const done = await busy(told, t('Wird geschlossen …', 'Being closed …'), async () => { await ask(`landscapes/${context.name}/table`, { method: 'DELETE' }); return true; }, [close]);
      if (done) { links.replaceChildren(); close.hidden = true; told.replaceChildren(box('gut', t('Der Runde Tisch ist geschlossen. Was eingetragen wurde, steht in der Landschaft.', 'The round table is closed. What was entered is in the landscape.'))); }
    });
    close.hidden = !state.is_open;
    const open = button(state.is_open ? t('Zugänge zeigen', 'Show how to get in') : t('Runden Tisch öffnen', 'Open the round table'), async () => {
      const answer = await busy(told, t('Wird geöffnet …', 'Being opened …'), () => ask(`landscapes/${context.name}/table`, { method: 'POST', body: {} }), [open]);
      if (!answer) return;
      links.replaceChildren(tableLinks(answer));
      close.hidden = false;
      links.querySelector('a').focus();
    }, { class: 'haupt' });
    place.append(make('h1', {}, t('Runder Tisch', 'Round table')),
      paragraph(t('Jede Organisation trägt am eigenen Handy ein, was für sie gilt; Moderation und Beamer zeigen es gleich. Alles steht im selben Protokoll wie diese Landschaft und lässt sich unter „Prüfen“ zurücknehmen.',
        'Each organisation enters what holds for it on its own phone; facilitation and projector show it at once. Everything is in the same journal as this landscape and can be taken back under “Check”.')),
      make('p', { class: 'knoepfe' }, open, close), told, links);
  },
});
