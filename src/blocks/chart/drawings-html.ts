/**
 * A chart at two widths: as wide as in a PDF, and one for phones whose words stay readable. What a script needs to
 * make it interactive stands beside it, and the buttons that hide a series keep their room, so that nothing moves.
 */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawChart } from '../../charts/draw-chart.ts';
import { liveChart, type LiveChart } from '../../charts/live-chart.ts';
import { seriesColours } from '../../drawing/palette.ts';
import type { ChartSpec } from '../../charts/spec.ts';
import { drawingToSvg, type SvgOptions } from '../../drawing/svg.ts';
import { measureText } from '../../typeset/fonts/fonts.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import { lines, webOnly } from '../html-handler.ts';

/** Points at which the words of a chart are as large as those of the page: as wide as the column of text, 160 mm by 85 mm. */
const wideSize = { width: 453.5, height: 241 };
/** What a page of 320 pixels has room for, at four thirds of a point a pixel as in the other drawing. */
const narrowSize = { width: 220, height: 200 };

/** What the page says of a chart. */
export interface ChartWords {
  /** What it shows, in words. */
  readonly alt: string;
  /** The finding: names what is explored. */
  readonly title: string;
  /** Unique in the page. */
  readonly id: string;
  readonly words: Wording;
}

/** Both drawings of a chart; the style sheet shows one or the other by the width of the page. */
export function chartElement(spec: ChartSpec, { alt, title, id, words }: ChartWords): Element {
  const drawing = drawChart(spec, { ...wideSize, measureText });
  const options: SvgOptions = { title: alt, id };
  const wide = drawingToSvg(drawing, options);
  const narrow = drawingToSvg(drawChart(spec, { ...narrowSize, measureText }), { ...options, id: `${id}-narrow` });
  const live = liveChart(
    spec,
    [drawing, narrowSize].map(({ width, height }) => ({ width, height, measureText })),
  );
  return h('div', { className: ['app-chart'], dataChart: JSON.stringify(live), dataTitle: title }, [
    h(
      'div',
      { className: ['app-chart__drawings'] },
      lines([
        withClass(wide, 'app-drawing--wide'),
        withClass({ ...narrow, properties: { ...webOnly, ...narrow.properties } }, 'app-drawing--narrow'),
      ]),
    ),
    ...seriesButtons(live, words),
  ]);
}

/** The drawing alone, as wide as in a PDF: for books. */
export function stillChart(spec: ChartSpec, { alt, id }: ChartWords): Element {
  return drawingToSvg(drawChart(spec, { ...wideSize, measureText }), { title: alt, id });
}

/** A button for each series, hidden until there is a script to press it for. */
function seriesButtons({ series }: LiveChart, { blocks }: Wording): Element[] {
  if (series.length < 2) return [];
  const buttons = series.map(({ name, position }) =>
    h('button', { type: 'button', className: ['app-chart__toggle'], ariaPressed: 'true' }, [
      h('span', {
        className: ['app-chart__swatch', `app-chart__swatch--${(position % seriesColours.length) + 1}`],
        ariaHidden: 'true',
      }),
      name,
    ]),
  );
  return [
    h(
      'div',
      { ...webOnly, className: ['app-chart__series'], hidden: true, role: 'group', ariaLabel: blocks.series },
      lines(buttons),
    ),
  ];
}

function withClass(svg: Element, name: string): Element {
  return { ...svg, properties: { ...svg.properties, className: ['app-drawing', name] } };
}
