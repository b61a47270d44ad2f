/** What an editor offers while a paper is written: every block with the settings it needs, and the front matter of every kind. */
import { z } from 'zod';
import type { Council } from '../../schema/council/council.ts';
import { sectionsOf } from '../../sections/paper-sections.ts';
import type { BlockDefinition, BlockRegistry } from '../../document/blocks/block.ts';
import { kindOf, paperKinds, usualKind } from '../../kinds/registry.ts';

/** A snippet in the form of VS Code (its documentation, "Snippets in Visual Studio Code"). */
export interface Snippet {
  readonly scope: string;
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** The snippets by name: the blocks in the order of the registry, then the front matters. */
export function editorSnippets(blocks: BlockRegistry, council: Council): Readonly<Record<string, Snippet>> {
  const ofBlocks = [...blocks.values()].map((block): [string, Snippet] => [`<${block.name}>`, snippetOf(block)]);
  return Object.fromEntries([...ofBlocks, ...Object.entries(frontMatters(council))]);
}

/** Markdown and MDX: what papers are to an editor, with and without its MDX extension. */
const scope = 'mdx,markdown';

function snippetOf(block: BlockDefinition): Snippet {
  const required = Object.entries(block.settings.shape).filter(([, setting]) => !isOptional(setting as z.ZodType));
  const settings = required.map(
    ([name, setting], index) => ` ${name}="${placeholder(setting as z.ZodType, index + 1, name)}"`,
  );
  const next = `\${${String(required.length + 1)}}`;
  return {
    scope,
    prefix: [block.name, `<${block.name}`],
    body: bodyOf(block, { opening: `<${block.name}${settings.join('')}`, next }),
    description: [block.summary, ...optionalSettings(block)].join('\n'),
  };
}

function bodyOf({ name, content }: BlockDefinition, from: { opening: string; next: string }): readonly string[] {
  const { opening, next } = from;
  if (content === 'nothing') return [`${opening} />`];
  if (content === 'words') return [`${opening}>${next}</${name}>`];
  return [`${opening}>`, next, `</${name}>`];
}

function optionalSettings({ settings }: BlockDefinition): readonly string[] {
  return Object.entries(settings.shape)
    .filter(([, setting]) => isOptional(setting as z.ZodType))
    .map(([name, setting]) => `${name}="…" ${jsonOf(setting as z.ZodType).description ?? ''}`.trim());
}

function isOptional(setting: z.ZodType): boolean {
  return setting.safeParse(undefined).success;
}

type SettingJson = { readonly description?: string; readonly enum?: readonly string[] };

function jsonOf(setting: z.ZodType): SettingJson {
  return z.toJSONSchema(setting, { io: 'input', unrepresentable: 'any' }) as SettingJson;
}

/** A tab stop: a choice where there are few values, else the setting's name to be written over. */
function placeholder(setting: z.ZodType, stop: number, name: string): string {
  const { enum: values } = jsonOf(setting);
  return values ? `\${${String(stop)}|${values.join(',')}|}` : `\${${String(stop)}:${name}}`;
}

/** Lines for every section that the council asks of a report, with tab stops from 5 on. */
function sectionLines(council: Council): readonly string[] {
  let stop = 4;
  const nextStop = (): number => (stop += 1);
  return sectionsOf(council)(usualKind, undefined)
    .asked.filter(({ isRequired }) => isRequired)
    .flatMap(({ key, title, definition }) => definition.snippet({ key, title, nextStop }));
}

/** The front matter of each kind of paper by the name of its snippet. */
function frontMatters(council: Council): Readonly<Record<string, Snippet>> {
  const standard = sectionLines(council);
  return Object.fromEntries(
    paperKinds.map((kind) => {
      const { name, description, body } = kindOf(kind).snippet;
      const lines = ['---', `kind: ${kind}`, ...body(standard), '', '$0'];
      return [name, { scope, prefix: [kind, `kind: ${kind}`], body: lines, description }];
    }),
  );
}
