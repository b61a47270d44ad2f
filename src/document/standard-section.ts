/** What a standard section is: what it asks of a paper, how the answer is printed, and what is asked of a paper on a day. */
import type { z } from 'zod';
import type { Council } from '../schema/council/council.ts';
import type { DeclaredSection, OutcomeList } from '../schema/council/standard-sections.ts';
import type { Wording } from '../locales/en-GB/locale.ts';
import type { TemplateFacts } from './templates.ts';
import type { PaperFacts, PaperKind, PaperSchema } from '../kinds/registry.ts';

/** What the facts of a template are made from, beside the answer. */
export interface SectionContext {
  readonly title: string;
  /** The council's name. */
  readonly council: string;
  /** ISO date of the meeting; undefined for a publication. */
  readonly date: string | undefined;
  /** The list of outcomes in force. */
  readonly list: OutcomeList | undefined;
  readonly words: Wording;
}

/** A part of an answer that has to say something. */
export interface Statement {
  /** Its path in the answer, for example "statement"; empty where the answer is the text itself. */
  readonly path: string;
  /** What it is called in findings, for example "the equality statement". */
  readonly name: (title: string) => string;
  readonly hint: string;
}

/** What a new report is given to answer a section with. */
export interface ScaffoldContext {
  readonly key: string;
  readonly title: string;
  readonly list: OutcomeList | undefined;
  /** Keys of the outcomes that the report serves. */
  readonly served: readonly string[];
  /** Words for what is still to be written, which the check finds: "[To write: …]". */
  readonly owed: (what: string) => string;
}

/** What an editor offers a section with. */
export interface SnippetContext {
  readonly key: string;
  readonly title: string;
  /** The number of the next tab stop. */
  readonly nextStop: () => number;
}

/** What stands under the heading of a section in somebody's Word file. */
export interface WordSection {
  readonly paragraphs: readonly string[];
  /** Rows of its tables, as the text of their cells. */
  readonly rows: readonly (readonly string[])[];
}

/** An answer taken from a Word file, and what a person has to look at. */
export interface ImportedAnswer {
  readonly answer: unknown;
  readonly needs: readonly string[];
}

/** What an import makes an answer with. */
export interface ImportContext {
  readonly title: string;
  readonly list: OutcomeList | undefined;
  readonly owed: (what: string) => string;
}

/** What a section asks, prints, checks and offers. One folder of src/sections each. */
export interface SectionDefinition<Answer = unknown> {
  /** The shape of the answer in the front matter. */
  readonly schema: z.ZodType<Answer>;
  /** Stands in for an answer that does not hold; no check has anything to say about it. */
  readonly standIn: unknown;
  /** File of templates/sections/ that words it, where the council names none. */
  readonly template: string;
  /** Paths of texts in the answer that are read as words; the empty path is the answer itself. */
  readonly texts: readonly string[];
  readonly statements: readonly Statement[];
  /** Headings, in small letters, under which councils' templates have typed it. */
  readonly otherTitles?: RegExp;
  /** What to write where it is missing, after "Write <key>: ". */
  readonly example: string;
  /** Facts for the template; undefined where nothing is printed. */
  facts(answer: Answer, context: SectionContext): TemplateFacts | undefined;
  /** The list of outcomes that holds on a day, where it asks for outcomes; the newest of all where there is no day. */
  list?(from: { council: Council; declared: DeclaredSection; date: string | undefined }): OutcomeList | undefined;
  /** Lines of YAML for an editor to offer, with tab stops in the form of VS Code. */
  snippet(context: SnippetContext): readonly string[];
  /** Lines of YAML for the front matter of a new report. */
  scaffold(context: ScaffoldContext): readonly string[];
  /** The answer that a Word file gives under its heading; undefined where nothing there fits, which stays in the text then. */
  readonly fromWord?: (found: WordSection, context: ImportContext) => ImportedAnswer | undefined;
}

/** A section that a paper can answer. */
export interface AskedSection {
  readonly key: string;
  readonly title: string;
  readonly definition: SectionDefinition;
  readonly place: 'end' | 'body';
  readonly isRequired: boolean;
  /** The council asks for it from a day on that it names. */
  readonly hasBegun: boolean;
  readonly clearedBy: string | undefined;
  /** Path under templates/. */
  readonly template: string;
  readonly list: OutcomeList | undefined;
}

/** A section that the council has, but not for this paper. */
export interface ClosedSection {
  readonly key: string;
  readonly reason: string;
  readonly hint: string;
}

/** The standard sections of a paper. */
export interface PaperSections {
  /** The council declares its own; else the five that come with the tool stand. */
  readonly isOwn: boolean;
  /** In printed order. */
  readonly asked: readonly AskedSection[];
  readonly closed: readonly ClosedSection[];
  /** The sections of a report's body in the council's order, those of `is:` under the titles that they have on the day. */
  readonly lines: Council['sections'];
  /** Title of the section whose first paragraph stands for a paper in lists and feeds. */
  readonly summary: string;
  /** Posts that clear every published report of that day. */
  readonly clearances: readonly string[];
  /** The shape of the front matter. */
  readonly schema: PaperSchema;
  /** What stands in for answers that do not hold, by key. */
  readonly standIns: Readonly<Record<string, unknown>>;
}

/** The standard sections of every paper: by its kind, and by the ISO date of its meeting, which a publication has not. */
export type SectionsOf = (kind: PaperKind, date: string | undefined) => PaperSections;

/** The clearance of a post that a paper names. */
export function clearanceBy(facts: PaperFacts, post: string): PaperFacts['clearances'][number] | undefined {
  return facts.clearances.find(({ by }) => by === post);
}
