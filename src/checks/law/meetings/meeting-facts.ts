import { literalPattern } from '../../../data/numbers/letters.ts';
import { formatDate } from '../../../calendar/plain-date.ts';
import { placeOf } from '../../../document/expanding/expansion.ts';
import { textOf } from '../../../document/text-of.ts';
import { walk } from '../../../document/transforms/walk.ts';
import type { Paper, PaperHome } from '../../../model/paper.ts';
import type { PaperCheck, PaperCheckContext } from '../../check.ts';
import { isPublished, sentencesOf } from '../../numbers/sentences/sentences.ts';
import type { Passage } from '../../words.ts';
import { typedDate, typedDatePattern } from '../typed-dates.ts';
import { kindOf } from '../../../kinds/registry.ts';

type InMeeting = Extract<PaperHome, { in: 'meeting' }>;

/** Typed dates and names of a report that are not those of the meeting whose paper it is. */
export const checkMeetingFacts: PaperCheck = ({ paper }, context) => {
  if (paper.home.in !== 'meeting' || kindOf(paper.kind).body === 'record-of-meeting') return;
  for (const passage of context.words.filter((one) => isPublished(one) && one.kind !== 'setting')) {
    checkCoverLine(passage, paper.home, context);
    checkDates(passage, paper.home, context);
  }
  checkRecommendations(paper, paper.home, context);
};

const date = `(${typedDatePattern})`;
const hint = 'Remove it: the tool prints both on the cover, from the meeting’s folder.';

const labels = String.raw`(?:Date(?: of meeting)?|Meeting|(?:Sub-|Joint )?Committee|Panel|Board|Body|Title|Report from|Contact(?: name)?|Tel|Email)`;
const beginsAsCover = new RegExp(`^${labels}:\\s`, 'i');
const coverFact = new RegExp(String.raw`(?:^|\s)(${labels}):\s(.+?)(?=\s${labels}:\s|$)`, 'gi');

/** Facts of the cover typed into the body: "Date: 5 February 2020", "Panel: Corporate Parenting Board". */
function checkCoverLine(passage: Passage, home: InMeeting, { collector }: PaperCheckContext): void {
  if (passage.kind === 'fact' || !beginsAsCover.test(passage.text)) return;
  for (const match of passage.text.matchAll(coverFact)) {
    const [, label = '', value = ''] = match;
    const place = passage.placeAt(match.index + match[0].indexOf(label));
    const typed = typedDate(value);
    if (/^date/i.test(label) && typed !== undefined && typed !== home.date) {
      const reason = `"${label}: ${value}" is not the date of the meeting, which is ${formatDate(home.date)}`;
      collector.error('meeting-facts', place, reason, hint);
    } else if (
      /^(?:meeting|(?:sub-|joint )?committee|panel|board|body)$/i.test(label) &&
      !value.includes(home.committeeName)
    ) {
      const reason = `"${label}: ${value}" is not the committee that is meeting, which is the ${home.committeeName}`;
      collector.error('meeting-facts', place, reason, hint);
    }
  }
}

const thisMeeting = new RegExp(String.raw`\b(?:this|today’s|today's|the present)\smeeting\b[^.;]{0,40}?${date}`, 'gi');
const forMeeting = new RegExp(
  String.raw`^(?:This|The purpose of this) (?:report|paper|presentation)\b[^.;]{0,120}?\bmeeting\s(?:of|on)\b[^.;]{0,60}?${date}`,
  'gi',
);

function checkDates(passage: Passage, home: InMeeting, { collector }: PaperCheckContext): void {
  if (!/meeting/i.test(passage.text)) return;
  for (const sentence of sentencesOf(passage)) {
    for (const match of [...sentence.text.matchAll(thisMeeting), ...sentence.text.matchAll(forMeeting)]) {
      const words = new RegExp(date, 'i').exec(match[0])?.[0] ?? '';
      const typed = typedDate(words);
      if (typed === undefined || typed === home.date) continue;
      const place = sentence.placeAt(match.index + match[0].lastIndexOf(words));
      const reason = `"${words}" is not the date of the meeting, which is ${formatDate(home.date)}`;
      collector.error(
        'meeting-facts',
        place,
        reason,
        'Correct the date, or remove it: the tool prints it on the cover.',
      );
    }
  }
}

/** A recommendation of another body: "That the Corporate Parenting Board notes …" before a panel. */
function checkRecommendations(paper: Paper, home: InMeeting, { committees, collector }: PaperCheckContext): void {
  const others = [...committees.values()].map(({ name }) => name).filter((name) => name !== home.committeeName);
  walk(paper.body, (node, within) => {
    if (node.type !== 'paragraph' || within[0]?.type !== 'recommendations') return;
    const words = textOf(node).trim();
    const other = others.find((name) => new RegExp(`^That (?:the )?${literalPattern(name)}\\b`, 'i').test(words));
    if (other === undefined) return;
    const reason = `the recommendation is addressed to the ${other}, but this is a meeting of the ${home.committeeName}`;
    collector.error('meeting-facts', placeOf(node, paper), reason, `Write "That the ${home.committeeName} …".`);
  });
}
