/** Six Word reports with what the real ones have: each with every sentence, number and cell that stands in it. */
import { DeletedTextRun, InsertedTextRun, Textbox, TextRun, Paragraph } from 'docx';
import { line, link, note, picture, rich, table, wordFile } from './word-files.ts';

/** A report as a file, and the words that a reader of the file sees. */
export interface WordReport {
  readonly name: string;
  readonly file: () => Promise<Uint8Array>;
}

const duty = [line('REQUIRED CORPORATE AND LEGAL INFORMATION:'), line('Links to the Strategic Plan', { bold: true })];

const documents = [
  line('Section 100 D - Local Government Act 1972 - background documents', { bold: true }),
  line('The following documents discuss facts or matters on which this report is based.'),
  table([
    ['Document', 'Location'],
    ['None', ''],
  ]),
];

const equality = [
  line('EQUALITIES IMPACT ASSESSMENT:', { bold: true }),
  line('1. Equality Duty', { bold: true }),
  line('The Council has a duty under Section 149 of the Equality Act 2010 to have due regard to the need to:'),
  line('Eliminate discrimination, harassment and victimisation', { bullet: 0 }),
  line('Advance equality of opportunity between persons', { bullet: 0 }),
  line('2. Equalities Impact Assessment:', { bold: true }),
];

/** Cover in lines, numbers typed by hand, template guidance left in, tables of figures. */
const typedNumbers: WordReport = {
  name: 'numbers typed by hand',
  file: () =>
    wordFile([
      line('MERCIA DISTRICT COUNCIL'),
      line('Report'),
      line('Committee:\tHealth Committee'),
      line('Date:\t14 March 2024'),
      line('Title:\tVisits to family centres'),
      line('Report From:\tHead of Health'),
      line('Contact name: Centres Manager'),
      line('Tel:    01234 567890      Email: centres@example.gov.uk'),
      line('Purpose of this Report', { bold: true }),
      line('1. The purpose of this paper is to tell Members how the centres did in the spring of 2023.'),
      line('Recommendation(s)', { bold: true }),
      line('2. That the Health Committee notes the visits to the centres and thanks their staff.'),
      line('Current situation', { bold: true }),
      line('3. The centres kept 1,302 visits in January, and more in every month after February.'),
      line('The staff of the north centre moved in April.'),
      line('Table 1: Visits kept in 2023'),
      table([
        ['Month', 'Kept', 'Cancelled'],
        ['January', '1,302', '125'],
        ['February', '1,241', '109'],
        ['March', '1,388', '131'],
      ]),
      line('Any other headings (if required)', { bold: true }),
      line('5. The work goes on through the winter, and a report follows in the new year for Members.'),
      ...duty,
      table([['People live well:', 'Yes']]),
      ...documents,
      ...equality,
      line('See guidance on https://mercia.sharepoint.com/sites/equality/page.aspx'),
      line('Insert in full your Equality Statement which will either state'),
    ]),
};

/** A cover table, Word's own numbers, sub-bullets, an appendix with a table by month. */
const wordNumbers: WordReport = {
  name: 'numbers of Word, with an appendix',
  file: () =>
    wordFile(
      [
        table([
          ['Panel:', 'Health Committee'],
          ['Date:', 'Thursday, 14th March, 2024'],
          ['Title:', 'The front door'],
          ['Report From:', 'Head of Health'],
        ]),
        line('Purpose of this report', { heading: 1 }),
        line('This report describes the front door.', { numbered: 0 }),
        line('Performance', { heading: 1 }),
        line('Calls are answered by:', { numbered: 0 }),
        line('the day team', { bullet: 0 }),
        line('the night team, which also', { bullet: 0 }),
        line('covers weekends', { bullet: 1 }),
        line('Waiting times', { heading: 2 }),
        line('Nobody waited longer than ten minutes.', { numbered: 0 }),
        ...duty,
        line('This proposal does not link to the Strategic Plan but, nevertheless, requires a decision because:'),
        line('The Committee asked to hear of the front door each spring.'),
        ...documents,
        ...equality,
        line('The report is for information and has a low impact on groups with protected characteristics.'),
        line('Appendix 1: Calls by month', { heading: 1 }),
        table([
          ['Month', 'Calls', 'Share answered'],
          ['Jan', '812', '91%'],
          ['Feb', '790', '93%'],
        ]),
      ],
      { header: 'Front door report', footer: 'Page 7 of 12' },
    ),
};

/** Pictures with and without a text alternative, captions, sources, a format that cannot be published. */
const pictures: WordReport = {
  name: 'pictures',
  file: () =>
    wordFile([
      line('Committee: Health Committee'),
      line('Date: 14 March 2024'),
      line('Title: Preventing violence'),
      line('Purpose of this report', { heading: 1 }),
      line('Four levels of prevention are shown below.', { numbered: 0 }),
      picture('A pyramid of four levels'),
      line('Figure 1: Levels of prevention'),
      line('The approach has four steps.', { numbered: 0 }),
      picture(),
      line('A drawing in an older format follows.', { numbered: 0 }),
      picture('An old drawing', 'gif'),
      line('Money allocated = £58,000', { numbered: 0 }),
      line('Other Significant Links', { bold: true }),
    ]),
};

/** Footnotes, changes that were tracked, a box of text, a running head, links, emphasis and letters that Markdown uses. */
const marks: WordReport = {
  name: 'footnotes, tracked changes, text boxes and signs',
  file: () =>
    wordFile(
      [
        line('Committee: Health Committee'),
        line('Date: 14/03/2024'),
        line('Title: Signs {and} <marks> in *words*'),
        line('Purpose of this report', { heading: 1 }),
        rich(
          [
            new TextRun('The clinics are described by the regulator'),
            note(1),
            new TextRun(' and in '),
            link('the register of clinics', 'https://example.gov.uk/register'),
            new TextRun('; five * three is {fifteen} and 3 < 5, as file_name_one says.'),
          ],
          0,
        ),
        rich(
          [
            new TextRun('Nine '),
            new InsertedTextRun({ id: 1, author: 'Officer', date: '2024-01-01T00:00:00Z', text: 'whole-time ' }),
            new DeletedTextRun({ id: 2, author: 'Officer', date: '2024-01-01T00:00:00Z', text: 'former ' }),
            new TextRun({ text: 'posts', bold: true }),
            new TextRun(' are filled.'),
            note(2),
          ],
          0,
        ),
        new Paragraph({
          children: [
            new Textbox({ style: { width: '200pt' }, children: [new Paragraph('A boxed remark of the director')] }),
          ],
        }),
        line('The last words.', { numbered: 0 }),
      ],
      { notes: { 1: 'Quality report of 2023.', 2: 'Counted in January.' }, header: 'Signs and marks' },
    ),
};

/** Merged cells, lists and tables within cells, an empty heading cell, a table that is words. */
const cells: WordReport = {
  name: 'merged and filled cells',
  file: () =>
    wordFile([
      line('Board: Health Committee'),
      line('Date: 14 March 2024'),
      line('Title: Grants'),
      line('Purpose of this report', { heading: 1 }),
      line('Two tables tell of the grants.', { numbered: 0 }),
      line('Table 4: Grants by strand and year'),
      table([
        [
          { blocks: [line('Strand')], down: 2 },
          { blocks: [line('Year of grant')], across: 2 },
        ],
        ['2022', '2023'],
        ['Youth work', '£58,000', '£80,000'],
        [{ blocks: [line('Both years')], across: 2 }, '£12,000'],
      ]),
      table([
        ['Question', 'Answer'],
        ['What was bought?', { blocks: [line('A van', { bullet: 0 }), line('Two bicycles', { bullet: 0 })] }],
        ['From whom?', { blocks: [table([['North garage', 'South cycles']]), line('after a tender')] }],
      ]),
      line('That is all.', { numbered: 0 }),
    ]),
};

/** Both forms of the strategic plan, earlier decisions, laws with addresses, documents, a climate section that says nothing. */
const legal: WordReport = {
  name: 'standard sections',
  file: () =>
    wordFile([
      line('Committee: Health Committee'),
      line('Date: 14 March 2024'),
      line('Title: Foster carers'),
      line('Report From: Head of Health'),
      line('Contact name: Placements Manager  Email: placements@example.gov.uk'),
      line('Purpose of this Report', { heading: 1 }),
      line('Carers were asked what they think.', { numbered: 0 }),
      line('Climate Change Impact Assessment', { heading: 1 }),
      line('N/A'),
      line('Conclusion', { heading: 1 }),
      line('More carers are needed.', { numbered: 0 }),
      ...duty,
      table([
        ['People live well:', 'No'],
        ['People are safe:', 'Yes'],
      ]),
      line('OR'),
      line('Other Significant Links', { bold: true }),
      table([
        ['Links to previous Member decisions:', ''],
        ['Title', 'Date'],
        ['Fees for carers', '15 October 2019'],
        ['Direct links to specific legislation or Government Directives', ''],
        ['Title', 'Date'],
        ['Fostering Services Regulations https://example.gov.uk/uksi/2011/581', '1 April 2011'],
      ]),
      line('Section 100 D - Local Government Act 1972 - background documents', { bold: true }),
      table([
        ['Document', 'Location'],
        ['Survey of carers', 'Room 12, Guildhall'],
      ]),
      ...equality,
      line('Carers of every background were asked, and the impact on them is low.'),
    ]),
};

/** All of them. */
export const wordReports: readonly WordReport[] = [typedNumbers, wordNumbers, pictures, marks, cells, legal];
