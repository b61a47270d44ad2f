/** The example site as it is published: every page and every PDF of dist/, read back. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { conformanceFailures, failureLines } from '../support/conformance/check-conformance.ts';
import { articleWords } from '../support/text/html-words.ts';
import { openPdf, pdfWords } from '../support/pdf/pdf-words.ts';
import { builtSite } from '../support/sites/built-site.ts';

const { out, files } = builtSite('example');
const pages = files.filter(({ kind }) => kind === 'page').map((file) => file.path);

/** Markup that is valid but not to the validator's taste is not what this test is about. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'tel-non-breaking': 'off',
    'doctype-style': 'off',
  },
});

const text = (file: string): string => readFileSync(path.join(out, file), 'utf8');

/** The PDFs that hold no pages of somebody else's document. */
const ownPdfs = (): typeof files =>
  files.filter(
    ({ kind, path: file, conformance }) => kind === 'pdf' && file.endsWith('.pdf') && conformance !== undefined,
  );

describe('the example site', () => {
  test('every page is valid HTML', async () => {
    expect(pages.length).toBeGreaterThan(40);
    for (const page of pages) {
      const report = await validator.validateString(text(page), page);
      const found = report.results.flatMap(({ messages }) =>
        messages.map(({ line, ruleId, message }) => `${page}:${line} ${ruleId} ${message}`),
      );
      expect(found).toEqual([]);
    }
  });

  test('nothing of the preview is published', () => {
    const texts = files.filter(({ path: file }) => /\.(?:html|js|mjs|css|json|xml|svg|txt)$/.test(file));
    expect(texts.length).toBeGreaterThan(pages.length);
    for (const { path: file } of texts)
      expect(text(file), file).not.toMatch(/preview-bar|@preview|vscode:\/\/|pdf\.worker/);
    expect(files.filter(({ path: file }) => /preview|pdf\.worker/.test(file))).toEqual([]);
  });

  test('no page has an inline script or style, or loads anything from another site', () => {
    for (const page of pages) {
      const html = text(page);
      // Data blocks (schema.org) are not scripts: browsers never run them.
      expect(html, page).not.toMatch(
        /<script(?![^>]*\s(?:src="|type="application\/ld\+json"))|<iframe|\son\w+=|\sstyle=/i,
      );
      const loaded = [
        ...html.matchAll(/<(?:img|link(?! rel="canonical")|source|use|script)\b[^>]*?\b(?:src|href)="([^"]*)"/g),
      ].map((match) => match[1] ?? '');
      expect(
        loaded.filter((address) => /^(?:https?:)?\/\//.test(address)),
        page,
      ).toEqual([]);
    }
  });

  test('every page has one main heading, a title of its own and the banner', () => {
    const titles = new Set<string>();
    for (const page of pages) {
      const html = text(page);
      expect(html.match(/<h1\b/g), page).toHaveLength(1);
      expect(html, page).toContain('Example papers, rewritten to show this software');
      titles.add(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '');
    }
    expect(titles.size).toBe(pages.length);
  });

  test('no page leaves out a level of its headings', () => {
    for (const page of pages) {
      const levels = [...text(page).matchAll(/<h([1-6])\b/g)].map((match) => Number(match[1]));
      const jumps = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
      expect(jumps, page).toEqual([]);
    }
  });

  test('every paragraph number is a link to its paragraph, with a name that says so', () => {
    const html = text('children-and-families-advisory-panel/2020-02-04/crt-and-mash-update/index.html');
    const numbers = [...html.matchAll(/id="para-(\d+)"/g)].map((match) => match[1] ?? '');
    expect(numbers.length).toBeGreaterThan(20);
    for (const number of numbers)
      expect(html).toContain(
        `<a class="app-para-number" href="#para-${number}" aria-label="Paragraph ${number}">${number}.</a>`,
      );
  });

  test('a report’s first view and its scripts are light', () => {
    const packed = (file: string): number => gzipSync(readFileSync(path.join(out, file)), { level: 9 }).length;
    const address = (page: string, at: string): string => path.posix.join(path.posix.dirname(page), at);
    for (const page of pages) {
      const html = text(page);
      const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].map((match) => match[1] ?? '');
      const scripts = [...html.matchAll(/<script type="module" src="([^"]*)"/g)].map((match) => match[1] ?? '');
      if (page === '404.html') continue; // its addresses begin at the root of the server
      const first = [page, ...styles.map((at) => address(page, at))].reduce((sum, file) => sum + packed(file), 0);
      expect(first, page).toBeLessThan(60_000);
      expect(
        scripts.reduce((sum, at) => sum + packed(address(page, at)), 0),
        page,
      ).toBeLessThan(40_000);
    }
  });

  test('a chart has a table and a download of its figures, and buttons that wait for a script', () => {
    const html = text('children-and-families-advisory-panel/2020-02-04/crt-and-mash-update/index.html');
    const figures = html.split('<figure').slice(1);
    const charts = figures.filter((figure) => figure.includes('data-chart='));
    expect(charts.length).toBeGreaterThan(2);
    for (const chart of charts) {
      expect(chart).toMatch(/<details[\s\S]*<table/);
      expect(chart).toMatch(/href="[^"]*\.csv"/);
      expect(chart).toMatch(/<svg[^>]*role="img" aria-label="[^"]{20,}"/);
      expect(chart).not.toMatch(/class="app-chart__series"(?![^>]*hidden)/);
    }
  });

  test('the main part of every paper’s page says what its PDF says, in the same order', async () => {
    // The PDF of the guide's examples is no paper.
    const papers = ownPdfs().filter(
      ({ path: file }) => !/-agenda|-supplement|-consolidated|-large-print|^guide-blocks\//.test(file),
    );
    expect(papers.length).toBe(14);
    for (const { path: file } of papers) {
      const slug = path.basename(file, '.pdf').replace(/^[a-z]+-\d{4}-\d{2}-\d{2}-/, '');
      const page = file.startsWith('publications/')
        ? `${path.dirname(file)}/index.html`
        : `${path.dirname(file)}/${slug}/index.html`;
      const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(text(page))?.[1] ?? '';
      const print = await pdfWords(new Uint8Array(readFileSync(path.join(out, file))));
      expect(print, file).toEqual(articleWords(main));
    }
  });

  test('every PDF is tagged and titled, says its language, names both its standards and carries the figures of its charts', async () => {
    const pdfs = ownPdfs();
    for (const { path: file, title } of pdfs) {
      const bytes = new Uint8Array(readFileSync(path.join(out, file)));
      const document = await openPdf(bytes);
      const { info, metadata } = await document.getMetadata();
      const marked = (await document.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null;
      expect(marked?.get('Marked'), file).toBe(true);
      expect(info, file).toMatchObject({
        Title: expect.stringContaining((title ?? '').slice(0, 20).replace(/:.*/, '')) as string,
        Language: 'en-GB',
      });
      const xmp = metadata.getRaw() as string;
      expect(xmp, file).toMatch(/pdfuaid:part>1</);
      expect(xmp, file).toMatch(/pdfaid:part>3</);
      expect(xmp, file).toMatch(/pdfaid:conformance>A</);
      if (file.includes('crt-and-mash')) {
        const attached = (await document.getAttachments()) as unknown as
          | ReadonlyMap<string, unknown>
          | Record<string, unknown>;
        expect(attached instanceof Map ? [...attached.keys()] : Object.keys(attached)).toContain('contacts.csv');
      }
      await document.loadingTask.destroy();
    }
  });

  test('every PDF keeps to what a machine can check of PDF/UA-1 and PDF/A-3a', async () => {
    const pdfs = ownPdfs();
    expect(pdfs.length).toBeGreaterThan(10);
    for (const { path: file } of pdfs) {
      const bytes = new Uint8Array(readFileSync(path.join(out, file)));
      expect(failureLines(await conformanceFailures(bytes)), file).toEqual([]);
    }
  });

  test('a dataset has its page, its CSV with its metadata and its spreadsheets, and names the papers that use it', () => {
    const page = text('data/contacts/index.html');
    expect(page).toContain('/children-and-families-advisory-panel/2020-02-04/crt-and-mash-update/');
    expect(page).toContain('contacts.csv');
    const metadata = JSON.parse(text('data/contacts/contacts.csv-metadata.json')) as {
      url: string;
      tableSchema: { primaryKey: string[] };
    };
    expect(metadata).toMatchObject({ url: 'contacts.csv', tableSchema: { primaryKey: ['Year', 'Month'] } });
    expect(text('data/contacts/contacts.csv').split('\r\n')).toHaveLength(25);
    expect(readdirSync(path.join(out, 'data/contacts')).toSorted()).toEqual([
      'contacts.csv',
      'contacts.csv-metadata.json',
      'contacts.ods',
      'contacts.xlsx',
      'index.html',
    ]);
  });
});
