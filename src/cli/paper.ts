/** `npm run paper`: single papers as files. */
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
import type { FileJob } from '../build/files/make-one-file.ts';
import type { MadeFile } from '../outputs/files/made-file.ts';
import { fileFormats, type FileFormat } from '../schema/council/formats.ts';

const options = {
  ...rootOption,
  out: {
    type: 'string',
    value: 'PATH',
    about: 'The file to write, or a folder for it (default: its published name, here).',
  },
  format: {
    type: 'string',
    value: 'FORMAT',
    choices: fileFormats,
    later: ['docx'],
    about: 'The format of the file (default: pdf).',
  },
} as const;

const description: CommandDescription<typeof options> = {
  name: 'paper',
  summary: 'Makes the PDF, or another format, of one paper or several, drafts included, without building the site.',
  operands: {
    name: 'PAPER …',
    about: 'The .mdx files of the papers, the PDFs of items with document:, or folders of them.',
  },
  options,
  examples: [
    {
      line: 'npm run paper -- content/publications/children-in-care-strategy-2018-to-2021.mdx --out strategy.pdf',
      does: 'writes strategy.pdf',
    },
    {
      line: 'npm run paper -- content/meetings/corporate-parenting-board --out pdfs',
      does: 'writes each of the board’s papers to pdfs/',
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
  const format = values.format ?? 'pdf';
  const made = await makeFiles(site, papers, { format, out: values.out });
  for (const { target, pages, bytes } of made) {
    const length = pages === undefined ? '' : `${pages} ${pages === 1 ? 'page' : 'pages'}, `;
    process.stdout.write(`${target}: ${length}${Math.ceil(bytes / 1000)} kB\n`);
  }
  const what = format === 'pdf' ? 'PDF' : 'file';
  process.stdout.write(
    `Made ${made.length} ${made.length === 1 ? what : `${what}s`} in ${seconds(performance.now() - started)}\n`,
  );
  process.stdout.write('\nNext:\n  Fix anything the check finds before the paper goes to the clerk: npm run check\n');
  return exitCodes.fine;
}

/** True for an error in a named file that is not a draft's. */
function isOfPublished({ severity, isDraft: isOfDraft, place }: Diagnostic, named: readonly string[]): boolean {
  return severity === 'error' && isOfDraft !== true && named.some((name) => isWithin(place.file, name));
}

/** What is wrong with somebody else's document is found at its item in meeting.yml. */
function isAbout(file: string, name: string): boolean {
  return isWithin(file, name) || (name.endsWith('.pdf') && file === `${path.posix.dirname(name)}/meeting.yml`);
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
    const isFaulty = diagnostics.some(({ place, severity }) => severity === 'error' && isAbout(place.file, name));
    if (found.length === 0 && !isFaulty)
      throw new UsageError(`"${name}" is not a paper of a meeting or a publication.`);
    return found;
  });
  return [...new Set(papers.flat())];
}

/** What is asked of every paper's file. */
interface Asked {
  readonly format: FileFormat;
  readonly out: string | undefined;
}

async function makeFiles(
  site: Site,
  papers: readonly Paper[],
  asked: Asked,
): Promise<readonly (MadeFile & Pick<FileJob, 'target'>)[]> {
  const jobs = await jobsOf(site, papers, asked);
  const [{ makeOne }, { fileThreads }] = await Promise.all([
    import('../build/files/make-one-file.ts'),
    import('../build/files/make-files.ts'),
  ]);
  const [job] = jobs;
  // A thread costs more to start than one paper takes to make.
  if (job && jobs.length === 1) return [{ ...(await makeOne(job)), target: job.target }];
  const threads = fileThreads(Math.min(availableParallelism(), jobs.length));
  const results = new Map<string, MadeFile>();
  try {
    await threads.makeAll(jobs, (result) => results.set(result.path, result));
  } finally {
    await threads.close();
  }
  return jobs.flatMap(({ path: name, target }) => {
    const made = results.get(name);
    return made ? [{ ...made, target }] : [];
  });
}

/** Throws UsageError where a paper has nothing for a file of that format. */
async function jobsOf(site: Site, papers: readonly Paper[], { format, out }: Asked): Promise<readonly FileJob[]> {
  const [{ outputs }, { paperDocument }, { refuseWithoutLiblouis }] = await Promise.all([
    import('../outputs/registry.ts'),
    import('../outputs/documents.ts'),
    import('./command/liblouis-needed.ts'),
  ]);
  refuseWithoutLiblouis(format);
  const output = outputs.find((one) => one.format === format);
  return papers.map((paper) => {
    const document = paperDocument(paper);
    const made = output?.appliesTo(document) === true && output.make(document, { site, planned: () => undefined });
    if (!output || !made) throw new UsageError(`Of ${paper.file} there is no file in the format ${format}.`);
    const file = output.path(document);
    const target = targetFrom(out, { name: path.basename(file), isOneOfMany: papers.length > 1 });
    return { path: file, format, made, target };
  });
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
