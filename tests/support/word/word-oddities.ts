/** Word reports with what Word itself writes and few other programs do: controls, fields, equations, moved text, charts, SmartArt. */
import type { WordReport } from './word-reports.ts';
import { line, table, withXml, wordFile } from './word-files.ts';

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const field = (sign: string): string => `<w:r><w:fldChar w:fldCharType="${sign}"/></w:r>`;
const control = (inside: string): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="Choose"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
const moved = (tag: 'moveFrom' | 'moveTo', text: string): string =>
  `<w:p><w:${tag} w:id="9" w:author="Clerk" w:date="2024-01-01T00:00:00Z">${run(text)}</w:${tag}></w:p>`;
const math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const letters = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
const cell = (inside: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;

const cover = [
  line('Committee: Health Committee'),
  line('Date: 14 March 2024'),
  line('Title: Odd things of Word'),
  line('Report From: Head of Health'),
  line('Contact name: Clinics Manager  Email: clinics@example.gov.uk'),
];

/** Controls, fields, headings numbered 1.1, soft hyphens, moved sentences, equations, cells merged downwards, tables in tables in tables. */
export const oddities: WordReport = {
  name: 'controls, fields, equations and moved text',
  file: async () =>
    withXml(
      await wordFile([
        ...cover,
        line('1.1 What was found', { heading: 1 }),
        ...['CONTROL', 'INLINE', 'FIELDS', 'FROM', 'TO', 'EQUATION', 'SUM', 'TABLE'].map((text) => line(text)),
        table([
          ['Place', { blocks: [table([['Ward 7', { blocks: [table([['Bed 31', '16 nights']])] }]])] }],
          ['Clinic', '15 rooms'],
        ]),
        line('That was all.'),
      ]),
      {
        CONTROL: control(`<w:p>${run('A sentence in a control.')}</w:p>`),
        INLINE: `<w:p>${run('The Panel chose ')}${control(run('option B'))}${run(' for co')}<w:r><w:softHyphen/><w:t>operation in twenty</w:t><w:noBreakHyphen/><w:t>two homes.</w:t></w:r></w:p>`,
        FIELDS: `<w:p>${run('See ')}${field('begin')}<w:r><w:instrText xml:space="preserve"> HYPERLINK "https://example.gov.uk/beds" </w:instrText></w:r>${field('separate')}${run('the list of beds')}${field('end')}${run(' on page ')}<w:fldSimple w:instr=" PAGEREF beds ">${run('77')}</w:fldSimple>${run('.')}</w:p>`,
        FROM: moved('moveFrom', 'This sentence was moved.'),
        TO: moved('moveTo', 'This sentence was moved.'),
        EQUATION: `<w:p>${run('The rate is ')}<m:oMath ${math}>${letters('r=')}<m:f><m:num>${letters('1302')}</m:num><m:den>${letters('n+9001')}</m:den></m:f></m:oMath>${run(' in a year.')}</w:p>`,
        SUM: `<w:p><m:oMathPara ${math}><m:oMath><m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${letters('k=1')}</m:sub><m:sup>${letters('12')}</m:sup><m:e><m:sSup><m:e>${letters('q')}</m:e><m:sup>${letters('2')}</m:sup></m:sSup></m:e></m:nary></m:oMath></m:oMathPara></w:p>`,
        TABLE: `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>${cell(`<w:p>${run('Side')}</w:p>`)}${cell(`<w:p>${run('Homes')}</w:p>`)}</w:tr><w:tr>${cell(`<w:p>${run('North')}</w:p>`, '<w:vMerge w:val="restart"/>')}${cell(`<w:p>${run('11')}</w:p>`)}</w:tr><w:tr>${cell('<w:p/>', '<w:vMerge/>')}${cell(`<w:p>${run('12')}</w:p>`)}</w:tr>${control(`<w:tr>${cell(`<w:p>${run('South')}</w:p>`)}${cell(`<w:p>${control(run('13'))}</w:p>`)}</w:tr>`)}</w:tbl>`,
      },
    ),
};

/** A chart, a SmartArt drawing and a comment: Word keeps each in a part of its own. */
export const drawings = async (): Promise<Uint8Array> =>
  withXml(
    await wordFile([...cover, line('Findings', { heading: 1 }), line('Visits rose in 2023.')]),
    {},
    {
      'word/charts/chart1.xml':
        '<c:chartSpace><c:title><a:p><a:r><a:t>Visits by year</a:t></a:r></a:p></c:title><c:ser><c:tx><c:v>Visits</c:v></c:tx><c:cat><c:v>2022</c:v><c:v>2023</c:v></c:cat><c:val><c:v>1302</c:v><c:v>1411.5</c:v></c:val></c:ser></c:chartSpace>',
      'word/diagrams/data1.xml':
        '<dgm:dataModel><dgm:pt><dgm:t><a:p><a:r><a:t>Call</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>Visit &amp; care</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>',
      'word/comments.xml': `<w:comments><w:comment w:id="0"><w:p>${run('Is this still so?')}</w:p></w:comment></w:comments>`,
    },
  );
