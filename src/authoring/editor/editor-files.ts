/** The files that make VS Code know papers: settings, recommended extensions, snippets and schemas. */
import type { BlockRegistry } from '../../document/blocks/block.ts';
import type { Council } from '../../schema/council/council.ts';
import { editorSchemas } from './json-schemas.ts';
import { editorSnippets } from './snippets.ts';

/** A file to be written: its path relative to the folder that the editor opens, and its text. */
export interface EditorFile {
  readonly path: string;
  readonly text: string;
}

const folder = '.vscode';

/** Everything below .vscode/. The same on every machine. */
export function editorFiles(blocks: BlockRegistry, council: Council): readonly EditorFile[] {
  const schemas = editorSchemas(council);
  return [
    { path: `${folder}/extensions.json`, text: json({ recommendations: extensions }) },
    {
      path: `${folder}/settings.json`,
      text: json({
        ...settings,
        'yaml.schemas': Object.fromEntries(
          schemas.flatMap(({ name, files }) => (files.length > 0 ? [[`./${folder}/schemas/${name}`, files]] : [])),
        ),
      }),
    },
    { path: `${folder}/committee-papers.code-snippets`, text: json(editorSnippets(blocks, council)) },
    ...schemas.map(({ name, schema }) => ({ path: `${folder}/schemas/${name}`, text: json(schema) })),
  ];
}

/** Extensions that VS Code offers to install when the folder is opened. */
const extensions: readonly string[] = [
  'redhat.vscode-yaml',
  'unifiedjs.vscode-mdx',
  'mechatroner.rainbow-csv',
  'editorconfig.editorconfig',
  'streetsidesoftware.code-spell-checker',
  'streetsidesoftware.code-spell-checker-british-english',
];

const writing = { 'editor.wordWrap': 'on', 'editor.quickSuggestions': { other: true, strings: true } };

const settings: Readonly<Record<string, unknown>> = {
  'files.encoding': 'utf8',
  'files.eol': '\n',
  'files.insertFinalNewline': true,
  'editor.snippetSuggestions': 'top',
  '[mdx]': writing,
  '[markdown]': writing,
  'cSpell.language': 'en-GB',
  'yaml.format.enable': false,
  'yaml.completion': true,
  'yaml.hover': true,
  'yaml.validate': true,
};

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
