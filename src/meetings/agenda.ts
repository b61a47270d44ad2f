/** The lines of an agenda: numbers, titles and purposes, with the standard wording from templates/agenda/. */
import type { Collector } from '../diagnostics/diagnostic.ts';
import type { Paper } from '../document/paper.ts';
import { textOf } from '../document/text-of.ts';
import { parseMdx } from '../document/parse.ts';
import type { TemplateFacts, Templates } from '../document/templates.ts';
import type { AgendaItem, MeetingFile } from '../schema/meeting.ts';

/** A line of the agenda. */
export interface AgendaLine {
  /** Printed number; kept when the agenda is republished. */
  readonly number: number;
  readonly title: string;
  readonly purpose: string;
  /** File name of the item's paper in the meeting's folder, where it has a public one. */
  readonly file?: string;
  readonly isToFollow: boolean;
}

/** What the lines are made from. */
export interface AgendaSources {
  readonly facts: MeetingFile;
  /** The meeting's papers by file name. */
  readonly papers: ReadonlyMap<string, Paper>;
  readonly templates: Templates;
  readonly collector: Collector;
}

/** All lines in agenda order. An exempt item shows its title alone: never the name of its file. */
export function agendaLines(sources: AgendaSources): AgendaLine[] {
  const taken = new Set(sources.facts.items.flatMap((item) => item.number ?? []));
  let next = 1;
  return sources.facts.items.map((item) => {
    while (item.number === undefined && taken.has(next)) next++;
    const number = item.number ?? next++;
    const file = paperFileOf(item);
    const words = wordsOf(item, sources);
    return {
      number,
      title: words.title,
      purpose: item.purpose ?? words.purpose,
      isToFollow: item.toFollow === true,
      ...(file === undefined ? {} : { file }),
    };
  });
}

/** File name of an item's public paper. */
export function paperFileOf(item: AgendaItem): string | undefined {
  if ('report' in item) return item.report;
  if ('presentation' in item) return item.presentation;
  return 'minutes' in item ? item.minutes : undefined;
}

function wordsOf(item: AgendaItem, sources: AgendaSources): { title: string; purpose: string } {
  const paper = sources.papers.get(paperFileOf(item) ?? '');
  const { template, facts } = templateFor(item, paper);
  const made = sources.templates.render(`agenda/${template}.hbs`, facts);
  if (!made) return { title: String(facts.title ?? template), purpose: '' };
  const [heading, ...rest] = parseMdx(made.file, made.markdown, sources.collector).root.children;
  return { title: heading ? textOf(heading as never) : '', purpose: rest.map((node) => textOf(node as never)).join(' ') };
}

function templateFor(item: AgendaItem, paper: Paper | undefined): { template: string; facts: TemplateFacts } {
  const from = paper?.cover.facts.find((fact) => fact.label === 'Report from' || fact.label === 'Presented by')?.value ?? 'officers';
  if ('standing' in item) return { template: item.standing, facts: {} };
  if ('minutes' in item) return { template: 'minutes', facts: { title: item.title } };
  if ('report' in item) return { template: 'report', facts: { title: item.title ?? paper?.title ?? item.report, from } };
  if ('presentation' in item) return { template: 'presentation', facts: { title: item.title ?? paper?.title ?? item.presentation, from } };
  if ('verbal' in item) return { template: 'verbal', facts: { title: item.verbal } };
  return { template: 'other', facts: { title: item.title } };
}
