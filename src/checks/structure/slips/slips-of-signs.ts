/** Signs within sentences that Markdown takes away, or leaves standing where they were meant to do something. */
import type {
  Definition,
  Delete,
  Emphasis,
  InlineCode,
  LinkReference,
  Nodes,
  Parents,
  Root,
  Strong,
  Text,
} from 'mdast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import type { Slip } from './slip.ts';

/** Markdown mistakes within the sentences of a text. `text` is that of the file. */
export function slipsOfSigns(root: Root, text: string): Slip[] {
  const slips: Slip[] = [];
  visit(root, (node: Nodes, _index, parent: Parents | undefined) => {
    if (node.type === 'text' && parent?.type !== 'link') slips.push(...ofText(node, text));
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete')
      slips.push(...ofMarks(node, text));
    if (node.type === 'inlineCode') slips.push(...ofBackticks(node, text));
  });
  return [...slips, ...ofDefinitions(root)];
}

/** What stands in a text although it was meant as a link, a picture or bold type. A backslash before it means it as it stands. */
const left: readonly { readonly pattern: RegExp; readonly reason: string; readonly hint: string }[] = [
  {
    pattern: /(?<!\\)!\[[^\]\n]*\]\s?\([^)\n]*\)?/g,
    reason: 'this is printed as typed, and no picture is shown',
    hint: 'Write <Figure src="…" alt="…" caption="…" /> on a line of its own; a file name cannot have spaces.',
  },
  {
    pattern: /(?<![\\!])\[[^\][\n]+\]\s+\((?=https?:|www\.|mailto:|\/|#)/g,
    reason: 'this is not read as a link: there can be nothing between ] and (',
    hint: 'Write [words](https://…) without a space.',
  },
  {
    pattern:
      /(?<![\\*])\*\*(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,;:!?])(?<!\\)\*\*(?!\*)|(?<![\\_\p{L}\p{N}])__(?=\p{L})/gu,
    reason: 'the asterisks for bold are printed as typed: the matching pair is missing',
    hint: 'Write ** directly before the first and directly after the last word, in one paragraph. To print an asterisk, write \\*.',
  },
  {
    pattern: /(?<=^|[\s(“‘"'])(?<!\\)\*(?=\p{L})/gmu,
    reason: 'the asterisk for italics is printed as typed: its partner is missing',
    hint: 'Write * directly before the first and directly after the last word, in one paragraph. To print an asterisk, write \\*.',
  },
];

function ofText(node: Text, text: string): Slip[] {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const typed = text.slice(start.offset, end.offset);
  const taken: Slip[] = [];
  for (const { pattern, reason, hint } of left) {
    const [found] = typed.matchAll(pattern);
    if (found && taken.length === 0)
      taken.push({ ...placeAt(text, start.offset + found.index), severity: 'warning', reason, hint });
  }
  return taken;
}

/** `5*4*3` loses its signs: the marks stand within what reads as one word or number. */
function ofMarks({ position }: Emphasis | Strong | Delete, text: string): Slip[] {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const [before = '', after = ''] = [text[start.offset - 1], text[end.offset]];
  const typed = text.slice(start.offset, end.offset);
  if (typed.startsWith('~') && !typed.startsWith('~~')) return [struckThrough(start, typed)];
  if (!/[\p{L}\p{N})]/u.test(before) || !/[\p{L}\p{N}(£]/u.test(after)) return [];
  const mark = /^[*~_]+/.exec(typed)?.[0] ?? '*';
  const reason = `the ${mark} before and after "${typed.replaceAll(/^[*~_]+|[*~_]+$/g, '')}" are not printed`;
  const hint = `Write × for times, or \\${mark.charAt(0)} to print the character itself.`;
  return [{ line: start.line, column: start.column, severity: 'error', reason, hint }];
}

/** One tilde is a sign for "about" to those who write it; two on each side are meant to strike words through. */
function struckThrough({ line, column }: Point, typed: string): Slip {
  const words = typed.replaceAll(/^~|~$/g, '');
  const reason = `"${words.length > 40 ? `${words.slice(0, 40).trimEnd()} …` : words}" is struck through, and the ~ around it are not printed`;
  const hint =
    'Write "about", or \\~ to print the sign itself. To strike words through, write ~~ before and after them.';
  return { line, column, severity: 'warning', reason, hint };
}

/** Backticks that were typed as quotation marks or apostrophes: two of them set what stands between as code, and are not printed. */
function ofBackticks({ position, value }: InlineCode, text: string): Slip[] {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const typed = text.slice(start.offset, end.offset);
  const isWithinWords =
    /[\p{L}\p{N}]$/u.test(text.slice(0, start.offset)) || /^[\p{L}\p{N}]/u.test(text.slice(end.offset));
  const isOpenOnOneSide = /^`+\s/.test(typed) !== /\s`+$/.test(typed);
  if (!isWithinWords && !isOpenOnOneSide) return [];
  const words = value.length > 40 ? `${value.slice(0, 40).trimEnd()} …` : value;
  const reason = `"${words}" is set as code, and the backticks around it are not printed`;
  const hint = 'Write “ and ” for quotation marks and ’ for an apostrophe.';
  return [{ line: start.line, column: start.column, severity: 'error', reason, hint }];
}

/** `[Note]: See` is the address of a link, and nothing is printed of it. */
function ofDefinitions(root: Root): Slip[] {
  const used = new Set<string>();
  visit(root, 'linkReference', (node: LinkReference) => {
    used.add(node.identifier);
  });
  const slips: Slip[] = [];
  visit(root, 'definition', (node: Definition) => {
    if (used.has(node.identifier)) return;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const reason = `"[${node.label ?? node.identifier}]: …" is read as the address of a link that nothing leads to, and is not printed`;
    const hint = `Write \\[ to print a bracket, or [${node.label ?? node.identifier}] where the link should be.`;
    slips.push({ line, column, severity: 'error', reason, hint });
  });
  return slips;
}

function placeAt(text: string, offset: number): Pick<Slip, 'line' | 'column'> {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}
