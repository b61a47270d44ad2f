/** Settings of a block: plain text in quotation marks, each with its place in the file. */
import type { z } from 'zod';
import type { Collector, Place } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { hintAt } from '../../schema/yaml/hints.ts';
import type { JsxElement } from '../parsing/jsx.ts';

/** Where each setting of an element is written, by name; `''` is the element itself. */
export type SettingPlaces = ReadonlyMap<string, Place>;

/** Finds the places of an element's settings by reading its opening tag again: the engine gives none. */
export function settingPlaces(element: JsxElement, file: string, text: string): SettingPlaces {
  const start = element.position.start;
  const places = new Map<string, Place>([['', { file, line: start.line, column: start.column }]]);
  for (const { name, nameOffset } of settingsWritten(element, text))
    if (!places.has(name)) places.set(name, placeAt(nameOffset, start, { file, text }));
  return places;
}

/** Every setting of an element that has a value in quotation marks, with the 0-based offset of the value's first letter. */
export function settingValues(element: JsxElement, text: string): { readonly name: string; readonly offset: number }[] {
  return settingsWritten(element, text).flatMap(({ name, nameOffset, value, end }) =>
    value === undefined || !/^["']/.test(value) ? [] : [{ name, offset: Math.max(nameOffset, end - value.length) + 1 }],
  );
}

type WrittenSetting = { name: string; nameOffset: number; value: string | undefined; end: number };

function settingsWritten(element: JsxElement, text: string): WrittenSetting[] {
  const start = element.position.start;
  const written: WrittenSetting[] = [];
  const tag = /^<[^\s/>]+/.exec(text.slice(start.offset, start.offset + 200))?.[0] ?? '<';
  let offset = start.offset + tag.length;
  const setting = /([A-Za-z_][\w.:-]*)(?:\s*=\s*("[^"]*"|'[^']*'|\{[^}]*\}))?|\{[^}]*\}|(\/?>)/y;
  for (;;) {
    offset += /^\s*/.exec(text.slice(offset, offset + 2000))?.[0].length ?? 0;
    setting.lastIndex = offset;
    const match = setting.exec(text);
    if (!match || match[3] !== undefined) return written;
    const end = offset + match[0].length;
    if (match[1] !== undefined) written.push({ name: match[1], nameOffset: offset, value: match[2], end });
    offset = end;
  }
}

function placeAt(
  offset: number,
  from: { line: number; column: number; offset: number },
  source: { file: string; text: string },
): Place {
  const between = source.text.slice(from.offset, offset);
  const lines = between.split('\n');
  const last = lines.at(-1) ?? '';
  const isSameLine = lines.length === 1;
  return {
    file: source.file,
    line: from.line + lines.length - 1,
    column: isSameLine ? from.column + last.length : last.length + 1,
  };
}

/** The settings of an element as text. A bare or braced one is reported and left out. */
export function plainSettings(
  element: JsxElement,
  places: SettingPlaces,
  collector: Collector,
): Record<string, string> {
  // Without a prototype, so that a setting of any name is one.
  const plain = Object.create(null) as Record<string, string>;
  const own = places.get('') as Place;
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      collector.error('content-runs-no-code', own, `<${element.name}> has a setting in curly brackets`, bracesHint);
      continue;
    }
    const { name, value } = attribute;
    const place = places.get(name) ?? own;
    if (typeof value === 'string') {
      if (Object.hasOwn(plain, name))
        collector.error('block-settings', place, `"${name}" is written twice`, 'Delete one of the two.');
      plain[name] = value.replaceAll(/\s*\n\s*/g, ' ');
    } else if (value === null || value === undefined) {
      collector.error(
        'block-settings',
        place,
        `"${name}" has no value`,
        `Write ${name}="…" with the value in quotation marks.`,
      );
    } else {
      collector.error('content-runs-no-code', place, `"${name}" is in curly brackets`, bracesHint);
    }
  }
  return plain;
}

const bracesHint = 'Write the value as plain text in quotation marks, for example year="2019".';

/** Checks settings against a block's schema. What does not fit is reported at its place; then nothing is returned. */
export function checkSettings(
  schema: z.ZodObject,
  element: { name: string; plain: Record<string, string>; places: SettingPlaces },
  collector: Collector,
): Record<string, string | undefined> | undefined {
  const result = schema.safeParse(element.plain);
  if (result.success) return result.data as Record<string, string | undefined>;
  const own = element.places.get('') as Place;
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const hint = didYouMean(key, Object.keys(schema.shape));
        collector.error(
          'block-settings',
          element.places.get(key) ?? own,
          `<${element.name}> has no setting "${key}"`,
          hint,
        );
      }
      continue;
    }
    const name = String(issue.path[0] ?? '');
    const isMissing = name !== '' && !Object.hasOwn(element.plain, name);
    // Written, but not as plain text: that is reported already.
    if (isMissing && element.places.has(name)) continue;
    const place = element.places.get(name) ?? own;
    const rule = name === 'alt' ? 'missing-alt' : 'block-settings';
    const reason = isMissing
      ? `<${element.name}> needs "${name}"`
      : reasonOf(issue, { name, written: element.plain[name] ?? '' });
    collector.error(
      rule,
      place,
      reason,
      hintAt(schema, [...issue.path] as (string | number)[]) ?? hintForIssue(issue, name),
    );
  }
  return undefined;
}

function reasonOf(issue: z.core.$ZodIssue, { name, written }: { name: string; written: string }): string {
  if (issue.code === 'invalid_value') return `"${name}" cannot be "${written}"`;
  if (issue.code === 'too_small') return `"${name}" is empty`;
  // What is said to be none of its kind is quoted.
  return `"${issue.message.startsWith('is not ') ? written : name}" ${issue.message}`;
}

function hintForIssue(issue: z.core.$ZodIssue, name: string): string {
  if (issue.code === 'invalid_value')
    return `It is one of ${issue.values.map((value) => `"${String(value)}"`).join(', ')}.`;
  return `Write ${name}="…" with words between the quotation marks.`;
}
