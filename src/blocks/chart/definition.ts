import { z } from 'zod';
import { problemOfChart } from '../../charts/problem-of-chart.ts';
import { axisNumbers } from '../../charts/axes/number-style.ts';
import type { ChartSpec } from '../../charts/spec.ts';
import { chartTypeNames, chartTypes, type ChartTypeName } from '../../charts/types/registry.ts';
import { figureWords } from '../../data/numbers/format.ts';
import type { Column } from '../../data/dataset.ts';
import { isProblem } from '../../data/select.ts';
import { chartData, unitName, type ChartData } from '../../data/series.ts';
import { defineBlock } from '../../document/blocks/block.ts';
import type { Placed } from '../../model/nodes.ts';
import type { Annotated } from '../../model/traits.ts';
import type { FiguresCell, FiguresTable } from '../data-table/definition.ts';
import { hints } from '../../schema/yaml/hints.ts';
import { id, text } from '../setting-types.ts';

declare module '../../model/nodes.ts' {
  interface OwnBlocks {
    readonly chart: Chart;
  }
}

/** A chart. Its figures stand beside it as a table on the web and travel as CSV in the PDF. */
export interface Chart extends Annotated, Placed {
  readonly type: 'chart';
  readonly series: 'figure';
  /** The finding, printed above in bold. */
  readonly title: string;
  /** What is measured, where and when; the title where the author wrote none. */
  readonly caption: string;
  readonly alt: string;
  readonly spec: ChartSpec;
  readonly notes: readonly string[];
  readonly source: string;
  readonly dataset: string;
  /** The figures as drawn. */
  readonly table: Pick<FiguresTable, 'head' | 'rowHeads' | 'rows'>;
}

/** A chart from data; whoever renders it draws it for the room it has there. */
export const chartBlock = defineBlock({
  name: 'Chart',
  summary: 'A chart from data; its figures stand beside it.',
  where: 'block',
  content: 'nothing',
  settings: z.strictObject({
    type: z.enum(chartTypeNames).describe('What kind of chart.'),
    data: text.describe('The dataset, by its file name without ending.'),
    x: text.describe('The key column along the bottom, or that names the slices.'),
    y: text.describe('The column that is drawn; several are separated by commas.'),
    series: text.optional().describe('A key column that gives one line or colour for each of its values.'),
    line: text.optional().describe('In a combo: those of y that are drawn as lines.'),
    rows: text.optional().describe('Only these rows, by key, separated by commas.'),
    where: text.optional().describe('Only rows that fit, for example year: 2019; month: Jan, Feb.'),
    title: z
      .string()
      .trim()
      .min(1)
      .register(hints, { hint: 'Say what the chart finds, in one sentence.' })
      .describe('The finding, in a sentence: it stands above the chart.'),
    alt: z
      .string()
      .trim()
      .min(1)
      .register(hints, { hint: 'Describe what the chart shows: its lowest and highest values, and what stands out.' })
      .describe('What the chart shows, in words, for readers who cannot see it.'),
    caption: text.optional().describe('What is measured, where and when; the title where absent.'),
    id: id.optional(),
  }),
  examples: [
    {
      title: 'Bars, one for each month',
      mdx: '<Chart type="bar" data="family-centre-visits" where="year: 2023" x="month" y="Kept" title="More visits were kept in June than in any month before" alt="Bars from January to June 2023: 1,302 visits kept in January, 1,241 in February, then up to 1,411 in June." caption="Visits kept, January to June 2023" />',
    },
    {
      title: 'Lines, one for each year',
      mdx: '<Chart type="line" data="family-centre-visits" x="month" y="Kept" series="year" title="Every month of 2023 saw more visits than the same month of 2022" alt="Two lines from January to June. The line of 2023 lies above that of 2022 in every month, by 120 to 180 visits." />',
    },
    {
      title: 'Stacked bars',
      mdx: '<Chart type="stacked-bar" data="family-centre-visits" where="year: 2023" x="month" y="Kept, Cancelled" title="About one visit in twelve was cancelled" alt="Stacked bars from January to June 2023. The cancelled part is between 109 and 131 visits in every month." />',
    },
    {
      title: 'Slices of a whole',
      mdx: '<Chart type="doughnut" data="family-centre-places" x="district" y="Places" title="The north has two places in five" alt="A ring of three parts: North 120 places, South 95, East 84." />',
    },
  ],
  resolve({ settings, paper, dataset: find, refuse }) {
    const dataset = find('data', settings.data);
    if (!dataset) return [];
    const data = chartData(dataset, { ...settings, mixesLines: chartTypes[settings.type].traits.mixesLines });
    if (isProblem(data)) {
      refuse(data.rule, data.setting, data.reason, data.hint);
      return [];
    }
    const spec = specOf(settings.type, data, paper.language);
    const problem = problemOfChart(spec, data);
    if (problem) {
      refuse('block-settings', 'type', problem.reason, problem.hint);
      return [];
    }
    const node: Chart = {
      type: 'chart',
      series: 'figure',
      number: 0,
      id: settings.id ?? '',
      title: settings.title,
      caption: settings.caption ?? settings.title,
      alt: settings.alt,
      spec,
      notes: data.notes,
      source: dataset.source,
      dataset: dataset.name,
      table: figuresOf(data),
    };
    return [node];
  },
});

function specOf(type: ChartTypeName, data: ChartData, language: string): ChartSpec {
  const bars = data.series.filter(({ isLine }) => !isLine).map(({ column }) => column);
  const lines = data.series.filter(({ isLine }) => isLine).map(({ column }) => column);
  const hasTwoAxes = bars.length > 0 && lines.length > 0 && axisKind(bars) !== axisKind(lines);
  const words = figureWords({ language });
  const { hasAxis } = chartTypes[type];
  const main = axisNumbers(hasTwoAxes ? bars : [...bars, ...lines], words, { hasAxis });
  const right = hasTwoAxes ? axisNumbers(lines, words) : undefined;
  return {
    type,
    language,
    categories: data.categories,
    xTitle: data.xColumn.name,
    series: data.series.map(({ name, values, isLine }) => {
      const { onAxis } = isLine && right ? right : main;
      return { name, isLine, values: values.map((value) => (value === undefined ? undefined : onAxis(value))) };
    }),
    numbers: main.style,
    ...(right && { lineNumbers: right.style }),
    ...(data.times && { times: data.times }),
  };
}

/** What columns that stand on one axis have in common: their unit. */
function axisKind([first]: readonly Column[]): string {
  return first ? unitName(first) : '';
}

/** The figures as drawn: one row for each category. */
function figuresOf(data: ChartData): Chart['table'] {
  return {
    head: [
      { text: data.xColumn.name, isNumeric: false, order: 'given' },
      ...data.series.map(({ head }) => ({ text: head, isNumeric: true, order: 'number' as const })),
    ],
    rowHeads: 1,
    rows: data.categories.map((category, index) => ({
      isTotal: false,
      cells: [{ text: category }, ...data.series.map(({ cells }): FiguresCell => cells[index] ?? { text: '' })],
    })),
  };
}
