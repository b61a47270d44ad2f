/** A chart at two widths: the drawing of the PDF, and one for phones whose words stay readable. */
import type { Element } from 'hast';
import { drawChart } from '../../charts/draw-chart.ts';
import type { Drawing } from '../../charts/drawing.ts';
import type { ChartSpec } from '../../charts/spec.ts';
import { drawingToSvg, type SvgOptions } from '../../charts/svg.ts';
import { measureText } from '../../typeset/fonts.ts';
import { webOnly } from '../html-face.ts';

/** Points: what a page of 320 pixels has room for, at four thirds of a point a pixel as in the other drawing. */
const narrowSize = { width: 220, height: 200 };

/** Both drawings; the style sheet shows one or the other by the width of the page. */
export function chartDrawings(
  chart: { readonly spec: ChartSpec; readonly drawing: Drawing },
  words: SvgOptions,
): Element[] {
  const wide = drawingToSvg(chart.drawing, words);
  const narrow = drawingToSvg(drawChart(chart.spec, { ...narrowSize, measureText }), {
    ...words,
    id: `${words.id}-narrow`,
  });
  return [
    withClass(wide, 'app-drawing--wide'),
    withClass({ ...narrow, properties: { ...webOnly, ...narrow.properties } }, 'app-drawing--narrow'),
  ];
}

function withClass(svg: Element, name: string): Element {
  return { ...svg, properties: { ...svg.properties, className: ['app-drawing', name] } };
}
