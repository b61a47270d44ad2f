/** No finding stands past the end of its line, whatever lines end in and letters are made of. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/diagnostics/rules.ts';
import { withinLines } from '../../../src/content/within-lines.ts';
import { filesOfExample } from '../../support/checks/rule-example.ts';
import { compileTree, projectRoot, reportFacts, reportFile, standardFiles } from '../../support/tree.ts';

/** Findings of a tree that stand where their file has nothing. */
function outside(files: Readonly<Record<string, string>>): string[] {
  return compileTree(files).diagnostics.flatMap(({ place, reason }) => {
    const text = { ...standardFiles, ...files }[place.file];
    if (text === undefined) return [];
    const line = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)[place.line - 1];
    return line !== undefined && place.column >= 1 && place.column <= line.length + 1
      ? []
      : [`${place.file}:${place.line}:${place.column} ${reason}`];
  });
}

describe('a place', () => {
  const lines = (column: number, line = 1): string => {
    const found = { rule: 'site-link', severity: 'error', place: { file: 'a', line, column }, reason: 'x' } as const;
    const [{ place } = found] = withinLines([found], () => 'abc\r\n\r\nd𝒳');
    return `${place.line}:${place.column}`;
  };

  test.each([
    [1, 1, '1:1'],
    [3, 1, '1:3'],
    [4, 1, '1:4'],
    [9, 1, '1:4'],
    [9, 2, '2:1'],
    [3, 3, '3:3'],
    [9, 3, '3:4'],
    [1, 9, '3:4'],
  ])('at column %i of line %i is told at %s', (column, line, told) => {
    expect(lines(column, line)).toBe(told);
  });
});

test('the failing examples of all rules are told within their lines', () => {
  const found = Object.values(rules).flatMap(({ fails }) => (fails ? outside(filesOfExample(fails)) : []));
  expect(found).toEqual([]);
});

test('files that are cut, glued and sprinkled with signs of every width are told within their lines', () => {
  const example = readFileSync(path.join(projectRoot, 'tests/sites/mercia/content/pages/about.mdx'), 'utf8');
  const texts = [
    example,
    `${reportFacts}\n## Purpose of this report\n\n[x](/nowhere/) <Value of="a/b" /> {x} "1,2 34" £1.000,00\n`,
    standardFiles['content/council.yml'] ?? '',
  ];
  const signs = fc.constantFrom(
    '\t',
    '\r\n',
    '\r',
    '𝒳',
    'é',
    '"',
    "'",
    '{',
    '<',
    '[',
    ':',
    '- ',
    '#',
    '\u2028',
    '---\n',
  );
  const mutated = fc
    .tuple(fc.nat(2), fc.array(fc.tuple(fc.nat(400), signs), { maxLength: 6 }), fc.boolean())
    .map(([which, cuts, hasMark]) => {
      const text = cuts.reduce((sofar, [at, sign]) => sofar.slice(0, at) + sign + sofar.slice(at), texts[which] ?? '');
      return { which, text: hasMark ? `\uFEFF${text}` : text };
    });
  const files = ['content/pages/about.mdx', reportFile, 'content/council.yml'];
  fc.assert(
    fc.property(mutated, ({ which, text }) => {
      expect(outside({ [files[which] ?? '']: text })).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
