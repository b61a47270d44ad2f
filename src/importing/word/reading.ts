/** What is shared while the parts of one Word file are read: its styles and lists, and what was found on the way. */
import { isNoteMark, raisedText } from './paragraphs/raised.ts';
import type { Omission } from './omissions.ts';
import { OpenFields } from './paragraphs/fields.ts';
import type { Numbering } from './numbering.ts';
import { UnreadableWordFile } from './file/unreadable.ts';
import type { Relationship, WordPackage } from './file/package.ts';
import type { RunLook, Styles } from './styles.ts';

const mostParagraphs = 150_000;
const mostCells = 150_000;

/** A picture of the file: its name in the blocks, and the part that holds it. */
export interface FoundPicture {
  /** `picture-1`, `picture-2`, … in order. */
  readonly name: string;
  readonly path: string;
}

/** Collects what the readers of paragraphs and tables find. */
export class Reading {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly package: WordPackage;
  readonly fields = new OpenFields();
  readonly omissions: Omission[] = [];
  readonly pictures: FoundPicture[] = [];
  /** What a person has to look at, a sentence each. */
  readonly needs: string[] = [];
  /** Comments by identifier; those that were named are taken out. */
  readonly comments: Map<string, string>;
  mergedTables = 0;
  #cells = 0;
  #paragraphs = 0;
  equations = 0;
  /** Path of the part that is being read. */
  #part: string;
  #relationships: ReadonlyMap<string, Relationship>;

  constructor(from: { styles: Styles; numbering: Numbering; package: WordPackage; comments: Map<string, string> }) {
    this.styles = from.styles;
    this.numbering = from.numbering;
    this.package = from.package;
    this.comments = from.comments;
    this.#part = from.package.main;
    this.#relationships = from.package.relationships(this.#part);
  }

  /** Goes on in another part: identifiers of links and pictures are of the part that they stand in. */
  enter(part: string): void {
    this.#part = part;
    this.#relationships = this.package.relationships(part);
  }

  relationship(identifier: string | undefined): Relationship | undefined {
    return identifier === undefined ? undefined : this.#relationships.get(identifier);
  }

  omit(kind: Omission['kind'], text: string, beside: string): void {
    const words = text.replaceAll(/\s+/g, ' ').trim();
    if (words !== '') this.omissions.push({ kind, text: words, beside: beside.replaceAll(/\s+/g, ' ').trim() });
  }

  picture(path: string): string {
    const name = `picture-${String(this.pictures.length + 1)}`;
    this.pictures.push({ name, path });
    return name;
  }

  /** Counts a paragraph. Throws UnreadableWordFile where there are more than in any report. */
  countParagraph(): void {
    this.#paragraphs += 1;
    if (this.#paragraphs > mostParagraphs)
      throw new UnreadableWordFile(
        `it has more than ${mostParagraphs.toLocaleString('en')} paragraphs, and no report has`,
      );
  }

  /** Counts the cells of a table. Throws UnreadableWordFile where all tables have more than those of any report. */
  countCells(cells: number): void {
    this.#cells += cells;
    if (this.#cells > mostCells)
      throw new UnreadableWordFile(
        `its tables have more than ${mostCells.toLocaleString('en')} cells, and those of no report have`,
      );
  }

  /** A raised or lowered text in signs; `before` is what stands before it in its paragraph. */
  raised(text: string, raised: Exclude<RunLook['raised'], undefined | 'baseline'>, before: string): string {
    const { text: signs, isWhole } = raisedText(text, raised);
    const near = before.slice(-30).trim();
    if (!isWhole)
      this.needs.push(
        `"${text.trim()}" ${raised === 'superscript' ? 'is raised' : 'is lowered'} after "${near}" in Word and stands on the line here: read it again.`,
      );
    else if (raised === 'superscript' && isNoteMark(signs, before.slice(-30).trimEnd()))
      this.needs.push(
        `A raised ${text.trim()} stands after "${near}" and is written as ${signs.trim()}: if it is the mark of a note, write a footnote.`,
      );
    return signs;
  }
}
