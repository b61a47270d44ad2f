/** A built site of which something is on record: the page about it, the commands it names, and the versions of a paper. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ManifestFile } from '../../src/build/manifest-facts.ts';
import { runHere } from '../support/command-here.ts';
import { keyFor, keys } from '../support/sites/chained-site.ts';
import { edit, recordMeeting, unrecordedSite } from '../support/sites/recorded-site.ts';

const folder = 'health-committee/2024-03-14';
let out: string;

function read(file: string): string {
  return readFileSync(path.join(out, file), 'utf8');
}

/** The words of a page's main part, without its marks. */
function wordsOf(file: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(read(file))?.[0] ?? '';
  return main
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

beforeAll(async () => {
  const root = unrecordedSite();
  const council = path.join(root, 'content/council.yml');
  const lines = keys.map(({ name, from, pair }) => `  - { name: ${name}, from: ${from}, public: ${pair.public} }\n`);
  writeFileSync(council, `${readFileSync(council, 'utf8')}\nrecordKeys:\n${lines.join('')}`);
  await recordMeeting(root, { first: '2024-03-06', key: keyFor('2024-03-06') });
  edit(root, 'clinics.mdx', (text) => text.replace('Longer hours', 'Much longer hours').replace('/buses', '/trams'));
  const entry = '  - { paper: clinics.mdx, what: One word., why: It was missing., date: 2024-03-12 }\n';
  edit(root, 'meeting.yml', (text) => `${text}corrections:\n${entry}`);
  await recordMeeting(root, { first: '2024-03-12', key: keyFor('2024-03-12') });
  out = path.join(root, 'dist');
  const built = await runHere('build', ['--root', root, '--out', out]);
  expect(built.stderr).toBe('');
}, 300_000);

describe('the page about the record', () => {
  test('lists the record with its signature and the keys', () => {
    const words = wordsOf('record/index.html');
    expect(words).toContain('Health Committee');
    expect(words).toContain('14 March 2024 6 March 2024 once Record of 14 March 2024');
    expect(words).toContain('Democratic Services 2 signs what is published from 1 June 2024');
    expect(words).toContain('Nor does it show that a committee’s newest record is the newest that there ever was');
    expect(read('index.html')).toContain('record/');
  });

  test.runIf(spawnSync('openssl', ['version']).stdout.toString().startsWith('OpenSSL 3'))(
    'names commands of openssl that verify the signature and give the hashes of the record, and fail for another record',
    () => {
      const commands = [...read('record/index.html').matchAll(/<code>(openssl [^<]+)<\/code>/g)].map(([, line = '']) =>
        line.split(' ').slice(1),
      );
      const [ofFile = [], ofSignature = [], ofRecord = []] = commands;
      const room = mkdtempSync(path.join(os.tmpdir(), 'committee-papers-openssl-'));
      for (const name of [...ofSignature, ...ofFile].filter((word) => /\.(?:pem|json|sig|pdf)$/.test(word)))
        copyFileSync(path.join(out, name.endsWith('.pem') ? 'record' : folder, name), path.join(room, name));
      const openssl = (words: readonly string[]): string => execFileSync('openssl', words, { cwd: room }).toString();
      expect(openssl(ofSignature)).toContain('Signature Verified Successfully');
      const record = read(`${folder}/hc-2024-03-14-record.json`);
      expect(record).toContain(openssl(ofFile).trim().split(' ').at(-1));
      expect(openssl(ofRecord)).toMatch(/[0-9a-f]{64}/);
      writeFileSync(path.join(room, 'hc-2024-03-14-record.json'), record.replace('2024-03-06', '2024-03-05'));
      expect(spawnSync('openssl', ofSignature, { cwd: room }).status).not.toBe(0);
    },
  );

  test('the manifest lists the record, its signature and the keys, and the kept words are not published', () => {
    const { files } = JSON.parse(read('manifest.json')) as { files: readonly ManifestFile[] };
    expect(files.filter(({ kind }) => kind === 'record').map((file) => file.path)).toEqual([
      `${folder}/hc-2024-03-14-record.json`,
      `${folder}/hc-2024-03-14-record.sig`,
      'record/democratic-services-2.pem',
      'record/democratic-services.pem',
    ]);
    expect(files.some((file) => file.path.endsWith('.words.json'))).toBe(false);
  });
});

describe('a corrected paper', () => {
  test('shows on its page what was changed, and leads to its versions', () => {
    const words = wordsOf(`${folder}/clinics/index.html`);
    expect(words).toContain('Correction, 12 March 2024');
    expect(words).toContain('paragraph 5 was “Longer hours brought”, is “Much longer hours brought”');
    expect(words).toContain('What has changed since this paper was first published');
  });

  test('has a page that marks what was removed and added in words, and tells what changed beside them', () => {
    const file = `${folder}/clinics/changes/index.html`;
    const words = wordsOf(file);
    expect(words).toContain('From the version published on 6 March 2024 to that published on 12 March 2024');
    expect(words).toContain('5. [removed: Longer] [added: Much longer] hours brought more people');
    expect(words).toContain('link “bus times” was “https://example.gov.uk/buses”, is “https://example.gov.uk/trams”');
    expect(read(file)).toMatch(/<del>.*?Longer.*?<\/del><ins>.*?Much longer.*?<\/ins>/);
  });

  test('has no page of versions where only one was published', () => {
    expect(() => read(`${folder}/minutes-2024-01-11/changes/index.html`)).toThrow('ENOENT');
  });
});
