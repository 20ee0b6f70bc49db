// Title, date and how long a landscape is kept: what stands over everything.

/** The settings as text with another value of a key; what is empty goes. */
const withSetting = (text, key, value) => {
  const kept = text.split('\n').filter((line) => !line.startsWith(`${key}:`));
  const all = value ? [`${key}: ${value}`, ...kept] : kept;
  return all.join('\n');
};

const settingsForm = (landscape) => {
  const title = make('input', { id: 'einstellung-titel', value: landscape.title, maxlength: '200' });
  const day = make('input', { id: 'einstellung-stichtag', value: dayText(landscape.date), placeholder: '30.09.2026' });
  const until = make('input', { id: 'einstellung-bis', value: dayText(landscape.keep_until), placeholder: '31.12.2030' });
  const told = make('div', {});
  const save = make('button', { type: 'submit', class: 'haupt' }, t('Speichern', 'Save'));
  const form = make('form', { class: 'einstellungen' }, field(t('Titel (steht über Karten und Bericht)', 'Title (printed above maps and report)'), title),
    make('div', { class: 'felder' }, field(t('Stichtag (Stand der Angaben)', 'Date of the data'), day),
    field(t('Aufbewahren bis', 'Keep until'), until)), told, make('p', { class: 'knoepfe' }, save),
  paragraph(t('Wird gespeichert, beginnt eine neue Version; einzelne Schritte von vorher lassen sich dann nur noch mit ihr zurückholen.',
    'Saving begins a new version; single steps from before can then be brought back with it alone.'), 'klein leise'));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const done = await busy(told, t('Wird gespeichert …', 'Being saved …'), async () => {
      let { text } = await ask(`landscapes/${landscape.name}/settings`);
      for (const [key, value] of [['aufbewahren_bis', until.value.trim()], ['stichtag', day.value.trim()], ['titel', title.value.trim() && JSON.stringify(title.value.trim())]]) {
        text = withSetting(text, key, value);
      }
      await ask(`landscapes/${landscape.name}/settings`, { method: 'POST', body: { text } });
      return true;
    }, [save]);
    if (done) { announce(t('Gespeichert.', 'Saved.')); await go(`${base}/l/${landscape.name}`); }
  });
  return make('details', {}, make('summary', {}, t('Einstellungen: Titel, Stichtag, Aufbewahrung', 'Settings: title, date, keeping')), form);
};
