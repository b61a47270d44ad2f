/** A build holds the papers of an archive packed; what is drawn of them is the same as if they were not. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { Memory } from '../../../src/cache/memory.ts';
import { PackedPapers } from '../../../src/cache/packed-papers.ts';
import type { Site } from '../../../src/model/site.ts';
import type { Paper } from '../../../src/model/paper.ts';
import { ownPdf, papersOf } from '../../../src/outputs/papers.ts';
import { renderParts } from '../../../src/render/html.ts';
import { renderText } from '../../../src/render/text.ts';
import { exampleRoot } from '../../support/example.ts';
import { projectRoot, reportFacts, reportFile, standardFiles, writeTree } from '../../support/tree.ts';

const places = { root: exampleRoot, templatesRoot: path.join(projectRoot, 'templates') };

function siteOf(isForMany: boolean, root = exampleRoot): Site {
  const { site } = compile({ ...places, root, ...(isForMany ? { packedPapers: new PackedPapers() } : {}) });
  if (!site) throw new Error(`The content of ${root} has errors.`);
  return site;
}

const [packed, plain] = [siteOf(true), siteOf(false)];
/** A paper that was corrected twice, and one that was not. */
const correctedRoot = writeTree({
  ...standardFiles,
  'content/meetings/health-committee/2024-03-14/meeting.yml': `${standardFiles['content/meetings/health-committee/2024-03-14/meeting.yml'] ?? ''}items:
  - report: clinics.mdx
  - report: wards.mdx
corrections:
  - { paper: clinics.mdx, date: 2024-03-22, what: A name was wrong., why: A slip. }
  - { paper: clinics.mdx, date: 2024-03-20, what: One figure was wrong., why: A slip. }
`,
  [reportFile]: `${reportFacts}Words.\n`,
  [reportFile.replace('clinics', 'wards')]: `${reportFacts.replace('Visits to clinics', 'Wards')}Other words.\n`,
});
const [packedCorrected, plainCorrected] = [siteOf(true, correctedRoot), siteOf(false, correctedRoot)];

/** How many nodes of document trees can be reached from a value, without looking at what is only made when it is asked for. */
function nodesIn(value: unknown, seen = new Set<unknown>()): number {
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
  seen.add(value);
  const inside = Object.values(Object.getOwnPropertyDescriptors(value)).map((property): unknown => property.value);
  const more: readonly unknown[] =
    value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : [];
  const isNode = 'type' in value && typeof value.type === 'string';
  return [...inside, ...more].reduce<number>((sum, one) => sum + nodesIn(one, seen), isNode ? 1 : 0);
}

test.each([
  ['the example', packed, plain],
  ['papers that were corrected', packedCorrected, plainCorrected],
])('no words of a paper are held once it is compiled for a build: %s', (_, held, other) => {
  expect(papersOf(held).filter((paper) => nodesIn(paper) > 0)).toEqual([]);
  expect(papersOf(other).filter((paper) => nodesIn(paper) === 0)).toEqual([]);
});

test.each([
  ['the example', packed, plain],
  ['papers that were corrected', packedCorrected, plainCorrected],
])('papers of a build are those of any other compiling, on the page, in the PDF and as text: %s', (_, held, other) => {
  const drawn = (site: Site) => (paper: Paper) => [renderParts(paper), renderText(paper), ownPdf(paper, site)];
  expect(papersOf(held)).toEqual(papersOf(other));
  expect(papersOf(held).map(drawn(held))).toEqual(papersOf(other).map(drawn(other)));
});

test('corrections stand at the head of their paper in the order of their dates, and of no other', () => {
  const heads = papersOf(packedCorrected).map(({ body, slug }) => [
    slug,
    ...body.flatMap((node) => (node.type === 'callout' ? [node.title] : [])),
  ]);
  expect(heads).toEqual([['clinics', 'Correction, 20 March 2024', 'Correction, 22 March 2024'], ['wards']]);
});

test('an item of an agenda still has the very paper that its meeting lists', () => {
  const onAgendas = packed.meetings.flatMap(({ items, papers }) =>
    items.flatMap(({ paper }) => (paper ? [papers.includes(paper)] : [])),
  );
  expect(onAgendas.length).toBeGreaterThan(0);
  expect(onAgendas).not.toContain(false);
});

test('a paper that was looked at stays unpacked until many others have been looked at', () => {
  const packedPapers = new PackedPapers();
  const [paper] = papersOf(plain);
  if (!paper) throw new Error('The example content has no papers.');
  const shelved = Array.from({ length: 100 }, () => packedPapers.put(paper));
  const [first] = shelved;
  const body = first?.body;
  expect(first?.body).toBe(body);
  expect(first?.footnotes).toEqual(paper.footnotes);
  expect(shelved.map((one) => one.outline)).toEqual(shelved.map(() => paper.outline));
  expect(first?.body).not.toBe(body);
  expect(first?.body).toEqual(body);
});

test('a memory of one compiling keeps what is asked for again, and lets go of what is asked for once', () => {
  const memory = Memory.ofOneCompiling();
  const works: string[] = [];
  const work = (name: string) => () => works.push(name);
  for (const name of ['picture', 'picture']) memory.step(name, [], work(name));
  for (const name of ['paper', 'paper']) memory.once(name, [], work(name));
  expect(works).toEqual(['picture', 'paper', 'paper']);
});

test('a lasting memory keeps both', () => {
  const memory = new Memory();
  let works = 0;
  for (let time = 0; time < 2; time += 1) memory.once('paper', [], () => (works += 1));
  expect(works).toBe(1);
});
