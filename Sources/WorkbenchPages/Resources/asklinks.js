// Survey: of whom there is an answer, and the links by which organisations answer in their browser.

const answerWords = (actor) => {
  if (actor.has_answered) return t('hat geantwortet', 'has answered');
  if (actor.waits) return t('Antwort liegt vor', 'answer is here');
  return t('noch keine Antwort', 'no answer yet');
};

const linkWords = (actor) => {
  if (!actor.link) return '–';
  const day = dayText(actor.link.ends);
  if (actor.link.state === 'withdrawn') return t('zurückgenommen', 'withdrawn');
  return actor.link.state === 'ended' ? t(`galt bis ${day}`, `held until ${day}`) : t(`gilt bis ${day}`, `holds until ${day}`);
};

/** A cell for a table by semicolons: never read as a formula. */
const csvCell = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

const saveText = (name, text, type) => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const anchor = make('a', { href: url, download: name });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
};

/** The links just made: here they can be taken away, and never again. */
const madeLinks = (context, made) => {
  const heads = [t('Organisation', 'Organisation'), t('Link', 'Link'), t('Gilt bis', 'Holds until')];
  const rows = made.links.map((one) => [one.name, one.url, dayText(made.ends)]);
  const csv = () => saveText(`${context.name}-links.csv`, `\uFEFF${[heads, ...rows].map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`, 'text/csv');
  const section = make('section', { class: 'neue-links', id: 'neue-links', tabindex: '-1', 'aria-labelledby': 'neue-links-titel' },
    make('h3', { id: 'neue-links-titel' }, t('Die neuen Links', 'The new links')),
    box('warnung', t('Bitte nehmen Sie die Links jetzt mit: netviz merkt sich nur, dass es sie gibt, und kann sie nicht noch einmal zeigen. Wer einen Link hat, kann für die Organisation antworten.',
      'Please take the links away now: netviz only remembers that they exist and cannot show them again. Whoever has a link can answer for the organisation.')),
    make('p', { class: 'knoepfe' },
      button(t('Als Tabelle speichern (.csv)', 'Save as a table (.csv)'), csv, { class: 'haupt' }),
      button(t('Als Blatt drucken', 'Print as a sheet'), () => {
        document.body.classList.add('druckt-links');
        window.print();
        document.body.classList.remove('druckt-links');
      })),
    grid(t('Links zum Verschicken', 'Links to send'), heads, rows.map(([name, url, day]) => [name, make('code', {}, url), day])));
  return section;
};

const defaultDay = () => {
  const day = new Date(Date.now() + 28 * 86400000);
  return [day.getFullYear(), String(day.getMonth() + 1).padStart(2, '0'), String(day.getDate()).padStart(2, '0')].join('-');
};

/** Everybody who can be asked; whoever may change the landscape makes links for those ticked. */
const askedSection = (context, standing, renew, made) => {
  const may = mayEdit(context.landscape);
  const ticks = standing.actors.map((actor, place) => {
    const input = make('input', { type: 'checkbox', id: `akteur-${place}`, 'aria-label': t(`${actor.name} auswählen`, `choose ${actor.name}`) });
    return { actor, input };
  });
  const chosen = () => ticks.filter((one) => one.input.checked).map((one) => one.actor);
  const told = make('div', {});
  const day = make('input', { id: 'gilt-bis', type: 'date', value: defaultDay(), required: true });
  const fresh = tick('frisch', t('Mit leerem Fragebogen beginnen (was dort schon eingetragen war, wird gelöscht)', 'Begin with an empty questionnaire (what was entered there is deleted)'));
  const count = make('span', { class: 'leise', role: 'status' });
  const makeButton = button(t('Links erstellen', 'Make links'), async () => {
    const answer = await busy(told, t('Links werden erstellt …', 'Links are being made …'),
      () => ask(`landscapes/${context.name}/survey/links`, { method: 'POST', body: { actors: chosen().map((one) => one.id), ends: day.value, fresh: fresh.input.checked } }), [makeButton, takeButton]);
    if (answer) await renew(answer);
  }, { class: 'haupt' });
  const takeButton = button(t('Links zurücknehmen', 'Withdraw links'), async () => {
    const done = await busy(told, t('Wird zurückgenommen …', 'Being withdrawn …'),
      async () => { await ask(`landscapes/${context.name}/survey/links/withdraw`, { method: 'POST', body: { actors: chosen().map((one) => one.id) } }); return true; }, [makeButton, takeButton]);
    if (done) await renew();
  });
  const draw = () => {
    const all = chosen();
    count.textContent = all.length ? counted(all.length, t('ausgewählt', 'chosen'), t('ausgewählt', 'chosen')) : t('Noch niemand ausgewählt', 'Nobody chosen yet');
    makeButton.disabled = !all.length;
    takeButton.disabled = !all.some((one) => one.link && one.link.state === 'open');
  };
  const choose = (test) => { for (const one of ticks) one.input.checked = test(one.actor); draw(); };
  for (const one of ticks) one.input.addEventListener('change', draw);
  draw();
  const heads = [...(may ? [t('Auswahl', 'Choice')] : []), t('Organisation', 'Organisation'), t('Antwort', 'Answer'), t('Link', 'Link')];
  const rows = ticks.map(({ actor, input }) => [...(may ? [input] : []), actor.name, answerWords(actor), linkWords(actor)]);
  const form = may ? make('div', { class: 'links-form' },
    make('p', { class: 'knoepfe' }, button(t('Alle ohne Antwort', 'All without an answer'), () => choose((one) => !one.has_answered && !one.waits), { class: 'klein' }),
      button(t('Alle', 'All'), () => choose(() => true), { class: 'klein' }), button(t('Niemand', 'Nobody'), () => choose(() => false), { class: 'klein' }), count),
    make('div', { class: 'felder' }, labelled(t('Die Links gelten bis einschließlich', 'The links hold up to and including'), day)), fresh.row,
    make('p', { class: 'knoepfe' }, makeButton, takeButton), told,
    paragraph(t('Ein neuer Link ersetzt den früheren derselben Organisation.', 'A new link takes the place of an earlier one of the same organisation.'), 'klein leise')) : null;
  return make('section', {}, make('h2', {}, t('Wer gefragt ist', 'Who is asked')),
    paragraph(standingText(standing)),
    paragraph(t('Mit einem persönlichen Link antwortet eine Organisation im Browser, auch am Telefon. Sie braucht kein Konto.', 'By a personal link an organisation answers in its browser, on a telephone, too. It needs no account.'), 'leise'),
    form, made ? madeLinks(context, made) : null,
    make('div', { class: 'wer-gefragt' }, grid(t('Organisationen, Antworten und Links', 'Organisations, answers and links'), heads, rows)),
    standing.without_questionnaire.length
      ? paragraph(t(`Ohne Fragebogen, da vermutlich Personen: ${standing.without_questionnaire.join(', ')}.`, `Without a questionnaire, as they probably are people: ${standing.without_questionnaire.join(', ')}.`), 'klein leise') : null);
};

const standingText = (standing) => {
  const done = standing.actors.filter((one) => one.has_answered).length;
  const here = standing.actors.filter((one) => !one.has_answered && one.waits).length;
  const all = counted(standing.actors.length, t('Organisation', 'organisation'), t('Organisationen', 'organisations'));
  return t(`Von ${number(done)} von ${all} ist eine Antwort in der Landschaft`, `Answers of ${number(done)} of ${all} are in the landscape`)
    + (here ? t(`, von ${number(here)} weiteren liegt eine vor.`, `, those of ${number(here)} more are here.`) : '.');
};
