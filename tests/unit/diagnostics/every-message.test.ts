/** Messages are part of the product: what the source can say to an author is shown, word for word, by some test. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { messageTemplates } from '../../support/message-templates.ts';
import { projectRoot } from '../../support/tree.ts';

/** Those that are still to be shown. A message that is shown, or is no more, leaves the list. */
const notShownFile = path.join('cases', 'messages-not-shown.yml');
const notShown = parse(readFileSync(path.join(projectRoot, 'tests', notShownFile), 'utf8')) as string[];

const texts = readdirSync(path.join(projectRoot, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter(
    (name) =>
      /\.(?:test\.ts|yml)$/.test(name) &&
      name !== notShownFile &&
      !name.includes('/content/') &&
      !name.includes('/data/'),
  )
  .map((name) => readFileSync(path.join(projectRoot, 'tests', name), 'utf8'));
const all = plain(texts.join('\n'));

/** Text without what quoting and line breaks of YAML and TypeScript add to it. */
function plain(text: string): string {
  return text
    .replaceAll(/\\(?=['"`\\])/g, '')
    .replaceAll("''", "'")
    .replaceAll(/\s+/g, ' ');
}

function isShown(parts: readonly string[]): boolean {
  const words = parts.map((part) => plain(part).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(words.join('.{0,700}?'), 'u').test(all);
}

test('every message is shown word for word by a test', () => {
  const messages = messageTemplates(path.join(projectRoot, 'src'));
  expect(messages.length).toBeGreaterThan(400);
  const missing = messages.filter(({ parts }) => !isShown(parts)).map(({ parts }) => parts.join('…'));
  expect(missing.toSorted()).toEqual(notShown.toSorted());
});
