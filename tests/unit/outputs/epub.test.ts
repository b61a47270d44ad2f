/** Electronic books of every paper and pack: the words of the page in their order, and what EPUB asks for. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Meeting } from '../../../src/model/meeting.ts';
import type { Site } from '../../../src/model/site.ts';
import { documentsOf, type SiteDocument } from '../../../src/outputs/documents.ts';
import { epubOutput } from '../../../src/outputs/epub/output.ts';
import { planPack, type PlannedPack } from '../../../src/outputs/packs/packs.ts';
import { renderHtml } from '../../../src/render/html.ts';
import { epubFailures, spineOf } from '../../support/epub/conditions.ts';
import { elementsOf, readEpub, textIn, type ReadEpub } from '../../support/epub/read-epub.ts';
import { everythingRoot, exampleRoot, merciaRoot, papersOf, siteOf } from '../../support/example.ts';
import { articleWords } from '../../support/text/html-words.ts';
import { newFolder } from '../../support/new-folder.ts';

const plans = new Map<Meeting, PlannedPack | undefined>();

function planned(site: Site, meeting: Meeting): PlannedPack | undefined {
  if (!plans.has(meeting)) plans.set(meeting, planPack(site, meeting));
  return plans.get(meeting);
}

function bytesOf(document: SiteDocument, site: Site): Uint8Array {
  const made = epubOutput.make(document, { site, planned: (meeting) => planned(site, meeting) });
  if (!(made instanceof Uint8Array)) throw new Error(`There is no book of ${document.stem}.`);
  return made;
}

/** The books of a site by the path of each without its ending. */
function booksOf(site: Site): [string, SiteDocument][] {
  return [...documentsOf(site)].filter((one) => epubOutput.appliesTo(one)).map((one) => [one.stem, one]);
}

function documentOf(site: Site, stem: RegExp): SiteDocument {
  const found = [...documentsOf(site)].find((one) => stem.test(one.stem));
  if (!found) throw new Error(`No document ${String(stem)}.`);
  return found;
}

/** The text of a book, without the marks of drafts, which the page has beside its article. */
function textOf(book: ReadEpub): string {
  const bodies = spineOf(book).map((name) => /<body>([\s\S]*)<\/body>/.exec(book.text(`EPUB/${name}`))?.[1] ?? '');
  return bodies.join('\n').replaceAll(/<p class="app-draft">.*?<\/p>/g, '');
}

for (const root of [exampleRoot, merciaRoot, everythingRoot]) {
  const site = siteOf(root);
  describe(site.council.name, () => {
    test.each(papersOf(site).map((paper) => [paper.slug, paper] as const))(
      '%s says the same in its book as on its page',
      (_slug, paper) => {
        const document = [...documentsOf(site)].find((one) => one.of === 'paper' && one.paper === paper);
        if (!document) throw new Error('no such paper');
        // The addresses of links are written out for paper alone.
        const page = renderHtml(paper).replaceAll(/<div class="app-print-only">[\s\S]*?<\/div>/g, '');
        expect(articleWords(textOf(readEpub(bytesOf(document, site))))).toEqual(articleWords(page));
      },
    );

    test.each(booksOf(site))('%s meets what EPUB and its accessibility ask for', (_stem, document) => {
      expect(epubFailures(readEpub(bytesOf(document, site)))).toEqual([]);
    });
  });
}

const everything = siteOf(everythingRoot);
const pack = readEpub(bytesOf(documentOf(everything, /2025-03-13-agenda-pack$/), everything));
const minutes = documentOf(everything, /minutes-2025-01-16$/);

test('the same document gives the same bytes', () => {
  expect(bytesOf(minutes, everything)).toEqual(bytesOf(minutes, everything));
});

test('a draft says so first in every section, and other papers nowhere', () => {
  const book = readEpub(bytesOf(minutes, everything));
  const firsts = spineOf(book).map((name) => {
    const main = elementsOf(book.xml(`EPUB/${name}`)).find((node) => node.name === 'main');
    const first = main?.children.find((child) => typeof child !== 'string');
    return typeof first === 'object' ? textIn(first) : undefined;
  });
  expect(firsts.length).toBeGreaterThan(2);
  expect(new Set(firsts)).toEqual(new Set(['DRAFT']));
  expect(readEpub(bytesOf(documentOf(everything, /empty-homes$/), everything)).text('EPUB/paper.xhtml')).not.toContain(
    'DRAFT',
  );
});

test('a pack leads from its agenda to its papers, and has the pages of its PDF', () => {
  const contents = pack.text('EPUB/contents.xhtml');
  expect(contents).toContain('<a href="item-6.xhtml">6. Empty homes</a>');
  expect(contents).toContain('<a href="item-6.xhtml#page-7">7</a>');
  expect(pack.text('EPUB/front.xhtml')).toMatch(
    /<a href="item-6\.xhtml#item-6-start"><strong>Empty homes.*Pages 7 to 13/,
  );
  expect(pack.text('EPUB/item-6.xhtml')).toContain('<strong>Agenda Item 6</strong>');
  expect(pack.text('EPUB/package.opf')).toContain('>hsc-2025-03-13-agenda-pack.pdf</meta>');
  const late = readEpub(bytesOf(documentOf(everything, /damp-and-mould$/), everything));
  expect(late.text('EPUB/package.opf')).toContain('>hsc-2025-03-13-supplement-1.pdf</meta>');
});

test('a chart is a drawing with its words, and its figures stand under it as a table without what is hidden', () => {
  const [chart] = spineOf(pack).filter((name) => pack.text(`EPUB/${name}`).includes('<svg'));
  const elements = elementsOf(pack.xml(`EPUB/${chart ?? ''}`));
  const figure = elements.find(({ name, attributes }) => name === 'figure' && attributes['id'] === 'wards');
  const within = figure ? elementsOf(figure) : [];
  expect(within.filter(({ name }) => name === 'svg')).toHaveLength(1);
  expect(within.find(({ name }) => name === 'table')).toBeDefined();
  expect(within.some(({ name }) => /^(?:details|button)$/.test(name))).toBe(false);
});

test('a book claims to conform only where council.yml says who certifies it', () => {
  const certified = {
    ...everything,
    council: { ...everything.council, accessibility: { certifiedBy: 'Committee Services', date: '2025-02-01' } },
  };
  expect(readEpub(bytesOf(minutes, everything)).text('EPUB/package.opf')).not.toContain('conformsTo');
  const text = readEpub(bytesOf(minutes, certified)).text('EPUB/package.opf');
  expect(text).toContain('property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.2 Level AA<');
  expect(text).toMatch(
    /property="a11y:certifiedBy">Committee Services<[\s\S]*refines="#certifier" property="dcterms:date">2025-02-01</,
  );
});

/** The pack with one of its files changed. */
function broken(name: string, change: (text: string) => string): ReadEpub {
  const files: Zippable = {};
  for (const [file, bytes] of pack.files) {
    const content = file === name ? strToU8(change(pack.text(file))) : bytes;
    files[file] = [content, { level: file === 'mimetype' ? 0 : 6 }];
  }
  return readEpub(zipSync(files));
}

const opf = 'EPUB/package.opf';
const front = 'EPUB/front.xhtml';

test.each<[string, string, (text: string) => string]>([
  ['mimetype', 'the kind of the file stands first and unpacked', (text) => text.replace('epub', 'book')],
  [opf, 'the package says what the book is', (text) => text.replace('T00:00:00Z', '')],
  [opf, 'the package lists every file', (text) => text.replace(' properties="svg"', '')],
  [opf, 'every text is read in order', (text) => text.replace('<itemref idref="text-2"/>', '')],
  [front, 'links and pictures lead', (text) => text.replace('item-6.xhtml#', 'item-66.xhtml#')],
  [front, 'ids are unique', (text) => text.replace('id="item-2"', 'id="item-1"')],
  [front, 'nothing runs', (text) => text.replace('<h1', '<h1 onclick="x"')],
  [front, 'texts have a language', (text) => text.replaceAll('h2', 'h4')],
  ['EPUB/item-6-3.xhtml', 'texts have a language', (text) => text.replace('</main>', '<h1>End</h1></main>')],
  ['EPUB/item-6-3.xhtml', 'pictures have words', (text) => text.replace(' role="img"', '')],
  ['EPUB/contents.xhtml', 'the contents lead', (text) => text.replace('href="item-3.xhtml"', 'href="item-7.xhtml"')],
  [front, 'the list of pages', (text) => text.replace(' role="doc-pagebreak"', '')],
  [opf, 'the accessibility metadata', (text) => text.replaceAll('schema:accessMode"', 'schema:mode"')],
])('our reading finds what is wrong in %s: %s', (name, condition, change) => {
  expect(epubFailures(broken(name, change)).join('\n')).toContain(condition);
});

/** How epubcheck is called: the command of a package, or the archive that EPUBCHECK_JAR names. */
function epubcheck(): readonly string[] | undefined {
  const jar = process.env['EPUBCHECK_JAR'];
  const command = jar === undefined ? ['epubcheck'] : ['java', '-jar', jar];
  const [program = '', ...rest] = command;
  const { stdout } = spawnSync(program, [...rest, '--version'], { encoding: 'utf8' });
  // Older ones know neither EPUB 3.3 nor where the numbers of pages come from.
  return /EPUBCheck v[5-9]/i.test(stdout) ? command : undefined;
}

const checker = epubcheck();

test.runIf(checker)(
  'epubcheck, where version 5 or newer is installed, finds nothing in a pack',
  () => {
    const file = path.join(newFolder('epubcheck'), 'pack.epub');
    writeFileSync(file, pack.bytes);
    const [program = '', ...rest] = checker ?? [];
    const { stderr, status } = spawnSync(program, [...rest, file], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  },
  120_000,
);
