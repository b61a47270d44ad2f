import type { Heading } from 'mdast';
import { z } from 'zod';
import { defineBlock, type BlockUse } from '../../document/blocks/block.ts';
import { tellOfCopy } from '../../document/expanding/foreign-copy.ts';
import type { ForeignDocument } from '../../model/foreign-pdf.ts';
import type { BlockNode, Placed } from '../../model/nodes.ts';
import type { Landmark, Numbered } from '../../model/traits.ts';
import { id, text } from '../setting-types.ts';

declare module '../../model/nodes.ts' {
  interface OwnBlocks {
    readonly appendix: Appendix;
  }
}

/** Starts on a new page. Inner headings are of depth 3 and more. */
export interface Appendix extends Numbered, Landmark, Placed {
  readonly type: 'appendix';
  readonly series: 'appendix';
  readonly landmark: 'appendix';
  readonly title: string;
  /** A PDF of somebody else: in print its pages follow after the children. */
  readonly document?: ForeignDocument;
  readonly children: BlockNode[];
}

const settings = z.strictObject({
  title: text.describe('The title, printed after Appendix and its number.'),
  id: id.optional(),
  pdf: text.optional().describe('A PDF of the paper’s folder, whose pages are added unchanged.'),
  alt: z.string().optional().describe('With pdf: what that document says, in words.'),
  from: text.optional().describe('With pdf: who made that document, for example External auditor.'),
});

/** Starts on a new page, numbered on. Its title is a heading of the second level, so its own headings begin at the third. */
export const appendixBlock = defineBlock({
  name: 'Appendix',
  summary: 'An appendix: starts on a new page and is numbered by the tool; with pdf="…" the pages of another document.',
  where: 'block',
  content: 'blocks',
  kinds: ['report', 'strategy', 'minutes', 'presentation'],
  settings,
  examples: [
    {
      title: 'An appendix with a table',
      mdx: 'See <Ref to="all-figures" />.\n\n<Appendix title="All figures" id="all-figures">\n\n<DataTable data="family-centre-places" caption="Places by district" />\n\n</Appendix>',
    },
  ],
  resolve(use) {
    const document = documentOf(use);
    if (document === 'refused') return [];
    const children = use.children;
    const isTooHigh = children.some((child) => child.type === 'heading' && child.depth === 2);
    const lowered = children.map((child) => (isTooHigh && child.type === 'heading' ? lower(child) : child));
    const node: Appendix = {
      type: 'appendix',
      series: 'appendix',
      landmark: 'appendix',
      number: 0,
      id: use.settings.id ?? '',
      title: use.settings.title,
      ...(document ? { document } : {}),
      children: lowered as BlockNode[],
    };
    return [node];
  },
});

/** The other document, where there is one; what is wrong with it is reported. */
function documentOf(use: BlockUse<z.output<typeof settings>>): ForeignDocument | 'refused' | undefined {
  const { pdf: file, alt = '', from } = use.settings;
  if (file === undefined) return refuseWithoutPdf(use) ? 'refused' : undefined;
  const isSaid = alt.trim() !== '';
  if (!isSaid) {
    const isWritten = use.settings.alt !== undefined;
    const reason = isWritten ? '"alt" is empty' : `there is no text alternative for "${file}"`;
    use.refuse(
      'missing-alt',
      isWritten ? 'alt' : 'pdf',
      reason,
      'Say in alt="…" what the document says, for readers who cannot see its pages.',
    );
  }
  const pdf = use.foreignPdf('pdf', file);
  if (!pdf) return 'refused';
  tellOfCopy(pdf, use.placeOf('pdf'), use.collector);
  const isReadable = pdf.hasText || use.children.length > 0;
  if (!isReadable) {
    const hint =
      'Write what it says between <Appendix …> and </Appendix>, or use a PDF with text: one saved from the program that made it, or scanned with text recognition.';
    use.refuse('missing-alt', 'pdf', `"${file}" has no text that a program can read, only pictures of pages`, hint);
  }
  const said = from === undefined ? {} : { from };
  return isSaid && isReadable ? { pdf, alt: alt.trim(), ...said, enquiries: use.paper.enquiries } : 'refused';
}

/** Refuses what is said of a document where none is named; true where something is. */
function refuseWithoutPdf({ settings: { alt, from }, refuse }: BlockUse<z.output<typeof settings>>): boolean {
  const hint = (name: string): string => `Name the document with pdf="…", or delete ${name}.`;
  if (alt !== undefined)
    refuse('block-settings', 'alt', '"alt" says what a document says, but there is no "pdf"', hint('alt'));
  if (from !== undefined)
    refuse('block-settings', 'from', '"from" says who made a document, but there is no "pdf"', hint('from'));
  return alt !== undefined || from !== undefined;
}

function lower(heading: Heading): Heading {
  return { ...heading, depth: Math.min(6, heading.depth + 1) as Heading['depth'] };
}
