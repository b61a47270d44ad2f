/** MDX text to mdast, with places: the only file that knows the Markdown engine. */
import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { Collector } from '../diagnostics/diagnostic.ts';
import { tooDeep, tooManySigns, type Excess } from './limits.ts';

/** An MDX file taken apart. */
export interface ParsedMdx {
  /** The body; positions count from the first line of the file. */
  readonly root: Root;
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
  return { ...splitFrontMatter(clean), root: parseBody(file, clean, collector), text: clean };
}

function parseBody(file: string, text: string, collector: Collector): Root {
  const refuse = ({ line, column, reason, hint }: Excess): Root => {
    collector.error('mdx-syntax', { file, line, column }, reason, hint);
    return { type: 'root', children: [] };
  };
  const tooMany = tooManySigns(text);
  if (tooMany) return refuse(tooMany);
  try {
    const root = mdxToMdast(text, { features: { frontmatter: true, gfm: true } }) as Root;
    const deep = tooDeep(root);
    return deep ? refuse(deep) : root;
  } catch (error) {
    const problem = readSyntaxError(error, text);
    return refuse({ ...problem, hint: hintFor(problem.reason) });
  }
}

function splitFrontMatter(text: string): Pick<ParsedMdx, 'frontMatter' | 'frontMatterLine' | 'bodyLine'> {
  const match = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return { frontMatter: '', frontMatterLine: 1, bodyLine: 1 };
  return { frontMatter: match[1] ?? '', frontMatterLine: 2, bodyLine: match[0].split('\n').length };
}

/** The engine's messages begin with `line:column:` and end with an origin in brackets. */
function readSyntaxError(error: unknown, text: string): { line: number; column: number; reason: string } {
  const message = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+)(?:-\d+:\d+)?: (.*?)(?: \([a-z-]+:[a-z-]+\))?$/s.exec(message);
  if (!match) return { line: 1, column: 1, reason: `the text cannot be read: ${message}` };
  const line = Number(match[1]);
  const tag = unclosedTag(match[3] ?? '');
  const comment = (text.split('\n')[line - 1] ?? '').slice(Number(match[2]) - 1).startsWith('<!--');
  const reason = comment
    ? 'an HTML comment is not part of a paper'
    : (tag ?? braces(match[3] ?? '') ?? `the text cannot be read here: ${match[3] ?? ''}`);
  return { line, column: Number(match[2]), reason };
}

function unclosedTag(message: string): string | undefined {
  const name = /^Expected a closing tag for `<([^`>]*)>`/.exec(message)?.[1];
  return name === undefined ? undefined : `<${name}> is not closed`;
}

function braces(message: string): string | undefined {
  const isBraces = /^Could not parse (?:expression|import)|in expression, expected/.test(message);
  return isBraces ? 'a brace "{" begins code, which papers do not run' : undefined;
}

function hintFor(reason: string): string {
  const name = /^<(\S+)> is not closed/.exec(reason)?.[1];
  if (name !== undefined && /^[a-z]/.test(name))
    return `HTML is not used in papers: delete <${name}>, or write it in Markdown.`;
  if (name !== undefined) return `Write </${name}> where it ends, or <${name} … /> where nothing stands inside.`;
  if (reason.startsWith('an HTML comment'))
    return 'Delete it; a note to colleagues does not belong in a published paper.';
  return 'A < or { that is meant as itself is written \\< or \\{. A web address is written [words](https://…).';
}
