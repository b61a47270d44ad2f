/** `npm run paper`: the PDF of one paper. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { CommandDescription } from './arguments.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { pathFrom, projectRoot, rootFrom, rootOption, withinRoot } from './places.ts';
import { runCommand, type ArgumentsOf } from './run-command.ts';
import { seconds } from './progress.ts';
import { UsageError } from './usage-error.ts';
import { compile, projectTemplates } from '../compile/compile.ts';
import { paperPdfPath } from '../publish/addresses.ts';
import { papersOf, pdfSourcesOf } from '../publish/papers.ts';
import { writeWhole } from '../publish/write-file.ts';
import { paperPdf } from '../render/pdf/paper.ts';
import { makePdf } from '../typeset/make-pdf.ts';

const options = {
  ...rootOption,
  out: { type: 'string', value: 'FILE', about: 'The PDF to write, or a folder for it (default: its published name, here).' },
} as const;

const description: CommandDescription<typeof options> = {
  name: 'paper',
  summary: 'Makes the PDF of one paper, drafts included, without building the site.',
  operands: { name: 'PAPER', about: 'The .mdx file of the paper.' },
  options,
  examples: [
    {
      line: 'npm run paper -- content/publications/children-in-care-strategy-2018-to-2021.mdx --out strategy.pdf',
      does: 'writes strategy.pdf',
    },
  ],
};

await runCommand(description, makePaper);

async function makePaper({ values, operands }: ArgumentsOf<typeof options>): Promise<ExitCode> {
  const started = performance.now();
  const root = rootFrom(values.root);
  const [written, ...more] = operands;
  if (written === undefined || more.length > 0) throw new UsageError('Name one paper: the path of its .mdx file.');
  const file = withinRoot(root, written);
  const { site, diagnostics } = compile({ root, templatesRoot: projectTemplates(projectRoot), includeDrafts: true });
  const findings = site ? diagnostics.filter(({ place }) => place.file === file) : diagnostics;
  if (findings.length > 0) {
    const { findingsFor } = await import('./show-diagnostics.ts');
    const { sourceFiles } = await import('./source-files.ts');
    process.stderr.write(findingsFor(process.stderr, findings, { root, files: site ? 1 : sourceFiles(root).length }));
  }
  if (!site) return exitCodes.problems;
  const paper = papersOf(site).find((candidate) => candidate.file === file);
  if (!paper) throw new UsageError(`"${written}" is not a paper of a meeting or a publication.`);
  const { bytes, pages } = await makePdf(paperPdf(paper, pdfSourcesOf(site)));
  const target = targetFrom(values.out, path.basename(paperPdfPath(paper)));
  await writeWhole(target, bytes);
  const size = `${pages} ${pages === 1 ? 'page' : 'pages'}, ${Math.ceil(bytes.length / 1000)} kB`;
  process.stdout.write(`${target}: ${size} (${seconds(performance.now() - started)})\n`);
  return exitCodes.fine;
}

function targetFrom(written: string | undefined, name: string): string {
  const target = pathFrom(written ?? '.');
  const isFolder = statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? path.join(target, name) : target;
}
