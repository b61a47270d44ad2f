/** A compiling that remembers gives what a compiling that does not gives, whatever has happened to the files meanwhile. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { DiskCache } from '../../../src/cache/disk-cache.ts';
import { Memory } from '../../../src/cache/memory.ts';
import type { Compiled } from '../../../src/model/site.ts';
import { edit, edits } from '../../support/edits.ts';
import { everythingRoot, exampleRoot } from '../../support/example.ts';
import { projectRoot, reportFacts, reportFile, standardFiles, writeTree } from '../../support/tree.ts';
import { newFolder } from '../../support/new-folder.ts';

const templatesRoot = path.join(projectRoot, 'templates');

/** Everything that can be told apart, as text: functions are left out. */
function written({ site, diagnostics }: Compiled): string {
  return JSON.stringify({ site, diagnostics }, (_key, value: unknown) =>
    value instanceof Map ? [...value] : value instanceof Set ? [...value] : value,
  );
}

function compiled(root: string, memory?: Memory): string {
  return written(
    compile({ root, templatesRoot, includeDrafts: true, despiteErrors: true, ...(memory ? { memory } : {}) }),
  );
}

/** The findings of a check with what an earlier one kept on disk, and what it keeps itself. */
function checkedFromDisk(root: string, kept?: Uint8Array): { diagnostics: string; kept: Uint8Array | undefined } {
  const diskCache = new DiskCache('this engine', kept);
  const memory = new Memory(diskCache);
  const { diagnostics } = compile({ root, templatesRoot, includeDrafts: true, despiteErrors: true, memory });
  return { diagnostics: JSON.stringify(diagnostics), kept: diskCache.bytes() ?? kept };
}

/** How often a site is edited; EDIT_RUNS says another number. */
const runs = (usually: number): number => Number(process.env['EDIT_RUNS'] ?? usually);

// The large one has the sizes and the data, the small one every part that a meeting can have.
test.each([
  ['of the example', exampleRoot, runs(1)],
  ['of the site with everything', everythingRoot, runs(3)],
])(
  'after any edits %s, a compiling that remembers gives the same site as a fresh one, and it and a check from the disk cache the same findings',
  (_name, from, numRuns) => {
    fc.assert(
      fc.property(edits, (all) => {
        const root = newFolder('memory');
        for (const folder of ['content', 'data'])
          cpSync(path.join(from, folder), path.join(root, folder), { recursive: true });
        cpSync(templatesRoot, path.join(root, 'templates'), { recursive: true });
        const memory = new Memory();
        compiled(root, memory);
        let { kept } = checkedFromDisk(root);
        for (const one of all) {
          edit(root, one);
          const fresh = compile({ root, templatesRoot, includeDrafts: true, despiteErrors: true });
          expect(compiled(root, memory)).toBe(written(fresh));
          const fromDisk = checkedFromDisk(root, kept);
          expect(fromDisk.diagnostics).toBe(JSON.stringify(fresh.diagnostics));
          kept = fromDisk.kept;
        }
        rmSync(root, { recursive: true });
      }),
      { numRuns },
    );
  },
  240_000,
);

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="4" height="4"/></svg>';
const folder = path.posix.dirname(reportFile);
const files = {
  ...standardFiles,
  [reportFile]: `${reportFacts}Visits rose to <Value of="visits/2023/Visits" />.\n\n<Figure src="map.svg" alt="A map" />\n`,
  [`${folder}/other.mdx`]: `${reportFacts}<Figure src="map.svg" alt="A map" />\n`,
  [`${folder}/map.svg`]: picture,
  'data/health/visits.csv': 'year,Visits\n2023,1200\n',
  'data/health/visits.yml':
    'title: Visits\ndescription: Visits to clinics.\nsource: Clinics\nperiod: "2023"\nlicence: OGL-UK-3.0\nkey: [year]\ncolumns:\n  year: { type: year }\n  Visits: { type: count }\n',
};

/** A root that has been compiled, and how it is compiled after a change: each time held against a fresh compiling. */
function rememberedRoot(): { root: string; after: (change: () => void) => Compiled } {
  const root = writeTree(files);
  const memory = new Memory();
  compiled(root, memory);
  return {
    root,
    after(change) {
      change();
      const result = compile({ root, templatesRoot, includeDrafts: true, despiteErrors: true, memory });
      expect(written(result)).toBe(compiled(root));
      return result;
    },
  };
}

test('a changed figure is printed in the papers that ask for it, and the others are the same papers as before', () => {
  const { root, after } = rememberedRoot();
  const papersOf = (result: Compiled) => new Map(result.site?.meetings[0]?.papers.map((paper) => [paper.slug, paper]));
  const before = papersOf(after(() => undefined));
  const now = papersOf(
    after(() => {
      writeFileSync(path.join(root, 'data/health/visits.csv'), 'year,Visits\n2023,1300\n');
    }),
  );
  expect(JSON.stringify(now.get('clinics'))).toContain('1,300');
  expect(now.get('other')).toBe(before.get('other'));
});

test.each([
  ['a picture that goes and comes back', `${folder}/map.svg`],
  ['a dataset that goes and comes back', 'data/health/visits.csv'],
  ['a description that goes and comes back', 'data/health/visits.yml'],
  ['a committee that goes and comes back', 'content/committees/health-committee.yml'],
  ['a council that goes and comes back', 'content/council.yml'],
  ['a meeting file that goes and comes back', `${folder}/meeting.yml`],
])('%s is missed and found again', (_name, file) => {
  const { root, after } = rememberedRoot();
  const sound = after(() => undefined).diagnostics.length;
  const before = readFileSync(path.join(root, file));
  const broken = after(() => {
    rmSync(path.join(root, file));
  });
  expect(broken.diagnostics.length).toBeGreaterThan(sound);
  const mended = after(() => {
    writeFileSync(path.join(root, file), before);
  });
  expect(mended.diagnostics.length).toBe(sound);
});

test('a template of the root is used as soon as it is there', () => {
  const { root, after } = rememberedRoot();
  const own = path.join(root, 'templates/sections/equality.hbs');
  expect(existsSync(own)).toBe(false);
  const result = after(() => {
    mkdirSync(path.dirname(own), { recursive: true });
    writeFileSync(own, 'Our own words on equality.\n');
  });
  expect(JSON.stringify(result.site)).toContain('Our own words on equality.');
});

test('papers that are compiled alone, one after the other, are those of a compiling of all', () => {
  const { root, after } = rememberedRoot();
  const whole = after(() => undefined);
  const memory = new Memory();
  const options = { root, templatesRoot, includeDrafts: true, despiteErrors: true, memory };
  for (const slug of ['other', 'clinics', 'other']) {
    const { site } = compile({ ...options, only: [`${folder}/${slug}.mdx`] });
    const wanted = whole.site?.meetings[0]?.papers.filter((paper) => paper.slug === slug);
    expect(JSON.stringify(site?.meetings[0]?.papers)).toBe(JSON.stringify(wanted));
  }
  expect(written(compile({ root, templatesRoot, includeDrafts: true, despiteErrors: true, memory }))).toBe(
    written(whole),
  );
});
