/** Exempt papers from the command line: what is built in public is the same without them, and the preview state of it. */
import { existsSync, globSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  appendixCanaries,
  canaries,
  withAppendix,
  writeExemptSite,
  writePublicSite,
} from '../../../support/sites/exempt-site.ts';
import { runHere } from '../../../support/command-here.ts';

const meeting = ['HC', '2024-03-14'];

test('a public build is the same to the byte where restricted/ cannot be read, and the search finds nothing in it', async () => {
  const root = writeExemptSite(withAppendix);
  const [withPapers, without] = ['dist', 'other'].map((name) => path.join(root, name));
  expect((await runHere('build', ['--root', root])).stderr).toBe('');
  const search = await runHere('check', ['--leaks', '--root', root]);
  expect(search.stdout).toMatch(/^No problems in \d+ files\nSearched .* for \d+ words/);
  expect(search.exitCode).toBe(0);
  rmSync(path.join(root, 'restricted'), { recursive: true });
  symlinkSync('nowhere', path.join(root, 'restricted'));
  expect((await runHere('build', ['--root', root, '--out', without ?? ''])).exitCode).toBe(0);
  const [one, other] = [withPapers, without].map((folder) =>
    readFileSync(path.join(folder ?? '', 'manifest.json'), 'utf8'),
  );
  expect(other).toBe(one);
  for (const file of globSync('**/*.{html,json,csv,xml}', { cwd: withPapers ?? '' })) {
    const text = readFileSync(path.join(withPapers ?? '', file), 'utf8').toLowerCase();
    for (const word of [...Object.values(canaries), ...Object.values(appendixCanaries)])
      expect(text, file).not.toContain(word.toLowerCase());
  }
  const page = readFileSync(path.join(withPapers ?? '', 'health-committee/2024-03-14/index.html'), 'utf8');
  expect(page).toContain(
    'Paragraph 5: Information in respect of which a claim to legal professional privilege could be maintained',
  );
  const report = readFileSync(path.join(withPapers ?? '', 'health-committee/2024-03-14/clinics/index.html'), 'utf8');
  expect(report).toContain('Appendix 1: exempt');
});

test('the restricted pack is written below dist-restricted/ and nowhere else', async () => {
  const root = writeExemptSite();
  const ended = await runHere('pack', [...meeting, '--restricted', '--root', root]);
  expect(ended.stderr).toBe('');
  expect(ended.exitCode).toBe(0);
  const pdfs = globSync('**/*.pdf', { cwd: root, exclude: ['restricted/**'] });
  expect(pdfs).toEqual([
    path.join('dist-restricted', 'health-committee', '2024-03-14', 'hc-2024-03-14-restricted-pack.pdf'),
  ]);
  const book = await runHere('pack', [...meeting, '--restricted', '--format', 'epub', '--root', root]);
  expect(book.stdout).toContain('hc-2024-03-14-restricted-pack.epub: not for publication, ');
  expect(globSync('**/*.epub', { cwd: root })).toEqual([
    path.join('dist-restricted', 'health-committee', '2024-03-14', 'hc-2024-03-14-restricted-pack.epub'),
  ]);
  const elsewhere = path.join(root, 'elsewhere');
  await runHere('pack', [...meeting, '--restricted', '--root', root, '--out', elsewhere]);
  expect(existsSync(path.join(elsewhere, 'health-committee/2024-03-14/hc-2024-03-14-restricted-pack.pdf'))).toBe(true);
});

test('the restricted pack is not written where it would be published', async () => {
  const root = writeExemptSite({ 'site/manifest.json': '{}' });
  for (const out of ['dist', 'content', 'site/papers']) {
    const ended = await runHere('pack', [...meeting, '--restricted', '--root', root, '--out', path.join(root, out)]);
    expect(ended.exitCode).toBe(2);
    expect(ended.stderr).toContain('is no place for a restricted pack');
  }
});

test('without restricted/ its commands say so and end with 2', async () => {
  const root = writePublicSite();
  for (const [command, written] of [
    ['pack', [...meeting, '--restricted']],
    ['check', ['--leaks']],
    ['check', ['--restricted']],
  ] as const) {
    const ended = await runHere(command, [...written, '--root', root]);
    expect(ended.stderr).toContain(`There is no folder restricted/ in ${root}`);
    expect(ended.exitCode).toBe(2);
  }
});

test('a leak is printed with its place and ends with 1; before a build there is nothing to search', async () => {
  const root = writeExemptSite({ 'dist/index.html': `<p>About\n${canaries.prose}</p>` });
  const ended = await runHere('check', ['--leaks', '--format', 'json', '--root', root]);
  expect(ended.exitCode).toBe(1);
  expect(JSON.parse(ended.stdout)).toMatchObject({
    errors: 1,
    diagnostics: [{ rule: 'leak', file: 'dist/index.html', line: 2, column: 1 }],
  });
  rmSync(path.join(root, 'dist'), { recursive: true });
  expect((await runHere('check', ['--leaks', '--root', root])).exitCode).toBe(2);
});
