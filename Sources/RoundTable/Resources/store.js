// Nothing is lost: the journal file is the truth, the storage of the browser the second copy.

const storageKey = `netviz-tisch-${data.id}`;
const saved = { isStored: null, text: null, fileAt: null, inFile: new Set(), handle: null, isWriting: false, downloads: 0, problem: null };
const mostUnsaved = 10;

const storedEntries = () => {
  try {
    const text = localStorage.getItem(storageKey);
    return text === null ? [] : readJournal(text).entries;
  } catch { return null; }
};

/** Writes the journal into the storage of the browser, behind what another window wrote meanwhile. */
const keep = () => {
  if (isProjector) return;
  try {
    // What is there is as a rule what this window wrote last.
    if (localStorage.getItem(storageKey) !== saved.text) {
      const own = new Set(session.entries.map((entry) => entry.id));
      const foreign = (storedEntries() || []).filter((entry) => !own.has(entry.id));
      if (foreign.length > 0) adopt(foreign, { keeps: false });
    }
    const text = journalText(session.entries);
    localStorage.setItem(storageKey, text);
    saved.text = text;
    saved.isStored = true;
    saved.storedAt = new Date();
  } catch (error) {
    saved.isStored = false;
    saved.problem = error.name === 'QuotaExceededError' ? 'storageFull' : 'storageRefused';
  }
  if (saved.handle) writeFile();
  else if (byId('selbst-sichern').checked && unsaved().length >= mostUnsaved) download();
  showSaved();
};

const unsaved = () => session.entries.filter((entry) => !saved.inFile.has(entry.id));

/** What closes a suggestion is an estimate here: nobody else works it out. */
const closedNow = () => closedSuggestions(data.suggestions, session.landscape);

/** What the list says of an entry: nothing where the file has it. */
const savedMark = (entry) => (saved.inFile.has(entry.id) ? '' : say('notInFile'));

// MARK: The file

const markSaved = (entries) => {
  for (const entry of entries) saved.inFile.add(entry.id);
  saved.fileAt = new Date();
  try {
    localStorage.setItem(`${storageKey}-datei`, JSON.stringify({ at: saved.fileAt.toISOString(), ids: [...saved.inFile] }));
  } catch { /* Opened again, the page asks to save once more. */ }
  showSaved();
  // The list says of each entry whether the file has it.
  drawList();
};

/** The journal as a file among the downloads; each has a number of its own, so that none takes the place of another. */
const download = () => {
  saved.downloads += 1;
  const entries = [...session.entries];
  offer(fileName(`-${clock(new Date()).replace(':', '')}-${saved.downloads}.jsonl`), 'application/jsonl', journalText(entries));
  markSaved(entries);
};

/** Where the browser can: a file chosen once and written anew after each entry. */
const chooseFile = async () => {
  try {
    saved.handle = await window.showSaveFilePicker({ suggestedName: fileName('.jsonl') });
    await writeFile();
  } catch (error) {
    if (error.name !== 'AbortError') { saved.handle = null; saved.problem = 'fileFailed'; }
  }
  showSaved();
};

const writeFile = async () => {
  if (saved.isWriting) { saved.isWaiting = true; return; }
  saved.isWriting = true;
  const entries = [...session.entries];
  try {
    const stream = await saved.handle.createWritable();
    await stream.write(journalText(entries));
    await stream.close();
    markSaved(entries);
  } catch {
    saved.problem = 'fileFailed';
    saved.handle = null;
  }
  saved.isWriting = false;
  if (saved.isWaiting && saved.handle) { saved.isWaiting = false; await writeFile(); }
  showSaved();
};

/** Goes on with a journal that somebody kept. */
const openJournal = async (file) => {
  const { entries, broken, isCut } = readJournal(await file.text());
  if (entries.length === 0) {
    const text = say('noJournal', { name: file.name });
    announce(text);
    byId('hinweis').textContent = text;
    return;
  }
  const before = new Set(session.entries.map((entry) => entry.id));
  const fresh = adopt(entries);
  // At this moment the file has them.
  if (entries.length > 0) markSaved(entries);
  const parts = [say('opened', { name: file.name, entries: counted(entries.length, 'entry'), fresh })];
  if (fresh === 0 && entries.length > 0 && before.size > 0) parts.push(say('openedNothingNew'));
  if (broken > 0) parts.push(counted(broken, 'openedBroken'));
  if (isCut) parts.push(say('openedCut'));
  const odd = entries.filter((entry) => ['invalid', 'conflict'].includes((session.landscape.results.get(entry.id) || {}).result));
  if (odd.length > 0) parts.push(counted(odd.length, 'openedOdd'));
  announce(parts.join(' '));
  byId('hinweis').textContent = parts.join(' ');
  showSaved();
};

// MARK: What is saved and when

const minutesSince = (date) => Math.floor((Date.now() - date.getTime()) / 60000);

const ago = (date) => {
  const minutes = minutesSince(date);
  return minutes < 1 ? say('justNow') : minutes === 1 ? say('aMinuteAgo') : say('minutesAgo', { n: minutes });
};

const showSaved = () => {
  if (isProjector) return;
  const open = unsaved().length;
  const box = byId('sicherung');
  const file = saved.fileAt
    ? say(open > 0 ? 'fileBehind' : 'fileWhole', { time: clock(saved.fileAt), ago: ago(saved.fileAt), entries: counted(open, 'openEntry') })
    : session.entries.length === 0 ? say('nothingYet') : say('noFile', { entries: counted(open, 'openEntry') });
  const browser = saved.isStored === false ? say(saved.problem || 'storageRefused')
    : saved.storedAt ? say('stored', { time: clock(saved.storedAt) }) : '';
  const isLoud = saved.isStored === false ? open > 0 : open >= mostUnsaved || (open > 0 && saved.fileAt && minutesSince(saved.fileAt) >= 10);
  box.classList.toggle('laut', Boolean(isLoud) || saved.problem === 'fileFailed');
  const text = [file, browser, saved.problem === 'fileFailed' ? say('fileFailed') : ''].filter(Boolean).join(' ');
  if (box.textContent !== text) box.textContent = text;
};

const startStore = () => {
  if (isProjector) return;
  const before = storedEntries();
  if (before === null) { saved.isStored = false; saved.problem = 'storageRefused'; }
  try {
    const file = JSON.parse(localStorage.getItem(`${storageKey}-datei`) || 'null');
    if (file) { saved.fileAt = new Date(file.at); saved.inFile = new Set(file.ids.map(String)); }
  } catch { /* As if nothing had been saved. */ }
  if (before && before.length > 0) {
    adopt(before, { keeps: false });
    saved.isStored = true;
    const last = before[before.length - 1];
    byId('hinweis').textContent = say('goesOn', { entries: counted(before.length, 'entry'), date: dateWords(last.at.slice(0, 10)), time: clockOf(last.at) });
  }
  window.addEventListener('storage', (event) => {
    if (event.key !== storageKey || !event.newValue) return;
    const { entries } = readJournal(event.newValue);
    adopt(entries, { keeps: false });
    // The other window may have written before it heard of what this one entered.
    if (session.entries.length > entries.length) keep();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && byId('selbst-sichern').checked && unsaved().length > 0 && !saved.handle) download();
  });
  window.addEventListener('beforeunload', (event) => {
    // What the browser keeps is there again when the page is opened again.
    if (unsaved().length > 0 && saved.isStored === false) event.preventDefault();
  });
  setInterval(showSaved, 20000);
  showSaved();
};
