/** What an agenda with exempt items must keep to, as far as it can be checked without opening restricted/. */
import { Collector, type Place } from '../../diagnostics/diagnostic.ts';
import { readMeetingFile } from './meeting-file.ts';
import type { ExemptAppendix } from '../../document/exempt-appendix.ts';
import { hasExemptAppendix, isExclusion, isExempt } from '../../meetings/agenda/exempt-items.ts';
import { numberedItems, type RecordedAgenda } from '../../meetings/agenda/item-numbers.ts';
import type { MeetingFile } from '../../schema/meeting/meeting.ts';
import type { YamlRead } from '../../schema/yaml/yaml.ts';
import type { Tree } from '../../content/tree.ts';

/**
 * What the items of a meeting's folder say of exempt appendices, by the file names of the public reports. Reports are resolved
 * before their meeting is read, so that their own text can refer to the appendix; what is wrong with meeting.yml is reported then.
 */
export function exemptAppendicesOf(folder: string, tree: Tree): ReadonlyMap<string, ExemptAppendix> {
  const file = `${folder}/meeting.yml`;
  const { bytes } = tree.has(file) ? tree.content(file) : {};
  const text = new TextDecoder().decode(bytes);
  if (!/\bexempt\b/.test(text) || !/\breport\b/.test(text)) return new Map();
  const read = readMeetingFile(file, { tree, collector: new Collector() });
  return new Map(
    (read?.value.items ?? []).flatMap((item): [string, ExemptAppendix][] => {
      if (!hasExemptAppendix(item)) return [];
      const { paragraphs, publicInterest } = item.exempt;
      return [[item.report, { paragraphs, publicInterest }]];
    }),
  );
}

/** Checks the exempt items of a meeting.yml and the resolution to exclude the press and public before them. */
export function checkExemptItems(
  read: YamlRead<MeetingFile>,
  recorded: RecordedAgenda,
  from: { readonly tree: Tree; readonly collector: Collector },
): void {
  const { items } = read.value;
  items.forEach((item, index) => {
    if (isExempt(item) || hasExemptAppendix(item))
      checkPaper(item.exempt.paper, read.placeOf(['items', index, 'exempt', 'paper']), from);
  });
  checkExclusion(read, recorded, from.collector);
}

/** A paper that lies anywhere in the content would be published, or might be one day. */
function checkPaper(paper: string, place: Place, { tree, collector }: { tree: Tree; collector: Collector }): void {
  for (const file of tree.named(paper)) {
    const folder = place.file.replace(/^content\//, 'restricted/').replace(/\/[^/]*$/, '');
    const hint = `Move it to ${folder}/, which is never published, and ask your IT team to remove it from the Git history too. If a public paper only has the same file name, rename one of them.`;
    collector.error('exempt-item', place, `the exempt paper "${paper}" is at ${file}, which is published`, hint);
  }
}

function checkExclusion(read: YamlRead<MeetingFile>, recorded: RecordedAgenda, collector: Collector): void {
  const { items } = read.value;
  const firstExempt = items.findIndex(isExempt);
  const written = items.findIndex(isExclusion);
  const place = read.placeOf(['items', Math.max(firstExempt, written)]);
  if (firstExempt < 0) {
    // Such a resolution may be for the exempt appendices of reports that are taken in public.
    if (written < 0 || items.some(hasExemptAppendix)) return;
    collector.warning(
      'exempt-item',
      place,
      'the press and public are to be excluded, but no item is exempt',
      'Say which item is exempt, or delete the resolution.',
    );
    return;
  }
  if (written > firstExempt) {
    collector.error(
      'exempt-item',
      place,
      'the resolution to exclude the press and public comes after the first exempt item',
      'Move it before that item: the law requires the resolution first.',
    );
    return;
  }
  const numbered = numberedItems(read.value, recorded);
  const exclusion = numbered.find(({ item }) => isExclusion(item));
  const exempt = numbered.find(({ item }) => isExempt(item));
  if (!exclusion || !exempt || exclusion.number < exempt.number) return;
  const reason = `there is no free number before item ${exempt.number} for the resolution to exclude the press and public`;
  collector.error(
    'exempt-item',
    place,
    reason,
    'Write the item "standing: exclusion" before it with its own number, or leave a number free.',
  );
}
