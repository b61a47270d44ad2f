/** Which files to report on: all, some files and folders, or those of one meeting. */
import type { Site } from '../../model/site.ts';
import { dateOfFolder } from '../../schema/meeting/meeting-folder.ts';
import { meetingNamed } from '../packs/meeting-named.ts';
import { withinRoot } from './places.ts';
import { sourceFiles } from '../lint/source-files.ts';

/** What a check is asked about. */
export interface Asked {
  /** How many files that is. */
  readonly files: number;
  /** Paths are relative to the root. */
  isAsked(file: string): boolean;
  /** Whether a folder is asked for, a folder around it, or something in it. */
  isFolderAsked(folder: string): boolean;
}

/** Where the files are, and what of them could be read. */
export interface AskedOf {
  /** Absolute path of the content root. */
  readonly root: string;
  readonly site: Site | undefined;
  readonly isRestrictedToo: boolean;
}

/** Reads what was written after the command. Throws UsageError where there is no such file or meeting. */
export function whatIsAsked(operands: readonly string[], { root, site, isRestrictedToo }: AskedOf): Asked {
  const [committee = '', folder = ''] = operands;
  if (operands.length === 0) return everything(sourceFiles(root, ['', ...(isRestrictedToo ? ['restricted'] : [])]));
  const named =
    operands.length === 2 && dateOfFolder(folder) !== undefined && site
      ? filesOfMeeting(site, committee, folder)
      : operands.map((operand) => withinRoot(root, operand));
  const files = new Set(sourceFiles(root, named));
  return {
    files: files.size,
    isAsked: (file) => files.has(file) || named.includes(file),
    isFolderAsked: (folder) =>
      named.some((one) => one === '' || folder === one || folder.startsWith(`${one}/`) || one.startsWith(`${folder}/`)),
  };
}

function everything(files: readonly string[]): Asked {
  return { files: files.length, isAsked: () => true, isFolderAsked: () => true };
}

/** The folder of a meeting, and the figures that its papers print. */
function filesOfMeeting(site: Site, written: string, named: string): string[] {
  const { committee, folder, papers } = meetingNamed(site, written, named);
  const datasets = new Set(papers.flatMap((paper) => paper.datasets));
  const files = [...datasets].flatMap((name) => site.datasets.get(name)?.file ?? []);
  return [`content/meetings/${committee}/${folder}`, ...files, ...files.map((file) => file.replace(/csv$/, 'yml'))];
}
