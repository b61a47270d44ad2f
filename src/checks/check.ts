/**
 * What a check is. A check reads one resolved paper beside what its author wrote and reports what is wrong in the author's
 * words; it changes nothing, and knows nothing of other papers. Checks over a whole meeting are in meeting-check.ts.
 */
import type { Dataset, Datasets } from '../data/dataset.ts';
import type { Collector } from '../diagnostics/diagnostic.ts';
import type { ResolvedPaper } from '../document/resolving.ts';
import type { Committee } from '../schema/council/committee.ts';
import type { Council, Glossary } from '../schema/council/council.ts';
import type { Passage } from './words.ts';

/** What a paper is checked against. */
export interface CheckContext {
  readonly council: Council;
  /** All committees by slug: their names and posts are known words. */
  readonly committees: ReadonlyMap<string, Committee>;
  readonly glossary: Glossary;
  readonly datasets: Datasets;
  readonly collector: Collector;
  /** The committee whose meeting the paper is for; undefined for a publication. */
  readonly committee: Committee | undefined;
  /** True where only errors are asked for: what can only warn is passed over. */
  readonly errorsOnly?: boolean | undefined;
}

/** What a check of one paper may use. */
export interface PaperCheckContext extends CheckContext {
  /** The author's own words with their places: front matter first, then the body in the order of the file. */
  readonly words: readonly Passage[];
}

/** Reports what one rule, or a family of rules, finds in a paper. */
export type PaperCheck = (resolved: ResolvedPaper, context: PaperCheckContext) => void;

/** Where warnings go, and nothing else can. */
export type Warnings = Pick<Collector, 'warning'>;

/** What a check may use that can only warn. */
export interface WarningContext extends Omit<PaperCheckContext, 'collector'> {
  readonly collector: Warnings;
}

/** Reports what one rule, or a family of rules, finds in a paper; none of it can be an error, since errors are out of its reach. */
export type WarningCheck = (resolved: ResolvedPaper, context: WarningContext) => void;

/** A check in its list. What only warns says so: who asks for errors alone passes it over. */
export type ListedCheck = PaperCheck | { readonly warns: WarningCheck };

/** Reports what one rule finds in a dataset. */
export type DataCheck = (dataset: Dataset, context: { readonly collector: Collector }) => void;

/** The same of a rule that only warns. */
export type DataWarningCheck = (dataset: Dataset, context: { readonly collector: Warnings }) => void;
