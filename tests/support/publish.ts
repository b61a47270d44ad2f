/** A build in the process of a test: quicker than the command, and the same. */
import path from 'node:path';
import { publishSite, type PublishResult } from '../../src/build/publish-site.ts';
import { earlierSite, noteBuild, notedBuild } from '../../src/build/unchanged.ts';
import { noStore, type Store } from '../../src/cache/store.ts';
import { thisBuilder } from '../../src/cli/command/process-state.ts';
import { madePrerenderer } from '../../src/cli/prerenderer/prerenderer-store.ts';
import { sitePages } from '../../src/site/site-pages.ts';
import { projectRoot } from './tree.ts';

/** How a build ended. */
export interface Built extends PublishResult {
  /** How many files and pages earlier builds had made. */
  readonly taken: number;
}

/** Builds a root into a folder, both absolute paths, with a store of what was made, and one of which builds were published. */
export async function build(
  root: string,
  out: string,
  { store, builds = noStore }: { readonly store: Store; readonly builds?: Store },
): Promise<Built> {
  const press = await madePrerenderer(projectRoot);
  const earlier = earlierSite(await notedBuild(builds, out));
  let taken = 0;
  const published = await publishSite({
    root,
    out,
    templatesRoot: path.join(projectRoot, 'templates'),
    pagesOf: (site, keying) => sitePages(site, press, keying),
    threads: 0,
    builder: thisBuilder(),
    store,
    ...(earlier ? { earlier } : {}),
    otherStores: [],
    engine: 'engine',
    progress: (step, done) => {
      if (step === 'kept' || step === 'pages-kept') taken += done;
    },
  });
  if (published.isPublished) await noteBuild(builds, '', { out, diagnostics: published.diagnostics });
  return { ...published, taken };
}
