/** What an editor offers while a paper is written: every block with the settings it needs, and the front matter of every kind. */
import { z } from 'zod';
import type { Council } from '../../schema/council.ts';
import { sectionsOf } from '../../sections/paper-sections.ts';
import type { BlockDefinition, BlockRegistry } from '../../document/blocks/block.ts';

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

const contact = 'contact: { role: ${3:Service Manager}, email: ${4:team@example.gov.uk} }';

/** Lines for every section that the council asks of a report, with tab stops from 5 on. */
function sectionLines(council: Council): readonly string[] {
  let stop = 4;
  const nextStop = (): number => (stop += 1);
  return sectionsOf(council)('report', undefined)
    .asked.filter(({ isRequired }) => isRequired)
    .flatMap(({ key, title, definition }) => definition.snippet({ key, title, nextStop }));
}

/** The front matter of each kind of paper by the name of its snippet. */
function frontMatters(council: Council): Readonly<Record<string, Snippet>> {
  return { 'Front matter of a report': reportSnippet(council), ...otherFrontMatters };
}

function reportSnippet(council: Council): Snippet {
  return {
    scope,
    prefix: ['report', 'kind: report'],
    body: [
      '---',
      'kind: report',
      'title: ${1:Title of the report}',
      'reportFrom: ${2:Director of Services}',
      contact,
      ...sectionLines(council),
      'status: draft',
      '---',
      '',
      '## Purpose of this report',
      '',
      '$0',
    ],
    description: 'The facts at the head of a report. A full one, with every section: npm run new -- report.',
  };
}

const otherFrontMatters: Readonly<Record<string, Snippet>> = {
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
      '  - { seat: ${3:Chair}, mark: ${4|present,apologies,absent,substitute|}, chair: yes }',
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
