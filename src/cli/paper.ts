/** `npm run paper`: the PDFs of single papers. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { CommandDescription } from './command/arguments.ts';
import { exitCodes, type ExitCode } from './command/exit-codes.ts';
import { pathFrom, projectRoot, rootFrom, rootOption, withinRoot } from './command/places.ts';
import { runCommand, type ArgumentsOf } from './command/run-command.ts';
import { seconds } from './command/progress.ts';
import { UsageError } from './command/usage-error.ts';
import type { Site } from '../model/site.ts';
import { countOf } from '../diagnostics/count.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isDraft, type Paper } from '../model/paper.ts';
import { paperPdfPath } from '../outputs/addresses.ts';

const options = {
  ...rootOption,
  out: {
    type: 'string',
    value: 'PATH',
    about: 'The PDF to write, or a folder for it (default: its published name, here).',
  },
} as const;

const description: CommandDescription<typeof options> = {
  name: 'paper',
  summary: 'Makes the PDF of one paper or several, drafts included, without building the site.',
  operands: { name: 'PAPER …', about: 'The .mdx files of the papers, or folders of them.' },
  options,
  examples: [
    {
      line: 'npm run paper -- content/publications/children-in-care-strategy-2018-to-2021.mdx --out strategy.pdf',
      does: 'writes strategy.pdf',
    },
    {
      line: 'npm run paper -- content/meetings/corporate-parenting-board --out pdfs',
      does: 'writes each paper of the board into pdfs/',
    },
  ],
};

await runCommand(description, makePapers);

async function makePapers({ values, operands }: ArgumentsOf<typeof options>): Promise<ExitCode> {
  const started = performance.now();
  const root = rootFrom(values.root);
  if (operands.length === 0) throw new UsageError('Name a paper: the path of its .mdx file.');
  const named = operands.map((operand) => withinRoot(root, operand));
  const { compile, projectTemplates } = await import('../compile/compile.ts');
  const { site, diagnostics } = compile({
    root,
    templatesRoot: projectTemplates(projectRoot),
    includeDrafts: true,
    despiteErrors: true,
    only: named,
  });
  const papers = site ? await papersNamed(site, named, diagnostics) : [];
  // A draft is printed in spite of what is wrong with it, or elsewhere.
  const isOfDrafts = papers.every(isDraft) && !diagnostics.some((one) => isOfPublished(one, named));
  if (!site || papers.length === 0 || (countOf(diagnostics).errors > 0 && !isOfDrafts)) {
    await show(diagnostics, root);
    return exitCodes.problems;
  }
  await show(
    diagnostics.filter(({ place }) => papers.some(({ file }) => file === place.file)),
    root,
  );
  const made = await makePdfs(site, papers, values.out);
  for (const { target, pages, bytes } of made) {
    process.stdout.write(`${target}: ${pages} ${pages === 1 ? 'page' : 'pages'}, ${Math.ceil(bytes / 1000)} kB\n`);
  }
  process.stdout.write(
    `Made ${made.length} ${made.length === 1 ? 'PDF' : 'PDFs'} in ${seconds(performance.now() - started)}\n`,
  );
  process.stdout.write('\nNext:\n  Put what the check finds right before it goes to the clerk: npm run check\n');
  return exitCodes.fine;
}

/** True for an error in a named file that is not a draft's. */
function isOfPublished({ severity, isDraft: isOfDraft, place }: Diagnostic, named: readonly string[]): boolean {
  return severity === 'error' && isOfDraft !== true && named.some((name) => isWithin(place.file, name));
}

/** True for a file that is named, or lies in a folder that is; the root is named by an empty text. */
function isWithin(file: string, name: string): boolean {
  return file === name || file.startsWith(name === '' ? '' : `${name}/`);
}

/** Throws UsageError for what names no paper; a paper that cannot be made has been found fault with. */
async function papersNamed(
  site: Site,
  named: readonly string[],
  diagnostics: readonly Diagnostic[],
): Promise<readonly Paper[]> {
  const { papersOf } = await import('../outputs/papers.ts');
  const all = papersOf(site);
  const papers = named.map((name) => {
    const found = all.filter(({ file }) => isWithin(file, name));
    const isFaulty = diagnostics.some(({ place, severity }) => severity === 'error' && isWithin(place.file, name));
    if (found.length === 0 && !isFaulty)
      throw new UsageError(`"${name}" is not a paper of a meeting or a publication.`);
    return found;
  });
  return [...new Set(papers.flat())];
}

async function makePdfs(site: Site, papers: readonly Paper[], out: string | undefined) {
  const { ownPdf } = await import('../outputs/papers.ts');
  const jobs = papers.map((paper) => ({
    source: paper.file,
    document: ownPdf(paper, site),
    target: targetFrom(out, { name: path.basename(paperPdfPath(paper)), isOneOfMany: papers.length > 1 }),
  }));
  const [{ makeOne }, { startPdfThreads }] = await Promise.all([
    import('../build/pdfs/make-one-pdf.ts'),
    import('../build/pdfs/make-pdfs.ts'),
  ]);
  const [job] = jobs;
  // A thread costs more to start than one paper takes to make.
  if (job && jobs.length === 1) return [{ ...job, ...(await makeOne(job)) }];
  const threads = startPdfThreads(Math.min(availableParallelism(), jobs.length));
  const results = new Map<string, { pages: number; bytes: number }>();
  await threads.makeAll(jobs, (result) => results.set(result.source, result)).finally(() => threads.close());
  return jobs.map(({ source, target }) => ({ target, ...(results.get(source) ?? { pages: 0, bytes: 0 }) }));
}

async function show(diagnostics: readonly Diagnostic[], root: string): Promise<void> {
  if (diagnostics.length === 0) return;
  const { findingsFor } = await import('./command/show-diagnostics.ts');
  const { sourceFiles } = await import('./lint/source-files.ts');
  process.stderr.write(findingsFor(process.stderr, diagnostics, { root, files: sourceFiles(root).length }));
}

function targetFrom(
  written: string | undefined,
  { name, isOneOfMany }: { name: string; isOneOfMany: boolean },
): string {
  const target = pathFrom(written ?? '.');
  const isFolder = isOneOfMany || (statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false);
  return isFolder ? path.join(target, name) : target;
}
