/**
 * Every pack of a built site, read back by pdf.js and, where it is installed, by poppler: what the agenda, the bookmarks, the page labels,
 * the stamps, the links, the web pages and the manifest say of its pages is true of the finished file. Nothing here asks the engine.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runHere } from '../support/command-here.ts';
import type { ManifestFile } from '../../src/build/manifest-facts.ts';
import { everythingRoot, exampleRoot } from '../support/example.ts';
import { builtSite, manifestOf } from '../support/sites/built-site.ts';
import { popplerPages, readPdf, type ReadBookmark, type ReadFile } from '../support/pdf/read-pdf.ts';
import { newFolder } from '../support/new-folder.ts';

interface Range {
  readonly number: number;
  readonly first: number;
  readonly last: number;
}

interface Pack extends ReadFile {
  readonly file: string;
  readonly path: string;
  readonly ranges: readonly Range[];
  /** Of the poppler of this machine, where there is one. */
  readonly poppler: readonly string[] | undefined;
  readonly pageOfLabel: (label: number) => number;
}

const blank = 'This page is intentionally left blank';

async function packOf(file: string, { path: published, items }: Pick<ManifestFile, 'path' | 'items'>): Promise<Pack> {
  const read = await readPdf(new Uint8Array(readFileSync(file)));
  const labels = read.pages.map(({ label }) => label);
  return {
    ...read,
    file,
    path: published,
    ranges: items ?? rangesSaid(read).map(({ number, first, last }) => ({ number, first, last })),
    poppler: popplerPages(file),
    pageOfLabel: (label) => labels.indexOf(String(label)),
  };
}

/** The lines of the list at a pack's head that give pages, as they are printed. */
function rangesSaid({ pages }: ReadFile): (Range & { readonly title: string })[] {
  const end = pages.findIndex(({ artifacts }) => artifacts.includes('Agenda Item '));
  const list = pages.slice(0, end).map(({ tagged }) => tagged);
  // A year may end a sentence of the line before: numbers of items have three digits at most.
  const line = /(?:^|\s)(\d{1,3})\. ((?:(?!\s\d{1,3}\. ).)+?) Pages? (\d+)(?: to (\d+))?\b/g;
  return [...list.join(' ').matchAll(line)].map(([, number, title = '', first, last]) => ({
    number: Number(number),
    title,
    first: Number(first),
    last: Number(last ?? first),
  }));
}

function allBookmarks(bookmarks: readonly ReadBookmark[]): ReadBookmark[] {
  return bookmarks.flatMap((one) => [one, ...allBookmarks(one.below)]);
}

const folder = newFolder('agreement');

describe.each([
  ['example', exampleRoot, []],
  ['everything', everythingRoot, [['hsc', '2025-03-13']]],
] as const)('every pack of the site %s', (name, root, restricted) => {
  const { out, files } = builtSite(name);
  const closed = path.join(folder, `${name}-restricted`);
  let packs: readonly Pack[] = [];

  beforeAll(async () => {
    // The pack of a meeting without papers is its agenda.
    const open = files.filter(({ items = [] }) => items.length > 0);
    for (const meeting of restricted) {
      const ended = await runHere('pack', [...meeting, '--restricted', '--root', root, '--out', closed]);
      expect(ended).toMatchObject({ exitCode: 0, stderr: '' });
    }
    const secret = restricted.map(([committee, date]) => ({
      path: `housing-committee/${date}/${committee}-${date}-restricted-pack.pdf`,
    }));
    packs = await Promise.all([
      ...open.map((one) => packOf(path.join(out, one.path), one)),
      ...secret.map((one) => packOf(path.join(closed, one.path), one)),
    ]);
    for (const { path: file, pages = 0 } of open)
      expect(packs.find((pack) => pack.path === file)?.pages.length, file).toBe(pages);
  });

  test('is there: agenda packs, supplements, consolidated and restricted ones', () => {
    const kinds = new Set(packs.map((pack) => /-([a-z]+-pack|supplement)(?:-\d)?\.pdf$/.exec(pack.path)?.[1]));
    const all = ['agenda-pack', 'consolidated-pack', 'supplement', 'restricted-pack'];
    expect([...kinds].toSorted()).toEqual((restricted.length === 0 ? all.slice(0, -1) : all).toSorted());
    for (const pack of packs) expect(pack.ranges.length, pack.path).toBeGreaterThan(0);
  });

  test('says on its agenda the pages that the manifest gives, and no others', () => {
    for (const pack of packs) {
      const said = rangesSaid(pack).map(({ number, first, last }) => ({ number, first, last }));
      expect(said, pack.path).toEqual(pack.ranges);
    }
  });

  test('is one run of page numbers, printed on every page that is not blank and given as its label', () => {
    for (const { path: file, pages, poppler } of packs) {
      const first = Number(pages[0]?.label);
      pages.forEach(({ label, artifacts }, index) => {
        expect(label, file).toBe(String(first + index));
        const isBlank = artifacts.includes(blank);
        if (!isBlank) expect(artifacts, `${file}, page ${label}`).toMatch(new RegExp(`Page ${label}(?: |$)`));
        if (poppler && !isBlank) expect(poppler[index], `${file}, page ${label}`).toContain(`Page ${label}`);
      });
      if (poppler) expect(poppler.length, file).toBe(pages.length);
    }
  });

  test('has each paper on the pages that are said: odd first page, stamp there and nowhere else, then the next paper or a blank page', () => {
    for (const pack of packs) {
      const { pages, ranges, pageOfLabel, path: file, poppler } = pack;
      for (const [index, { number, first, last }] of ranges.entries()) {
        const where = `${file}, item ${number}`;
        const stamp = new RegExp(`Agenda Item ${number}(?!\\d)`);
        expect(first % 2, where).toBe(1);
        expect(
          pages.filter(({ artifacts }) => stamp.test(artifacts)).map(({ label }) => label),
          where,
        ).toEqual([String(first)]);
        if (poppler) expect(poppler[pageOfLabel(first)], where).toMatch(stamp);
        const until = ranges[index + 1]?.first ?? last + 1;
        expect(until - last, where).toBe(index + 1 < ranges.length ? 1 + (last % 2) : 1);
      }
      expect(pages.at(-1)?.label, file).toBe(String(ranges.at(-1)?.last));
    }
  });

  test('has blank pages only between papers, and their sentence is an artifact', () => {
    for (const { pages, ranges, path: file } of packs) {
      for (const { label, text, tagged, artifacts, unmarked } of pages) {
        expect(unmarked, `${file}, page ${label}`).toBe('');
        const isOfPaper = ranges.some(({ first, last }) => Number(label) >= first && Number(label) <= last);
        if (artifacts.includes(blank)) expect([tagged, isOfPaper], `${file}, page ${label}`).toEqual(['', false]);
        else expect(text, file).not.toContain(blank);
      }
    }
  });

  test('has a bookmark for each item at the first page of its paper, and those below it within the paper', () => {
    for (const pack of packs) {
      const { bookmarks, ranges, pageOfLabel, pages, path: file } = pack;
      const said = rangesSaid(pack);
      for (const { number, first, last } of ranges) {
        const own = bookmarks.filter(({ title }) => title.startsWith(`${number}. `));
        expect(
          own.map(({ page }) => page),
          `${file}, item ${number}`,
        ).toEqual([pageOfLabel(first)]);
        const title = own[0]?.title.replace(/^\d+\. /, '') ?? '';
        expect(pages[pageOfLabel(first)]?.tagged, file).toContain(title);
        expect(
          said.some((one) => one.number === number),
          file,
        ).toBe(true);
        for (const { page } of allBookmarks(own)) {
          expect(page, file).toBeGreaterThanOrEqual(pageOfLabel(first));
          expect(page, file).toBeLessThanOrEqual(pageOfLabel(last));
        }
      }
      expect(bookmarks.length, file).toBe(ranges.length + 1);
    }
  });

  test('leads from each line of its agenda to the paper, and from the paper’s first page back to the line', () => {
    for (const pack of packs) {
      const { pages, ranges, pageOfLabel, path: file } = pack;
      const listPages = pageOfLabel(ranges[0]?.first ?? 0);
      for (const { number, first } of ranges) {
        const there = pages
          .slice(0, listPages)
          .findIndex(({ links }) => links.some(({ to }) => to === pageOfLabel(first)));
        expect(there, `${file}, item ${number}`).toBeGreaterThanOrEqual(0);
        expect(pages[there]?.tagged, file).toMatch(new RegExp(`(?:^|\\s)${number}\\. `));
        const back = pages[pageOfLabel(first)]?.links.filter(({ contents }) => contents === `Item ${number}`);
        expect(
          back?.map(({ to }) => to),
          `${file}, item ${number}`,
        ).toEqual([there]);
      }
    }
  });

  test('has its pages marked on the web: every page of a paper once, in order, at words that stand on that page', () => {
    for (const pack of packs.filter(({ path: file }) => !/(?:consolidated|restricted)-pack/.test(file))) {
      const { ranges, pageOfLabel, pages, path: file } = pack;
      const meeting = readFileSync(path.join(out, path.dirname(file), 'index.html'), 'utf8').replaceAll(/\s+/g, ' ');
      for (const { number, first, last } of ranges) {
        const where = `${file}, item ${number}`;
        const html = pageOfPaper(pack, { number, out });
        const marks = [...html.matchAll(/id="page-(\d+)"/g)].map((match) => Number(match[1]));
        expect(marks, where).toEqual(Array.from({ length: last - first + 1 }, (_, index) => first + index));
        expect(meeting, where).toMatch(
          first === last ? new RegExp(`page ${first}\\b`) : new RegExp(`pages ${first} to ${last}\\b`),
        );
        const there = (mark: number): string => lettersOf(pages[pageOfLabel(mark)]?.text ?? '');
        const misplaced = marks.filter((mark) => !there(mark).includes(wordsAfter(html, mark)));
        expect(misplaced, where).toEqual([]);
      }
    }
  });
});

/** The built page of an item's paper: the one of the meeting whose PDF has the title that the pack has. */
function pageOfPaper(pack: Pack, { number, out }: { number: number; out: string }): string {
  const title = pack.bookmarks.find((one) => one.title.startsWith(`${number}. `))?.title.replace(/^\d+\. /, '') ?? '';
  const meeting = path.join(out, path.dirname(pack.path));
  const found = manifestOf(out).find(
    (file) => file.kind === 'page' && file.title === title && file.path.startsWith(`${path.dirname(pack.path)}/`),
  );
  if (!found) throw new Error(`No page of ${meeting} has the title "${title}"`);
  expect(existsSync(path.join(out, found.path))).toBe(true);
  return readFileSync(path.join(out, found.path), 'utf8');
}

/** The first letters that follow a mark on the page, without spaces; none where the next mark stands at the same place. */
function wordsAfter(html: string, mark: number): string {
  const rest = html.slice(html.indexOf(`id="page-${mark}"`));
  const [own = ''] = rest.slice(rest.indexOf('</span>')).split(/id="page-|<\/article|<\/main/);
  return lettersOf(own.replaceAll(/<[^>]*>?/g, ' ').replaceAll('&amp;', '&')).slice(0, 24);
}

function lettersOf(text: string): string {
  return (text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []).join('');
}
