/** Messages are part of the product: what the source can say to an author is shown, word for word, by some test. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../../src/diagnostics/rules.ts';
import type { Rule } from '../../../src/diagnostics/rules/rule.ts';
import { messageTemplates } from '../../support/checks/message-templates.ts';
import { projectRoot } from '../../support/tree.ts';

const texts = readdirSync(path.join(projectRoot, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:test\.ts|yml)$/.test(name) && !/^sites\/.*\/(?:content|data)\//.test(name))
  .map((name) => readFileSync(path.join(projectRoot, 'tests', name), 'utf8'));
/** What the rules say of their failing examples: tests/unit/checks/rule-examples.test.ts holds the check to it. */
const ofRules = Object.values<Rule>(rules).flatMap(({ says = [] }) =>
  says.map(({ reason, hint = '' }) => `${reason} | ${hint}`),
);
const all = plain([...texts, ...ofRules].join('\n'));

/** Text without what quoting and line breaks of YAML and TypeScript add to it. */
function plain(text: string): string {
  return text
    .replaceAll(/\\(?=['"`\\])/g, '')
    .replaceAll("''", "'")
    .replaceAll(/\s+/g, ' ');
}

/** How many letters may be filled in between two fixed parts of a message. */
const longestFilling = 700;

/** Whether all parts stand somewhere in order: looked for around each place of the longest, which is the rarest. */
function isShown(written: readonly string[]): boolean {
  const parts = written.map(plain);
  const longest = parts.reduce((most, part) => (part.length > most.length ? part : most), '');
  const [before, after] = [parts.slice(0, parts.indexOf(longest)), parts.slice(parts.indexOf(longest) + 1)];
  for (let at = all.indexOf(longest); at >= 0; at = all.indexOf(longest, at + 1))
    if (isBefore(before, at) && isAfter(after, at + longest.length)) return true;
  return false;
}

function isBefore(parts: readonly string[], end: number): boolean {
  let [text, isFound] = [all.slice(0, end), true];
  for (const part of parts.toReversed()) {
    const near = text.slice(-longestFilling - part.length);
    const at = near.lastIndexOf(part);
    isFound &&= at >= 0;
    text = text.slice(0, text.length - near.length + at);
  }
  return isFound;
}

function isAfter(parts: readonly string[], start: number): boolean {
  let [from, isFound] = [start, true];
  for (const part of parts) {
    const at = all.slice(from, from + longestFilling + part.length).indexOf(part);
    isFound &&= at >= 0;
    from += at + part.length;
  }
  return isFound;
}

test('every message is shown word for word by a test', () => {
  const messages = messageTemplates(path.join(projectRoot, 'src'));
  expect(messages.length).toBeGreaterThan(400);
  const missing = messages.filter(({ parts }) => !isShown(parts)).map(({ parts }) => parts.join('…'));
  expect(missing).toEqual([]);
});
