/** The companion versions that the front matter of a paper names, each with its files. */
import path from 'node:path';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { PaperVersion, VersionFile } from '../../model/version.ts';
import { nothingTakenDown } from '../../model/taken-down.ts';
import { tellOfCopy } from '../expanding/foreign-copy.ts';
import type { ResolveContext } from '../resolving.ts';
import type { FrontMatter } from './front-matter.ts';

type Context = Pick<ResolveContext, 'versionFile' | 'takenDown' | 'collector'>;

/**
 * The versions of a paper, in their order; `folder` is that of its file. What is wrong with one is reported, and it is left out;
 * one whose file was taken down is left out with its title.
 */
export function versionsOf(frontMatter: FrontMatter, folder: string, context: Context): readonly PaperVersion[] {
  return frontMatter.value.versions.flatMap(({ kind, title, file, url, transcript }, index): PaperVersion[] => {
    const find = (name: string, key: 'file' | 'transcript'): VersionFile | undefined =>
      fileOf(name, { folder, place: frontMatter.placeOf(['versions', index, key]), context });
    if (kind === 'audio' && transcript === undefined) {
      context.collector.error(
        'missing-alt',
        frontMatter.placeOf(['versions', index, 'kind']),
        `there is no transcript of "${title}"`,
        'Put the words that are spoken in a file in the folder of the paper, and name it with transcript: and the file.',
      );
    }
    const words = transcript === undefined ? undefined : find(transcript, 'transcript');
    const source = file === undefined ? url !== undefined && { url } : find(file, 'file');
    return source ? [{ kind, title, source, ...(words ? { transcript: words } : {}) }] : [];
  });
}

interface Wanted {
  readonly folder: string;
  readonly place: Place;
  readonly context: Context;
}

function fileOf(name: string, { folder, place, context }: Wanted): VersionFile | undefined {
  const { collector, takenDown = nothingTakenDown, versionFile } = context;
  const file = path.posix.normalize(`${folder}/${name}`);
  if (takenDown.file(file)) return undefined;
  if (/^[a-z][a-z+.-]+:/i.test(name)) {
    collector.error('missing-file', place, `"${name}" is not a file`, 'Write a web address after url: instead.');
    return undefined;
  }
  if (!file.startsWith(`${folder}/`)) {
    const own = path.posix.basename(file);
    const hint = `Put ${own} in the folder of the paper and give only its name.`;
    collector.error('unsafe-path', place, `"${name}" is outside the folder of the paper`, hint);
    return undefined;
  }
  const found = versionFile(file);
  if ('reason' in found) {
    collector.error('missing-file', place, found.reason, found.hint);
    return undefined;
  }
  const { pdf, ...facts } = found;
  if (pdf) tellOfCopy(pdf, place, collector);
  return facts;
}
