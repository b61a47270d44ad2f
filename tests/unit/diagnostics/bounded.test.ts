import { describe, expect, test } from 'vitest';
import { boundedFindings } from '../../../src/diagnostics/bounded.ts';
import { withBound } from '../../../src/diagnostics/bounded-collector.ts';
import { countOf } from '../../../src/diagnostics/count.ts';
import { Collector, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts';

function finding(line: number, reason: string, more: Partial<Diagnostic> = {}): Diagnostic {
  return { rule: 'data-cell', severity: 'error', place: { file: 'a.csv', line, column: 1 }, reason, ...more };
}

function many(count: number, reasonOf: (at: number) => string): Diagnostic[] {
  return Array.from({ length: count }, (_, at) => finding(at + 1, reasonOf(at)));
}

const rest = (found: readonly Diagnostic[]): string[] =>
  found.flatMap(({ further, place, reason, hint = '' }) =>
    further === undefined ? [] : [`${place.line} ${reason} | ${hint}`],
  );

describe('the findings of one rule in one file', () => {
  test('are told up to a hundred that are alike, and the rest is one finding at the first of them', () => {
    const bounded = boundedFindings(many(82_000, (at) => `"${at}" is not a number`));
    expect(bounded).toHaveLength(101);
    expect(rest(bounded)).toEqual([
      '101 81900 further findings of this rule are not shown | Fix the ones shown first.',
    ]);
    expect(rest(boundedFindings(many(101, () => 'wrong')))).toEqual([
      '101 one further finding of this rule is not shown | Fix the ones shown first.',
    ]);
  });

  test('that say something else are told, however many of another kind stand before them', () => {
    const other = finding(9_000, '"x" has more than 15 digits');
    const bounded = boundedFindings([...many(5_000, (at) => `"${at}" is not a number`), other]);
    expect(bounded.at(-1)).toBe(other);
    const warning = finding(9_000, '"1" is not a number', { severity: 'warning' });
    const inOther = finding(1, '"1" is not a number', { place: { file: 'b.csv', line: 1, column: 1 } });
    const all = boundedFindings([...many(5_000, (at) => `"${at}" is not a number`), warning, inOther]);
    expect(all.slice(-2)).toEqual([warning, inOther]);
  });

  test('are told up to a thousand, however they differ', () => {
    const words = (at: number): string => String(at).replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
    expect(boundedFindings(many(5_000, words))).toHaveLength(1_001);
  });

  test('are all counted', () => {
    expect(countOf(boundedFindings(many(82_000, () => 'wrong')))).toEqual({
      errors: 82_000,
      warnings: 0,
      style: 0,
      drafts: 0,
    });
  });

  test('stay as they are where a hundred are alike, and where they have been bounded already', () => {
    const hundred = many(100, (at) => `"${at}" is not a number`);
    expect(boundedFindings(hundred)).toEqual(hundred);
    const bounded = boundedFindings(many(3_000, () => 'wrong'));
    expect(boundedFindings(bounded)).toEqual(bounded);
  });
});

test('what a bounded reading finds beyond a thousand of a rule in a file is handed on as a number', () => {
  const collector = new Collector();
  const value = withBound(collector, (bounded) => {
    for (const one of many(500_000, (at) => `"${at}" is not a number`)) bounded.add(one);
    bounded.warning('outlier', { file: 'a.csv', line: 1, column: 1 }, 'far off');
    return 'read';
  });
  expect(value).toBe('read');
  expect(collector.all()).toHaveLength(1_002);
  expect(rest(collector.all())).toEqual([
    '1001 499000 further findings of this rule are not shown | Fix the ones shown first.',
  ]);
});
