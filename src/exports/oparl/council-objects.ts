/** The system, the council and its committees as OParl describes them. There are seats, and no persons. */
import type { Site, SiteCommittee } from '../../model/site.ts';
import { wordingOf } from '../../locales/locales.ts';
import { listPath } from './object-list.ts';
import { oparlId, oparlObject, type OparlObject, type OparlPlace } from './oparl-object.ts';

/** When the first and the last thing of a site was published; ISO dates. */
export interface SiteDates {
  readonly created?: string;
  readonly modified?: string;
}

/** Lists of a body that hold its objects. */
export const bodyLists = {
  organization: 'organizations',
  person: 'people',
  meeting: 'meetings',
  paper: 'papers',
  agendaItem: 'agenda-items',
  consultation: 'consultations',
  file: 'files',
  locationList: 'locations',
  legislativeTermList: 'legislative-terms',
  membership: 'memberships',
} as const;

/** The start of everything. */
export function systemObject({ council }: Site, place: OparlPlace, dates: SiteDates): OparlObject {
  return oparlObject(
    place,
    { type: 'System', ...dates },
    {
      oparlVersion: 'https://schema.oparl.org/1.1/',
      body: `${place.website}${listPath('bodies', 1)}`,
      name: wordingOf(place.language).machines.papersOf(council.name),
      ...contactOf(council),
      website: place.website,
      web: place.website,
    },
  );
}

/** The council. */
export function bodyObject({ council }: Site, place: OparlPlace, dates: SiteDates): OparlObject {
  const lists = Object.entries(bodyLists).map(([property, list]) => [property, `${place.website}${listPath(list, 1)}`]);
  return oparlObject(
    place,
    { type: 'Body', ...dates },
    {
      system: oparlId(place, 'System'),
      name: council.name,
      ...contactOf(council),
      website: council.contact?.url ?? place.website,
      ...(Object.fromEntries(lists) as Readonly<Record<string, string>>),
      legislativeTerm: [],
      web: place.website,
    },
  );
}

function contactOf({ contact }: Site['council']): Readonly<Record<string, string>> {
  return {
    ...(contact?.email === undefined ? {} : { contactEmail: contact.email }),
    ...(contact === undefined ? {} : { contactName: contact.title }),
  };
}

/** A committee. OParl's own words say that it is one, and that the whole council is the highest. */
export function organizationObject(committee: SiteCommittee, place: OparlPlace, dates: SiteDates): OparlObject {
  const { slug, name, abbreviation, kind, seats } = committee;
  return oparlObject(
    place,
    { type: 'Organization', name: slug, ...dates },
    {
      body: oparlId(place, 'Body'),
      name,
      ...(abbreviation === undefined ? {} : { shortName: abbreviation }),
      organizationType: 'Gremium',
      classification: kind === 'council' ? 'Parlament' : wordingOf(place.language).kinds[kind],
      post: [...new Set(seats.map(({ title }) => title))],
      membership: seats.map((_, at) => oparlId(place, 'Membership', membershipName(committee, at))),
      meeting: `${place.website}${listPath(meetingsOf(slug), 1)}`,
      web: `${place.website}${slug}/`,
    },
  );
}

/** Name of the list of a committee's meetings. */
export function meetingsOf(committee: string): string {
  return `organization/${committee}/meetings`;
}

/** The seats of a committee: memberships without the person who holds them. */
export function membershipObjects(committee: SiteCommittee, place: OparlPlace, dates: SiteDates): OparlObject[] {
  return committee.seats.map(({ title, from, until }, at) =>
    oparlObject(
      place,
      { type: 'Membership', name: membershipName(committee, at), ...dates },
      {
        organization: oparlId(place, 'Organization', committee.slug),
        role: title,
        ...(from === undefined ? {} : { startDate: from }),
        ...(until === undefined ? {} : { endDate: until }),
      },
    ),
  );
}

function membershipName({ slug }: SiteCommittee, at: number): string {
  return `${slug}/${at + 1}`;
}
