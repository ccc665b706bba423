/* One key each: search, next and previous exception, help. They can be switched off, for those who speak to their machine. */
function seen(element) {
  return element.getClientRects().length > 0;
}

function focusOn(element) {
  if (!element.matches('a, button, input')) {
    element.setAttribute('tabindex', '-1');
  }
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center' });
}

/* From where the reader is: the focus, where it stands in the page, else the middle of the window. */
function exception(step) {
  const found = all('tr.exception[id], .explanation').filter(seen);
  const here = document.activeElement.closest('tr.exception[id], .explanation');
  const from = found.indexOf(here);
  const next = from >= 0
    ? found[from + step]
    : step > 0
      ? found.find((one) => one.getBoundingClientRect().top > innerHeight / 2) || found[0]
      : [...found].reverse().find((one) => one.getBoundingClientRect().bottom < innerHeight / 2);
  if (next) {
    focusOn(next);
    if (next.id) {
      address.place = next.id;
      address.write();
    }
  } else {
    tell(say('script.no-more'));
  }
}

/* The field of the table that is nearest to the middle of the window. */
function search() {
  const middle = innerHeight / 2;
  const far = (field) => Math.abs(field.closest('.table').getBoundingClientRect().top - middle);
  const fields = all('.find input').filter(seen).sort((one, other) => far(one) - far(other));
  if (fields.length) {
    focusOn(fields[0]);
  }
}

function help() {
  const keys = [['/', 'search'], ['j', 'next'], ['k', 'previous'], ['?', 'help'], ['Esc', 'escape'], ['← →', 'arrows']];
  const off = make('input', {
    type: 'checkbox',
    checked: kept.get('keys') !== 'off',
    onchange: (event) => kept.set('keys', event.target.checked ? 'on' : 'off'),
  });
  openDialog('help', say('script.help'),
    make('dl', { class: 'keys' }, ...keys.flatMap(([key, name]) =>
      [make('dt', {}, make('kbd', {}, key)), make('dd', {}, say('script.key-' + name))])),
    make('p', {}, say('script.help-tables')),
    make('p', {}, say('script.help-figures')),
    make('label', {}, off, ' ', say('script.keys-on')));
}

document.addEventListener('keydown', (event) => {
  const busy = event.target.closest('input, select, textarea, dialog') || event.ctrlKey || event.metaKey || event.altKey;
  const actions = { '/': search, j: () => exception(1), k: () => exception(-1), '?': help };
  if (!busy && kept.get('keys') !== 'off' && Object.hasOwn(actions, event.key)) {
    event.preventDefault();
    actions[event.key]();
  }
});
