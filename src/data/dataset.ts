/**
 * What a dataset is once it is read: typed, immutable, every cell with its place in the CSV.
 * Nothing here reads files; see read.ts for CSV text to Dataset.
 */
import type { Place } from '../diagnostics/diagnostic.ts';
import type { ColumnSettings } from './columns/column-type.ts';
import type { ColumnType } from './columns/registry.ts';

/** One column as the sidecar declares it. */
export interface Column extends ColumnSettings {
  readonly name: string;
  readonly type: ColumnType;
  /** What the column counts or measures, printed as a note under tables that show it. */
  readonly definition?: string | undefined;
  /** The largest number of decimal places in the column's cells, as they are printed in a table. */
  readonly decimals: number;
  /** 0-based position in the CSV. */
  readonly index: number;
}

/** A cell that holds a number. */
export interface NumberCell {
  readonly kind: 'number';
  /** In units, whatever the file is given in: 67 for 67% and for 0.67 as a fraction, 14,200,000 for 14.2 in millions. */
  readonly value: number;
  /** Decimal places as written in this cell. */
  readonly decimals: number;
  /** The cell's text as in the CSV, trimmed. */
  readonly text: string;
  readonly place: Place;
}

/** A cell that holds words, a year, a month, a quarter or a date. */
export interface TextCell {
  readonly kind: 'text';
  readonly text: string;
  /** Where the cell begins: at its quotation mark, where it has one. */
  readonly place: Place;
  /** The text stands in quotation marks in the CSV. */
  readonly isQuoted?: true;
}

/** An empty cell or a declared marker: never zero. */
export interface MissingCell {
  readonly kind: 'missing';
  readonly text: string;
  readonly place: Place;
}

/** One cell of a dataset. */
export type Cell = NumberCell | TextCell | MissingCell;

/** How a small count is hidden: `small` prints "fewer than 5", `secondary` prints "not shown". */
export type Hidden = 'small' | 'secondary';

/** One row of a dataset. */
export interface Row {
  /** 0-based position among the dataset's rows. */
  readonly index: number;
  /** The texts of the key columns, as in the CSV; none where nothing tells the rows apart. */
  readonly key: readonly string[];
  /** How messages name the row: by its key, without one by its line (a total row by its first text). */
  readonly name: string;
  /** In the order of the dataset's columns. */
  readonly cells: readonly Cell[];
  /** 1-based line of the CSV file on which the row begins. */
  readonly line: number;
  /** True for a row that a `total` relation names: never counted in a calc, never drawn in a chart. */
  readonly isTotal: boolean;
}

/** A column of this dataset, or of another with the same key. */
export interface ColumnReference {
  readonly dataset: string;
  readonly column: string;
  /** Where the sidecar names it. */
  readonly place: Place;
}

interface RelationBase {
  readonly severity: 'error' | 'warning';
  /** Why a relation that does not hold is known not to. */
  readonly note?: string;
  /** Where the relation stands in the sidecar. */
  readonly place: Place;
}

/** A relation between figures, checked at every build, to the cell. */
export type Relation = RelationBase &
  (
    | { readonly kind: 'sum'; readonly parts: readonly ColumnReference[]; readonly is: ColumnReference }
    | {
        readonly kind: 'percent';
        readonly parts: readonly ColumnReference[];
        readonly of: ColumnReference;
        readonly is: ColumnReference;
      }
    | { readonly kind: 'parts'; readonly parts: readonly ColumnReference[]; readonly within: ColumnReference }
    /** `row` is the name of a row: its key columns' texts, those that are not empty, joined by a space. */
    | { readonly kind: 'total'; readonly row: string; readonly rowPlace: Place }
    | { readonly kind: 'sums-to'; readonly column: ColumnReference; readonly total: number }
  );

/** A waiver of a warning: who accepts it, why, since when. */
export interface Waiver {
  readonly rule: string;
  readonly reason: string;
  readonly by: string;
  /** ISO date. */
  readonly date: string;
  readonly place: Place;
}

/** Figures with everything that says what they are. */
export interface Dataset {
  /** File name without ending; unique over the site. */
  readonly name: string;
  /** BCP 47 tag of the language in which its figures are printed: the site's. */
  readonly language: string;
  /** Folder under data/. */
  readonly theme: string;
  /** Path of the CSV relative to the root. */
  readonly file: string;
  readonly title: string;
  readonly description: string;
  readonly source: string;
  readonly period: string;
  readonly licence: string;
  /** The names of the columns and the words of the sidecar that are printed, as far as they are not plain ASCII, with their places. */
  readonly printed: readonly { readonly text: string; readonly place: Place }[];
  /** Names of the key columns; none where nothing tells the rows apart (`key: none`). */
  readonly key: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly relations: readonly Relation[];
  readonly waivers: readonly Waiver[];
  readonly missing: { readonly markers: readonly string[]; readonly meaning: string };
  /** Counts from 1 to one less than this are hidden; undefined where nothing is suppressed. */
  readonly suppressBelow?: number;
  /** Hidden cells by `row index:column index` (0-based); see hiddenAt in select.ts. */
  readonly hidden: ReadonlyMap<string, Hidden>;
  /** Rows may be added at its end: a published paper keeps those of its day. */
  readonly grows?: true;
  /** Hidden cells as `hidden` has them, by the numbers of rows with which papers were published. */
  readonly hiddenAtRows?: ReadonlyMap<number, ReadonlyMap<string, Hidden>>;
}

/** All datasets of a root, by name. */
export type Datasets = ReadonlyMap<string, Dataset>;
