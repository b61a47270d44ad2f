/** Lines over the areas of a chart, so that its series are told apart where it is printed in black and white. */
import type { Drawing, DrawingOp, Hatch } from '../../drawing/drawing.ts';
import { seriesColours, seriesHatch } from '../../drawing/palette.ts';

const hatchOfColour = new Map<string, Hatch>(
  seriesColours.flatMap((colour, position) => {
    const hatch = seriesHatch(position);
    return hatch === undefined ? [] : [[colour, hatch] as const];
  }),
);

/** The drawing with the hatch of its series on every area filled with a series' colour. */
export function withHatches(drawing: Drawing): Drawing {
  return { ...drawing, ops: drawing.ops.map(hatched) };
}

function hatched(op: DrawingOp): DrawingOp {
  if (op.op !== 'path' || op.fill === undefined || (op.fillOpacity ?? 1) < 1) return op;
  const hatch = hatchOfColour.get(op.fill);
  return hatch === undefined ? op : { ...op, hatch };
}
