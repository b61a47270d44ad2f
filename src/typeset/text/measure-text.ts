/** Paragraphs, headings and captions: one strip for each line, with the rules that keep lines together. */
import { balanceLines, breakable, breakParagraph, type Line } from './break-lines.ts';
import type { TextFlow } from '../flow.ts';
import type { Item } from '../pages/laid-out.ts';
import { asArtifacts } from '../pages/move-items.ts';
import { baselineOf, setLine, type LineLook } from './set-lines.ts';
import type { Area, Setting } from '../setting.ts';
import type { Cut, Mark, MeasuredNote, Strip } from '../pages/strips.ts';
import type { TypeStyle } from '../design/page-design.ts';
import { noteMarkName, partsOf, type TextPart } from './text-parts.ts';

/** Measures a text into its area. */
export function measureText(flow: TextFlow, area: Area, setting: Setting): void {
  const { fonts, tags, design } = setting;
  const style = styleOf(flow, area, setting);
  const isHeading = /^H\d$/.test(flow.role);
  const element = tags.add({ role: flow.role, parent: area.parent });
  const look = { fonts, size: style.size, leading: style.leading, colours: design.colours };
  const indent = indentOf(flow, area, { ...look, column: design.spaces.numberColumn, isBold: style.bold });
  area.strips.space(style.before);
  markStart(flow, area);
  if (flow.label) {
    const tag = tags.content(element);
    const y = baselineOf(look, fonts);
    const face = style.bold ? 'bold' : 'regular';
    area.strips.carry([
      { kind: 'text', x: area.x, y, text: `${flow.label} `, face, size: style.size, colour: design.colours.text, tag },
    ]);
  }
  const parts = partsOf(flow.runs, { bold: style.bold, isHeading }, { ...setting, parent: element });
  const width = area.width - indent - roomAtRight(flow, look);
  const size = { width, size: style.size };
  const text = breakable(parts, fonts);
  const lines = isHeading ? balanceLines(text, size, fonts) : breakParagraph(text, size, fonts);
  // A table holds nothing but rows and its caption, so the notes of a caption stand inside it.
  const noteParent = flow.role === 'Caption' ? element : area.parent;
  const notes = lines.map((line) => notesOf(line, noteParent, setting));
  const marks = marksOf(lines);
  lines.forEach((line, index) => {
    const items = setLine(line, { x: area.x + indent, y: 0 }, look);
    area.strips.add({
      height: style.leading,
      items: index < lines.length - 1 ? items : [...items, ...atRight(flow, { area, element }, { ...look, tags })],
      cut: isHeading ? keptCut(index) : lineCut(index, lines.length),
      isPlain: isPlain(flow),
      isSection: flow.role === 'H2',
      notes: notes[index] ?? [],
      marks: [...(marks[index] ?? []), ...noteMarks(notes[index] ?? [], setting)],
    });
  });
  const { after } = style;
  if (flow.style === 'slide-title') area.strips.repeat(repeatedTitle(lines, area, { ...look, after }));
  area.strips.space(after);
  if (flow.keepWithNext ?? (isHeading || flow.role === 'Caption')) area.strips.keepNext();
}

/** The column of numbers, wider where a number is: "10.15" before a heading. */
function indentOf(
  { label }: TextFlow,
  { hangs }: Area,
  { fonts, size, column, isBold }: LineLook & { readonly column: number; readonly isBold: boolean },
): number {
  if (label === undefined) return hangs ? column : 0;
  return Math.max(column, fonts.width(`${label} `, size, { face: isBold ? 'bold' : 'regular' }));
}

/** Between a text and the words at its right, in ems. */
const gapAtRight = 1;

function roomAtRight({ atRight: words }: TextFlow, { fonts, size }: LineLook): number {
  return words === undefined ? 0 : fonts.width(words, size, { face: 'regular' }) + gapAtRight * size;
}

/** The words at the right edge of the last line. The space that keeps them apart for who listens stands left of them. */
function atRight(
  { atRight: words }: TextFlow,
  { area, element }: { area: Area; element: number },
  look: LineLook & Pick<Setting, 'tags'>,
): Item[] {
  if (words === undefined) return [];
  const { fonts, size, colours } = look;
  const text = ` ${words}`;
  const x = area.x + area.width - fonts.width(text, size, { face: 'regular' });
  const tag = look.tags.content(element);
  return [{ kind: 'text', x, y: baselineOf(look, fonts), text, face: 'regular', size, colour: colours.text, tag }];
}

function styleOf(flow: TextFlow, area: Area, setting: Setting): TypeStyle {
  const name = area.isSmall && flow.style === 'body' ? 'small' : flow.style;
  const style = setting.design.text[name];
  if (flow.style === 'key-figure') return { ...style, size: sizeThatFits(style, flow, { area, setting }) };
  return flow.bold ? { ...style, bold: true } : style;
}

/** A headline number is never broken: "£2,210,000,000" is set smaller where its column is narrow. */
function sizeThatFits({ size }: TypeStyle, { runs }: TextFlow, at: { area: Area; setting: Setting }): number {
  const words = runs.flatMap((run) => (run.kind === 'text' ? run.text.split(' ') : []));
  const widest = Math.max(...words.map((word) => at.setting.fonts.width(word, size, { face: 'bold' })));
  return widest > at.area.width ? (size * at.area.width) / widest - 0.01 : size;
}

function markStart(flow: TextFlow, area: Area): void {
  if (flow.destination === undefined && !flow.bookmark) return;
  const mark: Mark = {
    ...(flow.destination !== undefined && { destination: flow.destination }),
    ...(flow.bookmark && { bookmark: flow.bookmark }),
  };
  area.strips.mark(mark);
}

/** The title of a slide, for the further pages of a slide that runs on. */
function repeatedTitle(
  lines: readonly Line[],
  area: Area,
  look: LineLook & { readonly after: number },
): Strip['repeated'] {
  const items = lines.flatMap((line, index) => setLine(line, { x: area.x, y: index * look.leading }, look));
  return { height: lines.length * look.leading + look.after, items: asArtifacts(items) };
}

/** What may pass a figure on its way to the next page: paragraphs, and the headings below those of sections. */
function isPlain({ role }: TextFlow): boolean {
  return role === 'P' || role === 'H3' || role === 'H4' || role === 'H5' || role === 'H6';
}

/** A page ends neither after the first line of a paragraph nor before its last. */
function lineCut(index: number, count: number): Cut {
  return index === 1 || (index > 0 && index === count - 1) ? 'never' : 'free';
}

function keptCut(index: number): Cut {
  return index === 0 ? 'free' : 'never';
}

/** The footnotes whose marks stand on a line, as far as they are not on an earlier one. */
export function notesOf(line: Line, parent: number, setting: Setting): MeasuredNote[] {
  const notes: MeasuredNote[] = [];
  for (const { part } of line.fragments) {
    const note = part.note === undefined ? undefined : setting.note(part.note, parent);
    if (note) notes.push(note);
  }
  return notes;
}

/** Where the notes that are marked on a line lead back to. */
export function noteMarks(notes: readonly MeasuredNote[], setting: Setting): Mark[] {
  return notes.map(({ number }) => ({ destination: noteMarkName(number, setting) }));
}

/** The named destinations that begin on each line. A part that runs over several lines begins on its first. */
export function marksOf(lines: readonly Line[]): Mark[][] {
  const seen = new Set<TextPart>();
  return lines.map(({ fragments }) =>
    fragments.flatMap(({ part }) => {
      if (!part.destinations || seen.has(part)) return [];
      seen.add(part);
      return part.destinations.map((destination) => ({ destination }));
    }),
  );
}
