/** Spreadsheets of every dataset and paper, against the checklist of the Government Analysis Function, read back with another library. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hiddenWords, figureWords } from '../../../src/data/numbers/format.ts';
import type { Site } from '../../../src/model/site.ts';
import { otherDocuments, type SiteDocument } from '../../../src/outputs/documents.ts';
import { odsOutput } from '../../../src/outputs/ods/output.ts';
import { workbookOf } from '../../../src/outputs/workbook/site-workbooks.ts';
import { xlsxOutput } from '../../../src/outputs/xlsx/output.ts';
import { everythingRoot, exampleRoot, merciaRoot, siteOf } from '../../support/example.ts';
import { newFolder } from '../../support/new-folder.ts';
import {
  conditions,
  tableRows,
  withTable,
  type MadeWorkbook,
} from '../../support/spreadsheets/spreadsheet-checklist.ts';
import { readSpreadsheet, rowsOf } from '../../support/spreadsheets/spreadsheets.ts';

function bytesOf(output: typeof odsOutput, document: SiteDocument, site: Site): Uint8Array {
  const made = output.make(document, { site, planned: () => undefined });
  if (!(made instanceof Uint8Array)) throw new Error(`There is no ${output.format} of ${document.stem}.`);
  return made;
}

const sites = [exampleRoot, merciaRoot, everythingRoot].map(siteOf);
const made = sites.flatMap((site) =>
  [...otherDocuments(site)]
    .filter((document) => odsOutput.appliesTo(document))
    .map((document): MadeWorkbook => {
      const workbook = workbookOf(document, site);
      if (!workbook) throw new Error(`There is no workbook of ${document.stem}.`);
      const [xlsx, ods] = [xlsxOutput, odsOutput].map((output) => readSpreadsheet(bytesOf(output, document, site)));
      if (!xlsx || !ods) throw new Error('Nothing was made.');
      return { name: document.stem, document, workbook, xlsx, ods };
    }),
);

test('there is a spreadsheet of every dataset, and of every paper with figures', () => {
  const datasets = sites.reduce((sum, site) => sum + site.datasets.size, 0);
  expect(made.filter(({ document }) => document.of === 'dataset')).toHaveLength(datasets);
  expect(made.filter(({ document }) => document.of === 'paper').length).toBeGreaterThan(8);
  expect(conditions.length).toBeGreaterThanOrEqual(25);
});

describe('the checklist of the Government Analysis Function', () => {
  test.each(conditions)('%s', (_sentence, holds) => {
    expect(made.filter((one) => !holds(one)).map(({ name }) => name)).toEqual([]);
  });
});

test('both formats have the same cells, and numbers are numbers', () => {
  for (const one of made)
    for (const { name } of one.workbook.sheets)
      expect(rowsOf(one.ods, name), `${one.name} ${name}`).toEqual(rowsOf(one.xlsx, name));
  const numbers = made
    .flatMap((one) => withTable(one).flatMap((sheet) => tableRows(one, sheet).flat()))
    .filter((cell) => typeof cell === 'number');
  expect(numbers.length).toBeGreaterThan(500);
});

test('no row of an .xlsx is too low for its words, which programs cut that do not measure them', () => {
  let seen = 0;
  for (const { name, xlsx } of made)
    for (const [file, part] of xlsx.parts) {
      if (!/worksheets\/sheet\d+\.xml$/.test(file)) continue;
      const widths = [...part.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
      for (const [, number, height, cells = ''] of part.matchAll(/<row r="(\d+)" ht="([\d.]+)">(.*?)<\/row>/gs)) {
        const texts = [
          ...cells.replaceAll(/&\w+;/g, '&').matchAll(/<c r="([A-Z])\d+"[^>]*>\s*<is>\s*<t[^>]*>([^<]*)<\/t>/g),
        ];
        const lines = texts.map(([, column = 'A', text = '']) =>
          Math.ceil(text.length / (widths[column.charCodeAt(0) - 65] ?? 1)),
        );
        seen += lines.filter((count) => count > 1).length;
        expect(Number(height), `${name} ${file} row ${number ?? ''}`).toBeGreaterThanOrEqual(
          15 * Math.max(1, ...lines),
        );
      }
    }
  expect(seen).toBeGreaterThan(20);
});

test('a hidden cell shows the words of the CSV and its note at the head, and its figure stands nowhere in the file', () => {
  const hidden = made.filter(({ document }) => document.of === 'dataset' && document.dataset.hidden.size > 0);
  expect(hidden.length).toBeGreaterThan(0);
  for (const one of hidden) {
    if (one.document.of !== 'dataset') continue;
    const { dataset } = one.document;
    const sheet = one.workbook.sheets.at(-1);
    if (!sheet) throw new Error('No sheet.');
    const [heads = [], ...rows] = tableRows(one, sheet);
    for (const [at, kind] of dataset.hidden) {
      const [row = 0, column = 0] = at.split(':').map(Number);
      const place = dataset.columns.findIndex(({ index }) => index === column);
      expect(rows[row]?.[place]).toBe(hiddenWords(kind, dataset.suppressBelow ?? 5, figureWords(dataset)));
      expect(heads[place]).toMatch(/\[note \d+\]/);
    }
  }
});

test('the workbook of a draft says on its cover that it is one', () => {
  const [site] = sites;
  const document = site && [...otherDocuments(site)].find((one) => one.of === 'paper' && odsOutput.appliesTo(one));
  if (!site || document?.of !== 'paper') throw new Error('No paper with figures.');
  const draft = { ...document, paper: { ...document.paper, status: 'draft' as const } };
  expect(workbookOf(document, site)?.sheets[0]?.lines.map(({ text }) => text)).not.toContain('DRAFT');
  expect(workbookOf(draft, site)?.sheets[0]?.lines[1]?.text).toBe('DRAFT');
});

test('the same figures give the same bytes, whatever the clock and the zone', () => {
  const [site] = sites;
  const document = site && [...otherDocuments(site)].find(({ of }) => of === 'dataset');
  if (!site || !document) throw new Error('No dataset.');
  for (const output of [odsOutput, xlsxOutput]) {
    const first = bytesOf(output, document, site);
    expect(Buffer.from(bytesOf(output, document, site)).equals(first)).toBe(true);
    // Names of days and years of ZIP archives count from 1980.
    expect(Buffer.from(first.subarray(10, 14)).toString('hex')).toBe('00002100');
  }
});

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

test.skipIf(office === undefined)('LibreOffice opens both formats without a repair, and reads the same figures', () => {
  const folder = newFolder('office');
  const [site] = sites;
  const document = site && [...otherDocuments(site)].find((document) => odsOutput.appliesTo(document));
  if (!site || !document || office === undefined) throw new Error('Nothing to open.');
  const texts = [odsOutput, xlsxOutput].map((output) => {
    const file = path.join(folder, `figures${output.extension}`);
    writeFileSync(file, bytesOf(output, document, site));
    spawnSync(office, [
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
      '--outdir',
      folder,
      file,
    ]);
    const csv = path.join(folder, 'figures-Table_1.csv');
    return existsSync(csv) ? readFileSync(csv, 'utf8') : undefined;
  });
  expect(texts[0]).toContain('This worksheet contains one table.');
  expect(texts[1]).toBe(texts[0]);
});
