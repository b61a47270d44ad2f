/**
 * Sets one Typst document as a process of its own: `node typst-compile.ts FOLDER OUT.pdf`. Says on how many pages, as
 * `npm run pack` does.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [folder = '', out = ''] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [path.join(folder, 'fonts')] }] });
const compiled = compiler.compile({ mainFilePath: path.join(folder, 'main.typ') });
const made = compiled.result;
if (made === null) {
  compiled.printErrors();
  process.exitCode = 1;
} else {
  writeFileSync(out, compiler.pdf(made, { pdfStandard: 'ua-1' }));
  process.stdout.write(`${out}: ${made.numOfPages} pages, set by Typst\n`);
}
