import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../support/tree.ts';

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

/** Licences under which a package may be used by a program under the MIT licence; SPDX names. */
const compatible = new Set([
  ...[
    'MIT',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'Python-2.0',
    'OFL-1.1',
    'Zlib',
  ],
  // Used whole and unchanged: lightningcss (MPL), the image library libvips that sharp loads (LGPL).
  ...['MPL-2.0', 'LGPL-3.0-or-later'],
]);

/** Packages whose package.json names no licence exactly, but which bring its text along. */
const readByHand: Readonly<Record<string, string>> = {
  'node_modules/png-js': 'MIT',
  'node_modules/duck': 'BSD-2-Clause',
};

test('every package may be used in a program under the MIT licence', () => {
  const others = Object.entries(lock.packages).filter(([name, { license }]) => {
    const alternatives = (readByHand[name] ?? license ?? 'none').replaceAll(/[()]/g, '').split(' OR ');
    return !alternatives.some((licence) => licence.split(' AND ').every((part) => compatible.has(part)));
  });
  expect(others.map(([name, { license }]) => `${name}: ${license ?? 'none'}`)).toEqual([]);
});

test('every package is pinned to one version', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(path.join(projectRoot, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('the lock file names the packages of every platform, without which npm ci refuses to work', () => {
  const absent = Object.entries(lock.packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d/.test(version) && lockedVersion(from, name) !== version)
      .map(([name, version]) => `${name}@${version} of ${from}`),
  );
  expect(absent).toEqual([]);
});

/** The version of a package that another one finds: in its own node_modules or those of the folders above it. */
function lockedVersion(from: string, name: string): string | undefined {
  const folders = from.split('/node_modules/');
  const places = folders.map(
    (_folder, depth) => `${folders.slice(0, folders.length - depth).join('/node_modules/')}/node_modules/${name}`,
  );
  return [...places, `node_modules/${name}`].flatMap((place) => lock.packages[place]?.version ?? [])[0];
}
