/** Files that papers refer to: looked for inside the content and nowhere else. */
import path from 'node:path';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { UnusableFile } from '../document/expanding/expansion.ts';
import type { Tree } from './tree.ts';

/** What a paper asks for. */
export interface WantedFile {
  /** Relative to the root, normalised. */
  readonly file: string;
  /** What it is called in messages: "picture". */
  readonly noun: string;
  /** Whether another file is one of the kind, so that it may be the one that was meant. */
  readonly isOne: (file: string) => boolean;
}

/** Why a file cannot be had; undefined where it is there and lies in the content. */
export function whyNotThere({ file, noun, isOne }: WantedFile, tree: Tree): UnusableFile | undefined {
  const name = path.posix.basename(file);
  const isOurs = file.startsWith('content/') || (file.startsWith('restricted/') && tree.has(file));
  if (!isOurs) {
    return {
      reason: `"${name}" is outside the content`,
      hint: `Put the ${noun} in the folder of the paper and give only its name.`,
      isOutside: true,
    };
  }
  if (/\/https?:\//.test(file)) {
    const hint = `Save the ${noun} in the folder of the paper and give only its name: papers can use only their own files.`;
    return { reason: `the ${noun} "${name}" is on another website`, hint };
  }
  if (tree.has(file)) return undefined;
  const folder = path.posix.dirname(file);
  const there = tree.inFolder(folder).filter(isOne);
  // A path of a Windows computer; what it ends in is the name of the file.
  const own = path.win32.basename(name);
  const isOutside = tree.leadsOut(file);
  const absent = isOutside ? 'leads outside the content' : 'is not there';
  return {
    reason: `the ${noun} "${name}" ${absent}`,
    hint:
      there.length === 0
        ? `Put ${own} in the folder of the paper${own === name ? '' : ' and give only its name'}.`
        : didYouMean(
            own,
            there.map((other) => path.posix.basename(other)),
          ),
    ...(isOutside ? { isOutside } : {}),
  };
}
