// What goes out of the table and into it: the journal, the minutes, the tables, and taking over into the landscape.

const fetchFile = async (path, name, type) => {
  const content = await command(path, { as: 'blob' });
  if (content) offer(name, type, content);
};

const download = () => fetchFile('table/journal.jsonl', fileName('.jsonl'), 'application/jsonl');

/** A journal from the page that is a file, or from another server. */
const openJournal = async (file) => {
  const answer = await command('table/journal', { method: 'POST', body: await file.text(), type: 'application/jsonl' });
  if (!answer) return;
  const problems = (answer.problems || []).map((problem) => (typeof problem === 'string' ? problem : problem.detail || problem.title || ''));
  const text = [say('journalTaken', { name: file.name, taken: answer.taken, known: answer.known }), ...problems.slice(0, 5)].filter(Boolean).join(' ');
  byId('hinweis').textContent = text;
  announce(text);
};

// MARK: Taking over

const handedOver = (answer) => {
  const counts = ['applied', 'already', 'withdrawn'].filter((key) => answer[key] > 0).map((key) => counted(answer[key], `handed_${key}`));
  return [make('p', { class: 'fertig' }, counts.length > 0 ? `${say('handedOver')} ${counts.join(' ')}` : say('handedNothing')),
    answer.backup ? make('p', {}, say('backupAt', { path: answer.backup })) : null].filter(Boolean);
};

/** With a conflict nothing is written, and a person decides whether the rest is. */
const handOver = async (partial) => {
  const place = byId('uebernommen');
  byId('uebernehmen').disabled = true;
  try {
    place.replaceChildren(...handedOver(await ask('table/apply', { method: 'POST', body: { partial } })));
  } catch (problem) {
    const { detail, problems } = problem.problem || {};
    const list = (Array.isArray(problems) ? problems : []).slice(0, 20).map((one) => {
      const entry = session.entries.find((other) => other.id === one.id);
      return [entry ? sentenceOf(entry) : '', one.detail].filter(Boolean).join(' ');
    });
    const isConflict = problem instanceof Refusal && problem.status === 409;
    place.replaceChildren(make('p', { class: 'meldung' }, problem instanceof Refusal ? detail || problem.message : say('noServerNow')),
      ...(list.length > 0 ? [make('ul', {}, ...list.map((text) => make('li', {}, text)))] : []),
      ...(isConflict && !partial ? [make('p', {}, button(say('handPartial'), () => handOver(true)))] : []));
  }
  byId('uebernehmen').disabled = false;
};

// MARK: What is saved

let lostSince = 0;

const savedSentence = () => {
  const open = waitingItems().length;
  if (outbox.isLost) return [outbox.whyLost || say('sessionLost'), true];
  if (open > 0 && (outbox.problem || !stream.isOpen)) return [say('notSavedOffline', { entries: counted(open, 'entry') }), true];
  if (open > 0) return [say('notSavedYet', { entries: counted(open, 'entry') }), false];
  if (!stream.isOpen && lostSince && Date.now() - lostSince > 3000) return [say('offline'), true];
  if (session.entries.length === 0) return [say('nothingOnServer'), false];
  return [say('allSaved', { entries: counted(session.entries.length, 'entry') }), false];
};

/** Another window may have signed in meanwhile: then this one goes on as it is. */
const tryAgain = () => { outbox.isLost = false; wake(); showSaved(); };

const showSaved = () => {
  const [text, isLoud] = savedSentence();
  const box = byId('sicherung');
  box.classList.toggle('laut', isLoud);
  const whole = outbox.isStored ? text : `${text} ${say('storeRefused')}`;
  if (box.dataset.text === whole) return;
  box.dataset.text = whole;
  box.replaceChildren(whole, ...(outbox.isLost ? [' ', button(say('tryAgain'), tryAgain)] : []));
};

const startStore = () => {
  startWire();
  whenChanged.push(showSaved);
  whenSent.push(showSaved);
  whenConnected.push((isOpen) => { lostSince = isOpen ? 0 : Date.now(); showSaved(); });
  setInterval(showSaved, 2000);
  showSaved();
};

const startHandover = () => {
  if (data.server.keeps_itself) {
    byId('uebernahme-titel').textContent = say('intoLandscape');
    byId('uebernahme-text').textContent = say('keepsItself');
    byId('uebernehmen').closest('.knoepfe').hidden = true;
  }
  byId('uebernehmen').addEventListener('click', () => handOver(false));
  byId('laden-docx').addEventListener('click', () => fetchFile('table/protocol.docx', fileName('.docx'), ''));
  byId('laden-zip').addEventListener('click', () => fetchFile('table/landscape.zip', fileName('.zip'), 'application/zip'));
};
