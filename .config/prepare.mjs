/**
 * Runs at the end of `npm ci`, by the script "prepare" of package.json: bundles the pages of the preview below node_modules/.cache, so
 * that the first `npm run dev` need not. Plain JavaScript, because the machine's Node may be older than the project's. What fails here is
 * done, and told, when the preview starts: no installation fails for it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const modules = path.join(project, 'node_modules');

const own = path.join(modules, process.platform === 'win32' ? 'node/bin/node.exe' : '.bin/node');
if (existsSync(own))
  spawnSync(own, [path.join(project, 'src/cli/press/prepare-press.ts')], { cwd: project, stdio: 'ignore' });
