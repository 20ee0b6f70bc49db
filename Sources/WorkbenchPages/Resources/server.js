// Asking the server.

const base = document.querySelector('meta[name="netviz-base"]').content;
const apiAddress = (path) => `${base}/api/v1/${path}`;

/** An answer that is no success: what the server said, in its words. */
class Refusal extends Error {
  constructor(status, problem, wait) {
    super(problem.detail || problem.title || t(`Der Server antwortet mit ${status}.`, `The server answers with ${status}.`));
    Object.assign(this, { status, problem, wait });
  }
}

/** Nobody answers. */
class Silence extends Error {
  constructor() {
    super(t('Der Server ist gerade nicht zu erreichen. Es ist nichts verloren; bitte versuchen Sie es gleich noch einmal.',
      'The server cannot be reached at the moment. Nothing is lost; please try again in a moment.'));
  }
}

const patience = 180000;

/** Asks the server. `body`: an object as JSON, or a file as it is; `as`: "json", "text" or "blob". Throws Refusal or Silence. */
const ask = async (path, { method = 'GET', body, type, as = 'json', signal, headers = {} } = {}) => {
  const own = new AbortController();
  const clockwork = setTimeout(() => own.abort(), patience);
  if (signal) signal.addEventListener('abort', () => own.abort());
  const isFile = body instanceof Blob;
  const content = body === undefined || isFile || typeof body === 'string' ? body : JSON.stringify(body);
  const kind = type || (isFile ? 'application/octet-stream' : 'application/json');
  try {
    const answer = await fetch(apiAddress(path), {
      method, body: content, credentials: 'same-origin', cache: 'no-store', signal: own.signal,
      headers: { 'Accept-Language': language, ...(content === undefined ? {} : { 'Content-Type': kind }), ...headers } });
    if (!answer.ok) {
      let problem = {};
      try { problem = (await answer.json()) || {}; } catch { /* Whoever stands in between may answer without reasons. */ }
      throw new Refusal(answer.status, problem, Number(answer.headers.get('Retry-After')) || 0);
    }
    if (answer.status === 204) return null;
    return await answer[as]();
  } catch (problem) {
    if (problem instanceof Refusal || (signal && signal.aborted)) throw problem;
    throw new Silence();
  } finally { clearTimeout(clockwork); }
};

/** Parts of an address with what the query says; empty values are left out. */
const withQuery = (path, query) => {
  const words = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== '' && one !== null && one !== undefined && one !== false) words.append(key, one === true ? '' : one);
    }
  }
  // A blank as every reader of addresses understands it.
  const text = words.toString().replaceAll('+', '%20');
  return text ? `${path}?${text}` : path;
};
