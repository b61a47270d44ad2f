/** The pages of the guide that are made from the definitions of the blocks and from the catalogue of rules. */
import { deferred, type Deferred } from '../../deferred.ts';
import { blockGuides, type BlockGuide } from '../../../../guide/block-guide.ts';
import { exampleHtml } from '../../../../guide/example-html.ts';
import { exampleDestination, guidePdfPath } from '../../../../guide/guide-pdf.ts';
import { messageGuide, type RuleGroupGuide } from '../../../../guide/message-guide.ts';
import { hasGuide } from '../../../../outputs/pdf/guide-document.ts';
import type { Published } from '../../../../outputs/published.ts';
import { pageWords } from '../../../../render/page-words.ts';
import type { MadeGuidePage } from '../../../../schema/council/guide-pages.ts';
import { wordingOf } from '../../../../locales/locales.ts';
import { siteWording } from '../../../words.ts';
import { fileLink, type FileLink } from '../../listing.ts';

/** An example as it stands on a page and in print. */
export interface ShownExample {
  /** Its id on the page. */
  readonly anchor: string;
  readonly title: string;
  /** What an author writes. */
  readonly source: string;
  /** What the web page shows, as HTML; made when the page is drawn. */
  readonly html: Deferred<string>;
  /** Where the PDF shows it. */
  readonly pdf: string;
}

/** A block with its examples. */
export interface ShownBlock extends Omit<BlockGuide, 'examples'> {
  readonly examples: readonly ShownExample[];
}

/** What a made page shows. */
export type GuideContent =
  | {
      readonly of: 'blocks';
      /** As HTML. */
      readonly intro: string;
      /** Those that stand on lines of their own, then those within a sentence. */
      readonly parts: readonly { readonly title: string; readonly blocks: readonly ShownBlock[] }[];
      /** The PDF of all examples; absent where it has not been made yet, in a preview. */
      readonly pdf?: FileLink;
    }
  | { readonly of: 'messages'; readonly intro: string; readonly groups: readonly RuleGroupGuide[] };

/** A made page before it has its place among the written ones. */
export interface MadePage {
  readonly slug: MadeGuidePage;
  readonly title: string;
  readonly description: string;
  readonly order: number;
  readonly content: GuideContent;
}

/** Behind the written pages of the guide, whatever orders these have. */
const order = 900;

/** The made pages of a site; none where it has no guide. */
export function madePages(published: Published): readonly MadePage[] {
  if (!hasGuide(published.site)) return [];
  const pdf = published.files.get(guidePdfPath);
  const { blocks, messages } = siteWording(published).guide;
  return [
    {
      slug: 'guide-blocks',
      title: blocks.title,
      description: blocks.description,
      order,
      content: {
        of: 'blocks',
        intro: pageWords('guide-blocks', blocks.intro),
        parts: [
          { title: blocks.ownLine, blocks: shownBlocks('block') },
          { title: blocks.inSentence, blocks: shownBlocks('inline') },
        ],
        ...(pdf ? { pdf: fileLink(pdf, siteWording(published)) } : {}),
      },
    },
    {
      slug: 'guide-messages',
      title: messages.title,
      description: messages.description,
      order,
      content: { of: 'messages', intro: pageWords('guide-messages', messages.intro), groups: messageGuide() },
    },
  ];
}

function shownBlocks(where: BlockGuide['where']): ShownBlock[] {
  const words = wordingOf('en-GB');
  return blockGuides()
    .filter((guide) => guide.where === where)
    .map((guide) => ({
      ...guide,
      examples: guide.examples.map((example) => ({
        anchor: example.name,
        title: example.title,
        source: example.source,
        html: deferred({ beside: [example.name] }, () => exampleHtml(example, words)),
        pdf: `/${guidePdfPath}#nameddest=${exampleDestination(example)}`,
      })),
    }));
}
