/** The engine's syntax errors in an author's words: where the mistake is, and what to write instead. */
import type { Finding } from '../../diagnostics/diagnostic.ts';
import { isHtml } from '../expanding/html-names.ts';
import type { RuleId } from '../../diagnostics/rules.ts';

/** A syntax error, ready to be reported. Line and column are 1-based. */
export interface SyntaxProblem extends Finding {
  readonly rule: RuleId;
  readonly line: number;
  readonly column: number;
}

type Found = Omit<SyntaxProblem, 'rule'> & { readonly rule?: RuleId };

const plainHint = 'If you want to print < or {, write \\< or \\{. Write a web address as [words](https://…).';

/** The engine's messages begin with `line:column:` and end with an origin in brackets. */
export function syntaxProblem(error: unknown, text: string): SyntaxProblem {
  const message = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+)(?:-\d+:\d+)?: (.*?)(?: \([a-z-]+:[a-z-]+\))?$/s.exec(message);
  const [, line = '1', column = '1', said = message] = match ?? [];
  const at = { line: Number(line), column: Number(column) };
  const found: Found = commentProblem(text, at) ??
    addressProblem(text, at) ??
    closingProblem(said, at) ??
    bracesProblem(said, at) ??
    tagProblem(text, at) ?? { ...at, reason: plainReason(said), hint: plainHint };
  return { rule: 'mdx-syntax', ...found };
}

/** Code that ends nowhere, or is no code. */
function bracesProblem(said: string, at: At): Found | undefined {
  if (!/^Could not parse (?:expression|import)|in expression, expected/.test(said)) return undefined;
  return { ...at, reason: 'a curly bracket { starts code, which papers cannot run', hint: plainHint };
}

function plainReason(said: string): string {
  return said.startsWith('Unexpected character after `<`')
    ? '"<" starts a tag, but there is no tag here'
    : `the text cannot be read here: ${said}`;
}

type At = { readonly line: number; readonly column: number };

function commentProblem(text: string, at: At): Found | undefined {
  if (!text.startsWith('<!--', offsetOf(text, at))) return undefined;
  const hint = 'Delete it: notes to colleagues do not belong in a published paper.';
  return { ...at, reason: 'an HTML comment is not part of a paper', hint };
}

/** `<name@council.gov.uk>` or `<https://…>`: an address in angle brackets, as mail programs write it. */
function addressProblem(text: string, at: At): Found | undefined {
  const start = text.lastIndexOf('<', offsetOf(text, at));
  const address = /^<(?:mailto:)?([^\s<>]+@[^\s<>]+\.[^\s<>]+|https?:\/\/[^\s<>]+)>/.exec(
    text.slice(start, start + 500),
  )?.[1];
  if (start < 0 || address === undefined) return undefined;
  const link = address.includes('@') ? `[${address}](mailto:${address})` : `[words](${address})`;
  const reason = `the address "${address}" is between < and >, which make a tag`;
  return { ...atOffset(text, start), reason, hint: `Write only the address, or ${link}.` };
}

/** A tag that is opened and not closed, or closed and not opened. */
function closingProblem(said: string, at: At): Found | undefined {
  const unclosed = /^Expected a closing tag for `<([^`>]*)>`/.exec(said)?.[1];
  if (unclosed !== undefined) return { ...at, reason: `<${unclosed}> is not closed`, hint: closeHint(unclosed) };
  const crossed =
    /^Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>` \((\d+):(\d+)/.exec(
      said,
    );
  const [, outer = '', inner = '', line, column] = crossed ?? [];
  if (crossed)
    return {
      line: Number(line),
      column: Number(column),
      reason: `<${inner}> is not closed before </${outer}>`,
      hint: closeHint(inner),
    };
  const unopened = /^Unexpected closing tag `<\/([^`>]*)>`/.exec(said)?.[1];
  if (unopened === undefined) return undefined;
  const hint = `Delete it, or write <${unopened} …> where it begins, on a line of its own as </${unopened}> is.`;
  return { ...at, reason: `</${unopened}> has no opening tag`, hint };
}

function closeHint(name: string): string {
  if (isHtml(name)) return `Papers cannot contain HTML: delete <${name}>, or write it in Markdown.`;
  if (/^[a-z]/.test(name))
    return `Block names start with a capital letter: write <${name.charAt(0).toUpperCase()}${name.slice(1)} … />, or \\< to print the character itself.`;
  return `Write </${name}> where it ends, or <${name} … /> if there is nothing inside.`;
}

/** What is wrong between the < and the > of a tag: the engine only says that there is something. */
function tagProblem(text: string, at: At): Found | undefined {
  const start = offsetOf(text, at);
  const tag = /^<([A-Z]\w*)(?=[\s/>])/.exec(text.slice(start));
  if (!tag) return undefined;
  const name = tag[1] ?? '';
  const wellFormed = /\s+(?:[A-Za-z_][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^}]*\}))?(?=[\s/>])(?!\s*=)|\{[^}]*\})/y;
  wellFormed.lastIndex = start + tag[0].length;
  let offset = wellFormed.lastIndex;
  while (wellFormed.test(text)) offset = wellFormed.lastIndex;
  const rest = text.slice(offset);
  const place = atOffset(text, offset + (/^\s*/.exec(rest)?.[0].length ?? 0));
  const bare =
    /^\s*([A-Za-z_][\w.:-]*)\s*=\s*(?:[“”‘’]([^“”‘’<>\n]*)[“”‘’]|([^\s"'{}<>/][^\s"'<>]*?)(?=\s|\/?>|$))/.exec(rest);
  if (bare) {
    const [, setting = '', curly, word = ''] = bare;
    const hint = `Write ${setting}="${curly ?? word}" with straight quotation marks around the value.`;
    return { ...place, rule: 'block-settings', reason: `"${setting}" is not in quotation marks`, hint };
  }
  if (/^\s*$|^\s*\n\s*\n|^\s*</.test(rest))
    return {
      ...at,
      reason: `the tag <${name} does not end`,
      hint: `Write > after its last setting, or /> if there is nothing inside.`,
    };
  const hint =
    'Each setting is name="words". If the words contain ", use “ and ” there, or put the value in single quotation marks.';
  return { ...place, rule: 'block-settings', reason: `the settings of <${name}> cannot be read from here`, hint };
}

function offsetOf(text: string, { line, column }: At): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}

function atOffset(text: string, offset: number): At {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
