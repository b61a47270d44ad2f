/**
 * Objects of OParl 1.1 (oparl.org, the open interface of council information systems): what each is called and where it
 * lies. Every object is a static file; its id is the whole address of that file.
 */
import { momentOf } from '../../outputs/publication-dates.ts';

/** Types of objects that a site has. */
export type OparlType =
  | 'System'
  | 'Body'
  | 'Organization'
  | 'Membership'
  | 'Meeting'
  | 'AgendaItem'
  | 'Consultation'
  | 'Paper'
  | 'File'
  | 'Location';

/** An object ready for JSON. */
export interface OparlObject {
  readonly id: string;
  readonly type: string;
  readonly [property: string]: unknown;
}

/** Where objects lie under the site's address. */
export interface OparlPlace {
  /** Whole address of the site with a slash at its end. */
  readonly website: string;
  /** BCP 47 tag of the language that the site speaks. */
  readonly language: string;
}

/** Folder of all objects in dist/, with a slash at its end. */
export const oparlFolder = 'oparl/';

/** "agenda-item" for AgendaItem: names of folders. */
function folderOf(type: OparlType): string {
  return type.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

/** Path of an object's file in dist/. `name` may have slashes; the one system and the one body have none. */
export function oparlPath(type: OparlType, name?: string): string {
  return name === undefined ? `${oparlFolder}${folderOf(type)}.json` : `${oparlFolder}${folderOf(type)}/${name}.json`;
}

/** The id of an object. */
export function oparlId({ website }: OparlPlace, type: OparlType, name?: string): string {
  return `${website}${encodeURI(oparlPath(type, name))}`;
}

/** An object with its id, its type and when it came and changed, as ISO dates. */
export function oparlObject(
  place: OparlPlace,
  known: { type: OparlType; name?: string; created?: string; modified?: string },
  properties: Readonly<Record<string, unknown>>,
): OparlObject {
  const { type, name, created, modified = created } = known;
  return {
    id: oparlId(place, type, name),
    type: `https://schema.oparl.org/1.1/${type}`,
    ...properties,
    ...(created === undefined ? {} : { created: momentOf(created) }),
    ...(modified === undefined ? {} : { modified: momentOf(modified) }),
  };
}
