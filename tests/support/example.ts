/** The example content, compiled once for the tests that look at all of it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../../src/compile/site.ts';
import type { Paper } from '../../src/document/paper.ts';
import { defaultAccent, paperPdf } from '../../src/render/pdf/paper.ts';
import { makePdf, type MadePdf } from '../../src/typeset/make-pdf.ts';
import { compileRoot, projectRoot } from './tree.ts';

/** A root's site; throws with its first findings where it has errors. */
export function siteOf(root: string): Site {
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
    paperPdf(paper, { datasets: site.datasets, accent: site.council.theme?.accent ?? defaultAccent, readFile }),
  );
}

/** The root of the example content. */
export const exampleRoot = projectRoot;

/** The root of the small second council. */
export const merciaRoot = path.join(projectRoot, 'tests/sites/mercia');

/** The root of the council that has everything a pack can have, its made-up exempt papers included. */
export const everythingRoot = path.join(projectRoot, 'tests/sites/everything');
