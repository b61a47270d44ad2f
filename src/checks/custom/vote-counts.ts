import { numberWord } from '../../data/number-words.ts';
import { isPublished, sentencesOf } from '../numbers/sentences.ts';
import type { PaperCheck } from '../check.ts';

const amount = String.raw`(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|no|none)`;
const vote = new RegExp(
  String.raw`\b${amount}\s(?:members?\s|councillors?\s|votes?\s|voted\s|voting\s|were\s|was\s|cast\s){0,4}(for|in\sfavour|against|abstain\w*|abstentions?)\b`,
  'gi',
);

/** Votes that minutes record, held against the members who were there (SI 1993/202, Schedule 2: members may have them recorded). */
export const checkVoteCounts: PaperCheck = ({ paper }, { words, collector }) => {
  if (!paper.minutes) return;
  const { attendance } = paper.minutes;
  const present = attendance.filter(({ mark }) => mark === 'present' || mark === 'substitute').length;
  for (const passage of words.filter(isPublished)) {
    for (const sentence of sentencesOf(passage)) {
      const votes = [...sentence.text.matchAll(vote)];
      const [first] = votes;
      if (!first || votes.length < 2) continue;
      const sum = votes.reduce((all, [, number = '']) => all + (numberWord(number) ?? 0), 0);
      const isComplete = votes.some(([, , side = '']) => /^abst/i.test(side));
      if (sum === present || (sum < present && !isComplete)) continue;
      const reason = `the votes add up to ${sum}, but ${present} ${present === 1 ? 'member is' : 'members are'} marked as present`;
      collector.warning('vote-count', sentence.placeAt(first.index), reason, hint);
    }
  }
};

const hint =
  'Correct the votes or the attendance; where members left before the vote, say so and record it with a waiver.';
