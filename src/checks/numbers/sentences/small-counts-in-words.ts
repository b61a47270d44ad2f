import { letter } from '../../../data/numbers/letters.ts';
import type { WarningCheck, Warnings } from '../../check.ts';
import { numberWord } from '../../../data/numbers/number-words.ts';
import { countsPeople, smallestPublished } from '../people.ts';
import type { Passage } from '../../words.ts';
import { isPublished } from './sentences.ts';
import { isTotalLabel, typedTables, type TypedTable } from '../tables/typed-tables.ts';

const few = String.raw`(?:(only|just|a total of)\s)?\b([1-4]|one|two|three|four)\s((?:(?!of\b|or\b|and\b|to\b)[${letter}’-]+\s){0,2}?(?:child(?:ren)?|young\s(?:people|persons?)|babies|baby|pupils?|care\sleavers?|siblings?))`;
/** A count that says what happened to them: "two children were placed", "one child" alone may be anyone. */
const happened = new RegExp(
  String.raw`(?<![${letter}\d.,£-])${few}\s(?:who\s)?(?:was|were|had|has|have|is|are|did|went|moved|left|died|remained?|lives?|lived|came|needed|attended|received|returned|stayed|waited|missed|joined)\b`,
  'gi',
);

/** The same where the verb is left out, or stands before: "2 children placed", "two pupils at Hill School", "excluded two pupils". */
const befallen = String.raw`placed|excluded|suspended|adopted|fostered|missing|referred|removed|harmed|injured|killed|arrested|convicted|detained|admitted|accommodated|rehoused|abused|assaulted|deported|diagnosed|known\sto|subject\sto|on\sa\s(?:plan|child)|in\s(?:custody|secure)`;
const school = String.raw`(?:at|from|in)\s(?:the\s)?(?:[\p{Lu}][\p{L}’'-]*\s){1,4}(?:School|Academy|College|Nursery|Infants?|Juniors?|Primary)`;
const without = [
  new RegExp(String.raw`(?<![${letter}\d.,£-])${few}\s(?:${befallen})\b`, 'gi'),
  new RegExp(String.raw`(?<![\p{L}\d.,£-])${few}\s${school}\b`, 'gu'),
  new RegExp(
    String.raw`\b(?:excluded|suspended|placed|adopted|removed|arrested|detained|expelled|injured|lost)\s${few}(?![’'])\b(?!\s(?:at a time|or more|each|per))`,
    'gi',
  ),
];
/** Before a count these make it a size or a limit, of which there are many. */
const isSize =
  /\b(?:each|every|with|per|than|least|most|maximum of|up to|any|between|having|have|has|for|both)\s(?:of\s)?(?:the\s)?$/i;

/** A count with whom it counts: without them the words are not read more closely. */
const counted = /\b(?:[1-4]|one|two|three|four)\s(?:\S+\s){0,2}?(?:child|young\s|bab|pupil|care\s|sibling)/i;

/** Counts of one to four children in sentences and typed tables: who knows the place may know who they are. */
export const checkSmallCountsInWords: WarningCheck = ({ paper }, { words, collector }) => {
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
      report({ match, count, who }, passage, collector);
    }
    checkWithoutVerb(passage, collector);
  }
  for (const table of typedTables(paper)) checkTable(table, collector);
};

type Counted = { readonly match: RegExpExecArray; readonly count: string; readonly who: string };

function report({ match, count, who }: Counted, passage: Passage, collector: Warnings): void {
  const reason = `"${count} ${who}" is so small that it could identify the children`;
  collector.warning('small-count', passage.placeAt(match.index + match[0].indexOf(count)), reason, hint);
}

function checkWithoutVerb(passage: Passage, collector: Warnings): void {
  const told = [...passage.text.matchAll(happened)];
  const isTold = (at: number): boolean =>
    told.some(({ index, 0: words }) => at < index + words.length && at >= index - 30);
  const seen = new Set<number>();
  for (const match of without.flatMap((form) => [...passage.text.matchAll(form)])) {
    const [, only, count = '', who = ''] = match;
    const at = match.index + match[0].indexOf(count);
    if (isTold(at) || seen.has(at) || isSize.test(passage.text.slice(0, match.index))) continue;
    // "One child placed with" may be anyone's example; "only one child placed" counts.
    if (numberWord(count) === 1 && only === undefined) continue;
    seen.add(at);
    report({ match, count, who }, passage, collector);
  }
}

const hint = 'Write "fewer than 5", or remove the count. If nobody can be identified, say why in a waiver.';

/** One finding for each column, at the first small count. */
function checkTable({ caption, head, rows }: TypedTable, collector: Warnings): void {
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
    const reason = `"${first.label}", ${heading.text} is ${first.cell.text}, so small that it could identify people${others}`;
    collector.warning('small-count', first.cell.place, reason, hint);
  });
}
