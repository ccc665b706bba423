/* Tables as files, made from what stands in the page. The mark at the start tells Excel that it is UTF-8. */
function quotedCell(text) {
  const safe = /^[=+@\t\r]/.test(text) ? "'" + text : text;
  return /[",\n\r]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
}

function saveLines(name, lines) {
  const text = '\ufeff' + lines.map((line) => line.map(quotedCell).join(',')).join('\r\n') + '\r\n';
  const link = make('a', { href: URL.createObjectURL(new Blob([text], { type: 'text/csv' })), download: name + '.csv' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  tell(say('script.saved', name + '.csv'));
}

function cellText(cell) {
  const copy = cell.cloneNode(true);
  all(cell.tagName === 'TH' ? 'svg, .unseen, .small' : 'svg, .unseen', copy).forEach((one) => one.remove());
  const parts = [...copy.childNodes].map((node) => node.textContent.replace(/\s+/g, ' ').trim());
  return parts.filter(Boolean).join(' ');
}

/* The rows that are shown, in the order in which they are shown. */
function saveTable(it) {
  const columns = it.heads.map((head, at) => at).filter((at) =>
    !it.rows.length || it.rows.some(({ row }) => cellText(row.cells[at])));
  const rows = all('tbody tr:not(.band)', it.table).filter((row) => !row.hidden);
  saveLines(data.file + '_' + it.key.replace('.', '_'), [
    columns.map((at) => headText(it.heads[at])),
    ...rows.map((row) => columns.map((at) => cellText(row.cells[at]))),
  ]);
}
