/** What findings about a record are made from, and the lines that they give to be pasted. */
import path from 'node:path';
import { startOf } from '../../content/tree.ts';
import type { Collector, Place } from '../../diagnostics/diagnostic.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { CorrectionFacts } from '../../schema/meeting/meeting.ts';
import type { PublicationRecord, PublishedWords } from '../../schema/meeting/publication-record.ts';
import type { Publishable } from './change.ts';

/** A meeting whose record is checked. */
export interface Reporting {
  readonly meeting: Meeting;
  readonly record: PublicationRecord;
  readonly publishable: Publishable;
  /** The words that were published; undefined where they were not kept. */
  readonly kept: PublishedWords | undefined;
  readonly root: string;
  readonly collector: Collector;
}

/** The beginning of the agenda's file: what concerns no other file of an author is reported there. */
export function agendaPlace({ committee, folder }: Meeting): Place {
  return startOf(`content/meetings/${committee}/${folder}/meeting.yml`);
}

/** A published file's own name; of a page, the folder that it is called by. */
export function shortName(file: string): string {
  const name = path.posix.basename(file);
  return name === 'index.html' ? `${path.posix.basename(path.posix.dirname(file))}/` : name;
}

/** An entry under `corrections`, as it stands in meeting.yml. */
export function correctionLines({ paper, what, why, date }: CorrectionFacts): string {
  return [
    `  - paper: ${paper}`,
    `    what: ${JSON.stringify(what)}`,
    `    why: ${JSON.stringify(why)}`,
    `    date: ${/^\d{4}-\d\d-\d\d$/.test(date) ? date : JSON.stringify(date)}`,
  ].join('\n');
}

/** The entries that would declare a change, for each paper that it is printed in; the reason and the day are left to be written. */
export function declaration(papers: readonly string[], what: string, { meeting }: Reporting): string {
  const entries = papers.map((paper) =>
    correctionLines({
      paper,
      what,
      why: '[To write: why it was put right]',
      date: '[To write: the day, for example 2020-01-30]',
    }),
  );
  const isFirst = (meeting.facts?.corrections ?? []).length === 0;
  return `${isFirst ? 'corrections:\n' : ''}${entries.join('\n')}`;
}
