/** Parts of a site after something in it was taken down: old ones are refused, and new ones and what is made of them hold no word of it. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { makePart } from '../../../../src/build/parts/make-part.ts';
import { joinParts } from '../../../../src/build/parts/part.ts';
import { takenDownSince } from '../../../../src/build/parts/taken-down-since.ts';
import { noStore } from '../../../../src/cache/store.ts';
import { builder } from '../../../support/builder.ts';
import { newFolder } from '../../../support/new-folder.ts';
import { build } from '../../../support/publish.ts';
import { recordMeeting, siteToTakeDown, takeDown, wordsToTakeDown } from '../../../support/sites/recorded-site.ts';
import { smallMeeting, smallSite } from '../../../support/sites/small-site.ts';
import { wordsInStore } from '../../../support/stores/store-words.ts';
import { textsIn } from '../../../support/text/texts-in.ts';
import { projectRoot, writeTree } from '../../../support/tree.ts';

const templatesRoot = path.join(projectRoot, 'templates');
const engine = 'engine';

async function partsOf(root: string): Promise<readonly string[]> {
  const folders = [1, 2].map((part) => path.join(newFolder(), `part-${part}`));
  for (const [at, out] of folders.entries()) {
    const number = { part: at + 1, of: 2 };
    await makePart({ root, templatesRoot, engine, builder, store: noStore, threads: 0, out, number });
  }
  return folders;
}

test('parts of the site as it was are refused, those made since have none of its words', async () => {
  const root = siteToTakeDown();
  await recordMeeting(root);
  const old = await partsOf(root);
  const words = await Promise.all(old.map((part) => wordsInStore(path.join(part, 'made'))));
  for (const canary of wordsToTakeDown)
    expect(words.map(({ text }) => text).join('\n')).toContain(canary.toLowerCase());
  // Where nothing was taken down yet, they are as good as any.
  expect('problems' in (await joinParts(old, { templatesRoot, engine, out: path.join(root, 'dist') }))).toBe(false);

  takeDown(root);
  await recordMeeting(root);
  const out = path.join(root, 'dist');
  expect((await build(root, out, { store: noStore })).isPublished).toBe(true);
  expect(await joinParts(old, { templatesRoot, engine, out })).toEqual({
    problems: [
      `These parts were made before health-committee/2024-03-14/clinics was taken down from ${out}, and would publish it again. Delete them, and make them anew.`,
    ],
  });

  const parts = await partsOf(root);
  expect(await joinParts([old[0]!, parts[1]!], { templatesRoot, engine, out })).toEqual({
    problems: [`${parts[1]!} is not a part of the same site as ${old[0]!}, or of another state of it.`],
  });
  const since = await Promise.all(parts.map((part) => wordsInStore(path.join(part, 'made'))));
  const joined = await joinParts(parts, { templatesRoot, engine, out });
  if ('problems' in joined) throw new Error(joined.problems.join());
  expect((await build(joined.root, out, { store: joined.store })).isPublished).toBe(true);
  const made = [...since.map(({ text }) => text), textsIn(out)].join('\n');
  expect(made).toContain('taken down on 9 april 2024');
  for (const canary of wordsToTakeDown) expect(made.includes(canary.toLowerCase()), canary).toBe(false);
  // The sources that the first part brings along are those of the root, whose record keeps the title as it was published.
  const sources = parts.map(textsIn).join('\n');
  for (const canary of wordsToTakeDown.slice(1)) expect(sources.includes(canary.toLowerCase()), canary).toBe(false);
}, 120_000);

test('parts of the data as they were are refused, also where data alone were taken down', async () => {
  const before = writeTree(smallSite);
  const council = String(smallSite['content/council.yml']);
  const down = '\ntakenDown:\n  - { data: visits, date: 2024-04-09, reason: They named a patient. }\n';
  const after = writeTree({
    ...smallSite,
    'content/council.yml': `${council.trimEnd()}${down}`,
    [`${smallMeeting}/clinics.mdx`]: String(smallSite[`${smallMeeting}/clinics.mdx`]).replace(/<DataTable.*>/, 'None.'),
  });
  const out = path.join(newFolder(), 'dist');
  expect(await takenDownSince(out, before)).toEqual([]);
  expect((await build(after, out, { store: noStore })).isPublished).toBe(true);
  expect(await takenDownSince(out, before)).toEqual(['data/visits']);
  expect(await takenDownSince(out, after)).toEqual([]);
});
