/** What hints say to write is itself sound: whoever follows one meets no error, and not the same finding again. */
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { filesOfExample } from './rule-example.ts';
import { compileTree } from '../tree.ts';

/** Words that a hint gives to be written as they stand: links, and what is quoted after "write". What has a gap is filled in first. */
function writableIn(hint: string): readonly string[] {
  const links = [...hint.matchAll(/\[[^\]]+\]\([^)\s]+\)/g)].map(([link]) => link);
  const quoted = [...hint.matchAll(/\bwrite "([^"]+)"/gi)].map(([, words = '']) => words);
  // Pages of the site are those of the example alone.
  return [...links, ...quoted].filter((words) => !words.includes('…') && !words.includes('](/'));
}

/** How many words the hints of some findings give to be written, and which of them bring an error or what they are hints of. */
export function wordsOfHints(found: readonly Diagnostic[]): {
  readonly count: number;
  readonly wrong: readonly string[];
} {
  const hints = new Map(found.map(({ hint = '', rule }) => [hint, rule] as const));
  const written = [...hints].flatMap(([hint, rule]) => writableIn(hint).map((words) => ({ words, rule })));
  const wrong = written.flatMap(({ words, rule }) =>
    compileTree(filesOfExample({ body: `## Purpose of this report\n\nIt says so here. ${words}\n` }))
      .diagnostics.filter((one) => one.severity === 'error' || one.rule === rule)
      .map((one) => `${rule}: "${words}" brings ${one.rule}: ${one.reason}`),
  );
  return { count: written.length, wrong };
}
