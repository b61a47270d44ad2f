/** What council.yml says of standard sections, where one line has to fit another, the templates or the law. */
import { formatDate } from '../calendar/plain-date.ts';
import type { Collector } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { isSection } from '../document/transforms/required-sections.ts';
import type { Council } from '../schema/council/council.ts';
import { declaredBy, type DeclaredSection } from '../schema/council/standard-sections.ts';
import type { YamlRead } from '../schema/yaml/yaml.ts';
import { backgroundDocumentsKey } from './background-documents/definition.ts';
import type { DeclaredLine } from './declared-line.ts';
import { checkPlaces } from './check-places.ts';
import { builtInSection, builtInSections } from './registry.ts';
import { isReserved } from './reserved-keys.ts';
import { isTyped, titleOf } from './paper-sections.ts';

/** What the file is checked against. */
export interface CouncilRules {
  readonly collector: Collector;
  /** True for a file of templates/sections/, by its name without ending. */
  readonly hasTemplate: (name: string) => boolean;
}

/** Reports what does not fit. */
export function checkCouncilSections(read: YamlRead<Council>, rules: CouncilRules): void {
  const { collector } = rules;
  const written = read.value.standardSections ?? [];
  const lines = written.map((line, index): DeclaredLine => {
    const at = ['standardSections', index];
    return {
      declared: declaredBy(line),
      report: (key, reason, hint) => {
        const place = read.placeOf(key === undefined || typeof line === 'string' ? at : [...at, key]);
        collector.error('council-file', place, reason, hint);
      },
    };
  });
  for (const line of lines) {
    checkKey(line);
    checkLists(line);
    checkPeriod(line);
    checkWording(line, rules);
  }
  checkTwice(lines, read.value);
  checkPlaces(read, lines, collector);
  if (
    read.value.standardSections === undefined ||
    lines.some(({ declared: { key } }) => key === backgroundDocumentsKey)
  )
    return;
  collector.warning(
    'background-documents-asked',
    read.placeOfKey(['standardSections']),
    'the sections do not include backgroundDocuments, but the law requires every report to list its background papers',
    'Add backgroundDocuments to the list, or say in a waiver in council.yml where reports list them.',
  );
}

function checkKey({ declared, report }: DeclaredLine): void {
  const { key, asks, title } = declared;
  const builtIn = builtInSection(key);
  if (builtIn && asks !== undefined)
    report('asks', `"${key}" comes with the tool, which says what it asks`, 'Delete asks:, or take another key.');
  else if (isReserved(key))
    report('key', `"${key}" cannot be the key of a section: papers mean something else by it`, 'Take another key.');
  else if (!builtIn && asks === undefined && title === undefined)
    report('key', `no section "${key}" comes with the tool`, keyHint(key));
  else if (!builtIn && (asks === undefined || title === undefined)) {
    const missing = asks === undefined ? 'asks' : 'title';
    const hint =
      missing === 'asks'
        ? 'Write asks: and one of statement, impact, yes-no, outcomes, documents, links.'
        : 'Write title: and, after it, the heading.';
    report(undefined, `"${missing}" is missing from the section "${key}"`, hint);
  }
}

function keyHint(key: string): string {
  const own = `For one of your own write { key: ${key}, title: …, asks: statement }, for example.`;
  return `${didYouMean(
    key,
    builtInSections.map((one) => one.key),
  )} ${own}`;
}

function checkLists({ declared, report }: DeclaredLine): void {
  const { key, asks, lists } = declared;
  if (asks === 'outcomes' && lists === undefined)
    report(
      undefined,
      `the section "${key}" asks for outcomes, but has no list of them`,
      'Write lists: [{ from: 2024-04-01, title: …, outcomes: { safe: People live safe lives } }], for example.',
    );
  if (asks !== 'outcomes' && lists !== undefined)
    report(
      'lists',
      `the section "${key}" has lists, but does not ask for outcomes`,
      'Delete lists:, or write asks: outcomes.',
    );
}

function checkPeriod({ declared, report }: DeclaredLine): void {
  const { key, from, until } = declared;
  if (from === undefined || until === undefined || from <= until) return;
  const reason = `the section "${key}" ends on ${formatDate(until)}, before it begins on ${formatDate(from)}`;
  report('until', reason, 'Correct from: or until:.');
}

function checkWording({ declared, report }: DeclaredLine, { hasTemplate }: CouncilRules): void {
  const { wording } = declared;
  if (wording === undefined || hasTemplate(wording.replace(/\.hbs$/, ''))) return;
  report(
    'wording',
    `there is no template templates/sections/${wording}`,
    'Write it, or delete wording: for the wording that comes with the tool.',
  );
}

/** A key, and a title, belong to one section on every day. */
function checkTwice(lines: readonly DeclaredLine[], council: Council): void {
  lines.forEach(({ declared, report }, index) => {
    const title = titleOf(declared, council);
    const before = lines.slice(0, index).filter((other) => doMeet(other.declared, declared));
    if (before.some((other) => other.declared.key === declared.key))
      report(
        'key',
        `the section "${declared.key}" appears twice on the same days`,
        'Delete one, or give each its from: and until: so that the periods do not meet.',
      );
    else if (before.some((other) => isTitle(title, titleOf(other.declared, council))))
      report('title', `two sections have the title "${title}"`, 'Give each section a title of its own.');
    else if (council.sections.some((line) => isTyped(line) && isTitle(title, line.title)))
      report(
        'title',
        `"${title}" is also a section that reports type in their body`,
        'Give one of them another title, or write is: in the line of sections: that this section is to stand at.',
      );
  });
}

function isTitle(one: string, other: string): boolean {
  return isSection({ type: 'heading', depth: 2, children: [{ type: 'text', value: one }] }, other);
}

function doMeet(one: DeclaredSection, other: DeclaredSection): boolean {
  const startsIn = (a: DeclaredSection, b: DeclaredSection): boolean =>
    a.until === undefined || (b.from ?? '') <= a.until;
  return startsIn(one, other) && startsIn(other, one);
}
