/** A contents list: entries with the numbers of their pages at the right edge, tagged TOC and TOCI, each a paragraph of its own. */
import { breakable, breakLines, type Line } from '../text/break-lines.ts';
import type { ContentsFlow } from '../flow.ts';
import type { Item } from '../pages/laid-out.ts';
import { baselineOf, setLine, type LineLook } from '../text/set-lines.ts';
import type { Area, Setting } from '../setting.ts';
import { partsOf, type TextPart } from '../text/text-parts.ts';

type Entry = ContentsFlow['entries'][number];

/** Dots of a leader and what is left between them and the words, in points. */
const dot = 1;
const leaderGap = 6;

/** Measures a contents list into its area. Deeper entries stand in a TOC of their own inside. */
export function measureContents(flow: ContentsFlow, area: Area, setting: Setting): void {
  const top = Math.min(...flow.entries.map((entry) => entry.level));
  const open: { level: number; tag: number }[] = [];
  for (const entry of flow.entries) {
    while ((open.at(-1)?.level ?? -1) > entry.level) open.pop();
    if ((open.at(-1)?.level ?? -1) < entry.level) {
      const parent = open.at(-1)?.tag ?? area.parent;
      open.push({ level: entry.level, tag: setting.tags.add({ role: 'TOC', parent }) });
    }
    const indent = (entry.level - top) * setting.design.spaces.contents.indent;
    const inner = { ...area, x: area.x + indent, width: area.width - indent, parent: open.at(-1)?.tag ?? area.parent };
    measureEntry(entry, { area: inner, isTop: entry.level === top }, setting);
  }
  area.strips.space(setting.design.text.body.after);
}

function measureEntry(entry: Entry, place: { area: Area; isTop: boolean }, setting: Setting): void {
  const { area, isTop } = place;
  const { tags, fonts, design } = setting;
  const { colours, spaces } = design;
  const style = design.text.body;
  const look: LineLook = { fonts, size: style.size, leading: style.leading, colours };
  const paragraph = tags.add({ role: 'P', parent: tags.add({ role: 'TOCI', parent: area.parent }) });
  const reference = tags.add({ role: 'Reference', parent: paragraph });
  const link = { to: 'destination', name: entry.destination } as const;
  const parts = partsOf(
    [{ kind: 'text', text: `${entry.text} `, link }],
    { bold: isTop },
    { ...setting, parent: reference },
  );
  const lines = breakLines(
    breakable(parts, fonts),
    { width: area.width - spaces.contents.number, size: style.size },
    fonts,
  );
  area.strips.space(isTop ? style.after : spaces.contents.before);
  lines.forEach((line, index) => {
    const items = withoutRule(setLine(line, { x: area.x, y: 0 }, look));
    const isLast = index === lines.length - 1;
    area.strips.add({
      height: style.leading,
      items: isLast
        ? [...items, ...pageNumber(entry, { line, area, part: parts[0], numberWidth: spaces.contents.number }, look)]
        : items,
      cut: index === 0 ? 'free' : 'never',
    });
  });
}

/** In a list of nothing but links, rules under them say nothing. The clickable area reaches to the page number. */
function withoutRule(items: readonly Item[]): Item[] {
  return items.filter((item) => item.kind !== 'line');
}

function pageNumber(
  entry: Entry,
  { line, area, part, numberWidth }: { line: Line; area: Area; part: TextPart | undefined; numberWidth: number },
  look: LineLook,
): Item[] {
  if (!part?.link) return [];
  const y = baselineOf(look, look.fonts);
  const right = area.x + area.width;
  const leader = { x: area.x + line.width + leaderGap, toX: right - numberWidth + leaderGap };
  const items: Item[] = [
    {
      kind: 'page-number',
      x: right,
      y,
      destination: entry.destination,
      face: part.face.face,
      size: look.size,
      colour: look.colours.text,
      tag: part.tag,
    },
    {
      kind: 'link',
      x: right - numberWidth,
      y: 0,
      width: numberWidth,
      height: look.leading,
      target: part.link.target,
      contents: entry.text,
      tag: part.link.tag,
    },
  ];
  if (leader.toX - leader.x > 2 * leaderGap) {
    const line = { kind: 'line', y: y - dot / 2, toY: y - dot / 2, thickness: dot, dash: 3 * dot } as const;
    items.push({ ...line, ...leader, colour: look.colours.rule });
  }
  return items;
}
