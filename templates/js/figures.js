/* The exact values behind the figures, as figures.csv has them, found by what the page says of a figure. */
const measures = new Map(data.measures.map((measure) => [measure.id, measure]));

/* A figure's id is DEPARTMENT/MEASURE/PERIOD/BASIS/actual. */
function behind(id) {
  const [, measure, period, basis] = id.split('/');
  const found = measures.get(measure);
  const value = found && found.values[period + '/' + basis];
  return value ? { measure: found, span: data.spans[period + '/' + basis], period, basis, value } : undefined;
}

function exactOf(figure) {
  const found = behind(figure.dataset.figure);
  const text = found && found.value.exact[figure.dataset.part];
  return text === undefined ? NaN : Number(text);
}

/* Gaps of days, euros and points have no order among each other; how far each is from its target has. */
function distanceOf(figure) {
  const found = behind(figure.dataset.figure);
  return found && found.value.score ? Number(found.value.score) : NaN;
}

const PACK_COLUMNS = ['department', 'metric', 'name', 'period', 'basis', 'actual', 'target', 'variance', 'status', 'prior_year',
  'outlook', 'owner_forecast', 'quality', 'score', 'provenance'];

/* Every figure that this pack shows, with the columns of figures.csv. */
function savePack() {
  const rows = data.measures.flatMap((measure) => Object.entries(measure.values).map(([span, value]) => {
    const [period, basis] = span.split('/');
    const exact = (part) => value.exact[part] || '';
    return [data.department, measure.id, measure.name, period, basis, exact('actual'), exact('target'), exact('gap'),
      value.status, exact('prior-year'), exact('outlook'), exact('owner-forecast'), value.quality, value.score, value.from];
  }));
  saveLines(data.file, [PACK_COLUMNS, ...rows]);
}
