import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balanceLines, breakable, breakLines, breakParagraph } from '../../../src/typeset/text/break-lines.ts';
import type { Run } from '../../../src/typeset/flow.ts';
import { enGB } from '../../../src/locales/en-GB/locale.ts';
import { a4 } from '../../../src/typeset/design/a4.ts';
import { loadFonts } from '../../../src/typeset/fonts/fonts.ts';
import { TagList } from '../../../src/typeset/setting.ts';
import { partsOf } from '../../../src/typeset/text/text-parts.ts';
import { run } from '../../support/typeset/flows.ts';

const fonts = loadFonts();

function linesOf(runs: readonly Run[], width: number, size = 12) {
  const parts = partsOf(
    runs,
    { bold: false },
    { tags: new TagList(), design: a4, words: enGB, noteScope: '', parent: 0 },
  );
  return breakLines(breakable(parts, fonts), { width, size }, fonts);
}

function textsOf(runs: readonly Run[], width: number): string[] {
  return linesOf(runs, width).map((line) => line.fragments.map((fragment) => fragment.text).join(''));
}

test('no line is wider than the column, and no letter is lost or doubled', () => {
  const text = fc.array(fc.constantFrom('a', 'the', 'council', 'well-known', '2019/20', '£1,234.50', 'and'), {
    minLength: 1,
  });
  const runs = fc.array(fc.tuple(text, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(runs, fc.integer({ min: 80, max: 400 }), (texts, width) => {
      const given = texts.map(([some, bold, italic]) => run(`${some.join(' ')} `, { bold, italic }));
      const lines = linesOf(given, width);
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 1);
      const set = lines.flatMap((line) => line.fragments.map((fragment) => fragment.text)).join('');
      expect(set).toBe(given.map((part) => (part.kind === 'text' ? part.text : '')).join(''));
    }),
  );
});

test('a line ends after a hyphen but not at a no-break space', () => {
  expect(textsOf([run('multi-agency')], 45)).toEqual(['multi-', 'agency']);
  expect(textsOf([run('page 5 of\u00a07')], 45)).toEqual(['page 5 ', 'of\u00a07']);
});

test('a heading has as few lines as can be, and even ones', () => {
  const parts = partsOf(
    [run('Minutes of the multi-agency meeting of 15 October 2019')],
    { bold: true, isHeading: true },
    { tags: new TagList(), design: a4, words: enGB, noteScope: '', parent: 0 },
  );
  const set = balanceLines(breakable(parts, fonts), { width: 330, size: 24 }, fonts);
  const texts = set.map((line) => line.fragments.map((fragment) => fragment.text).join(''));
  expect(texts).toEqual(['Minutes of the multi\u2011agency ', 'meeting of 15 October 2019']);
});

test('a word wider than the column is cut between letters', () => {
  const lines = textsOf([run('Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch')], 100);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join('')).toBe('Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch');
});

test('a forced break ends the line with a space, and ends of source lines are spaces', () => {
  expect(textsOf([run('one'), { kind: 'break' }, run('two\nthree')], 400)).toEqual(['one ', 'two three']);
});

test('the mark of a footnote never begins a line', () => {
  const lines = textsOf([run('one two three'), { kind: 'note', number: 1 }, run(' four five')], 66);
  expect(lines.some((line) => line.startsWith('1'))).toBe(false);
  expect(lines.join('')).toBe('one two three1 four five');
});

test('spaces at the end of a line stay in its text but do not count in its width', () => {
  const [first] = linesOf([run('council council')], 60);
  expect(first?.fragments[0]?.text).toBe('council ');
  expect(first?.width).toBeCloseTo(fonts.width('council', 12, { face: 'regular' }));
});

test('a paragraph does not end with one very short word on a line of its own', () => {
  const runs = [run('as the law of the land now defines it.')];
  expect(textsOf(runs, 186).at(-1)).toBe('it.');
  const text = breakable(
    partsOf(runs, { bold: false }, { tags: new TagList(), design: a4, words: enGB, noteScope: '', parent: 0 }),
    fonts,
  );
  const lines = breakParagraph(text, { width: 186, size: 12 }, fonts);
  expect(lines.map((line) => line.fragments.map((some) => some.text).join(''))).toEqual([
    'as the law of the land now ',
    'defines it.',
  ]);
});

test.each([
  { text: 'It was held on 1 April 2020', kept: '1 April' },
  { text: 'the work of the sub-committee', kept: 'sub-committee' },
  { text: 'the figures are in Table 12', kept: 'Table 12' },
])('$kept stays on one line at every width', ({ text, kept }) => {
  for (let width = 90; width < 200; width += 1)
    expect(textsOf([run(text)], width).some((line) => line.includes(kept))).toBe(true);
});

test('a number at the end of a sentence is no day, and numbers of thousands are not held', () => {
  const lines = new Set(
    Array.from({ length: 80 }, (_, at) => textsOf([run('There were 1,250 May births')], 60 + at)[0]),
  );
  expect(lines).toContain('There were 1,250 ');
});

test('a paragraph that can ends in two words at least', () => {
  for (const end of ['of', 'the committee', 'agreed']) {
    const parts = partsOf(
      [run(`The panel notes the report of the director on the work ${end}`)],
      { bold: false },
      {
        tags: new TagList(),
        design: a4,
        words: enGB,
        noteScope: '',
        parent: 0,
      },
    );
    for (let width = 200; width < 330; width += 7) {
      const last = breakParagraph(breakable(parts, fonts), { width, size: 12 }, fonts).at(-1);
      expect(
        last?.fragments
          .map(({ text }) => text)
          .join('')
          .trim()
          .split(' ').length,
      ).toBeGreaterThan(1);
    }
  }
});
