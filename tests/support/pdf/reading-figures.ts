/**
 * Prints what a typesetter would measure in the example's packs and publications:
 * `node tests/support/pdf/reading-figures.ts`.
 */
import { packSourcesOf } from '../../../src/outputs/packs/packs.ts';
import { pdfSourcesOf } from '../../../src/outputs/papers.ts';
import { layOutPack } from '../../../src/meetings/packs/pack.ts';
import { paperPdf } from '../../../src/render/pdf/paper.ts';
import { layOut } from '../../../src/typeset/pages/lay-out.ts';
import type { LaidOut } from '../../../src/typeset/pages/laid-out.ts';
import { exampleRoot, siteOf } from '../example.ts';
import { lastLinesOfOneWord, pageEnds, paragraphsOf } from './page-measures.ts';

const site = siteOf(exampleRoot);
const documents: (readonly [string, LaidOut])[] = [
  ...site.meetings.flatMap((meeting) => {
    const sources = packSourcesOf(site, meeting);
    return sources ? [[`${meeting.committee} ${meeting.date}`, layOutPack(sources).laidOut] as const] : [];
  }),
  ...site.publications.map((paper) => [paper.slug, layOut(paperPdf(paper, pdfSourcesOf(site, undefined)))] as const),
];

for (const [name, laidOut] of documents) {
  console.log(`\n${name}: ${laidOut.pages.length} pages`);
  for (const { title, pageCount, firstPage } of laidOut.sections)
    console.log(`  ${title}: ${pageCount} pages from ${laidOut.pages[firstPage]?.label ?? '?'}`);
  const ends = pageEnds(laidOut).filter(({ next }) => next !== 'nothing');
  const white = ends.reduce((sum, end) => sum + end.white, 0);
  console.log(`  white at page ends within papers: ${white.toFixed(0)} mm on ${ends.length} pages`);
  for (const end of ends.filter((one) => one.white > 20))
    console.log(`    page ${end.page.label}: ${end.white.toFixed(0)} mm before ${end.next}`);
  const single = lastLinesOfOneWord(laidOut);
  console.log(`  last lines of one word: ${single.length}`);
  for (const { lines, page } of single) console.log(`    page ${page.label}: ${lines.slice(-2).join(' | ')}`);
  const full = paragraphsOf(laidOut).flatMap(({ lines, size }) => (size === 12 ? lines.slice(0, -1) : []));
  const letters = full.reduce((sum, line) => sum + line.length, 0) / full.length;
  console.log(`  letters in a full line of 12 pt: ${letters.toFixed(1)} on average`);
}
