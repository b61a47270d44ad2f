/**
 * What is kept of a paper for the checks that hold several papers side by side. It is plain and small, so that it can be kept
 * from one run to the next where the paper itself is not.
 */
import type { Place } from '../diagnostics/diagnostic.ts';
import type { PaperHome } from '../model/paper.ts';
import type { WrittenLink } from '../model/written-link.ts';
import type { PaperKind } from '../kinds/registry.ts';

/** A name as an author wrote it. */
export interface WrittenName {
  readonly words: string;
  readonly place: Place;
}

/** A figure with the name that a paper gives it. */
export interface NamedFigure {
  /** As the paper words it: "Contacts, January to November 2019". */
  readonly name: string;
  /** The name in small letters without signs: equal for the same name. */
  readonly key: string;
  /** As written, with its unit. */
  readonly text: string;
  readonly value: number;
  /** Smallest step that the words distinguish. */
  readonly step: number;
  readonly unit: 'money' | 'percent' | 'number';
  /** True for a figure named by a sentence, which may speak of another. */
  readonly isSaid: boolean;
  readonly place: Place;
}

/** "Paragraphs 3 and 4 of the report", in a resolution. */
export interface PointerToReport {
  /** As written. */
  readonly words: string;
  /** Heading of the minute. */
  readonly topic: string;
  /** ISO date of the meeting that resolved it. */
  readonly meeting: string;
  /** The paragraphs named; none where recommendations are named. */
  readonly numbers: readonly string[];
  readonly place: Place;
}

/** A paper as other papers see it. */
export interface PaperExtract {
  /** Source file relative to the root. */
  readonly file: string;
  readonly slug: string;
  readonly home: PaperHome;
  readonly kind: PaperKind;
  /** With its place; of minutes, whose title is made, that of the front matter's first line. */
  readonly title: { readonly words: string; readonly place: Place };
  readonly isDraft: boolean;
  /** Links to pages and files of this site. */
  readonly siteLinks: readonly WrittenLink[];
  /** Places of its page that links may lead to, with blanks between: an archive has too many for a list. */
  readonly anchors: string;
  /** Names of the pictures and the other people's PDFs that are published beside its page. */
  readonly beside: readonly string[];
  /** Figures with names, in reading order. */
  readonly figures: readonly NamedFigure[];
  /** Posts that the front matter names. */
  readonly posts: readonly WrittenName[];
  /** Stretches of the text that read like names, each once. */
  readonly phrases: readonly WrittenName[];
  /** Numbers of a report's paragraphs; none of other papers. */
  readonly paragraphs: readonly string[];
  /** Of minutes: where their resolutions point to numbers of a report. */
  readonly pointersToReports: readonly PointerToReport[];
}
