/** The sections that every report of a council carries, taken from a Word report into front matter. */
import type { Table } from 'mdast';
import type { PaperSections } from '../document/standard-section.ts';
import { textOf } from '../document/text-of.ts';
import { isoDateIn } from './cover.ts';
import { isGuidance } from './guidance.ts';
import type { Item } from './markdown/items.ts';

/** An earlier decision or a law that a report names. */
export interface NamedLink {
  readonly title: string;
  readonly date?: string;
  readonly url?: string;
}

/** What the standard sections say. */
export interface StandardFacts {
  /** Each line of the table of outcomes with its answer. */
  readonly outcomes: readonly { readonly wording: string; readonly isServed: boolean }[];
  /** Why the report needs a decision although it links to no outcome. */
  readonly noLink: string;
  readonly decisions: readonly NamedLink[];
  readonly legislation: readonly NamedLink[];
  readonly documents: readonly { readonly document: string; readonly location: string }[];
  /** The equality statement, a paragraph each. */
  readonly equality: readonly string[];
  /** Standing wording that the tool prints itself, as it stood. */
  readonly standing: readonly string[];
  /** Guidance of the template, as it stood. */
  readonly guidance: readonly string[];
}

type Part = 'start' | 'plan' | 'links' | 'documents' | 'duty' | 'statement';

/** True for the line that begins the standard sections. */
export function beginsStandardSections({ kind, ...item }: Item): boolean {
  const text = 'text' in item ? item.text : '';
  return (
    kind !== 'table' &&
    /^(?:required corporate and legal information|integral appendix|links? to the strategic plan)\b/i.test(text.trim())
  );
}

/** Reads the standard sections. Nothing of them is lost: what fits nowhere comes back as `unread`. */
export function readStandardSections(
  items: readonly Item[],
  sections: Pick<PaperSections, 'asked'>,
): {
  readonly facts: StandardFacts;
  readonly unread: readonly Item[];
} {
  const facts = {
    outcomes: [] as { wording: string; isServed: boolean }[],
    noLink: '',
    decisions: [] as NamedLink[],
    legislation: [] as NamedLink[],
    documents: [] as { document: string; location: string }[],
    equality: [] as string[],
    standing: [] as string[],
    guidance: [] as string[],
  };
  const unread: Item[] = [];
  let part: Part = 'start';
  const isAsked = (one: Part): boolean => one === 'start' || sections.asked.some(({ key }) => key === partKeys[one]);
  for (const item of items) {
    const text = textOfItem(item);
    if (item.kind === 'paragraph') facts.standing.push(item.typedNumber);
    const next = partBegunBy(text, item.kind);
    part = next ?? part;
    // What this council does not ask for stays in the text as it stood.
    if (!isAsked(part)) unread.push(item);
    else if (next) {
      facts.standing.push(text);
    } else if (item.kind === 'table') {
      if (!readTable(item.table, part, facts)) unread.push(item);
    } else if (isGuidance(text)) facts.guidance.push(text);
    else if (isStanding(text)) facts.standing.push(text);
    else if (part === 'plan') facts.noLink = facts.noLink === '' ? text : `${facts.noLink} ${text}`;
    else if (part === 'statement' && text !== '') facts.equality.push(text);
    else if ((part === 'documents' || part === 'links') && /^(?:none|n\/?a)\.?$/i.test(text)) facts.standing.push(text);
    else unread.push(item);
  }
  return { facts, unread };
}

/** The words of an item; a heading's with its number, which tells two of the sections apart. */
function textOfItem(item: Item): string {
  const number = item.kind === 'heading' ? `${item.typedNumber} ` : '';
  return `${number}${'text' in item ? item.text : ''}`.replaceAll(/\s+/g, ' ').trim();
}

/** The key of the section that each part belongs to. */
const partKeys: Readonly<Record<Exclude<Part, 'start'>, string>> = {
  plan: 'strategicPlan',
  links: 'otherLinks',
  documents: 'backgroundDocuments',
  duty: 'equality',
  statement: 'equality',
};

const beginnings: readonly (readonly [Part, RegExp])[] = [
  ['start', /^required corporate and legal information/i],
  ['plan', /^(?:links? to the strategic plan|this proposal (?:does not link|links) to the strategic plan)/i],
  ['links', /^other significant links/i],
  ['documents', /^(?:section 100 ?d\b|background (?:documents|papers) \(section 100 ?d\b)/i],
  ['duty', /^(?:\d+\.?\s*)?(?:equalit(?:y|ies) impact assessments?:?|equality duty:?)$/i],
  ['statement', /^(?:\d+(?:\.\d+)?\.?\s*)?equalit(?:y|ies) (?:impact assessment|statement):?$/i],
];

function partBegunBy(text: string, kind: Item['kind']): Part | undefined {
  if (kind === 'table') return undefined;
  // The heading above the duty and the one above the statement differ by their number only.
  if (/^(?:2|1\.2)\.?\s*equalit(?:y|ies) impact assessment/i.test(text) || /^equalities impact assessment:$/.test(text))
    return 'statement';
  return beginnings.find(([, pattern]) => pattern.test(text))?.[0];
}

const standing: readonly RegExp[] = [
  /^the (?:county )?council has a duty under section 149/i,
  /eliminate discrimination, harassment/i,
  /advance equality of opportunity between/i,
  /foster good relations between/i,
  /^due regard in this context/i,
  /^(?:•\s*)?(?:the need to )?(?:remove or minimise|remove and minimise) disadvantages/i,
  /take steps to meet the needs of persons/i,
  /encourage(?:ing)? persons (?:who share|sharing)/i,
  /disproportion(?:ately|ally) low/i,
  /^the following documents discuss facts or matters on which this report/i,
  /published works and any documents which disclose exempt/i,
  /^(?:document|location)$/i,
];

function isStanding(text: string): boolean {
  return standing.some((pattern) => pattern.test(text));
}

type Reading = {
  outcomes: { wording: string; isServed: boolean }[];
  decisions: NamedLink[];
  legislation: NamedLink[];
  documents: { document: string; location: string }[];
  standing: string[];
};

/** True where the table was understood. */
function readTable(table: Table, part: Part, facts: Reading): boolean {
  const rows = table.children.map(({ children }) =>
    children.map((cell) => textOf(cell).replaceAll(/\s+/g, ' ').trim()),
  );
  const answers = rows.flatMap((cells) => {
    const answer = /^(yes|no)(?:\s*\/\s*no)?$/i.exec(cells.at(-1) ?? '')?.[1];
    return answer === undefined
      ? []
      : [{ wording: cells.slice(0, -1).join(' ').replace(/:$/, ''), isServed: /yes/i.test(answer) }];
  });
  if (answers.length > 0) {
    facts.outcomes.push(...answers);
    return true;
  }
  const words = rows.flat().join(' ');
  if (part === 'documents' || /\bdocument\b.*\blocation\b/i.test(words)) {
    readDocuments(rows, facts);
    return true;
  }
  if (part !== 'links' && !/previous member decisions|specific legislation/i.test(words)) return false;
  readLinks(rows, facts);
  return true;
}

function readDocuments(rows: readonly string[][], facts: Reading): void {
  for (const [document = '', location = ''] of rows) {
    if (/^document$/i.test(document)) facts.standing.push(document, location);
    else if (/^none\.?$/i.test(document)) facts.standing.push(document, location);
    else if (document !== '') facts.documents.push({ document, location });
  }
}

function readLinks(rows: readonly string[][], facts: Reading): void {
  let into: NamedLink[] = facts.decisions;
  for (const cells of rows) {
    const [title = '', date = ''] = cells;
    if (/previous member decisions/i.test(title)) into = facts.decisions;
    else if (/specific legislation|government directives/i.test(title)) into = facts.legislation;
    else if (/^title$/i.test(title)) facts.standing.push(...cells);
    else if (title !== '') {
      into.push(linkOf(title, date));
      // The date comes back in another form.
      facts.standing.push(date);
    }
    if (/previous member decisions|specific legislation|government directives/i.test(title))
      facts.standing.push(...cells);
  }
}

function linkOf(title: string, date: string): NamedLink {
  const url = /https?:\/\/[^\s)]+/.exec(title)?.[0];
  const day = isoDateIn(date);
  const words =
    url === undefined
      ? title
      : title
          .replace(url, '')
          .replaceAll(/\(\s*\)/g, '')
          .trim();
  return {
    title: words === '' ? title : words,
    ...(day === undefined ? {} : { date: day }),
    ...(url === undefined ? {} : { url }),
  };
}
