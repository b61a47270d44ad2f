/** A council with five standard sections of its own and no strategic plan: built whole by the real command, and read back. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runHere } from '../support/command-here.ts';
import { articleWords, wordsOf } from '../support/text/html-words.ts';
import { readPdf, type ReadBookmark } from '../support/pdf/read-pdf.ts';
import { projectRoot } from '../support/tree.ts';
import { newFolder } from '../support/new-folder.ts';

const root = path.join(projectRoot, 'tests/sites/ridgeway');
const out = path.join(newFolder('ridgeway'), 'dist');
const meeting = path.join(out, 'planning-committee/2025-06-12');
let html = '';
let pdf: { readonly text: string; readonly titles: readonly string[] };

function titlesOf(bookmarks: readonly ReadBookmark[]): string[] {
  return bookmarks.flatMap(({ title, below }) => [title, ...titlesOf(below)]);
}

beforeAll(async () => {
  expect(await runHere('build', ['--root', root, '--out', out])).toMatchObject({ exitCode: 0, stderr: '' });
  html = readFileSync(path.join(meeting, 'hedges/index.html'), 'utf8');
  const { pages, bookmarks } = await readPdf(
    new Uint8Array(readFileSync(path.join(meeting, 'pc-2025-06-12-hedges.pdf'))),
  );
  pdf = { text: pages.map(({ tagged }) => tagged).join(' '), titles: titlesOf(bookmarks) };
}, 120_000);

test('the sections stand in the council’s order, in the body and at the end, and none of another council’s does', () => {
  expect(pdf.titles).toEqual([
    'Purpose of this report',
    'Legal implications',
    'Conclusions',
    'Required corporate and legal information',
    'Financial implications',
    'Unpaid carers',
    'Change of a byelaw',
    'Wellbeing goals',
    'Background documents (section 100D, Local Government Act 1972)',
  ]);
  expect(pdf.text).not.toMatch(/strategic plan|equality|climate/i);
});

test('paragraphs of a section in the body are numbered with the others, and those at the end are not', () => {
  expect(pdf.text).toContain('2. The Council may plant hedges on land that it owns. 3. No consent is needed.');
  expect(pdf.text).toContain('4. The hedges shelter the path.');
  expect(pdf.text).not.toMatch(/(?<!\d)5\. /);
});

test('a section says who cleared it and when, once, whoever words it', () => {
  expect(pdf.text).toContain('No consent is needed. Cleared by the Monitoring Officer on 20 May 2025.');
  expect(pdf.text).toContain('The figures were checked. Cleared by the Section 151 Officer on 21 May 2025.');
  expect(pdf.text.match(/Cleared by/g)).toHaveLength(2);
});

test('each answer is worded by what its section asks', () => {
  expect(pdf.text).toContain('The hedges cost £4,000, which the budget for open spaces has.');
  expect(pdf.text).toContain(
    'An impact assessment was completed on 2 May 2025. You can read it at: Town Hall. The path stays open.',
  );
  expect(pdf.text).toContain('Change of a byelaw No.');
  expect(pdf.text).toContain(
    'How this report links to the outcomes of the goals of 2025: Outcome Link Green towns Yes Fair towns No',
  );
});

test('the page says what the PDF says, and its sections have their titles as anchors', () => {
  const words = articleWords(/<article[\s\S]*<\/article>/.exec(html)?.[0] ?? '').body.join(' ');
  for (const text of ['Cleared by the Monitoring Officer on 20 May 2025', 'Unpaid carers An impact assessment'])
    expect(words).toContain(wordsOf(text).join(' '));
  for (const id of ['legal-implications', 'financial-implications', 'wellbeing-goals'])
    expect(html).toContain(`id="${id}"`);
});

test('a strategy has a section that it is required to have, as further information', async () => {
  const { pages } = await readPdf(
    new Uint8Array(readFileSync(path.join(out, 'publications/hedge-strategy/hedge-strategy.pdf'))),
  );
  const text = pages.map(({ tagged }) => tagged).join(' ');
  expect(text).toContain('Further information Change of a byelaw Yes. Dogs are to be kept on a lead.');
});
