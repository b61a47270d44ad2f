/** References: every target of a paper with the words it is referred to by, and `<Ref>` turned into links. */
import type { Wording } from '../../locales/en-GB/locale.ts';
import type { Link } from 'mdast';
import type { Collector, Place } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import type { PaperContext, ReferenceNode } from '../blocks/block.ts';
import { textOf } from '../text-of.ts';
import { isBackMatter, isLandmark, isNumbered } from '../../model/traits.ts';
import { childrenOf, mapTree, walk, type TreeNode } from './walk.ts';
import { numberingOf } from '../../kinds/registry.ts';

/** What a reference prints, in the middle of a sentence. */
interface Target {
  readonly words: string;
}

/** What resolving references needs to know. */
export interface ReferenceOptions {
  readonly kind: PaperContext['kind'];
  /** How things are named in the language of the paper. */
  readonly words: Wording['references'];
  readonly file: string;
  readonly collector: Collector;
}

/** The tree with every reference as a link. An unknown target, and two targets of one name, are reported. */
export function resolveReferences(nodes: readonly TreeNode[], options: ReferenceOptions): TreeNode[] {
  const targets = collectTargets(nodes, options);
  const resolved = mapTree(nodes, (node) => (node.type === 'reference' ? linkTo(node, targets, options) : node));
  walk(resolved, (node) => {
    if (node.type === 'link') checkFragment(node, targets, options);
  });
  return mapTree(resolved, (node) =>
    'children' in node && !isWithinSentence(node) ? withChildren(node, withCapitals(childrenOf(node)).children) : node,
  );
}

function collectTargets(nodes: readonly TreeNode[], options: ReferenceOptions): Map<string, Target> {
  const { words } = options;
  const targets = new Map<string, Target>();
  const add = (id: string, name: string, node: TreeNode): void => {
    if (id === '') return;
    if (targets.has(id)) {
      const hint = 'Give each its own id. The id of a heading is its text, with hyphens.';
      options.collector.error('duplicate-id', placeOf(node, options.file), `the id "${id}" appears twice`, hint);
    }
    targets.set(id, { words: name });
  };
  let enclosing = { heading: '', paragraph: '' };
  walk(nodes, (node, within) => {
    const appendix = within.find(isBackMatter);
    if (isNumbered(node)) add(node.id, words[node.series](node.number), node);
    else if (isLandmark(node)) {
      enclosing = { heading: words.heading(node.title), paragraph: '' };
      add(node.id, enclosing.heading, node);
    } else if (node.type === 'heading') {
      const heading = headingWords(node.data?.number, textOf(node), options);
      if (appendix === undefined) enclosing = { heading, paragraph: '' };
      add(node.data?.id ?? '', heading, node);
    } else if (node.type === 'paragraph' || node.type === 'listItem') {
      if (node.data?.paragraphNumber === undefined) return;
      enclosing = { ...enclosing, paragraph: words.paragraph(node.data.paragraphNumber) };
      add(`para-${node.data.paragraphNumber}`, enclosing.paragraph, node);
    } else if (node.type === 'anchor') {
      add(node.id, anchorWords(within, appendix, { ...enclosing, words }), node);
    }
  });
  return targets;
}

function headingWords(number: string | undefined, text: string, { kind, words }: ReferenceOptions): string {
  if (number === undefined) return words.heading(text);
  return numberingOf(kind) === 'second-level headings' ? words.minute(number) : words.section(number);
}

/** An anchor is named after what it stands in: a heading, a numbered paragraph (bullets belong to the one above), an appendix. */
function anchorWords(
  within: readonly TreeNode[],
  appendix: TreeNode | undefined,
  enclosing: { heading: string; paragraph: string; words: ReferenceOptions['words'] },
): string {
  if (within.some((outer) => outer.type === 'heading')) return enclosing.heading;
  if (appendix && isNumbered(appendix)) return enclosing.words[appendix.series](appendix.number);
  if (enclosing.paragraph !== '') return enclosing.paragraph;
  return enclosing.heading === '' ? enclosing.words.beginning : enclosing.heading;
}

function linkTo(node: ReferenceNode, targets: ReadonlyMap<string, Target>, options: ReferenceOptions): TreeNode {
  const target = targets.get(node.to);
  if (!target) {
    options.collector.error(
      'unknown-reference',
      node.place,
      `there is nothing here with the id "${node.to}"`,
      didYouMean(node.to, targets.keys()),
    );
    return { type: 'text', value: node.to };
  }
  return {
    type: 'link',
    url: `#${node.to}`,
    data: { isReference: true },
    children: [{ type: 'text', value: target.words }],
  };
}

/** A link that an author wrote as `[words](#id)` must lead somewhere too. */
function checkFragment(node: Link, targets: ReadonlyMap<string, Target>, options: ReferenceOptions): void {
  const id = node.url.startsWith('#') ? node.url.slice(1) : undefined;
  if (id === undefined || targets.has(id)) return;
  options.collector.error(
    'unknown-reference',
    placeOf(node, options.file),
    `there is nothing here with the id "${id}"`,
    didYouMean(id, targets.keys()),
  );
}

/** Emphasis and words of another language do not begin a sentence of their own. */
function isWithinSentence(node: TreeNode): boolean {
  return ['emphasis', 'strong', 'delete', 'passage'].includes(node.type);
}

/** The end of one sentence and what may open the next: nothing, quotation marks, a bracket. */
const sentenceStart = /(?:^|[.!?]["”’)]?\s+)["“‘(]?$/;
/** A full stop of these ends no sentence. */
const abbreviation =
  /(?:^|[\s("“‘])(?:e\.g|i\.e|cf|vs|viz|approx|incl|nos?|paras?|pp?|cllrs?|mr|mrs|ms|dr)\.\s+["“‘(]?$/i;

/** A reference at the start of a sentence begins with a capital; `before` are the words of the sentence so far. */
function withCapitals(nodes: readonly TreeNode[], before = ''): { children: TreeNode[]; before: string } {
  let sofar = before;
  const children = nodes.map((node) => {
    if (isWithinSentence(node)) {
      const inner = withCapitals(childrenOf(node), sofar);
      sofar = inner.before;
      return withChildren(node, inner.children);
    }
    const isFirst = node.type === 'link' && node.data?.isReference === true && isStart(sofar);
    sofar += textOf(node);
    return isFirst ? withChildren(node, childrenOf(node).map(capitalised)) : node;
  });
  return { children, before: sofar };
}

function capitalised(node: TreeNode): TreeNode {
  if (node.type !== 'text') return node;
  return { ...node, value: node.value.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) };
}

function withChildren(node: TreeNode, children: readonly TreeNode[]): TreeNode {
  // The same children but for the letters of some words.
  return { ...node, children } as TreeNode;
}

function isStart(before: string): boolean {
  return sentenceStart.test(before) && !abbreviation.test(before);
}

function placeOf(node: TreeNode, file: string): Place {
  const start = 'position' in node ? node.position?.start : undefined;
  return { file, line: start?.line ?? 1, column: start?.column ?? 1 };
}
