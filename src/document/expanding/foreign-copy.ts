/** What is reported about a PDF of somebody else that is not published as it came. */
import type { Collector, Place } from '../../diagnostics/diagnostic.ts';
import type { ForeignPdf } from '../../model/foreign-pdf.ts';

/** Reports that the file is not published as it came. A restricted one is not published at all. */
export function tellOfCopy(
  { file, published: { isAsItCame, without } }: ForeignPdf,
  place: Place,
  collector: Collector,
): void {
  if (isAsItCame || file.startsWith('restricted/')) return;
  const name = file.slice(file.lastIndexOf('/') + 1);
  const why =
    without.length === 0
      ? ': programs that read PDFs do not agree about what it holds'
      : `, without its ${without.join(', ').replace(/, ([^,]*)$/, ' and $1')}`;
  collector.warning(
    'embedded-pdf',
    place,
    `"${name}" will be published as a copy of its pages${why}`,
    'You need do nothing if the pages are enough. To publish the file itself, print it to a new PDF.',
  );
}
