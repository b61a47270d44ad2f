/** The fewest pages on which everything stands that any page of a site draws, so that a state need not be seen on all of them. */
import { tagsOf } from '../../../src/outputs/files/html-tags.ts';
import { htmlOf, pagesOf } from './example-pages.ts';

/** What is drawn on a page: the names of its elements, their classes and their roles. */
function partsOf(html: string): ReadonlySet<string> {
  return new Set(
    tagsOf(html).flatMap(({ name, attributes }) => [
      `<${name}>`,
      ...(attributes.get('class') ?? '').split(/\s+/).map((one) => `.${one}`),
      `role ${attributes.get('role') ?? 'none'}`,
    ]),
  );
}

/**
 * Addresses of pages of a published site, as `pagesOf` gives them, that have every part which any page has: chosen one after the
 * other by how much is new on them. What is drawn on no other page brings its page in.
 */
export function pagesWithEveryPart(folder: string): string[] {
  const waiting = new Map(pagesOf(folder).map((at) => [at, new Set(partsOf(htmlOf(folder, at)))] as const));
  const chosen: string[] = [];
  for (;;) {
    const [next] = [...waiting].toSorted(([, one], [, other]) => other.size - one.size);
    if (!next || next[1].size === 0) return chosen;
    const [at, seen] = next;
    chosen.push(at);
    waiting.delete(at);
    for (const [one, parts] of waiting) waiting.set(one, new Set([...parts].filter((part) => !seen.has(part))));
  }
}
