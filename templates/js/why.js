/* Why this number: exact value, where it comes from, target and who agreed, by what it is judged. */
const PARTS = ['actual', 'target', 'gap', 'prior-year', 'outlook', 'owner-forecast'];

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch (refused) {
    const field = make('textarea', { class: 'unseen', 'aria-hidden': 'true' });
    field.value = text;
    (document.querySelector('dialog[open]') || document.body).append(field);
    const before = document.activeElement;
    field.select();
    document.execCommand('copy');
    field.remove();
    before.focus();
  }
  tell(say('script.copied', text));
}

function term(list, name, ...content) {
  list.append(make('dt', {}, name), make('dd', {}, ...content));
}

function button(text, action) {
  return make('button', { type: 'button', class: 'quiet-button', onclick: action }, text);
}

/* A third has no end; what is copied has all that is kept of it. */
function short(exact) {
  return exact.length > 14 ? exact.slice(0, 13) + '…' : exact;
}

/* Of one span of a measure; the others can be chosen. */
function answer(measure, span) {
  const value = measure.values[span];
  const list = make('dl', { class: 'why' });
  PARTS.filter((part) => value.exact[part] !== undefined).forEach((part) => {
    term(list, say('script.part-' + part), make('strong', { title: value.exact[part] }, short(value.exact[part])), ' ',
      part === 'actual' ? button(say('script.copy-value'), () => copy(value.exact[part])) : '');
  });
  if (value.from) {
    term(list, say('script.from'), make('code', {}, value.from),
      /\(\d+ rows, /.test(value.from) ? make('span', { class: 'small' }, say('script.from-form')) : '');
  }
  measure.facts.forEach(([label, text]) => term(list, label, text));
  term(list, say('script.follow'),
    make('code', {}, 'scorepack why ' + data.department + ' ' + measure.id + ' --period ' + span.split('/')[0]));
  return list;
}

function why(measure, span) {
  const spans = Object.keys(measure.values);
  const choice = make('select', { id: 'why-span', onchange: () => refill() },
    ...spans.map((one) => make('option', { value: one }, data.spans[one])));
  choice.value = span;
  const body = make('div', { 'aria-live': 'polite' });
  const refill = () => body.replaceChildren(answer(measure, choice.value));
  refill();
  openDialog('why-dialog', measure.name,
    make('p', {}, make('label', { for: 'why-span' }, say('script.when')), ' ', choice),
    body,
    make('p', { class: 'bar' }, button(say('script.copy-link'), () => copy(address.of(measure.place))),
      make('a', { href: address.of(measure.place) }, '#' + measure.place)));
}

/* By pointer every figure answers; by keyboard the name of its row does, which is one stop and not eleven. */
function figureOf(row) {
  const figure = row.querySelector('[data-figure]');
  return figure && behind(figure.dataset.figure);
}

tables.forEach((it) => {
  it.rows.forEach(({ row }) => {
    const name = row.querySelector('th.k-name');
    const found = name && figureOf(row);
    if (found) {
      const label = make('button', { type: 'button', class: 'name', title: say('script.why') });
      label.append(name.firstChild);
      name.prepend(label);
      label.addEventListener('click', () => why(found.measure, latestSpan(row, found)));
    }
  });
});

/* A row of many months answers for its last one. */
function latestSpan(row, found) {
  const spans = all('[data-figure]', row).map((figure) => figure.dataset.figure.split('/').slice(2, 4).join('/'));
  const months = spans.filter((span) => span.endsWith('/' + found.basis)).sort();
  return months.length ? months[months.length - 1] : found.period + '/' + found.basis;
}

document.querySelector('main').addEventListener('click', (event) => {
  const figure = event.target.closest('[data-figure]');
  const found = figure && !String(getSelection()) && behind(figure.dataset.figure);
  if (found) {
    const opener = figure.closest('tr') && figure.closest('tr').querySelector('button.name');
    if (opener) {
      opener.focus({ preventScroll: true });
    }
    why(found.measure, found.period + '/' + found.basis);
  }
});
