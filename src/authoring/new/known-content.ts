/** What the tree holds already, so that nothing is asked twice: read leniently, since a new file may be what mends it. */
import { parse } from 'yaml';
import { readCouncilFiles } from '../../content/council-files.ts';
import type { SiteCommittee } from '../../model/site.ts';
import { readTemplateFiles } from '../../content/template-files.ts';
import { listTree, readText } from '../../content/tree.ts';
import { Collector } from '../../diagnostics/diagnostic.ts';
import type { TemplateFiles } from '../../document/templates.ts';
import type { Council } from '../../schema/council/council.ts';
import { dateOfFolder } from '../../schema/meeting/meeting-folder.ts';

/** A meeting's folder. */
export interface KnownMeeting {
  /** Slug of the committee. */
  readonly committee: string;
  /** ISO date. */
  readonly date: string;
  /** Name of its folder: the date, and a word for a second meeting of a day. */
  readonly name: string;
  /** Path of the folder relative to the root. */
  readonly folder: string;
}

/** What there is. */
export interface KnownContent {
  readonly council: Council;
  /** By slug, sorted by name. */
  readonly committees: readonly SiteCommittee[];
  /** Newest first. */
  readonly meetings: readonly KnownMeeting[];
  /** Every file of content/ and data/, relative to the root, sorted. */
  readonly files: readonly string[];
  readonly templates: TemplateFiles;
  /** Text of a file of the tree; undefined where there is none. */
  textOf(file: string): string | undefined;
  /** Front matter or YAML of a file, as far as it can be read; an empty group otherwise. */
  factsOf(file: string): Readonly<Record<string, unknown>>;
}

/** Reads what new files lean on. `root` and `templatesRoot` are absolute. */
export function knownContent(root: string, templatesRoot: string): KnownContent {
  const ignored = new Collector();
  const tree = listTree(root, ignored);
  const { council, committees } = readCouncilFiles(tree, ignored);
  const folders = new Map<string, KnownMeeting>();
  for (const file of tree.files) {
    const [, folder = '', committee = '', name = ''] = /^(content\/meetings\/([^/]+)\/([^/]+))\//.exec(file) ?? [];
    const date = dateOfFolder(name);
    if (date !== undefined) folders.set(folder, { committee, date, name, folder });
  }
  const textOf = (file: string): string | undefined => (tree.has(file) ? readText(tree, file, ignored) : undefined);
  return {
    council,
    committees: [...committees.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    meetings: [...folders.values()].toSorted((a, b) => (a.name < b.name ? 1 : -1)),
    files: tree.files,
    templates: readTemplateFiles({ root, templatesRoot }, ignored),
    textOf,
    factsOf: (file) => factsIn(textOf(file) ?? '', file.endsWith('.mdx')),
  };
}

function factsIn(text: string, isPaper: boolean): Readonly<Record<string, unknown>> {
  const yaml = isPaper ? (/^\uFEFF?---\s*\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  try {
    const facts: unknown = parse(yaml);
    return typeof facts === 'object' && facts !== null ? (facts as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The newest value of a fact among the reports of a committee, else of any: what authors wrote last time. */
export function lastFact(
  known: KnownContent,
  committee: string | undefined,
  read: (facts: Facts) => unknown,
): string | undefined {
  const ofCommittee = known.meetings.filter((meeting) => committee === undefined || meeting.committee === committee);
  for (const { folder } of [...ofCommittee, ...known.meetings]) {
    const papers = known.files.filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.mdx'));
    for (const paper of papers) {
      const value = read(known.factsOf(paper));
      if (typeof value === 'string' && value.trim() !== '') return value;
    }
  }
  return undefined;
}

type Facts = Readonly<Record<string, unknown>>;
