/** Every example of the catalogue of rules, checked against what the check finds and says. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { rules, type RuleId } from '../../../src/diagnostics/rules.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Rule, RuleExample } from '../../../src/diagnostics/rules/rule.ts';
import { wordsOfHints } from '../../support/checks/hint-words.ts';
import { filesOfExample } from '../../support/checks/rule-example.ts';
import { compileTree, projectRoot, reportFile } from '../../support/tree.ts';

const catalogue: readonly [string, Rule][] = Object.entries(rules);

const places = parse(readFileSync(path.join(projectRoot, 'tests/cases/rule-places.yml'), 'utf8')) as Record<
  string,
  string[]
>;

/** What is found in the failing example of each rule, checked once. */
const known = new Map<RuleExample, readonly Diagnostic[]>();
function foundIn(fails: RuleExample): readonly Diagnostic[] {
  const found = known.get(fails) ?? compileTree(filesOfExample(fails)).diagnostics;
  known.set(fails, found);
  return found;
}

test('the sample tree of the examples is sound', () => {
  expect(compileTree(filesOfExample({})).diagnostics).toEqual([]);
});

describe.each(catalogue.filter(([, rule]) => rule.unshown === undefined))(
  '%s',
  (name, { fails = {}, passes = {}, says = [] }) => {
    test('is found in its failing example, and nothing else is', () => {
      const found = foundIn(fails).map(({ rule }) => rule as string);
      expect([...new Set(found)]).toEqual([name]);
    });

    test('says of its failing example what is written down, word for word', () => {
      const found = foundIn(fails);
      expect(found.map(({ reason, hint }) => ({ reason, hint }))).toEqual(says);
      const at = found.map(({ place }) => `${place.file}:${place.line}:${place.column}`.replace(`${reportFile}:`, ''));
      expect(at).toEqual(places[name]);
    });

    test('has the severity that the catalogue says', () => {
      const severities = foundIn(fails).map(({ severity }) => severity);
      expect(rules[name as RuleId].severity.split(' or ')).toEqual(expect.arrayContaining(severities));
    });

    test('is found where nothing but errors is asked for if it is an error, and not else', () => {
      const errors = foundIn(fails).filter(({ severity }) => severity === 'error');
      const { diagnostics } = compileTree(filesOfExample(fails), { errorsOnly: true });
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual(errors);
    });

    test('passes its example without any finding', () => {
      expect(compileTree(filesOfExample(passes)).diagnostics).toEqual([]);
    });
  },
);

test('what the hints of all examples say to write is free of errors, and of what they are hints of', () => {
  const { count, wrong } = wordsOfHints(catalogue.flatMap(([, { fails }]) => (fails ? foundIn(fails) : [])));
  expect(count).toBeGreaterThan(5);
  expect(wrong).toEqual([]);
}, 120_000);
