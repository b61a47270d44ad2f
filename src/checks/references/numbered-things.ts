/** What in a paper has a number that a reference may name, and the id by which it is better named. */
import { slugOf, textOf } from '../../document/text-of.ts';
import { isNumbered, wordsBeside, type Numbered, type Series } from '../../model/traits.ts';
import { walk, type TreeNode } from '../../document/transforms/walk.ts';
import type { Paper } from '../../model/paper.ts';
import { numberingOf } from '../../kinds/registry.ts';

/** Kinds of things with numbers. */
export type NumberedKind = Series | 'paragraph' | 'section' | 'minute';

/** One of them. */
export interface NumberedThing {
  /** "7", or "4.2" of a section. */
  readonly number: string;
  /** By which `<Ref>` finds it, where an author or a heading gave it one. */
  readonly id: string | undefined;
  /** An id that says what the thing is about, for one that has none. */
  readonly suggested: string;
  /** 1-based line of the source; 0 for what a template made. */
  readonly line: number;
}

/** Everything with a number, by kind, in the order of the paper. */
export type NumberedThings = Readonly<Record<NumberedKind, readonly NumberedThing[]>>;

/** Finds everything with a number. */
export function numberedThings({ body, kind }: Paper): NumberedThings {
  const things: Record<NumberedKind, NumberedThing[]> = {
    paragraph: [],
    table: [],
    figure: [],
    appendix: [],
    section: [],
    minute: [],
  };
  const add = (
    of: NumberedKind,
    node: TreeNode,
    from: { number: string; id: string | undefined; words: string },
  ): void => {
    const line = 'position' in node ? (node.position?.start.line ?? 0) : 0;
    things[of].push({ number: from.number, id: from.id, suggested: idFrom(from.words), line });
  };
  walk(body, (node) => {
    switch (node.type) {
      case 'paragraph':
      case 'listItem':
        if (node.data?.paragraphNumber !== undefined)
          add('paragraph', node, {
            number: String(node.data.paragraphNumber),
            id: anchorIn(node),
            words: textOf(node),
          });
        break;
      case 'heading':
        if (node.data?.number !== undefined)
          add(numberingOf(kind) === 'second-level headings' ? 'minute' : 'section', node, {
            number: node.data.number,
            id: node.data.id,
            words: textOf(node),
          });
        break;
      default:
        if (isNumbered(node) && node.number > 0)
          add(node.series, node, {
            number: String(node.number),
            id: ownId(node),
            words: wordsBeside(node) ?? node.series,
          });
        break;
    }
  });
  return things;
}

function anchorIn(node: TreeNode): string | undefined {
  let id: string | undefined;
  walk([node], (inner) => {
    if (inner.type === 'anchor') id ??= inner.id;
  });
  return id;
}

/** The id that an author gave; undefined for one that the tool made of a number, which changes with the number. */
export function ownId({ id, series, number }: Numbered): string | undefined {
  return id === `${series}-${number}` ? undefined : id;
}

const passedOver = new Set([
  'the',
  'a',
  'an',
  'of',
  'and',
  'in',
  'to',
  'for',
  'this',
  'that',
  'it',
  'is',
  'are',
  'on',
  'at',
  'by',
  'there',
  'they',
]);

function idFrom(words: string): string {
  const parts = slugOf(words)
    .split('-')
    .filter((part) => /^[a-z]/.test(part) && !passedOver.has(part));
  return parts.slice(0, 2).join('-') || 'here';
}
