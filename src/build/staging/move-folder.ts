import { cp, rename, rm } from 'node:fs/promises';

/** Moves a folder to the place of another, also from one file system to another; absolute paths. */
export async function moveFolder(from: string, to: string): Promise<void> {
  await removeFolder(to);
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
    await removeFolder(from);
  }
}

/** Removes a folder with everything in it; nothing where there is none. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
