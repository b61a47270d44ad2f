/** Types of charts with an axis: bars, lines and areas over categories. */
import { wordsOfMessages } from '../../locales/locales.ts';
import { planUpright, type DrawingRoom } from '../axes/upright-plan.ts';
import { wholeOf } from '../part-of-chart.ts';
import { seriesColours } from '../../drawing/palette.ts';
import type { ChartSpec, ChartTraits, TypedChart } from '../spec.ts';
import type { ChartProblem, ChartType } from './chart-type.ts';
import { drawHorizontal, planHorizontal } from './horizontal.ts';
import { drawUpright } from './upright.ts';

/** More points of a line, or bars, than this lie closer together than printers and eyes resolve. */
const mostPoints = 4000;
const mostBars = 1000;

/** A type of chart with these traits. Bars without lines become horizontal where the names of categories are too long to stand under them. */
export function barsAndLines(traits: ChartTraits): ChartType {
  const mayLie = traits.mark === 'bar' && !traits.mixesLines;
  const lies = (chart: TypedChart, room: DrawingRoom): boolean =>
    mayLie && planUpright(wholeOf(chart), room).names.isCramped;
  return {
    traits,
    shape: 'bars-and-lines',
    hasAxis: true,
    keyLength: ({ series }) => (series.length > 1 ? series.length : 0),
    draw(spec, room) {
      const chart = { ...spec, traits };
      if (lies(chart, room)) return drawHorizontal(chart, room);
      return drawUpright(chart, planUpright(chart, room), room.measureText);
    },
    frame(spec: ChartSpec, room: DrawingRoom) {
      const chart = { ...spec, traits };
      return lies(chart, room) ? planHorizontal(chart, room).frame : planUpright(chart, room).frame;
    },
    problem: ({ series, categories }) => tooMany(traits, { series: series.length, along: categories.length }),
  };
}

function tooMany(
  { mark }: ChartTraits,
  { series, along }: { series: number; along: number },
): ChartProblem | undefined {
  const mostAlong = mark === 'bar' ? mostBars : mostPoints;
  const written = (count: number): string => wordsOfMessages.figures.digits(count, 0);
  if (along > mostAlong) {
    return {
      reason: `a chart of ${written(along)} values side by side cannot be read`,
      hint: `Choose at most ${written(mostAlong)} rows with where="…", or add them up by month or year first.`,
    };
  }
  const most = seriesColours.length;
  if (series <= most) return undefined;
  return { reason: `${series} series cannot be told apart`, hint: `Draw at most ${most}, or make two charts.` };
}
