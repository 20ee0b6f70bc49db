// What was entered and is not acknowledged by the server. Nothing is dropped and nobody waits: cells go to the server as one goes,
// the last word on each, until it has them; a copy stays on this device until then.

const secret = new URLSearchParams(location.hash.slice(1)).get('f') || '';
const asHolder = (path, body = {}, signal = undefined) => ask(path, { method: 'POST', body, signal, headers: { Authorization: `Bearer ${secret}` } });

/** `waiting`: texts by "line column"; `sent`: those on their way. */
const outbox = { waiting: new Map(), sent: new Map(), name: '', timer: 0, tries: 0, saved: '', problem: null, isLost: false, isStored: true, isSending: false };
const cellKey = (line, column) => `${line}\n${column}`;
/** Each window has a key of its own, so that two do not write over each other. */
const storagePrefix = () => `netviz-antwort-${outbox.name}-`;
const ownWindow = Math.random().toString(36).slice(2);
const storageKey = () => storagePrefix() + ownWindow;
const whenTold = [];
const told = () => { for (const listener of whenTold) listener(); };

const unsaved = () => new Map([...outbox.sent, ...outbox.waiting]);

const storeWaiting = () => {
  const all = unsaved();
  try {
    if (all.size) localStorage.setItem(storageKey(), JSON.stringify([...all])); else localStorage.removeItem(storageKey());
    outbox.isStored = true;
  } catch { outbox.isStored = false; }
};

const storedKeys = () => {
  try { return Object.keys(localStorage).filter((key) => key.startsWith(storagePrefix()) && key !== storageKey()); } catch { return []; }
};

/** Takes in what earlier visits left on this device; from now on it stands under the key of this window. */
const adoptStored = () => {
  const keys = storedKeys();
  for (const key of keys) {
    try { for (const [cell, text] of JSON.parse(localStorage.getItem(key))) outbox.waiting.set(cell, text); } catch { /* Somebody else's. */ }
  }
  storeWaiting();
  if (!outbox.isStored) return;
  for (const key of keys) localStorage.removeItem(key);
};

const sendLater = (seconds) => { clearTimeout(outbox.timer); outbox.timer = setTimeout(sendNext, 1000 * seconds); };

/** Seconds, longer each time and never the same for all. */
const pauseBefore = (tries) => Math.min(30, 2 ** Math.min(tries, 6) / 2) * (0.7 + 0.6 * Math.random());

const mostCells = 200;

const takeBatch = () => {
  outbox.sent = new Map([...outbox.waiting].slice(0, mostCells));
  for (const key of outbox.sent.keys()) outbox.waiting.delete(key);
};

/** What was on its way waits again, unless something newer was entered meanwhile. */
const putBack = () => {
  outbox.waiting = new Map([...outbox.sent, ...outbox.waiting]);
  outbox.sent = new Map();
};

const sendNext = async () => {
  if (outbox.isSending || outbox.isLost || !outbox.waiting.size) return;
  outbox.isSending = true;
  clearTimeout(outbox.timer);
  takeBatch();
  told();
  const cells = [...outbox.sent].map(([key, text]) => {
    const [line, column] = key.split('\n');
    return { line, column, text };
  });
  try {
    const answer = await asHolder('questionnaire/cells', { cells }, AbortSignal.timeout(20000));
    outbox.sent = new Map();
    Object.assign(outbox, { saved: answer.saved, tries: 0, problem: null, isSending: false });
    storeWaiting();
    if (answer.refused.length) outbox.problem = { kind: 'refused' };
    told();
    if (outbox.waiting.size) sendNext();
  } catch (problem) {
    putBack();
    outbox.isSending = false;
    outbox.tries += 1;
    if (problem instanceof Refusal && [401, 410].includes(problem.status)) { outbox.isLost = true; outbox.problem = problem; } else {
      outbox.problem = problem;
      sendLater((problem instanceof Refusal && problem.wait) || pauseBefore(outbox.tries));
    }
    told();
  }
};

/** Tries at once: the network is back, or somebody looks at the page again. */
const sendNow = () => { outbox.tries = 0; clearTimeout(outbox.timer); return sendNext(); };

/** Keeps a cell here, and has it saved in a moment. */
const enter = (line, column, text) => {
  outbox.waiting.set(cellKey(line, column), text);
  storeWaiting();
  told();
  if (!outbox.tries) sendLater(0.8);
};

/** Waits until everything is saved; false where that does not happen soon. */
const allSaved = async () => {
  for (let turn = 0; turn < 40 && unsaved().size && !outbox.isLost; turn += 1) {
    await sendNow();
    if (unsaved().size) await new Promise((done) => { setTimeout(done, 250); });
    if (outbox.problem instanceof Silence) return false;
  }
  return unsaved().size === 0;
};

window.addEventListener('online', sendNow);
window.addEventListener('pageshow', sendNow);
document.addEventListener('visibilitychange', () => { if (unsaved().size) sendNow(); });
window.addEventListener('beforeunload', (event) => {
  if (unsaved().size && !outbox.isStored) event.preventDefault();
});
