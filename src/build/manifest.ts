/** The manifest: every published file with what it is and what it must be, bit for bit. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { headingOf } from '../outputs/files/html-tags.ts';
import { factsOfOther, knownFiles, type Facts, type ManifestFile, type ManifestSources } from './manifest-facts.ts';
import type { PageFacts } from './pages/kept-page.ts';
import { putAt } from './put-at.ts';
import type { SiteFolder } from './site-folder.ts';
import { manifestPart } from './staging/manifest-parts.ts';

/** Files that one part of a manifest lists: some twenty megabytes. */
const usualMost = 50_000;
/** How much of a part is written at once. */
const lettersAtOnce = 1_000_000;

/** Writes the manifest of a folder into it, in parts. `files` are all of them, with forward slashes. Throws where that fails. */
export function writeManifest(folder: SiteFolder, files: readonly string[], sources: ManifestSources): void {
  const { most = usualMost, pages = new Map() } = sources;
  const known = knownFiles(sources);
  const sorted = files.toSorted();
  const parts = Math.max(1, Math.ceil(sorted.length / most));
  for (let part = 1; part <= parts; part += 1) {
    const own = sorted.slice((part - 1) * most, part * most);
    const next = part < parts ? manifestPart(part + 1) : undefined;
    writePieces(folder.placeOf(manifestPart(part)), partOf(folder, own, { known, pages, next }));
  }
}

/** Writes a text of some megabytes. */
function writePieces(target: string, pieces: Iterable<string>): void {
  let opened = 0;
  putAt(target, () => {
    opened = openSync(target, 'wx');
  });
  try {
    let waiting = '';
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < lettersAtOnce) continue;
      writeSync(opened, waiting);
      waiting = '';
    }
    writeSync(opened, waiting);
  } finally {
    closeSync(opened);
  }
}

/** A part as JSON text, in pieces. */
function* partOf(
  folder: SiteFolder,
  files: readonly string[],
  {
    known,
    pages,
    next,
  }: {
    readonly known: ReadonlyMap<string, Facts>;
    readonly pages: ReadonlyMap<string, PageFacts>;
    readonly next: string | undefined;
  },
): Generator<string> {
  const headingIn = (file: string): string =>
    pages.get(file)?.heading ?? headingOf(readFileSync(folder.placeOf(file), 'utf8'));
  let before = '{\n  "files": [\n';
  for (const file of files) {
    const { bytes, sha256 } = folder.hashOf(file);
    const {
      kind,
      format,
      version,
      title,
      committee,
      date,
      meeting,
      pages: count,
      conformance,
      items,
    } = known.get(file) ?? factsOfOther(file, known);
    const heading = title ?? (kind === 'page' ? headingIn(file) : '');
    const listed: ManifestFile = {
      path: file,
      kind,
      ...(format === undefined ? {} : { format }),
      ...(version === undefined ? {} : { version }),
      ...(heading === '' ? {} : { title: heading }),
      ...(committee === undefined ? {} : { committee }),
      ...(date === undefined ? {} : { date }),
      ...(meeting === undefined ? {} : { meeting }),
      ...(count === undefined ? {} : { pages: count }),
      ...(conformance === undefined || conformance.length === 0 ? {} : { conformance }),
      ...(items === undefined ? {} : { items }),
      bytes,
      sha256,
    };
    yield before + JSON.stringify(listed, undefined, 2).replaceAll(/^/gm, '    ');
    before = ',\n';
  }
  yield next === undefined ? '\n  ]\n}\n' : `\n  ],\n  "next": ${JSON.stringify(next)}\n}\n`;
}
