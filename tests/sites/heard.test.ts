/** How published pages and PDFs are heard: what names tables, rows, columns and links, and how one goes through an agenda. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { builtSite } from '../support/sites/built-site.ts';
import { readPdf, type ReadBookmark } from '../support/pdf/read-pdf.ts';
import { outline, open, readStructure } from '../pdf/typeset-read.ts';

const elementsOf = (node: Nodes): Element[] =>
  'children' in node
    ? node.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsOf(child)] : []))
    : [];
const named = (node: Nodes, name: string): Element[] => elementsOf(node).filter(({ tagName }) => tagName === name);

/** What a screen reader says of a node: hidden parts left out, names in place of words where there are some. */
function heard(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return 'children' in node ? node.children.map((child) => heard(child)).join('') : '';
  const { ariaHidden, ariaLabel, alt, hidden } = node.properties;
  if (ariaHidden === 'true' || hidden === true) return '';
  if (typeof ariaLabel === 'string') return ariaLabel;
  return typeof alt === 'string' ? alt : node.children.map((child) => heard(child)).join('');
}

const words = (node: Nodes): string => heard(node).replaceAll(/\s+/g, ' ').trim();

/** What is wrong with the tables of a page. */
function faultsOfTables(page: Nodes): string[] {
  return named(page, 'table').flatMap((table) => {
    const [caption] = named(table, 'caption');
    const name = caption ? words(caption) : '';
    const heads = named(table, 'thead').flatMap((head) => named(head, 'th'));
    const rows = named(table, 'tbody').flatMap((body) => named(body, 'tr'));
    const bare = rows.filter((row) => {
      const cells = row.children.filter((child): child is Element => child.type === 'element');
      const isNamed = cells.some(({ tagName, properties }) => tagName === 'th' && properties.scope === 'row');
      return cells.length > 1 && cells[0] !== undefined && words(cells[0]) !== '' && !isNamed;
    });
    return [
      ...(name === '' ? ['a table without a caption'] : []),
      ...heads.flatMap((head) => (head.properties.scope === 'col' ? [] : [`${name}: a head without a scope`])),
      ...heads.flatMap((head) => (/[↕↑↓▲▼]|sort/i.test(words(head)) ? [`${name}: "${words(head)}"`] : [])),
      ...bare.map((row) => `${name}: the row "${words(row)}" has no head`),
    ];
  });
}

/** Names that lead to two places, but for the headings of one name that an author gave a paper. */
function faultsOfLinks(page: Nodes): string[] {
  const places = new Map<string, Set<string>>();
  const contents = elementsOf(page).filter(({ properties }) => [properties.className].flat().includes('app-contents'));
  const ofContents = new Set(contents.flatMap((one) => named(one, 'a')));
  for (const link of named(page, 'a').filter((one) => !ofContents.has(one))) {
    const { href } = link.properties;
    if (typeof href !== 'string' || words(link) === '') continue;
    const own = places.get(words(link)) ?? new Set();
    places.set(words(link), own.add(href));
  }
  return [...places].flatMap(([name, own]) => (own.size > 1 ? [`"${name}" leads to ${[...own].join(' and ')}`] : []));
}

describe.each(['everything', 'mercia', 'example'] as const)('the pages of %s', (name) => {
  const { out, files } = builtSite(name);
  // The samples of the guide are parts of as many papers.
  const pages = files.filter(({ path: file }) => file.endsWith('.html') && !file.startsWith('guide-blocks/'));
  const faults = (find: (page: Nodes) => string[]): string[] =>
    pages.flatMap(({ path: file }) =>
      find(htmlToHast(readFileSync(path.join(out, file), 'utf8'))).map((fault) => `${file}: ${fault}`),
    );

  test('name every table, its columns and its rows', () => {
    expect(pages.length).toBeGreaterThan(10);
    expect(faults(faultsOfTables)).toEqual([]);
  });

  test('call no two places by one name', () => {
    expect(faults(faultsOfLinks)).toEqual([]);
  });

  test('say the text of no picture beside its words', () => {
    const pictures = (page: Nodes): Element[] =>
      named(page, 'svg').filter(({ properties }) => properties.role === 'img');
    expect(
      faults((page) => pictures(page).flatMap((svg) => (words({ ...svg, properties: {} }) === '' ? [] : ['said']))),
    ).toEqual([]);
  });
});

describe('the example site', () => {
  const { out, files } = builtSite('example');
  const textOf = (file: string): string => readFileSync(path.join(out, file), 'utf8');
  const htmlOf = (test: (file: string) => boolean): string =>
    files.flatMap(({ path: file }) => (file.endsWith('.html') && test(file) ? [textOf(file)] : [])).join('\n');
  const report = htmlOf((file) => file.includes('/crt-and-mash-update/'));

  test('draws the arrows of sorted columns without saying them', () => {
    const css = files.flatMap(({ path: file }) => (file.endsWith('.css') ? [textOf(file)] : [])).join('\n');
    const arrows = [...css.matchAll(/content:\s*(["'])[↕↑↓]\1(\s*\/\s*(?:""|''))?/g)];
    // A browser that does not know the second form keeps the first.
    expect(arrows.filter(([, , silence]) => silence !== undefined)).toHaveLength(3);
    expect(arrows).toHaveLength(6);
  });

  test('says "Page 7 of the pack" where a page of the pack begins, and "Paragraph 3" for a paragraph', () => {
    expect(report).toMatch(
      /<span class="app-page-mark" id="page-\d+" role="doc-pagebreak" aria-label="Page \d+ of the pack"/,
    );
    const names = [...report.matchAll(/class="app-para-number" href="#para-(\d+)" aria-label="([^"]*)"/g)];
    expect(names.length).toBeGreaterThan(20);
    for (const [, number, name] of names) expect(name).toBe(`Paragraph ${number ?? ''}`);
  });

  test('breaks no address into pieces that are heard apart', () => {
    expect(htmlOf(() => true)).not.toMatch(/<wbr/);
  });

  test('leads from every mark of a note to the note, and back', () => {
    const mercia = builtSite('mercia');
    const page = mercia.files.find(({ path: file }) => file.endsWith('/clinics/index.html'))?.path ?? '';
    const clinics = readFileSync(path.join(mercia.out, page), 'utf8');
    const marks = [...clinics.matchAll(/<a id="note-mark-(\d+)" href="#note-(\d+)" role="doc-noteref"/g)];
    expect(marks.length).toBeGreaterThan(0);
    for (const [, mark, note] of marks) {
      expect(note).toBe(mark);
      expect(clinics).toContain(`id="note-${note ?? ''}"`);
      expect(clinics).toContain(`href="#note-mark-${note ?? ''}" role="doc-backlink"`);
    }
  });

  test('has a heading for the results of a search', () => {
    expect(htmlOf((file) => file === 'search/index.html')).toMatch(
      /<h2[^>]*data-search-heading[^>]*>\s*Results\s*<\/h2>/,
    );
  });
});

describe('the agenda as a PDF', () => {
  const { out, files } = builtSite('everything');
  const agendas = files.filter(({ path: file }) => /-agenda\.pdf$/.test(file));
  const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(path.join(out, file)));

  test('is a list, one item after the other', async () => {
    expect(agendas.length).toBeGreaterThan(0);
    for (const { path: file } of agendas) {
      const lines = (await readStructure(await open(bytesOf(file)))).flatMap((page) => outline(page));
      const numbers = lines.flatMap((line, at) => (line.trim() === 'Lbl' ? [lines[at + 1]?.trim() ?? ''] : []));
      expect(numbers.filter((text) => /^"\d+\."$/.test(text)).length).toBeGreaterThan(2);
      expect(lines.filter((line) => /^\s*"\d+\.( |"$)/.test(line)).length).toBe(
        numbers.filter((text) => /^"\d+\."$/.test(text)).length,
      );
    }
  });

  test('has each item among its bookmarks, alone and in the pack', async () => {
    const titles = (marks: readonly ReadBookmark[]): string[] =>
      marks.flatMap(({ title, below }) => [title, ...titles(below)]);
    for (const { path: file } of agendas) {
      const alone = titles((await readPdf(bytesOf(file))).bookmarks).filter((title) => /^\d+\. /.test(title));
      expect(alone.length).toBeGreaterThan(2);
      const pack = titles((await readPdf(bytesOf(file.replace('-agenda.pdf', '-agenda-pack.pdf')))).bookmarks);
      expect(pack).toEqual(expect.arrayContaining(alone));
    }
  });
});
