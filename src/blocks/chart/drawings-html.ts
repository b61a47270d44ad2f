/** A chart at two widths: the drawing of the PDF, and one for phones whose words stay readable. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawChart } from '../../charts/draw-chart.ts';
import type { Drawing } from '../../charts/drawing.ts';
import type { ChartSpec } from '../../charts/spec.ts';
import { drawingToSvg, type SvgOptions } from '../../charts/svg.ts';
import { measureText } from '../../typeset/fonts.ts';
import type { Wording } from '../../wording/en-GB.ts';
import { webOnly } from '../html-face.ts';

/** Points: what a page of 320 pixels has room for, at four thirds of a point a pixel as in the other drawing. */
const narrowSize = { width: 220, height: 200 };

/** Both drawings of a chart; the style sheet shows one or the other by the width of the page. */
export function chartElement(
  chart: { readonly spec: ChartSpec; readonly drawing: Drawing },
  { alt, id }: { readonly alt: string; readonly id: string; readonly words: Wording },
): Element {
  const options: SvgOptions = { title: alt, id };
  const wide = drawingToSvg(chart.drawing, options);
  const narrow = drawingToSvg(drawChart(chart.spec, { ...narrowSize, measureText }), {
    ...options,
    id: `${id}-narrow`,
  });
  return h('div', { className: ['app-chart'] }, [
    withClass(wide, 'app-drawing--wide'),
    '\n',
    withClass({ ...narrow, properties: { ...webOnly, ...narrow.properties } }, 'app-drawing--narrow'),
  ]);
}

function withClass(svg: Element, name: string): Element {
  return { ...svg, properties: { ...svg.properties, className: ['app-drawing', name] } };
}
