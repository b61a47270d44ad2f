/** What a column type is: how its cells are read, compared, calculated with and printed. Each type is a file in types/. */
import type { Finding } from '../../diagnostics/diagnostic.ts';

/** Settings of a column beside its type. */
export interface ColumnSettings {
  /** Of a rate: what it is counted in, for example "per 1,000 people" or "£ an hour". */
  readonly unit?: string | undefined;
  /** What the figures of the file are given in; cells hold the figures themselves. */
  readonly in?: 'thousands' | 'millions' | undefined;
  /** Of a percentage: the file has 0.45 for 45%. */
  readonly as?: 'fraction' | undefined;
}

/** The name of a setting. */
export type ColumnSetting = keyof ColumnSettings;

/** What is wrong with a cell, and what to write instead. */
export type CellProblem = Finding;

interface AnyType {
  /** Settings that a column of this type may have. */
  readonly settings: readonly ColumnSetting[];
  /** The one that it must have. */
  readonly needs?: ColumnSetting;
  /** Of its cells in the CSV (W3C "Metadata Vocabulary for Tabular Data", section 5.11). */
  readonly datatype: (settings: ColumnSettings) => 'string' | 'integer' | 'decimal';
}

/** How the language of a site writes days and months. */
export interface TimeWords {
  /** "4 February 2020" of an ISO date. */
  readonly day: (isoDate: string) => string;
  /** "4 Feb 2020" of an ISO date. */
  readonly shortDay: (isoDate: string) => string;
  /** "Feb" of 2. */
  readonly month: (number: number) => string;
}

/** A type whose cells are words: names, codes, years, days. */
export interface WordsType extends AnyType {
  readonly holds: 'words';
  /** What is wrong with a cell's text; undefined where nothing is. */
  readonly problem: (text: string) => CellProblem | undefined;
  /** One form for all texts that mean the same: Jan, January and 1 are one month. */
  readonly form: (text: string) => string;
  /** The text as tables print it. */
  readonly print: (text: string, words: TimeWords) => string;
  /** The text along the axis of a chart, where that is shorter. */
  readonly label?: (text: string, words: TimeWords) => string;
  /** How a column can be put in order: as words, or as its cells first appear. */
  readonly order: 'words' | 'given';
  /** Of a time: where it lies among others, in a step of its type (years, months, quarters, days); undefined where that is not known. */
  readonly time?: (text: string) => number | undefined;
}

/** What an axis and a comparison call a number: numbers of one kind can be compared and drawn on one axis. */
export type NumberKind = 'number' | 'money' | 'percent' | 'rate';

/** A type whose cells are numbers. */
export interface NumbersType extends AnyType {
  readonly holds: 'numbers';
  /** With its article, for messages: "a count". */
  readonly what: string;
  readonly kind: NumberKind;
  /** Numbers of this type are whole, and 0 or more. */
  readonly isCount: boolean;
  /** Its cells add up to that of a total row. */
  readonly isTotalled: boolean;
  /** Its cells may be added in a calculation and in a relation. */
  readonly isAdded: boolean;
  /** Its mean says something without weights. */
  readonly isAveraged: boolean;
  /** A cell without the signs of its type: the digits of "£58,000". */
  readonly digits: (text: string, settings: ColumnSettings) => string;
  /** How to write a cell, after a text that is none. */
  readonly hint: string;
  /** Decimal places that are printed, where the data has these: money has pence in full or not at all. */
  readonly places: (decimals: number, settings: ColumnSettings) => number;
  /** Digits with the sign of the type, for a sentence: "£58,000", "45%". */
  readonly sign: (digits: string, settings: ColumnSettings) => string;
}

/** A column type. */
export type ColumnTypeDefinition = WordsType | NumbersType;
