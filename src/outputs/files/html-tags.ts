/** Just enough HTML to read our own pages again: the links, the anchors and the heading of a page. */

/** An opening tag: its name in small letters and its attributes with their character references resolved. */
export interface HtmlTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Comments; elements whose content is no markup (with their attributes); every other opening tag. */
export const tagPattern =
  /<!--[\s\S]*?-->|<(script|style|textarea|title)\b((?:[^>"']|"[^"]*"|'[^']*')*)>[\s\S]*?<\/\1\s*>|<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const attributePattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The opening tags of a page in order. */
export function tagsOf(html: string): readonly HtmlTag[] {
  return [...html.matchAll(tagPattern)].flatMap(([, rawName, rawAttributes, name, attributes]) => {
    const found = rawName ?? name;
    return found === undefined
      ? []
      : [{ name: found.toLowerCase(), attributes: attributesOf(rawAttributes ?? attributes ?? '') }];
  });
}

/** The text of a page's first heading of the first level, else of its title, else ''. */
export function headingOf(html: string): string {
  const heading = /<h1\b[^>]*>([\s\S]*?)<\/h1>/i.exec(html) ?? /<title\b[^>]*>([\s\S]*?)<\/title>/i.exec(html);
  const text = (heading?.[1] ?? '').replaceAll(/<[^>]*>/g, '');
  return resolveReferences(text).replaceAll(/\s+/g, ' ').trim();
}

function attributesOf(written: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of written.matchAll(attributePattern)) {
    attributes.set(name.toLowerCase(), resolveReferences(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

const namedReferences: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }),
);

/** Text with its character references as the letters they stand for. */
export function resolveReferences(text: string): string {
  return text.replaceAll(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => {
    if (/^#x/i.test(name)) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return namedReferences.get(name) ?? whole;
  });
}
