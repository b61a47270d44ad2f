/** The sections that the council words once: made from the front matter and templates, never typed by an author. */
import type { Collector } from '../../diagnostics/diagnostic.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import type { StrategicPlan } from '../../schema/council.ts';
import type { MinutesFacts, ReportFacts } from '../../schema/paper.ts';
import type { BlockResult } from './block.ts';
import { expandBlocks } from '../expand.ts';
import type { Expansion } from '../expansion.ts';
import { parseMdx } from '../parse.ts';
import type { TemplateFacts, Templates } from '../templates.ts';
import { mapTree } from '../transforms/walk.ts';

/** What making a section needs. */
export interface SectionMaking {
  readonly templates: Templates;
  /** The council's name. */
  readonly council: string;
  readonly words: Wording;
  readonly expansion: Expansion;
  readonly collector: Collector;
}

/** The nodes that a template gives for these facts; they have no positions, since no author wrote them. */
export function sectionFrom(path: string, facts: TemplateFacts, making: SectionMaking): BlockResult[] {
  const made = making.templates.render(path, facts);
  if (!made) return [];
  const parsed = parseMdx(made.file, made.markdown, making.collector);
  const { text, missingGlyphs } = making.expansion;
  const inTemplate: Expansion = {
    ...making.expansion,
    file: made.file,
    text: parsed.text,
    headingDepth: 1,
    definitions: new Map(),
    // What the author wrote is reported where it was written.
    missingGlyphs: (words) => missingGlyphs(words).filter((glyph) => !text.includes(glyph)),
  };
  const nodes = expandBlocks(parsed.root.children, inTemplate);
  return mapTree(nodes, (node) => {
    const unplaced: { position?: unknown } & typeof node = { ...node };
    delete unplaced.position;
    return unplaced;
  });
}

/** "Links to the Strategic Plan": every outcome with yes or no, or the reason, never both and never neither. */
export function strategicPlanSection(
  facts: ReportFacts,
  plan: StrategicPlan | undefined,
  making: SectionMaking,
): BlockResult[] {
  const answers = facts.strategicPlan.outcomes;
  const { sections } = making.words;
  const outcomes = Object.entries(plan?.outcomes ?? {}).map(([key, title]) => ({
    title,
    answer: answers?.[key] === true ? sections.yes : sections.no,
  }));
  const planTitle = plan?.title ?? sections.strategicPlan;
  return sectionFrom(
    'sections/strategic-plan.hbs',
    { planTitle, noLink: facts.strategicPlan.noLink, outcomes },
    making,
  );
}

/** "Other significant links", nothing where there are none. */
export function otherLinksSection(links: ReportFacts['otherLinks'], making: SectionMaking): BlockResult[] {
  const decisions = (links?.decisions ?? []).map((link) => printedLink(link, making.words));
  const legislation = (links?.legislation ?? []).map((link) => printedLink(link, making.words));
  if (decisions.length + legislation.length === 0) return [];
  return sectionFrom('sections/other-links.hbs', { decisions, legislation }, making);
}

function printedLink(
  link: { title: string; date?: string | undefined; url?: string | undefined },
  words: Wording,
): TemplateFacts {
  const date = link.date === undefined ? words.sections.noDate : words.date(link.date);
  return { title: link.title, date, url: link.url };
}

/** The list of background documents that section 100D of the Local Government Act 1972 asks for. */
export function backgroundSection(documents: ReportFacts['backgroundDocuments'], making: SectionMaking): BlockResult[] {
  return sectionFrom('sections/background-documents.hbs', { documents: documents === 'none' ? [] : documents }, making);
}

/** The equality duty (Equality Act 2010, section 149) and the paper's equality statement. */
export function equalitySection(equality: ReportFacts['equality'], making: SectionMaking): BlockResult[] {
  const { location } = equality;
  const isAddress = location !== undefined && /^https?:\/\//.test(location);
  const facts = {
    ...impactFacts(equality),
    council: making.words.sections.council(making.council),
    date: equality.date === undefined ? undefined : making.words.date(equality.date),
    url: isAddress ? location : undefined,
    location: isAddress ? undefined : location?.replace(/[.]$/, ''),
  };
  return sectionFrom('sections/equality.hbs', facts, making);
}

/** The climate section that council.yml asks for by date, under the title that council.yml gives it. */
export function climateSection(
  title: string,
  climate: NonNullable<ReportFacts['climate']>,
  making: SectionMaking,
): BlockResult[] {
  return sectionFrom(
    'sections/climate.hbs',
    { title, area: making.words.sections.area(making.council), ...impactFacts(climate) },
    making,
  );
}

/** One flag for each answer, and the statement by paragraphs. */
function impactFacts(answer: { impact: string; statement: string }): TemplateFacts {
  return {
    none: answer.impact === 'none',
    identified: answer.impact === 'identified',
    assessed: answer.impact === 'assessed',
    notAssessed: answer.impact === 'not-assessed',
    statement: answer.statement.split(/\n\s*\n/).map((paragraph) => paragraph.trim()),
  };
}

/** The head of minutes: the meeting, where it was held, and who attended. */
export function minutesOpening(
  facts: MinutesFacts,
  names: { council: string; committee: string },
  making: SectionMaking,
): BlockResult[] {
  const { sections } = making.words;
  const attendance = facts.attendance.map((line) => ({
    seat: line.chair === true ? sections.inTheChair(line.seat) : line.seat,
    mark: markWords(line, sections),
  }));
  const date = making.words.date(facts.meeting, 'weekday');
  return sectionFrom('minutes/opening.hbs', { ...names, place: facts.place, date, attendance }, making);
}

function markWords(line: MinutesFacts['attendance'][number], { marks, standsFor }: Wording['sections']): string {
  const mark = marks[line.mark];
  return line.for === undefined ? mark : standsFor(mark, line.for);
}

/** The line on which the chairman signs. */
export function minutesSignature(committee: string, making: SectionMaking): BlockResult[] {
  return sectionFrom('minutes/signature.hbs', { committee }, making);
}
