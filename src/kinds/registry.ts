/** Every kind of paper: a new one is a folder beside this file and a line here. */
import type { z } from 'zod';
import type { KindDefinition, Numbering } from './kind.ts';
import { minutes } from './minutes/definition.ts';
import { presentation } from './presentation/definition.ts';
import { report } from './report/definition.ts';
import { strategy } from './strategy/definition.ts';

const kinds = { report, minutes, presentation, strategy };

/** The kinds of papers that an author may write. */
export type PaperKind = keyof typeof kinds;

/** The shape of the front matter of any paper. */
export type PaperSchema = ReturnType<(typeof kinds)[PaperKind]['schema']>;

/** Front matter of any paper. */
export type PaperFacts = z.output<PaperSchema>;

/** The names of the kinds, in the order in which messages list them. */
export const paperKinds = Object.keys(kinds) as readonly PaperKind[];

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
