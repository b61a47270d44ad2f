/**
 * A chart as a drawing: Chart.js draws bars, lines, areas, slices and gridlines once on a recorder; the words around
 * them are measured and set here, in the document's font, so that none is cut and none touches another. The same
 * drawing stands on the page and in the PDF.
 */
import type { Drawing } from '../drawing/drawing.ts';
import type { DrawingRoom } from './axes/upright-plan.ts';
import { withHatches } from './marks/hatches.ts';
import type { ChartSpec } from './spec.ts';
import { tidyDrawing } from '../drawing/tidy-drawing.ts';
import { chartTypeOf } from './types/registry.ts';

/**
 * Draws a chart. Width and height are points; the drawing has the width asked for, and the height unless its words
 * need more, or its bars lie and need another. Bars lie down where the names of the categories are too long to stand
 * under them. Everything in the chart must be drawable: see problemOfChart.
 */
export function drawChart(spec: ChartSpec, options: DrawingRoom): Drawing {
  const { measureText, width, height, leastPlot } = options;
  const drawings = drawn.get(measureText) ?? new Map<string, Drawing>();
  drawn.set(measureText, drawings);
  const key = JSON.stringify([spec, width, height, leastPlot]);
  const drawing = drawings.get(key) ?? withHatches(tidyDrawing(chartTypeOf(spec).draw(spec, options)));
  // What was asked for last stands last; what nobody asked for longest goes first.
  drawings.delete(key);
  drawings.set(key, drawing);
  const [oldest] = drawings.keys();
  if (oldest !== undefined && drawings.size > mostKept) drawings.delete(oldest);
  return drawing;
}

/**
 * Drawings that were made already, by all that decides them. Where the words of a paper change, its charts are as they
 * were: to draw them again would take half of what a preview needs to follow.
 */
const drawn = new WeakMap<DrawingRoom['measureText'], Map<string, Drawing>>();
/** As many as the papers of a meeting have, for page and paper; each holds some tens of kilobytes. */
const mostKept = 64;
