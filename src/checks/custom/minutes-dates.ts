import { formatDate } from '../../calendar/plain-date.ts';
import type { PaperCheck } from '../check.ts';

const named = /(?:^|\/)[^/]*?(\d{4}-\d{2}-\d{2})[^/]*\.mdx$/;

/** Minutes are of the meeting that their file is named by, and of one before the one that agrees them. */
export const checkMinutesDates: PaperCheck = ({ paper }, { collector }) => {
  const { minutes, home } = paper;
  if (!minutes || home.in !== 'meeting') return;
  const inName = named.exec(paper.file)?.[1];
  if (inName !== undefined && inName !== minutes.meeting && inName !== home.date) {
    const reason = `the file is named by ${formatDate(inName)}, but says that these are minutes of ${formatDate(minutes.meeting)}`;
    collector.warning('date-order', minutes.places.meeting, reason, 'Correct "meeting", or the name of the file.');
    return;
  }
  if (minutes.meeting < home.date) return;
  const which = minutes.meeting === home.date ? 'the very meeting' : 'a later meeting than the one';
  const reason = `these are minutes of ${formatDate(minutes.meeting)}, ${which} that is to agree them`;
  const hint = `Correct "meeting", or move the file to the folder of the meeting that agrees them; this one is of ${formatDate(home.date)}.`;
  collector.error('date-order', minutes.places.meeting, reason, hint);
};
