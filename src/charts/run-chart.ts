/** Runs Chart.js once on a recorder, and hands back what it drew and where. The only file that knows Chart.js at work. */
import { Chart, type ChartConfiguration } from 'chart.js';
import { registerChartParts } from './chart-parts.ts';
import type { DrawingOp, MeasureText } from '../drawing/drawing.ts';
import type { Box } from '../drawing/outline.ts';
import { Recorder } from '../drawing/recorder.ts';

registerChartParts();

/** What Chart.js made of one value: positions in points; a name that does not apply to the mark is not there. */
export type MarkProperty =
  | 'x'
  | 'y'
  | 'base'
  | 'width'
  | 'height'
  | 'startAngle'
  | 'endAngle'
  | 'innerRadius'
  | 'outerRadius';

/** The marks of one dataset. */
export interface Layer {
  /** 0-based position among the datasets. */
  readonly dataset: number;
  readonly ops: readonly DrawingOp[];
}

/** A chart that has been drawn. */
export interface DrawnChart {
  /** Everything below the data: gridlines. */
  readonly ground: readonly DrawingOp[];
  /** Marks of each dataset, in the order in which they are painted. */
  readonly layers: readonly Layer[];
  readonly plot: Box;
  /** A measure of a value's mark; throws where Chart.js has none. */
  mark(dataset: number, index: number, property: MarkProperty): number;
  /** Where a value or the 0-based number of a category stands along a scale. */
  along(scale: 'x' | 'y', value: number): number;
}

/** Draws a configuration of a given size in points. */
export function runChart(
  configuration: ChartConfiguration,
  size: { readonly width: number; readonly height: number },
  measureText: MeasureText,
): DrawnChart {
  const recorder = new Recorder(size, measureText);
  const layers: Layer[] = [];
  let groundEnd = 0;
  let seen = 0;
  const watch = {
    id: 'watch',
    beforeDatasetsDraw(): void {
      groundEnd = seen = recorder.ops.length;
    },
    afterDatasetDraw(_: unknown, { index }: { readonly index: number }): void {
      layers.push({ dataset: index, ops: recorder.ops.slice(seen) });
      seen = recorder.ops.length;
    },
  };
  // Chart.js asks for a canvas but uses only getContext in Node, and of the context only what Recorder has.
  const canvas = { getContext: () => recorder } as unknown as HTMLCanvasElement;
  const chart = new Chart(canvas, { ...configuration, plugins: [watch] });
  const elements = configuration.data.datasets.map((_, dataset) => chart.getDatasetMeta(dataset).data);
  const { left, top, right, bottom } = chart.chartArea;
  const scales = { ...chart.scales };
  // Chart.js remembers every chart until it is destroyed; elements and scales know their places still.
  chart.destroy();
  return {
    ground: recorder.ops.slice(0, groundEnd),
    layers,
    plot: { left, top, right, bottom },
    mark(dataset, index, property) {
      const value: unknown = elements[dataset]?.[index]?.getProps([property], true)[property];
      if (typeof value !== 'number' || Number.isNaN(value))
        throw new Error(`Chart.js gave no ${property} for value ${index} of dataset ${dataset}`);
      return value;
    },
    along(scale, value) {
      const pixel = scales[scale]?.getPixelForValue(value);
      if (pixel === undefined) throw new Error(`The chart has no scale ${scale}`);
      return pixel;
    },
  };
}
