import { fileSlugOf } from '../file-slug.ts';
import { scaffold, yamlText } from '../templates.ts';
import { committeeKinds, type CommitteeKind } from '../../schema/council/committee.ts';
import { listOf, type Answers, type NewFile, type NewKind } from './field.ts';
import type { KnownContent } from './known-content.ts';

/** The longest names first, since a joint committee is not any committee. */
const byLength = committeeKinds.toSorted((a, b) => b.length - a.length);

/** A committee, board or panel. */
export const newCommittee: NewKind = {
  name: 'committee',
  about: 'a committee, board or panel',
  fields: [
    {
      name: 'name',
      question: 'What is its full name?',
      about: 'The full name of the committee or council.',
      value: 'NAME',
      problem: (written, known) =>
        known.files.includes(committeePath(written)) ? `A committee called ${written} already exists.` : undefined,
    },
    {
      name: 'abbreviation',
      question: 'What is its abbreviation? (for example CFAP)',
      about: 'The committee’s abbreviation, used in file names and commands.',
      value: 'LETTERS',
      suggestion: (_known, { name = '' }) => abbreviationOf(name),
      problem: (written) =>
        /^[A-Za-z][A-Za-z0-9]*$/.test(written) ? undefined : 'An abbreviation has letters and digits only.',
    },
    {
      name: 'kind',
      question: 'What kind of body is it?',
      about: `What kind of body the committee is: ${committeeKinds.join(', ')}.`,
      value: 'KIND',
      choices: () => committeeKinds.map((kind) => ({ value: kind, label: kind })),
      suggestion: (_known, { name = '' }) => byLength.find((kind) => name.toLowerCase().includes(kind)) ?? 'committee',
      problem: (written) =>
        kindNamed(written) ? undefined : `"${written}" is not one of ${committeeKinds.join(', ')}.`,
    },
    {
      name: 'seats',
      question: 'Who sits on it? Give roles, not names, separated by commas.',
      about: 'Who sits on the committee: roles, not names, separated by commas.',
      value: 'SEATS',
      suggestion: () => 'Chair, Vice-Chair, Councillor A, Councillor B, Councillor C',
    },
    {
      name: 'quorum',
      question: 'What is the quorum? (the number of members who must be present)',
      about: 'The committee’s quorum: the number of members who must be present.',
      value: 'NUMBER',
      suggestion: () => '3',
      problem: (written) => (/^[1-9]\d{0,2}$/.test(written) ? undefined : 'Write a number, for example 3.'),
    },
  ],
  make: (answers, known) => ({
    files: [committeeFile(answers, known)],
    notes: [],
    next: [
      `Create its first meeting: npm run new -- meeting --committee ${(answers['abbreviation'] ?? '').toLowerCase()}`,
    ],
  }),
};

/** The kind that was written: "joint-committee" is "joint committee". */
function kindNamed(written: string): CommitteeKind | undefined {
  return committeeKinds.find((kind) => kind.replace(' ', '-') === written.trim().toLowerCase().replace(' ', '-'));
}

/** The file of a committee from the answers above. */
export function committeeFile(answers: Answers, known: Pick<KnownContent, 'templates'>): NewFile {
  const { name = '', abbreviation = '', kind = 'committee', seats, quorum = '3' } = answers;
  const facts = {
    name: yamlText(name),
    abbreviation: yamlText(abbreviation),
    kind: kindNamed(kind) ?? 'committee',
    about: '',
    seats: listOf(seats).map(yamlText),
    quorum,
  };
  return { path: committeePath(name), text: scaffold(known.templates, 'committee.yml.hbs', facts) };
}

/** Initials of a name: "CFAP" for Children and Families Advisory Panel. */
export function abbreviationOf(name: string): string {
  return name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word) && !/^(?:and|of|the|for)$/i.test(word))
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');
}

function committeePath(name: string): string {
  return `content/committees/${fileSlugOf(name)}.yml`;
}
