import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runHere } from '../../support/command-here.ts';
import { merciaRoot } from '../../support/example.ts';
import { builtSite } from '../../support/sites/built-site.ts';
import { reportFacts, reportFile, standardFiles, writeTree } from '../../support/tree.ts';
import { newFolder } from '../../support/new-folder.ts';

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function sha256Of(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

describe('a build', () => {
  const folder = newFolder('build');
  const second = path.join(folder, 'second');
  const { out: first, ended, files: manifest } = builtSite('mercia');

  beforeAll(async () => {
    expect(await runHere('build', ['--root', merciaRoot, '--out', second])).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test('says what it made and exits 0', () => {
    expect(ended.exitCode).toBe(0);
    expect(ended.stdout).toMatch(/^Made \d+ PDFs \(.*\)$/m);
    expect(ended.stdout).toMatch(/^Published to .* in all\)$/m);
  });

  test('lists every file but its manifest, in order, with its size and hash', () => {
    expect(readFileSync(path.join(first, 'manifest.json'), 'utf8')).toBe(
      `${JSON.stringify({ files: manifest }, undefined, 2)}\n`,
    );
    expect(manifest.map((file) => file.path)).toEqual(filesIn(first).filter((file) => file !== 'manifest.json'));
    for (const file of manifest) {
      expect(sha256Of(path.join(first, file.path))).toBe(file.sha256);
      expect(readFileSync(path.join(first, file.path)).length).toBe(file.bytes);
    }
  });

  test('says of a paper, its PDF and its data what they are', () => {
    const byPath = new Map(manifest.map((file) => [file.path, file]));
    const where = { committee: 'health-committee', date: '2024-03-14' };
    const folderOfMeeting = 'health-committee/2024-03-14';
    expect(byPath.get(`${folderOfMeeting}/clinics/index.html`)).toMatchObject({ kind: 'page', ...where });
    const pdf = byPath.get(`${folderOfMeeting}/hc-2024-03-14-clinics.pdf`);
    expect(pdf).toMatchObject({ kind: 'pdf', ...where });
    expect(pdf?.pages).toBeGreaterThan(0);
    expect(byPath.get('data/clinic-visits/clinic-visits.csv')).toMatchObject({
      kind: 'data',
      title: 'Visits to clinics',
    });
    expect(byPath.get('decisions/health-committee/2024/index.html')).toMatchObject({
      kind: 'page',
      title: 'Decisions, Health Committee, 2024',
      committee: 'health-committee',
    });
    expect(byPath.get('data/clinic-visits/clinic-visits.csv-metadata.json')).toMatchObject({ kind: 'metadata' });
    expect(byPath.get(`${folderOfMeeting}/hc-2024-03-14.ics`)).toMatchObject({ kind: 'calendar', ...where });
    const feed = byPath.get('health-committee/feed.xml');
    expect(feed).toMatchObject({ kind: 'feed', committee: 'health-committee' });
    expect([feed?.date, byPath.get('feed.xml')?.committee]).toEqual([undefined, undefined]);
  });

  test('gives the same bytes a second time, in another folder', () => {
    expect(filesIn(second)).toEqual(filesIn(first));
    for (const file of filesIn(first))
      expect(sha256Of(path.join(second, file)), file).toBe(sha256Of(path.join(first, file)));
  });

  test('leaves nothing beside what it published', () => {
    expect(readdirSync(path.dirname(first))).toEqual(['dist']);
    expect(readdirSync(folder)).toEqual(['second']);
  });

  test('of content with an error prints it, exits 1 and leaves the last build as it was', async () => {
    const before = filesIn(second).map((file) => sha256Of(path.join(second, file)));
    const root = writeTree({ ...standardFiles, [reportFile]: reportFacts.replace('kind: report', 'kind: rapport') });
    const { exitCode, stderr } = await runHere('build', ['--root', root, '--out', second]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`${reportFile}:2:`);
    expect(stderr).toContain('Nothing was written.');
    expect(filesIn(second).map((file) => sha256Of(path.join(second, file)))).toEqual(before);
    expect(readdirSync(folder)).toEqual(['second']);
  });

  test('of content with an error makes no folder where there was none', async () => {
    const root = writeTree({ ...standardFiles, [reportFile]: reportFacts.replace('kind: report', 'kind: rapport') });
    await runHere('build', ['--root', root]);
    expect(readdirSync(root).sort()).toEqual(['content']);
  });
});
