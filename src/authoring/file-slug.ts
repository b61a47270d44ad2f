import { slugOf } from '../document/text-of.ts';

/** Letters of the longest name that a title gives a file: its PDF, pictures and data add their own endings to it. */
const longest = 80;

/** A title as the name of a file without its ending: a slug, that of a long title cut after a whole word. */
export function fileSlugOf(title: string): string {
  const slug = slugOf(title);
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : slug.slice(0, longest);
}
