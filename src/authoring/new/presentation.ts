import { escapeMarkdown } from '../../document/templates.ts';
import { scaffold, yamlText } from '../templates.ts';
import { agendaEntry, fileFor } from './agenda-entry.ts';
import type { NewKind } from './field.ts';
import { committeeField, folderOf, fromField, meetingDateField, titleField } from './meeting-fields.ts';

/** Slides for a meeting. */
export const newPresentation: NewKind = {
  name: 'presentation',
  about: 'slides for a meeting, with a handout on the web',
  fields: [committeeField, meetingDateField, titleField, fromField],
  make(answers, known) {
    const { title = '', from = '' } = answers;
    const folder = folderOf(known, answers);
    const file = fileFor(known, folder, { kind: 'presentation', title });
    const entry = agendaEntry(known, folder, { kind: 'presentation', file });
    const facts = { title: yamlText(title), from: yamlText(from), opening: escapeMarkdown(title) };
    return {
      files: [
        { path: `${folder}/${file}`, text: scaffold(known.templates, 'presentation.mdx.hbs', facts) },
        ...entry.files,
      ],
      notes: entry.notes,
      next: entry.next,
    };
  },
};
