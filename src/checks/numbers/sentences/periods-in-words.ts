/** Amounts of unlike periods that a sentence compares: "860 requests in April to June 2024, against 3,204 in 2023/24". */
import type { WarningCheck, WarningContext } from '../../check.ts';
import { monthsInWords, periodsIn, type Period } from '../periods/periods.ts';
import { figuresOf, isPublished, sentencesOf, type Sentence } from './sentences.ts';

/** Comparisons of what was counted in a few months with what was counted in more. */
export const checkPeriodsInWords: WarningCheck = (_, { words, collector }) => {
  for (const passage of words.filter((one) => isPublished(one) && one.kind === 'paragraph'))
    for (const sentence of sentencesOf(passage)) checkSentence(sentence, collector);
};

const hint =
  'Compare the same months, or say in the sentence why the two can be compared, and add a waiver that explains why.';

/** What happens in a time, so that there is more of it in a longer one; a caseload, a price or a wait is the same in both. */
const adds =
  /\b(?:requests?|referrals?|visits?|visitors|applications?|complaints?|calls?|contacts?|incidents?|offences?|crimes?|enquiries|inquiries|reports of|admissions?|permits?|journeys|trips|decisions?|completions?|completed|appeals?|fines?|penalty charge|notices?|lettings?|let\b|births?|deaths?|collisions?|evictions?|downloads?|loans of|issues of|spent|spending|spend|income|received|raised|cost|days lost|sickness|removed|planted|repairs?|inspections?|built|sold|sales|issued)\b/i;
/** Said of a rate or of a day, or by somebody who knows that the periods differ. */
const isAware =
  /\b(?:same|corresponding|like[- ]for[- ]like|per|rates?|average[ds]?|mean|median|monthly|weekly|daily|annual(?:ly|i[sz]ed)?|a (?:month|week|day|quarter)|each (?:month|week|day|quarter)|every (?:month|week|day|quarter)|pro rata|equivalent|already|so far|to date|whole|full[- ]year|alone|forecast\w*|expected|projected|budget\w*|target\w*|estimate\w*|plann?e?d?|allocation|share|balance|at the end of|as at|on course|on track)\b/i;

const compares =
  /\b(?:compared (?:with|to)|against|than|versus|vs\.?|up (?:on|from)|down (?:on|from)|rose from|fell from)\b/i;

function checkSentence(sentence: Sentence, collector: WarningContext['collector']): void {
  const { text } = sentence;
  const periods = periodsIn(text);
  const [first, second] = periods;
  if (!first || !second || periods.length > 2 || first.months === second.months) return;
  if (!adds.test(text) || (isAware.test(text.replaceAll(/\bdays lost\b/gi, '')) && !isDaysLost(text))) return;
  const between = text.slice(first.index + first.text.length, second.index);
  if (!compares.test(between) || !areCounted(sentence, first, second)) return;
  const reason = `${first.text} has ${monthsInWords(first.months)} and ${second.text} has ${monthsInWords(second.months)}, so the two totals cannot be compared`;
  collector.warning('unlike-periods', sentence.placeAt(second.index), reason, hint);
}

/** "The average number of days lost to sickness" adds up, for all its being an average. */
function isDaysLost(text: string): boolean {
  return (
    /\bdays lost\b/i.test(text) && !isAware.test(text.replaceAll(/\baverage number of days lost\b|\bdays lost\b/gi, ''))
  );
}

/** True where an amount that is no percentage belongs to either period. */
function areCounted(sentence: Sentence, first: Period, second: Period): boolean {
  const { text } = sentence;
  const amounts = figuresOf(sentence).filter(
    ({ unit, index }) => unit !== 'percent' && ![first, second].some((one) => covers(one, index)),
  );
  const last = amounts.findLast(({ index }) => index < second.index);
  if (!last) return false;
  const joins = text.slice(last.index + last.text.length, second.index);
  const isOfSecond = /^(?:\s[\p{L}’'-]+){0,4}\s(?:in|for|during|over|of|from|between)\s(?:the\s)?$/iu.test(joins);
  return isOfSecond && amounts.some((one) => one !== last);
}

function covers({ index, text }: Period, at: number): boolean {
  return at >= index && at < index + text.length;
}
