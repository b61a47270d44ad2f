/** Metadata of a dataset's CSV (W3C "Metadata Vocabulary for Tabular Data", 2015). */
import { guarded, guardedMarker, hasGuardedWords } from './csv-write.ts';
import { typeOf } from '../columns/registry.ts';
import type { Column, Dataset } from '../dataset.ts';
import { figureWords, unitWords, type FigureWords } from '../numbers/format.ts';

/** The CSVW table description, ready for JSON; its url is the CSV beside it. */
export function csvwMetadata(
  dataset: Dataset,
  publisher: { council: string; language: string },
): Record<string, unknown> {
  const hasHidden = dataset.hidden.size > 0;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': publisher.language }],
    url: `${dataset.name}.csv`,
    'dc:title': dataset.title,
    'dc:description': dataset.description,
    'dc:source': dataset.source,
    'dc:temporal': dataset.period,
    'dc:publisher': publisher.council,
    'dc:license': dataset.licence,
    ...(hasGuardedWords(dataset) ? { 'rdfs:comment': figureWords(publisher).guardNote } : {}),
    dialect: { header: true, encoding: 'utf-8', delimiter: ',', lineTerminators: ['\r\n'] },
    tableSchema: {
      ...(dataset.key.length === 0 ? {} : { primaryKey: dataset.key.map(columnName) }),
      columns: dataset.columns.map((column) => columnOf(column, dataset, { hasHidden, words: figureWords(publisher) })),
    },
  };
}

function columnOf(
  column: Column,
  dataset: Dataset,
  { hasHidden, words }: { readonly hasHidden: boolean; readonly words: FigureWords },
): Record<string, unknown> {
  const unit = column.as === 'fraction' ? words.fractionOfOne : unitWords(column, words);
  const isHiddenHere = hasHidden && [...dataset.hidden.keys()].some((key) => key.endsWith(`:${column.index}`));
  return {
    titles: guarded(column.name),
    name: columnName(column.name),
    // A column with words for hidden counts is no longer a column of numbers.
    datatype: isHiddenHere ? 'string' : typeOf(column.type).datatype(column),
    // What the cells of the file are given in (schema.org, unitText).
    ...(unit === '' ? {} : { 'schema:unitText': unit }),
    ...(column.definition === undefined ? {} : { 'dc:description': column.definition }),
    null: ['', ...dataset.missing.markers.map(guardedMarker)],
  };
}

/** A name that URI templates allow (RFC 6570, section 2.3): letters, digits and percent-encoded octets; no underscore first. */
function columnName(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /[-!'()*~]|^_/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
