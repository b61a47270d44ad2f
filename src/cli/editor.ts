/** `npm run editor`: settings, snippets and schemas for VS Code. */
import path from 'node:path';
import type { CommandDescription } from './command/arguments.ts';
import { exitCodes, type ExitCode } from './command/exit-codes.ts';
import { rootFrom, rootOption } from './command/places.ts';
import { runCommand, type ArgumentsOf } from './command/run-command.ts';
import { editorFiles } from '../authoring/editor/editor-files.ts';
import { readCouncilFiles } from '../content/council-files.ts';
import { listTree } from '../content/tree.ts';
import { Collector } from '../diagnostics/diagnostic.ts';
import type { Council } from '../schema/council/council.ts';
import { blocks } from '../blocks/registry.ts';
import { writeWhole } from '../outputs/files/write-file.ts';

const description: CommandDescription<typeof rootOption> = {
  name: 'editor',
  summary:
    'Writes .vscode/ into the content root, so that VS Code completes and explains settings in YAML files, and offers every\nblock as you write a paper. Run it once, and again after each update of the tool.',
  options: rootOption,
  examples: [
    { line: 'npm run editor', does: 'writes .vscode/ of this project' },
    { line: 'npm run editor -- --root ../our-council', does: 'writes it for another council’s content' },
  ],
};

await runCommand(description, writeEditorFiles);

/** The council of a root, whose sections editors complete; one without a name where there is no file. */
function councilOf(root: string): Council {
  const unheard = new Collector();
  return readCouncilFiles(listTree(root, unheard), unheard).council;
}

async function writeEditorFiles({ values }: ArgumentsOf<typeof rootOption>): Promise<ExitCode> {
  const root = rootFrom(values.root);
  const files = editorFiles(blocks, councilOf(root));
  for (const file of files) await writeWhole(path.join(root, file.path), file.text);
  process.stdout.write(
    `Wrote ${files.length} files to ${path.join(root, '.vscode')}\n\nNext:\n  Open the folder ${root} in VS Code, and accept the extensions it offers.\n`,
  );
  return exitCodes.fine;
}
