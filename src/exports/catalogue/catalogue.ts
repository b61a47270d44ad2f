/**
 * The catalogue of all datasets (W3C DCAT 3, with the properties that DCAT-AP 3 asks for) as JSON-LD with its context in
 * it, so that nothing has to be fetched to understand it.
 */
import { createHash } from 'node:crypto';
import { wordingOf } from '../../locales/locales.ts';
import type { Site } from '../../model/site.ts';
import type { Dataset } from '../../data/dataset.ts';
import { csvText } from '../../data/reading/csv-write.ts';
import { csvPath, csvwPath, datasetAddress } from '../../outputs/addresses/addresses.ts';
import { stableId } from '../../outputs/addresses/stable-id.ts';
import type { TextFile } from '../text-file.ts';
import { licenceAddress } from './licences.ts';
import { addressFrom } from '../../outputs/addresses/website.ts';

/** Path of the catalogue in dist/. */
export const cataloguePath = 'data/catalogue.jsonld';

const authority = 'http://publications.europa.eu/resource/authority';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

type Node = Readonly<Record<string, unknown>>;

/** What is known of a dataset's CSV in dist/. */
interface CsvFacts {
  readonly bytes: number;
  readonly sha256: string;
}

/** The catalogue of a site; none where there are no datasets. */
export function catalogueFiles(site: Site): readonly TextFile[] {
  if (site.datasets.size === 0) return [];
  const facts = new Map([...site.datasets].map(([name, dataset]) => [name, csvFacts(dataset)]));
  return [{ path: cataloguePath, text: `${JSON.stringify(catalogueOf(site, facts), undefined, 2)}\n` }];
}

function csvFacts(dataset: Dataset): CsvFacts {
  const bytes = new TextEncoder().encode(csvText(dataset));
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function catalogueOf(site: Site, facts: ReadonlyMap<string, CsvFacts>): Node {
  const { council, datasets } = site;
  const { machines } = wordingOf(council.language);
  return {
    '@context': context,
    '@id': to(site, '/data/'),
    '@type': 'dcat:Catalog',
    'dct:title': inLanguage(site, machines.dataOf(council.name)),
    'dct:description': inLanguage(site, machines.dataAbout(council.name)),
    'dct:publisher': publisherOf(site),
    'dct:language': languageOf(site),
    'foaf:homepage': { '@id': to(site, '/data/') },
    'dcat:dataset': [...datasets.values()].map((dataset) => datasetNode(dataset, site, facts.get(dataset.name))),
  };
}

function datasetNode(dataset: Dataset, site: Site, facts: CsvFacts | undefined): Node {
  const { name, theme, title, description, source, period } = dataset;
  const { contact } = site.council;
  return {
    '@id': to(site, datasetAddress(name)),
    '@type': 'dcat:Dataset',
    'dct:identifier': stableId(site.council.name, 'dataset', name),
    'dct:title': inLanguage(site, title),
    'dct:description': inLanguage(site, description === '' ? title : description),
    'dcat:keyword': inLanguage(site, theme.replaceAll('-', ' ')),
    'dct:publisher': publisherOf(site),
    'dct:language': languageOf(site),
    'dct:accessRights': { '@id': `${authority}/access-right/PUBLIC` },
    'dcat:landingPage': { '@id': to(site, datasetAddress(name)) },
    ...(source === ''
      ? {}
      : { 'dct:provenance': { '@type': 'dct:ProvenanceStatement', 'rdfs:label': inLanguage(site, source) } }),
    ...(period === '' ? {} : { 'dct:temporal': periodNode(period, site) }),
    ...(contact
      ? {
          'dcat:contactPoint': {
            '@type': 'vcard:Kind',
            'vcard:fn': contact.title,
            ...(contact.email === undefined ? {} : { 'vcard:hasEmail': { '@id': `mailto:${contact.email}` } }),
          },
        }
      : {}),
    'dcat:distribution': distributionNode(dataset, site, facts),
  };
}

function distributionNode({ name, title, licence }: Dataset, site: Site, facts: CsvFacts | undefined): Node {
  const csv = to(site, `/${csvPath(name)}`);
  const address = licenceAddress(licence);
  return {
    '@id': `${csv}#distribution`,
    '@type': 'dcat:Distribution',
    'dct:title': inLanguage(site, wordingOf(site.council.language).machines.asCsv(title)),
    'dcat:accessURL': { '@id': to(site, datasetAddress(name)) },
    'dcat:downloadURL': { '@id': csv },
    'dct:format': { '@id': `${authority}/file-type/CSV` },
    'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/text/csv' },
    ...(address === undefined ? {} : { 'dct:license': { '@id': address } }),
    // The CSV and the metadata beside it follow "CSV on the Web".
    'dct:conformsTo': { '@id': 'https://www.w3.org/TR/tabular-data-model/' },
    'foaf:page': { '@id': to(site, `/${csvwPath(name)}`) },
    ...(facts
      ? {
          'dcat:byteSize': { '@value': String(facts.bytes), '@type': 'xsd:nonNegativeInteger' },
          'spdx:checksum': {
            '@type': 'spdx:Checksum',
            'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
            'spdx:checksumValue': { '@value': facts.sha256, '@type': 'xsd:hexBinary' },
          },
        }
      : {}),
  };
}

/** A period as its author words it; with its first and last year where it is written in years alone. */
function periodNode(period: string, site: Site): Node {
  const [, first, last = first] = /^(\d{4})(?: to (\d{4}))?$/.exec(period) ?? [];
  const day = (value: string): Node => ({ '@value': value, '@type': 'xsd:date' });
  return {
    '@type': 'dct:PeriodOfTime',
    'rdfs:label': inLanguage(site, period),
    ...(first === undefined || last === undefined
      ? {}
      : { 'dcat:startDate': day(`${first}-01-01`), 'dcat:endDate': day(`${last}-12-31`) }),
  };
}

function publisherOf(site: Site): Node {
  return { '@id': `${to(site, '/')}#council`, '@type': 'foaf:Organization', 'foaf:name': site.council.name };
}

/** The languages that the European vocabulary names by three letters. */
function languageOf({ council }: Site): Node {
  const code = { en: 'ENG', cy: 'CYM', ga: 'GLE', gd: 'GLA' }[council.language.split('-')[0] ?? ''] ?? 'UND';
  return { '@id': `${authority}/language/${code}` };
}

function inLanguage({ council }: Site, text: string): Node {
  return { '@value': text, '@language': council.language };
}

function to({ council }: Site, address: string): string {
  return addressFrom(cataloguePath, address, council);
}
