/** Votes that minutes record: no more than the members who were there, and as many on the winning side as winning takes. */
import { isPublished, sentencesOf, type Sentence } from '../../numbers/sentences/sentences.ts';
import type { WarningCheck, WarningContext } from '../../check.ts';
import { votesIn, type Votes } from './votes.ts';

/**
 * Votes compared with the attendance, and with the result that the sentence gives (Local Government Act 1972, Schedule 12,
 * paragraph 39: a majority of the members present and voting; the chair has a second vote where they are equal).
 */
export const checkVoteCounts: WarningCheck = ({ paper }, { words, collector }) => {
  if (!paper.minutes) return;
  const { attendance } = paper.minutes;
  const present = attendance.filter(({ mark }) => mark === 'present' || mark === 'substitute').length;
  for (const passage of words.filter(isPublished)) {
    const isSecondVote = secondVote.test(passage.text);
    for (const sentence of sentencesOf(passage)) {
      const votes = votesIn(sentence.text);
      if (!votes) continue;
      checkSum(votes, { present, sentence, collector });
      if (!isSecondVote) checkResult(votes, sentence, collector);
    }
  }
};

/** The chair's second vote decides where the others are equal. */
const secondVote = /\bcasting vote|\bsecond (?:or casting )?vote/i;

function checkSum(
  votes: Votes,
  { present, sentence, collector }: { present: number; sentence: Sentence; collector: WarningContext['collector'] },
): void {
  const { sum, isComplete } = votes;
  if (sum === present || (sum < present && !isComplete)) return;
  const reason = `the votes add up to ${sum}, but ${present} ${present === 1 ? 'member is' : 'members are'} marked as present`;
  collector.warning('vote-count', sentence.placeAt(votes.index), reason, sumHint);
}

const sumHint =
  'Correct the votes or the attendance. If members left before the vote, say so in the minute and add a waiver.';

const won = /\b(?:carried|passed|approved|adopted|agreed|won)\b/i;
const lost = /\b(?:lost|defeated|rejected|fell|not (?:carried|passed|approved|adopted|agreed))\b/i;

/** "Carried by 3 votes to 5". Where a sentence speaks of two results, what the votes were for is not known. */
function checkResult(votes: Votes, sentence: Sentence, collector: WarningContext['collector']): void {
  const isLost = lost.test(sentence.text);
  const isWon = won.test(sentence.text.replace(/\bnot (?=carried|passed|approved|adopted|agreed)\w+/i, ''));
  if (isLost === isWon) return;
  const word = (isLost ? lost : won).exec(sentence.text)?.[0] ?? '';
  const isMajority = votes.for > votes.against;
  // "Lost by 3 votes to 5" and "lost by 5 votes to 3" are both said.
  const fits = isWon ? isMajority : votes.isSided ? !isMajority : votes.for !== votes.against;
  if (fits) return;
  const counts = votes.isSided ? `${votes.for} for and ${votes.against} against` : `${votes.for} to ${votes.against}`;
  const reason = `"${word}" does not match the votes, ${counts}`;
  collector.warning('vote-count', sentence.placeAt(votes.index), reason, resultHint);
}

const resultHint = 'Correct the numbers or the result. If the chair’s casting vote decided, say so.';
