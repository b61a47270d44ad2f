/** Groups: things that belong together, indented or on a ground. */
import type { GroupFlow } from '../flow.ts';
import type { Area, Setting } from '../setting.ts';

/** Measures a group into its area. */
export function measureGroup(flow: GroupFlow, area: Area, setting: Setting): void {
  const { strips } = area;
  const parent = flow.role === 'none' ? area.parent : setting.tags.add({ role: flow.role, parent: area.parent });
  if (flow.newPage) {
    // The title of the slide before does not stand above this one.
    strips.repeat(undefined);
    strips.startPage();
  }
  if (flow.destination !== undefined) strips.mark({ destination: flow.destination });
  const start = strips.strips.length;
  const { asked } = strips;
  const inner = { ...area, parent, isRunning: area.isRunning && flow.look === undefined };
  if (flow.look === 'bar') measureBar(flow, inner, setting);
  else if (flow.look === 'tint') measureTint(flow, inner, setting);
  else if (flow.look === 'quote') {
    const indent = setting.design.spaces.quote;
    setting.measure(flow.children, { ...inner, x: area.x + indent, width: area.width - 2 * indent });
  } else setting.measure(flow.children, inner);
  if (isFloat(flow, area) && strips.heightFrom(start) <= setting.design.page.columnHeight) strips.float(start);
  if (flow.keepTogether && strips.heightFrom(start) <= setting.design.page.columnHeight) strips.keepTogether(start);
  if (flow.isAddedLater && !setting.design.hasOwnPages) strips.addLater(start, asked);
}

/** A figure with its caption and notes is no part of the running text: it is found by its number. */
function isFloat(flow: GroupFlow, area: Area): boolean {
  const hasFigure = flow.children.some((child) => child.kind === 'figure');
  const hasWords = flow.children.some(
    (child) => child.kind === 'text' || (child.kind === 'figure' && child.caption !== undefined),
  );
  return area.isRunning && flow.keepTogether === true && hasFigure && hasWords;
}

function measureBar(flow: GroupFlow, area: Area, setting: Setting): void {
  const { strips } = area;
  const { spaces, colours } = setting.design;
  const { width, indent, before, after } = spaces.bar;
  strips.space(before);
  strips.openGround({ x: area.x, width, colour: colours.accent });
  setting.measure(flow.children, { ...area, x: area.x + indent, width: area.width - indent, hangs: false });
  strips.closeGround();
  strips.space(after);
}

function measureTint(flow: GroupFlow, area: Area, setting: Setting): void {
  const { strips } = area;
  const { spaces, colours } = setting.design;
  const { padding, before, after } = spaces.tint;
  strips.space(before);
  strips.openGround({ x: area.x, width: area.width, colour: colours.tint });
  strips.add({ height: padding, items: [] });
  strips.keepNext();
  strips.suppressSpace();
  const width = area.width - 2 * padding;
  setting.measure(flow.children, { ...area, x: area.x + padding, width, hangs: false });
  strips.setSpace(0);
  strips.add({ height: padding, items: [], cut: 'never' });
  strips.closeGround();
  strips.space(after);
}
