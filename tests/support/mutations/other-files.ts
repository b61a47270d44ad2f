/** Slips in templates and pictures, and bytes that are no text. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../tree.ts';
import { eachLine, isPaper, isReport } from './lines.ts';
import type { CleanContent, Mutation, Mutator } from './mutation.ts';

type Made = Omit<Mutation, 'rule' | 'what'>;

/** Templates that every report passes through. */
const templates = ['equality', 'strategic-plan', 'background-documents'].map(
  (name) => `templates/sections/${name}.hbs`,
);

const inTemplates =
  (breakIt: (text: string) => string, lineOf: (text: string) => number) =>
  (content: CleanContent): Made[] => {
    const reader = [...content.files.keys()].find((file) => isPaper(file) && isReport(content.files.get(file)));
    return templates.map((file) => {
      const text = breakIt(readFileSync(path.join(projectRoot, file), 'utf8'));
      return { file, line: lineOf(text), files: { [file]: text }, readers: reader === undefined ? [] : [reader] };
    });
  };

const isPicture = (file: string): boolean => file.endsWith('.svg');

/** The paper beside a picture is read with it. */
const withPapers = (content: CleanContent, made: readonly Made[]): Made[] =>
  made.map((one) => ({
    ...one,
    readers: [...content.files]
      .filter(([file, text]) => isPaper(file) && text.includes(one.file.slice(one.file.lastIndexOf('/') + 1)))
      .map(([file]) => file),
  }));

/** Slips in files that are not papers. */
export const otherMutators: readonly Mutator[] = [
  {
    rule: 'template',
    slip: 'a template asks for a fact that there is not',
    make: inTemplates(
      (text) => `${text}\n{{nothingOfTheKind}}\n`,
      (text) => text.split('\n').length - 1,
    ),
  },
  {
    rule: 'picture',
    slip: 'a picture holds a script',
    make: (content) =>
      withPapers(
        content,
        eachLine(content, isPicture, ({ text }) =>
          /^\s*<(?:rect|circle|text|path|line)\b.*\/>$/.test(text) ? `<script>x()</script>` : undefined,
        ),
      ),
  },
  {
    rule: 'file-readable',
    slip: 'a paragraph holds a byte that is no text',
    make: (content) => eachLine(content, isPaper, ({ text, isProse }) => (isProse ? `${text}\u0000` : undefined)),
  },
];
