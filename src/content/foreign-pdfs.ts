/** PDFs of other people that stand in a paper as appendices: found inside the root, and read as far as setting needs. */
import path from 'node:path';
import type { Collector } from '../diagnostics/diagnostic.ts';
import type { ForeignPdf } from '../model/foreign-pdf.ts';
import type { Unreadable } from '../pdf-syntax/pdf-file.ts';
import { readForeign } from '../typeset/embedded/read-foreign.ts';
import type { UnusableFile } from '../document/expanding/expansion.ts';
import { whyNotThere } from './paper-file.ts';
import { readBytes, type Tree } from './tree.ts';

/** Larger PDFs would make a pack that nobody can download on a telephone. */
const largestPdf = 20_000_000;

type Found = ForeignPdf | UnusableFile;

/** A function that finds PDFs by path relative to the root, each read once. */
export function foreignPdfFinder(tree: Tree, collector: Collector): (file: string) => Found {
  return (file) => {
    const normal = path.posix.normalize(file);
    return tree.memory.step(`pdf ${normal}`, [], () => findPdf(normal, tree, collector));
  };
}

function findPdf(file: string, tree: Tree, collector: Collector): Found {
  const name = path.posix.basename(file);
  const absent = whyNotThere({ file, noun: 'PDF', isOne: isPdf }, tree);
  if (absent) return absent;
  if (!isPdf(file))
    return { reason: `"${name}" is not a PDF`, hint: 'Save the document as a PDF, or add a picture with <Figure>.' };
  const { size } = tree.content(file);
  if (size > largestPdf) {
    const megabytes = Math.ceil(size / 1_000_000);
    return {
      reason: `"${name}" has ${megabytes} MB`,
      hint: `Save it with smaller pictures: a PDF can be up to ${largestPdf / 1_000_000} MB.`,
    };
  }
  const bytes = readBytes(tree, file, collector);
  const facts = bytes ? readForeign(bytes) : ({ refused: 'damaged' } as const);
  return 'refused' in facts ? refusalOf(name, facts) : { file, ...facts };
}

function refusalOf(name: string, facts: Unreadable): UnusableFile {
  const damaged = {
    reason: `"${name}" cannot be read`,
    hint: 'Open it in a PDF program and save it, or print it to a new PDF.',
  };
  if (facts.refused === 'too-large')
    return {
      reason: `"${name}" has ${facts.has}`,
      hint: 'Print it to a new PDF, in parts if it is long: the printed file is smaller.',
    };
  if (facts.refused === 'encrypted')
    return {
      reason: `"${name}" is encrypted`,
      hint: 'Open it and save it again without a password and without restrictions.',
    };
  if (facts.refused === 'active')
    return {
      reason: `"${name}" runs something when it is opened, which cannot be removed`,
      hint: 'Print it to a new PDF, which will contain only text and pictures.',
    };
  return damaged;
}

function isPdf(file: string): boolean {
  return path.posix.extname(file).toLowerCase() === '.pdf';
}
