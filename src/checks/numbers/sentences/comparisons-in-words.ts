/** Figures that are said to lie above or below a target, an average or a limit, and ranges that begin with their larger end. */
import type { PaperCheck, PaperCheckContext } from '../../check.ts';
import { alike, figure, numberOf, withoutNames } from '../figure-words.ts';
import { printedWords } from '../printed-words.ts';
import { isPublished, sentencesOf, type Sentence } from './sentences.ts';

const higher = String.raw`above|higher\sthan|greater\sthan|more\sthan|in\sexcess\sof|exceed(?:s|ed|ing)?|over|ahead\sof`;
const lower = String.raw`below|lower\sthan|less\sthan|fewer\sthan|under|short\sof`;
const standard = String.raw`(?:targets?|averages?|mean|median|benchmarks?|baseline|budget|plan|limit|maximum|minimum|ceiling|floor|threshold|capacity|neighbours|England|national|regional|norm|standard|requirement)`;
const against = String.raw`(?<turn>${higher}|${lower})\s(?:the|our|its|their|an?)\s(?:[^\d;:£,(]{0,40}?\s)?${standard}\b[^\d;:£,(]{0,30}?[\s(](?<other>${figure})`;

/** "83% is above the target of 85%": the figure stands before, with at most a verb or a comma between. */
const before = new RegExp(
  String.raw`(?<value>${figure})(?<between>(?:[^\d;:£,()]{0,40}?(?:,|\(|\b(?:is|was|are|were|remains?|stands?|stood)\b))?\s?(?:which\s(?:is|was)\s|that\sis\s)?(?:(?:still|well|slightly|just|now|also|much|far|currently|significantly|a\slittle)\s){0,3})${against}`,
  'gi',
);
/** "At 83%, attendance is above the target of 85%". */
const atFirst = new RegExp(
  String.raw`\bat\s(?<value>${figure}),(?<between>\s[^\d;:£,()]{0,40}?\b(?:is|was|remains)\s(?:(?:still|well|slightly|just|now|also|much|far)\s)?)${against}`,
  'gi',
);
/** "above the target of 85%, at 83%". */
const after = new RegExp(String.raw`\b${against}[^\d;:£]{0,20}?\b(?:at|with|reaching)\s(?<value>${figure})`, 'gi');

/** Comparisons that their own figures contradict. */
export const checkComparisonsInWords: PaperCheck = (resolved, context) => {
  const passages = printedWords(resolved, context.words).filter((one) => isPublished(one) && /\d/.test(one.text));
  for (const sentence of passages.flatMap(sentencesOf)) {
    const text = withoutNames(sentence.text);
    const held = compares.test(text) ? [before, atFirst, after].flatMap((form) => [...text.matchAll(form)]) : [];
    for (const match of held) checkStandard(match, sentence, context);
    if (/\bbetween\b/i.test(text)) checkRanges(text, sentence, context);
  }
};

/** Sentences without any of these compare nothing with a standard. */
const compares =
  /(?:above|below|than|over|under|exceed(?:s|ed|ing)?|(?:excess|ahead|short)\sof)\s(?:the|our|its|their|an?)\s/i;

function checkStandard(match: RegExpExecArray, sentence: Sentence, { collector }: PaperCheckContext): void {
  const { value = '', other = '', turn = '' } = match.groups ?? {};
  const [one, two] = [numberOf(value), numberOf(other)];
  const pair = one && two && alike(one, two);
  // "62% of schools were above the average of 85%" counts schools, and "12 are above" too.
  const between = match.groups?.['between'] ?? ', ';
  if (one?.unit !== two?.unit || /^\sof\b.*\b(?:are|were)\b/i.test(between)) return;
  if (one?.unit === undefined && !/^(?:,|\s\(|\sper\s|\s(?:is|was)\b)/.test(between)) return;
  if (!pair || /\b(?:not|n’t|never|neither)\b/i.test(match[0])) return;
  const [said, held] = pair;
  const isAbove = new RegExp(`^(?:${higher})$`, 'i').test(turn);
  if (isAbove ? said.value > held.value : said.value < held.value) return;
  const compared = said.value === held.value ? 'the same as' : isAbove ? 'less than' : 'more than';
  const words = sentence.text.slice(match.index, match.index + match[0].length);
  const reason = `"${words}" is not correct: ${said.text} is ${compared} ${held.text}`;
  collector.error('stated-sum', sentence.placeAt(match.index), reason, 'Correct the word or the figures.');
}

const range = new RegExp(String.raw`\bbetween\s(?<low>${figure})(?:\s\p{L}+)?\sand\s(?<high>${figure})`, 'giu');
/** What lies between two figures that are no ends of a range. */
const noRange =
  /\b(?:gap|difference|differences|split|shared?|divided|relationship|link|choice|choose|match|ratio|balance|interval|agreement|distance)\b[^.;]{0,40}$/i;

function checkRanges(text: string, sentence: Sentence, { collector }: PaperCheckContext): void {
  for (const match of text.matchAll(range)) {
    const [low, high] = [numberOf(match.groups?.['low'] ?? ''), numberOf(match.groups?.['high'] ?? '')];
    const pair = low && high && alike(low, high);
    if (!pair || pair[0].value <= pair[1].value || noRange.test(text.slice(0, match.index))) continue;
    const words = sentence.text.slice(match.index, match.index + match[0].length);
    const reason = `"${words}" gives the larger number first`;
    collector.warning(
      'stated-sum',
      sentence.placeAt(match.index),
      reason,
      'Swap the two numbers, or correct one of them.',
    );
  }
}
