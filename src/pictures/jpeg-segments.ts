/** The segments of a JPEG (ISO/IEC 10918-1, B.1.1.4): a marker, a length, a payload; and which of them are published. */
import { orientationOf, orientationPayload } from './orientation.ts';

/** A segment; of a scan, with the coded data that follow it. */
export interface Segment {
  readonly marker: number;
  readonly payload: Uint8Array;
  readonly data?: Uint8Array;
}

/** The segment whose length stands at a byte; undefined where it is cut off. */
export function segmentOf(bytes: Uint8Array, at: number, marker: number): Segment | undefined {
  const length = (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
  if (length < 2 || at + length > bytes.length) return undefined;
  return { marker, payload: bytes.subarray(at + 2, at + length) };
}

const [app0, app1, app2, app14, app15, comment] = [0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe];

/**
 * The picture written again: its tables, frame and scans, its colour profile and what readers need to understand its
 * colours, and which way up it stands where it is not stored upright. Nothing else that programs or people wrote into it.
 */
export function publishedSegments(segments: readonly Segment[]): { bytes: Uint8Array; orientation: number } {
  const exif = segments.find(({ marker, payload }) => marker === app1 && startsWith(payload, 'Exif\0\0'));
  const orientation = exif ? orientationOf(exif.payload.subarray(6)) : 1;
  const kept = segments.flatMap((segment) => keptOf(segment) ?? []);
  const isJfif = kept[0]?.marker === app0;
  // JFIF stands first wherever it stands at all.
  const turning = orientation === 1 ? [] : [{ marker: app1, payload: orientationPayload(orientation) }];
  const order = isJfif ? [...kept.slice(0, 1), ...turning, ...kept.slice(1)] : [...turning, ...kept];
  const bytes = Buffer.concat([Uint8Array.of(0xff, 0xd8), ...order.flatMap(bytesOf), Uint8Array.of(0xff, 0xd9)]);
  return { bytes, orientation };
}

function keptOf(segment: Segment): Segment | undefined {
  const { marker, payload } = segment;
  if (marker === app0)
    // Version and density without the small picture that may follow.
    return startsWith(payload, 'JFIF\0') && payload.length >= 14
      ? { marker, payload: Uint8Array.from([...payload.subarray(0, 12), 0, 0]) }
      : undefined;
  if (marker === app2) return startsWith(payload, 'ICC_PROFILE\0') ? segment : undefined;
  if (marker === app14) return startsWith(payload, 'Adobe') ? { marker, payload: payload.subarray(0, 12) } : undefined;
  return (marker > app0 && marker <= app15) || marker === comment ? undefined : segment;
}

function bytesOf({ marker, payload, data }: Segment): Uint8Array[] {
  const length = payload.length + 2;
  return [Uint8Array.of(0xff, marker, length >> 8, length & 255), payload, ...(data ? [data] : [])];
}

function startsWith(payload: Uint8Array, text: string): boolean {
  return Buffer.from(payload.subarray(0, text.length)).toString('latin1') === text;
}
