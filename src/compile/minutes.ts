/** Minutes: numbered on from meeting to meeting, and attendance that agrees with what they say. */
import type { Collector, Place } from '../diagnostics/diagnostic.ts';
import type { Paper } from '../document/paper.ts';
import { textOf } from '../document/text-of.ts';
import type { SiteCommittee } from './site.ts';

/** The running numbers of each committee's minutes. */
export interface MinutesSeries {
  /** Number the committee's next minutes begin with; undefined where it has none yet. */
  next(committee: SiteCommittee): number | undefined;
  /** Reports a gap or a repeat, and carries the series on. */
  check(paper: Paper, committee: SiteCommittee, text: string): void;
}

/** A series for one reading of the tree, oldest meeting first. */
export function minutesSeries(collector: Collector): MinutesSeries {
  const last = new Map<string, number>();
  return {
    next: ({ slug }) => {
      const number = last.get(slug);
      return number === undefined ? undefined : number + 1;
    },
    check(paper, committee, text) {
      const numbers = paper.body.flatMap((node) => (node.type === 'heading' && node.data?.number !== undefined ? [Number(node.data.number)] : []));
      const before = last.get(committee.slug);
      const first = numbers[0];
      if (before !== undefined && first !== undefined && first !== before + 1) {
        const what = first > before + 1 ? 'leave a gap' : 'repeat a number';
        collector.error('minutes-numbering', placeOfKey(paper.file, text, 'firstMinute'), `these minutes begin with ${first} and ${what}: the last were numbered to ${before}`, `Write firstMinute: ${before + 1}, or leave it out: the tool carries the numbers on.`);
      }
      const end = numbers.at(-1);
      if (end !== undefined) last.set(committee.slug, end);
    },
  };
}

/** Holds attendance against the quorum and against "no apologies". */
export function checkAttendance(paper: Paper, committee: SiteCommittee, from: { text: string; collector: Collector }): void {
  const place = placeOfKey(paper.file, from.text, 'attendance');
  const marks = [...from.text.matchAll(/\bmark:\s*["']?([a-z]+)/g)].map((match) => match[1]);
  const present = marks.filter((mark) => mark === 'present' || mark === 'substitute').length;
  if (committee.quorum !== undefined && present < committee.quorum) {
    from.collector.warning('minutes-attendance', place, `${present} members were present, but the quorum is ${committee.quorum}`, 'Check the marks; a meeting without a quorum decides nothing.');
  }
  const apologies = marks.filter((mark) => mark === 'apologies').length;
  const saysNone = paper.body.some((node) => /\bno apologies\b/i.test(textOf(node)));
  if (saysNone && apologies > 0) {
    from.collector.warning('minutes-attendance', place, `the minutes say that there were no apologies, but ${apologies} ${apologies === 1 ? 'member is' : 'members are'} marked with apologies`, 'Correct the mark or the minute.');
  }
}

function placeOfKey(file: string, text: string, key: string): Place {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => new RegExp(`^${key}\\s*:`).test(line));
  return { file, line: Math.max(0, at) + 1, column: 1 };
}
