/** The facts at the head of a paper, from its front matter, its folder and the council. */
import type { Committee } from '../schema/committee.ts';
import type { Council } from '../schema/council.ts';
import type { PaperFacts } from '../schema/paper.ts';
import { telephoneAddress } from '../schema/plain.ts';
import type { Wording } from '../locales/en-GB/locale.ts';
import { wordingOf } from '../locales/locales.ts';
import type { Cover, PaperHome } from '../model/paper.ts';

type Fact = Cover['facts'][number];

/** What is printed as the title: minutes are named after their meeting, where that is known. */
export function titleOf(facts: PaperFacts, words: Wording, lacks: ReadonlySet<string> = new Set()): string {
  if (facts.kind === 'minutes' && lacks.has('meeting')) return words.kinds.minutes;
  return facts.kind === 'minutes' ? words.cover.minutesTitle(words.date(facts.meeting)) : facts.title;
}

/** The cover of a paper. What `lacks` names is not known, as in a draft whose front matter does not hold, and left out. */
export function coverOf(
  facts: PaperFacts,
  council: Council,
  where: { home: PaperHome; committee?: Committee | undefined; lacks?: ReadonlySet<string> },
): Cover {
  const { home, committee, lacks = new Set() } = where;
  const words = wordingOf(council.language);
  const { cover } = words;
  const list: Fact[] = [];
  if (home.in === 'meeting' && committee) {
    list.push({ label: words.kinds[committee.kind], value: committee.name });
    const date = facts.kind === 'minutes' ? facts.meeting : home.date;
    if (facts.kind !== 'minutes' || !lacks.has('meeting')) list.push({ label: cover.date, value: words.date(date) });
  }
  if (facts.kind === 'minutes' && !lacks.has('place')) list.push({ label: cover.place, value: facts.place });
  if (facts.kind === 'strategy' && !lacks.has('period')) list.push({ label: cover.period, value: facts.period });
  if (facts.kind !== 'minutes' && facts.reportFrom !== undefined && !lacks.has('reportFrom'))
    list.push({ label: cover.reportFrom, value: facts.reportFrom });
  if (facts.kind === 'presentation' && facts.presenter !== undefined && !lacks.has('presenter'))
    list.push({ label: cover.presentedBy, value: facts.presenter });
  if (!lacks.has('contact')) list.push(...contactFacts(facts.contact, words));
  return {
    council: council.name,
    kindLabel: kindLabel(facts, words),
    title: titleOf(facts, words, lacks),
    facts: list,
    ...(facts.kind === 'strategy' && !lacks.has('period') ? { period: facts.period } : {}),
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
  if (facts.kind !== 'minutes' || facts.status === 'confirmed') return kinds[facts.kind];
  return facts.status === 'draft' ? kinds.draftMinutes : kinds.workingMinutes;
}
