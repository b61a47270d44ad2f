import { slugOf } from '../../document/text-of.ts';
import { scaffold, yamlText } from '../templates.ts';
import { abbreviationOf, committeeFile } from './committee.ts';
import { listOf, type Answers, type NewFile, type NewKind } from './field.ts';
import type { KnownContent } from './known-content.ts';

/** An empty tree for another council: its name, its committees, its colour. */
export const newCouncil: NewKind = {
  name: 'council',
  about: 'an empty site for another council: its name, committees, colour and plan',
  fields: [
    {
      name: 'name',
      question: 'What is the council’s full name?',
      about: 'The full name of the committee or council.',
      value: 'NAME',
    },
    {
      name: 'committees',
      question: 'Which committees does it publish for? (separated by commas)',
      about: 'The names of the council’s committees, separated by commas.',
      value: 'NAMES',
      problem: (written) => (listOf(written).length === 0 ? 'Name at least one committee.' : undefined),
    },
    {
      name: 'address',
      question: 'What is its postal address?',
      about: 'The council’s postal address, printed on agendas.',
      value: 'ADDRESS',
      isOptional: true,
    },
    {
      name: 'office',
      question: 'Which office runs the meetings?',
      about: 'The office that runs the council’s meetings.',
      value: 'OFFICE',
      suggestion: () => 'Democratic Services',
    },
    {
      name: 'email',
      question: 'What is the email address of that office?',
      about: 'The email address of the office that runs the meetings.',
      value: 'ADDRESS',
      isOptional: true,
    },
    {
      name: 'accent',
      question: 'What is the council’s colour? (for example #154734)',
      about: 'The council’s colour, as a hash sign (#) and six hexadecimal digits.',
      value: 'COLOUR',
      isOptional: true,
      problem: (written) =>
        /^#[0-9a-fA-F]{6}$/.test(written) ? undefined : `"${written}" is not a colour. Write it like "#154734".`,
    },
    {
      name: 'outcomes',
      question: 'What are the outcomes of its strategic plan? (as safe: People live safe lives; green: …)',
      about: 'The outcomes of the council’s strategic plan, as "safe: People live safe lives; green: …".',
      value: 'OUTCOMES',
      isOptional: true,
      problem: (written) =>
        outcomesIn(written).every(({ key, wording }) => /^[a-z][A-Za-z0-9-]*$/.test(key) && wording !== '')
          ? undefined
          : 'Write each outcome as a short key in lower case, a colon and its wording.',
    },
  ],
  make: (answers, known) => ({
    files: councilFiles(answers, known),
    notes: [],
    next: [
      'Look at the site, and read the guide that comes with it: npm run dev',
      'Create a meeting: npm run new -- meeting',
      'Read the wording in templates/, and change what your council words differently.',
    ],
  }),
};

function councilFiles(answers: Answers, known: KnownContent): NewFile[] {
  const { name = '', email = '' } = answers;
  const { templates } = known;
  const facts = {
    name: yamlText(name),
    address: answers['address'] === undefined ? '' : yamlText(answers['address']),
    office: yamlText(answers['office'] ?? ''),
    email: email === '' ? '' : yamlText(email),
    accent: answers['accent'] ?? '',
    plan: 'Council Plan',
    outcomes: outcomesIn(answers['outcomes'] ?? '').map(({ key, wording }) => ({ key, wording: yamlText(wording) })),
  };
  const words = { name, email, office: answers['office'] ?? '' };
  const committees = listOf(answers['committees']).map((title) => ({ title, abbreviation: abbreviationOf(title) }));
  const kinds = ['board', 'panel', 'cabinet', 'council'];
  return [
    { path: 'content/council.yml', text: scaffold(templates, 'council.yml.hbs', facts) },
    {
      path: 'content/glossary.yml',
      text: [
        '# Acronym: expansion. In the singular; capitals only where the expansion is a name.',
        // An abbreviation of one letter stands for too much else: "Option C" is no Cabinet.
        ...committees
          .filter(({ abbreviation }) => abbreviation.length > 1)
          .map(({ title, abbreviation }) => `${abbreviation}: ${yamlText(title)}`),
        '',
      ].join('\n'),
    },
    ...committees.map(({ title, abbreviation }) => {
      const kind = kinds.find((one) => slugOf(title).split('-').includes(one)) ?? 'committee';
      const seats = 'Chair, Vice-Chair, Councillor A, Councillor B, Councillor C';
      return committeeFile({ name: title, abbreviation, kind, seats, quorum: '3' }, known);
    }),
    { path: 'content/pages/about.mdx', text: scaffold(templates, 'about.mdx.hbs', words) },
    {
      path: 'content/pages/accessibility-statement.mdx',
      text: scaffold(templates, 'accessibility-statement.mdx.hbs', words),
    },
  ];
}

function outcomesIn(written: string): { key: string; wording: string }[] {
  return written
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const colon = part.indexOf(':');
      return { key: part.slice(0, colon < 0 ? 0 : colon).trim(), wording: part.slice(colon + 1).trim() };
    });
}
