/** What is wrong with a text that is not YAML, in the author's words, at the place where it can be put right. */
import type { Finding } from '../../diagnostics/diagnostic.ts';
import { isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';

/** One finding of the parser in plain words. */
export interface YamlProblem extends Finding {
  /** 0-based offset in the text. */
  readonly offset: number;
}

/** The findings of a text: one for each place, without those that only follow from another. */
export function yamlProblems(document: Document.Parsed): YamlProblem[] {
  const tooDeep = document.errors.find((error) => error.code === 'RESOURCE_EXHAUSTION');
  if (tooDeep) {
    return [
      {
        offset: tooDeep.pos[0],
        reason: 'brackets or lists are nested too deeply',
        hint: 'Check for extra brackets or hyphens: no file needs so many levels.',
      },
    ];
  }
  const first = new Map<number, YAMLError>();
  for (const error of document.errors) if (!first.has(error.pos[0])) first.set(error.pos[0], error);
  // Lines after one that begins with a tab are measured against it, and are wrong only because it is.
  const tab = document.errors.find((error) => error.code === 'TAB_AS_INDENT');
  const own = [...first.values()].filter(
    (error) => !tab || error.pos[0] <= tab.pos[0] || error.code === 'TAB_AS_INDENT',
  );
  return [...own.map((error) => explain(error, document)), ...doubledNames(document)];
}

/**
 * Names that are written twice. The parser's own look at them holds each name against each, which takes the square of their
 * number; a glossary may have tens of thousands.
 */
function doubledNames(document: Document.Parsed): YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(document, {
    Map(_, { items, flow }) {
      const seen = new Set<unknown>();
      for (const { key, value } of items) {
        // Within braces a plain word without a value is the rest of a text with a comma.
        if (!isScalar(key) || (flow === true && key.type === 'PLAIN' && value === null)) continue;
        if (seen.has(key.value))
          problems.push({
            offset: key.range?.[0] ?? 0,
            reason: 'a setting is given twice',
            hint: 'Delete one of the two lines: only one can apply.',
          });
        seen.add(key.value);
      }
    },
  });
  return problems;
}

function explain(error: YAMLError, document: Document.Parsed): YamlProblem {
  const at = (offset: number, reason: string, hint: string): YamlProblem => ({ offset, reason, hint });
  const [offset] = error.pos;
  if (/^Missing closing ["']quote/.test(error.message)) {
    return at(
      openQuote(document, offset),
      'a quotation mark is not closed',
      'Close it; an apostrophe at the beginning of a text needs the text in double quotation marks.',
    );
  }
  const bracket = /^Flow (map|sequence) .*must .*end with a [}\]]/.exec(error.message)?.[1];
  if (bracket !== undefined) {
    const signs = bracket === 'map' ? '{ … }' : '[ … ]';
    return at(
      openBracket(document, offset),
      'a bracket is not closed',
      `Write ${signs} with both brackets; lines after the first are indented.`,
    );
  }
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return at(offset, 'the line is indented with a tab', 'Use spaces, not tabs, at the start of the line.');
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return at(
        offset,
        'a second colon on the line makes it ambiguous',
        'Put the words after the first colon in quotation marks.',
      );
    case 'BAD_INDENT':
      return at(
        offset,
        'the line is not indented like the lines it belongs with',
        'Begin it under the first letter of the line above, or indent what belongs to a name by two spaces.',
      );
    default:
      return at(
        offset,
        `this is not YAML: ${plainMessage(error.message)}`,
        'Check quotation marks, brackets and colons; put words with a colon in them in quotation marks.',
      );
  }
}

function plainMessage(message: string): string {
  const first = (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '');
  return `${first.charAt(0).toLowerCase()}${first.slice(1)}`;
}

/** Where the quoted text begins that is still open at an offset; the offset itself where none is found. */
function openQuote(document: Document.Parsed, offset: number): number {
  let begin = offset;
  const look = (node: unknown): void => {
    if (!isScalar(node) || !node.range || (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE')) return;
    if (node.range[0] < offset && node.range[2] >= offset) begin = node.range[0];
  };
  visit(document, { Scalar: (_, node) => look(node) });
  return begin;
}

/** Where the outermost bracket begins that is still open at an offset. */
function openBracket(document: Document.Parsed, offset: number): number {
  let begin = offset;
  visit(document, {
    Collection: (_, node) => {
      if (!isCollection(node) || node.flow !== true || !node.range || begin !== offset) return;
      if (node.range[0] < offset && node.range[2] >= offset) begin = node.range[0];
    },
  });
  return begin;
}
