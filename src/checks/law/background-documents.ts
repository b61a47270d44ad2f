import { backgroundDocumentsOf } from '../../sections/background-documents/definition.ts';
import { letter } from '../../data/numbers/letters.ts';
import type { WarningCheck, WarningContext } from '../check.ts';
import { isPublished, sentencesOf, type Sentence } from '../numbers/sentences/sentences.ts';
import type { Passage } from '../words.ts';

/**
 * The list of background papers (Local Government Act 1972, section 100D): documents that a report relies on and that are not
 * published works.
 */
export const checkBackgroundDocuments: WarningCheck = ({ frontMatter }, context) => {
  const facts = frontMatter.value;
  const listed = backgroundDocumentsOf(facts);
  if (listed === undefined || !('title' in facts)) return;
  if (listed === 'none') {
    const [first, ...more] = leaningWords(context.words, facts.title);
    if (!first) return;
    const others = more.length === 0 ? '' : ` and on ${more.map(({ words }) => `"${words}"`).join(', ')}`;
    const reason = `the text relies on "${first.words}"${others}, but backgroundDocuments says none`;
    context.collector.warning('background-documents', first.passage.placeAt(first.index), reason, noneHint);
    return;
  }
  listed.forEach(({ document, location }, index) => {
    for (const [key, words] of Object.entries({ document, location })) {
      const address = /\b(?:https?:\/\/|www\.)\S+/.exec(words)?.[0];
      if (address === undefined || isIntranet(address)) continue;
      const place = frontMatter.placeOf(['backgroundDocuments', index, key]);
      const reason = `"${document}" has a public web address, so it is a published work`;
      context.collector.warning('published-background', place, reason, publishedHint);
    }
  });
};

const noneHint =
  'List it and say where it can be inspected: [{ document: …, location: … }]. If it is published, or the report does not rely on it, say so in a waiver.';
const publishedHint = 'Move it to otherLinks: in law, published works are not background papers.';

function isIntranet(address: string): boolean {
  return /sharepoint|intranet|\.local\b|\binternal\b/i.test(address);
}

const unpublished = String.raw`(?:surveys?|business case|needs assessment|(?:problem|risk|demand|area) profile|profile|consultation|review|evaluation|audit|feasibility study|options? appraisal|improvement event|self-assessment|benchmarking)`;
/** "A review" may be any: it is one that was made where the words go on to say so. */
const wasMade =
  /^\s(?:of|by|in|from|has|had|was|showed|shows|found|finds|said|says|carried|finished|undertaken|commissioned)\b/i;
const ofMany = /(?:review|audit|evaluation|consultation)$/i;
const between = String.raw`(?:(?!(?:has|have|had|is|are|was|were|an?|the|of|for|to|in|on|by|with|within|and|or|that|this)\b)[${letter}’'-]+\s){0,4}?`;
const lean = new RegExp(
  String.raw`\b(?:the|an?|our|its|their|this|recent|annual|thorough|independent|internal|[${letter}]+[’']s?)\s(${between}${unpublished})\b(?!\s(?:of the (?:minutes|accounts)|period|process|date|cycle|team|officer|group|board|meeting|form|tool|committee|panel|report form)|\s(?:plan|programme|standards?|charter|service|opinion|fees?|manager|team|committee|strategy)\b)`,
  'gi',
);
/** Not done, not yet done, or known to the public. */
const notReliedOn =
  /\b(?:no|not|never|without|nobody|none|will|would|shall|may|could|should|is planned|are planned|is to|are to|is due|next|future|publish\w*|statutory)\b|n’t\b|n't\b/i;
/** Said of a document, this makes it one for the list. */
const notPublished =
  /\b(?:(?:is|are|was|were|has|have|had)(?: not|n[’']t)(?: yet)?(?: been)?|un|never|not(?: yet)?) ?published\b/gi;
const isPublishedWork = /\bIndependent Review\b|\bStrategic Needs Assessment\b|\bNational\b|\bOfsted\b|\bGovernment\b/;

/** A document that a sentence names, and where. */
interface Leaning {
  readonly words: string;
  readonly passage: Passage;
  readonly index: number;
}

/**
 * The documents that sentences of the body name as if they were there, each once; three at most. "The review" in a paper with that
 * word in its title is the paper itself.
 */
function leaningWords(words: WarningContext['words'], title: string): readonly Leaning[] {
  const all = words
    .filter(isBody)
    .flatMap((passage) => sentencesOf(passage).flatMap((sentence) => leaningIn(sentence, passage)));
  const isNew = (one: Leaning, at: number): boolean =>
    all.findIndex((other) => other.words.toLowerCase() === one.words.toLowerCase()) === at;
  const isItself = ({ words: named }: Leaning): boolean => title.toLowerCase().includes(named.toLowerCase());
  return all.filter((one, at) => isNew(one, at) && !isItself(one)).slice(0, 3);
}

function isBody(passage: Passage): boolean {
  return isPublished(passage) && passage.kind === 'paragraph' && !passage.within.includes('footnote');
}

/** "£250 for the survey": what it costs, not what it says. */
function isPaidFor(before: string): boolean {
  return /(?:£[\d,.]+(?:k|m| million)? (?:for|on|towards)|\b(?:cost|price|fee|budget|quotation) (?:of|for)|\b(?:pay|pays|paid) for) $/i.test(
    before,
  );
}

function leaningIn({ text, start }: Sentence, passage: Passage): readonly Leaning[] {
  const relied = text.replaceAll(notPublished, '');
  if (notReliedOn.test(relied) || isPublishedWork.test(text)) return [];
  return [...text.matchAll(lean)]
    .filter(({ index }) => !passage.inlinesAt(start + index).includes('link') && !isPaidFor(text.slice(0, index)))
    .filter(
      ({ 0: phrase, index }) =>
        !/^an?\s/i.test(phrase) || !ofMany.test(phrase) || wasMade.test(text.slice(index + phrase.length)),
    )
    .map((match) => {
      const words = match[1] ?? match[0];
      return { words, passage, index: start + match.index + match[0].lastIndexOf(words) };
    });
}
