/** MDX text to mdast, with places: the only file that knows the Markdown engine. */
import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { Collector } from '../diagnostics/diagnostic.ts';
import { tooDeep, tooManySigns, type Excess } from './limits.ts';
import { syntaxProblem, type SyntaxProblem } from './syntax-problem.ts';

/** An MDX file taken apart. */
export interface ParsedMdx {
  /** The body; positions count from the first line of the file. */
  readonly root: Root;
  /** False where a slip of syntax leaves the body empty: then nothing can be said of what it holds. */
  readonly isReadable: boolean;
  /** The YAML between the two lines of hyphens, without them. */
  readonly frontMatter: string;
  /** 1-based line of the file on which the front matter's YAML begins. */
  readonly frontMatterLine: number;
  /** 1-based line of the first line after the front matter. */
  readonly bodyLine: number;
  /** The text that was parsed: offsets of positions count in it. */
  readonly text: string;
}

/**
 * Parses one MDX file. Slips of syntax become diagnostics of rule `mdx-syntax` at their place; the front matter is
 * given back even where the body does not parse, so that it can be checked too.
 */
export function parseMdx(file: string, text: string, collector: Collector): ParsedMdx {
  const clean = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const read = readBody(clean);
  const isReadable = read.type === 'root';
  if (!isReadable) collector.error(read.rule, { file, line: read.line, column: read.column }, read.reason, read.hint);
  const root: Root = isReadable ? read : { type: 'root', children: [] };
  return { ...splitFrontMatter(clean), root, isReadable, text: clean };
}

/** A body that cannot be read, or that would take too long to read. */
type Unreadable = SyntaxProblem & { readonly type: 'unreadable' };

function readBody(text: string): Root | Unreadable {
  const tooMuch = (excess: Excess): Unreadable => ({ type: 'unreadable', rule: 'mdx-syntax', ...excess });
  const tooMany = tooManySigns(text);
  if (tooMany) return tooMuch(tooMany);
  try {
    // The engine reads past the end of a text whose last letter is a backslash, and takes the process down.
    const ended = text.endsWith('\n') ? text : `${text}\n`;
    const root = mdxToMdast(ended, { features: { frontmatter: true, gfm: true } }) as Root;
    const deep = tooDeep(root);
    return deep ? tooMuch(deep) : root;
  } catch (error) {
    return { type: 'unreadable', ...syntaxProblem(error, text) };
  }
}

function splitFrontMatter(text: string): Pick<ParsedMdx, 'frontMatter' | 'frontMatterLine' | 'bodyLine'> {
  const match = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return { frontMatter: '', frontMatterLine: 1, bodyLine: 1 };
  return { frontMatter: match[1] ?? '', frontMatterLine: 2, bodyLine: match[0].split('\n').length };
}
