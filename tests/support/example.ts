/** The example content, compiled once for the tests that look at all of it. */
import { cpSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { exampleRoot as placeOfExample } from '../../src/cli/command/places.ts';
import type { Site } from '../../src/model/site.ts';
import type { Paper } from '../../src/model/paper.ts';
import { paperPdf } from '../../src/render/pdf/paper.ts';
import { designFor } from '../../src/typeset/design/designs.ts';
import { makePdf, type MadePdf } from '../../src/typeset/make-pdf.ts';
import { compileRoot, projectRoot } from './tree.ts';

/** Sites of this project's own roots, which no test changes: compiled once for all files of a worker. */
const known = new Map<string, Site>();

/** A root's site; throws with its first findings where it has errors. */
export function siteOf(root: string): Site {
  const isOurs = [exampleRoot, merciaRoot, everythingRoot].includes(root);
  const site = (isOurs ? known.get(root) : undefined) ?? compiledSite(root);
  if (isOurs) known.set(root, site);
  return site;
}

function compiledSite(root: string): Site {
  const { site, diagnostics } = compileRoot(root);
  if (!site)
    throw new Error(
      diagnostics
        .slice(0, 3)
        .map((one) => `${one.place.file}:${one.place.line} ${one.reason}`)
        .join('\n'),
    );
  return site;
}

/** Every paper of a site. */
export function papersOf(site: Site): Paper[] {
  return [...site.meetings.flatMap((meeting) => meeting.papers), ...site.publications];
}

/** The PDF of a paper, as the build makes it. */
export async function pdfOf(paper: Paper, site: Site): Promise<MadePdf> {
  const readFile = (file: string): Uint8Array => readFileSync(path.join(site.root, file));
  return makePdf(
    paperPdf(paper, {
      datasets: site.datasets,
      design: designFor(site.council.theme?.accent),
      readFile,
      glossary: site.glossary,
    }),
  );
}

/** The root of the example content, wherever it stands in this clone; its templates are the project's. */
export const exampleRoot = placeOfExample;

/** Copies the example content, and nothing else, to a root. */
export function copyExample(root: string): void {
  for (const folder of ['content', 'data'])
    cpSync(path.join(exampleRoot, folder), path.join(root, folder), { recursive: true });
}

/**
 * Puts the example into a clone of this project with its packages: a clone of another council's has it elsewhere. What installs packages is
 * tested where there is a network.
 */
export function furnishClone(clone: string): void {
  if (exampleRoot !== projectRoot) {
    for (const folder of ['content', 'data']) rmSync(path.join(clone, folder), { recursive: true, force: true });
    copyExample(clone);
  }
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(clone, 'node_modules'));
}

/** The root of the small second council. */
export const merciaRoot = path.join(projectRoot, 'tests/sites/mercia');

/** The root of the council that has everything a pack can have, its made-up exempt papers included. */
export const everythingRoot = path.join(projectRoot, 'tests/sites/everything');
