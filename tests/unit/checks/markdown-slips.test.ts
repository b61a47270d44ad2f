/** No text that an author typed disappears or becomes something else unsaid: held over sound papers with one slip each. */
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { walk } from '../../../src/document/transforms/walk.ts';
import { compile } from '../../../src/compile/compile.ts';
import { projectRoot, reportFacts, reportFile, standardFiles, writeTree } from '../../support/tree.ts';

/** A sound body in which every word of letters stands once. */
const sound = [
  '## Purpose',
  '',
  'Clinics in *Northfield* and **Eastholm** close at noon.',
  'Residents asked for evenings.',
  '',
  '- nurses, who visit homes',
  '- doctors',
  '',
  '### Money',
  '',
  '| Ward | Pounds |',
  '|---|---|',
  '| Hill | 41 |',
  '| Vale | 37 |',
  '',
  '1. first choice',
  '2. second option',
  '',
  '> Quoted letters from patients.',
  '',
  'Nothing else changes here.',
];

/** Signs of Markdown, of Word and of keyboards. */
const signs = [
  '#',
  '##',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '|',
  '- ',
  '+ ',
  '>',
  '<',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '!',
  '\\',
  ': ',
  '\t',
  '• ',
  '    ',
  '1. ',
  'a) ',
  '[^1]',
  '<br>',
  '%20',
];
const wholeLines = ['---', '===', '```', '***', '|---|---|', '##', '-', '<!-- -->', '> ', '[Note]: See', '{', '    '];

type Slip = { readonly line: number; readonly lines: readonly string[] };

const position = fc.nat({ max: sound.length - 1 });
const slip: fc.Arbitrary<Slip> = fc.oneof(
  fc.tuple(position, fc.nat({ max: 60 }), fc.constantFrom(...signs)).map(([line, column, sign]) => {
    const at = Math.min(column, (sound[line] ?? '').length);
    const typed = `${(sound[line] ?? '').slice(0, at)}${sign}${(sound[line] ?? '').slice(at)}`;
    return { line, lines: sound.with(line, typed) };
  }),
  fc.tuple(position, fc.constantFrom(...signs)).map(([line, sign]) => ({
    line,
    lines: sound.with(line, `${sign}${sound[line] ?? ''}`),
  })),
  fc
    .tuple(position, fc.constantFrom(...wholeLines))
    .map(([line, typed]) => ({ line, lines: sound.toSpliced(line, 0, typed) })),
  position.map((line) => ({ line, lines: sound.toSpliced(line, 1) })),
  fc.tuple(position, fc.nat({ max: 60 })).map(([line, column]) => {
    const typed = sound[line] ?? '';
    // Letters stay: a word that is gone was not typed.
    const from = Math.min(column, typed.length - 1);
    const at = [...typed.matchAll(/[^\p{L}\p{N}]/gu)].find(({ index }) => index >= from)?.index ?? -1;
    return { line, lines: sound.with(line, at < 0 ? typed : `${typed.slice(0, at)}${typed.slice(at + 1)}`) };
  }),
);

/** The kind of block in which each word is printed; a list inside another is one too. */
function printedKinds(lines: readonly string[]): { kinds: ReadonlyMap<string, string>; told: readonly number[] } {
  const root = writeTree({ ...standardFiles, [reportFile]: `${reportFacts}${lines.join('\n')}\n` });
  const { site, diagnostics } = compile({ root, templatesRoot: `${projectRoot}/templates`, despiteErrors: true });
  rmSync(root, { recursive: true });
  const kinds = new Map<string, string>();
  const body = site?.meetings[0]?.papers[0]?.body ?? [];
  walk(
    body.filter(({ type }) => type !== 'standardSections'),
    (node, within) => {
      if (!('value' in node) || typeof node.value !== 'string') return;
      const blocks = within
        .map(({ type }) => type)
        .filter((type) => ['heading', 'listItem', 'blockquote', 'table'].includes(type));
      for (const word of wordsIn(node.value)) kinds.set(word, node.type === 'text' ? blocks.join(' ') : node.type);
    },
  );
  return {
    kinds,
    told: diagnostics.filter(({ place }) => place.file === reportFile).map(({ place }) => place.line - 10),
  };
}

function wordsIn(text: string): readonly string[] {
  return text.match(/\p{L}{3,}/gu) ?? [];
}

/** Words that a slip took away or made something else, and that nobody was told of. */
function unsaid({ line, lines }: Slip): readonly string[] {
  const before = printedKinds(sound).kinds;
  const { kinds, told } = printedKinds(lines);
  if (told.some((at) => at >= line - 1 && at <= line + 3)) return [];
  const touched = new Set(wordsIn(`${sound[line] ?? ''} ${lines[line] ?? ''}`));
  return lines.flatMap((typed, index) =>
    wordsIn(typed)
      .filter((word) => before.has(word) || touched.has(word))
      .filter((word) => {
        const isKept = touched.has(word) ? kinds.has(word) : kinds.get(word) === before.get(word);
        return !isKept && !told.includes(index + 1);
      })
      .map((word) => `${index + 1}: ${word} in ${kinds.get(word) ?? 'nothing'}`),
  );
}

test('the sound body is printed whole and brings no finding', () => {
  const { kinds, told } = printedKinds(sound);
  expect(told).toEqual([]);
  expect(sound.flatMap(wordsIn).filter((word) => !kinds.has(word))).toEqual([]);
});

test('what one slip takes away or changes is told where it happens', () => {
  fc.assert(
    fc.property(slip, (one) => {
      expect({ ...one, unsaid: unsaid(one) }).toEqual({ ...one, unsaid: [] });
    }),
    { numRuns: Number(process.env['SLIP_RUNS'] ?? 100), seed: Number(process.env['SLIP_SEED'] ?? 11) },
  );
});
