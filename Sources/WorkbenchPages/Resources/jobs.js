// Files that take long to make: asked for, looked after, ended, taken away.

const sizeWords = (bytes) => (bytes < 1e6 ? `${number(Math.max(1, Math.round(bytes / 1000)))} kB` : `${number(Math.round(bytes / 1e5) / 10)} MB`);

const durationWords = (seconds) => (seconds < 90 ? counted(seconds, t('Sekunde', 'second'), t('Sekunden', 'seconds'))
  : counted(Math.round(seconds / 60), t('Minute', 'minute'), t('Minuten', 'minutes')));

/** What becomes of a job, in words. */
const jobWords = (job) => {
  if (job.state === 'waiting') return job.before === 1 ? t('Wartet, bis eine andere Datei fertig ist.', 'Waits until another file is ready.')
    : t(`Wartet; vorher werden noch ${number(job.before)} Dateien gemacht.`, `Waits; ${number(job.before)} files are made before.`);
  return job.seconds < 3 ? t('Wird gemacht …', 'Being made …') : t(`Wird gemacht, seit ${durationWords(job.seconds)} …`, `Being made, for ${durationWords(job.seconds)} …`);
};

/** Where the jobs of this page stand, by landscape: whoever comes back finds them. */
const jobMemory = {
  key: (name) => `netviz-dateien ${base} ${name}`,
  all(name) { try { return JSON.parse(sessionStorage.getItem(this.key(name))) || []; } catch { return []; } },
  set(name, list) { try { sessionStorage.setItem(this.key(name), JSON.stringify(list.slice(-12))); } catch { /* They stay on the page. */ } },
  add(name, one) { this.set(name, [...this.all(name).filter((known) => known.id !== one.id), one]); },
  drop(name, id) { this.set(name, this.all(name).filter((known) => known.id !== id)); },
};

/** A job as an item of a list; it looks after itself until it ends or the page is left (`isCurrent`). */
const jobItem = (context, { id, title }, list) => {
  const told = make('div', { role: 'status' });
  const buttons = make('p', { class: 'knoepfe' });
  const item = make('li', { class: 'auftrag', 'data-auftrag': id }, make('h3', {}, title), told, buttons);
  const away = () => button(t('Aus der Liste nehmen', 'Take off the list'), () => { jobMemory.drop(context.name, id); item.remove(); list.dispatchEvent(new Event('change')); }, { class: 'klein' });
  const cancel = button(t('Abbrechen', 'Cancel'), async () => {
    cancel.disabled = true;
    try { await ask(`jobs/${id}`, { method: 'DELETE' }); } catch { /* It may have ended meanwhile; the next look tells. */ }
    await look();
  }, { class: 'klein', 'aria-label': `${t('Abbrechen', 'Cancel')}: ${title}` });
  let clock = 0;
  const show = (job) => {
    if (job.state === 'done') {
      told.replaceChildren(paragraph(t(`Fertig (${sizeWords(job.bytes)}).`, `Ready (${sizeWords(job.bytes)}).`)));
      buttons.replaceChildren(download(`jobs/${id}/result`, t('Herunterladen', 'Download'), { class: 'knopf haupt', 'aria-label': `${t('Herunterladen', 'Download')}: ${title}` }), away());
      return;
    }
    if (job.state === 'cancelled' || job.state === 'failed') {
      told.replaceChildren(...(job.state === 'cancelled' ? [paragraph(t('Abgebrochen.', 'Cancelled.'))] : lines(job.detail || t('Das ist misslungen.', 'This failed.')).map((one) => { one.className = 'schwer'; return one; })));
      buttons.replaceChildren(away());
      return;
    }
    const text = jobWords(job);
    // Said once and not every second: a screen reader would read each.
    if (!told.firstChild || told.dataset.state !== `${job.state} ${job.before}`) told.replaceChildren(paragraph(text, 'warten'));
    else told.firstChild.firstChild.data = text;
    told.dataset.state = `${job.state} ${job.before}`;
    told.setAttribute('aria-live', job.seconds < 3 ? 'polite' : 'off');
    if (!cancel.isConnected) buttons.replaceChildren(cancel);
    clock = setTimeout(look, job.seconds < 10 ? 700 : 2000);
  };
  const look = async () => {
    clearTimeout(clock);
    if (!context.isCurrent()) return;
    try {
      const job = await ask(`jobs/${id}`);
      if (['done', 'failed', 'cancelled'].includes(job.state)) told.setAttribute('aria-live', 'polite');
      show(job);
    } catch (problem) {
      if (problem instanceof Silence) { told.replaceChildren(problemBox(problem)); clock = setTimeout(look, 4000); return; }
      told.replaceChildren(...lines(problem.message));
      buttons.replaceChildren(away());
    }
  };
  look();
  return item;
};

/** The list of what is being made. `add(what, options, title)` asks for one more. */
const jobList = (context) => {
  const list = make('ul', { class: 'auftraege' });
  const none = paragraph(t('Was Sie oben anfordern, erscheint hier. Sie können inzwischen weiterarbeiten.', 'What you ask for above appears here. You can go on working meanwhile.'), 'leise');
  const told = make('div', {});
  const renew = () => { none.hidden = list.children.length > 0; };
  list.addEventListener('change', renew);
  const put = (one) => {
    const before = list.querySelector(`[data-auftrag="${one.id}"]`);
    if (before) before.remove();
    list.prepend(jobItem(context, one, list));
    renew();
  };
  for (const one of jobMemory.all(context.name)) put(one);
  renew();
  const add = async (what, options, title, buttons = []) => {
    const job = await busy(told, t('Wird angefordert …', 'Being asked for …'), () => ask(`landscapes/${context.name}/jobs`, { method: 'POST', body: { what, options: inLanguage(options) } }), buttons);
    if (!job) return;
    const one = { id: job.id, title };
    jobMemory.add(context.name, one);
    put(one);
    announce(t(`Angefordert: ${title}`, `Asked for: ${title}`));
  };
  return { place: make('div', {}, told, none, list), add };
};
