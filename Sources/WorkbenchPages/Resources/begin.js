// The beginning: who is there, then the page.

(async () => {
  try {
    await comeIn();
    await show();
  } catch (problem) {
    drawFrame({ parts: here(), landscape: null });
    byId('inhalt').replaceChildren(make('h1', {}, t('Das hat nicht geklappt', 'That did not work')), problemBox(problem),
      make('p', { class: 'knoepfe' }, button(t('Noch einmal versuchen', 'Try again'), () => location.reload(), { class: 'haupt' })));
  }
})();
