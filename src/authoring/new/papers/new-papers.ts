/** Every kind of paper that `npm run new` begins: what it asks is said by its definition (KindDefinition.scaffold). */
import { escapeMarkdown } from '../../../document/templates.ts';
import type { SharedQuestion } from '../../../kinds/kind.ts';
import { allKinds, kindOf, type PaperKind } from '../../../kinds/registry.ts';
import { fileSlugOf } from '../../file-slug.ts';
import { scaffold, yamlText, type ScaffoldFacts } from '../../templates.ts';
import type { Answers, Field, NewKind } from '../field.ts';
import type { KnownContent } from '../known-content.ts';
import {
  committeeField,
  committeeOf,
  emailField,
  folderOf,
  fromField,
  meetingDateField,
  roleField,
  titleField,
} from '../meeting-fields.ts';
import { agendaEntry, fileFor, type AgendaEntry } from './agenda-entry.ts';
import { apologiesField, meetingField, minutesFacts, placeField, presentField } from './attendance.ts';
import { outcomesField, sectionFacts } from './council-sections.ts';
import { exemptEntry, paragraphsField, reportField } from './exempt-entry.ts';

const sharedQuestions: Readonly<Record<SharedQuestion, Field>> = {
  committee: committeeField,
  date: meetingDateField,
  title: titleField,
  from: fromField,
  role: roleField,
  email: emailField,
  outcomes: outcomesField,
  meeting: meetingField,
  place: placeField,
  apologies: apologiesField,
  present: presentField,
  report: reportField,
  paragraphs: paragraphsField,
};

/** The kinds of paper that can be begun, in the order of the registry. */
export const newPapers: readonly NewKind[] = allKinds.flatMap((kind) => newPaper(kind));

function newPaper(kind: PaperKind): NewKind[] {
  const { scaffold: begun } = kindOf(kind);
  if (!begun) return [];
  const fields = begun.asks.map((asked) => (typeof asked === 'string' ? sharedQuestions[asked] : asked));
  return [
    {
      name: kind,
      about: begun.about,
      fields,
      make(answers, known) {
        const { path, entry } = placeOf(kind, answers, known);
        const facts = { ...plainFacts(fields, answers), ...bodyFacts(kind, answers, known) };
        const text = scaffold(known.templates, `${kind}.mdx.hbs`, facts);
        return { files: [{ path, text }, ...entry.files], notes: entry.notes, next: entry.next };
      },
    },
  ];
}

/** The path of a new paper relative to the root, and what its meeting's agenda says of it. */
function placeOf(kind: PaperKind, answers: Answers, known: KnownContent): { path: string; entry: AgendaEntry } {
  const { title = '', date = '', meeting = '' } = answers;
  const { writtenIn, agendaKey, body } = kindOf(kind);
  if (writtenIn === 'restricted') {
    const file = `${fileSlugOf(title)}.mdx`;
    const path = `restricted/meetings/${committeeOf(known, answers)?.slug ?? ''}/${date}/${file}`;
    return { path, entry: exemptEntry(known, file, answers) };
  }
  if (answers['committee'] === undefined)
    return { path: `content/publications/${fileSlugOf(title)}.mdx`, entry: { files: [], notes: [], next: [] } };
  const folder = folderOf(known, answers);
  const file =
    body === 'record-of-meeting' ? `${kind}-${meeting}.mdx` : fileFor(known, folder, { kind: agendaKey, title });
  return { path: `${folder}/${file}`, entry: agendaEntry(known, folder, { kind: agendaKey, file }) };
}

/** Every answer as a value of YAML under the name of its question; the title as words of Markdown, too. */
function plainFacts(fields: readonly Field[], answers: Answers): ScaffoldFacts {
  const values = fields.map(({ name }) => [name, yamlText(answers[name] ?? '')] as const);
  return { ...Object.fromEntries(values), opening: escapeMarkdown(answers['title'] ?? '') };
}

function bodyFacts(kind: PaperKind, answers: Answers, known: KnownContent): ScaffoldFacts {
  const { body } = kindOf(kind);
  if (body === 'council-sections') return sectionFacts(kind, answers, known);
  return body === 'record-of-meeting' ? minutesFacts(answers, known) : {};
}
