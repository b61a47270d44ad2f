/** What the example site offers to programs, read back from its built files. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { tagsOf } from '../../src/outputs/files/html-tags.ts';
import { breaches } from '../support/oparl-rules.ts';
import { builtSite } from '../support/sites/built-site.ts';

type OparlObject = Readonly<Record<string, unknown>> & { readonly id: string };
interface ListPage {
  readonly data: readonly OparlObject[];
  readonly pagination: { readonly totalElements: number };
  readonly links: { readonly next?: string; readonly self: string };
}

const site = 'https://papers.example.gov.uk/';
const { out: folder, files } = builtSite('example');

/** The file that an address of the site leads to. */
function fileAt(address: string): string {
  expect(address.startsWith(site), address).toBe(true);
  const file = decodeURI(address.slice(site.length)).replace(/#.*$/, '');
  return path.join(folder, file === '' || file.endsWith('/') ? `${file}index.html` : file);
}

function fetched(address: string): unknown {
  return JSON.parse(readFileSync(fileAt(address), 'utf8'));
}

/** Every object of a list, from page to page. */
function listed(address: string): OparlObject[] {
  const page = fetched(address) as ListPage;
  expect(page.links.self).toBe(address);
  return [...page.data, ...(page.links.next === undefined ? [] : listed(page.links.next))];
}

describe('OParl', () => {
  const lists = (): [string, OparlObject[]][] => {
    const body = fetched(`${site}oparl/body.json`) as OparlObject;
    return Object.entries(body)
      .filter(([, value]) => typeof value === 'string' && /\/oparl\/[a-z-]+\.json$/.test(value))
      .filter(([name]) => !['id', 'system'].includes(name))
      .map(([name, address]) => [name, listed(address as string)]);
  };

  test('is reached from its system: every object keeps the rules of its type and lies at its own address', () => {
    const system = fetched(`${site}oparl/system.json`) as OparlObject;
    expect(breaches(system)).toEqual([]);
    const [body] = listed(system['body'] as string);
    expect(breaches(body!)).toEqual([]);
    for (const [name, objects] of lists()) {
      for (const object of objects) {
        expect(breaches(object), `${name} ${object.id}`).toEqual([]);
        expect(fetched(object.id)).toEqual(object);
      }
    }
  });

  test('has every meeting, paper, seat and file of a paper, and no person', () => {
    const counts = Object.fromEntries(lists().map(([name, objects]) => [name, objects.length]));
    // The examples of the guide are no paper of the council.
    const documents = files.filter(({ kind, path: file }) => kind === 'pdf' && !file.startsWith('guide-')).length;
    expect(counts).toMatchObject({
      organization: 3,
      meeting: 7,
      paper: 15,
      file: documents,
      person: 0,
      legislativeTermList: 0,
    });
    expect(counts['consultation']).toBe(14);
  });

  test('names each object by an id of its own, and every id that it refers to is there', () => {
    const all = lists().flatMap(([, objects]) => objects);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const addresses = [...JSON.stringify(all).matchAll(/"(https:\/\/papers\.example\.gov\.uk\/[^"]*)"/g)];
    const missing = addresses.map(([, address]) => address ?? '').filter((address) => !existsSync(fileAt(address)));
    expect(missing).toEqual([]);
  });

  test('leads to the place of an item on the page of its meeting', () => {
    for (const item of listed(`${site}oparl/agenda-items.json`)) {
      const { hash } = new URL(item['web'] as string);
      const ids = tagsOf(readFileSync(fileAt(item['web'] as string), 'utf8')).map(({ attributes }) =>
        attributes.get('id'),
      );
      expect(ids).toContain(hash.slice(1));
    }
  });

  test('gives the size and the SHA-512 of every file as it lies on disk', () => {
    for (const file of listed(`${site}oparl/files.json`)) {
      const bytes = readFileSync(fileAt(file['accessUrl'] as string));
      expect(file['size']).toBe(bytes.length);
      expect(file['sha512Checksum']).toBe(createHash('sha512').update(bytes).digest('hex'));
    }
  });
});

describe('the catalogue of datasets', () => {
  const dcat = 'http://www.w3.org/ns/dcat#';
  const dct = 'http://purl.org/dc/terms/';
  type Node = Readonly<Record<string, readonly { '@id'?: string; '@value'?: string; '@type'?: string }[]>>;

  const nodes = async (type: string): Promise<Node[]> => {
    const text = readFileSync(path.join(folder, 'data/catalogue.jsonld'), 'utf8');
    const flat = await jsonld.flatten(JSON.parse(text) as jsonld.JsonLdDocument, undefined, {
      base: `${site}data/catalogue.jsonld`,
    });
    return (flat as unknown as Node[]).filter((node) =>
      (node['@type'] as unknown as string[] | undefined)?.includes(dcat + type),
    );
  };

  test('is read by a JSON-LD processor and lists every dataset with what DCAT-AP asks for', async () => {
    const [catalogue] = await nodes('Catalog');
    const datasets = await nodes('Dataset');
    const csvs = files.filter(({ kind, path: file }) => kind === 'data' && file.endsWith('.csv'));
    expect(datasets).toHaveLength(csvs.length);
    expect(catalogue?.[`${dcat}dataset`]).toHaveLength(csvs.length);
    for (const property of ['title', 'description', 'publisher', 'language'])
      expect(catalogue?.[dct + property], property).toBeDefined();
    for (const dataset of datasets)
      for (const property of [`${dct}title`, `${dct}description`, `${dcat}distribution`, `${dcat}contactPoint`])
        expect(dataset[property], property).toBeDefined();
  });

  test('says of every CSV where it lies, how large it is, its checksum and its licence', async () => {
    const checksums = new Map(files.map((file) => [file.path, file]));
    const text = readFileSync(path.join(folder, 'data/catalogue.jsonld'), 'utf8');
    for (const distribution of await nodes('Distribution')) {
      const address = distribution[`${dcat}downloadURL`]?.[0]?.['@id'] ?? '';
      const file = checksums.get(address.slice(site.length));
      expect(distribution[`${dcat}byteSize`]).toEqual([
        { '@value': String(file?.bytes), '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' },
      ]);
      expect(text).toContain(file?.sha256 ?? 'no such file');
      expect(existsSync(fileAt(distribution['http://xmlns.com/foaf/0.1/page']?.[0]?.['@id'] ?? ''))).toBe(true);
      expect(distribution[`${dct}license`]?.[0]?.['@id']).toBe(
        'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      );
    }
  });
});

test('the manifest says what each of these files is', () => {
  const kinds = new Map<string, string>(files.map(({ path: file, kind }) => [file, kind]));
  const expected = {
    'feed.xml': 'feed',
    'corporate-parenting-board/feed.json': 'feed',
    'meetings.ics': 'calendar',
    'corporate-parenting-board/2022-12-07/cpb-2022-12-07.ics': 'calendar',
    'data/catalogue.jsonld': 'metadata',
    'oparl/system.json': 'object',
    'sitemap.xml': 'asset',
    'robots.txt': 'asset',
    _headers: 'asset',
    'staticwebapp.config.json': 'asset',
    'pagefind/pagefind.js': 'asset',
    'search/index.html': 'page',
  };
  expect(Object.fromEntries(Object.keys(expected).map((file) => [file, kinds.get(file)]))).toEqual(expected);
  const found = [...kinds].filter(([file]) => file.startsWith('pagefind/')).map(([, kind]) => kind);
  expect(new Set(found)).toEqual(new Set(['asset']));
});

test('every link leads to a page, a file, a mail address or a telephone, and none opens a window that can reach back', () => {
  for (const { path: file } of files.filter(({ kind }) => kind === 'page')) {
    for (const { name, attributes } of tagsOf(readFileSync(path.join(folder, file), 'utf8'))) {
      if (name !== 'a') continue;
      const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(attributes.get('href') ?? '')?.[1] ?? 'relative';
      expect(['relative', 'https', 'http', 'mailto', 'tel'], file).toContain(scheme);
      if (attributes.has('target')) expect(attributes.get('rel')).toMatch(/noopener.*noreferrer|noreferrer.*noopener/);
    }
  }
});
