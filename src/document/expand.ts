/**
 * From the author's tree to the document tree: blocks give their nodes, code and raw HTML are refused,
 * links and letters are checked. Every finding stands at its place; what is refused is left out, and the rest goes on.
 */
import type { Definition, FootnoteDefinition, Link, Paragraph, PhrasingContent, Text } from 'mdast';
import type { Collector, Place } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Dataset, Datasets } from '../data/dataset.ts';
import type { BlockDefinition, BlockRegistry, BlockResult, BlockUse, PaperContext } from './block.ts';
import { isCode, isJsx, type CodeNode, type JsxElement, type SourceNode } from './jsx.ts';
import type { Picture } from './nodes.ts';
import { checkSettings, plainSettings, settingPlaces, type SettingPlaces } from './settings.ts';
import { joinLooseInlines, unwrapLoneBlocks } from './transforms/join-inlines.ts';
import { checkLink } from './transforms/links.ts';

/** What expanding needs to know; `used` and `headingDepth` change while it runs. */
export interface Expansion {
  readonly file: string;
  readonly text: string;
  readonly registry: BlockRegistry;
  readonly paper: PaperContext;
  readonly datasets: Datasets;
  readonly collector: Collector;
  /** Characters of a text that no font has. */
  readonly missingGlyphs: (text: string) => readonly string[];
  /** A picture file by its path relative to the root, or what is wrong with it. */
  readonly picture: (file: string) => Picture | { readonly problem: string; readonly hint: string };
  /** Names of the datasets whose figures are printed. */
  readonly used: Set<string>;
  readonly definitions: ReadonlyMap<string, Definition>;
  headingDepth: number;
}

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
    case 'html':
      expansion.collector.error(
        'no-raw-html',
        placeOf(node, expansion),
        'HTML is not part of a paper',
        'Write it in Markdown, or delete it.',
      );
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
    expansion.collector.error(
      'block-place',
      place,
      'a picture is written as a block of its own',
      `Write <Figure src="${only.url}" alt="…" caption="…" />.`,
    );
    return [];
  }
  return [{ ...node, children: expandInlines(node.children, expansion) }];
}

function expandText(node: Text, expansion: Expansion): Text {
  checkGlyphs(node.value, placeOf(node, expansion), expansion);
  return { ...node, value: node.value.replaceAll(/[ \t]*\n[ \t]*/g, ' ') };
}

function checkGlyphs(value: string, place: Place, expansion: Expansion): void {
  for (const glyph of expansion.missingGlyphs(value)) {
    const before = value.slice(0, value.indexOf(glyph)).split('\n');
    const isFirstLine = before.length === 1;
    const at = {
      file: place.file,
      line: place.line + before.length - 1,
      column: (before.at(-1) ?? '').length + (isFirstLine ? place.column : 1),
    };
    const code = glyph.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
    expansion.collector.error(
      'missing-glyph',
      at,
      `the font has no letter "${glyph}" (U+${code})`,
      'Write it in words or with another sign: it would print as an empty box.',
    );
  }
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
  expansion.collector.error(
    'block-place',
    placeOf(node, expansion),
    'a picture cannot stand within a sentence',
    'Write it as <Figure src="…" alt="…" /> on a line of its own.',
  );
  return [];
}

function refuseCode(node: CodeNode, expansion: Expansion): BlockResult[] {
  const isModule = node.type === 'mdxjsEsm';
  const what = isModule
    ? `"${node.value.trim().split(/\s/)[0] ?? 'import'}" is code`
    : `"{${node.value.trim().slice(0, 40)}}" is code`;
  const hint = isModule
    ? 'Delete the line: every block can be used as it is.'
    : 'Papers run no code. Use <Value of="…" /> for a figure; a brace that is meant as itself is written \\{.';
  expansion.collector.error('content-runs-no-code', placeOf(node, expansion), what, hint);
  return [];
}

function expandElement(element: JsxElement, expansion: Expansion, parent: string): BlockResult[] {
  const { collector, registry } = expansion;
  const name = element.name ?? '';
  const places = settingPlaces(element, expansion.file, expansion.text);
  const place = places.get('') as Place;
  const definition = registry.get(name);
  if (!definition) {
    if (/^[a-z]/.test(name) || name === '') {
      collector.error(
        'no-raw-html',
        place,
        `<${name}> is HTML, which is not part of a paper`,
        'Write it in Markdown, or use one of the blocks.',
      );
    } else {
      collector.error('unknown-block', place, `there is no block <${name}>`, didYouMean(name, registry.keys()));
    }
    expandBlocks(element.children, expansion, name);
    return [];
  }
  const fits = checkPlace(definition, { place, parent }, expansion);
  const plain = plainSettings(element, places, collector);
  const settings = checkSettings(definition.settings, { name, plain, places }, collector);
  for (const value of Object.values(plain)) checkGlyphs(value, place, expansion);
  const children = contentOf(definition, element, { expansion, place });
  const results = settings && fits ? definition.resolve(useOf({ settings, children, places, place }, expansion)) : [];
  // A block that could not be made keeps its id, so that references to it are not reported as well.
  if (results.length === 0 && definition.where === 'block' && plain.id !== undefined)
    return [{ type: 'anchor', id: plain.id }];
  return results.map((result) =>
    'position' in result && result.position ? result : { ...result, position: element.position },
  );
}

function contentOf(
  definition: BlockDefinition,
  element: JsxElement,
  at: { expansion: Expansion; place: Place },
): BlockResult[] {
  const { expansion, place } = at;
  if (definition.content === 'nothing') {
    const isFilled = element.children.some((child) => child.type !== 'text' || child.value.trim() !== '');
    if (isFilled)
      expansion.collector.error(
        'block-place',
        place,
        `nothing can stand inside <${definition.name}>`,
        `End it with /> and write the text after it.`,
      );
    return [];
  }
  if (definition.content === 'words') return wordsAsResults(expandInlines(element.children, expansion));
  return expandBlocks(element.children, expansion, definition.name);
}

function checkPlace(definition: BlockDefinition, at: { place: Place; parent: string }, expansion: Expansion): boolean {
  const { name, inside, kinds, where } = definition;
  const { collector, paper } = expansion;
  if (where === 'block' && at.parent === 'sentence') {
    collector.error(
      'block-place',
      at.place,
      `<${name}> cannot stand within a sentence`,
      'Put it on a line of its own, with an empty line before and after it.',
    );
    return false;
  }
  if (inside !== undefined && at.parent !== inside) {
    collector.error(
      'block-place',
      at.place,
      `<${name}> stands only directly inside <${inside}>`,
      `Write <${inside}> … </${inside}> around it.`,
    );
    return false;
  }
  if (kinds && !kinds.includes(paper.kind)) {
    collector.error(
      'block-place',
      at.place,
      `<${name}> has no place in a ${paper.kind}`,
      `It is for: ${kinds.join(', ')}.`,
    );
    return false;
  }
  return true;
}

type UseParts = {
  settings: Record<string, string | undefined>;
  children: readonly BlockResult[];
  places: SettingPlaces;
  place: Place;
};

function useOf(parts: UseParts, expansion: Expansion): BlockUse<Record<string, string | undefined>> {
  const { collector, datasets, paper, used } = expansion;
  const placeOf = (setting: string): Place => parts.places.get(setting) ?? parts.place;
  const refuse: BlockUse<unknown>['refuse'] = (rule, setting, reason, hint) =>
    collector.error(rule, placeOf(setting), reason, hint);
  return {
    settings: parts.settings,
    children: parts.children,
    paper,
    place: parts.place,
    placeOf,
    collector,
    datasets,
    headingDepth: expansion.headingDepth,
    refuse,
    uses: (dataset) => used.add(dataset),
    dataset: (setting, name): Dataset | undefined => {
      const dataset = datasets.get(name);
      if (dataset) used.add(name);
      else refuse('unknown-data', setting, `there is no dataset "${name}"`, didYouMean(name, datasets.keys()));
      return dataset;
    },
    picture: (setting, src) => {
      const found = expansion.picture(`${paper.folder}/${src}`);
      if (!('problem' in found)) return found;
      refuse(found.problem.includes('outside') ? 'unsafe-path' : 'missing-file', setting, found.problem, found.hint);
      return undefined;
    },
  };
}

/** Where a node begins. */
export function placeOf(node: { position?: SourceNode['position'] }, source: { file: string }): Place {
  const start = node.position?.start;
  return { file: source.file, line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** The footnotes of a text by identifier, their blocks expanded. */
export function expandFootnotes(nodes: readonly SourceNode[], expansion: Expansion): Map<string, FootnoteDefinition> {
  const found = new Map<string, FootnoteDefinition>();
  for (const node of nodes) {
    if (node.type !== 'footnoteDefinition') continue;
    const children = expandBlocks(node.children, expansion, 'footnote') as FootnoteDefinition['children'];
    found.set(node.identifier, { ...node, children });
  }
  return found;
}
