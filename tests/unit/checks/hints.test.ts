/** What a hint says to write is itself sound: whoever follows it meets no error, and not the same finding again. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../../../src/diagnostics/rules.ts';
import type { RuleExample } from '../../../src/diagnostics/rules/rule.ts';
import { filesOfExample } from '../../support/rule-example.ts';
import { compileTree, projectRoot } from '../../support/tree.ts';

type Case = RuleExample & { readonly mdx?: string; readonly problems?: readonly string[] };

/** Every example of a rule that fails, and every case of tests/cases/checks in which something is found. */
function brokenExamples(): readonly RuleExample[] {
  const folder = path.join(projectRoot, 'tests/cases/checks');
  const cases = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yml'))
    .flatMap((file) => parse(readFileSync(path.join(folder, file), 'utf8')) as Case[])
    .filter(({ problems }) => problems !== undefined)
    .map(({ mdx, facts, files }) => ({
      ...(mdx === undefined ? {} : { body: mdx }),
      ...(facts && { facts }),
      ...(files && { files }),
    }));
  return [...Object.values(rules).flatMap(({ fails }) => fails ?? []), ...cases];
}

/** Words that a hint gives to be written as they stand: links, and what is quoted after "write". What has a gap is filled in first. */
function writableIn(hint: string): readonly string[] {
  const links = [...hint.matchAll(/\[[^\]]+\]\([^)\s]+\)/g)].map(([link]) => link);
  const quoted = [...hint.matchAll(/\bwrite "([^"]+)"/gi)].map(([, words = '']) => words);
  // Pages of the site are those of the example alone.
  return [...links, ...quoted].filter((words) => !words.includes('…') && !words.includes('](/'));
}

test('what hints say to write is free of errors, and of what they are hints of', () => {
  const hints = new Map(
    brokenExamples().flatMap((example) =>
      compileTree(filesOfExample(example)).diagnostics.map(({ hint = '', rule }) => [hint, rule] as const),
    ),
  );
  const written = [...hints].flatMap(([hint, rule]) => writableIn(hint).map((words) => ({ words, rule })));
  expect(written.length).toBeGreaterThan(40);
  const wrong = written.flatMap(({ words, rule }) =>
    compileTree(filesOfExample({ body: `## Purpose of this report\n\nIt says so here. ${words}\n` }))
      .diagnostics.filter((found) => found.severity === 'error' || found.rule === rule)
      .map((found) => `${rule}: "${words}" brings ${found.rule}: ${found.reason}`),
  );
  expect(wrong).toEqual([]);
}, 120_000);
