/** Publishes a content root, and says how that went. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { exitCodes, type ExitCode } from '../command/exit-codes.ts';
import { isWithin, projectRoot } from '../command/places.ts';
import { reporterTo } from '../command/progress.ts';
import { thisBuilder } from '../command/process-state.ts';
import { findingsFor } from '../command/show-diagnostics.ts';
import { sourceFiles } from '../lint/source-files.ts';
import { UsageError } from '../command/usage-error.ts';
import { sourcesFingerprint } from '../../build/sources.ts';
import { liblouisVersion } from '../../outputs/braille/liblouis.ts';
import { SourcesChanged, type ChangedSource } from '../../build/staging/source-stamps.ts';
import { StagingError } from '../../build/staging/staging.ts';
import { earlierSite, noteBuild, notedBuild, unchangedBuild, type NotedBuild } from '../../build/unchanged.ts';
import type { DrawablePages } from '../../build/pages/write-pages.ts';
import type { PageKeying } from '../../build/publish-site.ts';
import type { Store } from '../../cache/store.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Published } from '../../outputs/published.ts';
import { packStore } from './store-place.ts';
import { progressTo } from './progress-lines.ts';

/** What is published, and where to; absolute paths. */
export interface Publishing {
  readonly root: string;
  readonly out: string;
  readonly templatesRoot: string;
  /** Where earlier builds kept what they made. */
  readonly store: Store;
  /** Where it is noted which builds were published. */
  readonly builds: Store;
  /** Further stores that forget what was taken down. */
  readonly forgetting?: readonly Store[];
  readonly engine: string;
}

/** What a build says where the council asks for braille. */
const noBraille =
  'No braille was made: it needs liblouis, which is not installed here (on Debian: apt-get install liblouis-bin).';

/** Publishes a root where nothing in it stops that, unless all of it was published there already. Throws UsageError where it cannot begin. */
export async function publish(publishing: Publishing): Promise<ExitCode> {
  const { root, out, engine, builds } = publishing;
  const reporter = reporterTo(process.stdout);
  reporter.doing('Checking the content');
  // Braille can be made as soon as there is a translator, and by each version in its own words.
  const program = `${engine} ${liblouisVersion()}`;
  const fingerprint = sourcesFingerprint(publishing, program);
  const noted = await notedBuild(builds, out);
  const known = fingerprint === undefined ? undefined : unchangedBuild(noted, fingerprint);
  if (known) {
    showFindings(known, root);
    reporter.end(`Nothing has changed since ${shownPath(out)} was published`);
    process.stdout.write(nextSteps(out));
    return exitCodes.fine;
  }
  const published = await publishNow(publishing, noted, reporter);
  if (!('isPublished' in published)) {
    process.stderr.write(`${meanwhile(published)} Build it again.\nNothing was written.\n`);
    return exitCodes.problems;
  }
  const { isPublished, diagnostics, changedMeanwhile, lacksLiblouis } = published;
  showFindings(diagnostics, root);
  if (!isPublished) {
    process.stderr.write('Nothing was written.\n');
    return exitCodes.problems;
  }
  const isSettled = changedMeanwhile.length === 0 && sourcesFingerprint(publishing, program) === fingerprint;
  if (isSettled && fingerprint !== undefined) await noteBuild(builds, fingerprint, { out, diagnostics });
  await builds.close();
  reporter.end(`Published to ${shownPath(out)}`);
  warnOfChanges(changedMeanwhile);
  if (lacksLiblouis) process.stderr.write(`\n${noBraille}\n`);
  process.stdout.write(nextSteps(out));
  return exitCodes.fine;
}

/** Prints findings, if there are any. */
export function showFindings(diagnostics: readonly Diagnostic[], root: string): void {
  if (diagnostics.length > 0)
    process.stderr.write(findingsFor(process.stderr, diagnostics, { root, files: sourceFiles(root).length }));
}

/** What came of a build; the files that were changed meanwhile where that stopped it. */
async function publishNow(
  publishing: Publishing,
  noted: NotedBuild | undefined,
  reporter: ReturnType<typeof reporterTo>,
) {
  const { root, forgetting = [] } = publishing;
  const [{ publishSite }, { madePrerenderer }] = await Promise.all([
    import('../../build/publish-site.ts'),
    import('../prerenderer/prerenderer-store.ts'),
  ]);
  const stopping = new AbortController();
  // By a process of its own, while this one checks the content: that takes one processor, and less memory than what comes after it.
  const prerenderer = madePrerenderer(projectRoot, stopping.signal);
  prerenderer.catch(() => undefined);
  const pagesOf = async (published: Published, keying: PageKeying): Promise<DrawablePages> => {
    const { sitePages } = await import('../../site/site-pages.ts');
    return sitePages(published, await prerenderer, keying);
  };
  const builder = thisBuilder();
  const earlier = earlierSite(noted);
  return publishSite({
    ...publishing,
    ...(earlier ? { earlier } : {}),
    otherStores: [packStore(), ...forgetting],
    pagesOf,
    threads: availableParallelism(),
    builder,
    progress: progressTo(reporter),
  })
    .catch((error: unknown): readonly ChangedSource[] => {
      if (error instanceof SourcesChanged) return error.files;
      const gone = goneFrom(root, error);
      if (gone !== undefined) return [{ file: gone, isGone: true }];
      throw error instanceof StagingError ? new UsageError(error.message, { cause: error }) : error;
    })
    .finally(() => {
      stopping.abort();
    });
}

function warnOfChanges(files: readonly ChangedSource[]): void {
  if (files.length === 0) return;
  const meaning = 'What is published is what was checked before: build again to publish what is there now.';
  process.stderr.write(`\n${meanwhile(files)} ${meaning}\n`);
}

/** "content/…/plan.png was changed while the site was being built." */
function meanwhile(files: readonly ChangedSource[]): string {
  const named = files
    .slice(0, 5)
    .map(
      ({ file, isGone }) => `${file} was ${isGone ? 'moved or deleted' : 'changed'} while the site was being built.`,
    );
  const more = files.length - named.length;
  return [...named, ...(more > 0 ? [`So were ${more} more.`] : [])].join('\n');
}

/** A folder as its user would write it. */
export function shownPath(out: string): string {
  return path.relative(process.cwd(), out) || out;
}

function nextSteps(out: string): string {
  const lookAt = out === path.join(projectRoot, 'dist') ? 'npm run serve' : `npm run serve -- --out ${shownPath(out)}`;
  return `\nNext:\n  Put this folder on the web; the guide says how under Hosting.\n  Look at it first: ${lookAt}\n`;
}

/** The file of the content, relative to its root, that was there when it was checked and could not be found later. */
function goneFrom(root: string, error: unknown): string | undefined {
  const { code, path: file } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  if (code !== 'ENOENT' || file === undefined) return undefined;
  const isContent = ['content', 'data', 'templates'].some((folder) => isWithin(path.join(root, folder), file));
  return isContent ? path.relative(root, file) : undefined;
}
