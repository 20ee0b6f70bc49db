// What is taken along: the protocol for a word processor, the tables, the sheet with blank lines.

const fileName = (ending, now = new Date()) => `tisch-${data.slug}-${dayOf(now)}${ending}`;

const offer = (name, type, content) => {
  const link = make('a', { href: URL.createObjectURL(new Blob([content], { type })), download: name, hidden: true });
  document.body.append(link);
  link.click();
  setTimeout(() => { URL.revokeObjectURL(link.href); link.remove(); }, 60000);
};

const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[sign]));

/** A page of plain headings, lists and tables: every word processor opens it. */
const protocolText = () => {
  const body = chapters().map(({ title, items, rows }) => `<h2>${escaped(title)}</h2>\n${rows
    ? `<table border="1" cellspacing="0" cellpadding="4">\n<tr>${measureHeads.map((word) => `<th align="left">${escaped(say(word))}</th>`).join('')}</tr>\n${
      rows.map((cells) => `<tr>${measureCells(cells).map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('\n')}\n</table>`
    : `<ul>\n${items.map((text) => `<li>${escaped(text)}</li>`).join('\n')}\n</ul>`}`).join('\n');
  const all = holding().map((entry) => `<li>${escaped(`${dateWords(entry.at.slice(0, 10))}, ${clockOf(entry.at)}: ${sentenceOf(entry)}`)}</li>`).join('\n');
  return `<!DOCTYPE html>
<html lang="${data.lang}">
<head><meta charset="utf-8"><title>${escaped(say('protocolTitle', { title: data.title }))}</title>
<style>body { font-family: Arial, sans-serif; font-size: 11pt; } h1 { font-size: 16pt; } h2 { font-size: 13pt; } table { border-collapse: collapse; }</style></head>
<body>
<h1>${escaped(say('protocolTitle', { title: data.title }))}</h1>
<p>${escaped(say('protocolDate', { date: dateWords(dayOf(new Date())) }))}</p>
<p>${escaped(summarySentence())}</p>
${body}
<h2>${escaped(say('protocolAll'))}</h2>
<ul>
${all}
</ul>
<p>${escaped(say('closingNote'))}</p>
</body>
</html>
`;
};

const saveProtocol = () => offer(fileName('-protokoll.html'), 'text/html', `\ufeff${protocolText()}`);

const csvCell = (text) => (/[;"\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** The rows of a table that today made or changed, under the headers that netviz reads. */
const tableText = (table) => {
  const rows = session.landscape.tables.all(table).filter((row) => row.entry).map((row) => row.cells);
  if (rows.length === 0) return null;
  const columns = data.columns[table].filter((column) => rows.some((cells) => (cells[column] || '') !== ''));
  return `\ufeff${[columns, ...rows.map((cells) => columns.map((column) => cells[column] || ''))]
    .map((cells) => cells.map(csvCell).join(';')).join('\r\n')}\r\n`;
};

const saveTables = () => {
  const written = Object.keys(data.columns).map((table) => [table, tableText(table)]).filter((one) => one[1]);
  for (const [table, text] of written) offer(`${table}.csv`, 'text/csv', text);
  announce(written.length > 0 ? say('tablesSaved', { names: listed(written.map((one) => `${one[0]}.csv`)) }) : say('summaryNothing'));
};

// MARK: The sheet with blank lines

const sheetLines = 12;

const printSheet = () => {
  const heads = ['sheetPartner', 'sheetStrength', 'sheetContact', 'sheetWish'];
  const sheet = make('section', { id: 'strichliste' }, make('h1', {}, say('sheetTitle', { title: data.title })),
    make('p', {}, say('sheetHint')), make('p', { class: 'ich' }, say('sheetMe')),
    make('table', {}, make('thead', {}, make('tr', {}, ...heads.map((word) => make('th', { scope: 'col' }, say(word))))),
      make('tbody', {}, ...Array.from({ length: sheetLines }, () => make('tr', {}, ...heads.map(() => make('td', {})))))),
    make('p', {}, say('sheetScale', { words: data.strengths.slice(1).map((word, place) => `${place + 1} ${word}`).join(' · ') })),
    make('ol', { class: 'nummern-liste' }, ...actorsNow().map((actor) => make('li', { value: actor.number }, actor.short))),
    make('p', { class: 'leise' }, say('sheetTyping')));
  byId('strichliste')?.remove();
  document.body.append(sheet);
  document.body.classList.add('druckt-strichliste');
  window.print();
};

window.addEventListener('afterprint', () => {
  document.body.classList.remove('druckt-strichliste');
  byId('strichliste')?.remove();
});
