/** What a kind of paper is: everything in which papers differ by their kind, so that nothing else asks for its name. */
import type { z } from 'zod';
import type { Wording } from '../locales/en-GB/locale.ts';
import type { SectionShapes } from '../schema/paper/front-matter.ts';
import type { AgendaKey } from '../schema/meeting/meeting.ts';

/** What is numbered on through a paper. */
export type Numbering = 'paragraphs' | 'headings' | 'second-level headings' | 'nothing';

/**
 * What completes the body that its author wrote: the council's sections in the council's order; the attendance before and the
 * signature after it; slides made of its sections; or nothing.
 */
export type BodyForm = 'council-sections' | 'record-of-meeting' | 'slides' | 'free';

/** One fact of the cover, under the key of the front matter that it comes from; undefined where that says nothing. */
export interface CoverLine {
  readonly key: string;
  readonly label: string;
  readonly value: string | undefined;
}

/** Questions of `npm run new` that are put to several kinds in the same words (src/authoring/new/papers/). */
export type SharedQuestion =
  | ('committee' | 'date' | 'title' | 'from' | 'role' | 'email' | 'outcomes')
  | ('meeting' | 'place' | 'apologies' | 'present')
  | ('report' | 'paragraphs');

/** A question about a fact that one kind alone has. */
export interface OwnQuestion {
  /** Name of the command's option, and of the fact in the template. */
  readonly name: string;
  /** The question, in plain words. */
  readonly question: string;
  /** The same for --help, in one line. */
  readonly about: string;
  /** What stands after the option in --help, for example YEARS. */
  readonly value: string;
}

/** How `npm run new` begins a paper. Its text is made of templates/new/<kind>.mdx.hbs, in which every answer is a fact. */
export interface PaperScaffold {
  /** What it makes, in a line of --help. */
  readonly about: string;
  /** In the order of the questions. A paper for which no committee is asked stands in content/publications/. */
  readonly asks: readonly (SharedQuestion | OwnQuestion)[];
}

/** A kind of paper. `Facts` is its front matter as its schema gives it. */
export interface KindDefinition<Facts> {
  /** What papers of it are in a sentence: "a report", "reports". */
  readonly named: { readonly one: string; readonly many: string };
  /** Where papers of it are written, if not in files of their own in content/. */
  readonly writtenIn?: 'restricted' | 'meeting.yml';
  /** Its front matter, with the standard sections that it can have. */
  readonly schema: (sections: SectionShapes) => z.ZodObject;
  /** A fact that no other kind has, by which it is known where `kind` is not written. */
  readonly knownBy?: string;
  /** What stands in for facts that do not hold, chosen so that no check finds fault with them. Never printed, but for the title. */
  readonly standIns: (title: string) => Readonly<Record<string, unknown>>;
  /** Facts whose lack a draft shows at its head. */
  readonly headFacts: readonly string[];
  /** `status` of one that is not published yet, and of one that is first published. */
  readonly status: { readonly unpublished: string; readonly published: string };
  /** What is printed as the title; `lacks` names facts that are not known. */
  title(facts: Facts, words: Wording, lacks: ReadonlySet<string>): string;
  /** What its cover calls it. */
  label(facts: Facts, words: Wording): string;
  /** ISO date of the meeting that it is of, where that is an earlier one than the meeting whose paper it is. */
  heldOn?(facts: Facts): string;
  /** Facts of its cover after committee and date, in printed order. */
  coverLines(facts: Facts, words: Wording['cover']): readonly CoverLine[];
  readonly numbers: Numbering;
  readonly body: BodyForm;
  /** What its author begins with ## headings; a paper without any is reported. Absent where the council's sections are asked for. */
  readonly begunWith?: string;
  /** The form of its pages in print, and whether its title has a page of its own, with the contents after it. */
  readonly pages: { readonly format: 'portrait' | 'slide'; readonly hasCoverPage: boolean };
  /** The key under which the items of a meeting.yml name it. */
  readonly agendaKey: AgendaKey;
  /** What the search files it under. */
  readonly searchKind: keyof Wording['search']['kinds'];
  /** How it is begun; absent where it has no file of its own. */
  readonly scaffold?: PaperScaffold;
  /** An editor's snippet of its front matter; `standard` are the lines of the sections that a council asks for. */
  readonly snippet: {
    readonly name: string;
    readonly description: string;
    readonly body: (standard: readonly string[]) => readonly string[];
  };
}
