/** MDX text to mdast, with places: the only file that knows the Markdown engine. */
import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { Collector } from '../diagnostics/diagnostic.ts';
import { divideText, plainText, type DividedText } from './parsing/front-matter-lines.ts';
import { tooDeep, tooManyLines, tooManySigns, type Excess } from './parsing/limits.ts';
import { syntaxProblem, type SyntaxProblem } from './parsing/syntax-problem.ts';

/** An MDX file taken apart. */
export interface ParsedMdx extends Omit<DividedText, 'body'> {
  /** The body; positions count from the first line of the file. */
  readonly root: Root;
  /** False where a syntax error leaves the body empty: then nothing can be said about its contents. */
  readonly isReadable: boolean;
  /** The error that leaves it empty. */
  readonly slip?: Pick<SyntaxProblem, 'line' | 'column' | 'reason'>;
  /** The text that was parsed: offsets of positions count in it. */
  readonly text: string;
}

/**
 * Parses one MDX file. Syntax errors become diagnostics of rule `mdx-syntax` at their place; the front matter is
 * given back even where the body does not parse, so that it can be checked too.
 */
export function parseMdx(file: string, text: string, collector: Collector): ParsedMdx {
  const clean = plainText(text);
  const { body, ...facts } = divideText(clean);
  const read = readBody(body, clean);
  const isReadable = read.type === 'root';
  if (!isReadable) collector.error(read.rule, { file, line: read.line, column: read.column }, read.reason, read.hint);
  const root: Root = isReadable ? read : { type: 'root', children: [] };
  return { ...facts, root, isReadable, text: clean, ...(isReadable ? {} : { slip: read }) };
}

/** A body that cannot be read, or that would take too long to read. */
type Unreadable = SyntaxProblem & { readonly type: 'unreadable' };

/** The body, from the text with its front matter blanked: the engine has an opinion of its own on where that ends. */
function readBody(body: string, text: string): Root | Unreadable {
  const tooMuch = (excess: Excess): Unreadable => ({ type: 'unreadable', rule: 'mdx-syntax', ...excess });
  const tooMany = tooManySigns(text) ?? tooManyLines(text);
  if (tooMany) return tooMuch(tooMany);
  try {
    // The engine reads past the end of a text whose last letter is a backslash, and takes the process down.
    const ended = body.endsWith('\n') ? body : `${body}\n`;
    const root = mdxToMdast(ended, { features: { frontmatter: false, gfm: true } }) as Root;
    const deep = tooDeep(root);
    return deep ? tooMuch(deep) : root;
  } catch (error) {
    return { type: 'unreadable', ...syntaxProblem(error, text) };
  }
}
