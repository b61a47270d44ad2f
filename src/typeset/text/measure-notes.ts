/** Footnotes measured where their mark stands: numbered, small, each once. */
import type { Flow } from '../flow.ts';
import { baselineOf } from './set-lines.ts';
import type { Setting } from '../setting.ts';
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
  const { tags, fonts, design } = setting;
  const style = design.text.small;
  const { indent } = design.spaces.footnotes;
  const strips = new StripList();
  const parent = tags.add({ role: 'Note', parent: note.parent });
  const tag = tags.content(tags.add({ role: 'Lbl', parent }));
  const y = baselineOf(style, fonts);
  const look = { face: 'regular', size: style.size, colour: design.colours.text } as const;
  strips.carry([{ kind: 'text', x: 0, y, text: `${note.number} `, ...look, tag }]);
  const area = { strips, x: indent, width: design.page.columnWidth - indent, parent, canTurn: false, isSmall: true };
  setting.measure(flows, area);
  return { strips: strips.strips, height: heightOf(strips.strips) + style.after };
}
