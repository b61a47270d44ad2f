/** The facts at the head of a Word report: board, date, title, from whom, whom to ask. */
import { monthNumber } from '../data/columns/types/month.ts';
import { textOf } from '../document/text-of.ts';
import { isIsoDate } from '../calendar/plain-date.ts';
import type { Item } from './markdown/items.ts';

/** What a cover says; absent where it does not. */
export interface Cover {
  readonly committee?: string;
  /** As written, for example "7 December 2022". */
  readonly date?: string;
  readonly title?: string;
  readonly reportFrom?: string;
  readonly contact?: string;
  readonly tel?: string;
  readonly email?: string;
}

const labels: readonly (readonly [keyof Cover, RegExp])[] = [
  [
    'committee',
    /^(?:(?:sub-|joint )?committee|panel|board|cabinet|decision[- ]maker|meeting|committee\/panel)(?: name)?$/i,
  ],
  ['date', /^(?:date|date of meeting|meeting date|date and time)$/i],
  ['title', /^(?:title|report title|subject)$/i],
  ['reportFrom', /^(?:report from|report of|from|report by)$/i],
  ['contact', /^(?:contact|contact name|contact officer|report author|author)$/i],
  ['tel', /^(?:tel|telephone|tel no|phone)\.?$/i],
  ['email', /^(?:e-?mail|e-?mail address)$/i],
];

const labelWords =
  'committee/panel|(?:sub-|joint )?committee|panel|board|cabinet|decision[- ]maker|date of meeting|meeting date|date|report title|title|subject|report from|report of|report by|contact name|contact officer|contact|report author|telephone|tel no|tel|phone|e-?mail address|e-?mail';

/** What a cover was read as. */
export interface ReadCover {
  readonly cover: Cover;
  /** The items after it. */
  readonly rest: readonly Item[];
  /** The name of the council, the word "Report", labels: what the tool prints itself, as it stood. */
  readonly masthead: readonly string[];
}

/** The facts of a cover, and the items after it. Its lines that are neither facts nor masthead are in neither list. */
export function readCover(items: readonly Item[]): ReadCover {
  const cover: { -readonly [Fact in keyof Cover]: Cover[Fact] } = {};
  const masthead: string[] = [];
  let end = 0;
  for (const [index, item] of items.entries()) {
    const facts = factsIn(item);
    for (const { fact, value, label } of facts) {
      if (cover[fact] === undefined) masthead.push(label);
      cover[fact] ??= value;
    }
    if (facts.length > 0) end = index + 1;
    else if (index - end > 4 || (item.kind === 'paragraph' && item.text.length > 160)) break;
  }
  const title = items.slice(0, Math.max(end, 3)).findIndex((item) => item.kind === 'heading' && item.isTitle);
  const named = items[title];
  if (named?.kind === 'heading' && cover.title === undefined) {
    cover.title = named.text;
    end = Math.max(end, title + 1);
  }
  for (const item of items.slice(0, end)) {
    const isFact =
      factsIn(item).length > 0 || (named?.kind === 'heading' && item === named && cover.title === named.text);
    if (!isFact && 'text' in item && isMasthead(item.text)) masthead.push(item.text);
  }
  return { cover, rest: items.slice(end), masthead };
}

/** "MERCIA DISTRICT COUNCIL", "Report", "Report to the Health Committee", "Agenda item 7". */
function isMasthead(text: string): boolean {
  return (
    text.length <= 100 &&
    (/^(?:[\p{L}-]+ ){0,2}report(?:\s+(?:to|of|for)\s.*)?$/iu.test(text) ||
      /^(?:agenda )?item(?: no\.?| number)?[\s:]*\d+[a-z]?$/i.test(text) ||
      /^[\p{L}'’,&.\s-]+\b(?:council|authority|committee|cabinet|panel|board)$/iu.test(text))
  );
}

interface Fact {
  readonly fact: keyof Cover;
  readonly value: string;
  /** The words that say what it is. */
  readonly label: string;
}

function factsIn(item: Item): Fact[] {
  if (item.kind === 'table') {
    return item.table.children.flatMap(({ children: [label, ...values] }) => {
      const words = values.map((cell) => textOf(cell)).join(' ');
      const text = label ? textOf(label) : '';
      const facts = factOf(text, words) ?? factsOfLine(`${text} ${words}`);
      return facts.flatMap((one) => (one.fact === 'contact' ? contactFacts(one) : [one]));
    });
  }
  return item.kind === 'paragraph' || item.kind === 'heading' ? factsOfLine(item.text) : [];
}

/** "Tel: 01962 000000   Email: team@example.gov.uk": every label of a line with what follows it. */
function factsOfLine(line: string): Fact[] {
  const pattern = new RegExp(`(?:^|\\s)(${labelWords})\\.?\\s*:\\s*`, 'gi');
  const found = [...line.matchAll(pattern)];
  if (found.length === 0 || (found[0]?.index ?? 0) > 0) return [];
  return found.flatMap((match, index) => {
    const start = match.index + match[0].length;
    return factOf(match[1] ?? '', line.slice(start, found[index + 1]?.index)) ?? [];
  });
}

/** "Estates Manager Tel: 01962 000000" in the cell beside "Contact": the post, and how it is reached. */
function contactFacts(contact: Fact): Fact[] {
  const end = contact.value.search(/\s(?:tel|telephone|phone|e-?mail)\b[^:]{0,4}:/i);
  if (end < 0) return [contact];
  return [
    { ...contact, value: contact.value.slice(0, end).replace(/[,;]$/, '') },
    ...factsOfLine(contact.value.slice(end + 1)),
  ];
}

function factOf(label: string, value: string): Fact[] | undefined {
  const plain = label.replace(/\s*:\s*$/, '').trim();
  const fact = labels.find(([, pattern]) => pattern.test(plain))?.[0];
  const words = value.replaceAll(/\s+/g, ' ').trim();
  return fact === undefined || words === '' ? undefined : [{ fact, value: words, label: plain }];
}

/** A day in words or digits as an ISO date: "7 December 2022", "Tuesday, 4th February, 2020", "07/12/2022". Undefined for other words. */
export function isoDateIn(written: string): string | undefined {
  const digits = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(written);
  const words = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9}),?\s+(\d{4})\b/.exec(written);
  const month = digits ? Number(digits[2]) : monthNumber(words?.[2] ?? '');
  const [day, year] = digits ? [digits[1], digits[3]] : [words?.[1], words?.[3]];
  if (day === undefined || year === undefined || month === undefined) return undefined;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : undefined;
}
