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

/** Writes the files of a book into a folder; gives the addresses of its chapters and of its contents. */
function unpacked(bytes: Uint8Array, folder: string): string[] {
  const book = readEpub(bytes);
  for (const [name, content] of book.files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return [...spineOf(book), 'contents.xhtml'].map((name) => pathToFileURL(path.join(folder, 'EPUB', name)).href);
}

/** Every pack and publication of a site as a book: each paper of a meeting is in one of them. */
function chaptersOf(root: string): string[] {
  const site = siteOf(root);
  const documents = [...documentsOf(site)].filter(
    (one) =>
      epubOutput.appliesTo(one) && one.of !== 'agenda' && (one.of !== 'paper' || one.paper.home.in === 'publications'),
  );
  return documents.flatMap((document, at) => {
    const made = epubOutput.make(document, { site, planned: (meeting) => planPack(site, meeting) });
    if (!(made instanceof Uint8Array)) throw new Error(`There is no book of ${document.stem}.`);
    return unpacked(made, path.join(newFolder('books'), String(at)));
  });
}

test.each([
  ['the example', exampleRoot],
  ['the site with everything', everythingRoot],
])('axe finds nothing in any chapter of the books of %s', async (_name, root) => {
  const chapters = chaptersOf(root);
  expect(chapters.length).toBeGreaterThan(20);
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 600, height: 900 } });
  const findings: string[] = [];
  for (const chapter of chapters) {
    await page.goto(chapter);
    await bringAxe(page);
    findings.push(...(await violationsOf(page)).map((found) => `${chapter.replace(/.*books/, '')}: ${found}`));
  }
  await browser.close();
  expect(findings).toEqual([]);
});
