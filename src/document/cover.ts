/** The facts at the head of a paper, from its front matter, its folder and the council. */
import type { Committee } from '../schema/committee.ts';
import type { Council } from '../schema/council.ts';
import type { PaperFacts } from '../schema/paper.ts';
import { telephoneAddress } from '../schema/plain.ts';
import type { Wording } from '../wording/en-GB.ts';
import { wordingOf } from '../wording/wording.ts';
import type { Cover, PaperHome } from './paper.ts';

type Fact = Cover['facts'][number];

/** What is printed as the title: minutes are named after their meeting. */
export function titleOf(facts: PaperFacts, words: Wording): string {
  return facts.kind === 'minutes' ? words.cover.minutesTitle(words.date(facts.meeting)) : facts.title;
}

/** The cover of a paper. */
export function coverOf(
  facts: PaperFacts,
  council: Council,
  where: { home: PaperHome; committee?: Committee | undefined },
): Cover {
  const { home, committee } = where;
  const words = wordingOf(council.language);
  const { cover } = words;
  const list: Fact[] = [];
  if (home.in === 'meeting' && committee) {
    list.push({ label: words.kinds[committee.kind], value: committee.name });
    list.push({ label: cover.date, value: words.date(facts.kind === 'minutes' ? facts.meeting : home.date) });
  }
  if (facts.kind === 'minutes') list.push({ label: cover.place, value: facts.place });
  if (facts.kind === 'strategy') list.push({ label: cover.period, value: facts.period });
  if (facts.kind !== 'minutes' && facts.reportFrom !== undefined)
    list.push({ label: cover.reportFrom, value: facts.reportFrom });
  if (facts.kind === 'presentation' && facts.presenter !== undefined)
    list.push({ label: cover.presentedBy, value: facts.presenter });
  list.push(...contactFacts(facts.contact, words));
  return {
    council: council.name,
    kindLabel: kindLabel(facts, words),
    title: titleOf(facts, words),
    facts: list,
    ...(facts.kind === 'strategy' ? { period: facts.period } : {}),
    ...(council.banner === undefined ? {} : { banner: council.banner }),
  };
}

function contactFacts(contact: PaperFacts['contact'], { cover }: Wording): Fact[] {
  if (!contact) return [];
  const facts: Fact[] = [{ label: cover.contact, value: contact.role }];
  if (contact.email !== undefined)
    facts.push({ label: cover.email, value: contact.email, href: `mailto:${contact.email}` });
  if (contact.tel !== undefined)
    facts.push({ label: cover.telephone, value: contact.tel, href: telephoneAddress(contact.tel) });
  return facts;
}

function kindLabel(facts: PaperFacts, { kinds }: Wording): string {
  return facts.kind === 'minutes' && facts.status === 'draft' ? kinds.draftMinutes : kinds[facts.kind];
}
