/** Every case of the files below tests/cases/checks: a change to the sample report of the rules' examples in, findings out. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { wordsOfHints } from '../../support/checks/hint-words.ts';
import { filesOfExample } from '../../support/checks/rule-example.ts';
import { compileTree, projectRoot, reportFile } from '../../support/tree.ts';

interface Case {
  readonly title: string;
  /** The report's body; its first line is line 11 of the file where no fact is added or taken away. */
  readonly mdx?: string;
  /** Keys of the report's front matter with their YAML; an empty text leaves the key out. */
  readonly facts?: Record<string, string>;
  /** Files beside the report, or in place of the sample's own. */
  readonly files?: Record<string, string>;
  /**
   * `line:column rule reason` in the report, or `file:line:column …` elsewhere; with ` | hint` where the hint is pinned too.
   * None where the text is sound.
   */
  readonly problems?: string[];
}

const folder = path.join(projectRoot, 'tests/cases/checks');

/** What was found in all cases. */
const all: Diagnostic[] = [];

for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yml'))) {
  const cases = parse(readFileSync(path.join(folder, file), 'utf8')) as Case[];
  describe(file, () => {
    test.each(cases.map((one) => [one.title, one] as const))('%s', (_title, one) => {
      const { mdx, facts, files, problems = [] } = one;
      const example = {
        ...(mdx === undefined ? {} : { body: mdx }),
        ...(facts ? { facts } : {}),
        ...(files ? { files } : {}),
      };
      const { diagnostics } = compileTree(filesOfExample(example));
      all.push(...diagnostics);
      const found = diagnostics.map(({ rule, reason, hint, place }, index) => {
        const where = `${place.file}:${place.line}:${place.column}`.replace(`${reportFile}:`, '');
        const isHintPinned = problems[index]?.includes(' | ') === true;
        return `${where} ${rule} ${reason}${isHintPinned ? ` | ${hint ?? ''}` : ''}`;
      });
      expect(found).toEqual(problems);
    });
  });
}

test('what their hints say to write is free of errors, and of what they are hints of', () => {
  const { count, wrong } = wordsOfHints(all);
  expect(count).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
}, 120_000);
