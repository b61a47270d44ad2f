/** Answers that say nothing: "N/A" for a section, "None" for an equality statement. */
import { sectionsOn } from '../../document/transforms/required-sections.ts';
import type { PaperCheck } from '../check.ts';
import type { Passage } from '../words.ts';

const bare =
  /^\W*(?:n\/?a|n\.a|not applicable|not relevant|none|nil|no|yes|no issues?|no implications?|no impacts?|no comments?|no changes?|no concerns?|no risks?|nothing(?: to report)?|none (?:identified|known|arising|at (?:this time|present))|there are (?:none|no (?:issues|implications|impacts))|no (?:issues?|implications?|impacts?) (?:identified|arising|known)|not required|as above|see above|as stated(?: above)?|see (?:the )?report|as per (?:the )?report|ok|done|tbc)\W*$/i;

/** A whole section that is one bare answer. Readers cannot tell whether the question was looked at. */
export const checkBareAnswers: PaperCheck = ({ paper }, { words, collector }) => {
  if (paper.kind !== 'report' && paper.kind !== 'strategy') return;
  words.forEach((passage, index) => {
    if (passage.kind !== 'paragraph' || passage.within.some((name) => !isPlainBlock(name)) || !bare.test(passage.text))
      return;
    if (!isAlone(words, index)) return;
    const heading = words[index - 1];
    const under = heading?.kind === 'heading' ? ` under "${heading.text}"` : '';
    const reason = `"${passage.text}" is all that stands${under}`;
    const hint = 'Say in a sentence what was looked at and why there is nothing, or delete the heading too.';
    collector.warning('bare-answer', passage.placeAt(0), reason, hint);
  });
};

/** A section of one bullet or one continued paragraph is as bare as one of a paragraph. */
function isPlainBlock(name: string): boolean {
  return name === 'list' || name === 'listItem' || name === 'Continue';
}

function isAlone(words: readonly Passage[], index: number): boolean {
  const after = words[index + 1];
  const isLast =
    after === undefined ||
    after.kind === 'heading' ||
    after.within[0] === 'Appendix' ||
    after.name.startsWith('Appendix.');
  return words[index - 1]?.kind === 'heading' && isLast;
}

/** Statements that the law or the council asks for by name say something. */
export const checkStatements: PaperCheck = ({ frontMatter, paper }, { words, collector, council }) => {
  const facts = frontMatter.value;
  for (const passage of words) {
    if (passage.kind !== 'fact') break;
    const what = statements.get(passage.name);
    if (what === undefined || !saysNothing(passage.text)) continue;
    const hint = hints.get(passage.name);
    collector.error('empty-statement', passage.placeAt(0), `${what} "${passage.text}" says nothing`, hint);
  }
  if (facts.kind !== 'report' || paper.home.in !== 'meeting') return;
  const { date } = paper.home;
  const { impact, statement } = facts.equality;
  const spoken = words.find(({ name }) => name === 'equality.statement');
  const made =
    impact === 'assessed' || assessmentNotMade.test(statement) ? undefined : assessmentMade.exec(spoken?.text ?? '');
  if (spoken && made) {
    const reason =
      'the equality statement speaks of an assessment, but not of when it was made and where it can be read';
    const hint = 'Write impact: assessed with its date: and location:, or say that none was made.';
    collector.warning('equality-assessment', spoken.placeAt(made.index), reason, hint);
  }
  const climate = sectionsOn(council.sections, date).find((section) => section.is === 'climate');
  const decision = climate === undefined || climate.required || facts.climate ? undefined : decisionIn(words);
  if (!decision) return;
  const reason = `this report asks for a decision ("${decision.verb}"), but does not say what it means for the climate`;
  const hint = 'Add climate: { impact: none, statement: why there is none } to the front matter, for example.';
  collector.error('decision-climate', decision.passage.placeAt(decision.index), reason, hint);
};

const statements = new Map([
  ['equality.statement', 'the equality statement'],
  ['climate.statement', 'the climate statement'],
  ['strategicPlan.noLink', 'the reason for the decision'],
  ['backgroundDocuments.document', 'the background document'],
]);

const hints = new Map([
  ['equality.statement', 'Say in a sentence or two who is affected and how, or why nobody is.'],
  ['climate.statement', 'Say in a sentence or two what the effect is, or why there is none.'],
  ['strategicPlan.noLink', 'Say why the decision is needed although it links to no outcome.'],
  ['backgroundDocuments.document', 'Where there is none, write backgroundDocuments: none.'],
]);

function saysNothing(text: string): boolean {
  return bare.test(text) || !/\p{L}{2}/u.test(text);
}

const assessmentMade =
  /\b(?:assessment|EIA|EqIA)\b[^.]{0,40}\b(?:was|were|has been|have been|is)\b (?:already |fully |recently )?(?:completed|carried out|undertaken|made|done|conducted|produced)/i;
const assessmentNotMade =
  /\bno (?:\w+ ){0,4}(?:assessment|EIA|EqIA)|\b(?:was|were|has|have|is) not\b|\bnot (?:been |yet )?(?:completed|carried out|undertaken|made|done|required|needed)/i;

/** Words that are things as well as deeds: things behind an article, or before what is said of things. */
const awarding =
  /(?<!\b(?:the|an?|of|its|their|these|those|all|any) )(?:awards?|grants?|commissions?|delegates?)(?! (?:paid|made|given|won|of|for|from|that|which|were|are|is)\b|[,.;])/;
const deciding = new RegExp(
  String.raw`\b(approves?|agrees? (?:to|that|the)|adopts?|authori[sz]es?|${awarding.source}|appoints?|resolves? to|recommends? (?:to|that) (?:the )?(?:Cabinet|County Council|Council|Full Council|Executive)|endorses? the proposal)\b`,
  'i',
);

function decisionIn(words: readonly Passage[]): { passage: Passage; index: number; verb: string } | undefined {
  for (const passage of words) {
    if (passage.within[0] !== 'Recommendations') continue;
    const match = deciding.exec(passage.text);
    if (match) return { passage, index: match.index, verb: match[0] };
  }
  return undefined;
}
