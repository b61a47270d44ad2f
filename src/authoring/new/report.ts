import { planOn } from '../../schema/council/council.ts';
import { wordingOf } from '../../locales/locales.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { escapeMarkdown } from '../../document/templates.ts';
import { scaffoldClearances, scaffoldLines } from '../../sections/scaffold.ts';
import { sectionsOf } from '../../sections/paper-sections.ts';
import { owed, scaffold, yamlText } from '../templates.ts';
import { agendaEntry, fileFor } from './agenda-entry.ts';
import { listOf, type Answers, type Field, type NewKind } from './field.ts';
import { lastFact, type KnownContent } from './known-content.ts';
import {
  committeeField,
  committeeOf,
  dateOfAnswer,
  folderOf,
  fromField,
  meetingDateField,
  titleField,
} from './meeting-fields.ts';

const roleField: Field = {
  name: 'role',
  question: 'Who answers questions about it? (job title, for example Service Manager)',
  about: 'The job title of the officer who answers questions about the report.',
  value: 'POST',
  suggestion: (known, answers) =>
    lastFact(known, committeeOf(known, answers)?.slug, ({ contact }) => partOf(contact, 'role')),
};

const emailField: Field = {
  name: 'email',
  question: 'What is their email address?',
  about: 'The email address of the officer who answers questions about the report.',
  value: 'ADDRESS',
  suggestion: (known, answers) =>
    lastFact(known, committeeOf(known, answers)?.slug, ({ contact }) => partOf(contact, 'email')),
  problem: (written) =>
    /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(written) ? undefined : `"${written}" is not an email address.`,
};

const outcomesField: Field = {
  name: 'outcomes',
  question: 'Which outcomes of the strategic plan does it serve?',
  about: 'The strategic plan outcomes that the report serves, by their keys, separated by commas.',
  value: 'KEYS',
  isOptional: true,
  isList: true,
  choices: (known, answers) =>
    Object.entries(outcomesOf(known, answers)).map(([value, wording]) => ({ value, label: `${value}: ${wording}` })),
  problem: (written, known, answers) => {
    const keys = Object.keys(outcomesOf(known, answers));
    const unknown = listOf(written).find((key) => !keys.includes(key));
    return unknown === undefined
      ? undefined
      : `"${unknown}" is not an outcome of the plan. ${didYouMean(unknown, keys)}`;
  },
};

/** A report to a committee, with every section that the council asks for. */
export const newReport: NewKind = {
  name: 'report',
  about: 'a report to a committee, with every section the council asks for',
  fields: [committeeField, meetingDateField, titleField, fromField, roleField, emailField, outcomesField],
  make(answers, known) {
    const folder = folderOf(known, answers);
    const file = fileFor(known, folder, { kind: 'report', title: answers['title'] ?? '' });
    const entry = agendaEntry(known, folder, { kind: 'report', file });
    return {
      files: [
        { path: `${folder}/${file}`, text: scaffold(known.templates, 'report.mdx.hbs', factsOf(answers, known)) },
        ...entry.files,
      ],
      notes: entry.notes,
      next: entry.next,
    };
  },
};

function factsOf(answers: Answers, known: KnownContent) {
  const date = dateOfAnswer(answers);
  const committee = committeeOf(known, answers);
  const body = wordingOf(known.council.language).kinds[committee?.kind ?? 'committee'];
  const sections = sectionsOf(known.council)('report', date);
  return {
    title: yamlText(answers['title'] ?? ''),
    from: yamlText(answers['from'] ?? ''),
    role: yamlText(answers['role'] ?? ''),
    email: yamlText(answers['email'] ?? ''),
    standard: scaffoldLines(sections, { served: listOf(answers['outcomes']), owed }).join('\n'),
    clearances: scaffoldClearances(sections, yamlText),
    body,
    sections: sectionFacts(
      sections.lines.filter(({ is, required }) => is === undefined && required).map(({ title }) => title),
      body,
    ),
  };
}

/** Each section with what is owed in it; the first one carries the recommendations. */
function sectionFacts(titles: readonly string[], body: string) {
  return (titles.length === 0 ? ['Purpose of this report'] : titles).map((title, index) => ({
    title: escapeMarkdown(title),
    guidance: owed(guidanceFor(title, body)),
    recommends: index === 0,
  }));
}

const guidance: readonly (readonly [RegExp, string])[] = [
  [/purpose/i, 'what this report tells the BODY, and why now, in one or two sentences'],
  [/summary/i, 'what a reader who stops here must know, in four or five sentences'],
  [/context|background/i, 'what the service is and what has happened since the BODY last heard of it'],
  [/financ|resource|cost/i, 'what it costs, who pays, and whether the money is there'],
  [/performance/i, 'what the figures say, with a table or a chart from data'],
  [/consult|equalit/i, 'who was asked, what they said, and what was done about it'],
  [/conclusion/i, 'what follows from all this, in two or three sentences'],
];

function guidanceFor(title: string, body: string): string {
  const found =
    guidance.find(([pattern]) => pattern.test(title))?.[1] ?? 'what the BODY needs to know under this heading';
  return found.replace('BODY', body);
}

function outcomesOf({ council }: KnownContent, answers: Answers): Readonly<Record<string, string>> {
  return planOn(council, dateOfAnswer(answers))?.outcomes ?? {};
}

function partOf(group: unknown, name: string): unknown {
  return typeof group === 'object' && group !== null ? (group as Record<string, unknown>)[name] : undefined;
}
