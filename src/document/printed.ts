/** A resolved paper as it is printed in spite of what is wrong with it: framed lines say what is missing. */
import { wordingOf } from '../locales/locales.ts';
import type { BlockNode } from '../model/nodes.ts';
import { kindOf } from '../kinds/registry.ts';
import type { Paper } from '../model/paper.ts';
import type { ParsedMdx } from './parse.ts';
import { frame, framedBlocks } from './parsing/refused.ts';
import type { ResolvedPaper } from './resolving.ts';

/** Letters of a text that cannot be read that are printed: some fifty pages. */
const mostLetters = 100_000;

/**
 * The paper with a framed line for every block that was refused, for the facts that its cover lacks, and for a text that cannot be
 * read, which follows as its author typed it. A paper in which nothing is wrong is given as it is.
 */
export function printedPaper({ paper, parsed, frontMatter }: ResolvedPaper): Paper {
  const words = wordingOf(paper.language).paper.missing;
  const framed = framedBlocks(paper.body, words);
  const lacking = kindOf(paper.kind).headFacts.filter((name) => frontMatter.lacks.has(name));
  const head = lacking.map((what) => frame({ what, reason: words.unsaid, line: 0 }, words));
  const text = parsed.slip ? unreadText(parsed, parsed.slip, words) : [];
  if (framed === paper.body && head.length + text.length === 0) return paper;
  return { ...paper, body: [...head, ...text, ...framed] };
}

function unreadText(
  { text, bodyLine }: Pick<ParsedMdx, 'text' | 'bodyLine'>,
  { line, reason }: NonNullable<ParsedMdx['slip']>,
  words: Parameters<typeof frame>[1],
): BlockNode[] {
  const source = text
    .split('\n')
    .slice(bodyLine - 1)
    .join('\n')
    .trim()
    .slice(0, mostLetters);
  return [
    frame({ what: words.text, reason, line }, words),
    ...(source === '' ? [] : [{ type: 'code', value: source } as const]),
  ];
}
