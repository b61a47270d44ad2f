/** Files of companion versions: found inside the root, of a kind that runs no code, and what their names say they are. */
import path from 'node:path';
import type { Collector } from '../diagnostics/diagnostic.ts';
import type { ForeignPdf } from '../model/foreign-pdf.ts';
import type { Picture } from '../model/nodes.ts';
import type { VersionFile } from '../model/version.ts';
import { endingOf, versionMediaTypes } from '../schema/paper/versions.ts';
import { largestFile } from './file-content.ts';
import type { UnusableFile } from '../document/expanding/expansion.ts';
import { whyNotThere } from './paper-file.ts';
import { readBytes, type Tree } from './tree.ts';

/** A file as it was found; of a PDF, how it is published. */
export interface FoundVersion extends VersionFile {
  readonly pdf?: ForeignPdf;
}

type Found = FoundVersion | UnusableFile;

/** What reads PDFs and pictures, which are published as those of papers are. */
interface Readers {
  readonly picture: (file: string) => Picture | UnusableFile;
  readonly foreignPdf: (file: string) => ForeignPdf | UnusableFile;
}

/** A function that finds files of versions by path relative to the root, each read once. */
export function versionFileFinder(tree: Tree, collector: Collector, readers: Readers): (file: string) => Found {
  return (file) => {
    const normal = path.posix.normalize(file);
    const ending = endingOf(normal);
    if (ending === 'pdf') return ofPdf(readers.foreignPdf(normal));
    if (/^(?:png|jpe?g)$/.test(ending)) return ofPicture(readers.picture(normal));
    return tree.memory.step(`version ${normal}`, [], () => findFile(normal, tree, collector));
  };
}

function ofPdf(found: ForeignPdf | UnusableFile): Found {
  return 'reason' in found ? found : { file: found.file, pages: found.pages.length, pdf: found };
}

function ofPicture(found: Picture | UnusableFile): Found {
  return 'reason' in found ? found : { file: found.file };
}

function findFile(file: string, tree: Tree, collector: Collector): Found {
  const name = path.posix.basename(file);
  const ending = endingOf(file);
  if (!versionMediaTypes.has(ending)) {
    return {
      reason: `"${name}" is not a file that can be published as a version`,
      hint: `Save it as a PDF, a text (.txt), a picture (.png, .jpg), a recording (.mp3, .m4a), a film (.mp4) or captions (.vtt). Anything else can be on a website: give its url.`,
    };
  }
  const absent = whyNotThere({ file, noun: 'file', isOne: (other) => endingOf(other) === ending }, tree);
  if (absent) return absent;
  const { size } = tree.content(file);
  if (size > largestFile) {
    return {
      reason: `"${name}" has ${Math.ceil(size / 1_000_000)} MB`,
      hint: `A version can be up to ${largestFile / 1_000_000} MB. Put a longer recording on a website that plays it, and give its url.`,
    };
  }
  const bytes = readBytes(tree, file, collector);
  if (bytes && isWhatItSays(ending, bytes)) return { file, bytes: bytes.length };
  return {
    reason: `"${name}" is not a .${ending} file, whatever its name says`,
    hint: 'Save or export it again from the program that made it. Text must be UTF-8.',
  };
}

/** Whether a file begins as those of its kind do: one that is something else would be opened as that. */
function isWhatItSays(ending: string, bytes: Uint8Array): boolean {
  const latin = new TextDecoder('latin1').decode(bytes.subarray(0, 12));
  switch (ending) {
    case 'mp3':
      // A tag, or the eleven set bits with which every frame begins.
      return latin.startsWith('ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0);
    case 'm4a':
    case 'mp4':
      // The type of the first box (ISO/IEC 14496-12).
      return /^(?:ftyp|moov|mdat|free|skip|wide)$/.test(latin.slice(4, 8));
    default:
      return isText(bytes) && (ending !== 'vtt' || /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(beginning(bytes)));
  }
}

function isText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !bytes.includes(0);
  } catch {
    return false;
  }
}

function beginning(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 20));
}
