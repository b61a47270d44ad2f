/** What `npm run new` asks for: each field is a question in plain words and an option of the command, described once. */
import type { KnownContent } from './known-content.ts';

/** What was answered, by the fields' names. */
export type Answers = Readonly<Record<string, string>>;

/** A value to choose, and what it is called. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One thing that a new file needs to know. */
export interface Field {
  /** Name of the option, without its hyphens. */
  readonly name: string;
  /** The question, in plain words. */
  readonly question: string;
  /** The same for --help, in one line. */
  readonly about: string;
  /** What stands after the option in --help, for example TITLE. */
  readonly value: string;
  /** True where it may be left out. */
  readonly isOptional?: boolean;
  /** The values there are, where they are known. */
  readonly choices?: (known: KnownContent, answers: Answers) => readonly Choice[];
  /** The choice by which another value can be written, where there may be one. */
  readonly otherChoice?: string;
  /** True where several values may be chosen, separated by commas. */
  readonly isList?: boolean;
  /** What is taken where nothing is answered. */
  readonly suggestion?: (known: KnownContent, answers: Answers) => string | undefined;
  /** Why an answer will not do, as a full sentence. */
  readonly problem?: (written: string, known: KnownContent, answers: Answers) => string | undefined;
}

/** A file to be written: its path relative to the root, and its text. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  /** True where the file is there already and this is its text with something added. */
  readonly replaces?: boolean;
}

/** What a kind of new thing comes to. */
export interface NewFiles {
  readonly files: readonly NewFile[];
  /** What was guessed or done besides, a sentence each. */
  readonly notes: readonly string[];
  /** What to do next, a sentence or a command each. */
  readonly next: readonly string[];
}

/** A kind of thing that can be begun. */
export interface NewKind {
  readonly name: string;
  /** What it makes, for --help and the first question. */
  readonly about: string;
  readonly fields: readonly Field[];
  make(answers: Answers, known: KnownContent): NewFiles;
}

/** The parts of a list that was written with commas; none where nothing was written. */
export function listOf(written: string | undefined): readonly string[] {
  return (written ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
