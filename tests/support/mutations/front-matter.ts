/** Slips in the front matter of papers. */
import type { CleanContent, Mutation, Mutator } from './mutation.ts';
import { eachLine, isPaper, isReport, linesOf, swapped } from './lines.ts';

type Made = Omit<Mutation, 'rule' | 'what'>;

const inFacts = (pattern: RegExp, breakIt: (found: RegExpExecArray) => string) => (content: CleanContent) =>
  eachLine(content, isPaper, ({ text, isFact }) => {
    const found = isFact ? pattern.exec(text) : null;
    return found ? text.replace(found[0], breakIt(found)) : undefined;
  });

/** Keys without which a paper of its kind cannot be published. */
const required =
  /^(title|reportFrom|contact|strategicPlan|backgroundDocuments|equality|climate|meeting|place|attendance|period):/;

function withoutKey(content: CleanContent): Made[] {
  return [...content.files].flatMap(([file, text]) => {
    if (!isPaper(file)) return [];
    const lines = linesOf(text).filter(({ isFact }) => isFact);
    return lines.flatMap(({ text: line, number }): Made[] => {
      const key = required.exec(line)?.[1];
      // A presentation may name its presenter instead.
      if (key === undefined || (key === 'reportFrom' && /^kind: presentation/m.test(text))) return [];
      const next = lines.find((other) => other.number > number && /^\S/.test(other.text))?.number ?? lines.length + 2;
      const kept = text.split('\n').filter((_, index) => index + 1 < number || index + 1 >= next);
      return [{ file, line: 2, files: { [file]: kept.join('\n') } }];
    });
  });
}

function withNoLink(content: CleanContent): Made[] {
  return eachLine(content, isPaper, ({ text, isFact }) =>
    isFact && /^ {2}outcomes: \{/.test(text) ? `${text}\n  noLink: The report needs a decision.` : undefined,
  );
}

/** A waiver that says what it must, of a rule. */
const waiver = (rule: string): string =>
  `waivers:\n  - { rule: ${rule}, reason: The figures are right as they are, by: Head of Service, date: 2024-01-20 }`;

function withWaiver(rule: string): (content: CleanContent) => Made[] {
  return (content) =>
    [...content.files].flatMap(([file, text]) =>
      isPaper(file) && !text.includes('\nwaivers:')
        ? [{ file, line: 3, files: { [file]: text.replace('---\n', `---\n${waiver(rule)}\n`) } }]
        : [],
    );
}

/** Front matter that is not whole, not known, or not true. */
export const frontMatterMutators: readonly Mutator[] = [
  { rule: 'front-matter', slip: 'a required key is left out', make: withoutKey },
  {
    rule: 'front-matter',
    slip: 'a key is misspelt',
    make: inFacts(/^\w{5,}(?=:)/, ([key]) => swapped(key)),
  },
  {
    rule: 'front-matter',
    slip: 'a choice is misspelt',
    make: inFacts(/(?<=\b(?:impact|mark): )[a-z-]{4,}/, ([word]) => swapped(word)),
  },
  { rule: 'front-matter', slip: 'the kind is misspelt', make: inFacts(/(?<=^kind: )\w+/, ([kind]) => swapped(kind)) },
  {
    rule: 'front-matter',
    slip: 'an outcome is misspelt',
    make: inFacts(/(?<=outcomes: \{ )\w+/, ([outcome]) => swapped(outcome)),
  },
  {
    rule: 'front-matter',
    slip: 'a day is written without its month in digits',
    make: inFacts(/(?<=date: )\d{4}-\d\d-\d\d/, () => '4 Feb 2020'),
  },
  {
    rule: 'front-matter',
    slip: 'the e-mail address has no @',
    make: inFacts(/(?<=email: )(\S+)@/, ([, name = '']) => `${name}.`),
  },
  { rule: 'front-matter', slip: 'both forms of the strategic plan stand', make: withNoLink },
  {
    rule: 'front-matter',
    slip: 'a statement is empty',
    make: inFacts(/(?<=\{ impact: none, statement: )[^}]+/, () => "''"),
  },
  {
    rule: 'yaml-syntax',
    slip: 'a bracket is not closed',
    make: inFacts(/ \}$/, () => ''),
  },
  {
    rule: 'missing-glyph',
    slip: 'a title has a letter that the font lacks',
    make: inFacts(/(?<=^title: ['"]?)\w/, ([letter]) => `${letter}漢`),
  },
  { rule: 'waiver-unused', slip: 'a waiver accepts nothing', make: withWaiver('small-base') },
];

/** Where the first line of the body stands for a report, 1-based. */
export function firstBodyLine(text: string): number {
  return text.split('\n').indexOf('---', 1) + 2;
}

/** The reports of a tree. */
export function reports(content: CleanContent): [file: string, text: string][] {
  return [...content.files].filter(([file, text]) => isPaper(file) && isReport(text));
}
