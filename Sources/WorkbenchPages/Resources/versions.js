// Versions: kept by themselves, named by whoever wants to find one again, brought back.

const versionName = (version) => version.label || (version.number === 1 ? t('Anfang', 'Beginning') : '');

const versionRow = (context, version, versions, renew) => {
  const told = make('div', {});
  const name = make('input', { id: `version-${version.number}`, value: version.label, maxlength: '100', 'aria-label': t(`Name der Version ${version.number}`, `Name of version ${version.number}`) });
  const save = make('button', { type: 'submit', class: 'klein' }, t('Benennen', 'Name it'));
  const form = make('form', { class: 'zeilenform' }, name, save);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const done = await busy(told, t('Wird gespeichert …', 'Being saved …'), async () => {
      await ask(`landscapes/${context.name}/versions/name`, { method: 'POST', body: { number: version.number, label: name.value } });
      return true;
    }, [save]);
    if (done) { announce(t('Gespeichert.', 'Saved.')); renew(); }
  });
  const restore = button(t('Zurückholen', 'Bring back'), () => {
    const yes = button(t('Ja, zurückholen', 'Yes, bring it back'), async () => {
      const done = await busy(told, t('Wird zurückgeholt …', 'Being brought back …'),
        () => ask(`landscapes/${context.name}/versions/restore`, { method: 'POST', body: { number: version.number } }), [yes]);
      if (done) { announce(t('Zurückgeholt.', 'Brought back.')); renew(); }
    }, { class: 'haupt' });
    const no = button(t('Nein', 'No'), () => { told.replaceChildren(); restore.focus(); });
    told.replaceChildren(box('warnung', t('Die Landschaft steht danach wie in dieser Version. Was jetzt hier steht, bleibt als eigene Version erhalten.',
      'The landscape will then be as in this version. What is here now stays as a version of its own.'), make('p', { class: 'knoepfe' }, yes, no)));
    yes.focus();
  }, { class: 'klein' });
  const compare = pages.some((one) => one.parts[2] === 'auswertung') && version !== versions[versions.length - 1]
    ? make('a', { class: 'knopf klein', href: withQuery(address('l', context.name, 'auswertung'), { vergleich: version.number }) }, t('Mit heute vergleichen', 'Compare with now')) : null;
  return [String(version.number), momentText(version.at), mayEdit(context.landscape) ? form : versionName(version),
    make('div', {}, make('p', { class: 'knoepfe' }, compare, mayLead(context.landscape) ? restore : null), told)];
};

page('l/*/versionen', {
  title: t('Versionen', 'Versions'),
  tab: t('Versionen', 'Versions'),
  draw: async (place, context) => {
    const list = make('div', {});
    const told = make('div', {});
    const history = make('div', {});
    const renew = async () => {
      const versions = await ask(`landscapes/${context.name}/versions`);
      if (!context.isCurrent()) return;
      list.replaceChildren(grid(t('Versionen dieser Landschaft', 'Versions of this landscape'),
        [t('Nr.', 'No.'), t('Vom', 'Of'), t('Name', 'Name'), t('Was tun?', 'What to do?')],
        [...versions].reverse().map((version) => versionRow(context, version, versions, renew))));
      await stepList(history, context, renew, 30);
    };
    const keep = button(t('Stand von jetzt als Version behalten', 'Keep what is here now as a version'), async () => {
      const done = await busy(told, t('Wird gespeichert …', 'Being saved …'),
        () => ask(`landscapes/${context.name}/versions`, { method: 'POST', body: { label: '' } }), [keep]);
      if (done) await renew();
    });
    place.append(make('h1', {}, t('Versionen', 'Versions')),
      paragraph(t('netviz behält den Stand jedes Tages, an dem etwas geändert wurde, jeden Stand, der als Arbeitsmappe mitgenommen wurde, und den vor jedem Zurückholen.',
        'netviz keeps the state of every day with changes, every state taken away as a workbook, and the one before each bringing back.')),
      mayEdit(context.landscape) ? make('p', { class: 'knoepfe' }, keep) : '', told, list,
      make('h2', {}, t('Alle Schritte', 'All steps')), history);
    await renew();
  },
});
