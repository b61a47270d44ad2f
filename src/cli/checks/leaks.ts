/** `npm run check -- --leaks`: proves to who holds restricted/ that nothing of it was published. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LeaksFound } from '../../leaks/find-leaks.ts';
import { pathFrom, projectRoot } from '../command/places.ts';
import { UsageError } from '../command/usage-error.ts';

/**
 * Searches the published folder of a root, as it was written after --out, else dist/ in the root. Throws UsageError where there
 * is nothing to search for or nowhere to search.
 */
export async function leaksOf(
  root: string,
  written: string | undefined,
): Promise<LeaksFound & { readonly published: string }> {
  const published = written === undefined ? path.join(root, 'dist') : pathFrom(written);
  if (!existsSync(path.join(root, 'restricted')))
    throw new UsageError(
      `There is no folder restricted/ in ${root}: only those who hold the exempt papers can search for their words.`,
    );
  if (!existsSync(published))
    throw new UsageError(`There is no folder ${published}: build the site first, or name its folder with --out.`);
  const { findLeaks } = await import('../../leaks/find-leaks.ts');
  const engine = ['src', 'templates'].map((folder) => path.join(projectRoot, folder));
  const found = findLeaks({ root, published, engine });
  if (found.needles === 0)
    throw new UsageError(`The folder restricted/ in ${root} holds no words that could be searched for.`);
  return { ...found, published };
}
