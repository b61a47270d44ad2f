/** The chart on a dataset's page, where its figures can be compared: they follow in time, or they add up. */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { chartDrawings } from '../../blocks/chart/drawings-html.ts';
import { drawChart } from '../../charts/draw-chart.ts';
import type { ChartSpec, NumberStyle } from '../../charts/spec.ts';
import { numericTypes, type Column, type ColumnType, type Dataset } from '../../data/dataset.ts';
import { isProblem } from '../../data/select.ts';
import { chartData, type SeriesChoice } from '../../data/series.ts';
import { measureText } from '../../typeset/fonts.ts';

const timeTypes: ReadonlySet<ColumnType> = new Set(['year', 'month', 'quarter', 'date']);
const mostSeries = 4;

/** Points, as in papers: 160 mm by 85 mm. */
const size = { width: 453.5, height: 241 };

const mostCategories = 31;

/** The figure as HTML; undefined where no chart says more than the table. */
export function datasetChart(dataset: Dataset): string | undefined {
  const choice = chartChoice(dataset);
  const spec = choice && chartSpec(dataset, choice);
  if (!choice || !spec) return undefined;
  const title = `${spec.series.length === 1 || choice.series !== undefined ? choice.y : 'Figures'} by ${choice.x.toLowerCase()}`;
  const alt = `${title}. The same figures are in the table below.`;
  return toHtml(
    h('figure', { className: ['app-figure', 'app-measure'] }, [
      h('figcaption', h('p', { className: ['govuk-body', 'app-figure__title'] }, h('strong', title))),
      ...chartDrawings({ spec, drawing: drawChart(spec, { ...size, measureText }) }, { title: alt, id: 'chart' }),
    ]),
  );
}

/** Along the last key column: all measures of one type, or one measure split by the other keys. */
function chartChoice(dataset: Dataset): SeriesChoice | undefined {
  const keys = dataset.columns.filter((column) => dataset.key.includes(column.name));
  const x = keys.at(-1);
  const measures = measuresOf(dataset);
  const [first] = measures;
  if (!x || !first) return undefined;
  const isInTime = timeTypes.has(x.type);
  if (!isInTime && (keys.length > 1 || !addsUp(dataset))) return undefined;
  const split = keys.slice(0, -1).map((column) => quoted(column.name));
  const y =
    split.length > 0 ? [totalOf(dataset) ?? first.name] : measures.slice(0, mostSeries).map((column) => column.name);
  return { x: x.name, y: y.map(quoted).join(', '), ...(split.length > 0 ? { series: split.join(', ') } : {}) };
}

/** The measures of the same type as the first. A plain number may be a rank or an age, so it is not drawn. */
function measuresOf(dataset: Dataset): readonly Column[] {
  const measures = dataset.columns.filter(
    (column) => numericTypes.has(column.type) && column.type !== 'number' && !dataset.key.includes(column.name),
  );
  return measures.filter((column) => column.type === measures[0]?.type);
}

function addsUp(dataset: Dataset): boolean {
  return dataset.relations.some((relation) => relation.kind === 'total' || relation.kind === 'sums-to');
}

/** The column that a relation declares as the sum of the others. */
function totalOf(dataset: Dataset): string | undefined {
  const sum = dataset.relations.find((relation) => relation.kind === 'sum' && relation.is.dataset === dataset.name);
  return sum?.kind === 'sum' ? sum.is.column : undefined;
}

/** A name as one entry of a list, whatever commas it has. */
function quoted(name: string): string {
  return name.includes(',') ? `"${name}"` : name;
}

function chartSpec(dataset: Dataset, choice: SeriesChoice): ChartSpec | undefined {
  const data = chartData(dataset, choice);
  if (isProblem(data)) return undefined;
  const { categories, series, xColumn } = data;
  const column = series[0]?.column;
  if (!column || categories.length < 2 || categories.length > mostCategories || series.length > mostSeries)
    return undefined;
  return {
    type: timeTypes.has(xColumn.type) ? 'line' : 'bar',
    categories,
    xTitle: xColumn.name,
    series: series.map(({ name, values }) => ({ name, values, isLine: false })),
    numbers: { unit: unitOf(column.type), decimals: column.decimals },
  };
}

function unitOf(type: ColumnType): NumberStyle['unit'] {
  if (type === 'percent' || type === 'money') return type;
  return 'number';
}
