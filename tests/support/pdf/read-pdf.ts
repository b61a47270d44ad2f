/** A PDF as other libraries read it back: text of each page, what of it is tagged, labels, bookmarks and links with the pages they lead to. */
import { spawnSync } from 'node:child_process';
import { openPdf } from './pdf-words.ts';

/** A page. Page numbers here are 0-based places in the file; labels are what a reader sees. */
export interface ReadPage {
  readonly label: string;
  /** All text in the order of painting, single spaces. */
  readonly text: string;
  /** What of it is part of the document. */
  readonly tagged: string;
  /** What of it is an artifact: heads, feet, stamps, blank pages' sentence. */
  readonly artifacts: string;
  /** Text that is neither; empty in a conforming file. */
  readonly unmarked: string;
  /** 0-based pages that its internal links lead to, with the words they stand on. */
  readonly links: readonly { readonly to: number; readonly contents: string }[];
}

/** A bookmark with those below it. */
export interface ReadBookmark {
  readonly title: string;
  /** 0-based page it leads to. */
  readonly page: number;
  readonly below: readonly ReadBookmark[];
}

/** A whole file. */
export interface ReadFile {
  readonly pages: readonly ReadPage[];
  readonly bookmarks: readonly ReadBookmark[];
}

type Opened = Awaited<ReturnType<typeof openPdf>>;

interface OutlineNode {
  readonly title: string;
  readonly dest: string | unknown[] | null;
  readonly items: readonly OutlineNode[];
}

/** Reads a file with pdf.js. Throws where a link or bookmark leads nowhere. */
export async function readPdf(bytes: Uint8Array): Promise<ReadFile> {
  const document = await openPdf(bytes);
  const labels = (await document.getPageLabels()) ?? [];
  const pages: ReadPage[] = [];
  for (let index = 0; index < document.numPages; index++)
    pages.push({ label: labels[index] ?? '', ...(await readPage(document, index)) });
  const outline = (await document.getOutline()) as unknown as OutlineNode[] | null;
  const bookmarks = await Promise.all((outline ?? []).map((node) => readBookmark(document, node)));
  await document.loadingTask.destroy();
  return { pages, bookmarks };
}

async function readPage(document: Opened, index: number): Promise<Omit<ReadPage, 'label'>> {
  const page = await document.getPage(index + 1);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = { all: '', tagged: '', artifacts: '', unmarked: '' };
  const open: ('tagged' | 'artifacts' | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const text = `${item.str}${item.hasEOL ? ' ' : ''}`;
      texts.all += text;
      texts[open.findLast((one) => one !== undefined) ?? 'unmarked'] += text;
    } else if (item.type.startsWith('begin')) {
      open.push(kindOf(item));
      // Stretches of artifacts stand apart on the page.
      texts.all += ' ';
      texts.artifacts += ' ';
    } else open.pop();
  }
  const links: { to: number; contents: string }[] = [];
  for (const one of (await page.getAnnotations()) as Record<string, unknown>[]) {
    if (one.dest === undefined || one.dest === null) continue;
    const { str = '' } = (one.contentsObj ?? {}) as { str?: string };
    links.push({ to: await pageOf(document, one.dest as string | unknown[]), contents: str });
  }
  return {
    text: tidy(texts.all),
    tagged: tidy(texts.tagged),
    artifacts: tidy(texts.artifacts),
    unmarked: tidy(texts.unmarked),
    links,
  };
}

/** What a mark makes of the text after it; the published types leave its tag out, and that it need have no number. */
function kindOf(mark: object): 'tagged' | 'artifacts' | undefined {
  const { tag, id } = mark as { tag?: string; id?: string | null };
  if (tag === 'Artifact') return 'artifacts';
  return typeof id === 'string' ? 'tagged' : undefined;
}

async function readBookmark(document: Opened, { title, dest, items }: OutlineNode): Promise<ReadBookmark> {
  return {
    title,
    page: await pageOf(document, dest),
    below: await Promise.all(items.map((node) => readBookmark(document, node))),
  };
}

async function pageOf(document: Opened, destination: string | unknown[] | null): Promise<number> {
  const found = typeof destination === 'string' ? await document.getDestination(destination) : destination;
  const page: unknown = found?.[0];
  if (typeof page !== 'object' || page === null)
    throw new Error(`The destination "${String(destination)}" is not there`);
  return document.getPageIndex(page as Parameters<Opened['getPageIndex']>[0]);
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The text of each page as poppler reads it; undefined where it is not installed. */
export function popplerPages(file: string): readonly string[] | undefined {
  const { status, stdout } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  return stdout.split('\f').slice(0, -1).map(tidy);
}
