// What somebody has typed and not entered yet. It outlives a reload, a locked screen and a cut.

const draftKey = (key) => `netviz-entwurf-${key}`;
const unstored = new Map();

const draftOf = (key) => {
  try { return sessionStorage.getItem(draftKey(key)) || ''; } catch { return unstored.get(key) || ''; }
};

const setDraft = (key, text) => {
  try {
    if (text) sessionStorage.setItem(draftKey(key), text); else sessionStorage.removeItem(draftKey(key));
  } catch { unstored.set(key, text); }
};

const forgetDrafts = (except = []) => {
  unstored.clear();
  try {
    const keys = Array.from({ length: sessionStorage.length }, (_, place) => sessionStorage.key(place));
    for (const key of keys) if (key.startsWith(draftKey('')) && !except.some((one) => draftKey(one) === key)) sessionStorage.removeItem(key);
  } catch { /* Then nothing was kept. */ }
};

/** A field that remembers what is typed into it. */
const remembered = (input, key) => {
  input.value = draftOf(key) || input.value;
  input.addEventListener(input.matches('select') ? 'change' : 'input', () => setDraft(key, input.value));
  return input;
};
