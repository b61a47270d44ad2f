/** The form of recommendations and resolutions: each a clause that can be moved, seconded and recorded as it stands. */
import { recommendationsBlock } from '../../blocks/recommendations/definition.ts';
import { resolvedBlock } from '../../blocks/resolved/definition.ts';
import type { WarningCheck, WarningContext } from '../check.ts';
import type { Passage } from '../words.ts';

/** Recommendations and resolutions begin with "That", and their verbs agree. */
export const checkResolutionWording: WarningCheck = (_resolved, { words, collector }) => {
  let opening: Passage | undefined;
  for (const passage of words) {
    const block = passage.within[0];
    if (passage.kind !== 'paragraph' || (block !== recommendationsBlock.name && block !== resolvedBlock.name)) {
      opening = undefined;
      continue;
    }
    const isItem = passage.within.length === 3;
    // Items of one sentence, "That …; and" before "that …", begin with a small letter.
    // What stands deeper belongs to the item above it; items may finish a sentence that "That the Panel:" begins.
    if (passage.within.length > 3 || (isItem && opening !== undefined)) continue;
    if (passage.text.trimEnd().endsWith(':')) opening = passage;
    if (!(isItem && /^that\b/.test(passage.text))) checkOpening(passage, collector);
    checkVerbs(passage, collector);
  }
};

function checkOpening(passage: Passage, collector: WarningContext['collector']): void {
  if (/^["“(]?(?:That|RESOLVED:? That|Resolved:? That)\b/.test(passage.text)) return;
  const first = passage.text.split(' ').slice(0, 4).join(' ');
  const what = passage.within[0] === 'Resolved' ? 'resolution' : 'recommendation';
  const reason = `the ${what} begins "${first}", not "That"`;
  const hint = 'Begin it with "That" and who does what, for example "That the Panel notes the report."';
  collector.warning('resolution-wording', passage.placeAt(0), reason, hint);
}

const done = 'noted|approved|agreed|received|endorsed|considered|welcomed|supported|adopted|accepted';
const one =
  'work|progress|report|update|information|position|presentation|strategy|paper|plan|proposal|outcome|performance|budget|recommendation|review|content|decision|action';
const singular = new RegExp(
  `^That (?:the|this) (?:\\p{L}+ )?(${one}) ([^,;.]*?)?\\b(are|have been|were) (?:${done})\\b`,
  'u',
);
const plural = new RegExp(
  `^That (?:the|these) (?:\\p{L}+ )?(reports|recommendations|updates|proposals|findings|plans|changes|actions|minutes|outcomes|papers) ([^,;.]*?)?\\b(is|has been|was) (?:${done})\\b`,
  'u',
);
/** Both end so: most resolutions do not, and are not read more closely. */
const isDone = new RegExp(`\\b(?:are|have been|were|is|has been|was) (?:${done})\\b`);
const rightVerb: Readonly<Record<string, string>> = {
  are: 'is',
  were: 'was',
  'have been': 'has been',
  is: 'are',
  was: 'were',
  'has been': 'have been',
};

function checkVerbs(passage: Passage, collector: WarningContext['collector']): void {
  if (!isDone.test(passage.text)) return;
  const match = singular.exec(passage.text) ?? plural.exec(passage.text);
  if (!match) return;
  const [all, noun = '', between = '', verb = ''] = match;
  // "The report and its appendices are noted": two things, so the verb may be right.
  if (/^and\b|\band (?:the|its|their|this|that|these|those|any|all)\b|\bwhich\b|\bthat\b|\bwho\b/.test(between)) return;
  const at = all.lastIndexOf(verb);
  const reason = `"${noun} … ${verb}" does not agree`;
  collector.warning(
    'resolution-wording',
    passage.placeAt(at),
    reason,
    `Write "${rightVerb[verb] ?? verb}" for the ${noun}.`,
  );
}
