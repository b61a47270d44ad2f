/** The facts at the head of a paper, from its front matter, its folder and the council. */
import type { Committee } from '../../schema/council/committee.ts';
import type { Council } from '../../schema/council/council.ts';
import { kindOf, type PaperFacts } from '../../kinds/registry.ts';
import { telephoneAddress } from '../../schema/plain.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import { wordingOf } from '../../locales/locales.ts';
import { meetingTitle, type Cover, type PaperHome } from '../../model/paper.ts';

type Fact = Cover['facts'][number];

/** The cover of a paper. What `lacks` names is not known, as in a draft whose front matter does not hold, and left out. */
export function coverOf(
  facts: PaperFacts,
  council: Council,
  where: {
    home: PaperHome;
    committee?: Committee | undefined;
    lacks?: ReadonlySet<string>;
    /** Of minutes: the own name of the meeting that they record. */
    meetingName?: string | undefined;
  },
): Cover {
  const { home, committee, lacks = new Set(), meetingName } = where;
  const words = wordingOf(council.language);
  const kind = kindOf(facts.kind);
  const list: Fact[] = [];
  if (home.in === 'meeting' && committee) {
    const heldOn = kind.heldOn?.(facts);
    // Minutes have the name of the meeting that they record in their title.
    const value = heldOn === undefined ? meetingTitle(home) : committee.name;
    list.push({ label: words.kinds[committee.kind], value });
    const date = heldOn ?? home.date;
    if (!lacks.has('meeting')) list.push({ label: words.cover.date, value: words.date(date) });
  }
  for (const { key, label, value } of kind.coverLines(facts, words.cover))
    if (value !== undefined && !lacks.has(key)) list.push({ label, value });
  if (!lacks.has('contact')) list.push(...contactFacts(facts.contact, words));
  const title = kind.title(facts, words, lacks);
  return {
    council: council.name,
    kindLabel: kind.label(facts, words),
    title: meetingName === undefined ? title : `${title}: ${meetingName}`,
    facts: list,
    ...('period' in facts && !lacks.has('period') ? { period: facts.period } : {}),
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
