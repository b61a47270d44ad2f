/** A site with late papers, built whole: what its pages and its manifest say of what came when. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ManifestFile } from '../../../src/build/manifest-facts.ts';
import { runHere } from '../../support/command-here.ts';
import { manifestOf } from '../../support/sites/built-site.ts';
import { firstAgenda, firstSupplement, lateSite } from '../../support/sites/supplement-site.ts';
import { newFolder } from '../../support/new-folder.ts';

const corrections =
  'corrections:\n  - { paper: clinics.mdx, what: The year is right now., why: A slip., date: 2024-03-12 }\n';
const root = lateSite(firstAgenda + firstSupplement + corrections, ['waiting-times']);
const out = path.join(newFolder('supplements'), 'dist');
const folder = 'health-committee/2024-03-14';

function page(address: string): string {
  return readFileSync(path.join(out, address, 'index.html'), 'utf8').replaceAll(/\s+/g, ' ');
}

describe('a build with late papers', () => {
  let files: readonly ManifestFile[] = [];

  beforeAll(async () => {
    const { exitCode, stderr } = await runHere('build', ['--root', root, '--out', out]);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    files = manifestOf(out);
  });

  test('lists the supplement and the consolidated pack in the manifest, with the pages of their items', () => {
    const ranged = files.filter((file) => file.items);
    expect(
      ranged.map((file) => [path.basename(file.path), file.title, file.items?.map(({ number }) => number)]),
    ).toEqual([
      ['hc-2024-03-14-agenda-pack.pdf', 'Agenda pack: Health Committee, 14 March 2024', [2, 4]],
      ['hc-2024-03-14-consolidated-pack.pdf', 'Consolidated pack: Health Committee, 14 March 2024', [2, 3, 4]],
      ['hc-2024-03-14-supplement-1.pdf', 'Supplement 1: Health Committee, 14 March 2024', [3]],
    ]);
  });

  test('says on the page of the meeting what came when, why, and where to read it', () => {
    const html = page(folder);
    const order = [
      'Agenda pack (PDF',
      '6 March 2024',
      'Supplement 1 (PDF',
      '11 March 2024',
      'the figures for February came on 11 March',
      'Correction',
      '12 March 2024',
      'The year is right now.',
      'Consolidated pack (PDF',
    ];
    const section = html.slice(html.indexOf('Publication history'));
    const places = order.map((words) => section.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('marks on the late paper’s page the pages that the manifest gives', () => {
    const { first = 0, last = -1 } = files.find((file) => file.path.endsWith('supplement-1.pdf'))?.items?.[0] ?? {};
    const found = [...page(`${folder}/waiting-times`).matchAll(/id="page-(\d+)"/g)].map((match) => Number(match[1]));
    expect(found).toEqual(Array.from({ length: last - first + 1 }, (_, index) => first + index));
    expect(page(folder)).toContain(`pages ${first} to ${last} of supplement 1`);
  });

  test('shows the correction on the page of the paper', () => {
    expect(page(`${folder}/clinics`)).toMatch(/Correction, 12 March 2024.*The year is right now\..*Why: A slip\./);
  });
});

describe('npm run pack', () => {
  const folderOfPdfs = newFolder('packs');

  test('makes one supplement, or the consolidated pack', async () => {
    for (const choice of [['--supplement', '1'], ['--consolidated']]) {
      expect(
        (await runHere('pack', ['hc', '2024-03-14', '--root', root, '--out', folderOfPdfs, ...choice])).exitCode,
      ).toBe(0);
    }
    expect(readdirSync(folderOfPdfs).toSorted()).toEqual([
      'hc-2024-03-14-consolidated-pack.pdf',
      'hc-2024-03-14-supplement-1.pdf',
    ]);
  });

  test('says which supplements there are', async () => {
    const { exitCode, stderr } = await runHere('pack', [
      'hc',
      '2024-03-14',
      '--root',
      root,
      '--out',
      folderOfPdfs,
      '--supplement',
      '2',
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('has no supplement 2. It has: 1.');
  });
});
