/** Drawings made small: numbers of two decimals, no clip that clips nothing, nothing that a clip hides. */
import type { ClipOp, Drawing, DrawingOp, Segment } from './drawing.ts';
import { boxOf } from './outline.ts';

/** The same drawing with lengths rounded to hundredths of a point and without clips around things that lie wholly inside. */
export function tidyDrawing({ width, height, ops }: Drawing): Drawing {
  return { width: round(width), height: round(height), ops: withoutIdleClips(ops).map(roundOp) };
}

/** Two decimals: a hundredth of a point is not seen, and floating point noise would make bytes differ. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** Points: what is clipped to less than this, is not seen. */
const leastSeen = 0.005;

function withoutIdleClips(ops: readonly DrawingOp[]): DrawingOp[] {
  const idle = new Set<number>();
  const unseen = new Set<number>();
  const open: number[] = [];
  ops.forEach((op, at) => {
    if (op.op === 'clip') open.push(at);
    if (op.op !== 'end-clip') return;
    const begin = open.pop();
    const clip = begin === undefined ? undefined : ops[begin];
    if (begin === undefined || clip?.op !== 'clip') throw new Error('A clip ends that did not begin');
    if (clip.width < leastSeen || clip.height < leastSeen)
      for (let inner = begin; inner <= at; inner++) unseen.add(inner);
    else if (ops.slice(begin + 1, at).every((inner) => liesInside(inner, clip))) idle.add(begin).add(at);
  });
  return ops.filter((_, at) => !idle.has(at) && !unseen.has(at));
}

function liesInside(op: DrawingOp, clip: Extract<ClipOp, { op: 'clip' }>): boolean {
  if (op.op === 'text') return false;
  if (op.op !== 'path') return true;
  const box = boxOf(op.segments);
  const margin = op.stroke === undefined ? -0.01 : (op.width ?? 1) / 2;
  return (
    !box ||
    (box.left - margin >= clip.x &&
      box.top - margin >= clip.y &&
      box.right + margin <= clip.x + clip.width &&
      box.bottom + margin <= clip.y + clip.height)
  );
}

function roundOp(op: DrawingOp): DrawingOp {
  switch (op.op) {
    case 'path':
      return {
        ...op,
        segments: op.segments.map(roundSegment),
        ...(op.width !== undefined && { width: round(op.width) }),
        ...(op.dash && { dash: op.dash.map(round) }),
        ...(op.fillOpacity !== undefined && { fillOpacity: round(op.fillOpacity) }),
        ...(op.strokeOpacity !== undefined && { strokeOpacity: round(op.strokeOpacity) }),
      };
    case 'text':
      return {
        ...op,
        x: round(op.x),
        y: round(op.y),
        size: round(op.size),
        ...(op.rotate !== undefined && { rotate: round(op.rotate) }),
      };
    case 'clip':
      return { ...op, x: round(op.x), y: round(op.y), width: round(op.width), height: round(op.height) };
    case 'end-clip':
      return op;
  }
}

function roundSegment(segment: Segment): Segment {
  if (segment.to === 'close') return segment;
  const end = { x: round(segment.x), y: round(segment.y) };
  if (segment.to !== 'curve') return { to: segment.to, ...end };
  return {
    to: 'curve',
    x1: round(segment.x1),
    y1: round(segment.y1),
    x2: round(segment.x2),
    y2: round(segment.y2),
    ...end,
  };
}
