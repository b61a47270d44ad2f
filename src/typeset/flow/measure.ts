/** Flow measured: every kind of flow turned into strips, one after another, and into nodes of the structure tree. */
import type { Flow, RuleFlow, TextFlow } from '../flow.ts';
import { measureColumns } from './measure-columns.ts';
import { measureContents } from './measure-contents.ts';
import { measureFigure } from './measure-figure.ts';
import { measureForeignPages } from './measure-foreign-pages.ts';
import { measureGroup } from './measure-group.ts';
import { measureList } from '../text/measure-list.ts';
import { isTooWide, measureTable, wholeShare } from '../tables/measure-table.ts';
import { tableRuns } from '../tables/table-runs.ts';
import { measureText } from '../text/measure-text.ts';
import type { Area, Setting } from '../setting.ts';

/**
 * Measures flows one after another into an area. After a numbered paragraph, what belongs to it (text, lists, quotes)
 * lines up with its text until a heading comes. A table too wide for an upright page takes what is kept with it along
 * to a page on its side.
 */
export function measureFlows(given: readonly Flow[], place: Area, setting: Setting): void {
  const flows = withTablesKept(given);
  const area = { ...place, tableRuns: tableRuns(flows, setting) };
  let hangs = area.hangs ?? false;
  let isUnderNumber = false;
  for (let index = 0; index < flows.length;) {
    const chain = area.isRunning ? chainAt(flows, index) : [];
    if (setting.design.turned && chain.some((flow) => flow.kind === 'table' && isTooWide(flow, area, setting))) {
      measureTurned(chain, area, setting);
      index += chain.length;
      continue;
    }
    const flow = flows[index];
    if (!flow) break;
    if (flow.kind === 'table' && flow.caption && area.isRunning) {
      measureFloatingTable(chain, area, setting);
      index += chain.length;
      continue;
    }
    isUnderNumber = isUnderNumberAfter(flow, isUnderNumber);
    hangs = isUnderNumber || hangsAfter(flow, hangs);
    measureFlow(flow, placeFor(flow, { area, hangs }, setting), setting);
    index += 1;
  }
}

/** The sentence before a table without a caption says what it lists, so no page ends between them. */
function withTablesKept(flows: readonly Flow[]): readonly Flow[] {
  return flows.map((flow, index) => {
    const isSaid = flow.kind === 'text' && flow.role === 'P' && flow.keepWithNext === undefined;
    return isSaid && isBareTable(flows[index + 1]) ? { ...flow, keepWithNext: true } : flow;
  });
}

function isBareTable(flow: Flow | undefined): boolean {
  return flow?.kind === 'table' && flow.caption === undefined && flow.look !== 'facts';
}

/** The flows from `start` on that are kept with one another. */
function chainAt(flows: readonly Flow[], start: number): Flow[] {
  const chain: Flow[] = [];
  for (let index = start; index < flows.length; index++) {
    const flow = flows[index];
    if (!flow || (flow.kind !== 'text' && flow.kind !== 'table')) break;
    chain.push(flow);
    if (!keepsWithNext(flow)) break;
  }
  return chain;
}

function keepsWithNext(flow: Flow): boolean {
  if (flow.kind === 'text') return flow.keepWithNext ?? (isHeading(flow) || flow.role === 'Caption');
  return flow.kind === 'table' && flow.keepWithNext === true;
}

/**
 * A table with its notes. Where it is small enough to stand whole it may move behind text; a page may end between its notes,
 * the first of which stays with it.
 */
function measureFloatingTable(chain: readonly Flow[], area: Area, setting: Setting): void {
  const { strips } = area;
  const start = strips.strips.length;
  let end = start;
  const later: number[] = [];
  for (const flow of chain) {
    if (end > start && strips.strips.length > end) later.push(strips.strips.length);
    measureFlow(flow, { ...area, hangs: false }, setting);
    if (flow.kind === 'table') end = strips.strips.length;
  }
  for (const index of later) strips.free(index);
  if (strips.heightFrom(start, end) <= setting.design.page.columnHeight * wholeShare) strips.float(start);
}

function measureTurned(chain: readonly Flow[], area: Area, setting: Setting): void {
  const { turned = setting.design.page } = setting.design;
  const wide = { ...area, x: 0, width: turned.columnWidth, isRunning: false, hangs: false };
  area.strips.turn(true);
  setting.measure(chain, wide);
  area.strips.turn(false);
}

function isHeading(flow: TextFlow): boolean {
  return /^H\d$/.test(flow.role);
}

/** Whether the numbers of headings stand in the margin here, and all text beside them. */
function isUnderNumberAfter(flow: Flow, before: boolean): boolean {
  if (flow.kind !== 'text' || !isHeading(flow)) return before;
  return flow.label !== undefined || (before && flow.role !== 'H2');
}

function hangsAfter(flow: Flow, hangs: boolean): boolean {
  if (flow.kind !== 'text')
    return flow.kind === 'group' && flow.role !== 'none' && flow.look === undefined ? false : hangs;
  if (isHeading(flow)) return false;
  return hangs || (flow.label !== undefined && flow.role === 'P');
}

/** Text and lists hang by themselves; quotes and callouts are moved as a whole; everything else takes the full area. */
function placeFor(flow: Flow, { area, hangs }: { area: Area; hangs: boolean }, { design }: Setting): Area {
  if (!hangs) return { ...area, hangs: false };
  if (flow.kind === 'text') return { ...area, hangs: isHeading(flow) || (flow.role === 'P' && flow.style === 'body') };
  if (flow.kind === 'list') return { ...area, hangs: true };
  if (flow.kind === 'group' && flow.look !== undefined) {
    const { numberColumn } = design.spaces;
    return { ...area, x: area.x + numberColumn, width: area.width - numberColumn, hangs: false };
  }
  return { ...area, hangs: false };
}

function measureFlow(flow: Flow, area: Area, setting: Setting): void {
  switch (flow.kind) {
    case 'text': {
      measureText(flow, area, setting);
      return;
    }
    case 'list': {
      measureList(flow, area, setting);
      return;
    }
    case 'table': {
      measureTable(flow, area, setting);
      return;
    }
    case 'figure': {
      measureFigure(flow, area, setting);
      return;
    }
    case 'group': {
      measureGroup(flow, area, setting);
      return;
    }
    case 'columns': {
      measureColumns(flow, area, setting);
      return;
    }
    case 'contents': {
      measureContents(flow, area, setting);
      return;
    }
    case 'rule': {
      measureRule(flow, area, setting);
      return;
    }
    case 'space': {
      area.strips.add({ height: setting.design.spaces.named[flow.space], items: [], isSpace: true });
      return;
    }
    case 'page-break': {
      area.strips.startPage();
      return;
    }
    case 'foreign-pages': {
      measureForeignPages(flow, area, setting);
      return;
    }
  }
}

function measureRule(flow: RuleFlow, area: Area, setting: Setting): void {
  const { rules, colours } = setting.design;
  const { thickness, colour, before, after } = rules[flow.style];
  const y = thickness / 2;
  const line = { kind: 'line', x: area.x, y, toX: area.x + area.width, toY: y, thickness } as const;
  area.strips.space(before);
  area.strips.add({ height: thickness, items: [{ ...line, colour: colours[colour] }] });
  area.strips.space(after);
}
