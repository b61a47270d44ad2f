/** The pieces that a paragraph of Word is read as, and the inline nodes they become. */
import type { PhrasingContent } from 'mdast';

/** One piece of a paragraph, in order. */
export type Piece =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly isBold: boolean;
      readonly isItalic: boolean;
      readonly isStruck: boolean;
      readonly url: string | undefined;
    }
  | { readonly kind: 'break' }
  | { readonly kind: 'note'; readonly identifier: string }
  | { readonly kind: 'picture'; readonly name: string; readonly alt: string };

type TextPiece = Piece & { readonly kind: 'text' };

/** The inline nodes of a paragraph; white space stands outside links and emphasis. */
export function phrasingOf(pieces: readonly Piece[]): PhrasingContent[] {
  return grouped(spaced(pieces), (piece) => (piece.kind === 'text' ? (piece.url ?? '') : undefined)).flatMap(
    (group) => {
      const [first] = group;
      if (first?.kind !== 'text') return group.map(nodeOf);
      const inside = emphasised(group as TextPiece[]);
      return first.url === undefined ? inside : [{ type: 'link' as const, url: first.url, children: inside }];
    },
  );
}

function nodeOf(piece: Piece): PhrasingContent {
  switch (piece.kind) {
    case 'text':
      return { type: 'text', value: piece.text };
    case 'break':
      return { type: 'break' };
    case 'note':
      return { type: 'footnoteReference', identifier: piece.identifier, label: piece.identifier };
    case 'picture':
      return { type: 'image', url: piece.name, alt: piece.alt };
  }
}

const marks = [
  ['isBold', 'strong'],
  ['isItalic', 'emphasis'],
  ['isStruck', 'delete'],
] as const;

function emphasised(pieces: readonly TextPiece[], from = 0): PhrasingContent[] {
  const mark = marks[from];
  if (!mark) return [{ type: 'text', value: pieces.map(({ text }) => text).join('') }];
  const [key, type] = mark;
  return grouped(pieces, (piece) => String(piece[key])).flatMap((group): PhrasingContent[] => {
    const children = emphasised(group, from + 1);
    return group[0]?.[key] === true ? [{ type, children }] : children;
  });
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined): Item[][] {
  const groups: Item[][] = [];
  let last: string | undefined;
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined && key === last) groups.at(-1)?.push(item);
    else groups.push([item]);
    last = key;
  }
  return groups;
}

/** The same pieces with the white space at the ends of each look taken out of it, where the look ends there. */
function spaced(pieces: readonly Piece[]): Piece[] {
  const parts = pieces.flatMap((piece): Piece[] => {
    if (piece.kind !== 'text') return [piece];
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(piece.text) ?? [];
    return [before, words, after].flatMap((text) => (text === '' ? [] : [{ ...piece, text }]));
  });
  return parts.map((piece, at): Piece => {
    if (piece.kind !== 'text' || piece.text.trim() !== '') return piece;
    const [before, after] = [wordsBeside(parts, at, -1), wordsBeside(parts, at, 1)];
    const both = (key: 'isBold' | 'isItalic' | 'isStruck'): boolean => before?.[key] === true && after?.[key] === true;
    return {
      ...piece,
      isBold: both('isBold'),
      isItalic: both('isItalic'),
      isStruck: both('isStruck'),
      url: before !== undefined && before.url === after?.url ? before.url : undefined,
    };
  });
}

/** Longer rows of blank pieces are not looked through. */
const farthest = 20;

function wordsBeside(parts: readonly Piece[], at: number, step: 1 | -1): TextPiece | undefined {
  for (let other = at + step; Math.abs(other - at) <= farthest; other += step) {
    const piece = parts[other];
    if (piece?.kind !== 'text') return undefined;
    if (piece.text.trim() !== '') return piece;
  }
  return undefined;
}
