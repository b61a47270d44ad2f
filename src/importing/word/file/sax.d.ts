/** What is used of sax, which brings no types. */
declare module 'sax' {
  /** A parser that calls its handlers while it is written to. */
  interface Parser {
    onopentag: (tag: { name: string; attributes: Record<string, string> }) => void;
    onclosetag: (name: string) => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    ondoctype: (text: string) => void;
    onerror: (error: Error) => void;
    readonly line: number;
    write: (text: string) => Parser;
    close: () => Parser;
  }
  const sax: {
    parser: (isStrict: boolean, options?: { position?: boolean; strictEntities?: boolean }) => Parser;
  };
  export default sax;
}
