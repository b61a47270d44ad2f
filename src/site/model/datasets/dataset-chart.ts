/** The chart on a dataset's page, where its figures can be compared: they follow in time, or they add up. */
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { chartElement } from '../../../blocks/chart/drawings-html.ts';
import type { Wording } from '../../../locales/en-GB/locale.ts';
import { axisNumbers } from '../../../charts/axes/number-style.ts';
import type { ChartSpec } from '../../../charts/spec.ts';
import { isTime, numbersOfType } from '../../../data/columns/registry.ts';
import type { Column, Dataset } from '../../../data/dataset.ts';
import { isProblem } from '../../../data/select.ts';
import { chartData, type SeriesChoice } from '../../../data/series.ts';

const mostSeries = 4;
const mostCategories = 31;
/** Two points in time are no trend: the table says it as well. */
const fewestTimes = 3;

/** What is drawn: the measures along the last key column, split by the other keys. */
interface Choice {
  readonly x: Column;
  readonly measures: readonly Column[];
  readonly split: readonly Column[];
}

/** The figure as HTML; undefined where no chart says more than the table. */
export function datasetChart(dataset: Dataset, words: Wording): string | undefined {
  const choice = chartChoice(dataset);
  const spec = choice && chartSpec(dataset, choice, words);
  if (!choice || !spec) return undefined;
  const title = titleOf(choice, words);
  const alt = `${title}. ${words.blocks.chartFigures}`;
  return toHtml(
    h('figure', { className: ['app-figure', 'app-measure'] }, [
      h('figcaption', h('p', { className: ['govuk-body', 'app-figure__title'] }, h('strong', title))),
      chartElement(spec, { alt, title, id: 'chart', words }),
    ]),
  );
}

/** True where the figures run along months, years or days. */
export function isOverTime(dataset: Dataset): boolean {
  const along = dataset.columns.findLast((column) => dataset.key.includes(column.name));
  return along !== undefined && isTime(along.type);
}

/** "Contacts on open cases and Total contacts, by month" */
function titleOf({ x, measures }: Choice, words: Wording): string {
  return words.data.chartTitle(words.list(measures.map((column) => column.name)), x.name);
}

function chartChoice(dataset: Dataset): Choice | undefined {
  const keys = dataset.columns.filter((column) => dataset.key.includes(column.name));
  const x = keys.at(-1);
  if (!x) return undefined;
  const split = keys.slice(0, -1);
  const isInTime = isTime(x.type);
  if (!isInTime && (split.length > 0 || !addsUp(dataset))) return undefined;
  const measures = split.length > 0 ? onlyMeasure(dataset) : comparable(dataset);
  return measures.length === 0 ? undefined : { x, measures, split };
}

/** Columns that count something. A plain number may be a rank or an age, which is nothing to compare. */
function measuresOf(dataset: Dataset): readonly Column[] {
  return dataset.columns.filter(
    ({ name, type }) => numbersOfType(type) !== undefined && type !== 'number' && !dataset.key.includes(name),
  );
}

/** Measures of one type: those that a relation says add up to a sum, else those like the first. */
function comparable(dataset: Dataset): readonly Column[] {
  const all = measuresOf(dataset);
  const adding = all.filter((column) =>
    dataset.relations.some(
      (relation) =>
        relation.kind === 'sums-to' &&
        relation.column.dataset === dataset.name &&
        relation.column.column === column.name,
    ),
  );
  const chosen = adding.length > 0 ? adding : all;
  const [first] = chosen;
  const isLikeFirst = ({ type, unit }: Column): boolean => type === first?.type && unit === first.unit;
  return chosen.filter(isLikeFirst).slice(0, mostSeries);
}

/** The one measure that can be split by year: the sum of the others where a relation declares it, or the only one. */
function onlyMeasure(dataset: Dataset): readonly Column[] {
  const all = measuresOf(dataset);
  const sums = dataset.relations.flatMap((relation) =>
    relation.kind === 'sum' && relation.is.dataset === dataset.name ? [relation.is.column] : [],
  );
  const total = all.find((column) => sums.includes(column.name));
  if (total) return [total];
  return all.length === 1 ? all : [];
}

function addsUp(dataset: Dataset): boolean {
  return dataset.relations.some((relation) => relation.kind === 'total' || relation.kind === 'sums-to');
}

function chartSpec(dataset: Dataset, choice: Choice, words: Wording): ChartSpec | undefined {
  const data = chartData(dataset, seriesChoice(choice));
  if (isProblem(data)) return undefined;
  const { categories, series } = data;
  const isFit =
    categories.length >= (isTime(choice.x.type) ? fewestTimes : 2) &&
    categories.length <= mostCategories &&
    series.length > 0 &&
    series.length <= mostSeries;
  if (!isFit) return undefined;
  const { style, onAxis } = axisNumbers(
    series.map((one) => one.column),
    words.figures,
  );
  return {
    type: isTime(choice.x.type) ? 'line' : 'bar',
    language: dataset.language,
    categories,
    xTitle: choice.x.name,
    series: series.map(({ name, values }) => ({
      name,
      values: values.map((value) => (value === undefined ? undefined : onAxis(value))),
      isLine: false,
    })),
    numbers: style,
    ...(data.times && { times: data.times }),
  };
}

/** The same as an author would write it. A name with a comma stands in double quotes. */
function seriesChoice({ x, measures, split }: Choice): SeriesChoice {
  const list = (columns: readonly Column[]): string =>
    columns.map(({ name }) => (name.includes(',') ? `"${name}"` : name)).join(', ');
  return { x: x.name, y: list(measures), ...(split.length > 0 ? { series: list(split) } : {}) };
}
