/* Narrows the lists of an index to what contains the words; "/" leads to the field. Without this script all of it is there. */
const field = document.querySelector('.search input');
const items = [...document.querySelectorAll('tbody tr, main section.month')];

function narrow() {
  const words = field.value.toLocaleLowerCase(document.documentElement.lang).split(/\s+/).filter(Boolean);
  items.forEach((item) => {
    const text = item.textContent.toLocaleLowerCase(document.documentElement.lang);
    item.hidden = !words.every((word) => text.includes(word));
  });
  const shown = items.filter((item) => !item.hidden).length;
  document.querySelector('.search [role=status]').textContent = words.length ? shown + ' / ' + items.length : '';
}

if (items.length > 1) {
  document.querySelector('.search').hidden = false;
}
field.addEventListener('input', narrow);
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && event.target !== field && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    field.focus();
  }
});
