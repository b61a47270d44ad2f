/** The words that mark a paper as not for the public, in the forms that councils of England, Wales and Scotland use. */

/** A text as one line of plain characters. */
export function oneLine(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** "C O N F I D E N T I A L" as a word: letters that were spaced out. */
export function unspaced(text: string): string {
  const line = oneLine(text);
  return /^(?:\S )+\S$/.test(line) ? line.replaceAll(' ', '') : line;
}

/** Phrases that say it in any line that is not a sentence about something else. */
const phrases: readonly RegExp[] = [
  /\bnot (?:for|to be) (?:publication|published|public (?:release|disclosure|circulation|inspection)|circulat(?:ion|ed)|disclos(?:ure|ed)|release)\b/i,
  /^not\s?for\s?publication$/i,
  /\bdo not (?:publish|circulate|copy or circulate)\b/i,
  /\b(?:private (?:and|&) confidential|strictly (?:private|confidential)|commercial(?:ly)? in confidence|in strict confidence)\b/i,
  /\bexempt from (?:publication|disclosure|the public)\b/i,
  /\bofficial[\s:/-]+sensitive\b/i,
  /\b(?:contains|includes|containing|including|discloses) (?:\w+ )?(?:exempt|confidential)(?: (?:and|or|\/) (?:exempt|confidential))? (?:information|material)\b/i,
  /^by virtue of (?:paragraph|section|regulation|schedule)/i,
  /^(?:exempt|confidential) (?:under|by virtue of|within|paragraphs?)\b/i,
  /^in (?:strict(?:est)? )?confidence$/i,
  /\b(?:exempt|confidential)\b.*\b(?:by virtue of|under|within|in accordance with|as defined)\b.*\b(?:paragraphs?\b.*)?\bschedule (?:12a|7a)\b/i,
  /\b(?:pink|yellow|green|blue) (?:papers?|pages?)\b.*\b(?:exempt|confidential|private|not for)|\bpink (?:papers?|pages?)\b/i,
  /\bthis (?:report|item|paper|document|appendix|annex|minute) (?:is|are|has been|must|should|will be|shall be)(?: \w+){0,3} (?:exempt|confidential|restricted|not for|considered in private|treated as (?:exempt|confidential))\b/i,
  /\b(?:nid|ddim) (?:i'w|i w|ar gyfer) (?:g|ch)yhoeddi|\bgwybodaeth (?:eithriedig|gyfrinachol)\b/i,
];

const thing = String.raw`(?:reports?|items?|papers?|documents?|appendix|appendices|annex(?:e|es)?|information|minutes?|session|section|business|version|part|cabinet|council|committee|matters?|business)`;

/** What a segment of a line, between dashes, bars or brackets, is when it marks the paper. */
const segment = new RegExp(
  String.raw`^(?:(?:strictly|highly|very|partly|draft|classified(?: as)?|marked|status:?|classification:?|marking:?|uk|hmg|council) )*` +
    String.raw`(?:exempt|confidential|restricted|secret|top secret|protect|private|closed|cyfrinachol|eithriedig|exempt(?: ?(?:and|or|/|&) ?)confidential|confidential(?: ?(?:and|or|/|&) ?)exempt)` +
    String.raw`(?: (?:${thing}|by|(?:not )?for|[a-z]+ committee|[a-z]+ cabinet))*(?: (?:\d+|[a-z]))?[.!*]*$`,
  'i',
);

/** Words that are headings or subjects of public papers by themselves. */
const innocent = new RegExp(
  String.raw`^(?:(?:exempt|confidential|restricted|private|closed) (?:information|items|business|matters|sessions?|section|minutes)` +
    String.raw`|(?:private|closed)(?: (?:council|committee|cabinet|part|version))?|protect|secret business)$`,
  'i',
);

/** What says that it is not so, or is about something else than publication. */
const denial = new RegExp(
  [
    String.raw`\b(?:not|non|never)[ -](?:an? )?(?:exempt|confidential|restricted|private|applicable)\b`,
    String.raw`\bno (?:exempt|confidential|restricted)\b`,
    String.raw`\b(?:does|do) not (?:contain|include|disclose)\b|\bcontains? (?:no|neither)\b|\bneither exempt nor\b`,
    String.raw`\b(?:report|item|paper|document) is (?:a )?(?:public|open)\b`,
    String.raw`\bcall[ -]?in\b`,
  ].join('|'),
  'i',
);

/** True for a line of a header, a cover or first lines that marks the paper. */
export function isMarkedLine(text: string): boolean {
  const line = unspaced(text);
  if (line === '' || line.length > 400) return false;
  const labelled = labelledMarking(line);
  if (labelled !== undefined) return labelled;
  if (denial.test(line)) return false;
  if (phrases.some((pattern) => pattern.test(line))) return true;
  if (hasCapitals(line)) return true;
  return segmentsOf(line).some((part) => segment.test(part) && !innocent.test(part));
}

/** A word in capitals among others that are not, such as "Appendix B EXEMPT". */
function hasCapitals(line: string): boolean {
  return /[a-z]{2}/.test(line) && /(?:^|[^A-Z])(?:EXEMPT|CONFIDENTIAL|RESTRICTED)(?:$|[^A-Z])/.test(line);
}

function segmentsOf(line: string): string[] {
  return line
    .split(/\s+-+\s+|\s*[|–—:;•·()[\]{}/\t*"]+\s*|\s*-{2,}\s*|,\s+|\.\s+|(?<=\w)\s*-\s+|\s+-(?=\w)/)
    .map((part) =>
      part
        .replaceAll(/^[\s.,*_#=-]+|[\s.,*_#=-]+$/g, '')
        .replace(/^page \d+(?: of \d+)?\s*|\s*page \d+(?: of \d+)?$/i, ''),
    )
    .filter((part) => part !== '');
}

const label =
  /^(?:is (?:this|the) (?:report|item|paper|decision) )?[^:?]{0,60}?\b(?:exempt(?:ion)?s?|confidential(?:ity)?|restricted|restrictions?|private|publication|public or private|part (?:1|i|a|one) (?:or|\/) (?:part )?(?:2|ii|b|two)|open or (?:closed|exempt)|classification|protective marking|marking|sensitivity|access to information|report status)\b[^:?]{0,60}?\s*[:?]\s*(.*)$/i;

const publicAnswer =
  /^(?:no|none|n\/?a|not applicable|nil|nothing|open|public|unrestricted|false|part (?:1|i|a|one)|official|unclassified|not protectively marked|general|for publication|yes,? for publication|published)\b[\s.()-]*(?:$|[^\w\s].*$|(?:report|item|paper|information|applicable|appendices|part)\b)/i;

/**
 * "Exempt: No" is false, "Exempt: paragraph 3" true; undefined for a line that asks or answers nothing of the kind. A blank answer is none.
 */
export function labelledMarking(line: string): boolean | undefined {
  const found = label.exec(line);
  if (!found) return undefined;
  if (/\bcall[ -]?in\b/i.test(line)) return false;
  const answer = (found[1] ?? '').trim();
  if (answer === '' || denial.test(answer))
    return phrases.some((pattern) => pattern.test(line)) && answer !== '' && !denial.test(line);
  if (phrases.some((pattern) => pattern.test(answer))) return true;
  if (publicAnswer.test(answer)) return false;
  if (
    /^(?:yes|y|true|part (?:2|ii|b|two)|closed|private|paragraphs?\b|paras?\b|schedule|section|appendi|annex|by virtue)/i.test(
      answer,
    )
  )
    return !/^(?:y|yes|section|schedule)/i.test(answer) || /exempt|confidential|restrict|private/i.test(line);
  if (segmentsOf(answer).some((part) => segment.test(part))) return true;
  return /^exempt|^confidential|^restricted/i.test(answer) &&
    !/[a-z] (?:is|are|was|were|properties|accommodation)\b/i.test(answer)
    ? true
    : undefined;
}

/** True for a line of the body that stands for a heading and marks what follows: "Appendix B (exempt)", "NOT FOR PUBLICATION". */
export function isMarkedTitle(text: string): boolean {
  const line = unspaced(text);
  if (line.length > 120 || denial.test(line) || labelledMarking(line) === false) return false;
  if (
    /^(?:strictly )?(?:not for publication|not to be published|private (?:and|&) confidential|exempt|confidential|restricted)[\s.!*-]*$/i.test(
      line,
    )
  )
    return true;
  if (/^by virtue of paragraph/i.test(line)) return true;
  if (
    /^(?:exempt|confidential|restricted) (?:appendix|annexe?|report|paper)\b[^.]*$/i.test(line) &&
    line.split(' ').length <= 12
  )
    return true;
  return /^(?:appendix|annexe?|schedule|part)\b/i.test(line) &&
    line.split(' ').length <= 16 &&
    !/[a-z]{2}\.$/.test(line)
    ? hasCapitals(line) ||
        /\bnot for publication\b/i.test(line) ||
        segmentsOf(line).some((part) => segment.test(part) && !/^private|^closed/i.test(part))
    : false;
}

/** True for a file name, or a title, that says it: "Sale of land - exempt", "CONFIDENTIAL report", "exempt-appendix-2". */
export function isMarkedName(text: string): boolean {
  const line = oneLine(text.replaceAll(/[_-]/g, ' '));
  if (denial.test(line) || /\b(?:tax|rates?|vat|duty|fully|partly) exempt$/i.test(line)) return false;
  return (
    hasCapitals(line) ||
    /\bnot for publication\b|\bofficial\W+sensitive\b|\bprivate (?:and|&) confidential\b/i.test(line) ||
    /\b(?:exempt|confidential) (?:report|appendix|annexe?|item|paper|version)\b/i.test(line) ||
    /^(?:exempt|confidential|restricted|highly confidential|pink papers?)$|[\s(](?:exempt|confidential|pink papers?)\)?$/i.test(
      line,
    ) ||
    /\((?:exempt|confidential)\)/i.test(line)
  );
}

/** The part of the papers that a marking is about, in small letters, as "appendix b"; undefined where it is about the whole. */
export function partOf(line: string): string | undefined {
  const found = /\b(appendix|appendices|annexe?s?)\s+([a-z\d]{1,3})\b/i.exec(line);
  if (!found || /\bthis (?:report|item|paper|document)\b.*\b(?:is|are) (?:exempt|confidential|not for)/i.test(line))
    return undefined;
  return `${(found[1] ?? '')
    .replace(/^appendices$/i, 'appendix')
    .replace(/^annexes?$/i, 'annex')
    .toLowerCase()} ${(found[2] ?? '').toLowerCase()}`;
}
