/** Members whom the text of minutes names as taking part, compared with the attendance. */
import { literalPattern } from '../../../data/numbers/letters.ts';
import type { AttendanceLine } from '../../../model/paper.ts';
import type { WarningCheck, WarningContext } from '../../check.ts';
import { isPublished, sentencesOf, type Sentence } from '../../numbers/sentences/sentences.ts';

type Collector = WarningContext['collector'];

/** Movers and seconders who were away or are not in the list, one member as both, and members who took part though away. */
export const checkMinutesMembers: WarningCheck = ({ paper }, { words, collector }) => {
  if (!paper.minutes) return;
  const { attendance } = paper.minutes;
  const away = awayMembers(attendance);
  for (const passage of words) {
    if (!isPublished(passage) || passage.kind === 'fact') continue;
    const sentences = sentencesOf(passage);
    for (const [at, sentence] of sentences.entries()) {
      if (isNotOfTheMeeting.test(sentence.text)) continue;
      checkAway(sentence, away, collector);
      checkMotion(sentence, attendance, collector);
      checkSeconded(sentence, sentences[at - 1], collector);
    }
  }
};

/** What was said elsewhere or by others in a member's place. */
const isNotOfTheMeeting =
  /\bapolog|\bin (?:writing|advance|(?:his|her|their|the) absence)\b|\bon behalf of\b|\bwritten\b|\be-?mail|\bletter\b|\b(?:last|previous|earlier|next|future) meeting\b|\b(?:had|has|have|would|will|is to|are to|not)\b|\babsen(?:t|ce)\b|\bsubstitut/i;

/** Members marked as away. Whoever presides is called the Chairman, also where the Chairman is away. */
function awayMembers(attendance: readonly AttendanceLine[]): readonly AttendanceLine[] {
  const isPresidedByAnother = attendance.some(({ isChair, mark }) => isChair && mark !== 'apologies');
  return attendance.filter(
    ({ seat, mark }) => (mark === 'apologies' || mark === 'absent') && !(isPresidedByAnother && /^chair/i.test(seat)),
  );
}

const acts =
  'moved|proposed|seconded|asked|said|spoke|voted|abstained|declared|left|joined|thanked|welcomed|presided|raised|requested|suggested|reported|took the chair|was in the chair';

function checkAway(sentence: Sentence, away: readonly AttendanceLine[], collector: Collector): void {
  for (const { seat, mark } of away) {
    const name = String.raw`(?<![\p{L}-])${literalPattern(seat)}(?![\p{L}’'-])`;
    const act = new RegExp(String.raw`${name},?\s(?:then\s|also\s)?(?:${acts})\b`, 'u').exec(sentence.text);
    const passive = new RegExp(
      String.raw`\b(?:moved|proposed|seconded)\sby\s(?:the\s)?(?:${member}\sand\s(?:the\s)?)?${name}|\bon the (?:motion|proposal|proposition) of\s(?:the\s)?${name}`,
      'iu',
    ).exec(sentence.text);
    const found = act ?? passive;
    if (!found) continue;
    const at = found.index + found[0].lastIndexOf(seat);
    const reason = `"${seat}" takes part here, but is marked ${mark === 'absent' ? 'absent' : 'with apologies'}`;
    collector.warning('minutes-attendance', sentence.placeAt(Math.max(found.index, at)), reason, awayHint);
  }
}

const awayHint =
  'Correct the name or the mark. If the member arrived late, mark them present and say in a minute when they arrived.';

const member = String.raw`(?:(?:Councillor|Cllr)\s\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)?|(?:Vice-)?Chair(?:man|woman|person)?)`;
const motion = new RegExp(
  String.raw`\b(?:moved|proposed)\s(?<both>and\sseconded\s)?by\s(?:the\s)?(?<mover>${member})(?:(?:,|\sand|,\sand)\sseconded\sby\s(?:the\s)?(?<seconder>${member}))?|\bseconded\sby\s(?:the\s)?(?<later>${member})`,
  'giu',
);

const did = String.raw`(?:\s(?:then|formally|also|duly))?\s(?:moved|proposed)\b`;
const thing = String.raw`(?:\s(?:it|this|that|the\s(?:motion|recommendations?|resolution|proposal|proposition|nomination|minutes|report|amendment)|an?\s(?:motion|amendment)|(?:acceptance|approval|adoption)\sof\sthe\s\p{L}+))?`;
/** "Councillor A moved the motion, and Councillor B seconded it": the active voice, where nothing else comes between. */
const activeMotion = new RegExp(
  String.raw`\b(?<mover>${member})${did}(?:${thing}(?:,|;|,?\sand|;\sand|,?\swhich\swas)\s(?:the\s)?(?:(?<seconder>${member})(?:\s(?:then|formally|also|duly))?\sseconded\b(?!\s(?:an?|another)\b)|seconded\sby\s(?:the\s)?(?<later>${member})))?`,
  'giu',
);
const secondedAlone = new RegExp(
  String.raw`^(?:The\s)?(?<seconder>${member})\sseconded(?:\s(?:it|this|the\s(?:motion|proposal|recommendations?|nomination|proposition)))?[.,;]|^(?:It|This|The\s(?:motion|proposal|nomination))\swas\sseconded\sby\s(?:the\s)?(?<by>${member})`,
  'iu',
);
const movedLast = new RegExp(
  String.raw`(?<mover>${member})${did}|\b(?:moved|proposed)\sby\s(?:the\s)?(?<by>${member})`,
  'giu',
);

/** "Moved by Councillor A and seconded by Councillor B": two members, both in the list. */
function checkMotion(sentence: Sentence, attendance: readonly AttendanceLine[], collector: Collector): void {
  for (const match of [motion, activeMotion].flatMap((form) => [...sentence.text.matchAll(form)])) {
    const { mover, seconder, later } = match.groups ?? {};
    if (mover !== undefined && (mover === seconder || mover === later))
      reportBoth(sentence, { name: mover, index: match.index + match[0].lastIndexOf(mover) }, collector);
    for (const name of new Set([mover, seconder, later])) {
      if (name === undefined || !isMissing(name, attendance)) continue;
      const place = sentence.placeAt(match.index + match[0].indexOf(name));
      const reason = `"${name}" moves or seconds here, but is not in the attendance`;
      collector.warning('minutes-attendance', place, reason, 'Correct the name, or add the member’s line.');
    }
  }
}

function reportBoth(sentence: Sentence, { name, index }: { name: string; index: number }, collector: Collector): void {
  const reason = `"${name}" both moves and seconds`;
  const hint = 'A motion is seconded by another member: correct the name.';
  collector.warning('minutes-attendance', sentence.placeAt(index), reason, hint);
}

/** "Councillor B moved the motion. Councillor B seconded it." */
function checkSeconded(sentence: Sentence, before: Sentence | undefined, collector: Collector): void {
  const groups = secondedAlone.exec(sentence.text)?.groups;
  const seconder = groups?.['seconder'] ?? groups?.['by'];
  const movers = [...(before?.text.matchAll(movedLast) ?? [])].map(
    (match) => match.groups?.['mover'] ?? match.groups?.['by'],
  );
  if (seconder !== undefined && movers.length === 1 && movers[0] === seconder)
    reportBoth(sentence, { name: seconder, index: sentence.text.indexOf(seconder) }, collector);
}

/** A councillor whom a list of councillors leaves out; "Councillor A Name" is the seat "Councillor A". */
function isMissing(name: string, attendance: readonly AttendanceLine[]): boolean {
  if (!/^(?:Councillor|Cllr)\s/.test(name)) return false;
  const own = name.replace(/^Cllr\s/, 'Councillor ').replace(/’s$/, '');
  const seats = attendance.map(({ seat }) => seat.replace(/^Cllr\s/, 'Councillor '));
  if (!seats.some((seat) => seat.startsWith('Councillor '))) return false;
  return !seats.some((seat) => seat === own || seat.startsWith(`${own} `) || own.startsWith(`${seat} `));
}
