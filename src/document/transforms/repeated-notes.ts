/**
 * Notes and sources that stand once: under a table whose definitions its twin has already, and under figures of one source, a
 * reference to the first takes their place.
 */
import { isCaptioned, isLandmark, type Annotated, type Named } from '../../model/traits.ts';
import { mapDown, type TreeNode } from './walk.ts';

/** Notes and sources up to this many letters are no longer than the reference that would replace them. */
const shortNotes = 40;
const shortSource = 60;

/**
 * The tree in which what repeats notes of its own section, or a source of the paper, says where they stand. The tree must be
 * numbered. A slide is read by itself and repeats what it needs.
 */
export function referToRepeatedNotes(nodes: readonly TreeNode[]): TreeNode[] {
  let inSection: Annotated[] = [];
  const bySource = new Map<string, Annotated>();
  return mapDown(nodes, (node, within) => {
    if (isLandmark(node) || (node.type === 'heading' && node.depth === 2)) inSection = [];
    if (!isAnnotated(node) || within.some(({ type }) => type === 'slide')) return node;
    const notes = placeOfNotes(node, inSection);
    const source = bySource.get(node.source ?? '');
    if (!notes) inSection.push(node);
    if (!source && (node.source ?? '').length > shortSource) bySource.set(node.source ?? '', node);
    if (!notes && !source) return node;
    return {
      ...node,
      saidBefore: { ...(notes && { notes: nameOf(notes) }), ...(source && { source: nameOf(source) }) },
    };
  });
}

function nameOf({ series, number, id }: Annotated): Named {
  return { series, number, id };
}

function isAnnotated(node: TreeNode): node is TreeNode & Annotated {
  return isCaptioned(node) && node.number > 0 && ('notes' in node || 'source' in node);
}

function placeOfNotes(node: Annotated, sofar: readonly Annotated[]): Annotated | undefined {
  const notes = tellingNotes(node);
  if (notes.join(' ').length <= shortNotes) return undefined;
  return sofar.find((one) => {
    const known = tellingNotes(one);
    return notes.every((note) => known.includes(note));
  });
}

/** The notes that say more than the caption, and more than the name of what they define. */
export function tellingNotes({ notes = [], caption = '', title = '' }: Annotated): readonly string[] {
  const above = wordsIn(`${caption} ${title}`);
  return notes.filter((note) => {
    const [, term, definition] = /^([^:]+): (.+)$/.exec(note) ?? [];
    if (term === undefined || definition === undefined) return true;
    const named = wordsIn(term);
    return [above, named].every((known) => [...wordsIn(definition)].some((word) => !known.has(word)));
  });
}

function wordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
