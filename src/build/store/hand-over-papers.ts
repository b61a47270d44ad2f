import type { AddedPaper } from '../../cache/kept-papers.ts';
import type { Store } from '../../cache/store.ts';
import type { Site } from '../../model/site.ts';
import { papersOf } from '../../outputs/papers.ts';
import { putAll } from './many.ts';

/**
 * Hands over the papers that a build had to resolve: those that are in its site. What is not published yet (a meeting that is only
 * planned) stays on the machine.
 */
export async function handOverPapers(added: readonly AddedPaper[], site: Site, store: Store): Promise<void> {
  if (store.hasFar !== true) return;
  const published = new Set(papersOf(site).map(({ file }) => file));
  const wanted = added.filter(({ file }) => published.has(file));
  await putAll(wanted, store, ({ key }) => Promise.resolve(store.now?.get(key)));
}
