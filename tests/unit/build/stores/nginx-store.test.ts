/** Parts of a site that are made with a real nginx as their store, set up as the guide says: left out where none is installed. */
import { spawn } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SiteFolder } from '../../../../src/build/site-folder.ts';
import { fileThreads } from '../../../../src/build/files/make-files.ts';
import { makeSiteFiles } from '../../../../src/build/files/site-files.ts';
import { makePart } from '../../../../src/build/parts/make-part.ts';
import { joinParts } from '../../../../src/build/parts/part.ts';
import { addressStore } from '../../../../src/cache/address-store.ts';
import { noStore, type Store } from '../../../../src/cache/store.ts';
import {
  guideLocation,
  nginxProgram,
  startNginxStore,
  type NginxStore,
} from '../../../../src/cli/bench/nginx-store.ts';
import { machineFingerprint } from '../../../../src/cli/build/store-place.ts';
import { builder } from '../../../support/builder.ts';
import { runCommand } from '../../../support/command.ts';
import { newFolder } from '../../../support/new-folder.ts';
import { smallSite } from '../../../support/sites/small-site.ts';
import { compileRoot, projectRoot, writeTree } from '../../../support/tree.ts';

const templatesRoot = path.join(projectRoot, 'templates');
const threads = fileThreads(0);
const engine = 'engine';

describe.skipIf(nginxProgram === undefined)('nginx as a store (left out where no nginx is installed)', () => {
  let root = '';
  /** The same place, once for those who may write, once for the others. */
  let store: NginxStore;
  let readOnly: NginxStore;
  const warnings: string[] = [];

  function open({ address }: NginxStore): Store {
    return addressStore(address, { warn: (words) => warnings.push(words) });
  }

  async function part(out: string, number: number, from: Store): Promise<void> {
    const numbered = { part: number, of: 4 };
    await makePart({ root, templatesRoot, engine, builder, threads: 0, number: numbered, out, store: from });
  }

  async function filesOf(from: string, kept: Store) {
    const { site } = compileRoot(from);
    if (!site) throw new Error('The site was not compiled.');
    const folder = newFolder();
    const { taken } = await makeSiteFiles(site, new SiteFolder(folder), {
      threads,
      whenMade: () => undefined,
      store: kept,
      engine,
    });
    const files = globSync('**/*.*', { cwd: folder }).sort();
    return { taken, files: files.map((file) => [file, readFileSync(path.join(folder, file)).toString('base64')]) };
  }

  beforeAll(async () => {
    root = writeTree(smallSite);
    const program = nginxProgram ?? '';
    store = await startNginxStore(program, newFolder('nginx'), guideLocation());
    const denied = guideLocation().replace('allow 127.0.0.1;', '');
    const elsewhere = denied.replaceAll('/var/cache/committee-papers', path.dirname(store.folder));
    readOnly = await startNginxStore(program, newFolder('nginx'), elsewhere);
  });
  afterAll(async () => {
    store.stop();
    readOnly.stop();
    await threads.close();
  });

  test('four parts share it, have every file of one build together, and make nothing the second time', async () => {
    const folder = newFolder();
    const parts = [1, 2, 3, 4].map((number) => path.join(folder, `part-${number}`));
    for (const [at, out] of parts.entries()) await part(out, at + 1, open(store));
    const entries = readdirSync(store.folder);
    expect(entries.length).toBeGreaterThan(8);
    const joined = await joinParts(parts, { templatesRoot, engine, out: newFolder() });
    if ('problems' in joined) throw new Error(joined.problems.join());
    const one = await filesOf(root, noStore);
    expect(await filesOf(joined.root, joined.store)).toEqual({ ...one, taken: one.files.length });
    // What one machine made, another one takes.
    expect(await filesOf(root, open(store))).toEqual({ ...one, taken: one.files.length });
    expect(readdirSync(store.folder)).toEqual(entries);
    expect(warnings).toEqual([]);
  });

  test('a machine that may only read takes from it and adds nothing, without a word', async () => {
    const before = readdirSync(store.folder);
    const { taken, files } = await filesOf(root, open(readOnly));
    expect(taken).toBe(files.length);
    const other = await makePart({
      root,
      templatesRoot,
      engine: 'another engine',
      builder,
      threads: 0,
      number: { part: 1, of: 1 },
      out: path.join(newFolder(), 'part'),
      store: open(readOnly),
    });
    expect(other.files).toBe(files.length);
    expect(readdirSync(store.folder)).toEqual(before);
    expect(warnings).toEqual([]);
  });

  test('a part that is killed leaves no part, and is made when it is run again', async () => {
    const folder = newFolder();
    const written = (number: number): readonly string[] => {
      const out = path.join(folder, `part-${number}`);
      return ['--root', root, '--shard', `${number}/2`, '--out', out, '--cache', store.address];
    };
    const child = spawn(process.execPath, [path.join(projectRoot, '.config/start.mjs'), 'build', ...written(2)], {
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, NO_COLOR: '1' },
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    while (!existsSync(path.join(folder, '.part-2.building'))) {
      if (child.exitCode !== null) throw new Error('The part was made before it could be stopped.');
      await pause(5);
    }
    process.kill(-(child.pid ?? 0), 'SIGKILL');
    await ended;
    expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual([]);
    for (const number of [1, 2]) expect(runCommand('build', written(number))).toMatchObject({ exitCode: 0 });
    expect(readdirSync(folder)).toEqual(['part-1', 'part-2']);
    const made = await joinParts(
      [1, 2].map((number) => path.join(folder, `part-${number}`)),
      { templatesRoot, engine: machineFingerprint(), out: path.join(folder, 'dist') },
    );
    if ('problems' in made) throw new Error(made.problems.join());
    const { site } = compileRoot(made.root);
    if (!site) throw new Error('The site was not compiled.');
    const options = { threads, whenMade: () => undefined, store: made.store, engine: machineFingerprint() };
    const { files, taken } = await makeSiteFiles(site, new SiteFolder(newFolder()), options);
    expect(taken).toBe(files.size);
  });
});
