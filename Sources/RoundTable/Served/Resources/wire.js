// The journal of this table: what the server has, in its order, and behind it what waits here to be sent.

const served = {
  entries: [], ids: new Set(), savedAt: new Map(), mode: tableNow.mode, stage: tableNow.stage || null, fresh: 0,
  open: null, estimate: new Map(), isCaughtUp: false,
};
const whenState = [];

/** What waits counts as it will: where everything is approved first, a participant's entry does not count yet. */
const asItWillCount = ({ entry, state, status }) => {
  if (status) return { ...entry, status };
  // Taking back what one has said oneself needs nobody's leave.
  return isPhone && state === 'waiting' && served.mode === 'freigabe' && entry.op !== 'undo' ? { ...entry, status: 'proposed' } : entry;
};

const rebuild = () => {
  outbox.items = outbox.items.filter((item) => !(item.state === 'saved' && served.ids.has(item.entry.id)));
  const waiting = outbox.items.filter((item) => item.state !== 'refused' && !served.ids.has(item.entry.id)).map(asItWillCount);
  const noted = lastPresence();
  session.entries = [...served.entries, ...waiting];
  session.landscape.replay(session.entries);
  const present = lastPresence();
  if (present && present.id !== (noted || {}).id) session.present = new Set(present.present.map(String));
  // What the server said of the suggestions when the page began goes with the journal up to there.
  if (!served.isCaughtUp && stream.revision >= (tableNow.revision || 0)) {
    served.isCaughtUp = true;
    served.estimate = closedSuggestions(data.suggestions, session.landscape);
  }
  const fresh = served.fresh;
  served.fresh = 0;
  refresh({ adopted: fresh });
};

const pace = { timer: 0, cost: 0, endedAt: 0 };
/** Many entries at once are one change. A slow machine draws less often, so that it never does nothing else; the first entry
 *  after a pause is there at once. */
const rebuildSoon = () => {
  if (pace.timer) return;
  const rest = pace.endedAt + Math.min(1500, 3 * pace.cost) - performance.now();
  pace.timer = setTimeout(() => {
    pace.timer = 0;
    const before = performance.now();
    rebuild();
    pace.endedAt = performance.now();
    pace.cost = pace.endedAt - before;
  }, Math.max(10, rest));
};

whenHeard.message.push(({ entries }) => {
  for (const entry of readJournal(journalText(entries)).entries) {
    const own = itemOf(entry.id);
    if (own && own.at) served.savedAt.set(entry.id, own.at);
    if (own && own.state === 'waiting') { own.state = 'saved'; forgetItem(own); }
    if (!served.ids.has(entry.id) && !own) served.fresh += 1;
    served.ids.add(entry.id);
    served.entries.push(entry);
  }
  if (entries.length > 0) rebuildSoon();
});

whenHeard.state.push((state) => {
  const wasHalted = served.mode === 'halt';
  Object.assign(served, { mode: state.mode, stage: state.stage || null });
  if (wasHalted && served.mode !== 'halt') { outbox.isHalted = false; sendNow(); }
  for (const listener of whenState) listener();
});

whenHeard.findings.push(({ gaps }) => {
  served.open = new Map(gaps.map((gap) => [gap.number, gap.open]));
  served.estimate = closedSuggestions(data.suggestions, session.landscape);
  rebuildSoon();
});

/** What the server worked out holds, but for what was entered since: there the estimate stands until the server says more. */
const closedNow = () => {
  const estimate = closedSuggestions(data.suggestions, session.landscape);
  if (!served.open) return estimate;
  const closed = new Map();
  for (const { number } of data.suggestions) {
    const [before, now] = [served.estimate.get(number), estimate.get(number)];
    if (before !== now) { if (now) closed.set(number, now); continue; }
    const isOpen = served.open.has(number) ? served.open.get(number) : !now;
    if (!isOpen) closed.set(number, now || 'worked');
  }
  return closed;
};

/** Whatever is new in the journal of the session is sent. */
const keep = () => {
  for (const entry of session.entries) if (!served.ids.has(entry.id) && !itemOf(entry.id)) post(entry);
};

/** "gesichert 18:42" or "noch nicht gesichert". */
const savedMark = (entry) => {
  const item = itemOf(entry.id);
  if (item && item.state !== 'saved') return say('notSaved');
  const at = (item && item.at) || served.savedAt.get(entry.id) || new Date(entry.at);
  return Number.isNaN(at.getTime()) ? say('isSaved') : say('savedAt', { time: clock(at) });
};

const startWire = () => {
  outbox.items = storedItems();
  const gaps = tableNow.gaps || [];
  if (gaps.length > 0) served.open = new Map(gaps.map((gap) => [gap.number, gap.open]));
  whenSent.push(rebuildSoon);
  rebuild();
  startStream();
  sendNow();
};
