/**
 * From the author's tree to the document tree: blocks give their nodes, code and raw HTML are refused,
 * links and letters are checked. Every finding stands at its place; what is refused is left out, and the rest goes on.
 */
import type { FootnoteDefinition, Link, Paragraph, PhrasingContent, Text } from 'mdast';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import type { BlockDefinition, BlockResult } from '../blocks/block.ts';
import { checkPlace, useOf } from '../blocks/block-use.ts';
import { placeOf, type Expansion } from './expansion.ts';
import { checkGlyphs } from '../parsing/glyphs.ts';
import { isCode, isJsx, type CodeNode, type JsxElement, type SourceNode } from '../parsing/jsx.ts';
import { refusedAt } from '../parsing/refused.ts';
import { htmlHint, isHtml } from './html-names.ts';
import { allOfType } from '../parsing/notes-and-addresses.ts';
import { inPlaceOf } from '../blocks/taken-down.ts';
import { checkSettings, plainSettings, settingPlaces } from '../blocks/settings.ts';
import { joinLooseInlines, unwrapLoneBlocks } from '../transforms/join-inlines.ts';
import { checkLink } from '../transforms/links.ts';

/** The blocks of a body, a block's content or a list item. */
export function expandBlocks(nodes: readonly SourceNode[], expansion: Expansion, parent = ''): BlockResult[] {
  return joinLooseInlines(nodes, (name) => expansion.registry.get(name)?.where === 'inline').flatMap((node) =>
    expandNode(node, expansion, parent),
  );
}

function expandNode(node: SourceNode, expansion: Expansion, parent: string): BlockResult[] {
  if (isJsx(node)) return expandElement(node, expansion, parent);
  if (isCode(node)) return refuseCode(node, expansion);
  switch (node.type) {
    case 'text':
      return [expandText(node, expansion)];
    case 'paragraph':
      return expandParagraph(node, expansion, parent);
    case 'heading':
      expansion.headingDepth = node.depth;
      return [{ ...node, children: expandInlines(node.children, expansion) }];
    case 'link':
      return checkLink(node, placeOf(node, expansion), expansion.collector)
        ? [{ ...node, children: expandInlines(node.children, expansion) }]
        : wordsAsResults(expandInlines(node.children, expansion));
    case 'linkReference':
      return expandLinkReference(node, expansion);
    case 'image':
    case 'imageReference':
      return refuseInlineImage(node, expansion);
    case 'yaml':
    case 'definition':
    case 'footnoteDefinition':
      return [];
    case 'inlineCode':
    case 'code':
      checkGlyphs(node.value, placeOf(node, expansion), expansion);
      return [node];
    default:
      return 'children' in node ? [expandParent(node, expansion)] : [node as BlockResult];
  }
}

/** Lists, quotes, emphasis, tables: the same node with its children expanded. */
function expandParent(node: SourceNode & { children: SourceNode[] }, expansion: Expansion): BlockResult {
  const holdsBlocks = node.type === 'listItem' || node.type === 'blockquote' || node.type === 'list';
  const children = holdsBlocks
    ? expandBlocks(node.children, expansion, node.type)
    : expandInlines(node.children, expansion);
  // Children of an mdast parent stay of the parent's own kinds: only inline blocks are let into sentences.
  return { ...node, children } as BlockResult;
}

/** The inlines of a sentence; a block among them is refused. */
function expandInlines(nodes: readonly SourceNode[], expansion: Expansion): PhrasingContent[] {
  // What blocks give within a sentence is inline by their definition; checkPlace refuses the others.
  return nodes.flatMap((node) => expandNode(node, expansion, 'sentence')) as PhrasingContent[];
}

/** The same words as results, for the content of a block. */
function wordsAsResults(words: readonly PhrasingContent[]): BlockResult[] {
  return words as BlockResult[];
}

function expandParagraph(node: Paragraph, expansion: Expansion, parent: string): BlockResult[] {
  const lone = unwrapLoneBlocks(node, (name) => expansion.registry.get(name)?.where !== 'inline');
  if (lone) return lone.flatMap((element) => expandElement(element, expansion, parent));
  const only = node.children.length === 1 ? node.children[0] : undefined;
  if (only?.type === 'image') {
    const place = placeOf(only, expansion);
    const reason = 'a picture must be a block of its own';
    expansion.collector.error('block-place', place, reason, `Write <Figure src="${only.url}" alt="…" caption="…" />.`);
    return [refusedAt(only, { what: `![${only.alt ?? ''}](${only.url})`, reason })];
  }
  return [{ ...node, children: expandInlines(node.children, expansion) }];
}

function expandText(node: Text, expansion: Expansion): Text {
  checkGlyphs(node.value, placeOf(node, expansion), expansion);
  return { ...node, value: oneLine(node.value) };
}

/** Line ends, with the blanks round them, become one space. A pattern for it would take the square of a run of blanks. */
function oneLine(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  return lines
    .map((line, index) => {
      let [start, end] = [0, line.length];
      if (index > 0) while (start < end && isBlank(line[start])) start++;
      if (index < lines.length - 1) while (end > start && isBlank(line[end - 1])) end--;
      return line.slice(start, end);
    })
    .join(' ');
}

function isBlank(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\t';
}

function expandLinkReference(node: SourceNode & { type: 'linkReference' }, expansion: Expansion): BlockResult[] {
  const definition = expansion.definitions.get(node.identifier);
  const children = expandInlines(node.children, expansion);
  if (!definition) return wordsAsResults(children);
  const link: Link = {
    type: 'link',
    url: definition.url,
    children,
    ...(node.position ? { position: node.position } : {}),
  };
  return checkLink(link, placeOf(node, expansion), expansion.collector) ? [link] : wordsAsResults(children);
}

function refuseInlineImage(node: SourceNode, expansion: Expansion): BlockResult[] {
  const reason = 'a picture cannot be used within a sentence';
  const hint = 'Write it as <Figure src="…" alt="…" /> on a line of its own.';
  expansion.collector.error('block-place', placeOf(node, expansion), reason, hint);
  return [refusedAt(node, { what: 'a picture', reason })];
}

function refuseCode(node: CodeNode, expansion: Expansion): BlockResult[] {
  const isModule = node.type === 'mdxjsEsm';
  const what = isModule
    ? `"${node.value.trim().split(/\s/)[0] ?? 'import'}" is code`
    : `"{${node.value.trim().slice(0, 40)}}" is code`;
  const hint = isModule
    ? 'Delete the line: you can use every block without it.'
    : 'Papers run no code. Use <Value of="…" /> for a figure; to print a curly bracket, write \\{.';
  expansion.collector.error('content-runs-no-code', placeOf(node, expansion), what, hint);
  return [
    refusedAt(node, {
      what: isModule ? node.value.trim().slice(0, 80) : `{${node.value.trim().slice(0, 80)}}`,
      reason: what,
    }),
  ];
}

function expandElement(element: JsxElement, expansion: Expansion, parent: string): BlockResult[] {
  const { collector, registry } = expansion;
  const name = element.name ?? '';
  const places = settingPlaces(element, expansion.file, expansion.text);
  const place = places.get('') as Place;
  const definition = registry.get(name);
  if (!definition) {
    if (isHtml(name)) {
      collector.error(
        'no-raw-html',
        place,
        `<${name}> is HTML, which is not part of a paper`,
        htmlHint(name, registry.keys()),
      );
      // Its words are still words of the paper: what is wrong in them, and around them, is found as if the tags were gone.
      return parent === 'sentence'
        ? wordsAsResults(expandInlines(element.children, expansion))
        : expandBlocks(element.children, expansion, parent);
    } else {
      collector.error('unknown-block', place, `there is no block <${name}>`, didYouMean(name, registry.keys()));
    }
    const kept =
      parent === 'sentence'
        ? wordsAsResults(expandInlines(element.children, expansion))
        : expandBlocks(element.children, expansion, name);
    return [refusedAt(element, { what: `<${name}>`, reason: `there is no block <${name}>`, kept })];
  }
  const gone = inPlaceOf(element, definition, expansion);
  if (gone) return gone;
  const { value: before, captured: capturedBefore } = collector.capture(() => {
    const fits = checkPlace(definition, { place, parent }, expansion);
    const plain = plainSettings(element, places, collector);
    const settings = checkSettings(definition.settings, { name, plain, places }, collector);
    for (const value of Object.values(plain)) checkGlyphs(value, place, expansion);
    return { fits, plain, settings };
  });
  const { fits, plain, settings } = before;
  const children = contentOf(definition, element, { expansion, place });
  const { value: results, captured } = collector.capture(() =>
    settings && fits ? definition.resolve(useOf({ settings, children, places, place }, expansion)) : [],
  );
  const isRefused = !settings || !fits || captured.length > 0 || children.some(isRefusedBlock);
  // What could not be made keeps its id and its place: neither references to it nor its heading are reported as well.
  if (results.length === 0 && isRefused) {
    const reason = [...capturedBefore, ...captured].find(isError)?.reason ?? reasonInside(children);
    return [refusedAt(element, { what: `<${name}>`, reason, kept: children, id: plain.id })];
  }
  if (results.length === 0 && definition.where === 'block' && plain.id !== undefined)
    return [{ type: 'anchor', id: plain.id, position: element.position }];
  return results.map((result) =>
    'position' in result && result.position ? result : { ...result, position: element.position },
  );
}

function isRefusedBlock(node: BlockResult): boolean {
  return node.type === 'anchor' && node.isRefused === true;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

/** Why a block cannot be made because of one that stands in it. */
function reasonInside(children: readonly BlockResult[]): string {
  return children.flatMap((node) => (node.type === 'anchor' ? (node.missing?.reason ?? []) : [])).at(0) ?? '';
}

function contentOf(
  definition: BlockDefinition,
  element: JsxElement,
  at: { expansion: Expansion; place: Place },
): BlockResult[] {
  const { expansion, place } = at;
  if (definition.content === 'nothing') {
    if (isFilled(element))
      expansion.collector.error(
        'block-place',
        place,
        `there can be nothing inside <${definition.name}>`,
        `End it with /> and write the text after it.`,
      );
    return [];
  }
  if (definition.content === 'words') return wordsAsResults(expandInlines(element.children, expansion));
  if (definition.needs !== undefined && !isFilled(element))
    expansion.collector.error('empty-section', place, `<${definition.name}> is empty`, definition.needs);
  return expandBlocks(element.children, expansion, definition.name);
}

function isFilled({ children }: JsxElement): boolean {
  return children.some((child) => child.type !== 'text' || child.value.trim() !== '');
}

/** The footnotes of a text by identifier, their blocks expanded. */
export function expandFootnotes(nodes: readonly SourceNode[], expansion: Expansion): Map<string, FootnoteDefinition> {
  const found = new Map<string, FootnoteDefinition>();
  for (const node of allOfType(nodes, 'footnoteDefinition')) {
    const children = expandBlocks(node.children, expansion, 'footnote') as FootnoteDefinition['children'];
    found.set(node.identifier, { ...node, children });
  }
  return found;
}
