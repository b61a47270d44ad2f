import type { ResolvedPaper } from '../document/resolving.ts';
import type { PaperExtract } from './extract.ts';
import { namedFiguresOf } from './numbers/named-figures.ts';
import { siteLinksOf } from './references/site-links.ts';

/** Takes from a paper what the checks of several papers need. */
export function extractOf(resolved: ResolvedPaper): PaperExtract {
  const { paper, parsed, frontMatter } = resolved;
  const { file, slug, home, kind, title, status } = paper;
  return {
    file,
    slug,
    home,
    kind,
    title: { words: title, place: frontMatter.placeOf(['title']) },
    isDraft: status === 'draft' && kind !== 'minutes',
    siteLinks: siteLinksOf(parsed.root, file),
    figures: namedFiguresOf(resolved),
  };
}
