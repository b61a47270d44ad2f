import { describe, expect, test } from 'vitest';
import { Collector } from '../../../src/diagnostics/diagnostic.ts';
import { readDataset } from '../../../src/data/reading/read.ts';
import type { Dataset } from '../../../src/data/dataset.ts';
import { datasetChart, isOverTime } from '../../../src/site/model/datasets/dataset-chart.ts';
import { enGB } from '../../../src/locales/en-GB/locale.ts';

function dataset(csv: string, sidecar: string): Dataset {
  const facts = 'title: Contacts\ndescription: Contacts\nsource: Records\nperiod: 2019\nlicence: OGL-UK-3.0\n';
  const collector = new Collector();
  const read = readDataset({
    language: 'en-GB',
    name: 'contacts',
    theme: 'theme',
    file: 'data/theme/contacts.csv',
    sidecarFile: 'data/theme/contacts.yml',
    bytes: new TextEncoder().encode(csv),
    sidecarText: facts + sidecar,
    collector,
  });
  expect(collector.all()).toEqual([]);
  return read!;
}

const months = (more: string): string =>
  `key: [year, month]\ncolumns:\n  year: { type: year }\n  month: { type: month }\n${more}`;

describe('the chart of a dataset', () => {
  test('is one over time where its last key is', () => {
    const byMonth = dataset('year,month,Contacts\n2018,Jan,5\n', months('  Contacts: { type: count }'));
    const byWard = dataset(
      'year,ward,Contacts\n2018,Mill,5\n',
      'key: [year, ward]\ncolumns:\n  year: { type: year }\n  ward: { type: text }\n  Contacts: { type: count }\n',
    );
    expect([byMonth, byWard].map(isOverTime)).toEqual([true, false]);
  });

  test('follows the only measure in time, one line for each year', () => {
    const html = datasetChart(
      dataset(
        'year,month,Contacts\n2018,Jan,5\n2018,Feb,6\n2018,Mar,6\n2019,Jan,7\n2019,Feb,9\n2019,Mar,8\n',
        months('  Contacts: { type: count }'),
      ),
      enGB,
    );
    expect(html).toContain('<strong>Contacts, by month</strong>');
    expect(html).toMatch(/>2018<.*>2019</s);
  });

  test('follows the declared sum where there are several measures', () => {
    const html = datasetChart(
      dataset(
        'year,month,Open,New,All\n2018,Jan,5,1,6\n2018,Feb,6,1,7\n2018,Mar,7,1,8\n',
        months(
          '  Open: { type: count }\n  New: { type: count }\n  All: { type: count }\nrelations:\n  - { sum: [Open, New], is: All }',
        ),
      ),
      enGB,
    );
    expect(html).toContain('<strong>All, by month</strong>');
  });

  test('is left out of two points in time, which are no trend', () => {
    const rows = 'year,month,Contacts\n2018,Jan,5\n2018,Feb,6\n';
    expect(datasetChart(dataset(rows, months('  Contacts: { type: count }')), enGB)).toBeUndefined();
  });

  test('is left out where no measure stands for the others', () => {
    const html = datasetChart(
      dataset(
        'year,month,Open,New\n2018,Jan,5,1\n2018,Feb,6,1\n',
        months('  Open: { type: count }\n  New: { type: count }'),
      ),
      enGB,
    );
    expect(html).toBeUndefined();
  });

  test('compares rows only where they are declared to add up', () => {
    const rows = 'source,Contacts\nHealth,5\nPolice,6\n';
    const columns = 'key: [source]\ncolumns:\n  source: { type: text }\n  Contacts: { type: count }\n';
    expect(datasetChart(dataset(rows, columns), enGB)).toBeUndefined();
    const html = datasetChart(dataset(rows, `${columns}relations:\n  - { column: Contacts, sums-to: 11 }`), enGB);
    expect(html).toContain('<strong>Contacts, by source</strong>');
  });

  test('is left out for plain numbers, which may be ranks or ages', () => {
    const html = datasetChart(
      dataset('year,Age\n2018,18\n2019,21\n', 'key: [year]\ncolumns:\n  year: { type: year }\n  Age: { type: number }'),
      enGB,
    );
    expect(html).toBeUndefined();
  });
});
