/**
 * Floats: a figure that does not fit at the foot of a page moves behind text that does, to the top of the next page,
 * instead of leaving half a page white. Lists of recommendations on a ground and other figures stay behind it, and
 * headings of sections where not too much white is left.
 */
import type { Strip } from './strips.ts';

/** The first strip (0-based) of the float that the strip at `index` belongs to; undefined where it belongs to none. */
export function floatStart(strips: readonly Strip[], index: number): number | undefined {
  const float = strips[index]?.float;
  if (!float) return undefined;
  let start = index;
  while (strips[start - 1]?.float === float) start -= 1;
  return start;
}

/**
 * Moves the float that begins at `start`, and floats that follow on it, behind as much of the text after it as fits into `room` (points), headings of
 * sections included where it may; `space` is left between it and that text. Changes `strips`, and says whether it did: text is moved past only up to a place
 * where a page may end.
 */
export function moveFloat(
  strips: Strip[],
  start: number,
  { room, passesSections, space }: { room: number; passesSections: boolean; space: number },
): boolean {
  const float = strips[start];
  if (float?.cut !== 'free') return false;
  let behind = start;
  while (movesAlong(strips[behind], float)) behind += 1;
  const mayPass = (strip: Strip): boolean => maySlideUp(strip) || (passesSections && isMovableSection(strip));
  const end = endOfTextThatFits(strips, behind, { room, mayPass });
  if (end === behind) return false;
  const passing = strips.slice(behind, end);
  const moved = strips.slice(start, behind);
  const next = strips[end];
  if (next) strips[end] = withSpace(next, space);
  // As many strips as before: a table may have more rows than a call takes arguments.
  [...passing, withSpace(float, space), ...moved.slice(1)].forEach((strip, at) => (strips[start + at] = strip));
  return true;
}

/** A float does not overtake another: what follows on it moves with it. */
function movesAlong(strip: Strip | undefined, float: Strip): boolean {
  return strip?.float !== undefined && strip.cut !== 'must' && strip.isTurned === float.isTurned;
}

function endOfTextThatFits(
  strips: readonly Strip[],
  from: number,
  { room, mayPass }: { room: number; mayPass: (strip: Strip) => boolean },
): number {
  let end = from;
  let height = 0;
  for (let index = from; index <= strips.length; index++) {
    const strip = strips[index];
    if (index > from && (strip === undefined || strip.cut === 'free' || strip.cut === 'must')) end = index;
    if (!strip || !mayPass(strip)) break;
    height += strip.gap + strip.height;
    if (height > room) break;
  }
  return end;
}

function maySlideUp({ isPlain, float, isTurned, cut }: Strip): boolean {
  return isPlain && !float && !isTurned && cut !== 'must';
}

function isMovableSection({ isSection, isTurned, cut }: Strip): boolean {
  return isSection && !isTurned && cut !== 'must';
}

function withSpace(strip: Strip, space: number): Strip {
  return { ...strip, gap: Math.max(strip.gap, space) };
}
