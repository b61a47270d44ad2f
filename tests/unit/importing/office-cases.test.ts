/** Small Word files that an import once got wrong, each with what is right. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accountOf } from '../../../src/cli/import/account-text.ts';
import { readWordFile } from '../../../src/importing/word-file.ts';
import { wordCase } from '../../support/word/word-cases.ts';
import { importedWord } from '../../support/word/word-xml.ts';

const bytesOf = (name: string): Uint8Array => readFileSync(wordCase(name));
const imported = (name: string) => importedWord(bytesOf(name));

test.each([
  ['exempt', ['the page header', 'the watermark']],
  ['exempt2', ['the first lines', 'the first lines']],
])('%s.docx is marked as exempt, and each marking is named with its place', async (name, places) => {
  expect((await imported(name)).markings.whole.map(({ place }) => place)).toEqual(places);
});

describe('figures and codes print as in Word', () => {
  test('codes, clauses, extensions, application numbers, scores and times stay as they are', async () => {
    const { files } = await imported('codes');
    const all = files.map(({ content }) => (typeof content === 'string' ? content : '')).join('\n');
    expect(all).toMatch(/Abbey[ |,]+001[ |,]+3\.1[ |,]+0044[ |,]+1998/);
    expect(all).toMatch(/Castle[ |,]+010[ |,]+3\.10[ |,]+5521[ |,]+2010/);
    expect(all).toMatch(/Flood[ |,]+R1[ |,]+3[ |,]+4[ |,]+12/);
    expect(all).toMatch(/Decide[ |,]+18\.5[ |,]+19/);
    expect(all).toMatch(/Mill Ltd[ |,]+20251234[ |,]+41020[ |,"]+£1,200/);
    expect(all).not.toContain('suppress');
  });

  test('seats, ranks, bedrooms and votes are never hidden', async () => {
    const { files, body } = await imported('small');
    const all = files.map(({ content }) => (typeof content === 'string' ? content : '')).join('\n');
    expect(all).not.toContain('suppress');
    expect(all).toMatch(/Abbey[ |,]+3[ |,]+34\.2%/);
    expect(all).toMatch(/Amendment 2[ |,]+4[ |,]+11[ |,]+1/);
    expect(body).not.toContain('fewer than');
  });

  test('raised and lowered digits are signs, and the mark of a note keeps the table typed', async () => {
    const { body, needs } = await imported('sup');
    expect(body).toContain('450 m² and the tank holds 10⁶ litres of CO₂ at the 1st floor.');
    expect(body).toContain('12%¹ in 2024');
    expect(body).toContain('| South | 140² |');
    expect(needs).toContain(
      'A raised 2 stands after "140" and is written as ²: if it is the mark of a note, write a footnote.',
    );
  });
});

describe('what is not for readers stays out and is named', () => {
  test('hidden text', async () => {
    const report = await imported('hidden');
    expect(report.body).toContain('Visible words. More visible words.');
    expect(report.body).not.toMatch(/drafting|wholly/);
    expect(report.omissions).toEqual([
      {
        kind: 'hidden',
        text: 'Hidden drafting note: check with legal.',
        beside: 'Visible words. More visible words.',
      },
      { kind: 'hidden', text: 'A wholly hidden paragraph.', beside: '' },
    ]);
    expect(accountOf('hidden.docx', report)).toContain('  Nothing else was lost.\n');
  });

  test('comments', async () => {
    const report = await imported('comment');
    expect(report.body).not.toMatch(/Legal|PO1/);
    expect(accountOf('comment.docx', report)).toContain(
      '  Left out as comments:\n    - "Legal say we must not publish this before the tribunal." (beside "The lease ends in May.")\n',
    );
  });

  test('a table of contents', async () => {
    const { body, omissions } = await imported('toc');
    expect(body).not.toMatch(/report 1|Background 2/);
    expect(omissions.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'contents: Purpose of this report 1',
      'contents: Background 2',
    ]);
  });

  test('a picture that Word links to', async () => {
    const { omissions } = await imported('extpic');
    expect(omissions).toEqual([{ kind: 'picture', text: 'sites.png (Map of the sites)', beside: '' }]);
  });
});

describe('covers', () => {
  test.each(['covlines', 'covtab'])('%s.docx: each line that the tool does not print itself is named', async (name) => {
    const { lost, standing, markings } = await imported(name);
    const named = lost.map(({ paragraph }) => paragraph).join(' ');
    expect(named).toMatch(/Key decision/);
    expect(named).toMatch(/Wards affected/);
    expect(named).toMatch(/Portfolio holder/i);
    expect(standing.join(' ')).not.toMatch(/Wards|Key decision/);
    expect(markings.whole).toEqual([]);
    expect(markings.partial.map(({ text }) => text).join()).toMatch(/Appendix B/);
  });
});

test('a row that begins with a cell that Word leaves out keeps its columns', async () => {
  const { body } = await imported('gridbefore');
  expect(body).toContain('| North | 120 | 130 |\n| | 140 | 150 |\n| East | 90 | 95 |\n| West | 70 | |\n');
});

describe('links and bookmarks leave no litter', () => {
  test('bookmarks', async () => {
    const { body } = await imported('bookmark');
    expect(body).toContain('The Committee is asked to note the position in Table 1.\n');
    expect(body).toContain('Afterwards the text goes on.\n');
    expect(body).not.toContain('[](');
  });

  test('links with windows and places', async () => {
    const { body } = await imported('hyper');
    expect(body).toContain('[the plan](https://ambleford.example.gov.uk/plan#page=12)');
    expect(body).toContain('[the map](https://ambleford.example.gov.uk/map?id=4\\&x=2)');
    expect(body).toContain('[the desk](mailto:desk@ambleford.example.gov.uk?subject=Hello%20there)');
    expect(body).not.toContain('_blank');
  });
});

describe('numbers, letters and bullets', () => {
  test('bullets whose list stands in the style are bullets, numbered ones are numbered', async () => {
    const { body } = await imported('stylelist1');
    expect(body).toContain(
      '- first bullet\n- second bullet\n\nFirst numbered paragraph.\n\nSecond numbered paragraph.\n',
    );
  });

  test('numbered sentences in a style for headings are paragraphs; short lines in it stay headings', async () => {
    const { body, standing } = await imported('headpara');
    expect(body.match(/^The Committee considered/gm)).toHaveLength(3);
    expect(body).toContain('### Short sub-heading\n');
    expect(standing).toContain('1.1');
  });

  test('letters and Roman numbers stay as Word prints them', async () => {
    const { body } = await imported('nested');
    expect(body).toContain('- (a) Top one\n  - (i) sub one\n  - (ii) sub two\n- (b) Top two\n');
    expect(body).toContain('- (c) Top three\n');
  });

  test('bold lines that a list numbers are headings, and 1.1 below them are paragraphs', async () => {
    const { body } = await imported('multilevel-headings');
    expect(body).toContain(
      '## EXECUTIVE SUMMARY\n\nMissed bins fell from 412 to 305.\n\nThere were 12 complaints.\n\n## BACKGROUND\n',
    );
  });
});

describe('files of many kinds', () => {
  test('the main part is found by its relationship, as Word for the web names it', async () => {
    expect((await imported('doc2')).body).toContain('Text of the report.');
  });

  test.each([
    ['b-damaged', 'its XML is damaged: word/document.xml, line 1: unclosed root tag'],
    ['badref', 'its XML is damaged: word/document.xml, line 1: invalid character entity'],
    ['corrupt', 'it is damaged: its part [Content_Types].xml cannot be unpacked'],
    ['deep', 'its XML is nested more than 256 levels deep'],
    [
      'xxe',
      'its part word/document.xml declares a document type, which no Word file does: it may fetch or hide something',
    ],
  ])('%s.docx is refused with the true reason', async (name, reason) => {
    await expect(readWordFile(bytesOf(name))).rejects.toThrow(reason);
  });
});

describe('a report of every Word habit: comments, tracked changes, a text box, merged cells, continued letters', () => {
  test('names what is left out, and prints the rest once', async () => {
    const report = await imported('leisure');
    const account = accountOf('leisure.docx', report);
    expect(account).toContain('  Left out as comments:\n    - "Is this figure right??"');
    expect(account).toContain('  Left out as deleted text of tracked changes:\n    - "3.1%"');
    expect(account).toContain('"ward s affected" of "Ward(s) affected:"');
    expect(report.body).toContain('Visits rose by 4.5% in a year.');
    expect(report.body).not.toContain('Is this figure right');
    expect(report.body).toContain('KEY POINT: text box with a warning that must not be lost.');
    expect(report.body).toContain('| Castle, Weston | 88,901 | 90,112 | £612,250 |');
  });

  test('letters of recommendations give way to the tool’s numbers and are named, those of other points stay', async () => {
    const { body, standing } = await imported('leisure');
    expect(body).toContain('- note the report; and\n- recommend Option A to Cabinet.\n');
    expect(standing).toContain('(d)');
    expect(body).toContain('- (a) keep the contract;\n');
  });
});

test('sixty pages with thirty tables come out whole, and tables that would print otherwise stay typed', async () => {
  const report = await imported('sixty-pages');
  expect(accountOf('sixty-pages.docx', report)).toContain('  Nothing was lost.\n');
  expect(report.body.match(/<(?:Table|DataTable) /g)).toHaveLength(30);
  expect(report.needs.join('\n')).toContain(
    'its column "Requests" would print "1000" as "1,000". So do 18 more tables',
  );
});
