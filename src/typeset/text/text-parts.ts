/** Runs made ready for line breaking: each part has one face and one place in the structure tree. */
import type { LinkTarget, Run } from '../flow.ts';
import type { TextFace } from '../fonts/fonts.ts';
import type { TagList } from '../setting.ts';

/** A stretch of text of one look. */
export interface TextPart {
  readonly text: string;
  readonly face: TextFace;
  /** Size in relation to the text around it: less than 1 for the mark of a footnote. */
  readonly scale: number;
  /** Height above the baseline in relation to the size. */
  readonly rise: number;
  /** Its content node. */
  readonly tag: number;
  readonly isCode: boolean;
  readonly isStruck: boolean;
  /** The number of the footnote whose mark it is. */
  readonly note?: number;
  /** `words` is the text of the whole link, of which the part may be a stretch. */
  readonly link?: { readonly target: LinkTarget; readonly tag: number; readonly words: string };
  /** Named destinations that begin with it. */
  readonly destinations?: readonly string[];
}

/** How the text around the runs is set. */
export interface PartLook {
  readonly bold: boolean;
  /** Lines of a heading end between words only, not at hyphens. */
  readonly isHeading?: boolean;
  readonly tabular?: boolean;
}

const noteScale = 0.66;
const noteRise = 0.34;
/** Painted as a hyphen. */
const noBreakHyphen = '\u2011';

/** The parts of some runs. Links and note marks get nodes of their own under `parent`; plain runs between share one. */
export function partsOf(runs: readonly Run[], look: PartLook, place: { tags: TagList; parent: number }): TextPart[] {
  const { tags, parent } = place;
  let open: { link?: { target: LinkTarget; tag: number; words: string }; tag: number } | undefined;
  const openFor = (link: LinkTarget | undefined): NonNullable<typeof open> => {
    if (open && isSameTarget(open.link?.target, link)) return open;
    if (!link) return (open = { tag: tags.content(parent) });
    const tag = tags.add({ role: 'Link', parent });
    return (open = { link: { target: link, tag, words: '' }, tag: tags.content(tag) });
  };
  let waiting: string[] = [];
  const partOf = (run: Run): TextPart => {
    if (run.kind === 'note') {
      open = undefined;
      const reference = tags.add({ role: 'Reference', parent });
      return notePart(run.number, tags.content(reference), look);
    }
    if (run.kind === 'break') return plainPart('\n', openFor(open?.link?.target).tag, look);
    const { link, tag } = openFor(run.link);
    if (link) link.words += run.text;
    const face = faceOf(look.bold || run.bold === true, run.italic === true);
    return {
      ...plainPart(breakingText(run.text, look), tag, look),
      face: { face, tabular: look.tabular ?? false },
      isCode: run.code ?? false,
      isStruck: run.strike ?? false,
      ...(link && { link }),
    };
  };
  const parts: TextPart[] = [];
  for (const run of runs) {
    if (run.kind === 'text' && run.destination !== undefined) waiting.push(run.destination);
    if (run.kind === 'text' && run.text === '') continue;
    const part = partOf(run);
    parts.push(waiting.length === 0 ? part : { ...part, destinations: waiting });
    waiting = [];
  }
  const last = parts.at(-1);
  if (waiting.length > 0 && last) parts[parts.length - 1] = withDestinations(last, waiting);
  return parts;
}

/** A destination at the very end of a text leads to its last part. */
function withDestinations(part: TextPart, more: readonly string[]): TextPart {
  return { ...part, destinations: [...(part.destinations ?? []), ...more] };
}

function plainPart(text: string, tag: number, look: PartLook): TextPart {
  const face = { face: faceOf(look.bold, false), tabular: look.tabular ?? false };
  return { text, face, scale: 1, rise: 0, tag, isCode: false, isStruck: false };
}

function notePart(number: number, tag: number, look: PartLook): TextPart {
  return { ...plainPart(String(number), tag, look), scale: noteScale, rise: noteRise, note: number };
}

function breakingText(text: string, { isHeading }: PartLook): string {
  const spaced = text.replace(/\s/g, keepNoBreak);
  return isHeading ? spaced.replaceAll('-', noBreakHyphen) : spaced;
}

/** Line ends and tabs of the source are spaces; no-break and thin spaces stay what they are. */
function keepNoBreak(space: string): string {
  return space === '\u00a0' || space === '\u202f' || space === '\u2009' ? space : ' ';
}

function faceOf(bold: boolean, italic: boolean): TextFace['face'] {
  if (bold) return italic ? 'bold-italic' : 'bold';
  return italic ? 'italic' : 'regular';
}

function isSameTarget(one: LinkTarget | undefined, other: LinkTarget | undefined): boolean {
  if (!one || !other) return one === other;
  if (one.to === 'address') return other.to === 'address' && one.url === other.url;
  return other.to === 'destination' && one.name === other.name;
}
