/** axe on each chapter of electronic books, opened as XHTML as readers of books open them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { documentsOf } from '../../src/outputs/documents.ts';
import { epubOutput } from '../../src/outputs/epub/output.ts';
import { planPack } from '../../src/outputs/packs/packs.ts';
import { bringAxe, violationsOf } from '../support/browser/axe.ts';
import { startBrowser, test } from '../support/browser/chromium.ts';
import { spineOf } from '../support/epub/conditions.ts';
import { readEpub } from '../support/epub/read-epub.ts';
import { everythingRoot, exampleRoot, siteOf } from '../support/example.ts';
import { newFolder } from '../support/new-folder.ts';

interface OpenedBook {
  /** Its folder of texts, as an address that ends with a slash. */
  readonly address: string;
  /** Its chapters, and last its contents. */
  readonly files: readonly BookFile[];
}

interface BookFile {
  readonly name: string;
  readonly text: string;
  /** A paper, the front of a pack or the contents begin in it: its heading is of the first rank. */
  readonly isTop: boolean;
}

/** Writes the files of a book into a folder. */
function unpacked(bytes: Uint8Array, folder: string): OpenedBook {
  const book = readEpub(bytes);
  for (const [name, content] of book.files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const contents = book.text('EPUB/contents.xhtml');
  return {
    address: `${pathToFileURL(path.join(folder, 'EPUB')).href}/`,
    files: [...spineOf(book), 'contents.xhtml'].map((name) => ({
      name,
      text: book.text(`EPUB/${name}`),
      // The contents lead to a section by its id, and to a whole paper by its file alone.
      isTop: name === 'contents.xhtml' || contents.includes(`href="${name}"`),
    })),
  };
}

/** Every pack and publication of a site as a book: each paper of a meeting is in one of them. */
function booksOf(root: string): OpenedBook[] {
  const site = siteOf(root);
  const documents = [...documentsOf(site)].filter(
    (one) =>
      epubOutput.appliesTo(one) && one.of !== 'agenda' && (one.of !== 'paper' || one.paper.home.in === 'publications'),
  );
  return documents.map((document, at) => {
    const made = epubOutput.make(document, { site, planned: (meeting) => planPack(site, meeting) });
    if (!(made instanceof Uint8Array)) throw new Error(`There is no book of ${document.stem}.`);
    return unpacked(made, path.join(newFolder('books'), String(at)));
  });
}

/**
 * What the rules of axe, made for whole pages, say otherwise than the standards of books do. Runs in the page.
 *
 * - A section's own file begins with the rank that its heading has in the book, so not with h1 (EPUB Accessibility
 *   Techniques 1.1, TITLES-002); where a paper begins, the rule holds.
 * - The mark of a page needs a name from its author, since nothing is printed there (DPUB-ARIA 1.1, doc-pagebreak:
 *   "Name From: author", "Accessible Name Required: True"). axe's rule against names leaves roles that begin with "doc-"
 *   out of account, and sees a span without a role.
 */
function configureForBooks(isTop: boolean): void {
  const { axe } = globalThis as unknown as { axe: { configure(spec: object): void } };
  axe.configure({
    rules: [
      { id: 'page-has-heading-one', enabled: isTop },
      { id: 'aria-prohibited-attr', selector: ':not([role="doc-pagebreak"])' },
    ],
  });
}

/**
 * Puts a file of the book that is open in place of the one that is shown; axe stays, which takes longer to bring than to
 * run. Runs in the page.
 */
async function show(text: string): Promise<void> {
  const parsed = new DOMParser().parseFromString(text, 'application/xhtml+xml');
  const error = parsed.querySelector('parsererror');
  if (error) throw new Error(error.textContent);
  const styles = parsed.querySelector('link');
  const isStyled = new Promise((resolve, reject) => {
    styles?.addEventListener('load', resolve);
    styles?.addEventListener('error', reject);
  });
  document.documentElement.replaceWith(document.adoptNode(parsed.documentElement));
  await isStyled;
}

test.each([
  ['the example', exampleRoot],
  ['the site with everything', everythingRoot],
])('axe finds nothing in any chapter of the books of %s', async (_name, root) => {
  const books = booksOf(root);
  expect(books.flatMap(({ files }) => files).length).toBeGreaterThan(20);
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 600, height: 900 } });
  const findings: string[] = [];
  for (const { address, files } of books) {
    await page.goto(`${address}contents.xhtml`);
    await bringAxe(page);
    for (const { name, text, isTop } of files) {
      await page.evaluate(show, text);
      await page.evaluate(configureForBooks, isTop);
      findings.push(...(await violationsOf(page)).map((found) => `${address.replace(/.*books/, '')}${name}: ${found}`));
    }
  }
  await browser.close();
  expect(findings).toEqual([]);
});
