import { formatDate } from '../../../calendar/plain-date.ts';
import type { PaperCheck } from '../../check.ts';
import { isPublished, sentencesOf, type Sentence } from '../../numbers/sentences/sentences.ts';
import { typedDate, typedDatePattern } from '../typed-dates.ts';

const named = /(?:^|\/)[^/]*?(\d{4}-\d{2}-\d{2})[^/]*\.mdx$/;

/** Minutes are of the meeting that their file is named by, and of one before the one that agrees them. */
export const checkMinutesDates: PaperCheck = ({ paper }, { collector }) => {
  const { minutes, home } = paper;
  if (!minutes || home.in !== 'meeting') return;
  const inName = named.exec(paper.file)?.[1];
  if (inName !== undefined && inName !== minutes.date && inName !== home.date) {
    const reason = `the file name says ${formatDate(inName)}, but the front matter says that these are minutes of ${formatDate(minutes.date)}`;
    collector.warning('date-order', minutes.places.meeting, reason, 'Correct "meeting", or rename the file.');
    return;
  }
  // Of two meetings on one day the second may confirm the minutes of the first.
  if (minutes.date < home.date || (minutes.date === home.date && minutes.meeting !== home.folder)) return;
  const which = minutes.date === home.date ? 'the same meeting' : 'a later meeting than the one';
  const reason = `these are minutes of ${formatDate(minutes.date)}, ${which} that is to confirm them`;
  const hint = `Correct "meeting", or move the file to the folder of the meeting that is to confirm them. This folder is for ${formatDate(home.date)}.`;
  collector.error('date-order', minutes.places.meeting, reason, hint);
};

const minutesOf = String.raw`\bminutes\s(?:of|from|for)\b[^.;]{0,80}?`;
const agreeing = String.raw`(?:agreed|confirmed|approved|signed|accepted|adopted|correct\srecord|true\srecord)`;
const agreedMinutes = [
  new RegExp(String.raw`${minutesOf}(${typedDatePattern})[^.;]{0,60}?\b${agreeing}`, 'i'),
  new RegExp(String.raw`\b${agreeing}[^.;]{0,40}?${minutesOf}(${typedDatePattern})`, 'i'),
];
const nextMeeting = new RegExp(
  String.raw`\b(?:next|following)\s(?:\w+\s)?meeting\b[^.;]{0,60}?(${typedDatePattern})`,
  'i',
);

/** What a meeting agreed were minutes of an earlier one, and its next meeting came later. */
export const checkDatesInMinutes: PaperCheck = ({ paper }, { words, collector }) => {
  if (!paper.minutes) return;
  const { date, meeting } = paper.minutes;
  // The second meeting of a day may confirm the minutes of the first, and the first speak of the second.
  const isBesideAnother = meeting !== date;
  const report = (sentence: Sentence, match: RegExpExecArray, ...text: [reason: string, hint: string]): void =>
    collector.error('date-order', sentence.placeAt(match.index + match[0].indexOf(match[1] ?? '')), ...text);
  for (const sentence of words.filter(isPublished).flatMap(sentencesOf)) {
    const agreed = agreedMinutes.map((pattern) => pattern.exec(sentence.text)).find((match) => match !== null);
    const ofDay = typedDate(agreed?.[1] ?? '');
    if (agreed && ofDay !== undefined && (ofDay > date || (ofDay === date && !isBesideAnother))) {
      const reason = `minutes of ${formatDate(ofDay)} cannot have been confirmed on ${formatDate(date)}`;
      report(sentence, agreed, reason, 'Correct the date: a meeting agrees the minutes of an earlier one.');
    }
    const next = nextMeeting.exec(sentence.text);
    const day = typedDate(next?.[1] ?? '');
    if (next && day !== undefined && (day < date || (day === date && !isBesideAnother))) {
      const reason = `the next meeting is given as ${formatDate(day)}, but this one was on ${formatDate(date)}`;
      report(sentence, next, reason, 'Correct the date.');
    }
  }
};
