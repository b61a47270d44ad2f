/** `npm run build`: the whole site. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { CommandDescription } from './command/arguments.ts';
import { exitCodes, type ExitCode } from './command/exit-codes.ts';
import { isWithin, keptPath, outFrom, projectRoot, rootFrom, rootOption } from './command/places.ts';
import { reporterTo } from './command/progress.ts';
import { thisBuilder } from './command/process-state.ts';
import { machineFingerprint, storeFrom, storeOptions } from './build/store-place.ts';
import { runCommand, type ArgumentsOf } from './command/run-command.ts';
import { findingsFor } from './command/show-diagnostics.ts';
import { sourceFiles } from './lint/source-files.ts';
import { UsageError } from './command/usage-error.ts';
import type { Progress } from '../build/publish-site.ts';
import { SourcesChanged, type ChangedSource } from '../build/staging/source-stamps.ts';
import { StagingError } from '../build/staging/staging.ts';

const options = {
  ...rootOption,
  out: {
    type: 'string',
    value: 'DIR',
    about: 'The folder to write the site to. It is replaced completely (default: dist).',
  },
  ...storeOptions,
} as const;

const description: CommandDescription<typeof options> = {
  name: 'build',
  summary:
    'Builds the site with its PDFs, data and manifest. If the content has errors, it prints them and writes\nnothing. The last build is replaced only when everything has been made.',
  options,
  examples: [
    { line: 'npm run build', does: 'builds this project into dist/' },
    {
      line: 'npm run build -- --root ../our-council --out /var/www/papers',
      does: 'builds another council’s content with this tool',
    },
    {
      line: 'npm run build -- --cache https://cache.example.gov.uk/papers/',
      does: 'takes from a shared store what another machine has made already',
    },
  ],
};

await runCommand(description, build);

async function build({ values }: ArgumentsOf<typeof options>): Promise<ExitCode> {
  const root = rootFrom(values.root);
  const out = outFrom(values.out, root);
  const store = storeFrom(values, (words) => process.stderr.write(`${words}\n`));
  const reporter = reporterTo(process.stdout);
  reporter.doing('Checking the content');
  const [{ projectTemplates }, { publishSite }] = await Promise.all([
    import('../compile/compile.ts'),
    import('../build/publish-site.ts'),
  ]);
  const builder = thisBuilder();
  const published = await publishSite({
    root,
    out,
    templatesRoot: projectTemplates(projectRoot),
    buildPages: async ({ site, cache }) => {
      const [{ buildSite }, { takeTurn }, { projectForAstro }] = await Promise.all([
        import('../site/build-site.ts'),
        import('../build/staging/turns.ts'),
        import('./astro-project.ts'),
      ]);
      // Astro finds its packages from the folder it stands in, and keeps notes in the project that two builds would mix.
      const turn = await takeTurn(keptPath(), builder);
      const stoodIn = process.cwd();
      try {
        const project = await projectForAstro(path.join(cache, 'project'));
        process.chdir(project);
        await buildSite({ root: project, outDir: site, cacheDir: cache });
      } finally {
        process.chdir(stoodIn);
        await turn.end();
      }
    },
    threads: availableParallelism(),
    builder,
    store,
    engine: machineFingerprint(),
    progress: progressTo(reporter),
  }).catch((error: unknown) => {
    if (error instanceof SourcesChanged) return error.files;
    const gone = goneFrom(root, error);
    if (gone !== undefined) return [{ file: gone, isGone: true }];
    throw error instanceof StagingError ? new UsageError(error.message, { cause: error }) : error;
  });
  if (!('isPublished' in published)) {
    process.stderr.write(`${meanwhile(published)} Build it again.\nNothing was written.\n`);
    return exitCodes.problems;
  }
  const { isPublished, diagnostics, changedMeanwhile } = published;
  if (diagnostics.length > 0)
    process.stderr.write(findingsFor(process.stderr, diagnostics, { root, files: sourceFiles(root).length }));
  if (!isPublished) {
    process.stderr.write('Nothing was written.\n');
    return exitCodes.problems;
  }
  reporter.end(`Published to ${shownPath(out)}`);
  warnOfChanges(changedMeanwhile);
  process.stdout.write(nextSteps(out));
  return exitCodes.fine;
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
function shownPath(out: string): string {
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

function progressTo(reporter: ReturnType<typeof reporterTo>): Progress {
  return (step, done, total) => {
    switch (step) {
      case 'check':
        reporter.done(`Checked ${done} papers and datasets`);
        break;
      case 'pdfs':
        if (done === total) reporter.done(`Made ${done} PDFs`);
        else reporter.doing(`Making PDFs (${done} so far)`);
        break;
      case 'formats':
        reporter.done(`Made ${done} files in other formats`);
        break;
      case 'kept':
        if (done > 0) reporter.done(`${done} of these files were made by earlier builds`);
        break;
      case 'data':
        reporter.done(`Wrote ${done} datasets`);
        break;
      case 'feeds':
        reporter.done(`Wrote ${done} feeds and calendars`);
        break;
      case 'oparl':
        if (done > 0) reporter.done(`Wrote ${done} files for programs (OParl)`);
        reporter.doing('Building the pages');
        break;
      case 'pages':
        reporter.done(`Built ${done} pages`);
        break;
      case 'links':
        reporter.done('Followed every link');
        break;
      case 'sitemap':
        reporter.done(
          done > 0
            ? `Listed ${done} pages in the sitemap`
            : 'The sitemap and OParl files were not made, and links in feeds are relative, because content/council.yml does not give the site’s address (website:)',
        );
        break;
      case 'search':
        reporter.done('Made the search index');
        break;
      case 'manifest':
        reporter.done(`Listed ${done} files`);
        break;
    }
  };
}
