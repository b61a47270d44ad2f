/** Runs made ready for line breaking: each part has one face and one place in the structure tree. */
import type { LinkTarget, Run, TextRun } from '../flow.ts';
import type { TextFace } from '../fonts/fonts.ts';
import type { Setting, TagList } from '../setting.ts';
import { withSpokenSigns } from './spoken-signs.ts';

/** The link that a part belongs to. */
export interface PartLink {
  readonly target: LinkTarget;
  /** The Link node. */
  readonly tag: number;
  /** The text of the whole link, of which the part may be a stretch, or what is said in its place. */
  readonly words: string;
  /** Drawn without a rule below: a raised number is known for what it is. */
  readonly isBare?: boolean;
}

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
  readonly link?: PartLink;
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

/** Where the nodes of a text come in the structure tree, and the words and names that its signs and note marks need. */
export type PartPlace = Pick<Setting, 'tags' | 'words' | 'noteScope' | 'design'> & { readonly parent: number };

/** The named destination of a footnote, which its marks lead to. */
export function noteName(number: number, { noteScope }: Pick<Setting, 'noteScope'>): string {
  return `note-${number}${noteScope}`;
}

/** The named destination of the first mark of a footnote, which the note leads back to. */
export function noteMarkName(number: number, { noteScope }: Pick<Setting, 'noteScope'>): string {
  return `note-mark-${number}${noteScope}`;
}

/**
 * The parts of some runs. Links, note marks, and words that are read in another way or language get nodes of their own under
 * `parent`; plain runs between share one.
 */
export function partsOf(runs: readonly Run[], look: PartLook, place: PartPlace): TextPart[] {
  const nodes = new PartNodes(place);
  let waiting: string[] = [];
  const partOf = (run: Run): TextPart => {
    if (run.kind === 'note') return notePart(run.number, nodes.forNote(), { look, place });
    if (run.kind === 'break') return plainPart('\n', nodes.forBreak(), look);
    const { link, tag } = nodes.forText(run);
    if (link) link.words += run.text;
    const isItalic = run.italic === true && place.design.emphasis === 'italic';
    const isEmphasised = run.italic === true && !isItalic;
    const face = faceOf(look.bold || run.bold === true || isEmphasised, isItalic);
    return {
      ...plainPart(breakingText(run.text, look.isHeading === true || !place.design.breaksAtHyphens), tag, look),
      face: { face, tabular: look.tabular ?? false },
      isCode: run.code ?? false,
      isStruck: run.strike ?? false,
      ...(link && { link }),
    };
  };
  const parts: TextPart[] = [];
  const spoken = (run: Run): readonly Run[] => (run.kind === 'text' ? withSpokenSigns(run, place.words) : [run]);
  for (const run of runs.flatMap(spoken)) {
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

/** A link that is being read: its words grow. */
interface OpenLink extends PartLink {
  words: string;
}

/** The nodes of one text while its parts are made: what follows without a difference stays in the same node. */
class PartNodes {
  readonly #tags: TagList;
  readonly #parent: number;
  #link: OpenLink | undefined;
  /** The content node that is open, and what is special about it. */
  #open: { readonly tag: number; readonly span: string } | undefined;

  constructor({ tags, parent }: PartPlace) {
    this.#tags = tags;
    this.#parent = parent;
  }

  forText(run: TextRun): { readonly tag: number; readonly link: OpenLink | undefined } {
    if (!isSameTarget(this.#link?.target, run.link)) {
      this.#open = undefined;
      this.#link = run.link && {
        target: run.link,
        tag: this.#tags.add({ role: 'Link', parent: this.#parent }),
        words: '',
      };
    }
    const { language, expansion, spoken } = run;
    const span = JSON.stringify([language, expansion, spoken]);
    if (this.#open?.span !== span) {
      const parent = this.#link?.tag ?? this.#parent;
      const isPlain = language === undefined && expansion === undefined && spoken === undefined;
      this.#open = { tag: this.#tags.content(isPlain ? parent : this.#span(run, parent)), span };
    }
    return { tag: this.#open.tag, link: this.#link };
  }

  /** The end of a line belongs to what stands before it. */
  forBreak(): number {
    return this.#open?.tag ?? this.forText({ kind: 'text', text: '' }).tag;
  }

  /** The Link node of a mark. */
  forNote(): { readonly link: number; readonly tag: number } {
    this.#open = undefined;
    this.#link = undefined;
    const link = this.#tags.add({ role: 'Link', parent: this.#tags.add({ role: 'Reference', parent: this.#parent }) });
    return { link, tag: this.#tags.content(link) };
  }

  #span({ language, expansion, spoken }: TextRun, parent: number): number {
    return this.#tags.add({
      role: 'Span',
      parent,
      ...(language !== undefined && { language }),
      ...(expansion !== undefined && { expansion }),
      ...(spoken !== undefined && { actualText: spoken }),
    });
  }
}

/** A destination at the very end of a text leads to its last part. */
function withDestinations(part: TextPart, more: readonly string[]): TextPart {
  return { ...part, destinations: [...(part.destinations ?? []), ...more] };
}

function plainPart(text: string, tag: number, look: PartLook): TextPart {
  const face = { face: faceOf(look.bold, false), tabular: look.tabular ?? false };
  return { text, face, scale: 1, rise: 0, tag, isCode: false, isStruck: false };
}

function notePart(
  number: number,
  { link, tag }: { link: number; tag: number },
  { look, place }: { look: PartLook; place: PartPlace },
): TextPart {
  const target = { to: 'destination', name: noteName(number, place) } as const;
  const isRaised = place.design.noteMarks === 'raised';
  return {
    ...plainPart(isRaised ? String(number) : `[${number}]`, tag, look),
    ...(isRaised ? { scale: noteScale, rise: noteRise } : {}),
    note: number,
    link: { target, tag: link, words: place.words.paper.footnote(number), isBare: true },
  };
}

function breakingText(text: string, keepsHyphens: boolean): string {
  const spaced = text.replace(/\s/g, keepNoBreak);
  return keepsHyphens ? spaced.replaceAll('-', noBreakHyphen) : spaced;
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
