/** The facts at the head of a paper, from its front matter, its folder and the council. */
import { formatDate } from '../calendar/plain-date.ts';
import { kindWord, type Committee } from '../schema/committee.ts';
import type { Council } from '../schema/council.ts';
import type { PaperFacts } from '../schema/paper.ts';
import type { Cover, PaperHome } from './paper.ts';

type Fact = Cover['facts'][number];

/** What is printed as the title: minutes are named after their meeting. */
export function titleOf(facts: PaperFacts): string {
  return facts.kind === 'minutes' ? `Minutes of the meeting of ${formatDate(facts.meeting)}` : facts.title;
}

/** The cover of a paper. */
export function coverOf(
  facts: PaperFacts,
  council: Council,
  where: { home: PaperHome; committee?: Committee | undefined },
): Cover {
  const { home, committee } = where;
  const list: Fact[] = [];
  if (home.in === 'meeting' && committee) {
    list.push({ label: kindWord(committee.kind), value: committee.name });
    list.push({ label: 'Date', value: formatDate(facts.kind === 'minutes' ? facts.meeting : home.date) });
  }
  if (facts.kind === 'minutes') list.push({ label: 'Place', value: facts.place });
  if (facts.kind === 'strategy') list.push({ label: 'Period', value: facts.period });
  if (facts.kind !== 'minutes' && facts.reportFrom !== undefined)
    list.push({ label: 'Report from', value: facts.reportFrom });
  if (facts.kind === 'presentation' && facts.presenter !== undefined)
    list.push({ label: 'Presented by', value: facts.presenter });
  list.push(...contactFacts(facts.contact));
  return {
    council: council.name,
    kindLabel: kindLabel(facts),
    title: titleOf(facts),
    facts: list,
    ...(facts.kind === 'strategy' ? { period: facts.period } : {}),
    ...(council.banner === undefined ? {} : { banner: council.banner }),
  };
}

function contactFacts(contact: PaperFacts['contact']): Fact[] {
  if (!contact) return [];
  const facts: Fact[] = [{ label: 'Contact', value: contact.role }];
  if (contact.email !== undefined)
    facts.push({ label: 'Email', value: contact.email, href: `mailto:${contact.email}` });
  if (contact.tel !== undefined)
    facts.push({ label: 'Telephone', value: contact.tel, href: `tel:${contact.tel.replaceAll(/[^+\d]/g, '')}` });
  return facts;
}

function kindLabel(facts: PaperFacts): string {
  if (facts.kind === 'minutes') return facts.status === 'draft' ? 'Draft minutes' : 'Minutes';
  return { report: 'Report', presentation: 'Presentation', strategy: 'Strategy' }[facts.kind];
}
