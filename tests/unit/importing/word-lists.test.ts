/** Numbers, letters and bullets of a Word file, whoever set them, as the paper has them. */
import { describe, expect, test } from 'vitest';
import { coverXml, importedWord, paragraph, wordFromXml, type MoreParts } from '../../support/word/word-xml.ts';

const imported = async (xml: string, more: MoreParts = {}) => importedWord(await wordFromXml(coverXml + xml, more));
const style = (id: string, properties: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${properties}</w:style>`;

describe('numbers of lists', () => {
  const level = (at: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = [
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '(%3)')}${level(3, 'lowerRoman', '(%4)')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1)')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="3">${level(0, 'decimal', 'Option %1:')}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>',
    '<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>',
  ].join('');
  const item = (text: string, [list, at = 0]: readonly [number, number?], more = ''): string =>
    paragraph(text, `${more}<w:numPr><w:ilvl w:val="${String(at)}"/><w:numId w:val="${String(list)}"/></w:numPr>`);

  test('1.1 and 1.1.1 are numbered paragraphs; letters and Roman numbers below them stay', async () => {
    const { body } = await imported(
      item('The first sentence of the report is here.', [1, 1]) +
        item('one point', [1, 2]) +
        item('a point of it', [1, 3]) +
        item('the other point', [1, 2]) +
        item('The second sentence of the report is here.', [1, 1]) +
        paragraph('It goes on.') +
        item('new point', [1, 2]),
      { numbering },
    );
    expect(body).toBe(
      [
        'The first sentence of the report is here.',
        '- (a) one point\n  - (i) a point of it\n- (b) the other point',
        'The second sentence of the report is here.',
        '<Continue>\n\nIt goes on.\n\n</Continue>',
        '- (a) new point\n',
      ].join('\n\n'),
    );
  });

  test('a list that follows a colon counts for itself, from where it starts', async () => {
    const { body } = await imported(
      item('The first sentence of the report is here.', [1, 1]) +
        item('There are two ways:', [1, 1]) +
        item('by road', [2]) +
        item('by rail', [2]),
      { numbering },
    );
    expect(body).toContain('There are two ways:\n\n4. by road\n5. by rail\n');
  });

  test('words that Word prints with a number are words of the report', async () => {
    const { body } = await imported(item('Close it.', [3]) + item('Keep it.', [3]), { numbering });
    expect(body).toContain('Option 1: Close it.\n\nOption 2: Keep it.\n');
  });

  test('a list in the style of a heading: short lines are headings, sentences are paragraphs', async () => {
    const styles = [1, 2]
      .map((depth) => style(`Heading${String(depth)}`, `<w:pPr><w:outlineLvl w:val="${String(depth - 1)}"/></w:pPr>`))
      .join('');
    const inStyle = (depth: number): string => `<w:pStyle w:val="Heading${String(depth)}"/>`;
    const { body } = await imported(
      item('Purpose', [1, 0], inStyle(1)) +
        item('The Committee is asked to note the visits of the year.', [1, 1], inStyle(2)) +
        item('There are none', [1, 1], inStyle(2)),
      { numbering, styles },
    );
    expect(body).toBe('## Purpose\n\nThe Committee is asked to note the visits of the year.\n\nThere are none\n');
  });

  test('typed numbers, letters and bullets are told from figures and dates', async () => {
    const { body, standing } = await imported(
      [
        '1.1\tShort words',
        '1.2 The Council has three depots and one yard.',
        '3.5 million pounds were spent on roads.',
        '12 March was a Wednesday.',
        'The reasons are:',
        '•\tdamp',
        '– cold',
        '– noise',
        '(a) the first',
        '(b) the second',
      ]
        .map((text) => paragraph(text.replace('\t', '</w:t><w:tab/><w:t>')))
        .join(''),
    );
    expect(body).toContain('Short words\n\nThe Council has three depots and one yard.\n');
    expect(body).toContain('3.5 million pounds were spent on roads.');
    expect(body).toContain('12 March was a Wednesday.');
    expect(body).toContain('- damp\n- cold\n- noise\n\n* (a) the first\n* (b) the second\n');
    expect(standing).toEqual(expect.arrayContaining(['1.1', '1.2']));
  });
});
