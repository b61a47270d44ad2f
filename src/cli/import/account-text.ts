import type { ImportedReport } from '../../importing/import-report.ts';
import { omissionKinds } from '../../importing/word/omissions.ts';
import { isDrawn } from '../../importing/word/file/parts.ts';

/** What an import did, for the person who has to go on with it: files, needs, what was left out line by line, and what was lost. */
export function accountOf(name: string, report: ImportedReport): string {
  const { files, needs, guidance, standing, omissions, markings, lost } = report;
  const kinds = Object.entries(omissionKinds).map(([kind, words]) => ({
    words,
    lines: omissions
      .filter((one) => one.kind === kind)
      .map(({ text, beside }) => `"${text}"${beside === '' ? '' : ` (beside ${quoted(beside)})`}`),
  }));
  const isWhole = omissions.length === 0 && guidance.length === 0;
  return [
    name,
    ...files.map(({ path }) => `  Wrote ${path}`),
    ...listed(
      '  Marked as not for the public:',
      markings.whole.map(({ place, text }) => `${place}: "${text}"`),
    ),
    ...listed('  For you to check:', [
      ...markings.partial.map(
        ({ text }) =>
          `"${text}": that part is not for the public. It is not in this file. Put its paper in restricted/.`,
      ),
      ...needs,
    ]),
    ...listed('  Left out as guidance of the template:', guidance.map(quoted)),
    ...kinds.flatMap(({ words, lines }) => listed(`  Left out as ${words}:`, lines)),
    ...listed('  Left out because the tool prints it itself:', standing.map(inQuotes)),
    ...(lost.length === 0
      ? [isWhole ? '  Nothing was lost.' : '  Nothing else was lost.']
      : listed(
          '  Lost:',
          lost.map(({ part, paragraph, words }) =>
            isDrawn(part) ? `${part}: "${paragraph}"` : `${part}: "${words.join(' ')}" of ${quoted(paragraph)}`,
          ),
        )),
    '  Next: npm run check, then replace the text in square brackets.',
    '',
  ].join('\n');
}

function listed(head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [head, ...lines.map((line) => `    - ${line}`)];
}

function inQuotes(text: string): string {
  return `"${text}"`;
}

function quoted(text: string): string {
  return `"${text.length > 100 ? `${text.slice(0, 100)}…` : text}"`;
}
