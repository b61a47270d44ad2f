import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../compile/site.ts';
import type { Paper } from '../document/paper.ts';
import { defaultAccent, type PdfSources } from '../render/pdf/paper.ts';

/** Every paper of a site: those of the meetings, newest first, then the publications. */
export function papersOf(site: Site): readonly Paper[] {
  return [...site.meetings.flatMap(({ papers }) => papers), ...site.publications];
}

/** What a site's PDFs are made from. Pictures are read from its root when they are asked for. */
export function pdfSourcesOf(site: Site): PdfSources {
  return {
    datasets: site.datasets,
    accent: site.council.theme?.accent ?? defaultAccent,
    readFile: (file) => new Uint8Array(readFileSync(path.join(site.root, file))),
  };
}
