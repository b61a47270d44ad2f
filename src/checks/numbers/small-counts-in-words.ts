import { letter } from '../../data/letters.ts';
import type { Collector } from '../../diagnostics/diagnostic.ts';
import type { PaperCheck } from '../check.ts';
import { numberWord } from '../../data/number-words.ts';
import { countsPeople, smallestPublished } from './people.ts';
import { isPublished } from './sentences.ts';
import { isTotalLabel, typedTables, type TypedTable } from './typed-tables.ts';

const few = String.raw`(?:(only|just|a total of)\s)?\b([1-4]|one|two|three|four)\s((?:(?!of\b|or\b|and\b|to\b)[${letter}’-]+\s){0,2}?(?:child(?:ren)?|young\s(?:people|persons?)|babies|baby|pupils?|care\sleavers?|siblings?))`;
/** A count that says what happened to them: "two children were placed", "one child" alone may be anyone. */
const happened = new RegExp(
  String.raw`(?<![${letter}\d.,£-])${few}\s(?:who\s)?(?:was|were|had|has|have|is|are|did|went|moved|left|died|remained?|lives?|lived|came|needed|attended|received|returned|stayed|waited|missed|joined)\b`,
  'gi',
);

/** A count with whom it counts: without them the words are not read more closely. */
const counted = /\b(?:[1-4]|one|two|three|four)\s(?:\S+\s){0,2}?(?:child|young\s|bab|pupil|care\s|sibling)/i;

/** Counts of one to four children in sentences and typed tables: who knows the place may know who they are. */
export const checkSmallCountsInWords: PaperCheck = ({ paper }, { words, collector }) => {
  for (const passage of words.filter(
    (one) => isPublished(one) && one.kind !== 'heading' && one.kind !== 'fact' && counted.test(one.text),
  )) {
    for (const match of passage.text.matchAll(happened)) {
      const [, , count = '', who = ''] = match;
      const isOne = numberWord(count) === 1;
      // "One child is" may be anyone's example; "only one child was" counts.
      if (
        isOne &&
        match[1] === undefined &&
        !/\b(?:was|had|did|went|moved|left|died|remained|lived|came|needed|attended|received|returned|stayed|waited|missed|joined)$/i.test(
          match[0],
        )
      )
        continue;
      const place = passage.placeAt(match.index + match[0].indexOf(count));
      collector.warning(
        'small-count',
        place,
        `"${count} ${who}" is a count so small that the children may be recognised`,
        hint,
      );
    }
  }
  for (const table of typedTables(paper)) checkTable(table, collector);
};

const hint = 'Write "fewer than 5", or leave the count out; where nobody can be recognised, say why with a waiver.';

/** One finding for each column, at the first small count. */
function checkTable({ caption, head, rows }: TypedTable, collector: Collector): void {
  head.forEach((heading, column) => {
    if (column === 0 || ![heading.text, head[0]?.text ?? '', caption].some(countsPeople)) return;
    const isCounted = /%|per ?cent|share|rate|average|age|change/i.test(heading.text);
    const cells = rows
      .filter((row) => !isTotalLabel(row[0]?.text ?? ''))
      .map((row) => ({ cell: row[column], label: row[0]?.text ?? '' }));
    const small = cells.filter(({ cell }) => {
      const number = cell?.number;
      return number?.unit === undefined && number?.step === 1 && number.value > 0 && number.value < smallestPublished;
    });
    const [first] = small;
    if (isCounted || !first?.cell) return;
    const others =
      small.length === 1 ? '' : `; ${small.length - 1} more ${small.length === 2 ? 'cell is' : 'cells are'} as small`;
    const reason = `"${first.label}", ${heading.text} is ${first.cell.text}, a count so small that people may be recognised${others}`;
    collector.warning('small-count', first.cell.place, reason, hint);
  });
}
