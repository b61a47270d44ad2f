/** Every example of the catalogue of rules, checked against what the check finds and says. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { rules, type RuleId } from '../../../src/diagnostics/rules.ts';
import type { Rule } from '../../../src/diagnostics/rules/rule.ts';
import { filesOfExample } from '../../support/rule-example.ts';
import { compileTree, projectRoot, reportFile } from '../../support/tree.ts';

const catalogue: readonly [string, Rule][] = Object.entries(rules);

const places = parse(readFileSync(path.join(projectRoot, 'tests/cases/rule-places.yml'), 'utf8')) as Record<
  string,
  string[]
>;

test('the sample tree of the examples is sound', () => {
  expect(compileTree(filesOfExample({})).diagnostics).toEqual([]);
});

describe.each(catalogue.filter(([, rule]) => rule.unshown === undefined))(
  '%s',
  (name, { fails = {}, passes = {}, says = [] }) => {
    test('is found in its failing example, and nothing else is', () => {
      const found = compileTree(filesOfExample(fails)).diagnostics.map(({ rule }) => rule as string);
      expect([...new Set(found)]).toEqual([name]);
    });

    test('says of its failing example what is written down, word for word', () => {
      const found = compileTree(filesOfExample(fails)).diagnostics;
      expect(found.map(({ reason, hint }) => ({ reason, hint }))).toEqual(says);
      const at = found.map(({ place }) => `${place.file}:${place.line}:${place.column}`.replace(`${reportFile}:`, ''));
      expect(at).toEqual(places[name]);
    });

    test('has the severity that the catalogue says', () => {
      const severities = compileTree(filesOfExample(fails)).diagnostics.map(({ severity }) => severity);
      expect(rules[name as RuleId].severity.split(' or ')).toEqual(expect.arrayContaining(severities));
    });

    test('passes its example without any finding', () => {
      expect(compileTree(filesOfExample(passes)).diagnostics).toEqual([]);
    });
  },
);
