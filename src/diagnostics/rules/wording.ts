import type { Rule } from './rule.ts';
import { picture } from './samples.ts';

const glossary = { 'content/glossary.yml': 'CRT: Children’s Reception Team\n' };
const long = `The clinics open late, ${'and then they close early, '.repeat(10)}which nobody likes.`;

/** Rules of wording: what makes a paper hard to read, to hear read out, or to trust. */
export const wordingRules = {
  acronym: {
    why: 'Readers who are not of the service do not know its acronyms.',
    severity: 'warning',
    concerns: 'style',
    source: 'GOV.UK style guide, abbreviations and acronyms',
    fails: { body: 'CRT handles contacts.\n', files: glossary },
    passes: { body: 'The Children’s Reception Team (CRT) handles contacts. CRT is busy.\n', files: glossary },
  },
  'acronym-words': {
    why: 'One acronym with two expansions leaves readers to guess which team or post is meant.',
    severity: 'warning',
    fails: { body: 'The Child Reception Team (CRT) handles contacts.\n', files: glossary },
    passes: { body: 'The Children’s Reception Team (CRT) handles contacts.\n', files: glossary },
  },
  'alt-text': {
    why: 'An alt text that repeats the caption, or says that it is a picture, tells a reader who cannot see it nothing.',
    severity: 'warning',
    source: 'WCAG 2.2, success criterion 1.1.1',
    fails: {
      body: '<Figure src="plan.svg" alt="Image of where the clinic is" caption="The way to the clinic" />\n',
      files: picture('<rect width="90" height="40" />'),
    },
    passes: {
      body: '<Figure src="plan.svg" alt="The clinic lies north of the station" caption="The way to the clinic" />\n',
      files: picture('<rect width="90" height="40" />'),
    },
  },
  'link-words': {
    why: 'Screen readers list links by their words, and print shows only them.',
    severity: 'warning',
    source: 'WCAG 2.2, success criterion 2.4.4',
    fails: { body: 'The plan is [here](https://www.example.gov.uk/plan).\n' },
    passes: { body: 'Clinics follow [the health plan](https://www.example.gov.uk/plan).\n' },
  },
  'heading-capitals': {
    why: 'Words in capitals are slower to read, and some screen readers spell them out.',
    severity: 'warning',
    concerns: 'style',
    source: 'GOV.UK style guide, capitalisation',
    fails: { body: '## OPENING TIMES\n\nThe clinics open late.\n' },
    passes: { body: '## Opening times\n\nThe clinics open late.\n' },
  },
  spelling: {
    why: 'The council writes British English; a mixture looks copied.',
    severity: 'warning',
    concerns: 'style',
    fails: { body: 'The clinics recognize carers.\n' },
    passes: { body: 'The clinics recognise carers.\n' },
  },
  'long-sentence': {
    why: 'Readers lose the thread of a sentence of more than 45 words; plain English has 25 at most.',
    severity: 'warning',
    concerns: 'style',
    source: 'GOV.UK, Writing for GOV.UK: keep sentences short',
    fails: { body: `${long}\n` },
    passes: { body: 'The clinics open late. They close early, which nobody likes.\n' },
  },
  'repeated-word': {
    why: 'A word that stands there twice is a slip that spelling checkers pass over.',
    severity: 'warning',
    concerns: 'style',
    fails: { body: 'The clinics open on the the first day.\n' },
    passes: { body: 'The clinics open on the first day. They had had few visits.\n' },
  },
  'empty-cell': {
    why: 'An empty cell may mean nothing, zero or not known, and a column without heading is not announced.',
    severity: 'warning',
    source: 'WCAG 2.2, success criterion 1.3.1',
    fails: { body: '| Clinic | Posts |\n| :-- | --: |\n| North |  |\n' },
    passes: { body: '| Clinic | Posts |\n| :-- | --: |\n| North | 0 |\n' },
  },
} as const satisfies Readonly<Record<string, Rule>>;
