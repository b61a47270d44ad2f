/** Pictures of papers: found inside the root, measured, SVGs read into drawings. */
import path from 'node:path';
import { imageSize } from 'image-size';
import { readSvg } from '../charts/read-svg.ts';
import type { Collector } from '../diagnostics/diagnostic.ts';
import type { Picture } from '../document/nodes.ts';
import { pictureProblem } from '../typeset/picture-problem.ts';
import { whyNotThere, type FileProblem } from './paper-file.ts';
import { readBytes, readText, type Tree } from './tree.ts';

type Found = Picture | FileProblem;

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
    return { problem: `"${name}" is not a picture that can be printed`, hint: 'Use PNG, JPEG or SVG.' };
  }
  return format === 'svg' ? readDrawing(file, tree, collector) : measure(file, format, { tree, collector });
}

function formatOf(file: string): Picture['format'] | undefined {
  const ending = path.posix.extname(file).toLowerCase();
  return ({ '.png': 'png', '.jpg': 'jpeg', '.jpeg': 'jpeg', '.svg': 'svg' } as const)[ending];
}

const unreadable = { problem: 'the picture cannot be read', hint: 'Open it in a picture program and save it again.' };

function readDrawing(file: string, tree: Tree, collector: Collector): Found {
  const text = readText(tree, file, collector);
  const drawing = text === undefined ? undefined : readSvg(text, { file, collector });
  if (!drawing) return unreadable;
  return { file, format: 'svg', width: drawing.width, height: drawing.height, drawing };
}

function measure(file: string, format: 'png' | 'jpeg', from: { tree: Tree; collector: Collector }): Found {
  const bytes = readBytes(from.tree, file, from.collector);
  if (!bytes) return unreadable;
  try {
    const size = imageSize(bytes);
    const isSaidFormat = size.type === (format === 'jpeg' ? 'jpg' : 'png');
    if (!isSaidFormat)
      return {
        problem: `the picture is not a ${format.toUpperCase()} inside`,
        hint: 'Save it again in the format its name says.',
      };
    const problem = pictureProblem(bytes);
    if (problem !== undefined)
      return { problem, hint: 'Open it in a picture program and save it as PNG or as JPEG in RGB.' };
    return { file, format, width: size.width, height: size.height };
  } catch {
    return unreadable;
  }
}
