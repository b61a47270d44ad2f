import { fileSlugOf } from '../file-slug.ts';
import { scaffold, yamlText } from '../templates.ts';
import type { NewKind } from './field.ts';
import { fromField, titleField } from './meeting-fields.ts';

/** A standing document with numbered sections. */
export const newStrategy: NewKind = {
  name: 'strategy',
  about: 'a standing document such as a strategy, with numbered sections',
  fields: [
    titleField,
    fromField,
    {
      name: 'period',
      question: 'Which years is it for? (for example 2018 to 2021)',
      about: 'The years that the strategy is for, for example "2018 to 2021".',
      value: 'YEARS',
    },
  ],
  make(answers, known) {
    const { title = '', from = '', period = '' } = answers;
    const facts = { title: yamlText(title), from: yamlText(from), period: JSON.stringify(period) };
    const text = scaffold(known.templates, 'strategy.mdx.hbs', facts);
    return { files: [{ path: `content/publications/${fileSlugOf(title)}.mdx`, text }], notes: [], next: [] };
  },
};
