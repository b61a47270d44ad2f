/** Pictures of papers: found inside the root, measured, SVGs read into drawings. */
import path from 'node:path';
import { readSvg } from '../drawing/svg-file/read-svg.ts';
import type { Collector } from '../diagnostics/diagnostic.ts';
import type { Picture } from '../model/nodes.ts';
import { pixelFormatOf, readPicture, type PixelFormat } from '../pictures/read-picture.ts';
import type { UnusableFile } from '../document/expanding/expansion.ts';
import { whyNotThere } from './paper-file.ts';
import { readBytes, readText, type Tree } from './tree.ts';

type Found = Picture | UnusableFile;

/** A function that finds pictures by path relative to the root, each read once. */
export function pictureFinder(tree: Tree, collector: Collector): (file: string) => Found {
  return (file) => {
    const normal = path.posix.normalize(file);
    return tree.memory.step(`picture ${normal}`, [], () => findPicture(normal, tree, collector));
  };
}

function findPicture(file: string, tree: Tree, collector: Collector): Found {
  const name = path.posix.basename(file);
  const absent = whyNotThere({ file, noun: 'picture', isOne: (other) => formatOf(other) !== undefined }, tree);
  if (absent) return absent;
  const format = formatOf(file);
  if (format === undefined) {
    return { reason: `"${name}" is not a picture that can be printed`, hint: 'Use PNG, JPEG or SVG.' };
  }
  return format === 'svg' ? readDrawing(file, tree, collector) : measure(file, format, { tree, collector });
}

function formatOf(file: string): Picture['format'] | undefined {
  return path.posix.extname(file).toLowerCase() === '.svg' ? 'svg' : pixelFormatOf(file);
}

const unreadable = { reason: 'the picture cannot be read', hint: 'Open it in a picture program and save it again.' };

function readDrawing(file: string, tree: Tree, collector: Collector): Found {
  const text = readText(tree, file, collector);
  const drawing = text === undefined ? undefined : readSvg(text, { file, collector });
  if (!drawing) return unreadable;
  return { file, format: 'svg', width: drawing.width, height: drawing.height, drawing };
}

function measure(file: string, format: PixelFormat, from: { tree: Tree; collector: Collector }): Found {
  const bytes = readBytes(from.tree, file, from.collector);
  const picture = bytes ? readPicture(bytes, format) : unreadable;
  if ('reason' in picture) return picture;
  return { file, format, width: picture.width, height: picture.height };
}
