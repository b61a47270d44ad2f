/** Slips in what a council asks of its reports. */
import { isPaper, isReport } from './lines.ts';
import type { CleanContent, Mutation, Mutator } from './mutation.ts';

type Made = Omit<Mutation, 'rule' | 'what'>;

const council = 'content/council.yml';

/** The council asks for something more, in every published report of a meeting. */
const askedOfReports =
  (asked: string, fact = '') =>
  (content: CleanContent): Made[] =>
    [...content.files].flatMap(([file, text]): Made[] => {
      if (!isPaper(file) || !isReport(text) || !file.startsWith('content/meetings/') || /^status: draft/m.test(text))
        return [];
      const lines = text.split('\n');
      const end = lines.indexOf('---', 1);
      const broken = fact === '' ? lines : lines.toSpliced(end, 0, fact);
      const files = { [file]: broken.join('\n'), [council]: `${content.files.get(council) ?? ''}\n${asked}\n` };
      return [{ file, line: fact === '' ? 2 : end + 1, files }];
    });

/** The list of sections leaves out the one that the law asks for. */
const withoutBackgroundDocuments = (content: CleanContent): Made[] => {
  const text = content.files.get(council) ?? '';
  const files = { [council]: `${text.trimEnd()}\nstandardSections: [strategicPlan, otherLinks, equality]\n` };
  return [{ file: council, line: text.trimEnd().split('\n').length + 1, files }];
};

/** Slips in council.yml that its reports show. */
export const sectionMutators: readonly Mutator[] = [
  {
    rule: 'clearance',
    slip: 'a report is not cleared by those who clear every report',
    make: askedOfReports('clearances: [Monitoring Officer]'),
  },
  {
    rule: 'standard-section',
    slip: 'a section is answered after the council has ceased to ask for it',
    make: askedOfReports(
      'standardSections: [strategicPlan, otherLinks, backgroundDocuments, equality, { key: legal, title: Legal implications, until: 2001-12-31, asks: statement }]',
      'legal: The Council has the power to do this.',
    ),
  },
  {
    rule: 'background-documents-asked',
    slip: 'the sections leave out the background documents',
    make: withoutBackgroundDocuments,
  },
];
