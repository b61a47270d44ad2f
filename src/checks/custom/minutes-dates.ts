import { formatDate } from '../../calendar/plain-date.ts';
import type { PaperCheck } from '../check.ts';

/** Minutes are of a meeting before the one that agrees them. */
export const checkMinutesDates: PaperCheck = ({ paper }, { collector }) => {
  const { minutes, home } = paper;
  if (!minutes || home.in !== 'meeting' || minutes.meeting < home.date) return;
  const which = minutes.meeting === home.date ? 'the very meeting' : 'a later meeting than the one';
  const reason = `these are minutes of ${formatDate(minutes.meeting)}, ${which} that is to agree them`;
  const hint = `Correct "meeting", or move the file to the folder of the meeting that agrees them; this one is of ${formatDate(home.date)}.`;
  collector.error('date-order', minutes.places.meeting, reason, hint);
};
