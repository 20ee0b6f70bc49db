// Getting in: a code, and for whom somebody is here.

const inside = () => byId('inhalt');
const labelled = (text, input, hint) => make('p', { class: 'feld' }, make('label', { for: input.id }, text), hint ? make('span', { class: 'leise', id: `${input.id}-hinweis` }, hint) : null, input);
const errorLine = () => make('p', { class: 'fehler', role: 'alert' });

const plainCode = (text) => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

const joinProblem = (problem) => {
  if (!(problem instanceof Refusal)) return word('noServer');
  if (problem.status === 403) return word('wrongCode');
  if (problem.status === 429) return word('tooManyTries', { n: Math.max(1, Math.ceil(problem.wait || 30)) });
  return problem.message;
};

const insideKey = `netviz-dabei-${base}`;

/** Whether this browser may have a session: who was never in need not be asked, which browsers would note as an error. */
const mayBeIn = () => { try { return localStorage.getItem(insideKey) !== null; } catch { return true; } };
const noteInside = (isIn) => {
  try { if (isIn) localStorage.setItem(insideKey, '1'); else localStorage.removeItem(insideKey); } catch { /* Then the server is asked. */ }
};

/** Who had a session goes on with it. */
const isStillIn = async () => {
  if (!mayBeIn()) return false;
  try { await ask('session'); } catch (problem) {
    if (!(problem instanceof Refusal) || problem.status !== 401) throw problem;
    noteInside(false);
    return false;
  }
  if (secretOf('c')) forgetSecret();
  return true;
};

/** Until this browser has a session. */
const join = async () => {
  if (!(await isStillIn())) await new Promise((resolve) => { askForCode(resolve); });
};

const askForCode = (resolve) => {
  byId('wer').textContent = word('joinTitle');
  const fromAddress = secretOf('c');
  if (fromAddress) setDraft('code', plainCode(fromAddress));
  const input = remembered(make('input', { id: 'code', class: 'codefeld', maxlength: 12, autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false',
    enterkeyhint: 'go', required: true, 'aria-describedby': 'code-hinweis' }), 'code');
  const error = errorLine();
  const next = make('button', { type: 'submit', class: 'haupt breit' }, word('goOnJoin'));
  const form = make('form', { class: 'beitritt', novalidate: true }, make('h2', {}, word('codeHeading')), labelled(word('codeLabel'), input, word('codeHint')), error, next);
  const submit = async () => {
    const code = plainCode(input.value);
    if (!code) { error.textContent = word('codeMissing'); input.focus(); return; }
    next.disabled = true;
    try {
      const answer = await ask('table/join', { method: 'POST', body: { code } });
      chooseOrganisation(code, answer, resolve);
    } catch (problem) {
      error.textContent = joinProblem(problem);
      input.focus();
    }
    next.disabled = false;
  };
  form.addEventListener('submit', (event) => { event.preventDefault(); submit(); });
  inside().replaceChildren(form);
  // Whoever scanned the code need not type it.
  if (draftOf('code')) submit(); else input.focus();
};

// MARK: For whom

/** How well a name fits what is typed: 0 its beginning, 1 the beginning of a word, 2 somewhere; Infinity not at all. */
const fit = (wanted, ...names) => Math.min(...names.map((name) => {
  const text = folded(name || '');
  if (!text) return Infinity;
  if (text.startsWith(wanted)) return 0;
  if (foldedWords(name).some((one) => one.startsWith(wanted))) return 1;
  return text.includes(wanted) ? 2 : Infinity;
}));

const found = (actors, typed) => {
  const wanted = folded(typed);
  if (!wanted) return actors;
  return actors.map((actor) => ({ actor, rank: fit(wanted, actor.short, actor.name) })).filter((one) => one.rank < Infinity)
    .sort((one, two) => one.rank - two.rank).map((one) => one.actor);
};

/** A list that gets shorter while somebody types; each line is a button. */
const pickList = ({ id, label, actors, choose, draft, count }) => {
  const list = make('ul', { class: 'wahlliste', id: `${id}-liste` });
  const status = make('p', { class: 'leise', role: 'status', id: `${id}-zahl` });
  const input = remembered(make('input', { id, type: 'search', autocomplete: 'off', spellcheck: 'false', maxlength: 200, enterkeyhint: 'search', 'aria-describedby': `${id}-zahl` }), draft);
  const draw = () => {
    const all = found(actors, input.value);
    status.textContent = count(all.length);
    list.replaceChildren(...all.map((actor) => make('li', {}, button('', () => choose(actor), { class: 'zeile', 'data-akteur': actor.id }))));
    [...list.children].forEach((item, place) => {
      const { name, short } = all[place];
      item.firstChild.append(make('span', { class: 'name' }, short || name), name && name !== short ? make('span', { class: 'leise' }, name) : '');
    });
  };
  input.addEventListener('input', draw);
  // Enter takes the only one that fits.
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const all = found(actors, input.value);
    if (all.length === 1) choose(all[0]);
  });
  draw();
  return { parts: [labelled(label, input), status, list], input };
};

const byName = (actors) => [...actors].sort((one, two) => (one.short || one.name).localeCompare(two.short || two.name, document.documentElement.lang));

const chooseOrganisation = (code, { actors, title }, resolve) => {
  byId('tisch-titel').textContent = title || '';
  byId('wer').textContent = word('whoAreYou');
  const error = errorLine();
  const enterAs = async (body) => {
    try {
      await ask('table/join', { method: 'POST', body: { code, ...body } });
    } catch (problem) {
      error.textContent = joinProblem(problem);
      error.scrollIntoView({ block: 'nearest' });
      return;
    }
    noteInside(true);
    forgetSecret();
    forgetDrafts(['code']);
    inside().replaceChildren(make('p', {}, word('oneMoment')));
    resolve();
  };
  const pick = pickList({ id: 'suche', label: word('findYourself'), actors: byName(actors), draft: 'suche',
    choose: (actor) => enterAs({ actor: actor.id }), count: (n) => (n === 0 ? word('nobodyFits') : word('fitting', { n })) });
  inside().replaceChildren(error, ...pick.parts, newcomerForm('neu', (cells) => enterAs({ new_actor: cells })));
  byId('wer').focus();
};

/** For whoever is not on the list. */
const newcomerForm = (key, take) => {
  const name = remembered(make('input', { id: `${key}-name`, maxlength: 300, autocomplete: 'organization', required: true }), `${key}-name`);
  const error = errorLine();
  const form = make('form', { novalidate: true }, labelled(word('newName'), name, word('newNameHint')), error, make('button', { type: 'submit', class: 'haupt breit' }, word('newJoin')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!onOneLine(name.value)) { error.textContent = word('newNameMissing'); name.focus(); return; }
    error.textContent = '';
    take({ name: onOneLine(name.value) });
  });
  return make('details', { class: 'nicht-dabei', ...(draftOf(`${key}-name`) ? { open: true } : {}) }, make('summary', {}, word('notListed')), form);
};
