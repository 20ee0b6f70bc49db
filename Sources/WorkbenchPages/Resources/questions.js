// Questions that netviz asks about the tables: one answer settles many cells.

const questionHeads = {
  names: t('Ist das derselbe Akteur?', 'Is this the same actor?'), word: t('Sind diese Partner gemeint?', 'Are these partners meant?'),
  type: t('Stimmt das?', 'Is this right?'), district: t('Stimmt das?', 'Is this right?'),
};

/** What an answer settles, as a sentence. */
const settles = (cells) => (cells === 1 ? t('klärt 1 Stelle', 'settles 1 place') : t(`klärt ${number(cells)} Stellen`, `settles ${number(cells)} places`));

/** Columns as people call them. */
const readable = (line) => line.replace(/, (typ|weiterer_typ|traeger|sektor|angebot): /,
  (all, column) => `: ${{ typ: t('Typ', 'type'), weiterer_typ: t('weiterer Typ', 'further type'), traeger: 'Träger', sektor: t('Sektor', 'sector'), angebot: t('Angebot', 'offer') }[column]} `);

/** From here on it is ticked beforehand; taking two organisations for one would be worse than a wrong type. */
const sureEnough = (question) => (question.kind === 'names' ? 0.9 : 0.75);

/** A question with its answers. `answer(list)` sends them; single names can be left out. */
const questionCard = (question, answer) => {
  const list = question.singles.length ? question.singles : [];
  // What is not so sure is looked at before it is ticked.
  const ticks = list.map((single, place) => ({ single, ...tick(`${question.id}-${place}`, single.lines.map(readable).join(' '), single.score >= sureEnough(question)) }));
  const chosen = () => ticks.filter((one) => one.input.checked).map((one) => one.single);
  const yes = button(list.length ? t('Ja, die angekreuzten', 'Yes, those ticked') : t('Ja', 'Yes'), () => {
    const taken = chosen();
    if (!list.length || taken.length === list.length) answer([{ key: question.key, answer: 'yes' }]);
    else if (taken.length) answer(taken.map((single) => ({ key: single.key, answer: 'yes' })));
  }, { class: 'haupt' });
  const no = question.can_refuse ? button(list.length ? t('Nein, keines davon', 'No, none of them') : t('Nein', 'No'),
    () => answer([{ key: question.key, answer: 'no' }])) : null;
  const all = list.length > 1 && chosen().length < list.length ? button(t('Alle ankreuzen', 'Tick all'), () => {
    for (const one of ticks) one.input.checked = true;
    show();
  }, { class: 'klein' }) : null;
  const show = () => {
    yes.disabled = list.length > 0 && chosen().length === 0;
    if (all) all.disabled = chosen().length === list.length;
  };
  show();
  for (const one of ticks) one.input.addEventListener('change', show);
  return make('li', { class: 'frage', 'data-frage': question.key },
    make('h3', {}, question.question || questionHeads[question.kind]),
    ...(list.length ? ticks.map((one) => one.row) : question.lines.map((line) => paragraph(readable(line)))),
    make('p', { class: 'knoepfe' }, yes, no, all || '', make('span', { class: 'leise klein' }, settles(question.cells))));
};
