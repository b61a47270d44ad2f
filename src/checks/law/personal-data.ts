/**
 * Personal data by its patterns, in the text of a file as it stands on disk: words, settings, front matter, notes, cells and
 * descriptions alike. Councils have published children's dates of birth and addresses in appendices and hidden cells.
 */
import type { Collector, Severity } from '../../diagnostics/diagnostic.ts';
import { sourceText } from '../source-text.ts';
import { isNhsNumber } from './nhs-number.ts';

interface PersonalPattern {
  readonly pattern: RegExp;
  /** What every one of them has: a text without it is not looked through. */
  readonly cue: RegExp;
  /** Named in the message. */
  readonly what: string;
  /** Which part of the match is shown; the whole where absent. */
  readonly group?: number;
  /** How certain it is; undefined where it is no personal data. */
  readonly judge: (found: RegExpExecArray, text: string) => Severity | undefined;
}

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const day = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?${month},?\s(?:19|20)\d{2})`;
const street =
  '(?:Road|Street|Lane|Avenue|Close|Drive|Way|Gardens|Crescent|Terrace|Place|Grove|Rd|Ave|Hill|Green|Walk|Row|Square|Mews|View|Rise)';
const postcode = String.raw`(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2})`;
const homeMail =
  '(?:gmail|googlemail|hotmail|outlook|yahoo|ymail|icloud|live|msn|aol|btinternet|sky|talktalk|virginmedia|ntlworld|protonmail|proton)';
const ofThePublic =
  'child|children|son|daughter|mother|father|parents?|grandparents?|carers?|guardian|residents?|patients?|tenants?|complainants?|pupils?|famil(?:y|ies)|applicants?|service users?';
const titled = String.raw`(?:Mr|Mrs|Ms|Miss)\.?\s(?:\p{Lu}\.?\s)?\p{Lu}\p{Ll}[\p{L}’'-]*`;

const anyTitle = /(?:Mr|Mrs|Ms|Miss)\.?\s/;
const anyPostcode = new RegExp(postcode);

const patterns: readonly PersonalPattern[] = [
  {
    pattern: /(?<![\d£+.,/-])\d{3}([ -]?)\d{3}\1\d{4}(?![\d,/-]|\.\d)/g,
    cue: /\d{3}[ -]?\d{3}[ -]?\d{4}/,
    what: 'an NHS number',
    judge: ([number, gap], text) => {
      const isNamed = /NHS\s*(?:no\.?|number|#)?[^\d\n]{0,12}$/i.test(beforeOf(number, text));
      if (isNamed) return 'error';
      if (!isNhsNumber(number)) return undefined;
      return gap === '' ? 'warning' : 'error';
    },
  },
  {
    pattern: /\b(?:QQ|(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/g,
    cue: /\d\s?[A-D]\b/,
    what: 'a National Insurance number',
    judge: () => 'error',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:born(?:\son)?|d\.?o\.?b\.?|date\sof\sbirth|birth\s?date)\b[^.\d\n]{0,15}(${day})`,
      'gi',
    ),
    cue: /\b(?:born|birth|d\.?o\.?b)\b/i,
    what: 'a date of birth',
    group: 1,
    judge: (found) => (yearIn(found[1] ?? '') < oldestLiving ? undefined : 'error'),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])((?:Flat\s\w{1,4},?\s)?\d{1,4}[A-Za-z]?,?\s(?:\p{Lu}[\p{L}’'-]+\s){1,3}${street}\b[^\d\n]{0,60}?${postcode})\b`,
      'gu',
    ),
    cue: anyPostcode,
    what: 'an address with house number and postcode',
    judge: (found, text) => (isOfBuilding(beforeOf(found[1] ?? '', text)) ? undefined : 'warning'),
  },
  {
    pattern: new RegExp(String.raw`(${titled}[^.\n]{0,60}?\b${postcode})\b`, 'gu'),
    cue: anyTitle,
    what: 'a name with a postcode',
    judge: () => 'warning',
  },
  {
    pattern: /(?<![\d+])(?:\+44\s?\(?0?\)?\s?7\d{3}|07\d{3})[\s-]?\d{3}[\s-]?\d{3}(?!\d)/g,
    cue: /\+44|07\d{3}/,
    what: 'a mobile number',
    judge: ([number], text) => (isOfPost(beforeOf(number, text)) ? undefined : 'warning'),
  },
  {
    pattern: new RegExp(String.raw`(?<![\w.+-])[\w.+-]{1,64}@${homeMail}\.(?:com|co\.uk|net|me|uk)\b`, 'gi'),
    cue: new RegExp(`@${homeMail}\\.`, 'i'),
    what: 'a personal email address',
    judge: ([address], text) => (namesPost.test(address) || isOfPost(beforeOf(address, text)) ? undefined : 'warning'),
  },
  {
    pattern: /\b(?:registration|reg|number plate|vehicle|car)\b[^.\n]{0,25}\b([A-Z]{2}\d{2}\s?[A-Z]{3})\b/g,
    cue: /\b(?:registration|reg|number plate|vehicle|car)\b/,
    what: 'a vehicle registration number',
    group: 1,
    judge: () => 'warning',
  },
  {
    pattern: new RegExp(String.raw`\b(?:${ofThePublic})\b[^.\n]{0,30}?\b(${titled})`, 'gu'),
    cue: anyTitle,
    what: 'the name of a resident or service user',
    group: 1,
    judge: () => 'warning',
  },
  {
    pattern: new RegExp(
      String.raw`(${titled}),?\s(?:an?|the|who is an?)\s(?:\p{Ll}+\s){0,2}(?:${ofThePublic})\b`,
      'gu',
    ),
    cue: anyTitle,
    what: 'the name of a resident or service user',
    group: 1,
    judge: () => 'warning',
  },
];

/** Whom or what everybody may ring: of a manager or a director it is not known whether the number is meant for all. */
const post =
  'clerk|(?:bookings?|duty|press|information) officer|secretary|treasurer|warden|caretaker|registrar|team|services?|desk|office|helpline|hotline|line|council|clinics?|centre|hall|bookings';
/** "parish.clerk@…", of a provider that people have at home too: small councils have no other. */
const namesPost = new RegExp(
  String.raw`(?:^|[._-])(?:${post}|bookings|enquir(?:y|ies)|info|admin|contact)(?:[._@-])`,
  'i',
);
const afterPost = new RegExp(
  String.raw`\b(?:${post})\b(?! (?:manager|director|head|lead|leader|officer|worker))[^.;\n]{0,40}$`,
  'i',
);
const building =
  /\b(?:hall|guildhall|centre|school|academy|college|library|offices?|church|chapel|surgery|hospital|clinic|site|land|premises|depot|hub|court|station|museum|theatre|shop|store|inn|hotel|pub|building|unit|factory|works|park|pavilion|club|nursery|care home|place)\b[^.;\n]{0,40}$/i;
const atHome = new RegExp(
  String.raw`\b(?:home address|lives?|lived|living|resid(?:es|ing)|at home|flat|${ofThePublic})\b`,
  'i',
);

/** What stands before a number or address is a post: of it a council may say how it is reached. A key `tel:` or `email:` is a contact's. */
function isOfPost(before: string): boolean {
  if (/[{,\s](?:tel|telephone|mobile|email): *["']?$/.test(before)) return true;
  const sentence = before.replace(/^.*[.?!]\s/s, '');
  return afterPost.test(sentence) && !new RegExp(`${titled}|\\b(?:${ofThePublic})\\b`, 'u').test(sentence);
}

/** An address after the name of a building that is open to people, where nobody is said to live there. */
function isOfBuilding(before: string): boolean {
  const sentence = before.replace(/^.*[.?!]\s/s, '');
  return building.test(sentence) && !atHome.test(sentence);
}

/** Nobody born before this year is living: those are people of history. */
const oldestLiving = 1910;

/** A quick look that rules out most files. */
const suspicious =
  /\d{3}[ -]?\d{3}[ -]?\d{4}|\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b|\bborn\b|\bbirth\b|\bd\.?o\.?b\b|\d[ABD-HJLNP-UW-Z]{2}\b|07\d{3}|\+44|@|\b(?:Mr|Mrs|Ms|Miss)\b/i;

/** A text to look through, and addresses that are public: the council's own. */
export interface SearchedText {
  /** Relative to the root. */
  readonly file: string;
  readonly text: string;
  readonly publicAddresses: readonly string[];
}

/** Reports personal data in a text; each stretch of it once, as what it is most likely to be. */
export function checkPersonalData({ file, text, publicAddresses }: SearchedText, collector: Collector): void {
  if (!suspicious.test(text)) return;
  const searched = withoutAddresses(text, publicAddresses);
  const source = sourceText(file, text);
  const taken: [number, number][] = [];
  for (const { pattern, cue, what, group = 0, judge } of patterns) {
    if (!cue.test(searched)) continue;
    for (const found of searched.matchAll(pattern)) {
      const shown = found[group] ?? found[0];
      const from = found.index + found[0].lastIndexOf(shown);
      const severity = judge(found, searched.slice(0, from + shown.length));
      if (severity === undefined || taken.some(([start, end]) => from < end && start < from + shown.length)) continue;
      taken.push([from, from + shown.length]);
      const reason = `"${shown.replaceAll(/\s+/g, ' ')}" looks like ${what}`;
      collector.add({ rule: 'personal-data', severity, place: source.placeOf(from), reason, hint: hints[severity] });
    }
  }
}

const hints = {
  error:
    'Remove it: anyone can read committee papers, and they stay on the public record. If you have already shared a version that includes it, tell your data protection officer.',
  warning:
    'Take it out, or name a post in place of a person. Where it is meant for the public, record why with a waiver.',
};

/**
 * Web addresses hold long numbers, and the council's own address is public, shortened too: they and its postcode are blanked,
 * letter for letter.
 */
function withoutAddresses(text: string, publicAddresses: readonly string[]): string {
  const blank = (found: string): string => ' '.repeat(found.length);
  const noLinks = text.replaceAll(/https?:\/\/[^\s<>")\]]+/g, blank);
  const postcodes = publicAddresses.flatMap((address) => address.match(new RegExp(postcode, 'g')) ?? []);
  return [...publicAddresses, ...postcodes].reduce(
    (rest, address) => (address === '' ? rest : rest.replaceAll(address, blank)),
    noLinks,
  );
}

/** The last letters of what stands before it. */
function beforeOf(shown: string, text: string): string {
  return text.slice(Math.max(0, text.length - shown.length - 80), text.length - shown.length);
}

function yearIn(date: string): number {
  return Number(/\b(?:19|20)\d{2}\b/.exec(date)?.[0] ?? 2000);
}
