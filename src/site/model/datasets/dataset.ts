import { toHtml } from 'hast-util-to-html';
import { noteParagraphs } from '../../../blocks/caption-html.ts';
import { figuresFrame } from '../../../blocks/data-table/figures-html.ts';
import { hasGuardedWords } from '../../../data/reading/csv-write.ts';
import type { Column, Dataset } from '../../../data/dataset.ts';
import { unitWords } from '../../../data/numbers/format.ts';
import { isProblem } from '../../../data/select.ts';
import { mostTableRows, notesOf, tableOf } from '../../../data/table.ts';
import { csvwPath, datasetAddress, datasetStem } from '../../../outputs/addresses/addresses.ts';
import type { Published } from '../../../outputs/published.ts';
import { datasetChart, isOverTime } from './dataset-chart.ts';
import { deferred, type Deferred } from '../deferred.ts';
import { siteWording } from '../../words.ts';
import type { Wording } from '../../../locales/en-GB/locale.ts';
import { slugOf } from '../../../document/text-of.ts';
import { titleBar, type PageHead } from '../frame.ts';
import { otherFormats, paperLine, type FileLink, type PaperLine } from '../listing.ts';
import { csvLink } from '../pages/paper.ts';
import { relationSentences } from './relations.ts';
import type { SiteIndex } from '../site-index.ts';

/** A column with what it holds. */
export interface ColumnLine {
  readonly name: string;
  /** "Count", "Per cent" */
  readonly type: string;
  /** True for a column that names the row. */
  readonly isKey: boolean;
  /** Empty where the column's name says it all. */
  readonly meaning: string;
}

/** A dataset's page. */
export interface DatasetPage {
  readonly name: string;
  readonly head: PageHead;
  readonly title: string;
  readonly description: string;
  /** Source, period, licence. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly csv: FileLink;
  /** The same figures as spreadsheets. */
  readonly workbooks: readonly FileLink[];
  /** Address of the CSVW metadata. */
  readonly csvw: string;
  readonly columns: readonly ColumnLine[];
  /** How the figures relate, in sentences. */
  readonly relations: readonly string[];
  /** The newest papers that use it. */
  readonly papers: readonly PaperLine[];
  /** "And 4,900 older papers."; absent where all are listed. */
  readonly morePapers?: string;
  /** The table as HTML, made when the page is drawn. */
  readonly table: Deferred<string>;
  /** Heading of the chart: over time, or of one moment. */
  readonly chartTitle: string;
  /** A chart as HTML where one says something, made when the page is drawn. */
  readonly chart: Deferred<string | undefined>;
}

/** Datasets of one folder under data/. */
export interface Theme {
  readonly title: string;
  /** Id of its heading on the page of all datasets. */
  readonly anchor: string;
  readonly datasets: readonly { readonly title: string; readonly address: string; readonly period: string }[];
}

/** The list of all datasets. */
export interface DataIndexPage {
  readonly head: PageHead;
  readonly themes: readonly Theme[];
}

/** The page of all datasets, by theme. */
export function dataIndexPage(published: Published): DataIndexPage {
  const { council } = published.site;
  const { data, frame } = siteWording(published);
  return {
    head: {
      title: titleBar(data.title, council.name),
      description: data.description(council.name),
      crumbs: [{ text: frame.home, address: '/' }, { text: data.title }],
      part: '/data/',
    },
    themes: themesOf(published),
  };
}

/** All datasets by theme, both in the order of the alphabet. */
export function themesOf(published: Published): Theme[] {
  const { compare } = siteWording(published);
  const themes = Map.groupBy([...published.site.datasets.values()], (dataset) => dataset.theme);
  return [...themes]
    .map(([theme, datasets]) => ({
      title: themeTitle(theme),
      anchor: slugOf(theme),
      datasets: datasets
        .map((dataset) => ({ title: dataset.title, address: datasetAddress(dataset.name), period: dataset.period }))
        .toSorted((a, b) => compare(a.title, b.title)),
    }))
    .toSorted((a, b) => compare(a.title, b.title));
}

/** "Family connections" for the folder family-connections. */
function themeTitle(folder: string): string {
  const words = folder.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Papers that are listed on the page of a dataset: thousands may use one. */
const mostUsers = 100;

/** The page of a dataset. */
export function datasetPage(dataset: Dataset, published: Published, { related }: SiteIndex): DatasetPage {
  const { site } = published;
  const words = siteWording(published);
  const { data, frame } = words;
  const users = related.using(dataset.name);
  return {
    name: dataset.name,
    head: {
      title: titleBar(dataset.title, data.title, site.council.name),
      description: dataset.description,
      crumbs: [{ text: frame.home, address: '/' }, { text: data.title, address: '/data/' }, { text: dataset.title }],
      part: '/data/',
    },
    title: dataset.title,
    description: dataset.description,
    facts: [
      { label: data.source, value: dataset.source },
      { label: data.period, value: dataset.period },
      { label: data.size, value: data.rowsAndColumns(dataset.rows.length, dataset.columns.length) },
      { label: data.licence, value: dataset.licence === 'OGL-UK-3.0' ? data.openLicence : dataset.licence },
      ...(hasGuardedWords(dataset) ? [{ label: data.inCsv, value: data.guarded }] : []),
    ],
    csv: csvLink(dataset.name, published),
    workbooks: otherFormats({ of: 'dataset', stem: datasetStem(dataset.name), dataset }, published),
    csvw: `/${csvwPath(dataset.name)}`,
    columns: dataset.columns.map((column) => columnLine(column, dataset, words)),
    relations: relationSentences(dataset, site.datasets, words),
    papers: users.slice(0, mostUsers).map((paper) => paperLine(paper, published)),
    ...(users.length > mostUsers ? { morePapers: data.usedMore(users.length - mostUsers) } : {}),
    table: deferred({ dataset, beside: [] }, () => tableHtml(dataset, words)),
    chartTitle: isOverTime(dataset) ? words.data.trend : words.data.comparison,
    chart: deferred({ dataset, beside: [] }, () => datasetChart(dataset, words)),
  };
}

function columnLine(column: Column, { key }: Dataset, { data, figures }: Wording): ColumnLine {
  const { name, type, definition } = column;
  const unit = unitWords(column, figures);
  const kind = unit === '' ? data.types[type] : figures.headWithUnit(data.types[type], unit);
  return { name, type: kind, isKey: key.includes(name), meaning: definition ?? '' };
}

/**
 * Every column and row (of a very long table the first rows), then what a dash and a hidden count mean; definitions stand in a list
 * of their own.
 */
function tableHtml(whole: Dataset, words: Wording): string {
  const dataset = { ...whole, rows: whole.rows.slice(0, mostTableRows) };
  const table = tableOf(dataset, {});
  // No setting is given, so none can be wrong.
  if (isProblem(table)) throw new Error(`The table of "${dataset.name}" cannot be made: ${table.reason}.`);
  const caption = { id: 'table-caption', words: [{ type: 'text' as const, value: dataset.title }] };
  const withoutDefinitions = dataset.columns.map((column) => ({ ...column, definition: undefined }));
  const notes = notesOf(dataset, dataset.rows, withoutDefinitions);
  const rest = whole.rows.length > mostTableRows ? [words.data.firstRows(mostTableRows, whole.rows.length)] : [];
  const paragraphs = noteParagraphs([...rest, ...notes].map((text) => ({ text })));
  return toHtml([figuresFrame(table, caption), ...paragraphs]);
}
