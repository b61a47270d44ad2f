/** Sections that an earlier pack has measured: taken where everything that they were measured from is the same, and set to the same bytes. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderStore } from '../../../src/build/store/folder-store.ts';
import { forgetTakenDown } from '../../../src/build/store/forget-taken-down.ts';
import { measureAhead } from '../../../src/cache/kept-sections.ts';
import { layOutPack } from '../../../src/meetings/packs/pack.ts';
import { packSourcesOf } from '../../../src/outputs/packs/packs.ts';
import { designFor, type DesignName } from '../../../src/typeset/design/designs.ts';
import { paint } from '../../../src/typeset/paint/paint.ts';
import { newFolder } from '../../support/new-folder.ts';
import { smallMeeting, smallSite } from '../../support/sites/small-site.ts';
import { compileRoot, writeTree } from '../../support/tree.ts';

const clinics = `${smallMeeting}/clinics.mdx`;
const files = [clinics, 'data/health/visits.csv'];

interface How {
  readonly engine?: string;
  readonly language?: string;
  readonly accent?: string;
  readonly design?: DesignName;
}

/** Makes the small site's pack with what a folder keeps: how many sections were measured and kept, and whether its bytes are those without. */
async function packed(root: string, folder: string, how: How = {}) {
  const { engine = 'engine', language = 'en-GB', accent, design } = how;
  const { site } = compileRoot(root);
  const [meeting] = site?.meetings ?? [];
  const plain = site && meeting && packSourcesOf(site, meeting);
  const { now } = folderStore(folder);
  if (!plain || !now) throw new Error('The small site has a pack, and a folder answers at once');
  const sources = { ...plain, design: designFor(accent, design) };
  let kept = 0;
  const store: typeof now = {
    get: (key) => now.get(key),
    put: (key, entry) => {
      kept += 1;
      now.put(key, entry);
    },
  };
  const { laidOut } = layOutPack(sources, (section, setWith) => {
    measureAhead(section, setWith, { engine, store, language, files });
  });
  const bytes = Buffer.from(await paint(laidOut));
  return { kept, isAsWithout: bytes.equals(await paint(layOutPack(sources).laidOut)) };
}

/** A small site without its picture, with both of its sections kept in a folder. */
async function keptSite(): Promise<{ readonly root: string; readonly folder: string }> {
  const parks = `${smallMeeting}/parks.mdx`;
  const { [`${smallMeeting}/map.png`]: picture, ...others } = smallSite;
  const text = String(smallSite[parks]).replace(/<Figure.*\/>/, 'A footnote[^1].\n\n[^1]: The note.');
  expect(picture).toBeDefined();
  const root = writeTree({ ...others, [parks]: text });
  const folder = newFolder();
  expect(await packed(root, folder)).toEqual({ kept: 2, isAsWithout: true });
  return { root, folder };
}

test('a pack made again measures no section, and has the same bytes', async () => {
  const { root, folder } = await keptSite();
  expect(await packed(root, folder)).toEqual({ kept: 0, isAsWithout: true });
});

test.each([
  ['a word of its text', clinics, 'Visits rose', 'Visits fell', 1],
  ['a figure of its table', 'data/health/visits.csv', '120', '121', 1],
  ['a word of its footnote', `${smallMeeting}/parks.mdx`, 'The note', 'A note', 1],
  ['the place of the meeting', `${smallMeeting}/meeting.yml`, 'Guildhall', 'Town Hall', 0],
] as const)(
  'after a change of %s what shows it is measured again, and no other',
  async (...[, file, from, to, count]) => {
    const { root, folder } = await keptSite();
    const text = readFileSync(path.join(root, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(path.join(root, file), text.replace(from, to));
    expect(await packed(root, folder)).toEqual({ kept: count, isAsWithout: true });
  },
);

test.each<readonly [string, How]>([
  ['program', { engine: 'another engine' }],
  ['language', { language: 'cy' }],
  ['colour', { accent: '#336699' }],
  ['page design', { design: 'large-print' }],
])('in another %s nothing is taken', async (_, how) => {
  const { root, folder } = await keptSite();
  expect(await packed(root, folder, how)).toEqual({ kept: 2, isAsWithout: true });
});

test('a section with a picture is measured each time: a PDF has the file of a picture once, whoever shows it', async () => {
  const root = writeTree(smallSite);
  const folder = newFolder();
  expect(await packed(root, folder)).toEqual({ kept: 1, isAsWithout: true });
  expect(await packed(root, folder)).toEqual({ kept: 0, isAsWithout: true });
});

test('entries that are damaged or exchanged are passed over, and what was taken down is forgotten', async () => {
  const { root, folder } = await keptSite();
  const [one = '', other = ''] = globSync('*/*', { cwd: folder }).map((name) => path.join(folder, name));
  writeFileSync(other, readFileSync(one));
  writeFileSync(one, readFileSync(one).subarray(0, -9));
  expect(await packed(root, folder)).toEqual({ kept: 2, isAsWithout: true });
  await forgetTakenDown([folderStore(folder)], [{ kind: 'data', name: 'visits', folder: '' }]);
  expect(await packed(root, folder)).toEqual({ kept: 2, isAsWithout: true });
});
