/**
 * The author's own words, each with its place: what was typed in the body, in the settings of blocks and in the front matter,
 * without what templates and data fill in. Made once for a paper; every check of words reads this.
 */
import { blocks } from '../blocks/registry.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { isCode, isJsx, type JsxElement, type SourceNode } from '../document/parsing/jsx.ts';
import type { ResolvedPaper } from '../document/resolving.ts';
import { settingValues } from '../document/blocks/settings.ts';
import { joinLooseInlines } from '../document/transforms/join-inlines.ts';
import { offsetFinder, sourceText, type SourceText, type Syntax } from './source-text.ts';

/** Stands in a passage for what an inline block or code prints: a figure, a reference. It counts as a word. */
export const printed = '\uFFFC';

/** Words that were written together. */
export interface Passage {
  /** A paragraph, a heading, a table's cell, a setting of a block, a fact of the front matter. */
  readonly kind: 'paragraph' | 'heading' | 'cell' | 'setting' | 'fact';
  /** "Figure.alt" for a setting, "equality.statement" for a fact; empty for the rest. */
  readonly name: string;
  /** As read: every run of white space is one space. */
  readonly text: string;
  /** What the passage stands in, outermost first: "list", "listItem", "blockquote", "footnote", or a block's name. */
  readonly within: readonly string[];
  /** Where the letter at a 0-based index of the text stands in the file. */
  placeAt(index: number): Place;
  /** Inlines round the letter at an index, outermost first: "link", "strong", "emphasis", "Stated". */
  inlinesAt(index: number): readonly string[];
}

/** All passages of a paper: front matter first, then the body in the order of the file. */
export function authorText({ paper, parsed, frontMatter, sections }: ResolvedPaper): readonly Passage[] {
  const source = sourceText(paper.file, parsed.text);
  const passages: Passage[] = [];
  const answered = new Set(
    sections.asked.flatMap(({ key, definition }) =>
      definition.texts.map((path) => (path === '' ? key : `${key}.${path}`)),
    ),
  );
  factsIn(frontMatter.value, [], (path, text) => {
    const name = path.filter((step) => typeof step === 'string').join('.');
    if ((!factsRead.has(name) && !answered.has(name)) || frontMatter.lacks.has(String(path[0]))) return;
    const part = {
      at: 0,
      text,
      offset: source.offsetOf(frontMatter.placeOf(path)),
      syntax: 'yaml',
      inlines: [],
    } as const;
    passages.push(passageOf({ kind: 'fact', name, within: [] }, [part], source));
  });
  readBlocks(parsed.root.children, [], { source, passages });
  return passages;
}

/** Facts that are read as words beside the answers of standard sections; the others are dates, addresses and answers. */
const factsRead = new Set([
  'title',
  'reportFrom',
  'presenter',
  'period',
  'place',
  'contact.role',
  'themeHeadings.why',
  'themeHeadings.what',
  'attendance.seat',
  'attendance.for',
]);

/** Settings that are read as words; the others choose data, columns and ids. */
const settingsRead = new Set(['title', 'alt', 'caption', 'label', 'source']);

function factsIn(
  value: unknown,
  path: (string | number)[],
  visit: (path: (string | number)[], text: string) => void,
): void {
  if (typeof value === 'string') visit(path, plain(value));
  else if (Array.isArray(value)) value.forEach((entry, index) => factsIn(entry, [...path, index], visit));
  else if (typeof value === 'object' && value !== null)
    for (const [key, entry] of Object.entries(value)) factsIn(entry, [...path, key], visit);
}

type Reading = { readonly source: SourceText; readonly passages: Passage[] };

function isInline(name: string): boolean {
  return blocks.get(name)?.where === 'inline';
}

function isHtml(name: string): boolean {
  return /^[a-z]/.test(name);
}

function readBlocks(nodes: readonly SourceNode[], within: readonly string[], reading: Reading): void {
  for (const node of joinLooseInlines(nodes, isInline)) readBlock(node, within, reading);
}

function readBlock(node: SourceNode, within: readonly string[], reading: Reading): void {
  if (isJsx(node)) {
    readSettings(node, within, reading);
    if (node.name !== null) readBlocks(node.children, [...within, node.name], reading);
    return;
  }
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      readSentences(node.type, node.children, { within, reading });
      return;
    case 'tableCell':
      readSentences('cell', node.children, { within, reading });
      return;
    case 'footnoteDefinition':
      readBlocks(node.children, [...within, 'footnote'], reading);
      return;
    case 'table':
    case 'tableRow':
      for (const child of node.children) readBlock(child, within, reading);
      return;
    default:
      if ('children' in node) readBlocks(node.children, [...within, node.type], reading);
  }
}

function readSettings(element: JsxElement, within: readonly string[], { source, passages }: Reading): void {
  for (const { name, offset } of settingValues(element, source.text)) {
    const attribute = element.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
    if (!settingsRead.has(name) || attribute?.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      continue;
    const part = { at: 0, text: plain(attribute.value), offset, syntax: 'setting', inlines: [] } as const;
    passages.push(passageOf({ kind: 'setting', name: `${element.name ?? ''}.${name}`, within }, [part], source));
  }
}

interface Part {
  /** Index of its first letter in the passage. */
  readonly at: number;
  readonly text: string;
  readonly offset: number;
  readonly syntax: Syntax;
  readonly inlines: readonly string[];
}

type Sentences = { readonly parts: Part[]; length: number; endsInSpace: boolean };

function readSentences(
  kind: Passage['kind'],
  nodes: readonly SourceNode[],
  { within, reading }: { within: readonly string[]; reading: Reading },
): void {
  const sentences: Sentences = { parts: [], length: 0, endsInSpace: true };
  readInlines(nodes, [], sentences);
  if (sentences.length > 0)
    reading.passages.push(passageOf({ kind, name: '', within }, sentences.parts, reading.source));
  // A block within a sentence is refused where it stands; its settings are words all the same.
  for (const node of nodes)
    if (isJsx(node) && !isInline(node.name ?? '') && !isHtml(node.name ?? '')) readBlock(node, within, reading);
}

function readInlines(nodes: readonly SourceNode[], inlines: readonly string[], sentences: Sentences): void {
  for (const node of nodes) {
    const offset = node.position?.start.offset;
    if (isJsx(node)) {
      const name = node.name ?? '';
      // HTML is refused where it stands; its words are words of the sentence all the same.
      if (!isInline(name) && !isHtml(name)) continue;
      if (node.children.length > 0) readInlines(node.children, [...inlines, name], sentences);
      else if (name !== 'Anchor' && !isHtml(name))
        addWords(printed, { offset, inlines: [...inlines, name] }, sentences);
    } else if (node.type === 'text') addWords(node.value, { offset, inlines }, sentences);
    else if (node.type === 'inlineCode' || isCode(node))
      addWords(printed, { offset, inlines: [...inlines, 'code'] }, sentences);
    else if (node.type === 'break') addWords(' ', { offset, inlines }, sentences);
    else if ('children' in node) readInlines(node.children, [...inlines, node.type], sentences);
  }
}

function addWords(
  value: string,
  from: { offset: number | undefined; inlines: readonly string[] },
  sentences: Sentences,
): void {
  let text = spaced(value);
  let offset = from.offset ?? 0;
  if (sentences.endsInSpace && text.startsWith(' ')) {
    offset += value.length - value.trimStart().length;
    text = text.slice(1);
  }
  if (text === '') return;
  sentences.parts.push({ at: sentences.length, text, offset, syntax: 'markdown', inlines: from.inlines });
  sentences.length += text.length;
  sentences.endsInSpace = text.endsWith(' ');
}

function spaced(text: string): string {
  return /[\n\t\u00A0]| {2}/.test(text) ? text.replaceAll(/[\s\u00A0]+/g, ' ') : text;
}

function plain(text: string): string {
  return spaced(text).trim();
}

function passageOf(
  about: Pick<Passage, 'kind' | 'name' | 'within'>,
  parts: readonly Part[],
  source: SourceText,
): Passage {
  const partAt = (index: number): Part | undefined => parts.findLast((part) => part.at <= index) ?? parts[0];
  const finders = new Map<Part, (index: number) => number>();
  const offsetIn = (part: Part, index: number): number => {
    const find = finders.get(part) ?? offsetFinder(part, source.text);
    finders.set(part, find);
    return find(index);
  };
  return {
    ...about,
    text: parts.map((part) => part.text).join(''),
    placeAt(index) {
      const part = partAt(index);
      return source.placeOf(part ? offsetIn(part, index - part.at) : 0);
    },
    inlinesAt: (index) => partAt(index)?.inlines ?? [],
  };
}
