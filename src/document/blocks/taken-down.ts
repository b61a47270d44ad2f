/** Blocks that print figures, a picture or a document taken down: a notice stands in their place, and nothing of them is looked at. */
import type { PhrasingContent } from 'mdast';
import { wordingOf } from '../../locales/locales.ts';
import { keyOfTakenDown, type TakenDown } from '../../model/taken-down.ts';
import type { Anchor, Callout } from '../../model/nodes.ts';
import type { Expansion } from '../expanding/expansion.ts';
import { isJsx, type JsxElement } from '../parsing/jsx.ts';
import type { BlockDefinition, BlockResult } from './block.ts';

/** Settings that name a figure by its dataset, as `of="contacts/2019/Total"`. */
const figureSettings: ReadonlySet<string> = new Set(['of', 'from', 'to', 'in']);
/** Settings that name a file of the paper's folder. */
const fileSettings: ReadonlySet<string> = new Set(['src', 'pdf']);

/** What stands in the place of an element that prints something taken down; undefined for any other. */
export function inPlaceOf(
  element: JsxElement,
  definition: BlockDefinition,
  expansion: Expansion,
): BlockResult[] | undefined {
  const found = takenDownIn(element, expansion);
  if (!found) return undefined;
  expansion.lost.add(keyOfTakenDown(found));
  const { comingDown, date } = wordingOf(expansion.paper.language);
  if (definition.where === 'inline') return [{ type: 'text', value: comingDown.figure }];
  const text = comingDown.takenDownOn(date(found.date), found.reason);
  const id = element.attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' && one.name === 'id' && typeof one.value === 'string' ? [one.value] : [],
  );
  // References to it lead to the notice.
  const anchors = id.map((name): Anchor => ({ type: 'anchor', id: name, position: element.position }));
  const notice: Callout = {
    type: 'callout',
    kind: 'warning',
    title: comingDown.takenDown,
    children: [{ type: 'paragraph', children: [...anchors, { type: 'text', value: text }] as PhrasingContent[] }],
    position: element.position,
  };
  return [notice];
}

/** What an element itself names, or a part of it that can stand nowhere else. */
function takenDownIn(element: JsxElement, expansion: Expansion): TakenDown | undefined {
  const { takenDown, paper, registry } = expansion;
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
    const { name, value } = attribute;
    if (name === 'data' || figureSettings.has(name)) {
      const found = takenDown.data((name === 'data' ? value : (value.split('/')[0] ?? '')).trim());
      if (found) return found;
    }
    const file = fileSettings.has(name) ? takenDown.file(`${paper.folder}/${value}`) : undefined;
    if (file) return file;
  }
  for (const child of element.children) {
    if (!isJsx(child) || registry.get(child.name ?? '')?.inside !== element.name) continue;
    const found = takenDownIn(child, expansion);
    if (found) return found;
  }
  return undefined;
}
