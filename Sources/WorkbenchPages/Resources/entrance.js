// Coming in: by the printed address, or with a name and a password.

/** What stands behind # in the address: no log and no other page gets to see it. */
const secretOf = (key) => new URLSearchParams(location.hash.slice(1)).get(key);
const forgetSecret = () => history.replaceState(history.state, '', location.pathname + location.search);

const comeIn = async () => {
  const token = secretOf('t');
  if (token) {
    forgetSecret();
    session.account = (await ask('session', { method: 'POST', body: { token } })).account;
    return;
  }
  try {
    session.account = (await ask('session')).account;
  } catch (problem) {
    if (!(problem instanceof Refusal && problem.status === 401)) throw problem;
  }
};

/** The form for whoever is not in yet. */
const entrance = async (place) => {
  drawFrame({ parts: here(), landscape: null });
  document.title = `${t('Anmelden', 'Sign in')} – netviz`;
  const told = make('div', {});
  const who = make('input', { id: 'konto', autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false', required: true, maxlength: '100' });
  const password = make('input', { id: 'passwort', type: 'password', autocomplete: 'current-password', required: true, maxlength: '200' });
  const enter = make('button', { type: 'submit', class: 'haupt' }, t('Anmelden', 'Sign in'));
  const form = make('form', { class: 'schmal' }, labelled(t('Konto', 'Account'), who), labelled(t('Passwort', 'Password'), password), told, make('p', { class: 'knoepfe' }, enter));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const answer = await busy(told, t('Einen Moment …', 'One moment …'),
      () => ask('session', { method: 'POST', body: { name: who.value.trim(), password: password.value } }), [enter]);
    if (!answer) { password.value = ''; password.focus(); return; }
    session.account = answer.account;
    await show();
  });
  place.replaceChildren(make('h1', {}, t('Anmelden', 'Sign in')), form,
    paragraph(t('Läuft netviz auf diesem Rechner allein, öffnen Sie bitte die Adresse, die beim Start angezeigt wurde.',
      'If netviz runs on this computer alone, please open the address that was shown when it started.'), 'leise'));
  who.focus();
};
