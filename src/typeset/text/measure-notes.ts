/** Footnotes measured where their mark stands: numbered, small, each once. Its number leads back to the first mark. */
import type { Flow } from '../flow.ts';
import { baselineOf } from './set-lines.ts';
import type { Setting } from '../setting.ts';
import { linkItem } from './set-lines.ts';
import { noteName, noteMarkName } from './text-parts.ts';
import { heightOf, StripList, type MeasuredNote } from '../pages/strips.ts';

/** Gives the measured note for a number (1-based), or undefined where it was given before. */
export function noteMeasurer(
  footnotes: readonly (readonly Flow[])[],
  setting: () => Setting,
): (number: number, parent: number) => MeasuredNote | undefined {
  const done = new Set<number>();
  return (number, parent) => {
    const flows = footnotes[number - 1];
    if (!flows) throw new Error(`The text marks footnote ${number}, but the section has ${footnotes.length}`);
    if (done.has(number)) return undefined;
    done.add(number);
    return measureNote(flows, { number, parent }, setting());
  };
}

function measureNote(flows: readonly Flow[], note: { number: number; parent: number }, setting: Setting): MeasuredNote {
  const { tags, fonts, design, words } = setting;
  const style = design.text.small;
  const { indent } = design.spaces.footnotes;
  const strips = new StripList();
  const parent = tags.add({ role: 'Note', parent: note.parent });
  const link = tags.add({ role: 'Link', parent: tags.add({ role: 'Lbl', parent }) });
  const tag = tags.content(link);
  const y = baselineOf(style, fonts);
  const look = { face: 'regular', size: style.size, colour: design.colours.text } as const;
  const text = design.noteMarks === 'raised' ? `${note.number} ` : `[${note.number}] `;
  const back = {
    target: { to: 'destination', name: noteMarkName(note.number, setting) },
    tag: link,
    words: words.paper.backToNote(note.number),
  } as const;
  const width = fonts.width(text, style.size, { face: 'regular' });
  strips.carry([
    { kind: 'text', x: 0, y, text, ...look, tag },
    linkItem(back, { x: 0, y: 0, width, height: style.leading }),
  ]);
  strips.mark({ destination: noteName(note.number, setting) });
  const area = { strips, x: indent, width: design.page.columnWidth - indent, parent, isRunning: false, isSmall: true };
  setting.measure(flows, area);
  return { number: note.number, strips: strips.strips, height: heightOf(strips.strips) + style.after };
}
