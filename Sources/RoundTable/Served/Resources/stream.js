// What happens at the table, as the server tells it: numbered events over one answer that does not end. It is read by hand, since
// an EventSource keeps the heartbeat to itself, and a phone that was asleep has to notice that nobody speaks any more.

const stream = { revision: 0, own: null, isOpen: false, heardAt: 0, tries: 0, timer: 0, since: Date.now() };
const whenHeard = { message: [], state: [], findings: [] };
const whenConnected = [];
const mostSilence = 25000;

const setOpen = (isOpen) => {
  if (stream.isOpen === isOpen) return;
  stream.isOpen = isOpen;
  stream.since = Date.now();
  for (const listener of whenConnected) listener(isOpen);
};

/** One event of several lines: {name, id, content}. */
const eventOf = (block) => {
  const event = { name: 'message', id: '', lines: [] };
  for (const line of block.split('\n')) {
    const [, key, value] = /^([^:]*):? ?(.*)$/.exec(line);
    if (key === 'event') event.name = value;
    else if (key === 'id') event.id = value;
    else if (key === 'data') event.lines.push(value);
  }
  return event;
};

const hear = (block) => {
  const { name, id, lines } = eventOf(block);
  if (lines.length === 0 || !(name in whenHeard)) return;
  const content = JSON.parse(lines.join('\n'));
  if (name === 'message') stream.revision = Math.max(stream.revision, Number(id) || content.revision || 0);
  for (const listener of whenHeard[name]) listener(content);
};

const closeStream = () => {
  clearTimeout(stream.timer);
  if (stream.own) stream.own.abort();
  stream.own = null;
};

const openStream = async () => {
  closeStream();
  const own = new AbortController();
  stream.own = own;
  stream.heardAt = Date.now();
  try {
    const answer = await fetch(addressOf(`table/events?as=${role}&with=more&since=${stream.revision}`),
      { headers: headersFor({ Accept: 'text/event-stream' }), credentials: 'same-origin', cache: 'no-store', signal: own.signal });
    if (answer.status === 401) { loseSession(await answer.json().catch(() => ({}))); told(); return; }
    if (!answer.ok) throw new Error(String(answer.status));
    await listenTo(answer.body.getReader(), own);
  } catch { /* The same as an end: it is tried again. */ }
  if (stream.own !== own) return;
  setOpen(false);
  stream.tries += 1;
  stream.timer = setTimeout(openStream, 1000 * Math.min(10, backoff(stream.tries)));
};

const listenTo = async (reader, own) => {
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done || stream.own !== own) return;
    stream.heardAt = Date.now();
    stream.tries = 0;
    setOpen(true);
    text = (text + decoder.decode(value, { stream: true })).replace(/\r\n?/g, '\n');
    const blocks = text.split('\n\n');
    text = blocks.pop();
    blocks.forEach(hear);
  }
};

/** Somebody looks at the page again, or the network is back: what was missed is there in a moment. */
const wake = () => {
  openStream();
  sendNow();
};

const startStream = () => {
  openStream();
  setInterval(() => { if (stream.own && Date.now() - stream.heardAt > mostSilence) openStream(); }, 5000);
  window.addEventListener('online', wake);
  window.addEventListener('pageshow', (event) => { if (event.persisted) wake(); });
  document.addEventListener('visibilitychange', () => {
    // A phone in a pocket needs no line; the window on the wall counts as hidden behind others and keeps its own.
    if (!document.hidden) { if (isPhone || Date.now() - stream.heardAt > mostSilence) wake(); else sendNow(); } else if (isPhone) closeStream();
  });
};
