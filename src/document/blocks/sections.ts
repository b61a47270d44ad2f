/** The sections that the council words once: made from the front matter and templates, never typed by an author. */
import type { Collector } from '../../diagnostics/diagnostic.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import type { SiteCommittee } from '../../model/site.ts';
import type { Committee } from '../../schema/council/committee.ts';
import { datePart } from '../../schema/meeting/meeting-folder.ts';
import type { BlockResult } from './block.ts';
import { expandBlocks } from '../expanding/expand.ts';
import type { Expansion } from '../expanding/expansion.ts';
import { parseMdx } from '../parse.ts';
import type { TemplateFacts, Templates } from '../templates.ts';
import { mapTree } from '../transforms/walk.ts';
import type { MinutesFacts } from '../../kinds/minutes/definition.ts';

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

/** The head of minutes: the meeting, where it was held, and who attended. */
export function minutesOpening(
  facts: MinutesFacts,
  names: { council: string; committee: string; joint: readonly Pick<SiteCommittee, 'slug' | 'name'>[] },
  making: SectionMaking,
): BlockResult[] {
  const { sections } = making.words;
  const { council, committee, joint } = names;
  const made = { council, committee: making.words.list([committee, ...joint.map(({ name }) => name)]) };
  const printed = (seat: string): string => seatWords(seat, joint, sections);
  const attendance = facts.attendance.map((line) => ({
    seat: line.chair === true ? sections.inTheChair(printed(line.seat)) : printed(line.seat),
    mark: markWords({ ...line, ...(line.for === undefined ? {} : { for: printed(line.for) }) }, sections),
  }));
  const date = making.words.date(datePart(facts.meeting), 'weekday');
  return sectionFrom('minutes/opening.hbs', { ...made, place: facts.place, date, attendance }, making);
}

/** "Chairman (Health and Wellbeing Board)" for the seat health-and-wellbeing-board/Chairman of a joint meeting. */
function seatWords(
  written: string,
  joint: readonly Pick<SiteCommittee, 'slug' | 'name'>[],
  { seatOfAnother }: Wording['sections'],
): string {
  const other = joint.find(({ slug }) => written.startsWith(`${slug}/`));
  return other ? seatOfAnother(written.slice(other.slug.length + 1), other.name) : written;
}

function markWords(line: MinutesFacts['attendance'][number], { marks, standsFor }: Wording['sections']): string {
  const mark = marks[line.mark];
  return line.for === undefined ? mark : standsFor(mark, line.for);
}

/** The line on which whoever presides signs, under the title that the committee's seats give. */
export function minutesSignature(committee: Pick<Committee, 'name' | 'seats'>, making: SectionMaking): BlockResult[] {
  const chair = making.words.packs.chair(committee.seats);
  return sectionFrom('minutes/signature.hbs', { committee: committee.name, chair }, making);
}
