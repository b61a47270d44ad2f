/**
 * A chart as a drawing: Chart.js draws bars, lines, areas, slices and gridlines once on a recorder; the words around
 * them are measured and set here, in the document's font, so that none is cut and none touches another. The same
 * drawing stands on the page and in the PDF.
 */
import { fitCategoryLabels } from './category-labels.ts';
import type { Drawing } from './drawing.ts';
import { drawLying } from './lying-chart.ts';
import { drawRound } from './round-chart.ts';
import type { ChartSpec } from './spec.ts';
import { tidyDrawing } from './tidy-drawing.ts';
import { drawUpright, slotOfBars, type DrawingRoom } from './upright-chart.ts';

/**
 * Draws a chart. Width and height are points; the drawing has the width asked for, and the height unless its words
 * need more, or its bars lie and need another. Bars lie down where the names of the categories are too long to stand
 * under them. Everything in the chart must be drawable: see problemOfChart.
 */
export function drawChart(spec: ChartSpec, options: DrawingRoom): Drawing {
  return tidyDrawing(draw(spec, options));
}

function draw(spec: ChartSpec, options: DrawingRoom): Drawing {
  switch (spec.type) {
    case 'pie':
    case 'doughnut':
      return drawRound(spec, options);
    case 'bar':
    case 'stacked-bar':
      return namesFitBelow(spec, options) ? drawUpright(spec, options) : drawLying(spec, options);
    case 'line':
    case 'area':
    case 'combo':
      return drawUpright(spec, options);
  }
}

function namesFitBelow(spec: ChartSpec, options: DrawingRoom): boolean {
  return fitCategoryLabels(spec.categories, { slot: slotOfBars(spec, options), measureText: options.measureText }) !== undefined;
}
