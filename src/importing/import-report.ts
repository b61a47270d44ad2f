/** A council's Word report as a paper with its data and pictures, and an account of everything that needs a person or was left out. */
import type { Root } from 'mdast';
import { textOf } from '../document/text-of.ts';
import type { PaperSections } from '../document/standard-section.ts';
import { isSection } from '../document/transforms/required-sections.ts';
import { usualKind } from '../kinds/registry.ts';
import { climateKey } from '../sections/climate/definition.ts';
import { sectionsOf } from '../sections/paper-sections.ts';
import { isOwed } from '../authoring/templates.ts';
import type { KnownContent } from '../authoring/new/known-content.ts';
import { planOn } from '../schema/council/council.ts';
import { takeOwnSections } from './own-sections.ts';
import { lostWords, type LostWords } from './account.ts';
import { bodyOf, type Body } from './body.ts';
import { readCover, type Cover } from './cover.ts';
import { datasetOf } from './dataset-files.ts';
import { frontMatterOf } from './front-matter.ts';
import { itemsOf, type Item } from './markdown/items.ts';
import { namedParagraphs } from './named-paragraphs.ts';
import { dataFolder, placeNeeds, slugsOf, type ImportTarget } from './place.ts';
import { markdownOf } from './markdown/print-markdown.ts';
import { beginsStandardSections, readStandardSections, type StandardFacts } from './standard-sections.ts';
import { firstLines, markingsOf, type Markings } from './markings/markings.ts';
import type { Omission } from './word/omissions.ts';
import type { WordPart } from './word/file/parts.ts';
import type { WordFile, WordPicture } from './word-file.ts';

/** A file of the paper: text, or the bytes of a picture. */
export interface ImportedFile {
  /** Relative to the root. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What an import came to. */
export interface ImportedReport {
  readonly files: readonly ImportedFile[];
  /** What a person has to look at, a sentence each. */
  readonly needs: readonly string[];
  /** Guidance of the template that was left out, as it stood. */
  readonly guidance: readonly string[];
  /** What the tool prints itself, or its own of it, such as running heads, as it stood. */
  readonly standing: readonly string[];
  /** What is not for readers of the paper. */
  readonly omissions: readonly Omission[];
  readonly markings: Markings;
  /** Words that are nowhere in the files and in none of the lists above. */
  readonly lost: readonly LostWords[];
}

/** What decides where the paper of a Word file goes. */
export interface WordFacts {
  readonly cover: Cover;
  readonly markings: Markings;
}

/** Reads what decides where a paper goes. `name` is the name of the file without its ending. */
export function factsOfWordFile(word: WordFile, name: string): WordFacts {
  const items = itemsOf(word.blocks);
  return { cover: readCover(items).cover, markings: markingsOf(word, items, name) };
}

/** Makes a paper from a Word file. */
export function importReport(word: WordFile, target: ImportTarget, known: KnownContent): ImportedReport {
  const items = itemsOf(word.blocks);
  const { cover, rest, masthead } = readCover(items);
  const markings = markingsOf(word, items, target.name);
  const sections = sectionsOf(known.council)(usualKind, target.date);
  const own = takeOwnSections(rest, sections);
  const parts = splitStandard(own.rest);
  const { facts, unread } = readStandardSections(parts.standard, sections);
  const climate = takeClimate(parts.body, sections);
  const title = cover.title ?? target.name;
  const { slug, dataSlug } = slugsOf(title, target);
  const pictures = new Map(word.pictures.map((picture) => [picture.name, fileOf(picture, slug)]));
  const body = bodyOf([...climate.rest, ...unread, ...parts.appendices], {
    dataSlug,
    sectionTitle: (heading) => councilTitle(heading, known),
    pictureFile: (name) => pictures.get(name),
    dataset: (source) => datasetOf(source, { theme: dataSlug, folder: dataFolder(target) }, known),
  });
  const plan = planOn(known.council, target.date);
  const front = frontMatterOf({ title, cover, facts, plan, climate: climate.words, sections, own: own.answers });
  const tree: Root = { type: 'root', children: [...body.tree.children, ...word.notes] };
  const text = `---\n${front.yaml}---\n\n${markdownOf(tree)}`;
  const made = [
    { path: `${target.folder}/${slug}.mdx`, content: text },
    ...body.datasets.flatMap(({ files }) => files),
  ];
  const left = [
    ...leftOut({ cover, masthead, facts }),
    ...climate.standing,
    ...own.standing,
    ...body.standing,
    ...runningHeads(word),
  ].filter((line) => line.trim() !== '');
  return {
    files: [...made, ...pictureFiles(word.pictures, { body, pictures, folder: target.folder })],
    needs: [
      ...new Set([
        ...placeNeeds(cover, target, { title, slug }),
        ...front.needs,
        ...own.needs,
        ...needsOf(body, word),
        ...namedParagraphs(rest),
      ]),
    ],
    guidance: [...facts.guidance, ...body.guidance],
    standing: left,
    omissions: word.omissions,
    markings,
    lost: lostWords(word.parts, [
      ...front.texts,
      ...wordsOfTree(tree),
      ...csvTexts(made),
      ...left,
      ...markingLines(markings),
      ...word.omissions.map((one) => one.text),
      ...facts.guidance,
      ...body.guidance,
    ]),
  };
}

/** First lines that only mark the report: they are named as markings. */
function markingLines({ whole }: Markings): string[] {
  return whole.flatMap(({ place, text }) => (place === firstLines ? [text] : []));
}

/** The words of the report in a body: a text for each paragraph and cell, and the settings that its readers see. */
function wordsOfTree(node: Root | Root['children'][number]): string[] {
  if ('value' in node) return [node.value];
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return [textOf(node)];
  const settings =
    node.type === 'mdxJsxFlowElement'
      ? node.attributes.flatMap((attribute) =>
          attribute.type === 'mdxJsxAttribute' &&
          ['title', 'caption', 'alt'].includes(attribute.name) &&
          typeof attribute.value === 'string' &&
          !isOwed(attribute.value)
            ? [attribute.value]
            : [],
        )
      : [];
  const children = 'children' in node ? node.children.flatMap((child) => wordsOfTree(child)) : [];
  return [...settings, ...children];
}

function csvTexts(files: readonly { path: string; content: string }[]): string[] {
  return files.flatMap(({ path, content }) => (path.endsWith('.csv') ? [content] : []));
}

/** The body before the standard sections, these, and the appendices after them. */
function splitStandard(items: readonly Item[]): {
  body: readonly Item[];
  standard: readonly Item[];
  appendices: readonly Item[];
} {
  const start = items.findIndex(beginsStandardSections);
  if (start < 0) return { body: items, standard: [], appendices: [] };
  const length = items
    .slice(start)
    .findIndex((item) => item.kind === 'heading' && /^(?:appendix|annex)\b/i.test(item.text));
  const end = length < 0 ? items.length : start + length;
  return { body: items.slice(0, start), standard: items.slice(start, end), appendices: items.slice(end) };
}

/** The climate section, which the tool makes from the front matter where the council asks for it. */
function takeClimate(
  items: readonly Item[],
  sections: PaperSections,
): { words: string | undefined; rest: readonly Item[]; standing: readonly string[] } {
  const climate = sections.asked.find(({ key }) => key === climateKey);
  const isAsked = sections.isOwn || sections.lines.some(({ is }) => is === climateKey);
  const at = items.findIndex((item) => item.kind === 'heading' && /^climate change/i.test(item.text));
  if (!climate || !isAsked || at < 0)
    return { words: climate?.isRequired === true ? '' : undefined, rest: items, standing: [] };
  const length = items.slice(at + 1).findIndex(({ kind }) => kind === 'heading');
  const end = length < 0 ? items.length : at + 1 + length;
  const words = items.slice(at + 1, end).flatMap((item) => ('text' in item ? [item.text] : []));
  const said = words.join('\n\n');
  const isBare = /^(?:n\/?a|none|no issues?)\.?$/i.test(said);
  return {
    words: isBare ? '' : said,
    rest: [...items.slice(0, at), ...items.slice(end)],
    standing: [
      ...items.slice(at, at + 1).flatMap((item) => ('text' in item ? [item.text] : [])),
      ...(isBare ? [said] : []),
    ],
  };
}

function councilTitle(heading: string, { council }: KnownContent): string {
  const node = { type: 'heading' as const, depth: 2 as const, children: [{ type: 'text' as const, value: heading }] };
  return council.sections.find(({ title }) => isSection(node, title))?.title ?? heading.replace(/:$/, '');
}

const formats: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' };

function fileOf({ name, type }: WordPicture, slug: string): string | undefined {
  const ending = formats[type];
  return ending === undefined ? undefined : `${slug}-${name}.${ending}`;
}

function pictureFiles(
  pictures: readonly WordPicture[],
  from: { body: Body; pictures: ReadonlyMap<string, string | undefined>; folder: string },
): ImportedFile[] {
  return pictures.flatMap(({ name, bytes }) => {
    const file = from.body.pictures.includes(name) ? from.pictures.get(name) : undefined;
    return file === undefined ? [] : [{ path: `${from.folder}/${file}`, content: bytes }];
  });
}

function needsOf(body: Body, { pictures, parts, equations, mergedTables, needs }: WordFile): string[] {
  const countOf = (name: WordPart['name']): number => parts.filter((part) => part.name === name).length;
  const unusable = pictures.filter(({ type }) => formats[type] === undefined);
  const unplaced = pictures.filter(({ name, type }) => formats[type] !== undefined && !body.pictures.includes(name));
  return [
    ...body.needs,
    ...needs,
    ...counted(
      countOf('chart'),
      ['chart was', 'charts were'],
      'left out: its figures are named below. Put them into a dataset and write a Chart.',
    ),
    ...counted(
      countOf('diagram'),
      ['SmartArt drawing was', 'SmartArt drawings were'],
      'left out: its words are named below. Say them in the text, or save the drawing as a picture and write a Figure.',
    ),
    ...counted(equations, ['equation was', 'equations were'], 'written as a line of text: read it again.'),
    ...unusable.map(
      ({ name, type }) =>
        `${name} is in the format ${type}, which cannot be published: save it from Word as PNG and write a Figure.`,
    ),
    ...unplaced.map(
      ({ name }) => `${name} stands where no picture can stand, such as the head of the report, and was left out.`,
    ),
    ...(mergedTables > 0
      ? [
          `${String(mergedTables)} ${mergedTables === 1 ? 'table has' : 'tables have'} merged cells: each value stands in the first of its cells, the others are empty.`,
        ]
      : []),
  ];
}

function counted(count: number, [one, many]: readonly [string, string], what: string): string[] {
  return count === 0 ? [] : [`${String(count)} ${count === 1 ? one : many} ${what}`];
}

/** What is not in the files because the tool prints it, or its own, itself. */
function leftOut({
  cover,
  masthead,
  facts,
}: {
  cover: Cover;
  masthead: readonly string[];
  facts: StandardFacts;
}): string[] {
  const answers = facts.outcomes.map(({ wording, isServed }) => `${wording} ${isServed ? 'yes' : 'no'}`);
  return [...masthead, ...[cover.committee, cover.date].flatMap((words) => words ?? []), ...facts.standing, ...answers];
}

function runningHeads({ parts }: WordFile): readonly string[] {
  return parts.filter(({ name }) => name === 'header' || name === 'footer').flatMap(({ paragraphs }) => paragraphs);
}
