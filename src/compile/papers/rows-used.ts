/** With how many rows of data that grow a paper is printed. */
import type { Datasets } from '../../data/dataset.ts';
import type { RowsOfDay } from '../../data/rows-of-day.ts';
import { wordingOf } from '../../locales/locales.ts';
import type { Notice } from '../../model/notice.ts';
import type { Paper } from '../../model/paper.ts';

/**
 * A paper with the rows that it uses of datasets that grow, and with what it says of them where there are more by now; itself where it
 * uses none of these.
 */
export function withRowsUsed(printed: Paper, rows: ReadonlyMap<string, RowsOfDay>, datasets: Datasets): Paper {
  const used = printed.datasets.flatMap((name) => {
    const dataset = datasets.get(name);
    if (dataset?.grows !== true) return [];
    const ofDay = rows.get(name);
    const all = dataset.rows.length;
    return [[name, ofDay && ofDay.rows < all ? ofDay : { rows: all }] as const];
  });
  if (used.length === 0) return printed;
  const rowsUsed = Object.fromEntries(used);
  const figuresOfDay = noticesOfDay(rowsUsed, printed, datasets);
  return { ...printed, rowsUsed, ...(figuresOfDay.length === 0 ? {} : { figuresOfDay }) };
}

/** One for each day that figures are of. None counts the rows: it would be another with each row that is added. */
function noticesOfDay(
  rowsUsed: NonNullable<Paper['rowsUsed']>,
  { language }: Pick<Paper, 'language'>,
  datasets: Datasets,
): readonly Notice[] {
  const words = wordingOf(language);
  const titles = new Map<string, string[]>();
  for (const [name, { published }] of Object.entries(rowsUsed)) {
    if (published === undefined) continue;
    titles.set(published, [...(titles.get(published) ?? []), datasets.get(name)?.title ?? name]);
  }
  return [...titles]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, of]) => ({
      title: words.data.ofDay(words.date(date)),
      text: words.data.rowsSince(words.list(of)),
      date,
    }));
}
