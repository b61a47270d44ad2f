/** A meeting once its file and its papers are read: agenda, supplements, what was published of it. */
import type { MeetingFile } from '../schema/meeting/meeting.ts';
import type { PublicationRecord, PublishedWords } from '../schema/meeting/publication-record.ts';
import type { YamlRead } from '../schema/yaml/yaml.ts';
import type { AgendaItem } from './agenda-item.ts';
import type { BlockNode } from './nodes.ts';
import type { Paper } from './paper.ts';

/** Papers that came after the pack, together. */
export interface Supplement {
  /** 1-based, in order of publication. */
  readonly number: number;
  /** ISO date. */
  readonly published: string;
  /** Absent where none is asked for. */
  readonly reason?: string;
  /** The chairman agreed that the papers are urgent. */
  readonly isAgreed: boolean;
  /** Numbers of the agenda's items whose papers it brings, in agenda order. */
  readonly items: readonly number[];
  /** What its cover says. */
  readonly wording: readonly BlockNode[];
}

/** All supplements of a meeting. */
export interface Supplements {
  readonly list: readonly Supplement[];
  /** What the pack that brings everything together says of itself. */
  readonly consolidatedWording: readonly BlockNode[];
}

/** The record of publication with where each part of it is written. */
export type ReadRecord = YamlRead<PublicationRecord>;

/** The words of what was published, kept beside its record. */
export interface KeptWords {
  readonly words: PublishedWords;
  /** Why the file with them cannot be used, in words; then there are none. */
  readonly damage?: string;
}

/** What names a meeting, in addresses, commands and records. */
export interface MeetingKey {
  /** Slug of the committee. */
  readonly committee: string;
  /** Name of its folder: its date, or for a second meeting of a day the date with a word, "2020-02-04-extraordinary". */
  readonly folder: string;
}

/** A meeting and its papers. */
export interface Meeting extends MeetingKey {
  /** ISO date. */
  readonly date: string;
  /** meeting.yml; absent where the meeting has none yet. */
  readonly facts?: MeetingFile;
  readonly items: readonly AgendaItem[];
  /** True for a meeting that is not published yet: the public sees its date, time and place, and no agenda. */
  readonly isPlanned?: true;
  /** Of a planned meeting, the ISO date as of which it stands in feeds for programs; absent where there is none to go by. */
  readonly plannedAsOf?: string;
  /** True for a meeting that goes on with the agenda of one that was adjourned to it. */
  readonly goesOn?: true;
  /** Absent where every paper came with the first pack. */
  readonly supplements?: Supplements;
  /** What was published, as meeting.lock.json records it; absent before the first publication. */
  readonly record?: ReadRecord;
  /** Reads the words that the record has hashes of; an archive's are not held. Undefined where no file has them. */
  readonly keptWords?: () => KeptWords | undefined;
  /** In agenda order; papers that no item names come last, by file name. Drafts are there only where asked for. */
  readonly papers: readonly Paper[];
}

/** What stands round the items of an agenda: standard wording of the council. */
export interface AgendaWording {
  /** Before the items: what the pack says of itself. */
  readonly before: readonly BlockNode[];
  /**
   * After the items: that the meeting may be filmed (Openness of Local Government Bodies Regulations 2014), other forms of the
   * agenda, access to the meeting.
   */
  readonly after: readonly BlockNode[];
}
