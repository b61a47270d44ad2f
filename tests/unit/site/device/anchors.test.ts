/** Where notes go when their paper is built again with other paragraphs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorAt, placeOf, similarity, type Place } from '../../../../src/site/device/notes/anchors.ts';

/** Numbered paragraphs of these words; a line that begins with # is a heading. */
function paper(...lines: readonly string[]): readonly Place[] {
  let number = 0;
  return lines.map((line) => {
    if (line.startsWith('# ')) return { kind: 'heading', words: line.slice(2) };
    number += 1;
    return { kind: 'paragraph', number, words: line };
  });
}

const purpose = 'This report tells members about the work of the clinics in the last year.';
const visits = 'Visits to the four clinics rose from 1,204 to 1,390, most of them in the evening.';
const money = 'The clinics cost £58,000 more than was planned, because two nurses came from an agency.';
const notes = 'That the Committee notes the report.';
const approves = 'That the Committee approves the opening hours.';
const before = paper('# Purpose', purpose, '# Results', visits, money, '# Recommendations', notes, approves);
const at = (words: string): number => before.findIndex((place) => place.words === words);

/** The words of the place that a note on `words` has in a later paper; undefined where its paragraph has gone. */
function found(words: string, after: readonly Place[]): string | undefined {
  const place = placeOf(anchorAt(before, at(words)), after);
  return place === undefined ? undefined : after[place]?.words;
}

describe('a note stays with its paragraph', () => {
  test('in a paper that is as it was', () => {
    for (const { words } of before) expect(found(words, before)).toBe(words);
  });

  test('when one is put in before it, and its number becomes another', () => {
    const after = paper('# Purpose', purpose, '# Results', 'A fifth clinic opened in May.', visits, money, notes);
    const place = placeOf(anchorAt(before, at(money)), after);
    expect(after[place ?? -1]).toEqual({ kind: 'paragraph', number: 4, words: money });
  });

  test('when its words are corrected where it stands', () => {
    const corrected = visits.replace('1,390', '1,391').replace('evening', 'morning');
    expect(found(visits, paper('# Purpose', purpose, '# Results', corrected, money))).toBe(corrected);
  });

  test('when all figures and half of the words are others, as long as its neighbours stand', () => {
    const rewritten = 'Visits to the four clinics fell from 1,400 to 1,100 in a year of repairs.';
    expect(found(visits, paper('# Purpose', purpose, '# Results', rewritten, money))).toBe(rewritten);
  });

  test('when it moves to another section', () => {
    expect(found(money, paper('# Money', money, '# Purpose', purpose, '# Results', visits))).toBe(money);
  });

  test('when it moves and is edited a little', () => {
    const edited = money.replace('£58,000', '£59,500');
    expect(found(money, paper('# Money', edited, '# Purpose', purpose, '# Results', visits))).toBe(edited);
  });

  test('when it is cut in two: at the part that has more of its words', () => {
    const long = 'Visits to the four clinics rose from 1,204 to 1,390.';
    expect(found(visits, paper('# Purpose', purpose, '# Results', long, 'Most of them were late.', money))).toBe(long);
  });

  test('at a heading, whatever comes before it', () => {
    expect(found('Results', paper('# Summary', '# Purpose', purpose, '# Results', visits))).toBe('Results');
  });
});

describe('a note has no place', () => {
  test('when its paragraph was deleted, although another now has its number', () => {
    expect(found(visits, paper('# Purpose', purpose, '# Results', money, notes))).toBeUndefined();
  });

  test('when its recommendation was deleted and one like it stood beside it before', () => {
    expect(found(notes, paper('# Purpose', purpose, '# Recommendations', approves))).toBeUndefined();
  });

  test('when the whole paper gave way to a notice', () => {
    expect(found(visits, paper('This paper was taken down on 9 January 2026.'))).toBeUndefined();
  });

  test('in a paper without paragraphs', () => {
    expect(found(visits, [])).toBeUndefined();
  });

  test('at a heading of the same words, when it was about a paragraph', () => {
    expect(placeOf(anchorAt(paper('Results'), 0), paper('# Results'))).toBeUndefined();
  });
});

test('of two paragraphs with the same words each keeps its own note', () => {
  const twice = paper('Agreed.', visits, 'Agreed.');
  const after = paper('A new beginning.', 'Agreed.', visits, 'Agreed.');
  expect(placeOf(anchorAt(twice, 0), after)).toBe(1);
  expect(placeOf(anchorAt(twice, 2), after)).toBe(3);
});

test('a note on the third thousand of paragraphs is found by its words', () => {
  const long = paper(
    ...Array.from({ length: 2100 }, (_, index) => `Paragraph of the long paper, the one called ${index}.`),
  );
  expect(placeOf(anchorAt(long, 2050), long)).toBe(2050);
});

test('an anchor of a place that is not there is a fault', () => {
  expect(() => anchorAt(before, 8)).toThrow('The paper has 8 places, and none at 8.');
});

describe('the likeness of two texts', () => {
  test.each([
    ['the same words', 'the same words', 1],
    ['words the same', 'The same, words!', 1],
    ['one two three four', 'one two five six', 0.5],
    ['one', 'two', 0],
    ['', '', 1],
    ['one', '', 0],
  ])('"%s" and "%s": %s', (one, other, likeness) => {
    expect(similarity(one, other)).toBe(likeness);
  });
});

/** Paragraphs of ten words each, no two alike: words of their own. */
const ownWords = (paragraph: number): string[] => Array.from({ length: 10 }, (_, word) => `w${paragraph}x${word}`);

test('after any edit a note stands at the paragraph it was about, or at none if that has gone', () => {
  const edits = fc.array(
    fc.record({
      /** What becomes of a paragraph, how many new ones come before it, how many of its words are replaced. */
      fate: fc.constantFrom('stays', 'stays', 'edited', 'deleted'),
      added: fc.integer({ min: 0, max: 2 }),
      replaced: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(edits, fc.nat(), (all, pick) => {
      const first = paper(...all.map((_, index) => ownWords(index).join(' ')));
      const lines: string[] = [];
      const now = new Map<number, number>();
      for (const [index, { fate, added, replaced }] of all.entries()) {
        for (let count = 0; count < added; count += 1) lines.push(ownWords(1000 + index * 10 + count).join(' '));
        if (fate === 'deleted') continue;
        const words = ownWords(index).map((word, place) =>
          fate === 'edited' && place < replaced ? `${word}changed` : word,
        );
        now.set(index, lines.push(words.join(' ')) - 1);
      }
      const noted = pick % all.length;
      expect(placeOf(anchorAt(first, noted), paper(...lines))).toBe(now.get(noted));
    }),
    { numRuns: 300 },
  );
});
