/** The prerenderer for the present state of the program: made once, in a process of its own, and kept between runs. */
import { spawn } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprintAtStart } from '../../../.config/start/fingerprint.mjs';
import { projectForAstro } from '../astro-project.ts';
import { takeTurn } from '../../build/staging/turns.ts';
import { keptPath } from '../command/places.ts';
import { thisBuilder } from '../command/process-state.ts';

/** The last thing that is made of a prerenderer: where it is there, the prerenderer is whole. */
const lastFile = 'client/view.js';

/** How many are kept: a build or preview of an earlier state of the program may still draw from its own. */
const mostKept = 3;

/** Folder of the prerenderer for this program; it may not have been made yet. */
export function prerendererFolder(projectRoot: string): string {
  const key = fingerprintAtStart(projectRoot).slice(0, 16);
  return path.join(keptPath(), 'prerenderers', key);
}

/** True where the prerenderer has been made. */
export function hasPrerenderer(folder: string): boolean {
  return existsSync(path.join(folder, lastFile));
}

/**
 * Folder of the prerenderer for this program, which is made where it is not there. Rejects with what the maker said, and where `signal`
 * stops it.
 */
export async function madePrerenderer(projectRoot: string, signal?: AbortSignal): Promise<string> {
  const folder = prerendererFolder(projectRoot);
  if (hasPrerenderer(folder)) return folder;
  // Astro keeps notes in the project that two makers would mix.
  const turn = await takeTurn(keptPath(), thisBuilder());
  try {
    if (!hasPrerenderer(folder)) await storePrerenderer(folder, signal);
  } finally {
    await turn.end();
  }
  return folder;
}

/** Makes the prerenderer, and throws away the oldest ones. Rejects with what the maker said. */
async function storePrerenderer(folder: string, signal: AbortSignal | undefined): Promise<void> {
  const making = `${folder}.${process.pid}`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true });
  try {
    const copy = path.join(making, 'project');
    await runMaker(await projectForAstro(copy), making, signal);
    await rm(copy, { recursive: true, force: true });
    // Another preview may have been quicker.
    await rename(making, folder).catch((error: unknown) => {
      if (!hasPrerenderer(folder)) throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  for (const earlier of storedIn(path.dirname(folder)).slice(mostKept))
    await rm(earlier, { recursive: true, force: true });
}

/** Folders of the prerenderers that are kept, the newest first. */
function storedIn(folder: string): readonly string[] {
  return globSync('*', { cwd: folder })
    .filter((name) => /^[0-9a-f]{16}$/.test(name))
    .map((name) => path.join(folder, name))
    .map((one) => ({ one, made: statSync(one, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .toSorted((a, b) => b.made - a.made)
    .map(({ one }) => one);
}

/** Astro stands in the folder of the project while it bundles, and this process goes on meanwhile. */
function runMaker(project: string, folder: string, signal: AbortSignal | undefined): Promise<void> {
  const maker = fileURLToPath(new URL('./prerenderer-process.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [maker, project, folder], {
      cwd: project,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(signal ? { signal } : {}),
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      said += words;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the pages could not be prepared: ${said.trim().slice(-2000)}`));
    });
  });
}
