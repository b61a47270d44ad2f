/**
 * Whatever is edited, a build that takes what earlier ones made is a build from nothing: every file, byte for byte, and every finding.
 * BUILD_EDITS says after how many edits builds are compared, EDIT_SEED which edits these are.
 */
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folderStore } from '../../../../src/build/store/folder-store.ts';
import { noStore } from '../../../../src/cache/store.ts';
import { differences } from '../../../support/compare-dist.ts';
import { edit, oneEdit } from '../../../support/edits.ts';
import { newFolder } from '../../../support/new-folder.ts';
import { build } from '../../../support/publish.ts';
import { editedSite } from '../../../support/sites/edited-site.ts';

/** How often builds are compared. */
const comparisons = Number(process.env['BUILD_EDITS'] ?? 3);
const isLong = process.env['BUILD_EDITS'] !== undefined;
const seed = Number(process.env['EDIT_SEED'] ?? Date.now() % 1_000_000);
/** Edits of one site before another begins. */
const mostEdits = 40;
/** Milliseconds for each. */
const patience = 30_000;

test(
  'after any edits, a build that takes what earlier builds made is a build from nothing',
  async () => {
    const folder = newFolder('edited');
    const [kept, fresh] = [path.join(folder, 'kept'), path.join(folder, 'fresh')];
    const store = folderStore(path.join(folder, 'store'));
    const builds = folderStore(path.join(folder, 'builds'));
    const sound = await editedSite();
    const done: string[] = [];
    let compared = 0;
    let taken = 0;
    for (const { at, ...one } of fc.sample(oneEdit, { numRuns: comparisons * 10, seed })) {
      if (compared === comparisons) break;
      const root = path.join(folder, 'root');
      const before = path.join(folder, 'before');
      if (done.length % mostEdits === 0) {
        rmSync(root, { recursive: true, force: true });
        cpSync(sound, root, { recursive: true });
      }
      cpSync(root, before, { recursive: true });
      const file = edit(root, { at, ...one });
      const now = await build(root, kept, { store, builds });
      done.push(`${one.what}: ${file}${now.isPublished ? '' : ' (an error)'}`);
      if (now.isPublished) {
        const whole = await build(root, fresh, { store: noStore });
        const last = `seed ${seed}, after ${done.slice(-mostEdits).join('; ')}`;
        expect(now.diagnostics, last).toEqual(whole.diagnostics);
        expect(differences(kept, fresh), last).toEqual([]);
        compared += 1;
        taken += now.taken;
        if (isLong && compared % 20 === 0) console.info(`${compared} of ${comparisons} builds compared (seed ${seed})`);
      } else {
        // What is broken says nothing of the edits after it.
        rmSync(root, { recursive: true });
        cpSync(before, root, { recursive: true });
      }
      rmSync(before, { recursive: true });
    }
    expect(compared).toBe(comparisons);
    expect(taken).toBeGreaterThan(comparisons * 10);
    if (isLong)
      console.info(
        `${done.length} edits from seed ${seed}, ${compared} builds compared, ${taken} files and pages taken`,
      );
  },
  comparisons * patience,
);
