/** "Paragraphs 3 and 4 of the report" in minutes: years later nobody knows which report was meant, or has it. */
import { formatFolder } from '../../calendar/meeting-day.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Paper } from '../../model/paper.ts';
import type { ResolvedPaper } from '../../document/resolving.ts';
import type { PointerToReport, PaperExtract } from '../extract.ts';
import type { PapersCheck } from '../meeting-check.ts';
import type { Passage } from '../words.ts';
import { numberedThings } from './numbered-things.ts';
import { numberingOf } from '../../kinds/registry.ts';

const pointer =
  /(?<![\p{L}\p{N}-])(?:paragraphs?|paras?\.?|recommendations?|points?) (\d{1,3}(?:(?:, | and | or | to |–|-)\d{1,3})*) (?:of|in|to) (?:the|this|that) (?:report|paper)(?![\p{L}-])/giu;

/** Where the resolutions of minutes point to numbers of a report; nothing of other papers. */
export function pointersToReportsOf(words: readonly Passage[], { minutes }: Paper): readonly PointerToReport[] {
  if (!minutes) return [];
  const { meeting } = minutes;
  let topic = '';
  return words.flatMap((passage) => {
    if (passage.kind === 'heading') topic = passage.text;
    if (!passage.within.includes('Resolved')) return [];
    return [...passage.text.matchAll(pointer)].flatMap(({ 0: written, 1: numbers = '', index }) =>
      passage.inlinesAt(index).includes('link')
        ? []
        : [{ words: written, topic, meeting, numbers: numbersIn(written, numbers), place: passage.placeAt(index) }],
    );
  });
}

/** The paragraphs that are named; recommendations have numbers of their own. */
function numbersIn(words: string, numbers: string): readonly string[] {
  return /^rec/i.test(words) ? [] : [...numbers.matchAll(/\d+/g)].map(([number]) => number);
}

/** Numbers of the paragraphs of a report; none of other papers. */
export function paragraphsOf({ paper }: ResolvedPaper): readonly string[] {
  return numberingOf(paper.kind) === 'paragraphs' ? numberedThings(paper).paragraph.map(({ number }) => number) : [];
}

/** Resolutions that point to a report by numbers: is it there, and has it these? */
export const checkPointersToReports: PapersCheck = (papers, { collector }) => {
  for (const { pointersToReports, home } of papers)
    for (const at of pointersToReports) {
      if (home.in !== 'meeting') continue;
      const reports = papers.filter(
        (one) =>
          numberingOf(one.kind) === 'paragraphs' &&
          one.home.in === 'meeting' &&
          one.home.committee === home.committee &&
          one.home.folder === at.meeting,
      );
      const report = meantBy(at.topic, reports);
      const missing = report && at.numbers.find((number) => !report.paragraphs.includes(number));
      if (report && missing !== undefined) {
        const reason = `"${report.title.words}" has no paragraph ${missing}`;
        const hint = `Its paragraphs are numbered from ${report.paragraphs[0] ?? '1'} to ${report.paragraphs.at(-1) ?? '1'}. Correct the number, or say in words what was agreed.`;
        collector.error('missing-reference', at.place, reason, hint);
        continue;
      }
      const reason =
        reports.length === 0
          ? `"${at.words}" refers to a report dated ${formatFolder(at.meeting)} that is not on this site`
          : `"${at.words}" is typed by hand, and readers of the minutes do not have the report in front of them`;
      collector.warning('typed-reference', at.place, reason, hintFor(at, report, reports));
    }
};

/** The report that a minute is about: the only one, or that whose title the minute has. */
function meantBy(topic: string, reports: readonly PaperExtract[]): PaperExtract | undefined {
  if (reports.length === 1) return reports[0];
  const title = nearest(
    topic,
    reports.map((report) => report.title.words),
  );
  return reports.find((report) => report.title.words === title);
}

function hintFor(
  { words, numbers }: PointerToReport,
  meant: PaperExtract | undefined,
  reports: readonly PaperExtract[],
): string {
  const report = meant ?? reports[0];
  if (report?.home.in !== 'meeting')
    return 'Say in the resolution itself what was agreed, for example "That the opening times are extended to 8 pm."';
  const { committee, folder } = report.home;
  const anchor = numbers[0] === undefined ? '' : `#para-${numbers[0]}`;
  const link = `[${words}](/${committee}/${folder}/${report.slug}/${anchor})`;
  return `Say in words what was agreed, or link to the report${meant ? '' : ' that is meant'}: ${link}${meant ? '' : ', for example'}.`;
}
