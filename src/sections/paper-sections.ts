/** Which standard sections a paper can answer and must, by its kind and the day of its meeting. */
import { wordingOf } from '../locales/locales.ts';
import { formatDate } from '../calendar/plain-date.ts';
import { kindOf, paperKinds, schemaOf, usualKind, type PaperKind } from '../kinds/registry.ts';
import type { AskedSection, ClosedSection, PaperSections, SectionsOf } from '../document/standard-section.ts';
import { summaryRole, type Council } from '../schema/council/council.ts';
import type { SectionShapes } from '../schema/paper/front-matter.ts';
import { declaredBy, type DeclaredSection } from '../schema/council/standard-sections.ts';
import { z } from 'zod';
import { isReserved } from './reserved-keys.ts';
import { builtInSection, builtInSections, sectionForms } from './registry.ts';

const known = new WeakMap<Council['sections'], SectionsOf>();

/** The standard sections of a council's papers; worked out once for a kind and a day. */
export function sectionsOf(council: Council): SectionsOf {
  // A council under an earlier name or colour is another object with the same sections.
  const found = known.get(council.sections);
  if (found) return found;
  const made = new Map<string, PaperSections>();
  const sections: SectionsOf = (kind, date) => {
    const name = `${kind} ${date ?? ''}`;
    const result = made.get(name) ?? paperSections(council, kind, date);
    made.set(name, result);
    return result;
  };
  known.set(council.sections, sections);
  return sections;
}

/** The lines of a council's sections as it declares them, or those of the five that come with the tool. */
export function declaredSections(council: Council): readonly DeclaredSection[] {
  return council.standardSections?.map(declaredBy) ?? builtInSections.map(({ key }) => ({ key }));
}

function paperSections(council: Council, kind: PaperKind, date: string | undefined): PaperSections {
  if (council.hasUnknownSections === true) return unknownSections(council, kind);
  const isOwn = council.standardSections !== undefined;
  const declared = declaredSections(council);
  const open = declared.filter((one) => holdsOn(one, date));
  const unclear = open.filter((one) => isUnclear(one, open));
  const lines = linesOn(council, open, date);
  const summary = council.sections.find(({ is }) => is === summaryRole)?.title;
  const possible = open
    .filter((one) => !unclear.includes(one))
    .flatMap((one) => askedOf(one, { council, kind, date, lines }));
  const asked = possible.filter((one) => !lacksList(one));
  const closed = [
    ...outsidePeriod(declared, open, date),
    ...possible.filter(lacksList).map((one) => withoutList(one, council, date)),
  ];
  const shapes: SectionShapes = {
    ...Object.fromEntries(asked.map((one) => [one.key, shapeOf(one)])),
    ...Object.fromEntries([...closed, ...unclear].map(({ key }) => [key, z.unknown().optional()])),
  };
  return {
    isOwn,
    asked,
    closed,
    lines,
    summary: summary ?? wordingOf(council.language).sections.summary,
    clearances: council.clearances.flatMap((line) => {
      const { by, from = '' } = typeof line === 'string' ? { by: line } : line;
      return date === undefined || from > date ? [] : [by];
    }),
    schema: schemaOf(kind)(shapes),
    standIns: Object.fromEntries(
      asked.flatMap((one) => (isOwn && !one.isRequired ? [] : [[one.key, one.definition.standIn]])),
    ),
  };
}

/** What a paper is asked by a council whose file cannot be read so far: it may answer anything. */
function unknownSections(council: Council, kind: PaperKind): PaperSections {
  return {
    isOwn: true,
    asked: [],
    closed: [],
    lines: [],
    summary: wordingOf(council.language).sections.summary,
    clearances: [],
    schema: schemaOf(kind)({}).catchall(z.unknown()),
    standIns: {},
  };
}

/** Both days are inside the period. A publication has no day: what holds until further notice holds for it. */
function holdsOn({ from, until }: DeclaredSection, date: string | undefined): boolean {
  if (date === undefined) return until === undefined;
  return (from ?? date) <= date && date <= (until ?? date);
}

/** True for a section whose form of answer is not known, as the check of council.yml reports: a paper may answer anything. */
function isUnclear({ key, asks, lists }: DeclaredSection, open: readonly DeclaredSection[]): boolean {
  if (isReserved(key)) return false;
  const isTwice = open.filter((other) => other.key === key).length > 1;
  return isTwice || (asks === undefined && !builtInSection(key)) || (asks === 'outcomes' && lists === undefined);
}

/** What is asked for from a day on is reported with that reason; the rest is missing like any other fact. */
function shapeOf({ definition, isRequired, hasBegun }: AskedSection): z.ZodType {
  return isRequired && !hasBegun ? definition.schema : definition.schema.optional();
}

function lacksList({ definition, list }: AskedSection): boolean {
  return definition.list !== undefined && list === undefined;
}

/** True for a line whose section authors type: only a role is known of it, if anything. */
export function isTyped({ is }: Pick<Council['sections'][number], 'is'>): boolean {
  return is === undefined || is === summaryRole;
}

/** The sections of the body on a day: a line with `is` gives the place, the section the rest. */
function linesOn(council: Council, open: readonly DeclaredSection[], date: string | undefined): Council['sections'] {
  const isOwn = council.standardSections !== undefined;
  return council.sections.flatMap(({ is, ...line }) => {
    const isFirm = isTyped({ is }) || !isOwn;
    if (isFirm && line.from !== undefined && line.from > (date ?? '')) return [];
    if (isTyped({ is })) return [line];
    const own = open.find(({ key }) => key === is);
    const title = (isOwn ? own?.title : line.title) ?? '';
    return own ? [{ ...line, is, title: title === '' ? titleOf(own, council) : title }] : [];
  });
}

type Asking = {
  readonly council: Council;
  readonly kind: PaperKind;
  readonly date: string | undefined;
  readonly lines: Council['sections'];
};

function askedOf(declared: DeclaredSection, { council, kind, date, lines }: Asking): AskedSection[] {
  // What papers mean something else by has been reported.
  if (isReserved(declared.key)) return [];
  const builtIn = builtInSection(declared.key);
  const definition = builtIn?.definition ?? (declared.asks && sectionForms[declared.asks]);
  if (!definition) return [];
  const isOwn = council.standardSections !== undefined;
  const place = declared.place ?? builtIn?.place ?? 'end';
  const line = isOwn ? undefined : lines.find(({ is }) => is === declared.key);
  const requiring = requiringKinds(declared, builtIn?.requiredIn ?? []);
  const isRequired = requiring.includes(kind) || (line?.required === true && kindOf(kind).body === 'council-sections');
  if (!isRequired && !(builtIn?.kinds ?? paperKinds).includes(kind)) return [];
  return [
    {
      key: declared.key,
      title: line?.title ?? titleOf(declared, council),
      definition,
      place,
      isRequired,
      hasBegun: declared.from !== undefined || line !== undefined,
      clearedBy: declared.clearedBy,
      template: `sections/${declared.wording ?? definition.template}`,
      list: definition.list?.({ council, declared, date }),
    },
  ];
}

/** The heading of a section: what the council calls it, else the tool. */
export function titleOf({ key, title }: DeclaredSection, { language }: Council): string {
  return title ?? wordingOf(language).sections.titles[key] ?? key;
}

/** yes means every report. */
function requiringKinds({ required }: DeclaredSection, builtIn: readonly PaperKind[]): readonly string[] {
  if (required === undefined) return builtIn;
  if (typeof required === 'boolean') return required ? [usualKind] : [];
  return required;
}

/** Keys of sections that the council has at other times. */
function outsidePeriod(
  declared: readonly DeclaredSection[],
  open: readonly DeclaredSection[],
  date: string | undefined,
): ClosedSection[] {
  const keys = new Set(open.map(({ key }) => key));
  return [...new Set(declared.map(({ key }) => key))]
    .filter((key) => !keys.has(key))
    .map((key) => {
      const periods = declared.filter((one) => one.key === key).map(periodOf);
      const when = date === undefined ? 'this paper belongs to no meeting' : `this meeting is on ${formatDate(date)}`;
      return {
        key,
        reason: `"${key}" is asked for in papers of meetings ${periods.join(' and ')}, and ${when}`,
        hint: 'Delete it here, or correct from: and until: of the section in content/council.yml.',
      };
    });
}

function periodOf({ from, until }: DeclaredSection): string {
  if (from === undefined) return `until ${formatDate(until ?? '')}`;
  const begin = `from ${formatDate(from)}`;
  return until === undefined ? `${begin} on` : `${begin} to ${formatDate(until)}`;
}

function withoutList({ key, title }: AskedSection, council: Council, date: string | undefined): ClosedSection {
  const isPlan = builtInSection(key) !== undefined;
  const what = isPlan ? 'strategic plan' : `list of outcomes for "${title}"`;
  const hasNone = isPlan && council.strategicPlans.length === 0;
  const when = hasNone || date === undefined ? 'the council has no' : `on ${formatDate(date)} there is no`;
  const where = isPlan ? 'strategicPlans' : 'lists of the section';
  return {
    key,
    reason: `${when} ${what}${hasNone ? '' : ' in force'}, so "${key}" cannot be answered`,
    hint: `Delete it here, or give the list in force under ${where} in content/council.yml.`,
  };
}
