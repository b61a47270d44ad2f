import type { FrontMatter } from './front-matter.ts';
import type { CommitteeName, MinutesRecord } from '../../model/paper.ts';
import { datePart } from '../../schema/meeting/meeting-folder.ts';

/** What the record of minutes is made from; where one of these is not known, nothing can be checked against it. */
const needed = ['meeting', 'attendance', 'firstMinute'];

/**
 * What the front matter of minutes records; undefined for any other kind of paper, and where it does not hold. `joint` are the
 * committees that sat with its own.
 */
export function minutesRecordOf(frontMatter: FrontMatter, joint: readonly CommitteeName[]): MinutesRecord | undefined {
  const facts = frontMatter.value;
  if (!('attendance' in facts) || needed.some((name) => frontMatter.lacks.has(name))) return undefined;
  return {
    meeting: facts.meeting,
    date: datePart(facts.meeting),
    ...(joint.length === 0 ? {} : { joint: joint.map(({ slug, name }) => ({ slug, name })) }),
    attendance: facts.attendance.map((line, index) => ({
      seat: line.seat,
      mark: line.mark,
      isChair: line.chair === true,
      place: frontMatter.placeOf(['attendance', index, 'seat']),
      ...(line.for === undefined ? {} : { standsFor: line.for }),
    })),
    places: {
      meeting: frontMatter.placeOf(['meeting']),
      firstMinute: frontMatter.placeOf(['firstMinute']),
      attendance: frontMatter.placeOfKey(['attendance']),
    },
  };
}
