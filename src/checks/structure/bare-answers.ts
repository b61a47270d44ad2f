/** Answers that say nothing: "N/A" for a section, "None" for an equality statement. */
import { appendixBlock } from '../../blocks/appendix/definition.ts';
import { recommendationsBlock } from '../../blocks/recommendations/definition.ts';
import type { ResolvedPaper } from '../../document/resolving.ts';
import type { AskedSection, PaperSections } from '../../document/standard-section.ts';
import { answerOf } from '../../schema/paper/front-matter.ts';
import { climateKey } from '../../sections/climate/definition.ts';
import { equalityKey, equalityOf } from '../../sections/equality/definition.ts';
import type { PaperCheck, PaperCheckContext, WarningCheck } from '../check.ts';
import type { Passage } from '../words.ts';
import { kindOf } from '../../kinds/registry.ts';

const bare =
  /^\W*(?:n\/?a|n\.a|not applicable|not relevant|none|nil|no|yes|no issues?|no implications?|no impacts?|no comments?|no changes?|no concerns?|no risks?|nothing(?: to report)?|none (?:identified|known|arising|at (?:this time|present))|there are (?:none|no (?:issues|implications|impacts))|no (?:issues?|implications?|impacts?) (?:identified|arising|known)|not required|as above|see above|as stated(?: above)?|see (?:the )?report|as per (?:the )?report|ok|done|tbc)\W*$/i;

/** A whole section that is one bare answer. Readers cannot tell whether the question was looked at. */
export const checkBareAnswers: WarningCheck = ({ paper }, { words, collector }) => {
  const { body } = kindOf(paper.kind);
  if (body !== 'council-sections' && body !== 'free') return;
  words.forEach((passage, index) => {
    if (passage.kind !== 'paragraph' || passage.within.some((name) => !isPlainBlock(name)) || !bare.test(passage.text))
      return;
    if (!isAlone(words, index)) return;
    const heading = words[index - 1];
    const under = heading?.kind === 'heading' ? ` under "${heading.text}"` : '';
    const reason = `"${passage.text}" is the only text${under}`;
    const hint = 'Say in a sentence what was considered and why there is nothing, or delete the heading too.';
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
    after.within[0] === appendixBlock.name ||
    after.name.startsWith(`${appendixBlock.name}.`);
  return words[index - 1]?.kind === 'heading' && isLast;
}

/** Statements that the law or the council asks for by name say something. */
export const checkStatements: PaperCheck = (resolved, context) => {
  const { sections } = resolved;
  for (const passage of context.words) {
    if (passage.kind !== 'fact') break;
    for (const section of sections.asked) checkStatement(section, passage, { sections, context });
  }
  if (resolved.paper.home.in !== 'meeting') return;
  checkEqualityAssessment(resolved, context);
  checkClimateOfDecision(resolved, context);
};

function checkStatement(
  { key, title, definition, isRequired }: AskedSection,
  passage: Passage,
  { sections, context }: { sections: PaperSections; context: PaperCheckContext },
): void {
  const found = definition.statements.find(({ path }) => passage.name === (path === '' ? key : `${key}.${path}`));
  if (!found || !saysNothing(passage.text, sections)) return;
  const reason = `${found.name(title)} "${passage.text}" says nothing`;
  const severity = isRequired || !sections.isOwn ? 'error' : 'warning';
  context.collector[severity]('empty-statement', passage.placeAt(0), reason, found.hint);
}

/** An equality statement that speaks of an assessment says when it was made. */
function checkEqualityAssessment({ frontMatter, paper }: ResolvedPaper, { words, collector }: PaperCheckContext): void {
  const answer = kindOf(paper.kind).body === 'council-sections' ? equalityOf(frontMatter.value) : undefined;
  if (!answer) return;
  const spoken = words.find(({ name }) => name === `${equalityKey}.statement`);
  const made =
    answer.impact === 'assessed' || assessmentNotMade.test(answer.statement)
      ? undefined
      : assessmentMade.exec(spoken?.text ?? '');
  if (!spoken || !made) return;
  const reason =
    'the equality statement mentions an assessment, but does not say when it was carried out or where to read it';
  const hint = 'Write impact: assessed with its date: and location:, or say that none was carried out.';
  collector.warning('equality-assessment', spoken.placeAt(made.index), reason, hint);
}

/** A report that asks for a decision says what that means for the climate, where the council has a section for it. */
function checkClimateOfDecision({ frontMatter, paper, sections }: ResolvedPaper, context: PaperCheckContext): void {
  const climate = sections.asked.find(({ key }) => key === climateKey);
  const isAskedFor = sections.isOwn || sections.lines.some(({ is }) => is === climateKey);
  if (kindOf(paper.kind).body !== 'council-sections' || !climate || !isAskedFor || climate.isRequired) return;
  const decision = answerOf(frontMatter.value, climateKey) === undefined ? decisionIn(context.words) : undefined;
  if (!decision) return;
  const reason = `this report asks for a decision ("${decision.verb}"), but does not say how it affects the climate`;
  const hint = 'Add climate: { impact: none, statement: why there is none } to the front matter, for example.';
  context.collector.error('decision-climate', decision.passage.placeAt(decision.index), reason, hint);
}

/** A sum alone may be what a council’s own section asks for. */
function saysNothing(text: string, { isOwn }: PaperSections): boolean {
  return bare.test(text) || !(isOwn ? /\p{L}{2}|\p{N}/u : /\p{L}{2}/u).test(text);
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
    if (passage.within[0] !== recommendationsBlock.name) continue;
    const match = deciding.exec(passage.text);
    if (match) return { passage, index: match.index, verb: match[0] };
  }
  return undefined;
}
