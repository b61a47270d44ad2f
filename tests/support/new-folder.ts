/** Empty folders for tests. They stand in the run's own folder, which is removed after the last test. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Makes an empty folder and gives its absolute path; `name` shows in it whose it is. */
export function newFolder(name = 'test'): string {
  return mkdtempSync(path.join(tmpdir(), `${name}-`));
}
