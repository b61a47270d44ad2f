/** Builds that do not come to their end: whatever stops them, what was published stays whole, and the next build works. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Ended } from '../../../support/command.ts';
import { runHere } from '../../../support/command-here.ts';
import { png } from '../../../support/pictures.ts';
import { writePublicSite } from '../../../support/sites/exempt-site.ts';
import { projectRoot, reportFile } from '../../../support/tree.ts';
import { newFolder } from '../../../support/new-folder.ts';

const minutes = 60_000;
const start = path.join(projectRoot, '.config/start.mjs');
const environment = { ...process.env, NO_COLOR: '1' };

let root = '';
let out = '';

/** The site once more with another title, so that every page and PDF of the next build is another one. */
function change(): void {
  const file = path.join(root, reportFile);
  writeFileSync(file, readFileSync(file, 'utf8').replace('Visits to clinics', 'Visits to all clinics'));
}

/** Every file with its hash, after it was held against the manifest. */
function wholeSite(): string {
  const manifest = readFileSync(path.join(out, 'manifest.json'), 'utf8');
  const { files } = JSON.parse(manifest) as { files: { path: string; sha256: string }[] };
  for (const { path: file, sha256 } of files)
    expect(
      createHash('sha256')
        .update(readFileSync(path.join(out, file)))
        .digest('hex'),
      file,
    ).toBe(sha256);
  const there = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(there).toHaveLength(files.length + 1);
  return manifest;
}

/** Waits for something that a build makes; throws where the build ends before. */
async function until(isThere: () => boolean, hasEnded: () => boolean): Promise<void> {
  while (!isThere()) {
    if (hasEnded()) throw new Error('The build ended before it could be stopped');
    await pause(5);
  }
}

function startBuild(): ChildProcess {
  // A group of its own, so that the whole build is killed and not its first process alone.
  return spawn(process.execPath, [start, 'build', '--root', root, '--out', out], {
    detached: true,
    stdio: 'pipe',
    env: environment,
  });
}

async function ended(child: ChildProcess): Promise<{ exitCode: number | null; stderr: string }> {
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdout?.resume();
  await new Promise((resolve) => child.once('close', resolve));
  return { exitCode: child.exitCode, stderr };
}

const published = { root: writePublicSite(), out: path.join(emptyFolder(), 'dist') };

function emptyFolder(): string {
  return newFolder('interrupted');
}

beforeAll(async () => {
  const written = ['--root', published.root, '--out', published.out];
  expect(await runHere('build', written)).toMatchObject({ exitCode: 0, stderr: '' });
}, 2 * minutes);

// Each test has a copy of the root and of what was published from it.
beforeEach(() => {
  root = path.join(emptyFolder(), 'root');
  out = path.join(emptyFolder(), 'dist');
  cpSync(published.root, root, { recursive: true });
  cpSync(published.out, out, { recursive: true });
});

describe('a build that is killed', () => {
  const building = (...parts: string[]): string => path.join(path.dirname(out), '.dist.building', ...parts);
  const moments = {
    'before it has made anything': () => existsSync(building('site')),
    'while it makes PDFs': () =>
      existsSync(building('site')) &&
      readdirSync(building('site'), { recursive: true }).some((file) => String(file).endsWith('.pdf')),
    'while it builds pages': () => existsSync(building('site', 'index.html')),
  } as const;

  test(
    'at any moment, or may not write large files, leaves the published site whole, and the next one takes its place',
    async () => {
      const before = wholeSite();
      change();
      const limited = ['-c', `ulimit -f 16; exec "$0" "$@"`, process.execPath, start, 'build'];
      const { status } = spawnSync('bash', [...limited, '--root', root, '--out', out], { env: environment });
      expect(status).not.toBe(0);
      expect(wholeSite()).toBe(before);
      for (const [moment, isReached] of Object.entries(moments)) {
        // What the last one left is not taken for what this one has reached.
        rmSync(building(), { recursive: true, force: true });
        const child = startBuild();
        await until(isReached, () => child.exitCode !== null);
        process.kill(-(child.pid ?? 0), 'SIGKILL');
        await ended(child);
        expect(wholeSite(), moment).toBe(before);
      }
      expect(existsSync(building())).toBe(true);
      expect(await runHere('build', ['--root', root, '--out', out])).toMatchObject({ exitCode: 0, stderr: '' });
      expect(wholeSite()).not.toBe(before);
      expect(readdirSync(path.dirname(out))).toEqual(['dist']);
    },
    4 * minutes,
  );
});

describe('a build that may write no more', () => {
  const disk = newFolder('disk');
  const kilobytes = 1600;
  const canMount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk]).status === 0;
  if (canMount) spawnSync('umount', [disk]);

  test.skipIf(!canMount)(
    'because the disk is full says so, leaves the published site whole and nothing beside it',
    async () => {
      const small = path.join(disk, 'dist');
      spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk]);
      try {
        spawnSync('cp', ['-a', out, small]);
        out = small;
        const before = wholeSite();
        change();
        const filler = path.join(disk, 'filler');
        spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=1k']);
        writeFileSync(filler, Buffer.alloc(Math.max(0, readFileSync(filler).length - 60_000)));
        const full = await runHere('build', ['--root', root, '--out', out]);
        expect(full.exitCode).toBe(3);
        expect(full.stderr).toMatch(/^The disk is full: /m);
        expect(wholeSite()).toBe(before);
        expect(readdirSync(disk).toSorted()).toEqual(['dist', 'filler']);
      } finally {
        spawnSync('umount', [disk]);
        rmSync(disk, { recursive: true, force: true });
      }
    },
    4 * minutes,
  );
});

describe('content that changes while it is built', () => {
  const picture = path.join(path.dirname(reportFile), 'plan.png');
  const isChecked = (): boolean => existsSync(path.join(path.dirname(out), '.dist.building', 'site'));

  /** Builds the site with a picture in its report, and does something to the content once that has been checked. */
  async function builtWhile(happens: () => void): Promise<Ended> {
    const file = path.join(root, reportFile);
    const figure = '<Figure src="plan.png" alt="Three clinics in the north." caption="Clinics" />';
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n${figure}\n`);
    writeFileSync(path.join(root, picture), png());
    let hasEnded = false;
    const end = runHere('build', ['--root', root, '--out', out]).finally(() => {
      hasEnded = true;
    });
    await until(isChecked, () => hasEnded);
    happens();
    return end;
  }

  test.each<[string, () => void, string]>([
    ['changed', () => writeFileSync(path.join(root, picture), png({ width: 9 })), 'changed'],
    ['deleted', () => rmSync(path.join(root, picture)), 'moved or deleted'],
  ])(
    'a picture that is %s stops the build: nobody has looked at what would be published',
    async (_what, happens, words) => {
      const before = wholeSite();
      const { exitCode, stderr } = await builtWhile(happens);
      expect(stderr).toContain(
        `${picture} was ${words} while the site was being built. Build it again.\nNothing was written.\n`,
      );
      expect(exitCode).toBe(1);
      expect(wholeSite()).toBe(before);
    },
    4 * minutes,
  );

  test(
    'a page that is deleted and a paper that is changed are published as they were checked, and that is said',
    async () => {
      const page = 'content/pages/about.mdx';
      const { exitCode, stderr } = await builtWhile(() => {
        rmSync(path.join(root, page));
        change();
      });
      expect(stderr).toContain(`${page} was moved or deleted while the site was being built.`);
      expect(stderr).toContain(`${reportFile} was changed while the site was being built.`);
      expect(stderr).toContain('What is published is what was checked before');
      expect(exitCode).toBe(0);
      expect(wholeSite()).toContain('Visits to clinics');
      expect(existsSync(path.join(out, 'about/index.html'))).toBe(true);
    },
    4 * minutes,
  );
});

test(
  'of two builds at the same time one or both end well, and what is published is whole',
  async () => {
    change();
    const [one, other] = await Promise.all([startBuild(), startBuild()].map(ended));
    const codes = [one?.exitCode, other?.exitCode];
    expect(codes).toContain(0);
    for (const end of [one, other]) {
      if (end?.exitCode === 0) continue;
      expect(end?.exitCode).toBe(2);
      expect(end?.stderr).toMatch(/Another build is writing to the same folder/);
    }
    wholeSite();
    expect(readdirSync(path.dirname(out))).toEqual(['dist']);
  },
  4 * minutes,
);

test(
  'a build whose restricted/ would keep whoever opens a file of it waiting for ever ends, and says the same',
  () => {
    const before = wholeSite();
    const closed = [
      'meetings/health-committee/2024-03-14/zanquil-lease.mdx',
      'data/leases/rents.csv',
      'data/leases/rents.yml',
    ];
    for (const file of closed) {
      const target = path.join(root, 'restricted', file);
      mkdirSync(path.dirname(target), { recursive: true });
      expect(spawnSync('mkfifo', [target]).status).toBe(0);
    }
    const { status } = spawnSync(process.execPath, [start, 'build', '--root', root, '--out', out], {
      env: environment,
      timeout: 2 * minutes,
      killSignal: 'SIGKILL',
    });
    expect(status).toBe(0);
    expect(wholeSite()).toBe(before);
  },
  4 * minutes,
);
