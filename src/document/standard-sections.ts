/** The standard sections of a paper as they are printed: in its body and at its end. */
import { answerOf } from '../schema/paper/front-matter.ts';
import type { BlockResult } from './blocks/block.ts';
import type { BlockNode } from '../model/nodes.ts';
import { refusedAt } from './parsing/refused.ts';
import { sectionFrom, type SectionMaking } from './blocks/sections.ts';
import { clearanceBy, type AskedSection, type PaperSections } from './standard-section.ts';
import { textOf } from './text-of.ts';
import { isHeadingAlone, isSection, placeOfSection } from './transforms/required-sections.ts';
import { kindOf } from '../kinds/registry.ts';
import type { PaperFacts } from '../kinds/registry.ts';

/** What the sections are made from. */
export interface SectionSources {
  readonly facts: PaperFacts;
  readonly sections: PaperSections;
  readonly making: SectionMaking;
  /** ISO date of the meeting; undefined for a publication. */
  readonly date: string | undefined;
  /** Facts that the front matter lacks, so that something stands in for them. */
  readonly lacks: ReadonlySet<string>;
  /** True where the text at a path is written so that YAML joins its lines, and an empty line is all that breaks one. */
  readonly isFolded: (path: readonly string[]) => boolean;
}

/** The sections at the end of a paper, under one heading; nothing where there are none. */
export function endSections(from: SectionSources): BlockResult[] {
  const { facts, sections, making } = from;
  const hasOrder = kindOf(facts.kind).body === 'council-sections';
  const isAtEnd = ({ place }: AskedSection): boolean => place === 'end' || !hasOrder;
  const children = sections.asked
    .filter(isAtEnd)
    .flatMap((section) => withStandingWords(printed(section, from, 3), section.title));
  if (children.length === 0) return [];
  const title = hasOrder ? making.words.sections.required : making.words.sections.further;
  const heading: BlockResult = { type: 'heading', depth: 2, children: [{ type: 'text', value: title }] };
  return [{ type: 'standardSections', children: [heading, ...children] as BlockNode[] }];
}

/** What stands under a heading before that of the section's own title is the same in every paper: the law that it answers. */
function withStandingWords(nodes: readonly BlockResult[], title: string): readonly BlockResult[] {
  const own = nodes.findIndex((node) => node.type === 'heading' && textOf(node) === title);
  return nodes.map((node, at) =>
    node.type === 'heading' && at < own ? { ...node, data: { ...node.data, isOverStandingWords: true } } : node,
  );
}

/** A report's body with the sections that stand in it, each where the council's order has it. */
export function withBodySections(body: readonly BlockResult[], from: SectionSources): BlockResult[] {
  return from.sections.asked
    .filter(({ place }) => place === 'body')
    .reduce<BlockResult[]>((sofar, section) => withSection(sofar, section, from), [...body]);
}

function withSection(body: BlockResult[], section: AskedSection, from: SectionSources): BlockResult[] {
  const { lines, isOwn } = from.sections;
  const { key, title } = section;
  const index = lines.findIndex(({ is }) => is === key);
  // What council.yml does not ask for is not missed.
  if (index < 0 && from.lacks.has(key)) return body;
  const made = printed(section, from, 2);
  if (made.length === 0) return body;
  const typedAt = isOwn ? -1 : body.findIndex((node) => isSection(node, title));
  const typed = body[typedAt];
  // A heading alone says where the section is to stand.
  if (typed?.type === 'heading' && isHeadingAlone(body, typedAt)) return body.toSpliced(typedAt, 1, ...made);
  if (typed?.type === 'heading') {
    const start = typed.position?.start;
    from.making.collector.error(
      'required-section',
      { file: from.making.expansion.file, line: start?.line ?? 1, column: start?.column ?? 1 },
      `"${title}" is made from the front matter`,
      `Move the text to ${key}: { statement: … } and keep only the heading, or delete the section.`,
    );
  }
  const at = placeOfSection(body, lines, index < 0 ? lines.length : index);
  return body.toSpliced(at, 0, ...made);
}

/** A section under a heading of a depth; its heading alone, and what is missing, where something stands in for the answer. */
function printed(section: AskedSection, from: SectionSources, depth: 2 | 3): readonly BlockResult[] {
  const { key, title, definition, list } = section;
  const { facts, making, date, lacks } = from;
  const answer = answerOf(facts, key);
  if (answer === undefined) return [];
  const { words } = making;
  const given = definition.facts(from.sections.isOwn ? withParagraphs(answer, section, from) : answer, {
    title,
    council: making.council,
    date,
    list,
    words,
  });
  if (!given) return [];
  const clearance = section.clearedBy === undefined ? undefined : clearanceBy(facts, section.clearedBy);
  const cleared = clearance && words.sections.clearedBy(clearance.by, words.date(clearance.date));
  const day = date === undefined ? undefined : words.date(date);
  const made = sectionFrom(templateOf(section, making), { date: day, clearance: cleared, ...given }, making);
  const nodes = from.sections.isOwn ? headed(made, { title, depth }) : made;
  if (lacks.has(key)) {
    const [heading] = nodes;
    const reason = words.paper.missing.unsaid;
    return [...(heading?.type === 'heading' ? [heading] : []), refusedAt({}, { what: key, reason })];
  }
  const isSaid = cleared === undefined || nodes.some((node) => textOf(node).includes(cleared));
  if (isSaid) return nodes;
  // It belongs to the section as a whole, and is no paragraph to refer to.
  const line: BlockResult = {
    type: 'paragraph',
    children: [{ type: 'text', value: `${cleared}.` }],
    ...(depth === 2 ? { data: { continues: true } } : {}),
  };
  return [...nodes, line];
}

/** The template that words a section: the tool's own where the one that the council names is not there, as its check reports. */
function templateOf({ template, definition }: AskedSection, { templates }: SectionMaking): string {
  const own = `sections/${definition.template}`;
  if (template === own) return own;
  return templates.names('sections').some((name) => template === `sections/${name}.hbs`) ? template : own;
}

/** An answer in whose texts every paragraph ends with an empty line, however YAML has it. */
function withParagraphs(answer: unknown, { key, definition }: AskedSection, { isFolded }: SectionSources): unknown {
  return definition.texts.reduce((sofar: unknown, path) => {
    if (path === '') return typeof sofar === 'string' && isFolded([key]) ? parted(sofar) : sofar;
    if (typeof sofar !== 'object' || sofar === null || Array.isArray(sofar)) return sofar;
    const text = (sofar as Readonly<Record<string, unknown>>)[path];
    return typeof text === 'string' && isFolded([key, path]) ? { ...sofar, [path]: parted(text) } : sofar;
  }, answer);
}

function parted(text: string): string {
  return text.replaceAll(/\n+/g, '\n\n');
}

/** A wording under a heading of the right depth, whatever the template begins with: its own heading, or none. */
function headed(
  nodes: readonly BlockResult[],
  { title, depth }: { title: string; depth: 2 | 3 },
): readonly BlockResult[] {
  const depths = nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  const hasHeading = nodes[0]?.type === 'heading';
  const down = (hasHeading ? depth : depth + 1) - Math.min(...depths);
  const moved = nodes.map((node) =>
    node.type === 'heading' ? { ...node, depth: Math.min(6, node.depth + down) as typeof node.depth } : node,
  );
  return hasHeading ? moved : [{ type: 'heading', depth, children: [{ type: 'text', value: title }] }, ...moved];
}
