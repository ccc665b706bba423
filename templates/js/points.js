/* A chart's points one by one, by pointer or by arrow keys: the row of its table that belongs to the point. */
const ARROWS = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: 1, ArrowDown: -1 };

function pointsOf(svg) {
  const figure = svg.closest('.figure');
  const table = figure.querySelector('.points table');
  const [first, step] = svg.dataset.stops.split(' ').map(Number);
  return {
    svg,
    first,
    step,
    heads: all('thead th', table).map((head) => head.textContent),
    rows: all('tbody tr', table),
    drawing: figure.querySelector('.drawing'),
    at: -1,
  };
}

const tip = make('div', { class: 'tip', 'aria-hidden': 'true', hidden: true });
const line = make('div', { class: 'tip-line', hidden: true });

/* "Target 11.7", of what is known. */
function rowText(chart, row) {
  return [...row.cells].map((cell, at) => (at ? [chart.heads[at], cell.textContent.trim()] : ['', cell.textContent.trim()]))
    .filter(([, text]) => text);
}

function showPoint(chart, at, aloud) {
  chart.at = at;
  const scale = chart.svg.clientWidth / chart.svg.viewBox.baseVal.width;
  const x = (chart.first + at * chart.step) * scale;
  const said = rowText(chart, chart.rows[at]);
  tip.replaceChildren(...said.map(([head, text]) =>
    (head ? make('span', {}, head + ' ', make('b', {}, text)) : make('strong', {}, text))));
  chart.drawing.append(line, tip);
  line.hidden = false;
  tip.hidden = false;
  line.style.left = x + 'px';
  const width = tip.offsetWidth;
  tip.style.left = Math.max(0, Math.min(x - width / 2, chart.drawing.clientWidth - width)) + 'px';
  if (aloud) {
    tell(said.map((part) => part.join(' ').trim()).join(', '));
  }
}

function hidePoint() {
  line.hidden = true;
  tip.hidden = true;
}

all('svg[data-stops]').filter((svg) => svg.closest('.figure') && svg.closest('.figure').querySelector('.points')).forEach((svg) => {
  const chart = pointsOf(svg);
  const last = chart.rows.length - 1;
  const clamp = (at) => Math.max(0, Math.min(last, at));
  chart.drawing.classList.add('pointed');
  chart.drawing.setAttribute('tabindex', '0');
  chart.drawing.setAttribute('role', 'group');
  chart.drawing.setAttribute('aria-label', say('script.points', chart.svg.closest('.figure').querySelector('.chart-title strong').textContent));
  chart.drawing.addEventListener('pointermove', (event) => {
    const box = svg.getBoundingClientRect();
    const x = (event.clientX - box.left) / (box.width / svg.viewBox.baseVal.width);
    showPoint(chart, clamp(Math.round((x - chart.first) / chart.step)), false);
  });
  chart.drawing.addEventListener('pointerleave', hidePoint);
  chart.drawing.addEventListener('blur', hidePoint);
  chart.drawing.addEventListener('keydown', (event) => {
    const step = ARROWS[event.key];
    const at = event.key === 'Home' ? 0 : event.key === 'End' ? last : step && (chart.at < 0 ? last : clamp(chart.at + step));
    if (at !== undefined) {
      event.preventDefault();
      showPoint(chart, at, true);
    } else if (event.key === 'Escape') {
      hidePoint();
      chart.at = -1;
    }
  });
});
