/** Cover and standard sections of a Word report as the front matter of a paper. */
import { stringify } from 'yaml';
import { isOwed, owed } from '../authoring/templates.ts';
import { usualKind } from '../kinds/registry.ts';
import type { PaperSections } from '../document/standard-section.ts';
import type { StrategicPlan } from '../schema/council/council.ts';
import type { Cover } from './cover.ts';
import { mayNamePerson } from './posts.ts';
import type { NamedLink, StandardFacts } from './standard-sections.ts';

/** What front matter is made from. */
export interface FrontMatterSources {
  readonly title: string;
  readonly cover: Cover;
  readonly facts: StandardFacts;
  /** The plan that holds on the meeting's date. */
  readonly plan: StrategicPlan | undefined;
  /** Words of the climate section; undefined where the council asks for none on that date and the report has none. */
  readonly climate: string | undefined;
  /** The standard sections that a report of that day can answer. */
  readonly sections: PaperSections;
  /** Answers of sections of the council's own, by key. */
  readonly own: Readonly<Record<string, unknown>>;
}

/** The YAML between the two lines of hyphens, and what a person has to look at. */
export function frontMatterOf(sources: FrontMatterSources): {
  readonly yaml: string;
  readonly needs: readonly string[];
  /** The texts in it that came from the report. */
  readonly texts: readonly string[];
} {
  const { title, cover, facts, climate, sections } = sources;
  const isAsked = (key: string): boolean => sections.asked.some((section) => section.key === key);
  const needs: string[] = [];
  const say = (need: string): void => void needs.push(need);
  if (cover.reportFrom === undefined)
    say('The post that the report comes from was not found: write it under reportFrom.');
  if (cover.contact !== undefined && mayNamePerson(cover.contact))
    say(`The contact is "${cover.contact}": name a post, not a person.`);
  const value = {
    title,
    reportFrom: cover.reportFrom ?? owed('the post that the report comes from'),
    contact: contactOf(cover, say),
    ...(isAsked('strategicPlan') ? { strategicPlan: planFacts(sources, say) } : {}),
    ...(isAsked('otherLinks') ? linkFacts(facts) : {}),
    ...(isAsked('backgroundDocuments') ? { backgroundDocuments: documentFacts(facts, say) } : {}),
    ...(isAsked('equality') ? { equality: equalityFacts(facts, say) } : {}),
    ...(climate === undefined ? {} : { climate: climateFacts(climate, say) }),
    ...sources.own,
  };
  return {
    yaml: stringify({ kind: usualKind, ...value, status: 'draft' }, { lineWidth: 0 }),
    needs,
    texts: textsIn(value),
  };
}

/** What stands in a value, without what is owed. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return isOwed(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

type Say = (need: string) => void;

function contactOf({ contact, email, tel }: Cover, say: Say): Readonly<Record<string, string>> {
  const isEmail = email !== undefined && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(email);
  const isTel = tel !== undefined && /^\+?[0-9 ()-]{5,}$/.test(tel);
  if (!isEmail && !isTel) say('No email address and no telephone number was found: write one under contact.');
  if (email !== undefined && !isEmail) say(`"${email}" is not an email address: write it under contact.`);
  if (tel !== undefined && !isTel) say(`"${tel}" is not a telephone number: write it under contact.`);
  return {
    role: contact ?? owed('the job title of the officer who answers questions'),
    ...(isEmail ? { email } : {}),
    ...(isTel ? { tel } : {}),
  };
}

function planFacts({ facts, plan }: FrontMatterSources, say: Say): object {
  const keys = Object.entries(plan?.outcomes ?? {});
  const answers = facts.outcomes.map(({ wording, isServed }, index) => ({
    key:
      keys.find(([, own]) => plain(own) === plain(wording))?.[0] ??
      (facts.outcomes.length === keys.length ? keys[index]?.[0] : undefined),
    wording,
    isServed,
  }));
  for (const { key, wording, isServed } of answers)
    if (key === undefined)
      say(`"${wording}: ${isServed ? 'yes' : 'no'}" is not an outcome of the plan in council.yml.`);
  const known = answers.flatMap(({ key, isServed }) => (key === undefined ? [] : [[key, isServed ? 'yes' : 'no']]));
  if (known.length > 0) {
    if (facts.noLink !== '')
      say(
        `The report answers the outcomes and also says why it links to none: "${facts.noLink}". The outcomes were taken.`,
      );
    return { outcomes: Object.fromEntries(known) as Record<string, string> };
  }
  if (facts.noLink === '') say('How the report serves the strategic plan was not found: write it under strategicPlan.');
  return {
    noLink:
      facts.noLink === ''
        ? owed('why the report needs a decision although it links to no outcome of the plan')
        : facts.noLink,
  };
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/g, '');
}

function linkFacts({ decisions, legislation }: StandardFacts): object {
  const lists: Record<string, readonly NamedLink[]> = {
    ...(decisions.length > 0 ? { decisions } : {}),
    ...(legislation.length > 0 ? { legislation } : {}),
  };
  return Object.keys(lists).length > 0 ? { otherLinks: lists } : {};
}

function documentFacts({ documents, standing }: StandardFacts, say: Say): unknown {
  if (documents.length === 0) {
    if (!standing.some((text) => /^section 100 ?d\b/i.test(text)))
      say(
        'No list of background documents was found, and "none" was written: correct backgroundDocuments if there are any.',
      );
    return 'none';
  }
  return documents.map(({ document, location }) => {
    if (location === '') say(`Where "${document}" can be seen was not found: write its location.`);
    return { document, location: location === '' ? owed('where it can be seen') : location };
  });
}

function equalityFacts({ equality }: StandardFacts, say: Say): object {
  if (equality.length === 0) {
    say('The report has no equality statement: write what the impact is, or why it was not assessed.');
    return { impact: 'not-assessed', statement: owed('what the impact is, or why it was not assessed') };
  }
  const statement = equality.join('\n\n');
  const isLow =
    /\b(?:no|low|neutral|nil)\b[^.]{0,60}\bimpact|impact[^.]{0,60}\b(?:no|low|neutral|nil|none)\b|no (?:disproportionate )?(?:negative |adverse )?effect/i.test(
      statement,
    );
  say(`The impact on equality is written as ${isLow ? 'none' : 'identified'}: read the statement and put it right.`);
  return { impact: isLow ? 'none' : 'identified', statement };
}

function climateFacts(words: string, say: Say): object {
  say('The impact on the climate is written as not-assessed: read the statement and put it right.');
  return {
    impact: 'not-assessed',
    statement: words === '' ? owed('what the impact on the climate is, or why it was not assessed') : words,
  };
}
