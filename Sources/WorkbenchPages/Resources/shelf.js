// My landscapes: what there is, and how another one comes.

const sizeText = (landscape) => [
  counted(landscape.actors, t('Akteur', 'actor'), t('Akteure', 'actors')),
  counted(landscape.pairs, t('Kooperation', 'cooperation'), t('Kooperationen', 'cooperations')),
].join(', ');

/** What waits for somebody, as a sentence; empty where nothing does. */
const openText = (landscape) => [
  landscape.errors ? counted(landscape.errors, t('Stelle, die netviz nicht versteht', 'place that netviz does not understand'),
    t('Stellen, die netviz nicht versteht', 'places that netviz does not understand')) : '',
  landscape.proposals ? counted(landscape.proposals, t('Eintrag wartet auf Freigabe', 'entry waits for approval'),
    t('Einträge warten auf Freigabe', 'entries wait for approval')) : '',
].filter(Boolean).join('; ');

const roleWords = {
  leitung: t('Sie leiten diese Landschaft', 'you lead this landscape'),
  bearbeitung: t('Sie bearbeiten mit', 'you may change it'), lesen: t('Sie lesen mit', 'you may read it'),
};

/** One that cannot be opened says why; its file is left as it is. */
const brokenCard = (landscape) => make('li', { class: 'karte-klein' }, make('h2', {}, landscape.name), paragraph(landscape.problem, 'offen'));

const landscapeCard = (landscape) => (landscape.problem ? brokenCard(landscape) : wholeCard(landscape));

const wholeCard = (landscape) => make('li', { class: 'karte-klein' },
  make('h2', {}, link(landscape.title || landscape.name, ['l', landscape.name])),
  make('p', { class: 'leise' }, [landscape.date ? `${t('Stand', 'As of')} ${dayText(landscape.date)}` : t('ohne Stichtag', 'no date'),
    sizeText(landscape)].join(' · ')),
  openText(landscape) ? make('p', { class: 'offen' }, openText(landscape)) : null,
  session.account.is_token ? null : make('p', { class: 'klein leise' }, roleWords[landscape.role]));

/** Asks what the new landscape is to be called in addresses, and sends the file. */
const uploadForm = (place) => {
  const told = make('div', {});
  const file = make('input', { id: 'datei', type: 'file', class: 'nur-vorgelesen',
    accept: '.xlsx,.ods,.zip,.csv,.tsv,.txt,.graphml,.gexf,.gml,.net,.dl,.json,.dot' });
  const zone = make('div', { class: 'ablage' },
    make('p', {}, make('strong', {}, t('Datei hierher ziehen', 'Drag a file here')), ' ', t('oder', 'or')),
    make('p', {}, make('label', { for: 'datei', class: 'knopf haupt' }, t('Datei auswählen', 'Choose a file')), file),
    paragraph(t('Eine Arbeitsmappe (.xlsx, .ods), ein Zip mit Tabellen, eine einzelne Liste oder eine Graphdatei – so, wie Sie sie haben.',
      'A workbook (.xlsx, .ods), a zip of tables, a single list or a graph file, just as you have it.'), 'leise'));
  const chosen = make('div', {});

  const send = async (name, body, query, buttons) => {
    const answer = await busy(told, t('Wird gelesen …', 'Being read …'),
      () => ask(withQuery(`landscapes/${name}`, query), { method: 'PUT', body }), buttons);
    if (answer) await go(address('l', name, 'pruefen'));
  };

  const take = (one) => {
    if (!one) return;
    told.replaceChildren();
    const name = make('input', { id: 'adressname', required: true, maxlength: '60', pattern: '[a-z0-9]([a-z0-9\\-]*[a-z0-9])?',
      autocapitalize: 'none', spellcheck: 'false', value: addressName(one.name.replace(/\.[^.]*$/, '')) || 'landschaft' });
    const add = make('button', { type: 'submit', class: 'haupt' }, t('Landschaft anlegen', 'Make the landscape'));
    const form = make('form', { class: 'schmal' },
      make('p', {}, `${one.name} (${number(Math.ceil(one.size / 1024))} kB)`),
      labelled(t('Name in der Adresse', 'Name in the address'), name),
      paragraph(t('Kleine Buchstaben, Ziffern und Bindestriche. Der Titel kommt aus der Datei.', 'Small letters, digits and hyphens. The title comes from the file.'), 'leise klein'),
      make('p', { class: 'knoepfe' }, add));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      send(name.value, one, { name: one.name }, [add]);
    });
    chosen.replaceChildren(form);
    name.focus();
  };

  file.addEventListener('change', () => take(file.files[0]));
  for (const kind of ['dragenter', 'dragover']) zone.addEventListener(kind, (event) => { event.preventDefault(); zone.classList.add('bereit'); });
  for (const kind of ['dragleave', 'drop']) zone.addEventListener(kind, () => zone.classList.remove('bereit'));
  zone.addEventListener('drop', (event) => { event.preventDefault(); take(event.dataTransfer.files[0]); });

  const example = button(t('Beispiel ausprobieren', 'Try the example'), () => {
    const taken = new Set(place.names);
    let name = 'musterau';
    for (let turn = 2; taken.has(name); turn += 1) name = `musterau-${turn}`;
    send(name, undefined, { example: true }, [example]);
  });
  return [make('h2', {}, t('Neue Landschaft', 'New landscape')), zone, chosen, told,
    make('p', { class: 'knoepfe' },
      download(withQuery('empty.xlsx', { lang: language }), t('Leere Arbeitsmappe (.xlsx)', 'Empty workbook (.xlsx)')), example),
    paragraph(t('Das Beispiel ist der erfundene Landkreis Musterau: Alle Namen und Zahlen darin sind ausgedacht.',
      'The example is the invented district of Musterau: all its names and numbers are fictional.'), 'leise klein')];
};

page('', {
  title: t('Meine Landschaften', 'My landscapes'),
  draw: async (place) => {
    const landscapes = await ask('landscapes');
    const list = landscapes.length
      ? make('ul', { class: 'karten' }, ...landscapes.map(landscapeCard))
      : paragraph(t('Hier ist noch keine. Beginnen Sie mit Ihrer Liste – oder sehen Sie sich zuerst das Beispiel an.',
        'There is none yet. Begin with your list, or look at the example first.'));
    place.append(make('h1', {}, t('Meine Landschaften', 'My landscapes')), list,
      ...uploadForm({ names: landscapes.map((one) => one.name) }));
  },
});
