/** The same pack in every format, so that the cost of each can be given for each page of the PDF. */
import { liblouisVersion } from '../../../outputs/braille/liblouis.ts';
import { exampleRoot } from '../../command/places.ts';
import { packFormats, type PackFormat } from '../../packs/chosen-pack.ts';
import { measureAll, type Bench, type BenchRoom, type Subject } from '../bench.ts';
import { measureCommand } from '../measure.ts';
import { pageRatio } from '../result.ts';

/** A page of a format may cost this many times what one of the PDF does. */
const aim = { time: 1.5 };

/** The pack of one meeting as PDF, in large print, as a book, as text and in braille. */
export const formats: Bench = {
  name: 'formats',
  about: 'The agenda pack of the CFAP meeting of 4 February 2020 in every format, a page being one of the PDF.',
  run: async (room) => {
    const hasBraille = liblouisVersion() !== '';
    const made = packFormats.filter((format) => format !== 'braille' || hasBraille);
    const results = await measureAll(subjectsOf(made, room), room);
    const [pdf, ...others] = results;
    return {
      results,
      ratios: pdf ? others.map((other) => pageRatio(pdf, other, aim)) : [],
      notes: [
        'Each run compiles the papers and plans the pages of the PDF, which other formats mark; in a build this is done once for all of them.',
        ...(hasBraille ? [] : ['Braille is not measured: liblouis is not installed.']),
      ],
    };
  },
};

/** The PDF comes first; what it says of its pages counts for all. */
function subjectsOf(made: readonly PackFormat[], { folder }: BenchRoom): Subject[] {
  let pagesOfPdf = 0;
  return made.map((format): Subject => ({
    name: `pack, ${format}`,
    once: async () => {
      const written = ['cfap', '2020-02-04', '--root', exampleRoot, '--no-cache', '--format', format, '--out', folder];
      const run = await measureCommand('pack', written);
      if (format === 'pdf') pagesOfPdf = Number(/: (\d+) pages/.exec(run.stdout)?.[1] ?? 0);
      return run;
    },
    pages: () => pagesOfPdf,
  }));
}
