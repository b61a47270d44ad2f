/** What no paper needs and what would hold up or break the program: tags by the thousand, blocks deep in one another. */
import type { Root } from "mdast";
import type { SourceNode } from "./jsx.ts";

/** What is too much, and where it begins. */
export interface Excess {
  readonly reason: string;
  readonly hint: string;
  readonly line: number;
  readonly column: number;
}

/** Lists within lists, quotes within quotes: a list and its item count as two. */
const deepest = 100;

/** Signs whose number makes the Markdown engine slow, by the text or by the line; far more than any paper has. */
const signLimits = [
  { sign: "{", most: 2_000, within: "text", words: 'braces "{"' },
  { sign: "<", most: 20_000, within: "text", words: 'signs "<"' },
  { sign: "_", most: 10_000, within: "line", words: 'signs "_"' },
  { sign: "*", most: 10_000, within: "line", words: 'signs "*"' },
  { sign: ">", most: 10_000, within: "line", words: 'signs ">"' },
] as const;

/** The first sign that stands in a text too often to be read; undefined in every paper that someone wrote. */
export function tooManySigns(text: string): Excess | undefined {
  for (const { sign, most, within, words } of signLimits) {
    let count = 0;
    let line = 1;
    let lineStart = 0;
    for (let at = 0; at < text.length; at++) {
      const character = text[at];
      if (character === "\n") {
        line++;
        lineStart = at + 1;
        if (within === "line") count = 0;
      } else if (character === sign && ++count > most) {
        return {
          reason: `there are more than ${most.toLocaleString("en-GB")} ${words} in one ${within}`,
          hint: "A paper is words: delete what a program put here, or split the paper.",
          line,
          column: at - lineStart + 1,
        };
      }
    }
  }
  return undefined;
}

/** The first node that stands too deep in others to be printed. Walks without recursion, so that no depth breaks it. */
export function tooDeep(root: Root): Excess | undefined {
  let level: SourceNode[] = [...root.children];
  for (let depth = 1; level.length > 0; depth++) {
    const start = level[0]?.position?.start;
    if (depth > deepest) {
      return {
        reason: `more than ${deepest} lists, quotes and blocks stand in one another`,
        hint: "Write the inner ones as lists or sections of their own.",
        line: start?.line ?? 1,
        column: start?.column ?? 1,
      };
    }
    const next: SourceNode[] = [];
    for (const node of level) if ("children" in node) for (const child of node.children) next.push(child);
    level = next;
  }
  return undefined;
}
