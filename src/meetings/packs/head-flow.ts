/** The head of an agenda and of every pack: masthead with the council's rule, the committee, the facts of the meeting. */
import type { Flow, ListFlow, Run } from '../../typeset/flow.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import type { HeadFact } from '../attending.ts';
import { noticeCallouts } from '../../document/head/notice.ts';
import type { Notice } from '../../model/notice.ts';
import { flowsOf } from '../../render/pdf/handlers.ts';
import { factsFlow, mastheadFlow } from '../../render/pdf/masthead.ts';

/** What the head says. */
export interface Head {
  readonly council: string;
  /** "Notice of meeting", "Supplement 1". */
  readonly kind: string;
  readonly committee: string;
  /** In order, labels without colon. */
  readonly facts: readonly HeadFact[];
  /** Under the name of the committee: what became of the meeting. */
  readonly notices?: readonly Notice[] | undefined;
  readonly words: Wording;
}

/** The head as flow. */
export function headFlow({ council, kind, committee, facts, notices, words }: Head): Flow[] {
  return [
    ...mastheadFlow(council, kind),
    { kind: 'text', role: 'H1', style: 'title', runs: plain(committee) },
    ...flowsOf(noticeCallouts(notices), frontFiles(words)),
    factsFlow(facts),
  ];
}

/** Words without any marks. */
export function plain(text: string): Run[] {
  return [{ kind: 'text', text }];
}

/**
 * Items by their numbers, as a list, so that a screen reader can go from one to the next. The first text of each has its number as
 * label, which becomes the item's.
 */
export function itemList(items: readonly (readonly Flow[])[]): ListFlow {
  return {
    kind: 'list',
    ordered: true,
    items: items.map(([title, ...words]) => {
      if (title?.kind !== 'text' || title.label === undefined) throw new Error('An item of an agenda has no number');
      const { label, ...text } = title;
      return { label, isParagraphNumber: true, children: [text, ...words] };
    }),
  };
}

/** The heading above the list of a pack's papers, to which its front leads back. */
export function papersHeading(title: string, destination = 'papers'): Flow {
  return {
    kind: 'text',
    role: 'H2',
    style: 'section',
    runs: plain(title),
    destination,
    bookmark: { text: title, level: 1 },
  };
}

/** What the front of a pack draws with: words alone, no pictures and no data. */
export function frontFiles(words: Wording) {
  return { words, attachmentsOf: () => [], pictureBytes: () => new Uint8Array() };
}
