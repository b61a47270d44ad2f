/**
 * Text, front matter and data to a resolved paper: values filled in, everything numbered, references linked,
 * the standard sections added, everything checked. After this nothing is looked up any more.
 */
import type { Definition, FootnoteDefinition } from 'mdast';
import type { Place } from '../diagnostics/diagnostic.ts';
import { enquiriesOf } from '../schema/council/council.ts';
import { kindOf, usualKind, type PaperFacts } from '../kinds/registry.ts';
import type { BlockResult, PaperContext } from './blocks/block.ts';
import { checkFacts, checkStandardGlyphs } from './parsing/check-facts.ts';
import { coverOf } from './head/cover.ts';
import type { Wording } from '../locales/en-GB/locale.ts';
import { wordingOf } from '../locales/locales.ts';
import { exemptAppendixStub } from './exempt-appendix.ts';
import { expandBlocks, expandFootnotes } from './expanding/expand.ts';
import type { Expansion } from './expanding/expansion.ts';
import { kindWritten, readFrontMatter, type FrontMatter } from './parsing/front-matter.ts';
import { minutesRecordOf } from './parsing/minutes-record.ts';
import type { BlockNode } from '../model/nodes.ts';
import { allOfType, checkNotes } from './parsing/notes-and-addresses.ts';
import type { Paper } from '../model/paper.ts';
import { refusedAt } from './parsing/refused.ts';
import { versionsOf } from './parsing/versions.ts';
import { parseMdx, type ParsedMdx } from './parse.ts';
import { minutesOpening, minutesSignature, type SectionMaking } from './blocks/sections.ts';
import type { PaperSections } from './standard-section.ts';
import { endSections, withBodySections, type SectionSources } from './standard-sections.ts';
import type { PaperSource, ResolveContext, ResolvedPaper } from './resolving.ts';
import { summaryOf } from './summary.ts';
import { textOf } from './text-of.ts';
import { nothingTakenDown } from '../model/taken-down.ts';
import { isBackMatter } from '../model/traits.ts';
import { orderFootnotes } from './transforms/footnotes.ts';
import { prepareHeadings } from './transforms/headings.ts';
import { numberAll } from './transforms/numbering.ts';
import { outlineOf } from './transforms/outline.ts';
import { referToRepeatedNotes } from './transforms/repeated-notes.ts';
import { resolveReferences } from './transforms/references.ts';
import { checkSections } from './transforms/required-sections.ts';
import { nameTables } from './transforms/table-names.ts';
import { groupSlides } from './transforms/slides.ts';
import { walk } from './transforms/walk.ts';
import { answerOf } from '../schema/paper/front-matter.ts';

/** Resolves one paper. Undefined where its front matter does not hold; its body has been checked all the same. */
export function resolvePaper(source: PaperSource, context: ResolveContext): ResolvedPaper | undefined {
  const parsed = parseMdx(source.file, source.text, context.collector);
  checkNotes(parsed.root, { file: source.file, text: parsed.text }, context.collector);
  const date = dateOf(source);
  const frontMatter = readFrontMatter(source.file, parsed, {
    collector: context.collector,
    sections: (kind) => context.sections(kind, date),
  });
  const expansion = expansionOf(source, parsed, { context, facts: frontMatter?.value });
  const expanded = expandBlocks(parsed.root.children, expansion);
  const footnotes = expandFootnotes(parsed.root.children, expansion);
  if (!frontMatter) return undefined;
  const facts = frontMatter.value;
  const sections = context.sections(facts.kind, date);
  checkFacts(frontMatter, sections, context);
  checkStandardGlyphs(frontMatter, context);
  const { lacks } = frontMatter;
  const isFolded = foldedIn(frontMatter, source);
  const complete = completeBody(expanded, { facts, source, context, expansion, parsed, lacks, sections, isFolded });
  const kind = facts.kind;
  const { file } = source;
  const { collector } = context;
  const first =
    'attendance' in facts
      ? (facts.firstMinute ?? context.nextMinute ?? context.committee?.firstMinute ?? 1)
      : undefined;
  const headed = prepareHeadings(complete, {
    kind,
    file,
    collector,
    ...(first === undefined ? {} : { firstMinute: first }),
  });
  const words = wordingOf(context.council.language);
  const numbered = referToRepeatedNotes(numberAll(headed, kind, words.sections));
  const { referenced, definitions } = orderFootnotes(numbered, footnotes);
  // Notes are looked through for references like the body, and taken apart from it again.
  const all = resolveReferences([...referenced, ...(definitions as unknown as BlockResult[])], {
    kind,
    words: words.references,
    file,
    collector,
  });
  const body = nameTables(all.slice(0, referenced.length) as BlockNode[]);
  const paper = paperOf({
    body,
    footnotes: all.slice(referenced.length) as unknown as FootnoteDefinition[],
    frontMatter,
    source,
    context,
    used: expansion.used,
    lost: expansion.lost,
    sections,
  });
  return { paper, parsed, frontMatter, sections };
}

/** Whether the text at a path of the front matter is anything but a block that keeps its lines (`|`). */
function foldedIn(frontMatter: FrontMatter, { text }: PaperSource): SectionSources['isFolded'] {
  return (path) => {
    const { line, column } = frontMatter.placeOf(path);
    return text.split('\n')[line - 1]?.[column - 1] !== '|';
  };
}

/** The folder that a paper lies in, relative to the root. */
function folderOf({ file }: PaperSource): string {
  return file.split('/').slice(0, -1).join('/');
}

/** The day of the meeting that a paper is for, as an ISO date; undefined for a publication. */
function dateOf({ home }: PaperSource): string | undefined {
  return home.in === 'meeting' ? home.date : undefined;
}

function expansionOf(
  source: PaperSource,
  parsed: ParsedMdx,
  from: { context: ResolveContext; facts: PaperFacts | undefined },
): Expansion {
  const { context, facts } = from;
  const kind = facts?.kind ?? kindWritten(parsed.frontMatter) ?? usualKind;
  const folder = folderOf(source);
  const definitions = new Map<string, Definition>();
  // Of two with one name the first holds (CommonMark 4.7).
  for (const node of allOfType(parsed.root.children, 'definition'))
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  const paper: PaperContext = {
    kind,
    language: context.council.language,
    folder,
    enquiries: enquiriesOf(context.council),
    ...(facts && 'themeHeadings' in facts && facts.themeHeadings ? { themeHeadings: facts.themeHeadings } : {}),
    // Front matter that does not hold is reported itself; it may well word them.
    ...(facts ? {} : { themeHeadings: { why: 'Why', what: 'What' } }),
  };
  const { registry, datasets, collector, missingGlyphs, picture, foreignPdf } = context;
  return {
    file: source.file,
    text: parsed.text,
    registry,
    paper,
    datasets,
    collector,
    missingGlyphs,
    picture,
    foreignPdf,
    takenDown: context.takenDown ?? nothingTakenDown,
    lost: new Set(),
    used: new Set(),
    definitions,
    headingDepth: 1,
  };
}

type Completing = {
  facts: PaperFacts;
  source: PaperSource;
  context: ResolveContext;
  expansion: Expansion;
  parsed: ParsedMdx;
  lacks: ReadonlySet<string>;
  sections: PaperSections;
  isFolded: SectionSources['isFolded'];
};

/** The body in its printed order: what the author wrote, the standard sections, the appendices. */
function completeBody(expanded: readonly BlockResult[], from: Completing): BlockResult[] {
  const { facts, source, context, expansion, parsed } = from;
  const { collector, templates } = context;
  const words = wordingOf(context.council.language);
  const making: SectionMaking = { templates, council: context.council.name, words, expansion, collector };
  const unsaid = unsaidIn(from.lacks, words.paper.missing);
  const appendices = expanded.filter(isBackMatter);
  let body: BlockResult[] = expanded.filter((node) => !isBackMatter(node));
  const form = kindOf(facts.kind).body;
  if (form === 'slides') body = groupSlides(body, { file: source.file, collector });
  if ('attendance' in facts) {
    const committee = context.committee?.name ?? '';
    const joint = context.joint ?? [];
    body = [
      ...unsaid('attendance', minutesOpening(facts, { council: context.council.name, committee, joint }, making)),
      ...body,
      ...minutesSignature({ name: committee, seats: context.committee?.seats ?? [] }, making),
    ];
  }
  const { sections } = from;
  const made = { facts, sections, making, date: dateOf(source), lacks: from.lacks, isFolded: from.isFolded };
  if (form === 'council-sections') {
    const place: Place = { file: source.file, line: parsed.bodyLine, column: 1 };
    const asked = { sections: context.council.sections, lines: sections.lines };
    if (parsed.isReadable) checkSections(body, { ...asked, place, collector });
    body = withBodySections(body, made);
  }
  return [...body, ...endSections(made), ...appendices, ...exemptAppendixStub(context.exemptAppendix, making)];
}

/** A section as it is made; its heading alone, and what is missing, where the front matter does not say what it is made from. */
type Unsaid = (key: string, section: readonly BlockResult[]) => readonly BlockResult[];

function unsaidIn(lacks: ReadonlySet<string>, words: Wording['paper']['missing']): Unsaid {
  return (key, section) => {
    if (!lacks.has(key)) return section;
    const [heading] = section;
    return [...(heading?.type === 'heading' ? [heading] : []), refusedAt({}, { what: key, reason: words.unsaid })];
  };
}

type Parts = {
  body: readonly BlockNode[];
  footnotes: readonly FootnoteDefinition[];
  frontMatter: FrontMatter;
  source: PaperSource;
  context: ResolveContext;
  used: ReadonlySet<string>;
  lost: ReadonlySet<string>;
  sections: PaperSections;
};

function paperOf({ body, footnotes, frontMatter, source, context, used, lost, sections }: Parts): Paper {
  const facts = frontMatter.value;
  const minutes = minutesRecordOf(frontMatter, context.joint ?? []);
  const attached = new Set<string>();
  const recommendations: string[] = [];
  walk(body, (node, within) => {
    if ('dataset' in node) attached.add(node.dataset);
    const isRecommended =
      (node.type === 'paragraph' || node.type === 'listItem') && node.data?.paragraphNumber !== undefined;
    if (isRecommended && within.at(0)?.type === 'recommendations') recommendations.push(textOf(node).trim());
  });
  const words = wordingOf(context.council.language);
  const cover = coverOf(facts, context.council, {
    home: source.home,
    committee: context.committee,
    lacks: frontMatter.lacks,
    meetingName: context.meetingName,
  });
  const from = fromOf(frontMatter);
  const versions = versionsOf(frontMatter, folderOf(source), context);
  return {
    kind: facts.kind,
    slug: source.slug,
    file: source.file,
    home: source.home,
    title: cover.title,
    ...(from === undefined ? {} : { from }),
    status: facts.status,
    language: context.council.language,
    cover,
    body,
    footnotes,
    outline: outlineOf(body, words),
    datasets: [...used].sort(),
    attached: [...attached],
    ...(lost.size === 0 ? {} : { lost: [...lost].sort() }),
    recommendations,
    summary: summaryOf(body, sections.summary),
    ...('committees' in facts ? { committees: committeesOf(facts.committees, frontMatter) } : {}),
    ...(minutes ? { minutes } : {}),
    ...(versions.length === 0 ? {} : { versions }),
    ...(facts.clearances.length === 0
      ? {}
      : {
          clearances: facts.clearances.map((one, index) => ({
            ...one,
            place: frontMatter.placeOf(['clearances', index, 'date']),
          })),
        }),
    waivers: facts.waivers.map((waiver, index) => ({ ...waiver, place: frontMatter.placeOf(['waivers', index]) })),
  };
}

/** The post that a paper comes from, else that presents it. */
function fromOf({ value, lacks }: FrontMatter): string | undefined {
  const named = ['reportFrom', 'presenter'].filter((key) => !lacks.has(key)).map((key) => answerOf(value, key));
  return named.find((post) => typeof post === 'string');
}

function committeesOf(slugs: readonly string[], frontMatter: FrontMatter): NonNullable<Paper['committees']> {
  return slugs.map((slug, index) => ({ slug, place: frontMatter.placeOf(['committees', index]) }));
}
