/** The PDF of the guide's examples: published where a site has a guide. */
import type { Site } from '../../model/site.ts';
import { blockGuides } from '../../guide/block-guide.ts';
import { guidePdf } from '../../guide/guide-pdf.ts';
import { guideFile } from '../../schema/council/guide-pages.ts';
import { designFor } from '../../typeset/design/designs.ts';
import type { PdfDocument } from '../../typeset/flow.ts';

/** True where the site has a page that a guide begins with. */
export function hasGuide({ pages }: Pick<Site, 'pages'>): boolean {
  return pages.some(({ file }) => file === guideFile);
}

/** The examples of all blocks in print, in the council's colour. */
export function guideDocument({ council }: Pick<Site, 'council'>): PdfDocument {
  return guidePdf(blockGuides(), { author: council.name, design: designFor(council.theme?.accent) });
}
