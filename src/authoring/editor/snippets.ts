/** What an editor offers while a paper is written: every block with the settings it needs, and the front matter of every kind. */
import { z } from 'zod';
import type { BlockDefinition, BlockRegistry } from '../../document/blocks/block.ts';

/** A snippet in the form of VS Code (its documentation, "Snippets in Visual Studio Code"). */
export interface Snippet {
  readonly scope: string;
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** The snippets by name: the blocks in the order of the registry, then the front matters. */
export function editorSnippets(blocks: BlockRegistry): Readonly<Record<string, Snippet>> {
  const ofBlocks = [...blocks.values()].map((block): [string, Snippet] => [`<${block.name}>`, snippetOf(block)]);
  return Object.fromEntries([...ofBlocks, ...Object.entries(frontMatters)]);
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

const contact = 'contact: { role: ${3:Service Manager}, email: ${4:team@example.gov.uk} }';
const impacts = 'none,identified,assessed,not-assessed';

const frontMatters: Readonly<Record<string, Snippet>> = {
  'Front matter of a report': {
    scope,
    prefix: ['report', 'kind: report'],
    body: [
      '---',
      'kind: report',
      'title: ${1:Title of the report}',
      'reportFrom: ${2:Director of Services}',
      contact,
      'strategicPlan:',
      '  noLink: ${5:Why the report needs a decision although it links to no outcome}',
      'backgroundDocuments: none',
      `equality: { impact: \${6|${impacts}|}, statement: "\${7:Why there is no impact, or what it is}" }`,
      'status: draft',
      '---',
      '',
      '## Purpose of this report',
      '',
      '$0',
    ],
    description: 'The facts at the head of a report. A full one, with every section: npm run new -- report.',
  },
  'Front matter of a presentation': {
    scope,
    prefix: ['presentation', 'kind: presentation'],
    body: [
      '---',
      'kind: presentation',
      'title: ${1:Title of the slides}',
      'reportFrom: ${2:Director of Services}',
      'status: draft',
      '---',
      '',
      '## ${3:First slide}',
      '',
      '$0',
    ],
    description: 'The facts at the head of slides; each ## heading is a slide.',
  },
  'Front matter of minutes': {
    scope,
    prefix: ['minutes', 'kind: minutes'],
    body: [
      '---',
      'kind: minutes',
      'meeting: ${1:2020-02-04}',
      'place: ${2:Council Chamber}',
      'attendance:',
      '  - { seat: ${3:Chairman}, mark: ${4|present,apologies,absent,substitute|}, chair: yes }',
      'status: draft',
      '---',
      '',
      '## ${5:Apologies for absence}',
      '',
      '$0',
    ],
    description: 'The facts at the head of minutes. With every seat of the committee: npm run new -- minutes.',
  },
  'Front matter of a strategy': {
    scope,
    prefix: ['strategy', 'kind: strategy'],
    body: [
      '---',
      'kind: strategy',
      'title: ${1:Title of the strategy}',
      'reportFrom: ${2:Director of Services}',
      'period: ${3:2024 to 2027}',
      'status: draft',
      '---',
      '',
      '## ${4:First section}',
      '',
      '$0',
    ],
    description: 'The facts at the head of a strategy; its headings are numbered.',
  },
};
