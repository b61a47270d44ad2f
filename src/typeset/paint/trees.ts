/** Name trees and number trees (ISO 32000-1, 7.9.6 and 7.9.7): sorted leaves of moderate size under one root. */
import type { PdfFile } from './pdf-file.ts';
import { array, dictionary, reference } from './syntax.ts';

const leafSize = 128;

interface Entry {
  /** As it stands in the file. */
  readonly key: string;
  readonly value: string;
}

/** Writes a name tree of strings and gives its root's object number. Keys are ASCII; they are sorted here. */
export function writeNameTree(entries: Iterable<readonly [key: string, value: string]>, file: PdfFile): number {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return writeTree(
    sorted.map(([key, value]) => ({ key: `<${Buffer.from(key, 'utf8').toString('hex')}>`, value })),
    'Names',
    file,
  );
}

/** Writes a number tree and gives its root's object number. Keys must ascend. */
export function writeNumberTree(entries: Iterable<readonly [key: number, value: string]>, file: PdfFile): number {
  return writeTree(
    Array.from(entries, ([key, value]) => ({ key: String(key), value })),
    'Nums',
    file,
  );
}

function writeTree(entries: readonly Entry[], kind: 'Names' | 'Nums', file: PdfFile): number {
  const list = (some: readonly Entry[]): string => array(some.map(({ key, value }) => `${key} ${value}`));
  if (entries.length <= leafSize) return file.add(dictionary({ [kind]: list(entries) }));
  const kids: string[] = [];
  for (let start = 0; start < entries.length; start += leafSize) {
    const leaf = entries.slice(start, start + leafSize);
    const limits = array([leaf[0]?.key ?? '', leaf.at(-1)?.key ?? '']);
    kids.push(reference(file.add(dictionary({ Limits: limits, [kind]: list(leaf) }))));
  }
  return file.add(dictionary({ Kids: array(kids) }));
}
