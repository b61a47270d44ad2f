/** Charts such as reports have: months of two years, shares, long names, gaps, numbers below zero. */
import type { MeasureText, TextOp } from '../../../src/drawing/drawing.ts';
import type { ChartSpec, Series, TypedChart } from '../../../src/charts/spec.ts';
import { chartTypes, type ChartTypeName } from '../../../src/charts/types/registry.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const contacts2018 = [7099, 6553, 7585, 7385, 7701, 7766, 8711, 6909, 7445, 8754, 8866, 6945];
const contacts2019 = [7826, 7183, 8416, 7295, 8186, 7230, 8694, 6751, 7671, 9241, 8078, undefined];
const outcomes = [
  'Child returned/remained at home with a parent',
  'Negative/Withdrawn',
  'Assessment went well, yet the child went to live with somebody else, most often a second relative or friend',
  'SGO granted',
  'Transferred to fostering as the carers were approved as foster carers',
  'Awaiting final outcome / SGO to be granted',
];
const monthsOfYears = Array.from({ length: 23 }, (_, at) => `${2018 + Math.floor(at / 12)} ${months[at % 12] ?? ''}`);

/** A series of bars, or of the line of a combo. */
export function series(name: string, values: Series['values'], isLine = false): Series {
  return { name, values, isLine };
}

/** A chart of whole numbers. */
export function chart(type: ChartTypeName, categories: readonly string[], all: readonly Series[]): TypedChart {
  return {
    type,
    traits: chartTypes[type].traits,
    language: 'en-GB',
    categories,
    xTitle: 'month',
    series: all,
    numbers: { unit: 'number', decimals: 0 },
  };
}

const years = [series('2018', contacts2018), series('2019', contacts2019)];
const sources = [
  series(
    'Education',
    monthsOfYears.map((_, at) => 1397 + ((at * 531) % 700)),
  ),
  series(
    'Health',
    monthsOfYears.map((_, at) => 724 + ((at * 97) % 900)),
  ),
  series(
    'Police',
    monthsOfYears.map((_, at) => 3132 - ((at * 211) % 500)),
  ),
  series(
    'Other',
    monthsOfYears.map((_, at) => 1490 + ((at * 313) % 800)),
  ),
];
const twoYears = [series('2021', [20, 189, 16, 29, 24, 3]), series('2022', [25, 205, 27, 41, 42, 13])];
const closeEnds = ['First of four', 'The second, with a much longer name than the others', 'Third', 'Fourth'].map(
  (name, at) => series(name, [at, 9 - at, 5 + at / 10]),
);

/** Every sample by name. */
export const sampleCharts: Readonly<Record<string, ChartSpec>> = {
  'two years as lines': chart('line', months, years),
  'two years as bars': chart('bar', months, years),
  'one year as bars': chart('bar', months, years.slice(0, 1)),
  'four sources as lines': chart('line', monthsOfYears, sources),
  'four sources on one another': chart('stacked-bar', monthsOfYears, sources),
  'four sources as areas': chart('area', monthsOfYears, sources),
  'one area': chart('area', monthsOfYears, sources.slice(0, 1)),
  'long names': chart('bar', outcomes, twoYears),
  'long names on one another': chart('stacked-bar', outcomes, twoYears),
  'long names in a legend': chart(
    'stacked-bar',
    ['2021', '2022'],
    outcomes.map((name, at) =>
      series(
        name,
        twoYears.map(({ values }) => values[at]),
      ),
    ),
  ),
  'long names of slices': chart('pie', outcomes, twoYears.slice(1)),
  'long names under a line': chart('line', outcomes, twoYears.slice(1)),
  'a pie': chart('pie', ['Police', 'Education', 'Health', 'Other'], [series('2019', [2911, 1474, 778, 2248])]),
  'a ring of money': {
    ...chart(
      'doughnut',
      ['Targeted family support', 'Youth crime prevention', 'Courses'],
      [series('Allocated', [80000, 58000, 21172])],
    ),
    numbers: { unit: 'money', decimals: 0 },
  },
  'bars and lines': chart('combo', months, [
    series('Contacts', contacts2018),
    series(
      'Closed',
      contacts2018.map((value) => value / 2),
      true,
    ),
  ]),
  'bars and lines of percentages': {
    ...chart('combo', months, [
      series('Contacts', contacts2018),
      series('Percentage resolved', [69, 67, 70, 66, 63, 65, 64, 61, 68, 69, 71, 69], true),
      series('Percentage fixed', [12, 14, 11, 9, 8, undefined, 10, 12, 13, 12, 15, 16], true),
    ]),
    lineNumbers: { unit: 'percent', decimals: 0 },
  },
  'money, and changes below zero': {
    ...chart(
      'combo',
      ['2019', '2020', '2021', '2022'],
      [series('Spent on homes', [125000, 140500, 98000, 151000]), series('Change of need', [2.5, -4.5, 1, 3.5], true)],
    ),
    numbers: { unit: 'money', decimals: 0 },
    lineNumbers: { unit: 'percent', decimals: 1 },
  },
  'below zero': {
    ...chart('bar', ['2019', '2020', '2021', '2022'], [series('Change', [12.5, -8.2, 0, 3.1])]),
    numbers: { unit: 'percent', decimals: 1 },
  },
  'lines that end together': chart('line', ['2020', '2021', '2022'], closeEnds),
  'one value': chart('line', ['2021'], [series('Homes', [5])]),
  'five years of months': chart(
    'bar',
    Array.from({ length: 60 }, (_, at) => `${2015 + Math.floor(at / 12)} ${months[at % 12] ?? ''}`),
    [
      series(
        'Homes',
        Array.from({ length: 60 }, (_, at) => 50 + ((at * 37) % 23)),
      ),
    ],
  ),
};

/** The box that a line of text covers, from the top of its capitals to the baseline, in points. */
export function boxOfText(
  op: TextOp,
  measureText: MeasureText,
): { left: number; top: number; right: number; bottom: number } {
  const width = measureText(op.text, op.size, op.weight);
  const before = { start: 0, middle: width / 2, end: width }[op.anchor];
  const height = op.size * 0.668;
  if (op.rotate === -90) return { left: op.x - height, right: op.x, top: op.y + before - width, bottom: op.y + before };
  return { left: op.x - before, right: op.x - before + width, top: op.y - height, bottom: op.y };
}
