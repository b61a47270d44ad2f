import type { ImportedReport } from '../../importing/import-report.ts';
import { isDrawn } from '../../importing/word-file.ts';

/** What an import did, for the person who has to go on with it: files, needs, what was left out and what was lost. */
export function accountOf(name: string, { files, needs, guidance, standing, lost }: ImportedReport): string {
  const left = standing.filter((text) => text.trim() !== '').length;
  return [
    name,
    ...files.map(({ path }) => `  Wrote ${path}`),
    ...listed('  For a person to look at:', needs),
    ...listed('  Left out as guidance of the template:', guidance.map(quoted)),
    ...(left === 0
      ? []
      : [
          `  Left out because the tool prints it itself: ${String(left)} lines (masthead, running heads, numbers, standing wording)`,
        ]),
    ...(lost.length === 0
      ? ['  Every word was taken over.']
      : listed(
          '  Not taken over:',
          lost.map(({ part, paragraph, words }) =>
            isDrawn(part) ? `${part}: "${paragraph}"` : `${part}: "${words.join(' ')}" of ${quoted(paragraph)}`,
          ),
        )),
    '  Next: npm run check, then write what stands in square brackets.',
    '',
  ].join('\n');
}

function listed(head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [head, ...lines.map((line) => `    - ${line}`)];
}

function quoted(text: string): string {
  return `"${text.length > 100 ? `${text.slice(0, 100)}…` : text}"`;
}
