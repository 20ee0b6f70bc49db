// What was entered here and is not acknowledged by the server. Nothing is dropped, and nobody waits: entries are sent one after
// the other until the server has them, also after the page was closed. The server knows an entry again by its id.

const storageKey = ['netviz-tisch', data.server.journal || data.id, role, data.server.actor || ''].join('-');
const outbox = { items: [], isSending: false, tries: 0, timer: 0, isStored: true, isHalted: false, isLost: false, whyLost: '', problem: '' };
const whenSent = [];
const mostPause = 30;
/** The server understood an entry and does not take it; asking again would not help. */
const refusals = [400, 403, 404, 409, 413, 415, 422];

const itemKey = (item) => `${storageKey}-post-${item.entry.id}`;

/** Each entry has a key of its own, so that two windows do not write over each other. */
const storeItem = (item) => {
  try {
    localStorage.setItem(itemKey(item), JSON.stringify({ entry: item.entry, number: item.number, problem: item.problem || null }));
  } catch { outbox.isStored = false; }
};

const forgetItem = (item) => {
  try { localStorage.removeItem(itemKey(item)); } catch { /* Then there is nothing to remove. */ }
};

/** What an earlier page left behind. */
const storedItems = () => {
  const found = [];
  try {
    for (let place = 0; place < localStorage.length; place += 1) {
      const key = localStorage.key(place);
      if (!key.startsWith(`${storageKey}-post-`)) continue;
      try {
        const { entry, number, problem } = JSON.parse(localStorage.getItem(key));
        found.push({ entry: entryOf(JSON.stringify(entry)), number, problem, state: problem ? 'refused' : 'waiting' });
      } catch { /* Somebody else's. */ }
    }
  } catch { outbox.isStored = false; }
  return found.sort((one, two) => one.number - two.number);
};

const waitingItems = () => outbox.items.filter((item) => item.state === 'waiting');
const refusedItems = () => outbox.items.filter((item) => item.state === 'refused');
const itemOf = (id) => outbox.items.find((item) => item.entry.id === id);

let lastNumber = 0;
const post = (entry) => {
  lastNumber = Math.max(Date.now(), lastNumber + 1);
  const item = { entry, number: lastNumber, state: 'waiting' };
  outbox.items.push(item);
  storeItem(item);
  sendNext();
};

/** A person decided that what the server refused is not to be sent. */
const dropItem = (item) => {
  outbox.items = outbox.items.filter((other) => other !== item);
  forgetItem(item);
  told();
};

const told = () => { for (const listener of whenSent) listener(); };

const sendLater = (seconds) => {
  clearTimeout(outbox.timer);
  outbox.timer = setTimeout(sendNext, 1000 * seconds);
};

/** Tries at once: the network is back, somebody looks at the page again, the stop is over. */
const sendNow = () => { outbox.tries = 0; clearTimeout(outbox.timer); sendNext(); };

/** The server does not know this browser any more, or the table is closed: then it says so in its words. */
const loseSession = (problem) => {
  outbox.isLost = true;
  outbox.whyLost = problem.type === 'urn:netviz:problem:no-table' ? problem.detail : '';
};

const settle = (item, problem) => {
  if (!(problem instanceof Refusal)) { outbox.tries += 1; outbox.problem = 'offline'; return sendLater(backoff(outbox.tries)); }
  outbox.problem = '';
  if (refusals.includes(problem.status)) {
    Object.assign(item, { state: 'refused', problem: { status: problem.status, ...problem.problem } });
    storeItem(item);
    return undefined;
  }
  if (problem.status === 401) return loseSession(problem.problem);
  outbox.tries += 1;
  outbox.isHalted = problem.status === 423;
  if (!outbox.isHalted) outbox.problem = 'busy';
  return sendLater(problem.wait || backoff(outbox.tries));
};

/** Seconds, longer each time and never the same for all phones of a room. */
const backoff = (tries) => Math.min(mostPause, 2 ** Math.min(tries, 6) / 2) * (0.7 + 0.6 * Math.random());

const sendNext = async () => {
  const [item] = waitingItems();
  if (!item || outbox.isSending || outbox.isLost) return;
  outbox.isSending = true;
  clearTimeout(outbox.timer);
  let isThrough = false;
  try {
    const answer = await ask('table/entries', { method: 'POST', body: item.entry });
    Object.assign(item, { state: 'saved', at: new Date(), status: answer.status });
    Object.assign(outbox, { tries: 0, isHalted: false, problem: '' });
    forgetItem(item);
    isThrough = true;
  } catch (problem) {
    settle(item, problem);
    isThrough = item.state === 'refused';
  }
  outbox.isSending = false;
  told();
  if (isThrough) sendNext();
};
