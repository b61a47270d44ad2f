import type { ResolvedNode } from '../model/nodes.ts';
import type { BlockResult } from './blocks/block.ts';

/** The words of a node without any marks, as one line. */
export function textOf(node: ResolvedNode | BlockResult | { readonly children: readonly unknown[] }): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if ('type' in node && node.type === 'break') return ' ';
  if ('children' in node) return node.children.map((child) => textOf(child as ResolvedNode)).join('');
  return '';
}

/** A heading's or title's text as an id: small letters, digits and hyphens. */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return plain === '' ? 'section' : plain;
}

/** Gives each text an id of its own: its slug, with a number behind it where that is taken. What it gives is added to `taken`. */
export function uniqueIds(taken: Set<string>): (text: string) => string {
  return (text) => {
    const slug = slugOf(text);
    let id = slug;
    for (let copy = 2; taken.has(id); copy++) id = `${slug}-${copy}`;
    taken.add(id);
    return id;
  };
}
