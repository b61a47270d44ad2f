/** What readers of a Word file see comes out, and what they do not is named: each way in which Word says so. */
import { describe, expect, test } from 'vitest';
import {
  cell,
  coverXml,
  field,
  fieldSign,
  importedWord,
  paragraph,
  plainTable,
  run,
  wordFromXml,
  type MoreParts,
} from '../../support/word/word-xml.ts';

const imported = async (xml: string, more: MoreParts = {}) => importedWord(await wordFromXml(coverXml + xml, more));
const omitted = ({ omissions }: Awaited<ReturnType<typeof imported>>): string[] =>
  omissions.map(({ kind, text }) => `${kind}: ${text}`);

const style = (id: string, properties: string, base?: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${base === undefined ? '' : `<w:basedOn w:val="${base}"/>`}${properties}</w:style>`;
const hiddenLook = '<w:rPr><w:vanish/></w:rPr>';

describe('hidden text', () => {
  const styles = [
    style('Secret', hiddenLook),
    style('SecretToo', '', 'Secret'),
    style('SecretRun', hiddenLook),
    style('Shown', '<w:rPr><w:vanish w:val="0"/></w:rPr>', 'Secret'),
  ].join('');

  test.each([
    ['by the run', paragraph(run('Kept. ') + run('Gone.', '<w:vanish/>'))],
    ['by the style of the run', paragraph(run('Kept. ') + run('Gone.', '<w:rStyle w:val="SecretRun"/>'))],
    ['by the style of the paragraph', paragraph('Kept. ') + paragraph('Gone.', '<w:pStyle w:val="Secret"/>')],
    ['by a style that is based on it', paragraph('Kept. ') + paragraph('Gone.', '<w:pStyle w:val="SecretToo"/>')],
  ])('%s stays out', async (_way, xml) => {
    const report = await imported(xml, { styles });
    expect(report.body).toContain('Kept.');
    expect(report.body).not.toContain('Gone');
    expect(omitted(report)).toEqual(['hidden: Gone.']);
    expect(report.lost).toEqual([]);
  });

  test.each([
    ['w:val="0" on the run', paragraph(run('Seen.', '<w:vanish w:val="0"/>'))],
    [
      'w:val="false" on a run of a hidden style',
      paragraph(run('Seen.', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="Secret"/>'),
    ],
    ['a style that shows what its base hides', paragraph('Seen.', '<w:pStyle w:val="Shown"/>')],
    ['hidden on the web alone', paragraph(run('Seen.', '<w:webHidden/>'))],
    ['a hidden end of paragraph', paragraph(run('Seen.'), '<w:rPr><w:specVanish/><w:vanish/></w:rPr>')],
    [
      'two styles that cancel each other',
      paragraph(run('Seen.', '<w:rStyle w:val="SecretRun"/>'), '<w:pStyle w:val="Secret"/>'),
    ],
  ])('%s is seen', async (_way, xml) => {
    const report = await imported(xml, { styles });
    expect(report.body).toContain('Seen.');
    expect(report.omissions).toEqual([]);
  });

  test('the whole file by its defaults, but for what is shown', async () => {
    const report = await importedWord(
      await wordFromXml(paragraph(run('Shown words here.', '<w:vanish w:val="0"/>')) + paragraph('Gone.'), {
        styles: `<w:docDefaults><w:rPrDefault>${hiddenLook}</w:rPrDefault></w:docDefaults>`,
      }),
    );
    expect(report.body).toBe('Shown words here.\n');
    expect(omitted(report)).toEqual(['hidden: Gone.']);
  });

  test('rows of tables, by the row or by all words of it', async () => {
    const row = (cells: readonly string[], properties = ''): string =>
      `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((inside) => cell(inside)).join('')}</w:tr>`;
    const secret = (text: string): string => paragraph(run(text, '<w:vanish/>'));
    const report = await imported(
      `<w:tbl>${row(['Name', 'Words'])}${row(['A', 'first words'])}${row(['B', 'gone'], '<w:hidden/>')}${row([secret('C'), secret('also gone')])}</w:tbl>`,
    );
    expect(report.body).toContain('| Name | Words |\n| - | - |\n| A | first words |\n\n</Table>');
    expect(omitted(report)).toEqual(['hidden: B gone', 'hidden: C', 'hidden: also gone']);
  });
});

describe('tracked changes', () => {
  const by = 'w:id="1" w:author="Officer" w:date="2024-01-01T00:00:00Z"';

  test('insertions are taken, deletions are named', async () => {
    const report = await imported(
      paragraph(
        `${run('Costs rose by ')}<w:del ${by}><w:r><w:delText>3%</w:delText></w:r></w:del><w:ins ${by}>${run('4%')}</w:ins>${run('.')}`,
      ),
    );
    expect(report.body).toContain('Costs rose by 4%.');
    expect(omitted(report)).toEqual(['deleted: 3%']);
  });

  test('a deleted end of paragraph joins it to the next', async () => {
    const report = await imported(
      paragraph(run('The first half '), `<w:rPr><w:del ${by}/></w:rPr>`) + paragraph('and the second.'),
    );
    expect(report.body).toContain('The first half and the second.\n');
    expect(report.lost).toEqual([]);
  });

  test('a deleted row is named', async () => {
    const report = await imported(
      `<w:tbl><w:tr>${cell('Name')}${cell('Words')}</w:tr><w:tr>${cell('A')}${cell('kept words')}</w:tr><w:tr><w:trPr><w:del ${by}/></w:trPr>${cell('B')}${cell('gone')}</w:tr></w:tbl>`,
    );
    expect(report.body).not.toContain('gone');
    expect(omitted(report)).toEqual(['deleted: B gone']);
  });
});

describe('fields and links', () => {
  test.each([
    ['HYPERLINK "https://example.gov.uk/a" \\t "_blank" \\o "A tip"', '[words](https://example.gov.uk/a)'],
    ['HYPERLINK \\l "part" ', 'words'],
    ['HYPERLINK https://example.gov.uk/b', '[words](https://example.gov.uk/b)'],
    ['HYPERLINK "www.example.gov.uk"', '[words](https://www.example.gov.uk)'],
    ['PAGEREF _Toc1 \\h', 'words'],
    ['REF _Ref9 \\h', 'words'],
  ])('%s', async (code, text) => {
    const escaped = code.replaceAll('"', '&quot;');
    const { body, lost } = await imported(paragraph(run('See ') + field(escaped, run('words')) + run('.')));
    expect(body).toContain(`See ${text}.\n`);
    expect(lost).toEqual([]);
  });

  test.each(['file:///C:/Users/clerk/secret.docx', '\\\\server\\share\\plan.docx', 'javascript:alert(1)'])(
    'an address that readers cannot follow is named and not linked: %s',
    async (target) => {
      const report = await imported(paragraph(`<w:hyperlink r:id="rId5">${run('The plan')}</w:hyperlink>`), {
        relationships: { rId5: ['hyperlink', target] },
      });
      expect(report.body).toContain('The plan\n');
      expect(report.body).not.toContain('](');
      expect(omitted(report)).toEqual([`link: ${target}`]);
    },
  );

  test('a table of contents by its field goes over paragraphs, and what follows it stays', async () => {
    const report = await imported(
      paragraph(
        `${fieldSign('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${fieldSign('separate')}${run('Background 2')}`,
      ) +
        paragraph(run('Costs 3') + fieldSign('end')) +
        paragraph('The words after it.'),
    );
    expect(report.body).toBe('The words after it.\n');
    expect(omitted(report)).toEqual(['contents: Background 2', 'contents: Costs 3']);
  });

  test('a table of contents that somebody typed is named', async () => {
    const report = await imported(
      ['Contents', 'Background</w:t><w:tab/><w:t>2', 'Costs ........ 3', 'The words after it.']
        .map((text) => paragraph(text))
        .join(''),
    );
    expect(report.body).toBe('The words after it.\n');
    expect(omitted(report)).toEqual(['contents: Contents', 'contents: Background 2', 'contents: Costs ........ 3']);
  });

  test('a field that never ends takes no more than its paragraph', async () => {
    const code = `${fieldSign('begin')}<w:r><w:instrText> REF a </w:instrText></w:r>`;
    const report = await imported(paragraph(run('Before it. ') + code) + paragraph('After it.'));
    expect(report.body).toBe('Before it.\n\nAfter it.\n');
    expect(report.lost).toEqual([]);
  });

  test('prompts of controls that nobody filled in are named', async () => {
    const report = await imported(
      paragraph(
        `${run('Kept. ')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click to enter text.')}</w:sdtContent></w:sdt>`,
      ),
    );
    expect(report.body).toBe('Kept.\n');
    expect(omitted(report)).toEqual(['placeholder: Click to enter text.']);
  });
});

describe('words in odd places', () => {
  test('a drop cap is one word with the rest of it', async () => {
    const report = await imported(
      paragraph(run('T'), '<w:framePr w:dropCap="drop" w:lines="3"/>') + paragraph('he Council met.'),
    );
    expect(report.body).toBe('The Council met.\n');
    expect(report.lost).toEqual([]);
  });

  test('a table of one cell is a frame round its paragraphs', async () => {
    const { body } = await imported(`<w:tbl><w:tr>${cell(paragraph('First.') + paragraph('Second.'))}</w:tr></w:tbl>`);
    expect(body).toBe('First.\n\nSecond.\n');
  });

  test('headings and pictures in cells are lines of the cell and figures after the table', async () => {
    const report = await imported(
      `<w:tbl><w:tr>${cell(paragraph('Summary', '<w:outlineLvl w:val="4"/>'))}${cell('Map')}</w:tr><w:tr>${cell('North')}${cell(
        paragraph('<w:r><w:drawing><a:blip r:embed="rId7"/></w:drawing></w:r>'),
      )}</w:tr></w:tbl>`,
      {
        relationships: { rId7: ['image', 'media/map.png'] },
        parts: { 'word/media/map.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]) },
      },
    );
    expect(report.body).toContain('| Summary | Map |\n| - | - |\n| North | |\n');
    expect(report.body).toContain('<Figure src="a-report-picture-1.png" alt="[To write: what the picture shows]" />');
  });

  test('a caption is taken once, and a sentence that begins with "Table 2" is none', async () => {
    const { body } = await imported(
      paragraph('Table 1: Costs') +
        plainTable([
          ['Name', 'Words'],
          ['A', 'some'],
        ]) +
        paragraph('Table 2 shows the visits.'),
    );
    expect(body).toContain('<Table caption="Costs">');
    expect(body).toContain('Table 2 shows the visits.\n');
    expect(body.match(/Costs/g)).toHaveLength(1);
  });

  test('another document that Word would put in is named', async () => {
    const report = await imported('<w:altChunk r:id="rId8"/>', {
      relationships: { rId8: ['aFChunk', 'afchunk.html'] },
    });
    expect(omitted(report)).toEqual(['embedded: afchunk.html']);
  });

  test('paragraphs that the text names by number are named, those of laws are not', async () => {
    const { needs } = await imported(
      ['1.\tThe Council spent less, as paragraph 3.2 says.', '2.\tIt is exempt under paragraph 3 of Part 1.']
        .map((text) => paragraph(text.replace('\t', '</w:t><w:tab/><w:t>')))
        .join(''),
    );
    expect(needs.filter((need) => need.includes('numbered afresh'))).toEqual([
      'The text names "paragraph 3.2", and paragraphs are numbered afresh: write a Ref to an Anchor in its place.',
    ]);
  });
});

test('what is not taken over is named with its part and paragraph, and then nothing says that every word was', async () => {
  const report = await imported(
    paragraph(`${run('Kept words. ')}<w:unknown><w:r><w:t>Lost words.</w:t></w:r></w:unknown>`),
  );
  expect(report.lost).toEqual([{ part: 'body', paragraph: 'Kept words. Lost words.', words: ['lost', 'words'] }]);
});

test('a table whose cells data would print otherwise stays typed, and the column is named', async () => {
  const { body, needs } = await imported(
    plainTable([
      ['Stage', 'Date', 'Cost'],
      ['Start', '04/02/2020', '£10'],
      ['End', '01/03/2020', ''],
    ]),
  );
  expect(body).toContain('| Start | 04/02/2020 | £10 |\n| End | 01/03/2020 | |\n');
  expect(needs.filter((need) => need.includes('stays typed'))).toEqual([
    'The table headed "Stage, Date, Cost" stays typed, for as data its column "Date" would print "04/02/2020" as "4 February 2020", and its column "Cost" would print an empty cell as "–".',
  ]);
});
