/** files.json of a meeting, read strictly: what came over a network may be a page of somebody else's. */
import type { ListedFile, ListedPaper, MeetingListing } from '../../build/listed-files.ts';

/** More files than any meeting has. */
const mostFiles = 20_000;

/** The listing that a value is; undefined where it is none. */
export function listingFrom(value: unknown): MeetingListing | undefined {
  if (!isRecord(value)) return undefined;
  const { title, takenDown, papers, files } = value;
  if (typeof title !== 'string' || typeof takenDown !== 'string') return undefined;
  if (!Array.isArray(papers) || !papers.every(isPaper)) return undefined;
  if (!Array.isArray(files) || files.length > mostFiles || !files.every(isFile)) return undefined;
  return { title, takenDown, papers, files };
}

/** True of an object with named values. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPaper(value: unknown): value is ListedPaper {
  if (!isRecord(value)) return false;
  const { slug, title, item, says, isTakenDown } = value;
  const areTexts = [slug, title, says].every((one) => typeof one === 'string');
  const isNumbered = item === undefined || typeof item === 'number';
  return areTexts && isNumbered && (isTakenDown === undefined || isTakenDown === true);
}

function isFile(value: unknown): value is ListedFile {
  if (!isRecord(value)) return false;
  const { path, bytes, sha256, format } = value;
  const isInside = typeof path === 'string' && !/^\/|^[a-z]+:|(?:^|\/)\.\.?(?:\/|$)/i.test(path);
  const isSized = typeof bytes === 'number' && Number.isSafeInteger(bytes) && bytes >= 0;
  const isHashed = typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
  return isInside && isSized && isHashed && (format === undefined || typeof format === 'string');
}
