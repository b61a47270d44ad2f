/** The elements of a page as a book has them: without frames and addresses of the site, with links from file to file. */
import type { Element, ElementContent } from 'hast';

/** The file of a book in which each id stands. */
export type PlacesOfIds = ReadonlyMap<string, string>;

/** The ids of elements and of everything in them. */
export function* idsIn(nodes: readonly ElementContent[]): Generator<string> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const { id } = node.properties;
    if (typeof id === 'string') yield id;
    yield* idsIn(node.children);
  }
}

/** Elements for one file of a book; `places` says where each id stands, `here` is the file. */
export function bookElements(
  nodes: readonly ElementContent[],
  places: PlacesOfIds,
  here: string,
): readonly ElementContent[] {
  return nodes.flatMap((node): readonly ElementContent[] => {
    if (node.type !== 'element') return [node];
    const children = bookElements(node.children, places, here);
    if (isOne(node, 'app-print-only')) return [];
    if (isOne(node, 'app-table-frame')) return children;
    if (isOne(node, 'app-page-mark')) return [pageMark(node)];
    if (isOne(node, 'app-para-number'))
      return [{ ...node, tagName: 'span', properties: { className: ['app-para-number'] }, children: [...children] }];
    if (node.tagName === 'a') return link(node, { children, places, here });
    return [{ ...node, properties: withRole(plainProperties(node)), children: [...children] }];
  });
}

function isOne({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name);
}

/** What scripts and the search of the site read is no use in a book. What marks words that only screens have stays. */
function plainProperties({ properties }: Element): Element['properties'] {
  return Object.fromEntries(
    Object.entries(properties).filter(([name]) => name === 'dataWebOnly' || !name.startsWith('data')),
  );
}

/** EPUB's own words for what the roles of ARIA say, which older readers go by. */
const types: Readonly<Record<string, string>> = {
  'doc-noteref': 'noteref',
  'doc-endnotes': 'endnotes',
  'doc-pagebreak': 'pagebreak',
};

function withRole(properties: Element['properties']): Element['properties'] {
  const type = typeof properties['role'] === 'string' ? types[properties['role']] : undefined;
  return type === undefined ? properties : { ...properties, 'epub:type': type };
}

/** A page begins here: its number is announced, as the role requires (DPUB-ARIA 1.1, doc-pagebreak), and nothing is printed. */
function pageMark({ properties }: Element): Element {
  const { id, role } = properties;
  const ariaLabel = typeof id === 'string' ? id.replace(/^page-/, '') : '';
  return { type: 'element', tagName: 'span', properties: withRole({ id, role, ariaLabel }), children: [] };
}

/** Addresses within the site, and files beside its page, mean nothing in a book: their words stand without a link. */
function link(
  node: Element,
  { children, places, here }: { children: readonly ElementContent[]; places: PlacesOfIds; here: string },
): readonly ElementContent[] {
  const { href = '' } = node.properties;
  if (typeof href !== 'string') return children;
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return [{ ...node, children: [...children] }];
  const file = href.startsWith('#') ? places.get(href.slice(1)) : undefined;
  if (file === undefined) return children;
  const properties = withRole({ ...plainProperties(node), href: file === here ? href : file + href });
  return [{ ...node, properties, children: [...children] }];
}
