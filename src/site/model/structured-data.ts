/**
 * What pages say to programs in schema.org's words, as JSON-LD data blocks. Browsers do not run these, and a Content
 * Security Policy does not speak of them.
 */
import { nameOfMeeting } from '../../meetings/meeting-state.ts';
import { isOf } from '../../meetings/sitting.ts';
import type { SiteCommittee } from '../../model/site.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Paper } from '../../model/paper.ts';
import { csvPath, datasetAddress, paperAddress, paperPdfPath } from '../../outputs/addresses/addresses.ts';
import { licenceAddress } from '../../exports/catalogue/licences.ts';
import { agendaPublished, paperChanged, paperPublished } from '../../outputs/publication-dates.ts';
import type { Published } from '../../outputs/published.ts';
import { addressFrom } from '../../outputs/addresses/website.ts';
import { wordingOf } from '../../locales/locales.ts';
import { siteWording } from '../words.ts';
import { meetingAddress } from './listing.ts';
import { londonTime } from '../../calendar/london-time.ts';
import type { MeetingFile } from '../../schema/meeting/meeting.ts';
import type { Meeting } from '../../model/meeting.ts';

/** The text of the data block of the page at an address; undefined where there is nothing to say. */
export type StructuredData = (address: string) => string | undefined;

type Thing = Readonly<Record<string, unknown>>;
/** The address of something else as seen from a page. */
type To = (address: string) => string;

/** The data blocks of a site, each made when its page is drawn. */
export function structuredDataOf(published: Published): StructuredData {
  const makers = makersOf(published);
  const { council } = published.site;
  return (address) => {
    const to: To = (other) => addressFrom(`${address.slice(1)}index.html`, other, council);
    const thing = makers.get(address)?.(to);
    // "<" never stands in the block as itself, so nothing in it can end the element.
    return thing && JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', String.raw`\u003c`);
  };
}

function makersOf(published: Published): ReadonlyMap<string, (to: To) => Thing> {
  const { site } = published;
  const committees = new Map(site.committees.map((committee) => [committee.slug, committee]));
  return new Map<string, (to: To) => Thing>([
    ['/', (to) => councilThing(published, to)],
    ...site.committees.map((one): [string, (to: To) => Thing] => [
      `/${one.slug}/`,
      (to) => committeeThing(one, published, to),
    ]),
    ...site.meetings.flatMap((meeting): [string, (to: To) => Thing][] => [
      [
        `/${meeting.committee}/${meeting.folder}/`,
        (to) => meetingThing(meeting, committees.get(meeting.committee), { published, to }),
      ],
      ...meeting.papers.map((paper): [string, (to: To) => Thing] => [
        paperAddress(paper),
        (to) => ({
          ...paperThing(paper, published, to),
          datePublished: paperPublished(paper, meeting),
          dateModified: paperChanged(paper, meeting),
        }),
      ]),
    ]),
    ...site.publications.map((paper): [string, (to: To) => Thing] => [
      paperAddress(paper),
      (to) => paperThing(paper, published, to),
    ]),
    ...[...site.datasets.values()].map((dataset): [string, (to: To) => Thing] => [
      datasetAddress(dataset.name),
      (to) => datasetThing(dataset, published, to),
    ]),
  ]);
}

function councilThing({ site: { council } }: Published, to: To): Thing {
  return {
    '@type': 'GovernmentOrganization',
    '@id': `${to('/')}#council`,
    name: council.name,
    url: to('/'),
    ...(council.address === undefined ? {} : { address: council.address }),
    ...(council.contact?.email === undefined ? {} : { email: council.contact.email }),
    ...(council.contact?.tel === undefined ? {} : { telephone: council.contact.tel }),
  };
}

function committeeThing({ slug, name, abbreviation, about }: SiteCommittee, { site }: Published, to: To): Thing {
  return {
    '@type': 'GovernmentOrganization',
    '@id': `${to(`/${slug}/`)}#committee`,
    name,
    url: to(`/${slug}/`),
    ...(abbreviation === undefined ? {} : { alternateName: abbreviation }),
    ...(about === undefined ? {} : { description: about }),
    parentOrganization: { '@type': 'GovernmentOrganization', '@id': `${to('/')}#council`, name: site.council.name },
  };
}

/** schema.org's words: an adjourned meeting was held as scheduled, and goes on another day. */
const eventStatus = {
  planned: 'EventScheduled',
  adjourned: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
};

function meetingThing(
  meeting: Meeting,
  committee: SiteCommittee | undefined,
  { published, to }: { published: Published; to: To },
): Thing {
  const { date, facts, papers, isPlanned } = meeting;
  const words = siteWording(published);
  const address = to(meetingAddress(meeting));
  return {
    '@type': 'Event',
    '@id': `${address}#meeting`,
    name: words.packs.meetingOf(nameOfMeeting(committee?.name ?? meeting.committee, meeting), words.date(date)),
    url: address,
    startDate: facts ? londonTime(date, facts.time) : date,
    eventStatus: `https://schema.org/${eventStatus[facts?.state ?? 'planned']}`,
    eventAttendanceMode: `https://schema.org/${facts?.remote ? 'Mixed' : 'Offline'}EventAttendanceMode`,
    ...(facts ? { location: locationsOf(facts) } : {}),
    ...(committee ? { organizer: organizersOf(meeting, committee, { published, to }) } : {}),
    ...(facts && !isPlanned ? { about: words.machines.agendaPublished(words.date(agendaPublished(meeting))) } : {}),
    workFeatured: papers.map((paper) => ({
      '@type': 'Report',
      '@id': to(paperAddress(paper)),
      name: paper.title,
      url: to(paperAddress(paper)),
    })),
  };
}

/** The committee, and those that sit with it. */
function organizersOf(
  meeting: Meeting,
  committee: SiteCommittee,
  { published, to }: { published: Published; to: To },
): Thing | readonly Thing[] {
  const others = published.site.committees.filter(({ slug }) => slug !== committee.slug && isOf(meeting, slug));
  const [own, ...more] = [committee, ...others].map((one) => committeeThing(one, published, to));
  return own && more.length === 0 ? own : [...(own ? [own] : []), ...more];
}

function locationsOf({ place, remote }: MeetingFile): Thing | readonly Thing[] {
  const hall = { '@type': 'Place', name: place, address: place };
  return remote ? [hall, { '@type': 'VirtualLocation', url: remote.url }] : hall;
}

function paperThing(paper: Paper, { site, files }: Published, to: To): Thing {
  const pdf = files.get(paperPdfPath(paper));
  const from = paper.cover.facts.find(({ label }) => label === wordingOf(paper.language).cover.reportFrom)?.value;
  return {
    '@type': 'Report',
    '@id': to(paperAddress(paper)),
    name: paper.title,
    headline: paper.title,
    url: to(paperAddress(paper)),
    genre: paper.cover.kindLabel,
    inLanguage: paper.language,
    creativeWorkStatus: paper.comingDown?.title ?? paper.status,
    ...(paper.summary === '' ? {} : { abstract: paper.summary }),
    ...(from === undefined ? {} : { author: { '@type': 'Organization', name: from } }),
    publisher: { '@type': 'GovernmentOrganization', '@id': `${to('/')}#council`, name: site.council.name },
    ...(pdf
      ? {
          encoding: {
            '@type': 'MediaObject',
            contentUrl: to(`/${paperPdfPath(paper)}`),
            encodingFormat: 'application/pdf',
            contentSize: `${pdf.bytes} B`,
          },
          ...(pdf.pages !== undefined && pdf.pages > 0 ? { pagination: `1-${pdf.pages}` } : {}),
        }
      : {}),
    ...(paper.datasets.length === 0
      ? {}
      : { isBasedOn: paper.datasets.map((name) => ({ '@type': 'Dataset', '@id': to(datasetAddress(name)) })) }),
  };
}

function datasetThing(dataset: Dataset, { site }: Published, to: To): Thing {
  const licence = licenceAddress(dataset.licence);
  return {
    '@type': 'Dataset',
    '@id': to(datasetAddress(dataset.name)),
    name: dataset.title,
    url: to(datasetAddress(dataset.name)),
    description: dataset.description === '' ? dataset.title : dataset.description,
    inLanguage: site.council.language,
    isAccessibleForFree: true,
    ...(licence === undefined ? {} : { license: licence }),
    ...(dataset.period === '' ? {} : { temporalCoverage: dataset.period }),
    creator: { '@type': 'GovernmentOrganization', '@id': `${to('/')}#council`, name: site.council.name },
    variableMeasured: dataset.columns.map(({ name, definition }) => ({
      '@type': 'PropertyValue',
      name,
      ...(definition === undefined ? {} : { description: definition }),
    })),
    distribution: {
      '@type': 'DataDownload',
      contentUrl: to(`/${csvPath(dataset.name)}`),
      encodingFormat: 'text/csv',
    },
  };
}
