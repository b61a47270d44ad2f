import type { PaperCheck } from '../check.ts';

const paragraphs =
  /\bparagraphs?\s\d+(?:\.\d+)*(?:(?:,\s|\sand\s|\sor\s|\sto\s|[-–])\d+(?:\.\d+)*)*(?:\s(?:above|below|of\s(?:the|this|that)\sreport|in\s(?:the|this|that)\sreport))?/i;

/** Resolutions that say what was decided by numbers of paragraphs: who reads the minutes has no report beside them. */
export const checkResolutionReferences: PaperCheck = ({ paper }, { words, collector }) => {
  if (paper.kind !== 'minutes') return;
  for (const passage of words.filter(({ within }) => within.includes('Resolved'))) {
    const found = paragraphs.exec(passage.text);
    if (!found || /\b(?:Schedule|Act|Code|Constitution|Regulations?|Standing Orders?)\b/.test(passage.text)) continue;
    if (Array.from(passage.text, (_, index) => index).some((index) => passage.inlinesAt(index).includes('link')))
      continue;
    const reason = `the resolution rests on "${found[0]}", which is not among these minutes`;
    collector.warning('resolution-reference', passage.placeAt(found.index), reason, hint);
  }
};

const hint =
  'Say in words what was decided, or link the report: minutes are read years later, and without the papers of the meeting.';
