/** The head of an agenda and of every pack: masthead with the council's rule, the committee, the facts of the meeting. */
import type { Flow, Run } from '../typeset/flow.ts';
import { wordingOf } from '../locales/locales.ts';
import { factsFlow, mastheadFlow } from '../render/pdf/masthead.ts';

/** What the head says. */
export interface Head {
  readonly council: string;
  /** "Notice of meeting", "Supplement 1". */
  readonly kind: string;
  readonly committee: string;
  /** In order, labels without colon. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** The head as flow. */
export function headFlow({ council, kind, committee, facts }: Head): Flow[] {
  return [
    ...mastheadFlow(council, kind),
    { kind: 'text', role: 'H1', style: 'title', runs: plain(committee) },
    factsFlow(facts),
  ];
}

/** Words without any marks. */
export function plain(text: string): Run[] {
  return [{ kind: 'text', text }];
}

/** The heading above the list of a pack's papers, to which its front leads back. */
export function papersHeading(title: string): Flow {
  return {
    kind: 'text',
    role: 'H2',
    style: 'section',
    runs: plain(title),
    destination: 'papers',
    bookmark: { text: title, level: 1 },
  };
}

/** What the front of a pack draws with: words alone, no pictures and no data. */
export function frontFiles(language: string) {
  return { words: wordingOf(language), attachmentsOf: () => [], pictureBytes: () => new Uint8Array() };
}
