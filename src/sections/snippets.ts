/** What editors offer to fill in: tab stops in the form of VS Code (its documentation, "Snippets in Visual Studio Code"). */

/** A place to fill in, with words that are written over. */
export function stop(number: number, words: string): string {
  return `\${${String(number)}:${words.replaceAll(/[$}"\\]/g, '')}}`;
}

/** A place to choose one of several words at. */
export function choice(number: number, words: readonly string[]): string {
  return `\${${String(number)}|${words.join(',')}|}`;
}
