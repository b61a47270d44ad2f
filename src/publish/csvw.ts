/**
 * What a dataset's columns mean, for other programs: metadata beside the CSV.
 * Source: W3C Recommendations "Model for Tabular Data and Metadata on the Web" and "Metadata Vocabulary for Tabular
 * Data" (17 December 2015); the file's name is the one a reader of the CSV looks for first (section 5.3 of the Model).
 */
import path from 'node:path';
import type { Column, ColumnType, Dataset } from '../data/dataset.ts';
import { csvPath } from './addresses.ts';

const datatypes: Readonly<Record<ColumnType, string>> = {
  year: 'gYear',
  month: 'string',
  quarter: 'string',
  date: 'string',
  text: 'string',
  count: 'integer',
  number: 'decimal',
  money: 'decimal',
  percent: 'decimal',
};

const knownLicences: Readonly<Record<string, string>> = {
  'OGL-UK-3.0': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
};

/** The CSVW metadata of a dataset as JSON text. `language` is a BCP 47 tag such as en-GB. */
export function csvwOf(dataset: Dataset, language: string): string {
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url: path.posix.basename(csvPath(dataset.name)),
    'dc:title': dataset.title,
    'dc:description': dataset.description,
    'dc:source': dataset.source,
    'dc:coverage': dataset.period,
    'dc:license': licenceOf(dataset.licence),
    dialect: { header: true, delimiter: ',', encoding: 'utf-8' },
    tableSchema: {
      columns: dataset.columns.map((column) => columnOf(column, dataset)),
      ...(dataset.key.length === 0 ? {} : { primaryKey: dataset.key.map(nameOf) }),
    },
  };
  return `${JSON.stringify(metadata, undefined, 2)}\n`;
}

function columnOf(column: Column, dataset: Dataset): object {
  const isKey = dataset.key.includes(column.name);
  const nulls = ['', ...dataset.missing.markers, ...(dataset.suppressBelow === undefined ? [] : hiddenTexts(dataset.suppressBelow))];
  return {
    name: nameOf(column.name),
    titles: column.name,
    ...(column.definition === undefined ? {} : { 'dc:description': column.definition }),
    datatype: column.type === 'count' && column.decimals > 0 ? 'decimal' : datatypes[column.type],
    ...(isKey ? { required: true } : { null: nulls }),
  };
}

/** What stands in a download in place of a hidden count. */
function hiddenTexts(below: number): string[] {
  return [`fewer than ${below}`, 'not shown'];
}

/** A column's name as CSVW allows it: small letters, digits and underscores. */
function nameOf(title: string): string {
  const name = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^_+|_+$/g, '');
  return name === '' ? 'column' : name;
}

function licenceOf(licence: string): string {
  if (Object.hasOwn(knownLicences, licence)) return knownLicences[licence] ?? licence;
  return /^[\w.+-]+$/.test(licence) ? `https://spdx.org/licenses/${licence}.html` : licence;
}
