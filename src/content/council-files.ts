/** The files that say who publishes: council.yml, the committees and the glossary. */
import type { z } from 'zod';
import type { RuleId } from '../diagnostics/rules.ts';
import { Collector, type Place } from '../diagnostics/diagnostic.ts';
import { formatDate } from '../calendar/plain-date.ts';
import { committeeSchema, type Committee } from '../schema/council/committee.ts';
import { councilSchema, glossarySchema, type Council, type Glossary } from '../schema/council/council.ts';
import { readYaml, type YamlRead } from '../schema/yaml/yaml.ts';
import { findWording, languages } from '../locales/locales.ts';
import type { SiteCommittee } from '../model/site.ts';
import { readText, startOf, type Tree } from './tree.ts';

/** The council as a whole. */
export interface CouncilFiles {
  readonly council: Council;
  /** By slug. */
  readonly committees: ReadonlyMap<string, SiteCommittee>;
  readonly glossary: Glossary;
}

/** One YAML file of the tree, read against its schema; undefined, with diagnostics, where it does not hold. It is read once. */
export function readYamlFile<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  from: { tree: Tree; collector: Collector; rule: RuleId; standIns?: Readonly<Record<string, unknown>> },
): YamlRead<z.output<Schema>> | undefined {
  const { tree, rule, standIns } = from;
  const { read, found } = tree.memory.once(`yaml ${file} ${JSON.stringify(standIns)}`, [schema], () => {
    // Its own: who reads the file for one fact alone leaves the findings to the one who reads it for all.
    const collector = new Collector();
    const text = readText(tree, file, collector);
    const given = { file, schema, rule, collector, ...(standIns ? { standIns } : {}) };
    return { read: text === undefined ? undefined : readYaml({ text, ...given }), found: collector.all() };
  });
  for (const finding of found) from.collector.add(finding);
  return read;
}

/** The council's own files. Where one is missing or broken that is reported, and the other checks go on. */
export function readCouncilFiles(tree: Tree, collector: Collector): CouncilFiles {
  const { memory } = tree;
  const council = memory.step('council', [], () => readCouncil(tree, collector));
  const committees = memory.step('committees', [], () => readCommittees(tree, collector));
  const glossary = memory.step('glossary', [], () => readGlossary(tree, collector));
  memory.show('council', () => council);
  memory.show('committees', () => committees);
  memory.show('glossary', () => glossary);
  return {
    get council() {
      return memory.seen('council', '', council);
    },
    get committees() {
      return memory.seen('committees', '', committees);
    },
    get glossary() {
      return memory.seen('glossary', '', glossary);
    },
  };
}

/** What stands in for a council of which nothing can be read. */
const standInCouncil = { name: 'The council' };
/** The keys that say what papers must answer. */
const askingKeys: readonly string[] = ['standardSections', 'strategicPlans', 'sections', 'clearances'];

/** content/council.yml as its schema reads it, without what does not fit; undefined, with diagnostics, where it is no YAML. */
export function readCouncilFile(tree: Tree, collector: Collector): YamlRead<Council> | undefined {
  const from = { tree, collector, rule: 'council-file', standIns: standInCouncil } as const;
  return readYamlFile('content/council.yml', councilSchema, from);
}

/** False where the file does not hold in what it says of the sections of papers. */
export function saysWhatPapersAnswer({ lacks }: YamlRead<Council>): boolean {
  return !askingKeys.some((key) => lacks.has(key));
}

/** content/council.yml; what does not hold of it is left out, and nothing is found missing in papers for the lack of it. */
function readCouncil(tree: Tree, collector: Collector): Council {
  const file = 'content/council.yml';
  const nameless = (): Council => ({ ...councilSchema.parse(standInCouncil), hasUnknownSections: true });
  if (!tree.has(file)) {
    collector.error(
      'council-file',
      startOf(file),
      'content/council.yml is missing',
      'Write it with at least name: and the name of the council.',
    );
    return nameless();
  }
  const read = readCouncilFile(tree, collector);
  if (!read) return nameless();
  const council = saysWhatPapersAnswer(read) ? read.value : { ...read.value, hasUnknownSections: true };
  const { language } = council;
  if (findWording(language)) return council;
  collector.error(
    'council-file',
    read.placeOf(['language']),
    `the site is not available in the language "${language}"`,
    `Write ${languages().join(' or ')}, or add src/locales/${language}/ with a translation of every word of the interface.`,
  );
  return { ...council, language: nameless().language };
}

/** content/committees/*.yml by slug. */
function readCommittees(tree: Tree, collector: Collector): Map<string, SiteCommittee> {
  const committees = new Map<string, SiteCommittee>();
  const abbreviations: PlacedAbbreviation[] = [];
  for (const file of tree.files) {
    const slug = /^content\/committees\/([^/]+)\.yml$/.exec(file)?.[1];
    if (slug === undefined) continue;
    const found = tree.memory.step(`committee ${slug}`, [], () => {
      // Its meetings are read and checked whatever is wrong here.
      const standIns = { name: nameFromSlug(slug), kind: 'committee' };
      const read = readYamlFile(file, committeeSchema, { tree, collector, rule: 'council-file', standIns });
      if (read) checkSeats(read, collector);
      const committee = { ...(read?.value ?? committeeSchema.parse(standIns)), slug };
      return { committee, place: read?.placeOfKey(['abbreviation']) ?? startOf(file) };
    });
    committees.set(slug, found.committee);
    const { abbreviation } = found.committee;
    if (abbreviation !== undefined) abbreviations.push({ abbreviation, slug, place: found.place });
  }
  checkAbbreviations(abbreviations, committees, collector);
  return committees;
}

/** "Advisory Panel" for "advisory-panel". */
function nameFromSlug(slug: string): string {
  return slug.replaceAll(/(?:^|-)([a-z])/g, (part, letter: string) =>
    part.replace('-', ' ').replace(letter, letter.toUpperCase()),
  );
}

type PlacedAbbreviation = { readonly abbreviation: string; readonly slug: string; readonly place: Place };

/** Commands and file names call a committee by its abbreviation or its folder: each belongs to one committee. */
function checkAbbreviations(
  abbreviations: readonly PlacedAbbreviation[],
  committees: ReadonlyMap<string, SiteCommittee>,
  collector: Collector,
): void {
  const owners = new Map([...committees.keys()].map((slug) => [slug, slug]));
  for (const { abbreviation, slug, place } of abbreviations) {
    const name = abbreviation.toLowerCase();
    const owner = owners.get(name);
    owners.set(name, owner ?? slug);
    if (owner === undefined || owner === slug) continue;
    const other = committees.get(owner)?.name ?? owner;
    const reason =
      owner === name
        ? `"${abbreviation}" is the name of the folder of the ${other}`
        : `the ${other} has the abbreviation "${abbreviation}" too`;
    collector.error('council-file', place, reason, 'Give each committee an abbreviation of its own.');
  }
}

/** Attendance is marked by seat: two seats of one name could not be distinguished. */
function checkSeats(read: YamlRead<Committee>, collector: Collector): void {
  const { seats } = read.value;
  seats.forEach(({ title, from, until }, index) => {
    if (from !== undefined && until !== undefined && until < from) {
      const hint = 'Correct one of the two: both days belong to the period.';
      const reason = `the seat "${title}" ends on ${formatDate(until)}, before it begins`;
      collector.error('council-file', read.placeOf(['seats', index, 'until']), reason, hint);
    }
    const isTwice = seats.slice(0, index).some((one) => one.title === title && isAtOnce(one, { from, until }));
    if (!isTwice) return;
    const hint = 'Give each seat its own title, for example Councillor A and Councillor B.';
    collector.error('council-file', read.placeOf(['seats', index, 'title']), `the seat "${title}" appears twice`, hint);
  });
}

interface Period {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** True for periods that have a day in common. */
function isAtOnce(one: Period, other: Period): boolean {
  const [first, second] = [one, other].map(({ from = '', until = '9999' }) => ({ from, until }));
  return first !== undefined && second !== undefined && first.from <= second.until && second.from <= first.until;
}

/** content/glossary.yml, empty where there is none. */
function readGlossary(tree: Tree, collector: Collector): Glossary {
  const file = 'content/glossary.yml';
  if (!tree.has(file)) return {};
  return readYamlFile(file, glossarySchema, { tree, collector, rule: 'council-file' })?.value ?? {};
}
