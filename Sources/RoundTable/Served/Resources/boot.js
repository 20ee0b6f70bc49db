// Before a page of the server can begin: who asks, and what the table is about.

const role = document.body.dataset.rolle;
const base = document.querySelector('meta[name="netviz-base"]').content;
const isPhone = role === 'participant';
const patience = 15000;
/** What the server said of the table when the page began. */
let tableNow = null;

const word = (key, places = {}) =>
  servedWords[key].replace(/\{(\w+)\}/g, (all, name) => (name in places ? String(places[name]) : all));

const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** An answer that is no success: what the server said, and after how many seconds it may be asked again. */
class Refusal extends Error {
  constructor(status, problem, wait) {
    super(problem.detail || problem.title || String(status));
    Object.assign(this, { status, problem, wait });
  }
}

const addressOf = (path) => `${base}/api/v1/${path}`;
const headersFor = (more = {}) => ({ 'X-Netviz-Role': role, 'Accept-Language': document.documentElement.lang, ...more });

/** Asks the server; `as`: "json" or "blob". Throws a Refusal, or another error where nobody answers. */
const ask = async (path, { method = 'GET', body, type = 'application/json', as = 'json' } = {}) => {
  const own = new AbortController();
  const clockwork = setTimeout(() => own.abort(), patience);
  try {
    const content = body === undefined ? undefined : type === 'application/json' ? JSON.stringify(body) : body;
    const answer = await fetch(addressOf(path), {
      method, body: content, headers: headersFor(content === undefined ? {} : { 'Content-Type': type }),
      credentials: 'same-origin', cache: 'no-store', signal: own.signal });
    if (!answer.ok) {
      let problem = {};
      try { problem = (await answer.json()) || {}; } catch { /* Whoever stands in between may answer without reasons. */ }
      throw new Refusal(answer.status, problem, Number(answer.headers.get('Retry-After')) || 0);
    }
    if (answer.status === 204) return null;
    return as === 'blob' ? await answer.blob() : await answer.json();
  } finally { clearTimeout(clockwork); }
};

// MARK: Who asks

/** What stands behind # in the address: a token or a code, which no log and no other page gets to see. */
const secretOf = (key) => new URLSearchParams(location.hash.slice(1)).get(key);
const forgetSecret = () => history.replaceState(history.state, '', location.pathname + location.search);

/** The session of this browser; a token in the address makes one. */
const signIn = async () => {
  const token = secretOf('t');
  if (!token) return ask('session');
  const who = await ask('session', { method: 'POST', body: { token } });
  forgetSecret();
  return who;
};

// MARK: Beginning

/** Puts what the server told to where the parts of the page look for it. */
const install = (facts) => {
  const holder = document.createElement('script');
  holder.type = 'application/json';
  holder.id = 'daten';
  holder.textContent = JSON.stringify({ ...facts, words: { ...facts.words, ...servedWords } });
  document.body.append(holder);
  document.documentElement.lang = facts.lang;
};

const gate = (text) => {
  const place = document.getElementById('tor-text') || document.getElementById('wer');
  if (place.textContent !== text) place.textContent = text;
};

/** Whoever has no session is told where the link stands, and can try again when they have opened it. */
const gateClosed = () => {
  gate(word(`noAccess_${role}`));
  byId('tor').append(make('p', {}, button(word('tryAgain'), () => location.reload(), { class: 'haupt' })));
};

/** Asks until somebody answers; who may not see the table is told how they could. */
const begin = async (run) => {
  for (let wait = 1000; ; wait = Math.min(2 * wait, 15000)) {
    try {
      if (isPhone) await join(); else await signIn();
      const facts = await ask('table/facts');
      tableNow = await ask('table');
      install(facts);
      break;
    } catch (problem) {
      if (!isPhone && problem instanceof Refusal && [401, 403].includes(problem.status)) { gateClosed(); return; }
      // A session may end between two questions: the phone is asked again who it is.
      if (!(problem instanceof Refusal)) gate(word('noServer'));
      await pause(wait);
    }
  }
  if (!isPhone) fill(JSON.parse(document.getElementById('daten').textContent));
  run();
};
