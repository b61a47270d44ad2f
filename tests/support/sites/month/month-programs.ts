/** A council's tree as programs and searchers meet it, in lines: structured data, OParl, the catalogue, the search, lists of pages. */
import { searchFactsOf } from '../../../../src/build/search/search-facts.ts';
import { searchRecords } from '../../../../src/build/search/search-records.ts';
import { catalogueFiles } from '../../../../src/exports/catalogue/catalogue.ts';
import { oparlFiles } from '../../../../src/exports/oparl/oparl.ts';
import type { Site } from '../../../../src/model/site.ts';
import { papersOf } from '../../../../src/outputs/papers.ts';
import type { Published } from '../../../../src/outputs/published.ts';
import { siteModels } from '../../../../src/site/models.ts';

type Thing = Readonly<Record<string, unknown>>;

/** Each line of what programs are given, with where it stands. */
export function programLines(site: Site): readonly string[] {
  const published: Published = { site, files: new Map(), packs: new Map(), csvBytes: new Map() };
  return [
    ...listLines(published),
    ...eventLines(published),
    ...oparlLines(published),
    ...searchLines(site),
    ...dataLines(site),
  ];
}

/** The home page, and the pages of the committees. */
function listLines(published: Published): string[] {
  const { home, committees, publications, datasetsTakenDown } = siteModels(published);
  const own = [
    ...(home.lead ? [`first ${home.lead.title} of ${home.lead.committee}`] : []),
    ...home.meetings.map(({ committee, date, state }) => `${date} of ${committee}${inBrackets(state)}`),
    ...home.papers.map(({ title, kind }) => `paper ${title} (${kind})`),
    ...home.decisions.map(({ minute }) => `decision ${minute}`),
    ...publications.publications.map(({ title }) => `publication ${title}`),
  ];
  return [
    ...own.map((line) => `home: ${line}`),
    ...committees.flatMap(({ slug, years }) =>
      years.flatMap(({ meetings }) =>
        meetings.map(({ title, state, facts }) => `${slug} list: ${title}${inBrackets(state)}: ${facts.join(', ')}`),
      ),
    ),
    ...datasetsTakenDown.map(({ name, notice }) => `data page ${name}: ${notice.text}`),
  ];
}

function inBrackets(text: string | undefined): string {
  return text === undefined ? '' : ` (${text})`;
}

/** The meetings as schema.org has them. */
function eventLines(published: Published): string[] {
  const { structuredData } = siteModels(published);
  return published.site.meetings.flatMap(({ committee, folder }) => {
    const thing = JSON.parse(structuredData(`/${committee}/${folder}/`) ?? '{}') as Thing;
    const word = (key: string): string => String(thing[key]).replace('https://schema.org/', '');
    const names = (key: string): string =>
      [thing[key]]
        .flat()
        .map((one) => nameOf(one))
        .join(' and ');
    return [
      `${folder} event: ${word('eventStatus')}, ${word('eventAttendanceMode')}, at ${names('location')}, of ${names('organizer')}`,
      ...(thing['workFeatured'] as Thing[]).map((one) => `${folder} event: ${nameOf(one)}`),
    ];
  });
}

function nameOf(thing: unknown): string {
  const { name, url } = (thing ?? {}) as { name?: string; url?: string };
  return name ?? url ?? 'nothing';
}

/** The meetings, items and papers as OParl has them. */
function oparlLines(published: Published): string[] {
  return [...oparlFiles(published, new Map())].flatMap(({ path, text }) => {
    const one = JSON.parse(text) as Thing;
    const at = path.replace(/^oparl\/(?:agenda-item|meeting|paper)\/[^/]*\//, '').replace('.json', '');
    if (path.startsWith('oparl/meeting/')) {
      const cancelled = one['cancelled'] === true ? ', cancelled' : '';
      return [`${at} oparl: ${String(one['name'])}: ${String(one['meetingState'])}${cancelled}`];
    }
    if (path.startsWith('oparl/agenda-item/')) {
      const paper = one['consultation'] === undefined ? '' : ', with a paper';
      return [`${at} oparl: ${String(one['number'])}. ${String(one['name'])}${paper}`];
    }
    return path.startsWith('oparl/paper/') ? [`${at} oparl: ${String(one['paperType'])}: ${String(one['name'])}`] : [];
  });
}

/** What can be found, as a result says it. */
function searchLines(site: Site): string[] {
  return [
    ...papersOf(site).map((paper) => {
      const { line, recommendation } = searchFactsOf(paper);
      return `search: ${paper.title} | ${line}${recommendation === undefined ? '' : ` | ${recommendation}`}`;
    }),
    ...searchRecords(site).map(({ title, facts, content }) => `search: ${title} | ${facts.line} | ${content}`),
  ];
}

/** The catalogue of data. */
function dataLines(site: Site): string[] {
  return catalogueFiles(site).flatMap(({ text }) =>
    ((JSON.parse(text) as Thing)['dcat:dataset'] as Thing[]).map((one) => {
      const title = (one['dct:title'] as Thing)['@value'];
      const bytes = ((one['dcat:distribution'] as Thing)['dcat:byteSize'] as Thing)['@value'];
      return `catalogue: ${String(title)}, ${String(bytes)} bytes`;
    }),
  );
}
