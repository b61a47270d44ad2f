/**
 * What a text keeps apart from the place it is used at: footnotes (`[^1]: …`) and addresses of links (`[here]: …`). Marks
 * without a note, notes without a mark and words in brackets without an address are mistakes that nobody would see in print.
 */
import type { FootnoteDefinition, Root, Text } from 'mdast';
import type { Collector, Place } from '../../diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../../diagnostics/nearest.ts';
import { placeOf } from '../expanding/expansion.ts';
import type { SourceNode } from './jsx.ts';

/** Every node of one type in a source tree, wherever it stands, in reading order. */
export function allOfType<Type extends SourceNode['type']>(
  nodes: readonly SourceNode[],
  type: Type,
): Extract<SourceNode, { type: Type }>[] {
  return nodes.flatMap((node) => [
    ...(node.type === type ? [node as Extract<SourceNode, { type: Type }>] : []),
    ...('children' in node ? allOfType(node.children as SourceNode[], type) : []),
  ]);
}

/** Reports these mistakes in one parsed text. */
export function checkNotes(root: Root, source: { file: string; text: string }, collector: Collector): void {
  const notes = allOfType(root.children, 'footnoteDefinition');
  const names = notes.map(({ identifier }) => identifier);
  const marked = new Set(allOfType(root.children, 'footnoteReference').map(({ identifier }) => identifier));
  // Marks without a note are text to Markdown; a note of nearly that name is reported there, and not a second time.
  const unknown = allOfType(root.children, 'text').flatMap(({ value }) =>
    [...value.matchAll(/\[\^([^\]\s]+)\]/g)].map(([, name = '']) => name),
  );
  notes.forEach((note, index) => {
    const place = placeOf(note, source);
    if (names.indexOf(note.identifier) < index) {
      collector.error(
        'duplicate-id',
        place,
        `the footnote "${note.identifier}" appears twice`,
        'Change the number of one of them.',
      );
    } else if (!marked.has(note.identifier) && !isMisspelt(note.identifier, unknown)) {
      const hint = `Write [^${note.identifier}] where the reference should be, or delete the footnote.`;
      collector.error(
        'unknown-reference',
        place,
        `nothing in the text refers to the footnote "${note.identifier}"`,
        hint,
      );
    }
    checkWithin(note, source, collector);
  });
  for (const node of allOfType(root.children, 'text')) checkBrackets(node, names, { ...source, collector });
}

/** Of names of one or two signs, each is near to each. */
function isMisspelt(name: string, unknown: readonly string[]): boolean {
  return name.length > 2 && nearest(name, unknown) !== undefined;
}

function checkWithin(note: FootnoteDefinition, source: { file: string }, collector: Collector): void {
  for (const inner of allOfType(note.children, 'footnoteReference')) {
    const hint = 'Move the text of the second note into the first.';
    collector.error('block-place', placeOf(inner, source), 'a footnote cannot have a footnote', hint);
  }
}

/** Brackets that Markdown left as they are, since what they name is not there. A backslash before them means them as signs. */
function checkBrackets(
  node: Text,
  notes: readonly string[],
  { file, text, collector }: { file: string; text: string; collector: Collector },
): void {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined || !node.value.includes('[')) return;
  const written = text.slice(start.offset, end.offset);
  for (const found of written.matchAll(/(?<!\\)\[\^([^\]\s]+)\]|(?<!\\)\[[^\][]+\]\[([^\][]+)\]/g)) {
    const [, note, address] = found;
    const lines = written.slice(0, found.index).split('\n');
    const column = (lines.at(-1) ?? '').length + (lines.length === 1 ? start.column : 1);
    const place: Place = { file, line: start.line + lines.length - 1, column };
    if (note !== undefined) {
      const hint =
        notes.length > 0
          ? didYouMean(note, notes)
          : `Write [^${note}]: and the text of the footnote on a separate line.`;
      collector.error('unknown-reference', place, `there is no footnote "${note}"`, hint);
    } else {
      const hint = 'Write the address with the words, [words](https://…); to print a bracket, write \\[.';
      collector.error('unknown-reference', place, `there is no address "${address ?? ''}" for this link`, hint);
    }
  }
}
