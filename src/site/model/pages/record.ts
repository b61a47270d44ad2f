/** The page about the record of publication: every record, and how anybody can check it. */
import path from 'node:path';
import { statesOf } from '../../../comparison/recorded-states.ts';
import { nameOfMeeting } from '../../../meetings/meeting-state.ts';
import type { Site } from '../../../model/site.ts';
import type { Published } from '../../../outputs/published.ts';
import { keyPath, recordAddress, recordPaths } from '../../../record/chain/record-files.ts';
import { siteWording } from '../../words.ts';
import { titleBar, type PageHead, type PageLink } from '../frame.ts';
import { meetingAddress } from '../listing.ts';

/** A record as a row of its committee's table. */
export interface RecordLine {
  readonly meeting: PageLink;
  /** "6 March 2024" */
  readonly published: string;
  /** "no", "once", "3 times" */
  readonly changed: string;
  readonly text: PageLink;
  readonly signature?: PageLink;
  /** Name of the key, or that the record is not signed. */
  readonly signedWith: string;
}

/** The page about the record. */
export interface RecordPage {
  readonly head: PageHead;
  /** Commands of openssl, over the files of the newest record. */
  readonly commands: {
    readonly file?: string;
    /** Absent where no record is signed. */
    readonly signature?: string;
    readonly chain: string;
  };
  /** Name of the newest record's file. */
  readonly example: string;
  readonly keys: readonly (PageLink & { readonly from: string })[];
  readonly committees: readonly { readonly name: string; readonly records: readonly RecordLine[] }[];
}

/** True for a site of which something is on record. */
export function hasRecord({ meetings }: Site): boolean {
  return meetings.some(({ record }) => record !== undefined);
}

/** The page about the record; undefined where nothing is on record. */
export function recordPage(published: Published): RecordPage | undefined {
  const { site } = published;
  if (!hasRecord(site)) return undefined;
  const words = siteWording(published);
  const lines = site.committees.map(({ slug, name }) => ({
    name,
    records: site.meetings.filter(({ committee }) => committee === slug).flatMap((one) => recordLine(one, published)),
  }));
  return {
    head: {
      title: titleBar(words.record.title, site.council.name),
      description: words.record.description,
      crumbs: [{ text: words.frame.home, address: '/' }, { text: words.record.title }],
      part: recordAddress,
    },
    ...commandsOf(site),
    keys: site.council.recordKeys.map((key) => ({
      text: key.name,
      address: `/${keyPath(key)}`,
      from: words.record.keyFrom(words.date(key.from)),
    })),
    committees: lines.filter(({ records }) => records.length > 0),
  };
}

function recordLine(meeting: Site['meetings'][number], published: Published): RecordLine[] {
  const { site } = published;
  const words = siteWording(published);
  const paths = recordPaths(site, meeting);
  if (!meeting.record || !paths) return [];
  const { value } = meeting.record;
  const day = nameOfMeeting(words.date(meeting.date), meeting);
  return [
    {
      meeting: { text: day, address: meetingAddress(meeting) },
      published: words.date(value.published),
      changed: words.record.timesChanged(statesOf(value).length - 1),
      text: { text: words.record.textOf(day), address: `/${paths.text}` },
      ...(paths.signature === undefined
        ? {}
        : { signature: { text: words.record.signatureOf(day), address: `/${paths.signature}` } }),
      signedWith: value.signature?.key ?? words.record.notSigned,
    },
  ];
}

/** The commands over files of the newest record, of the newest signed one where some are signed. */
function commandsOf(site: Site): Pick<RecordPage, 'commands' | 'example'> {
  const recorded = site.meetings.filter((meeting) => recordPaths(site, meeting) !== undefined);
  const shown = recorded.find(({ record }) => record?.value.signature) ?? recorded[0];
  const paths = shown && recordPaths(site, shown);
  const name = (file: string): string => path.posix.basename(file);
  const text = name(paths?.text ?? '');
  const key = site.council.recordKeys.find((one) => one.name === shown?.record?.value.signature?.key);
  const file = shown?.record?.value.files.find((one) => one.path.endsWith('-agenda-pack.pdf'));
  return {
    example: text,
    commands: {
      ...(file ? { file: `openssl dgst -sha256 ${name(file.path)}` } : {}),
      ...(paths?.signature === undefined || !key
        ? {}
        : {
            signature: `openssl pkeyutl -verify -pubin -inkey ${name(keyPath(key))} -rawin -in ${text} -sigfile ${name(paths.signature)}`,
          }),
      chain: `openssl dgst -sha256 ${text}`,
    },
  };
}
