import { describe, expect, test } from 'vitest';
import { compileTree, problemsOf, reportFacts, reportFile } from '../../support/tree.ts';

const file = 'content/pages/accessibility-statement.mdx';
const page = (facts: string): Record<string, string> => ({
  [reportFile]: `${reportFacts}Words.\n`, // of the meeting of 14 March 2024
  [file]: `---\ntitle: Accessibility statement\n${facts}---\n\nWords.\n`,
});
const problems = (facts: string): string[] =>
  problemsOf(compileTree(page(facts))).filter((problem) => problem.includes('accessibility'));

describe('the review of the accessibility statement', () => {
  test('is in time up to a year before the newest meeting', () => {
    expect(problems('reviewed: 2023-03-14\n')).toEqual([]);
    expect(problems('reviewed: 2026-01-01\n')).toEqual([]);
  });

  test('is late a day after that, at the place where it is written', () => {
    expect(problems('reviewed: 2023-03-13\n')).toEqual([
      `${file}:3:11 accessibility-review the accessibility statement was reviewed on 13 March 2023, more than twelve months before the meeting of 14 March 2024`,
    ]);
  });

  test('is asked for where it is not written', () => {
    expect(problems('')).toEqual([
      `${file}:1:1 accessibility-review the accessibility statement does not say when it was last reviewed`,
    ]);
  });

  test('is a warning, so that papers are published in time', () => {
    expect(compileTree(page('')).site).toBeDefined();
  });
});
