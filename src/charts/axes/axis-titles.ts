/** What the scales of a chart are given in, above them: "Net cost (£ thousands)". */
import type { DrawingOp, MeasureText } from '../../drawing/drawing.ts';
import { blockHeight, labelOps, labelSize } from '../labels/label-type.ts';
import type { ChartSpec } from '../spec.ts';
import { wrapText } from '../../drawing/wrap-text.ts';

/** The titles of a chart's scales. */
export interface AxisTitles {
  /** Points, with the distance to the plot; 0 where no scale has a title. */
  readonly height: number;
  readonly opsAt: (top: number) => DrawingOp[];
}

const gap = 4;

/** The titles of both scales in one row: that of the values at the left, that of lines of their own at the right. */
export function axisTitles(spec: ChartSpec, width: number, measureText: MeasureText): AxisTitles {
  const titles = [spec.numbers.title, spec.lineNumbers?.title];
  const given = titles.filter((title) => title !== undefined).length;
  if (given === 0) return { height: 0, opsAt: () => [] };
  const blocks = titles.map((title) =>
    title === undefined ? [] : wrapText(title, { width: width / given - gap, size: labelSize, measureText }),
  );
  const most = Math.max(...blocks.map((lines) => lines.length));
  return {
    height: blockHeight(most) + gap,
    opsAt: (top) =>
      blocks.flatMap((lines, at) =>
        labelOps(lines, {
          x: at === 0 ? 0 : width,
          middle: top + blockHeight(lines.length) / 2,
          anchor: at === 0 ? 'start' : 'end',
        }),
      ),
  };
}
