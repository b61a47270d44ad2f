import type { Rule } from './rule.ts';
import { picture } from './samples.ts';

const glossary = { 'content/glossary.yml': 'CRT: Children’s Reception Team\n' };
const long = `The clinics open late, ${'and then they close early, '.repeat(10)}which nobody likes.`;

/** Rules of wording: what makes a paper hard to read, to hear read out, or to trust. */
export const wordingRules = {
  acronym: {
    reports: 'An acronym that is not spelt out where it is first used.',
    why: 'Readers outside the service may not know its acronyms.',
    severity: 'warning',
    concerns: 'style',
    source: 'GOV.UK style guide, abbreviations and acronyms',
    fails: { body: 'CRT handles contacts.\n', files: glossary },
    says: [
      {
        reason: '"CRT" is not spelt out where it is first used',
        hint: 'Write "Children’s Reception Team (CRT)" here, and "CRT" from then on.',
      },
    ],
    passes: { body: 'The Children’s Reception Team (CRT) handles contacts. CRT is busy.\n', files: glossary },
  },
  'acronym-words': {
    reports: 'An acronym spelt out in two ways, or not as in the glossary.',
    why: 'If an acronym is spelt out in two ways, readers must guess which team or role is meant.',
    severity: 'warning',
    fails: { body: 'The Child Reception Team (CRT) handles contacts.\n', files: glossary },
    says: [
      {
        reason: '"CRT" is spelt out as "Child Reception Team", but as "Children’s Reception Team" in the glossary',
        hint: 'Write "Children’s Reception Team (CRT)".',
      },
    ],
    passes: { body: 'The Children’s Reception Team (CRT) handles contacts.\n', files: glossary },
  },
  'alt-text': {
    reports: 'Alt text that repeats the caption, names a file or starts with “Image of”.',
    why: 'Alt text that repeats the caption, or only says that there is a picture, does not help readers who cannot see it.',
    severity: 'warning',
    source: 'WCAG 2.2, success criterion 1.1.1',
    fails: {
      body: '<Figure src="plan.svg" alt="Image of where the clinic is" caption="The way to the clinic" />\n',
      files: picture('<rect width="90" height="40" />'),
    },
    says: [
      {
        reason: 'the alt text says "Image of", which screen readers announce anyway',
        hint: 'Say in words what the picture shows, as you would over the phone: what is highest, what changed.',
      },
    ],
    passes: {
      body: '<Figure src="plan.svg" alt="The clinic lies north of the station" caption="The way to the clinic" />\n',
      files: picture('<rect width="90" height="40" />'),
    },
  },
  'link-words': {
    reports: 'A link whose text is “here”, “click here” or the bare address.',
    why: 'Screen reader users may hear a list of links out of context, and print shows only the link text.',
    severity: 'warning',
    source: 'WCAG 2.2, success criterion 2.4.4',
    fails: { body: 'The plan is [here](https://www.example.gov.uk/plan).\n' },
    says: [
      {
        reason: 'the link is named "here", which does not say where it leads',
        hint: 'Use the name of the page it leads to, for example [the Local Offer](https://…).',
      },
    ],
    passes: { body: 'Clinics follow [the health plan](https://www.example.gov.uk/plan).\n' },
  },
  'heading-capitals': {
    reports: 'A heading or title in capitals.',
    why: 'Words in capitals are slower to read, and some screen readers spell them out.',
    severity: 'warning',
    concerns: 'style',
    source: 'GOV.UK style guide, capitalisation',
    fails: { body: '## OPENING TIMES\n\nThe clinics open late.\n' },
    says: [
      {
        reason:
          '"OPENING TIMES" is in capitals, which are hard to read and may be read out letter by letter by screen readers',
        hint: 'Write "Opening times", with capitals for names only.',
      },
    ],
    passes: { body: '## Opening times\n\nThe clinics open late.\n' },
  },
  spelling: {
    reports: 'An American spelling.',
    why: 'The council uses British English. Mixed spelling looks careless.',
    severity: 'warning',
    concerns: 'style',
    fails: { body: 'The clinics recognize carers.\n' },
    says: [{ reason: '"recognize" is an American spelling', hint: 'Write "recognise".' }],
    passes: { body: 'The clinics recognise carers.\n' },
  },
  'long-sentence': {
    reports: 'A sentence of more than 45 words.',
    why: 'Readers lose track of a sentence of more than 45 words. In plain English, sentences have 25 words at most.',
    severity: 'warning',
    concerns: 'style',
    source: 'GOV.UK, Writing for GOV.UK: keep sentences short',
    fails: { body: `${long}\n` },
    says: [
      {
        reason: 'the sentence that begins "The clinics open late, and …" has 57 words',
        hint: 'Split it into two or three sentences, or use a list. Aim for 25 words or fewer.',
      },
    ],
    passes: { body: 'The clinics open late. They close early, which nobody likes.\n' },
  },
  'repeated-word': {
    reports: 'A word typed twice, such as “the the”.',
    why: 'Spellcheckers often miss a repeated word.',
    severity: 'warning',
    concerns: 'style',
    fails: { body: 'The clinics open on the the first day.\n' },
    says: [{ reason: 'the word "the" appears twice', hint: 'Delete one of the two.' }],
    passes: { body: 'The clinics open on the first day. They had had few visits.\n' },
  },
  'empty-cell': {
    reports: 'An empty cell, or a column without a heading, in a table typed in the text.',
    why: 'An empty cell may mean nothing, zero or not known, and a column without a heading cannot be announced.',
    severity: 'warning',
    source: 'WCAG 2.2, success criterion 1.3.1',
    fails: { body: '| Clinic | Posts |\n| :-- | --: |\n| North |  |\n' },
    says: [
      {
        reason: 'a cell of the table is empty',
        hint: 'Fill in the cell: give a value, 0 if nothing was counted, or a dash with a note that says what it means.',
      },
    ],
    passes: { body: '| Clinic | Posts |\n| :-- | --: |\n| North | 0 |\n' },
  },
} as const satisfies Readonly<Record<string, Rule>>;
