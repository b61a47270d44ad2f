import { exemptParagraphs } from '../../schema/meeting/schedule-12a.ts';
import type { PaperCheck } from '../check.ts';
import { isPublished } from '../numbers/sentences/sentences.ts';

const named =
  /\bparagraphs?\s(\d{1,2})((?:,\s|\sand\s|\sor\s)\d{1,2})*[^.;]{0,40}?\b(?:of\s)?(?:Part\s(?:1|I|one)\s(?:of|to)\s(?:the\s)?)?Schedule\s12A\b/gi;

/** Paragraphs of Schedule 12A that the law does not have: before 2006 there were fifteen. */
export const checkScheduleWords: PaperCheck = (_, { words, collector }) => {
  for (const passage of words.filter((one) => isPublished(one) && one.text.includes('12A'))) {
    for (const match of passage.text.matchAll(named)) {
      const numbers = [...match[0].matchAll(/\b\d{1,2}\b/g)].map(([number]) => Number(number));
      const most = /\bPart\s(?:1|I|one)\b/.test(match[0]) ? exemptParagraphs.length : lastParagraph;
      const wrong = numbers.find((number) => number > most);
      if (wrong === undefined) continue;
      const part = most === lastParagraph ? 'Schedule 12A' : 'Part 1 of Schedule 12A';
      collector.error('schedule-12a', passage.placeAt(match.index), `${part} has no paragraph ${wrong}`, hint);
    }
  }
};

/** Part 2 of the Schedule goes on from 8 to 10: what is not exempt, and the public interest. */
const lastParagraph = 10;

const list = exemptParagraphs.map(({ number, short }) => `${number} ${short}`).join('; ');
const hint = `Since 2006 the descriptions of exempt information have been ${list}. The old numbers now mean different things.`;
