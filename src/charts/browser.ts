/**
 * Chart.js in the browser, over a drawing that it made before: the same configuration in the same frame, so that every
 * mark lies where it was drawn. While all series are shown its marks are not seen, and only the ones pointed at are
 * marked; once a series is hidden it draws the others itself.
 */
import { Chart, type ChartConfiguration } from 'chart.js';
import { greatest, least } from '../data/numbers/numbers.ts';
import { registerChartParts } from './chart-parts.ts';
import { cartesianConfiguration, roundConfiguration, type Frame, type RoundFrame } from './configuration.ts';
import type { LiveChart } from './live-chart.ts';
import { darkColours, lightColours } from '../drawing/palette.ts';

registerChartParts();

/** Which drawing, how, and what of it. */
export interface LiveView {
  readonly frame: Frame | RoundFrame;
  readonly isDark: boolean;
  /** Pixels of the screen for each point of the drawing. */
  readonly pixelsPerPoint: number;
  /** 0-based positions of the series that are hidden. */
  readonly hidden: ReadonlySet<number>;
}

/** An interactive chart. */
export interface LiveDrawing {
  /** The 0-based category nearest to a place in the drawing, in points. */
  categoryAt(x: number, y: number): number | undefined;
  /** Marks a category, and gives the place of its marks in points. */
  point(category: number): { readonly x: number; readonly y: number } | undefined;
  /** Marks nothing. */
  leave(): void;
  destroy(): void;
}

/** Makes a chart interactive: Chart.js draws it on a canvas that lies over its drawing. */
export function drawLive(canvas: HTMLCanvasElement, live: LiveChart, view: LiveView): LiveDrawing {
  const { frame, pixelsPerPoint } = view;
  canvas.width = frame.width;
  canvas.height = frame.height;
  const configuration = coloured(configurationOf(live, view), view);
  configuration.options = { ...configuration.options, devicePixelRatio: pixelsPerPoint };
  const chart = new Chart(canvas, configuration);
  for (const position of view.hidden) chart.hide(position);
  const shown = (): number[] => live.series.map(({ position }) => position).filter((at) => !view.hidden.has(at));
  const axis = 'isHorizontal' in frame && frame.isHorizontal ? 'y' : 'x';
  return {
    categoryAt(x, y) {
      const event = { native: null, x, y } as unknown as Event;
      const mode = live.shape === 'round' ? 'nearest' : 'index';
      return chart.getElementsAtEventForMode(event, mode, { intersect: live.shape === 'round', axis }, true)[0]?.index;
    },
    point(category) {
      const datasets = live.shape === 'round' ? [0] : shown();
      const elements = datasets.flatMap((datasetIndex) => {
        const value = live.series[datasetIndex]?.values[category];
        return value === undefined || value === null ? [] : [{ datasetIndex, index: category }];
      });
      chart.setActiveElements(elements);
      chart.draw();
      const places = elements.flatMap(({ datasetIndex, index }) => {
        const element = chart.getDatasetMeta(datasetIndex).data[index];
        return element ? [element.tooltipPosition(true)] : [];
      });
      if (places.length === 0) return undefined;
      const along = (axis: 'x' | 'y'): number[] => places.map((at) => at[axis] ?? 0);
      return { x: greatest(along('x')), y: least(along('y')) };
    },
    leave() {
      chart.setActiveElements([]);
      chart.draw();
    },
    destroy() {
      chart.destroy();
    },
  };
}

function configurationOf(live: LiveChart, { frame, hidden }: LiveView): ChartConfiguration {
  if ('isRing' in frame) {
    const values = live.series[0]?.values ?? [];
    return roundConfiguration(
      values.map((value) => value ?? 0),
      frame,
    );
  }
  const series = live.series.map((one) => ({ ...one, values: one.values.map((value) => value ?? undefined) }));
  const isFiltered = hidden.size > 0;
  // Bars without an axis bear their values, and these go with the first series that is hidden: then the grid is needed.
  return cartesianConfiguration(live.categories, series, { ...frame, hasGrid: isFiltered, hasEndDots: isFiltered });
}

/** Marks that are seen only when pointed at, or, once a series is hidden, in their colours on a light or dark ground. */
function coloured(configuration: ChartConfiguration, { hidden, isDark }: LiveView): ChartConfiguration {
  const palette = isDark ? darkColours : lightColours;
  const counterparts = new Map(
    Object.entries(lightColours).map(([role, colour]) => [colour, palette[role as keyof typeof palette]]),
  );
  const inPalette = (value: unknown): unknown => {
    if (typeof value === 'string') return counterparts.get(value.slice(0, 7))?.concat(value.slice(7)) ?? value;
    if (Array.isArray(value)) return value.map(inPalette);
    return value;
  };
  const isFiltered = hidden.size > 0;
  for (const dataset of configuration.data.datasets as unknown as Record<string, unknown>[]) {
    const colour = inPalette(dataset['pointBackgroundColor'] ?? dataset['backgroundColor']);
    for (const key of ['backgroundColor', 'borderColor', 'pointBackgroundColor'])
      if (key in dataset) dataset[key] = isFiltered ? inPalette(dataset[key]) : 'transparent';
    Object.assign(dataset, {
      pointHoverRadius: 4.5,
      pointHoverBackgroundColor: colour,
      pointHoverBorderColor: palette.ground,
      pointHoverBorderWidth: 1.5,
      hoverBorderColor: dataset['type'] === 'line' ? dataset['borderColor'] : palette.ink,
      hoverBorderWidth: dataset['type'] === 'line' ? dataset['borderWidth'] : 1.5,
      hoverBackgroundColor: dataset['backgroundColor'],
      hoverOffset: 0,
    });
  }
  const scales = configuration.options?.scales as Record<string, { grid?: Record<string, unknown> }> | undefined;
  for (const { grid } of Object.values(scales ?? {})) {
    if (!grid || grid['display'] === false) continue;
    grid['color'] = ({ tick }: { tick: { value: number } }) => (tick.value === 0 ? palette.axis : palette.grid);
    grid['lineWidth'] = ({ tick }: { tick: { value: number } }) => (tick.value === 0 ? 0.75 : 0.5);
  }
  return configuration;
}
