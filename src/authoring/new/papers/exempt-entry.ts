/** What an agenda says of the exempt appendix of a public report. */
import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { didYouMean } from '../../../diagnostics/nearest.ts';
import { exemptParagraphs } from '../../../schema/meeting/schedule-12a.ts';
import { owed } from '../../templates.ts';
import { listOf, type Answers, type Field } from '../field.ts';
import type { KnownContent } from '../known-content.ts';
import { folderOf } from '../meeting-fields.ts';
import type { AgendaEntry } from './agenda-entry.ts';

/** The public report that an exempt appendix belongs to. */
export const reportField: Field = {
  name: 'report',
  question: 'Which public report is it an appendix of?',
  about: 'The public report on the agenda, by its file name.',
  value: 'FILE',
  choices: (known, answers) => reportsOn(known, answers).map((file) => ({ value: file, label: file })),
  problem: (written, known, answers) => {
    const reports = reportsOn(known, answers);
    return reports.includes(written)
      ? undefined
      : `"${written}" is not a report on the agenda. ${didYouMean(written, reports)}`;
  },
};

/** Paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972, by their numbers. */
export const paragraphsField: Field = {
  name: 'paragraphs',
  question: 'By which paragraphs of Schedule 12A is it exempt?',
  about: 'The numbers of the paragraphs of Part 1 of Schedule 12A by which it is exempt, separated by commas.',
  value: 'NUMBERS',
  isList: true,
  choices: () => exemptParagraphs.map(({ number, short }) => ({ value: String(number), label: `${number}: ${short}` })),
  problem: (written) => {
    const known = exemptParagraphs.map(({ number }) => String(number));
    const unknown = listOf(written).find((number) => !known.includes(number));
    return unknown === undefined ? undefined : `Part 1 of Schedule 12A has no paragraph ${unknown}.`;
  },
};

/** The agenda with an exempt appendix in the item of its public report; `file` is its name in restricted/. */
export function exemptEntry(known: KnownContent, file: string, answers: Answers): AgendaEntry {
  const path = `${folderOf(known, answers)}/meeting.yml`;
  const lines = exemptLines(file, answers);
  const text = withLines(known.textOf(path) ?? '', answers['report'] ?? '', lines);
  if (text === undefined)
    return { files: [], notes: [], next: [`Add to the item of the report in ${path}:\n\n${lines.join('\n')}`] };
  return {
    files: [{ path, text, replaces: true }],
    notes: [`The item of the report in ${path} says that it has an exempt appendix.`],
    next: ['Keep restricted/ where only those who may read it can open it.'],
  };
}

function exemptLines(file: string, answers: Answers): readonly string[] {
  return [
    'exempt:',
    `  paper: ${file}`,
    `  paragraphs: [${listOf(answers['paragraphs']).join(', ')}]`,
    `  publicInterest: "${owed('why the public interest in withholding outweighs that in disclosing')}"`,
  ];
}

/** File names of the reports on the agenda of the meeting that was answered. */
function reportsOn(known: KnownContent, answers: Answers): readonly string[] {
  const { items } = known.factsOf(`${folderOf(known, answers)}/meeting.yml`);
  const entries: readonly unknown[] = Array.isArray(items) ? items : [];
  return entries.flatMap((item) => {
    const file = typeof item === 'object' && item !== null ? (item as { readonly report?: unknown }).report : undefined;
    return typeof file === 'string' ? [file] : [];
  });
}

/** The text with these lines at the end of a report's item; undefined where the item is not written one setting a line, or has an exempt appendix. */
function withLines(text: string, report: string, lines: readonly string[]): string | undefined {
  const { contents, errors } = parseDocument(text);
  const items = isMap(contents) ? contents.get('items', true) : undefined;
  if (errors.length > 0 || !isSeq(items)) return undefined;
  const item = items.items.find((one): one is YAMLMap => isMap(one) && one.get('report') === report);
  const [start, end] = item?.range ?? [];
  if (!item || item.flow === true || item.has('exempt') || start === undefined || end === undefined) return undefined;
  const indent = ' '.repeat(start - text.lastIndexOf('\n', start) - 1);
  const added = lines.map((line) => `${indent}${line}\n`).join('');
  return `${text.slice(0, end).trimEnd()}\n${added}${text.slice(end).replace(/^\n+/, '')}`;
}
