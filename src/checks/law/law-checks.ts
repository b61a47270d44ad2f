import type { ListedCheck, PaperCheck } from '../check.ts';
import { checkBackgroundDocuments } from './background-documents.ts';
import { checkMeetingFacts } from './meetings/meeting-facts.ts';
import { checkDatesInMinutes, checkMinutesDates } from './minutes/minutes-dates.ts';
import { checkMinutesMembers } from './minutes/minutes-members.ts';
import { checkPersonalData } from './personal-data.ts';
import { checkResolutionWording } from './resolution-wording.ts';
import { checkScheduleWords } from './schedule-12a-words.ts';
import { checkVoteCounts } from './minutes/vote-counts.ts';

/** Personal data anywhere in a paper's file. An exempt paper may have to hold it: that is why it is exempt. */
const checkPersonalWords: PaperCheck = ({ paper, parsed }, { council, collector }) => {
  if (paper.file.startsWith('restricted/')) return;
  const publicAddresses = council.address === undefined ? [] : [council.address];
  checkPersonalData({ file: paper.file, text: parsed.text, publicAddresses }, collector);
};

/** Checks of law and custom in one paper. */
export const lawChecks: readonly ListedCheck[] = [
  { warns: checkBackgroundDocuments },
  checkMeetingFacts,
  checkMinutesDates,
  checkDatesInMinutes,
  { warns: checkMinutesMembers },
  checkPersonalWords,
  { warns: checkResolutionWording },
  checkScheduleWords,
  { warns: checkVoteCounts },
];
