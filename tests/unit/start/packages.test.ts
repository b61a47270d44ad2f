/** Packages that are there, missing, outdated or not whole, in small projects on the disk. */
import { existsSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingPackages, npmRecord } from '../../../.config/start/missing.mjs';
import { needPackages } from '../../../.config/start/packages.mjs';
import { readStock, takeStock } from '../../../.config/start/stock.mjs';
import { trim } from '../../../.config/start/trim.mjs';
import { wantedPackages, type LockedPackages } from '../../../.config/start/wanted.mjs';
import { newFolder } from '../../support/new-folder.ts';

const machine = { os: 'linux', cpu: 'x64', libc: 'glibc' };

const packages: LockedPackages = {
  '': { dependencies: { a: '1', native: '1' }, devDependencies: { tool: '1' } },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a', bin: { a: 'bin/a.js' } },
  'node_modules/native': { version: '1.0.0', integrity: 'sha512-n', os: process.platform },
  'node_modules/tool': { version: '1.0.0', integrity: 'sha512-t' },
};

const files = {
  'node_modules/a/package.json': '{ "version": "1.0.0", "bin": { "a": "bin/a.js" } }',
  'node_modules/a/bin/a.js': 'run',
  'node_modules/a/lib/deep/b.js': 'b',
  'node_modules/a/lib/deep/b.js.map': '{}',
  'node_modules/native/package.json': '{ "version": "1.0.0", "main": "code.node", "files": ["code.node"] }',
  'node_modules/native/code.node': 'machine code',
  'node_modules/tool/package.json': '{ "version": "1.0.0" }',
};

/** A project whose packages are whole, as npm left them. */
function installed(): string {
  const project = newFolder('packages');
  const written = { ...files, 'package-lock.json': JSON.stringify({ packages }) };
  for (const [name, text] of Object.entries(written)) {
    mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
    writeFileSync(path.join(project, name), text);
  }
  record(project, packages);
  return project;
}

function record(project: string, all: LockedPackages): void {
  const rest = Object.entries(all).filter(([place]) => place !== '');
  const text = JSON.stringify({ packages: Object.fromEntries(rest) });
  writeFileSync(path.join(project, 'node_modules/.package-lock.json'), text);
}

function missing(project: string, lock = packages): string[] {
  return missingPackages(project, wantedPackages(lock, 'building', machine)).map((place) => path.basename(place));
}

function counted(project: string): string {
  const wanted = wantedPackages(packages, 'everything', machine);
  takeStock(project, { wanted, tools: new Set(['node_modules/tool']), scope: 'everything' });
  return project;
}

const need = (project: string, isThorough = true) =>
  needPackages({ project, scope: 'building', isThorough, machinesNode: process.execPath });

describe('a package is missing', () => {
  test('in no installation that is whole, counted or not', () => {
    expect(missing(installed())).toEqual([]);
    expect(missing(counted(installed()))).toEqual([]);
  });

  test('where npm has no record: it has not come to its end', () => {
    const project = counted(installed());
    rmSync(path.join(project, 'node_modules/.package-lock.json'));
    expect(missing(project)).toEqual(['a', 'native']);
  });

  test('where the record was cut off', () => {
    const project = counted(installed());
    truncateSync(path.join(project, 'node_modules/.package-lock.json'), 20);
    expect(missing(project)).toEqual(['a', 'native']);
  });

  test.each([
    ['another version', { version: '2.0.0', integrity: 'sha512-a' }],
    ['other bytes of the same version', { version: '1.0.0', integrity: 'sha512-z' }],
  ])('where the lock asks for %s', (_what, entry) => {
    expect(missing(counted(installed()), { ...packages, 'node_modules/a': entry })).toEqual(['a']);
  });

  const damages: readonly (readonly [string, (project: string) => void, 'a' | 'native'])[] = [
    ['its folder is gone', remove('node_modules/a'), 'a'],
    ['its folder is empty', empty('node_modules/a'), 'a'],
    ['its package.json is gone', remove('node_modules/a/package.json'), 'a'],
    ['its program is gone', remove('node_modules/a/bin'), 'a'],
    ['its machine code is gone', remove('node_modules/native/code.node'), 'native'],
  ];

  test.each(damages)('where %s, counted or not', (_what, damage, name) => {
    for (const project of [installed(), counted(installed())]) {
      damage(project);
      expect(missing(project)).toEqual([name]);
    }
  });

  test('where a file deep in it is gone, or its machine code was cut off: by what was counted', () => {
    const deep = counted(installed());
    rmSync(path.join(deep, 'node_modules/a/lib/deep/b.js'));
    expect(missing(deep)).toEqual(['a']);
    const short = counted(installed());
    truncateSync(path.join(short, 'node_modules/native/code.node'), 3);
    expect(missing(short)).toEqual(['native']);
  });

  test('by no package that only tests need, where a build is asked for', () => {
    const project = counted(installed());
    rmSync(path.join(project, 'node_modules/tool'), { recursive: true });
    expect(missing(project)).toEqual([]);
  });
});

describe('packages that are needed', () => {
  test('are counted at the first look, and believed as long as nothing is gone', async () => {
    const project = installed();
    await need(project);
    expect(Object.keys(readStock(project)?.packages ?? {})).toEqual(['node_modules/a', 'node_modules/native']);
    await need(project);
    await need(project, false);
  });

  test('are believed by a build where a tool of the tests is gone', async () => {
    const project = counted(installed());
    rmSync(path.join(project, 'node_modules/tool'), { recursive: true });
    await expect(need(project)).resolves.toBeUndefined();
  });
});

test('source maps, and of Node what is not run, are left out, and nothing else', () => {
  const project = installed();
  const nodes = { 'node_modules/node-x': { version: '1.0.0', bin: { node: 'bin/node' } } };
  for (const file of ['bin/node', 'include/node.h', 'share/man.1', 'LICENSE']) {
    mkdirSync(path.dirname(path.join(project, 'node_modules/node-x', file)), { recursive: true });
    writeFileSync(path.join(project, 'node_modules/node-x', file), '');
  }
  trim(project, new Map(Object.entries({ 'node_modules/a': packages['node_modules/a']!, ...nodes })));
  expect(existsSync(path.join(project, 'node_modules/a/lib/deep/b.js'))).toBe(true);
  expect(existsSync(path.join(project, 'node_modules/a/lib/deep/b.js.map'))).toBe(false);
  expect(readdirSync(path.join(project, 'node_modules/node-x')).sort()).toEqual(['LICENSE', 'bin']);
  expect(npmRecord(project)).toHaveProperty('node_modules/a');
});

function remove(name: string): (project: string) => void {
  return (project) => rmSync(path.join(project, name), { recursive: true });
}

function empty(name: string): (project: string) => void {
  return (project) => {
    rmSync(path.join(project, name), { recursive: true });
    mkdirSync(path.join(project, name));
  };
}
