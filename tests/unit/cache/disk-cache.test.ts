/**
 * A check that takes from the disk cache what an earlier one found gives what a check without gives, whatever has happened to the files
 * meanwhile; after any edits, memory.test.ts says.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { Memory } from '../../../src/cache/memory.ts';
import { DiskCache } from '../../../src/cache/disk-cache.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { projectRoot, reportFacts, reportFile, standardFiles, writeTree } from '../../support/tree.ts';

const templatesRoot = path.join(projectRoot, 'templates');

interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined where nothing had to be worked out again. */
  readonly bytes: Uint8Array | undefined;
}

function check(root: string, written?: Uint8Array, engine = 'this engine'): Checked {
  const diskCache = new DiskCache(engine, written);
  const { diagnostics } = compile({
    root,
    templatesRoot,
    includeDrafts: true,
    despiteErrors: true,
    memory: new Memory(diskCache),
  });
  return { diagnostics, bytes: diskCache.bytes() };
}

const files = {
  ...standardFiles,
  [reportFile]: `${reportFacts}Visits rose to <Value of="visits/2032/Visits" />.\n\n-\n`,
  'data/health/visits.csv': 'year,Visits\n2023,1200\n',
  'data/health/visits.yml':
    'title: Visits\nsource: Clinics\nkey: [year]\ncolumns:\n  year: { type: year }\n  Visits: { type: count }\n',
};

test('what has not changed is not looked at again, and its findings are heard again', () => {
  const root = writeTree(files);
  const first = check(root);
  expect(first.diagnostics.map(({ rule }) => rule)).toEqual(['unknown-data', 'empty-list-item']);
  const second = check(root, first.bytes);
  expect(second).toEqual({ diagnostics: first.diagnostics, bytes: undefined });
});

test('what is wrong in a meeting.yml is found whoever reads the file first', () => {
  const meeting = 'content/meetings/health-committee/2024-03-14/meeting.yml';
  const item =
    '{ report: clinics.mdx, exempt: { paper: prices.mdx, paragraphs: [3], publicInterest: It helps the seller. } }';
  const root = writeTree({
    ...standardFiles,
    [reportFile]: `${reportFacts}Words.\n`,
    [meeting]: `time: "18:00"\nplace: Guildhall\nplaice: Guildhall\npublished: 2024-03-06\nitems:\n  - ${item}\n`,
  });
  const { diagnostics } = check(root);
  expect(diagnostics.map(({ place, reason }) => `${place.file}:${place.line} ${reason}`)).toEqual([
    `${meeting}:3 "plaice" is not one of the settings allowed here`,
  ]);
});

test('a figure that is put right is seen, though the paper stays as it was', () => {
  const root = writeTree(files);
  const { bytes } = check(root);
  writeFileSync(path.join(root, 'data/health/visits.csv'), 'year,Visits\n2032,1200\n');
  expect(check(root, bytes).diagnostics.map(({ rule }) => rule)).toEqual(['empty-list-item']);
});

test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
  ['cut short', (bytes) => bytes.subarray(0, bytes.length - 20)],
  ['empty', () => new Uint8Array()],
  [
    'changed in one place',
    (bytes) => bytes.with(Math.floor(bytes.length / 2), 255 - (bytes[Math.floor(bytes.length / 2)] ?? 0)),
  ],
  ['another file', () => new TextEncoder().encode('title: Visits\n'.repeat(40))],
])('what was kept is passed over where it is %s, and kept anew', (_name, damage) => {
  const root = writeTree(files);
  const { bytes = new Uint8Array(), diagnostics } = check(root);
  const again = check(root, damage(bytes));
  expect(again.diagnostics).toEqual(diagnostics);
  // V8 may write the same strings in other bytes, so what was kept is judged by what a third check does with it.
  expect(check(root, again.bytes)).toEqual({ diagnostics, bytes: undefined });
});

test('what another engine kept is passed over', () => {
  const root = writeTree(files);
  const { bytes } = check(root, undefined, 'an older engine');
  expect(check(root, bytes).bytes).toBeDefined();
});

test('the bytes of a file are hashed as they are, not written out number by number', () => {
  const bytes = Object.assign(Buffer.from('a picture'), {
    toJSON: (): never => {
      throw new Error('written out');
    },
  });
  const dependency = { subject: 'content', name: 'a.png', value: { size: 9, bytes } } as const;
  const step = { inputs: [], dependencies: new Map([['content a.png', dependency]]), findings: [], value: undefined };
  const kept = new DiskCache('this engine');
  kept.keep('paper a.mdx', step);
  const find = (held: Uint8Array): unknown =>
    new DiskCache('this engine', kept.bytes()).find('paper a.mdx', [], () => ({ size: 9, bytes: held }));
  expect(find(Buffer.from('a picture'))).toBeDefined();
  expect(find(Buffer.from('a pictura'))).toBeUndefined();
});
