import { isDraft } from '../model/paper.ts';
import type { ResolvedPaper } from '../document/resolving.ts';
import type { PaperExtract } from './extract.ts';
import { namedFiguresOf } from './numbers/named-figures.ts';
import { paragraphsOf, pointersToReportsOf } from './references/pointers-to-reports.ts';
import { phrasesOf, postsOf } from './references/names-of-tree.ts';
import { siteLinksOfPaper } from './references/site-links.ts';
import { anchorsOf } from './references/anchors.ts';
import { namesBeside } from '../render/html/pictures.ts';
import { authorText } from './words.ts';

/** Takes from a paper what the checks of several papers need. */
export function extractOf(resolved: ResolvedPaper): PaperExtract {
  const { paper, frontMatter } = resolved;
  const { file, slug, home, kind, title } = paper;
  const words = authorText(resolved);
  return {
    file,
    slug,
    home,
    kind,
    title: { words: title, place: frontMatter.placeOf(['title']) },
    isDraft: isDraft(paper),
    siteLinks: siteLinksOfPaper(resolved),
    anchors: anchorsOf(paper).join(' '),
    beside: namesBeside(paper),
    figures: namedFiguresOf(resolved),
    posts: postsOf(words),
    phrases: phrasesOf(words, resolved),
    paragraphs: paragraphsOf(resolved),
    pointersToReports: pointersToReportsOf(words, paper),
  };
}
