/** Bullets, lettered points and counted points that follow one another as lists of Markdown, one within the other as far as they are indented. */
import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';

/** One point of a list. */
export interface ListLine {
  /** Counted points are Markdown's own; letters stand in words, as Markdown has none. */
  readonly mark: 'bullet' | 'letter' | 'count';
  /** "(a)", "iv." or "3"; of a bullet, and where it stands in the words already, ''. */
  readonly label: string;
  /** Left indent in twentieths of a point. */
  readonly indent: number;
  readonly children: readonly PhrasingContent[];
}

/** Less than this is no step in. */
const smallestStep = 100;
const deepestLevel = 8;

interface OpenList {
  indent: number;
  readonly mark: ListLine['mark'];
  readonly list: List;
}

/** The lists of points. Points of another mark at the same indent are a list of their own. */
export function listsOf(lines: readonly ListLine[]): RootContent[] {
  const top: RootContent[] = [];
  const open: OpenList[] = [];
  for (const line of lines) {
    while (open.length > 1 && line.indent < (open.at(-1)?.indent ?? 0) - smallestStep) open.pop();
    const deepest = open.at(-1);
    const isDeeper = deepest !== undefined && line.indent > deepest.indent + smallestStep && open.length < deepestLevel;
    if (isDeeper || deepest?.mark !== line.mark) {
      if (!isDeeper) open.pop();
      const list = emptyList(line);
      (open.at(-1)?.list.children.at(-1)?.children ?? top).push(list);
      open.push({ indent: line.indent, mark: line.mark, list });
    } else deepest.indent = Math.min(deepest.indent, line.indent);
    open.at(-1)?.list.children.push(pointOf(line));
  }
  return top;
}

function emptyList({ mark, label }: ListLine): List {
  const isOrdered = mark === 'count';
  return {
    type: 'list',
    ordered: isOrdered,
    ...(isOrdered ? { start: Number(label) } : {}),
    spread: false,
    children: [],
  };
}

function pointOf({ mark, label, children }: ListLine): ListItem {
  const letter: PhrasingContent[] = mark === 'letter' && label !== '' ? [{ type: 'text', value: `${label} ` }] : [];
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [...letter, ...children] }] };
}
