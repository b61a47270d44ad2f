/** The defects of the original papers, repeated one by one: the check finds each at its place, and nothing else. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileRoot, projectRoot } from '../support/tree.ts';

interface Defect {
  readonly defect: string;
  /** `file:line:column` */
  readonly at: string;
  readonly rule: string;
  readonly reason: string;
  /** Where the hint is pinned too. */
  readonly hint?: string;
}

const root = path.join(projectRoot, 'tests/sites/originals');
const defects = parse(readFileSync(path.join(root, 'expected.yml'), 'utf8')) as Defect[];
const found = compileRoot(root).diagnostics.map(({ rule, reason, hint, place }) => ({
  at: `${place.file}:${place.line}:${place.column}`,
  rule,
  reason,
  hint,
}));

describe('a defect of the originals is found at its place', () => {
  test.each(defects)('$defect', ({ at, rule, reason, hint }) => {
    const there = found.filter((one) => one.at === at);
    expect(there).toEqual([{ at, rule, reason, hint: hint ?? there[0]?.hint }]);
  });
});

test('nothing else is found', () => {
  const known = new Set(defects.map(({ at }) => at));
  expect(found.filter(({ at }) => !known.has(at))).toEqual([]);
});

test('more than forty defects are repeated', () => {
  expect(defects.length).toBeGreaterThan(40);
});
