/* Tables that can be sorted and filtered. Without this script they are whole, in the order of the pack. */
const FEW = 6;
const RANK = {
  status: ['red', 'amber', 'no-data', 'no-target', 'not-due', 'not-applicable', 'green'],
  signal: ['concern', 'high', 'low', 'improvement', 'none'],
};

function tableOf(box) {
  const section = box.closest('section');
  const table = box.querySelector('table');
  const bodies = all('tbody', table);
  return {
    box,
    table,
    bodies,
    key: section.id + '.' + all('.table', section).indexOf(box),
    heads: all('thead th', table),
    rows: bodies.flatMap((body) => all('tr:not(.band)', body).map((row) => ({ row, body }))),
    sorted: make('tbody', { class: 'sorted', hidden: true }),
  };
}

/* Sorts before everything else: nothing is last, whichever way. */
function sortKey(cell) {
  const mark = cell.querySelector('.status, .signal');
  if (mark) {
    const kind = mark.classList[0];
    return RANK[kind].indexOf(mark.classList[1].slice(kind.length + 1));
  }
  const text = cell.textContent.trim();
  const figure = cell.querySelector('[data-figure]');
  const number = !cell.classList.contains('right') ? NaN
    : !figure ? plainNumber(text)
      : figure.dataset.part === 'gap' ? distanceOf(figure) : exactOf(figure);
  return Number.isNaN(number) ? (cell.classList.contains('right') ? '' : text) : number;
}

function plainNumber(text) {
  const digits = text.replace(/\u2212/g, '-').replace(data.decimal, '\u0000').replace(/[^0-9\u0000-]/g, '');
  return digits ? Number(digits.replace('\u0000', '.')) : NaN;
}

function compare(one, other) {
  if (typeof one === 'number' && typeof other === 'number') {
    return one - other;
  }
  return typeof one === typeof other
    ? one.localeCompare(other, root.lang, { numeric: true })
    : typeof one === 'number' ? -1 : 1;
}

/* order: "3d" sorts the fourth column downwards; empty is the order of the pack. */
function sortTable(it, order) {
  const column = parseInt(order, 10);
  const down = order.endsWith('d');
  it.heads.forEach((head, at) => {
    if (at === column) {
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    } else {
      head.removeAttribute('aria-sort');
    }
  });
  if (!order) {
    it.rows.forEach(({ row, body }) => body.append(row));
    it.sorted.remove();
  } else {
    const keys = new Map(it.rows.map(({ row }) => [row, sortKey(row.cells[column])]));
    const rows = it.rows.map(({ row }) => row).sort((one, other) => {
      const a = keys.get(one);
      const b = keys.get(other);
      return (a === '') - (b === '') || (down ? -compare(a, b) : compare(a, b));
    });
    it.sorted.append(...rows);
    it.sorted.hidden = false;
    it.table.append(it.sorted);
  }
  it.bodies.forEach((body) => { body.hidden = Boolean(order); });
}

function filterTable(it) {
  const words = it.find ? it.find.value.toLocaleLowerCase(root.lang).split(/\s+/).filter(Boolean) : [];
  const only = Boolean(it.only && it.only.checked);
  let shown = 0;
  it.rows.forEach(({ row }) => {
    const text = row.textContent.toLocaleLowerCase(root.lang);
    const fits = words.every((word) => text.includes(word)) && (!only || row.classList.contains('exception'));
    row.hidden = !fits;
    shown += fits ? 1 : 0;
  });
  it.bodies.forEach((body) => {
    all('tr.band', body).forEach((band) => {
      band.hidden = !it.rows.some((one) => one.body === body && !one.row.hidden);
    });
  });
  const text = words.length || only ? say('script.shown', shown, it.rows.length) : '';
  if (it.shown && it.shown.textContent !== text) {
    it.shown.textContent = text;
  }
}

/* A head's button goes round: upwards, downwards, the order of the pack. */
function turn(it, column) {
  const order = address.get(it.key + '.sort');
  const next = order === column + 'a' ? column + 'd' : order === column + 'd' ? '' : column + 'a';
  address.set(it.key + '.sort', next);
  show(it);
  tell(next ? say(next.endsWith('d') ? 'script.sorted-down' : 'script.sorted-up', headText(it.heads[column])) : say('script.unsorted'));
}

function headText(head) {
  return head.textContent.trim();
}

function show(it) {
  const order = address.get(it.key + '.sort');
  sortTable(it, /^\d+[ad]$/.test(order) && parseInt(order, 10) < it.heads.length ? order : '');
  if (it.find) {
    it.find.value = address.get(it.key + '.find');
  }
  if (it.only) {
    it.only.checked = address.get(it.key + '.only') === '1';
  }
  if (it.order) {
    it.order.value = order;
  }
  filterTable(it);
}

function addSorting(it) {
  it.heads.forEach((head, column) => {
    if (it.rows.every(({ row }) => row.cells[column].querySelector('svg'))) {
      return;
    }
    const button = make('button', { type: 'button', class: 'sort', onclick: () => turn(it, column) });
    button.append(...head.childNodes);
    head.append(button);
  });
}

/* On a phone, where rows are cards, the heads are not seen. */
function orderChoice(it) {
  it.order = make('select', {
    onchange() {
      address.set(it.key + '.sort', it.order.value);
      show(it);
    },
  }, make('option', { value: '' }, say('script.as-printed')));
  it.heads.forEach((head, column) => {
    if (head.querySelector('.sort')) {
      it.order.append(
        make('option', { value: column + 'a' }, headText(head) + ' ↑'),
        make('option', { value: column + 'd' }, headText(head) + ' ↓'));
    }
  });
  return make('label', { class: 'order' }, say('script.sort'), ' ', it.order);
}

function addBar(it) {
  const filter = it.box.querySelector('.filter');
  const bar = make('div', { class: 'bar' });
  if (filter) {
    it.only = filter.querySelector('.only');
    it.only.addEventListener('change', () => {
      address.set(it.key + '.only', it.only.checked ? '1' : '');
      filterTable(it);
    });
    filter.replaceWith(bar);
    bar.append(filter.firstElementChild);
  } else {
    it.box.prepend(bar);
  }
  if (it.rows.length >= FEW) {
    it.find = make('input', {
      type: 'search',
      autocomplete: 'off',
      oninput() {
        address.set(it.key + '.find', it.find.value.trim());
        filterTable(it);
      },
    });
    bar.append(make('label', { class: 'find' }, say('script.find'), ' ', it.find));
    if (it.box.classList.contains('lined')) {
      bar.append(orderChoice(it));
    }
  }
  it.shown = make('span', { class: 'shown', role: 'status' });
  bar.append(it.shown, make('button', { type: 'button', class: 'quiet-button', onclick: () => saveTable(it) },
    say('script.csv'), make('span', { class: 'unseen' }, ': ' + captionOf(it))));
}

function captionOf(it) {
  const caption = it.table.caption;
  return caption ? caption.textContent.trim() : it.key;
}

const tables = all('section.page .table').filter((box) => box.querySelector('thead')).map(tableOf);
tables.filter((it) => !it.box.closest('.objective') && !it.box.closest('details')).forEach((it) => {
  if (it.rows.length > 1) {
    addSorting(it);
  }
  addBar(it);
});
tables.forEach((it) => {
  show(it);
  address.followers.push(() => show(it));
});
