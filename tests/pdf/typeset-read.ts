/** Reads a PDF back with pdf.js for the tests: its structure with its words, and what else readers of it find. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { getDocument } from '../../src/cli/bench/peers/pdfjs.ts';

/** A node of the structure tree of one page, with the words that belong to it. */
export interface ReadNode {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly (ReadNode | string)[];
}

/** Opens the bytes of a PDF; pdf.js takes them over, so a copy is given. */
export function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
}

/** The structure of each page, 1-based pages in order. */
export async function readStructure(pdf: PDFDocumentProxy): Promise<ReadNode[]> {
  const pages: ReadNode[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const words = await wordsByContent(page);
    pages.push(readNode(await page.getStructTree(), words));
  }
  return pages;
}

interface TreeNode {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

function readNode(tree: TreeNode | null, words: ReadonlyMap<string, string>): ReadNode {
  const children = (tree?.children ?? []).map((child) =>
    child.type === 'content'
      ? (words.get(child.id ?? '') ?? '').replace(/\s+/g, ' ').trim()
      : child.type
        ? `[${child.type}]`
        : readNode(child, words),
  );
  return { role: tree?.role ?? 'none', children, ...(tree?.alt !== undefined && { alt: tree.alt }) };
}

/** The text of each marked content of a page, by its identifier; artifacts under ''. */
export async function wordsByContent(page: PDFPageProxy): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const words = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1) ?? 'unmarked';
      words.set(id, (words.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    } else if (item.type === 'endMarkedContent') {
      open.pop();
    } else {
      open.push('id' in item && item.id ? item.id : '');
    }
  }
  return words;
}

/** A structure as lines: role, alt text, words. */
export function outline(node: ReadNode, depth = 0): string[] {
  const alt = node.alt === undefined ? '' : ` alt="${node.alt}"`;
  const lines = [`${'  '.repeat(depth)}${node.role}${alt}`];
  for (const child of node.children) {
    if (typeof child === 'string') lines.push(`${'  '.repeat(depth + 1)}"${child}"`);
    else lines.push(...outline(child, depth + 1));
  }
  return lines;
}
