/**
 * A chart as a drawing: Chart.js draws bars, lines, areas, slices and gridlines once on a recorder; the words around
 * them are measured and set here, in the document's font, so that none is cut and none touches another. The same
 * drawing stands on the page and in the PDF.
 */
import type { Drawing } from '../drawing/drawing.ts';
import { drawHorizontal } from './horizontal-chart.ts';
import { drawRound } from './round-chart.ts';
import type { ChartSpec } from './spec.ts';
import { tidyDrawing } from '../drawing/tidy-drawing.ts';
import { drawUpright } from './upright-chart.ts';
import { planUpright, type DrawingRoom } from './axes/upright-plan.ts';

/**
 * Draws a chart. Width and height are points; the drawing has the width asked for, and the height unless its words
 * need more, or its bars lie and need another. Bars lie down where the names of the categories are too long to stand
 * under them. Everything in the chart must be drawable: see problemOfChart.
 */
export function drawChart(spec: ChartSpec, options: DrawingRoom): Drawing {
  const { measureText, width, height } = options;
  const drawings = drawn.get(measureText) ?? new Map<string, Drawing>();
  drawn.set(measureText, drawings);
  const key = JSON.stringify([spec, width, height]);
  const drawing = drawings.get(key) ?? tidyDrawing(draw(spec, options));
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

function draw(spec: ChartSpec, options: DrawingRoom): Drawing {
  switch (spec.type) {
    case 'pie':
    case 'doughnut':
      return drawRound(spec, options);
    case 'bar':
    case 'stacked-bar': {
      const plan = planUpright(spec, options);
      return plan.names.isCramped ? drawHorizontal(spec, options) : drawUpright(spec, plan, options.measureText);
    }
    case 'line':
    case 'area':
    case 'combo':
      return drawUpright(spec, planUpright(spec, options), options.measureText);
  }
}
