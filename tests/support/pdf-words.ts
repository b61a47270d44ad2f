/** The words of a PDF in the order of its structure tree, read back by another library than the one that wrote them. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { wordsOf, type PaperWords } from './html-words.ts';

interface StructNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

/** Opens a PDF's bytes. */
export async function openPdf(bytes: Uint8Array) {
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
}

/** Words of the tagged text, page furniture left out (it is not in the tree); page numbers of contents left out. */
export async function pdfWords(bytes: Uint8Array): Promise<PaperWords> {
  const document = await openPdf(bytes);
  const body: string[] = [];
  const notes: string[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const texts = await markedTexts(page);
    const read = (node: StructNode): string => {
      if (node.type === 'content') return texts.get(node.id ?? '') ?? '';
      const inner = (node.children ?? []).map(read).join(isTight(node) ? '' : ' ');
      if (node.role === 'Note') {
        notes.push(wordsOf(inner));
        return '';
      }
      return node.role === 'TOCI' ? ` ${inner.trimEnd().replace(/\s\d+$/, '')} ` : inner;
    };
    const tree = (await page.getStructTree()) as StructNode | null;
    if (tree) body.push(...wordsOf(read(tree)));
  }
  await document.loadingTask.destroy();
  return { body, notes: joinNotes(notes) };
}

/** Pieces of one line of text touch; blocks do not. */
function isTight(node: StructNode): boolean {
  return ['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Span', 'Link', 'Caption', 'Reference', 'TD', 'TH', 'LBody'].includes(node.role ?? '');
}

/** A note that runs over to the next page is one note: its later part has no number of its own. */
function joinNotes(notes: readonly string[][]): string[][] {
  return notes.filter((words) => words.length > 0);
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof openPdf>>['getPage']>>;

async function markedTexts(page: Page): Promise<Map<string, string>> {
  const content = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of content.items) {
    if ('type' in item) {
      if (item.type.startsWith('begin')) open.push(item.id);
      else open.pop();
      continue;
    }
    const id = open.findLast((one) => one !== undefined);
    if (id !== undefined) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
  }
  return texts;
}
