/** The package `linebreak` (Unicode line breaking, UAX 14) comes without types. */
declare module 'linebreak' {
  /** A place where a line may end, or must. */
  interface Break {
    /** Offset in UTF-16 units; the line ends before it. */
    readonly position: number;
    readonly required: boolean;
  }
  export default class LineBreaker {
    constructor(text: string);
    /** The next break, the end of the text included; null after it. */
    nextBreak(): Break | null;
  }
}
