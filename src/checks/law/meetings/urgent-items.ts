/**
 * The special circumstances for which an item was taken as urgent are specified in the minutes (Local Government Act 1972, section
 * 100B(4)(b)).
 */
import type { Collector, Place } from '../../../diagnostics/diagnostic.ts';
import { slugOf, textOf } from '../../../document/text-of.ts';
import type { Meeting } from '../../../model/meeting.ts';
import type { Paper } from '../../../model/paper.ts';

/** Warns of minutes that do not say why an item was urgent that a supplement added with the chair's agreement. */
export function checkUrgentItems(meetings: readonly Meeting[], collector: Collector): void {
  for (const meeting of meetings) {
    const urgent = meeting.items.flatMap(({ title, added }) => {
      const supplement = meeting.supplements?.list.find(({ number }) => number === added?.supplement);
      return supplement?.isAgreed === true ? [{ title, reason: supplement.reason ?? '' }] : [];
    });
    if (urgent.length === 0) continue;
    const minutes = meetings
      .filter(({ committee }) => committee === meeting.committee)
      .flatMap(({ papers }) => papers)
      .filter((paper) => paper.minutes?.meeting === meeting.folder);
    for (const paper of minutes) for (const item of urgent) checkMinute(item, paper, collector);
  }
}

function checkMinute(
  item: { readonly title: string; readonly reason: string },
  paper: Paper,
  collector: Collector,
): void {
  const { text, place } = minuteOf(item.title, paper);
  if (!place || saysWhy(text, item.reason)) return;
  const reason = `the minutes do not say why "${item.title}" was urgent`;
  const hint = `Write the special circumstances into its minute, for example: The Chair agreed to take the item as urgent, because ${item.reason === '' ? '…' : item.reason.replace(/\.$/, '')}.`;
  collector.warning('empty-reason', place, reason, hint);
}

/** The words under the heading of an item; of minutes without such a heading all words. */
function minuteOf(
  title: string,
  { body, file, minutes }: Paper,
): { readonly text: string; readonly place: Place | undefined } {
  const at = body.findIndex(
    (node) => node.type === 'heading' && node.depth === 2 && slugOf(textOf(node)) === slugOf(title),
  );
  const heading = body[at];
  if (!heading) return { text: body.map((node) => textOf(node)).join(' '), place: minutes?.places.meeting };
  const next = body.findIndex((node, index) => index > at && node.type === 'heading' && node.depth === 2);
  const start = heading.position?.start;
  return {
    text: body
      .slice(at + 1, next < 0 ? undefined : next)
      .map((node) => textOf(node))
      .join(' '),
    place: { file, line: start?.line ?? 1, column: start?.column ?? 1 },
  };
}

/** Whether a minute speaks of urgency, or repeats most of the reason. */
function saysWhy(text: string, reason: string): boolean {
  if (/\burgen(?:t|cy)\b|\bspecial circumstances\b/i.test(text)) return true;
  const telling = reason.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const said = new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  return telling.length > 0 && telling.filter((word) => said.has(word)).length * 2 > telling.length;
}
