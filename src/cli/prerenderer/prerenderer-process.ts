/** A process that makes a prerenderer and the preview's own scripts: `node prerenderer-process.ts <project> <folder>`. */
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { makePrerenderer } from './make-prerenderer.ts';

const [root = '', folder = ''] = process.argv.slice(2);
const client = fileURLToPath(new URL('../../preview/client', import.meta.url));
const made = path.join(folder, 'client');

await makePrerenderer({ root, folder });
await mkdir(made, { recursive: true });
await copyFile(path.join(client, 'preview.css'), path.join(made, 'preview.css'));
const packages = path.join(root, 'node_modules/pdfjs-dist/build');
await copyFile(path.join(packages, 'pdf.worker.min.mjs'), path.join(made, 'pdf.worker.mjs'));
for (const script of ['page', 'view'])
  await build({
    input: path.join(client, `${script}.ts`),
    output: { file: path.join(made, `${script}.js`), format: 'esm', minify: true },
    logLevel: 'silent',
    checks: { eval: false },
  });
