/** Datasets that were taken down: a notice stands in each of their files, as on their pages. */
import { writeCsv } from '../data/reading/csv.ts';
import { wordingOf } from '../locales/locales.ts';
import { takenDownNotice } from '../meetings/coming-down.ts';
import type { Notice } from '../model/notice.ts';
import type { Site } from '../model/site.ts';

/** Such a dataset, of which nothing is left but its name. */
export interface DataTakenDown {
  readonly name: string;
  readonly notice: Notice;
}

/** Each of them once, by the entry that was read last. */
export function dataTakenDown({ takenDown, council }: Pick<Site, 'takenDown' | 'council'>): readonly DataTakenDown[] {
  const words = wordingOf(council.language);
  const byName = new Map(takenDown.flatMap((one) => (one.kind === 'data' ? [[one.name, one] as const] : [])));
  return [...byName].map(([name, one]) => ({ name, notice: takenDownNotice(one, words) }));
}

/** The text of the CSV in its place: one column with the notice, lines ending in CRLF. */
export function noticeCsv({ title, text }: Notice): string {
  return writeCsv([title], [[text]]);
}
