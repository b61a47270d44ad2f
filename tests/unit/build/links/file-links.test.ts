/** Links of authors to what is known only where it is made: the files of the site and the decisions of a year. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { compile } from '../../../../src/compile/compile.ts';
import { fileLinkFindings } from '../../../../src/build/links/file-links.ts';
import { runHere } from '../../../support/command-here.ts';
import { writePublicSite } from '../../../support/sites/exempt-site.ts';
import { projectRoot, standardFiles } from '../../../support/tree.ts';

const council = `${standardFiles['content/council.yml'] ?? ''}\nwebsite: https://council.github.io/papers/\n`;

function rootWith(links: readonly string[], name = 'about'): string {
  const words = links.map((link, index) => `- [link ${index + 1}](${link})`).join('\n');
  return writePublicSite({
    'content/council.yml': council,
    [`content/pages/${name}.mdx`]: `---\ntitle: Links\n---\n\n${words}\n`,
  });
}

function findingsOf(links: readonly string[]): string[] {
  const { site } = compile({
    root: rootWith(links),
    templatesRoot: path.join(projectRoot, 'templates'),
    despiteErrors: true,
  });
  if (!site) throw new Error('There is a site in any case here.');
  return fileLinkFindings(site).map(({ place, reason, hint }) => `${place.line} ${reason} | ${hint ?? ''}`);
}

let published: readonly string[] = [];
const out = path.join(writePublicSite(), 'dist');

beforeAll(async () => {
  // Published in a folder of its host, as every project page of GitHub Pages is, with links that only the build can judge.
  const root = rootWith(['/data/#nothing', '/oparl/nothing.json', '/manifest.json', '/sitemap.xml', '/robots.txt']);
  const { exitCode, stderr } = await runHere('build', ['--root', root, '--out', out]);
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/about\.mdx:5:3\n +warning there is nothing with the id "nothing" on the page "\/data\/"/);
  expect(stderr).toMatch(/about\.mdx:6:3\n +warning there is no file "\/oparl\/nothing.json" on this site/);
  expect(stderr.match(/ {2}warning /g)).toHaveLength(2);
  const { files } = JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8')) as { files: { path: string }[] };
  published = files.map((file) => file.path);
}, 240_000);

test('of a site in a folder of its host the page for what is missing leads into that folder', () => {
  expect(readFileSync(path.join(out, '404.html'), 'utf8')).toContain('href="/papers/theme.css"');
});

test('every page and file that a build publishes for readers may be linked to', () => {
  const forReaders = published.filter((file) => !/^(?:_|pagefind\/|staticwebapp)/.test(file));
  expect(forReaders.length).toBeGreaterThan(40);
  const links = forReaders.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
  const root = rootWith(links, 'links');
  const { diagnostics, site } = compile({ root, templatesRoot: path.join(projectRoot, 'templates') });
  expect(diagnostics.map(({ reason }) => reason)).toEqual([]);
  expect(site && fileLinkFindings(site)).toEqual([]);
});

test('what a build does not publish is told where it is written', () => {
  expect(
    findingsOf([
      '/data/visits.csv',
      '/health-committee/2024-03-14/hc-2024-03-14-clinic.pdf',
      '/_headers',
      '/decisions/2024/',
      '/health-committee/2024-03-14/hc-2024-03-14-supplement-1.pdf?page=2#page=2',
    ]),
  ).toEqual([
    '5 there is no file "/data/visits.csv" on this site | Copy the address from the page that leads to it.',
    '6 there is no file "/health-committee/2024-03-14/hc-2024-03-14-clinic.pdf" on this site | Did you mean "/health-committee/2024-03-14/hc-2024-03-14-clinics.pdf"?',
    '8 there is no page "/decisions/2024/" on this site | Copy the address from the page that leads to it.',
    '9 there is no file "/health-committee/2024-03-14/hc-2024-03-14-supplement-1.pdf" on this site | Did you mean "/health-committee/2024-03-14/hc-2024-03-14-clinics.pdf"?',
  ]);
});

test('the check prints them beside the other findings, and the preview shows the same', async () => {
  const { exitCode, stdout } = await runHere('check', ['--root', rootWith(['/data/visits.csv', '/nowhere/'])]);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/about\.mdx:5:3\n +error there is no file/);
  expect(stdout).toMatch(/about\.mdx:6:3\n +error there is no page/);
});
