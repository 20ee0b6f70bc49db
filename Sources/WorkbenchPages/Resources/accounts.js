// Accounts and what is open to whom.

/** The address that lets somebody choose a password, to be handed over. */
const invitationBox = (answer) => {
  const shown = make('input', { id: 'einladung-adresse', readonly: true, value: answer.invitation });
  shown.addEventListener('focus', () => shown.select());
  return box('gut', t(`Geben Sie diese Adresse an „${answer.name}“ weiter. Sie gilt sieben Tage und für ein Passwort.`,
    `Hand this address to “${answer.name}”. It holds for seven days and one password.`), labelled(t('Einladung', 'Invitation'), shown));
};

const accountRow = (account, told, renew) => {
  const invite = button(t('Neu einladen', 'Invite anew'), async () => {
    const answer = await busy(told, t('Einen Moment …', 'One moment …'), () => ask(`accounts/${encodeURIComponent(account.name)}/invitation`, { method: 'POST', body: {} }), [invite]);
    if (answer) { await renew(); told.replaceChildren(invitationBox(answer)); byId('einladung-adresse').focus(); }
  }, { class: 'klein' });
  const remove = button(t('Löschen', 'Delete'), async () => {
    if (remove.dataset.sicher !== 'ja') { remove.dataset.sicher = 'ja'; remove.textContent = t('Wirklich löschen?', 'Really delete?'); return; }
    const done = await busy(told, t('Einen Moment …', 'One moment …'), async () => { await ask(`accounts/${encodeURIComponent(account.name)}`, { method: 'DELETE' }); return true; }, [remove]);
    if (done) renew();
  }, { class: 'klein' });
  return [account.name, account.title,
    [account.has_password ? t('hat ein Passwort', 'has a password') : t('noch kein Passwort', 'no password yet'), account.is_administrator ? t('verwaltet Konten', 'keeps accounts') : ''].filter(Boolean).join(', '),
    make('p', { class: 'knoepfe' }, invite, remove)];
};

page('konten', {
  title: t('Konten', 'Accounts'),
  draw: async (place, context) => {
    const told = make('div', {});
    const list = make('div', {});
    const name = make('input', { id: 'konto-name', required: true, maxlength: '60', autocapitalize: 'none', spellcheck: 'false', autocomplete: 'off' });
    const title = make('input', { id: 'konto-titel', maxlength: '100', autocomplete: 'off' });
    const keeper = tick('konto-verwaltet', t('darf Konten verwalten', 'may keep accounts'));
    const add = make('button', { type: 'submit', class: 'haupt' }, t('Konto anlegen und einladen', 'Make the account and invite'));
    const form = make('form', { class: 'schmal' }, labelled(t('Name zum Anmelden', 'Name to sign in'), name), labelled(t('Angezeigter Name', 'Shown name'), title), keeper.row, make('p', { class: 'knoepfe' }, add));
    const renew = async () => {
      const accounts = await ask('accounts');
      if (!context.isCurrent()) return;
      list.replaceChildren(accounts.length
        ? grid(t('Konten', 'Accounts'), [t('Name', 'Name'), t('Angezeigt als', 'Shown as'), t('Stand', 'State'), t('Was tun?', 'What to do?')], accounts.map((one) => accountRow(one, told, renew)))
        : paragraph(t('Noch gibt es keine Konten. Solange das so ist, kommt herein, wer die beim Start angezeigte Adresse hat.', 'There are no accounts yet. Until then whoever has the address shown at the start comes in.')));
    };
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const answer = await busy(told, t('Einen Moment …', 'One moment …'),
        () => ask('accounts', { method: 'POST', body: { name: name.value, title: title.value, is_administrator: keeper.input.checked } }), [add]);
      if (!answer) return;
      form.reset();
      await renew();
      told.replaceChildren(invitationBox(answer));
      byId('einladung-adresse').focus();
    });
    place.append(make('h1', {}, t('Konten', 'Accounts')), list, told, make('h2', {}, t('Neues Konto', 'New account')), form);
    await renew();
  },
});

const roleChoices = [['lesen', t('lesen', 'read')], ['bearbeitung', t('bearbeiten', 'change')], ['leitung', t('leiten', 'lead')]];

page('l/*/zugang', {
  title: t('Zugang', 'Access'),
  tab: t('Zugang', 'Access'),
  role: (landscape) => mayLead(landscape) && !session.account.is_token,
  draw: async (place, context) => {
    const told = make('div', {});
    const list = make('div', {});
    const who = make('input', { id: 'mitglied', required: true, maxlength: '60', autocapitalize: 'none', spellcheck: 'false', autocomplete: 'off' });
    const role = choice('mitglied-rolle', roleChoices, 'bearbeitung');
    const add = make('button', { type: 'submit', class: 'haupt' }, t('Zugang geben', 'Give access'));
    const form = make('form', { class: 'schmal' }, labelled(t('Konto', 'Account'), who), labelled(t('darf', 'may'), role), make('p', { class: 'knoepfe' }, add));
    const set = async (account, value) => {
      const done = await busy(told, t('Einen Moment …', 'One moment …'), async () => {
        await ask(`landscapes/${context.name}/members`, { method: 'POST', body: value ? { account, role: value } : { account } });
        return true;
      });
      if (done) await renew();
      return done;
    };
    const renew = async () => {
      const { members } = await ask(`landscapes/${context.name}/members`);
      if (!context.isCurrent()) return;
      list.replaceChildren(grid(t('Wer Zugang hat', 'Who has access'), [t('Konto', 'Account'), t('darf', 'may'), ''], members.map((member, at) => {
        const own = choice(`rolle-${at}`, roleChoices, member.role);
        own.setAttribute('aria-label', t(`Rolle von ${member.title}`, `Role of ${member.title}`));
        own.addEventListener('change', async () => { if (!await set(member.name, own.value)) own.value = member.role; });
        return [member.title === member.name ? member.name : `${member.title} (${member.name})`, own, button(t('Zugang nehmen', 'Take access away'), () => set(member.name, null), { class: 'klein' })];
      })));
    };
    form.addEventListener('submit', async (event) => { event.preventDefault(); if (await set(who.value, role.value)) form.reset(); });
    place.append(make('h1', {}, t('Zugang', 'Access')),
      paragraph(t('Lesen: alles ansehen und mitnehmen. Bearbeiten: auch ändern. Leiten: auch Zugang geben, Versionen zurückholen und löschen.',
        'Read: see everything and take it away. Change: change it, too. Lead: also give access, bring versions back and delete.')),
      list, told, make('h2', {}, t('Zugang geben', 'Give access')), form);
    await renew();
  },
});

page('passwort', {
  title: t('Passwort wählen', 'Choose a password'),
  isOpen: true,
  draw: async (place) => {
    const invitation = secretOf('e');
    if (invitation) forgetSecret();
    const told = make('div', {});
    const former = make('input', { id: 'passwort-vorher', type: 'password', autocomplete: 'current-password', required: true, maxlength: '200' });
    const password = make('input', { id: 'passwort-neu', type: 'password', autocomplete: 'new-password', required: true, minlength: '12', maxlength: '200' });
    const again = make('input', { id: 'passwort-nochmal', type: 'password', autocomplete: 'new-password', required: true, maxlength: '200' });
    const save = make('button', { type: 'submit', class: 'haupt' }, t('Passwort speichern', 'Save the password'));
    // Whoever keeps passwords for people wants to know of whom this one is.
    const whose = make('input', { type: 'text', autocomplete: 'username', value: session.account ? session.account.name : '', class: 'nur-vorgelesen', tabindex: '-1', 'aria-hidden': 'true', readonly: true });
    const form = make('form', { class: 'schmal' }, whose, invitation ? '' : labelled(t('Passwort bisher', 'Former password'), former),
      labelled(t('Neues Passwort (mindestens 12 Zeichen)', 'New password (at least 12 characters)'), password), labelled(t('Noch einmal', 'Once more'), again), told, make('p', { class: 'knoepfe' }, save));
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (password.value !== again.value) {
        told.replaceChildren(box('fehler', t('Die beiden Passwörter sind nicht gleich.', 'The two passwords are not the same.')));
        again.focus();
        return;
      }
      const body = invitation ? { invitation, password: password.value } : { former: former.value, password: password.value };
      const answer = await busy(told, t('Einen Moment …', 'One moment …'), () => ask('session/password', { method: 'POST', body }), [save]);
      if (!answer) return;
      session.account = answer.account;
      await go(`${base}/`);
    });
    place.append(make('h1', {}, t('Passwort wählen', 'Choose a password')),
      paragraph(t('Ein ganzer Satz ist leicht zu merken und schwer zu erraten.', 'A whole sentence is easy to remember and hard to guess.'), 'leise'), form);
  },
});
