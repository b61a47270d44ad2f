import { toHtml } from 'hast-util-to-html';
import { noteParagraphs } from '../../blocks/caption-html.ts';
import { figuresElement, tableFrame } from '../../blocks/data-table/figures-html.ts';
import type { Dataset } from '../../data/dataset.ts';
import { isProblem } from '../../data/select.ts';
import { notesOf, tableOf } from '../../data/table.ts';
import type { Paper } from '../../document/paper.ts';
import { csvwPath, datasetAddress } from '../../publish/addresses.ts';
import type { Published } from '../../publish/published.ts';
import { datasetChart } from './dataset-chart.ts';
import { titleBar, type PageHead } from './frame.ts';
import { paperLine, type FileLink, type PaperLine } from './listing.ts';
import { csvLink } from './paper.ts';

/** A dataset's page. */
export interface DatasetPage {
  readonly name: string;
  readonly head: PageHead;
  readonly title: string;
  readonly description: string;
  /** Source, period, licence. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly csv: FileLink;
  /** Address of the CSVW metadata. */
  readonly csvw: string;
  readonly definitions: readonly { readonly column: string; readonly meaning: string }[];
  readonly papers: readonly PaperLine[];
  /** The table as HTML, made when the page is drawn. */
  readonly table: () => string;
  /** A chart as HTML where one says something, made when the page is drawn. */
  readonly chart: () => string | undefined;
}

/** The list of all datasets. */
export interface DataIndexPage {
  readonly head: PageHead;
  readonly themes: readonly {
    readonly title: string;
    readonly datasets: readonly { readonly title: string; readonly address: string; readonly period: string }[];
  }[];
}

/** The page of all datasets, by theme. */
export function dataIndexPage({ site }: Published): DataIndexPage {
  const themes = Map.groupBy([...site.datasets.values()], (dataset) => dataset.theme);
  return {
    head: {
      title: titleBar('Data', site.council.name),
      description: `The figures behind the papers of ${site.council.name}, to read and to download.`,
      crumbs: [{ text: 'Home', address: '/' }, { text: 'Data' }],
    },
    themes: [...themes]
      .map(([theme, datasets]) => ({
        title: themeTitle(theme),
        datasets: datasets
          .map((dataset) => ({ title: dataset.title, address: datasetAddress(dataset.name), period: dataset.period }))
          .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB')),
      }))
      .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB')),
  };
}

/** "Family connections" for the folder family-connections. */
function themeTitle(folder: string): string {
  const words = folder.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The page of a dataset. */
export function datasetPage(dataset: Dataset, published: Published): DatasetPage {
  const { site } = published;
  const papers: Paper[] = [...site.meetings.flatMap((meeting) => meeting.papers), ...site.publications];
  return {
    name: dataset.name,
    head: {
      title: titleBar(dataset.title, 'Data', site.council.name),
      description: dataset.description,
      crumbs: [{ text: 'Home', address: '/' }, { text: 'Data', address: '/data/' }, { text: dataset.title }],
    },
    title: dataset.title,
    description: dataset.description,
    facts: [
      { label: 'Source', value: dataset.source },
      { label: 'Period', value: dataset.period },
      { label: 'Licence', value: licenceName(dataset.licence) },
    ],
    csv: csvLink(dataset.name, published),
    csvw: `/${csvwPath(dataset.name)}`,
    definitions: dataset.columns.flatMap(({ name, definition }) =>
      definition === undefined ? [] : [{ column: name, meaning: definition }],
    ),
    papers: papers.filter((paper) => paper.datasets.includes(dataset.name)).map((paper) => paperLine(paper, published)),
    table: () => tableHtml(dataset),
    chart: () => datasetChart(dataset),
  };
}

function licenceName(licence: string): string {
  return licence === 'OGL-UK-3.0' ? 'Open Government Licence v3.0' : licence;
}

/** Every column and row, then what a dash and a hidden count mean; definitions stand in a list of their own. */
function tableHtml(dataset: Dataset): string {
  const table = tableOf(dataset, {});
  // No setting is given, so none can be wrong.
  if (isProblem(table)) throw new Error(`The table of "${dataset.name}" cannot be made: ${table.problem}.`);
  const caption = { id: 'table-caption', words: [{ type: 'text' as const, value: dataset.title }] };
  const withoutDefinitions = dataset.columns.map(({ name, type, decimals, index }) => ({
    name,
    type,
    decimals,
    index,
  }));
  const notes = notesOf(dataset, dataset.rows, withoutDefinitions);
  return toHtml([tableFrame(figuresElement(table, caption), caption.id), ...noteParagraphs(notes, undefined)]);
}
