/** Every kind of paper: a new one is a folder beside this file and a line here. */
import type { z } from 'zod';
import { appendix } from './appendix/definition.ts';
import { document } from './document/definition.ts';
import type { KindDefinition, Numbering } from './kind.ts';
import { minutes } from './minutes/definition.ts';
import { presentation } from './presentation/definition.ts';
import { report } from './report/definition.ts';
import { strategy } from './strategy/definition.ts';

const kinds = { report, minutes, presentation, strategy, appendix, document };

/** The kinds of papers. */
export type PaperKind = keyof typeof kinds;

/** The shape of the front matter of any paper. */
export type PaperSchema = ReturnType<(typeof kinds)[PaperKind]['schema']>;

/** Front matter of any paper. */
export type PaperFacts = z.output<PaperSchema>;

/** The names of all kinds, in the order of the registry. */
export const allKinds = Object.keys(kinds) as readonly PaperKind[];

/** The names of the kinds of papers that are written in content/, in the order in which messages list them. */
export const paperKinds = allKinds.filter((kind) => kindOf(kind).writtenIn === undefined);

const writtenKinds = allKinds.filter((kind) => kindOf(kind).writtenIn !== 'meeting.yml');

/** The names of the kinds that a file may be of, by its path relative to the root. */
export function kindsFor(file: string): readonly PaperKind[] {
  return file.startsWith('restricted/') ? writtenKinds : paperKinds;
}

/** What a paper is taken for where nothing says its kind, and what `yes` means where council.yml lists kinds. */
export const usualKind: PaperKind = 'report';

/** The schema of a kind's front matter. */
export function schemaOf(kind: PaperKind): (typeof kinds)[PaperKind]['schema'] {
  return kinds[kind].schema;
}

/** What a kind of paper is. */
export function kindOf(kind: PaperKind): KindDefinition<PaperFacts> {
  return kinds[kind];
}

/** What is numbered on through a paper of a kind; nothing on a page of the site. */
export function numberingOf(kind: PaperKind | 'page'): Numbering {
  return kind === 'page' ? 'nothing' : kinds[kind].numbers;
}
