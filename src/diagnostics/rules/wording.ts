import type { Rule } from './rule.ts';
import { picture } from './samples.ts';

const glossary = { 'content/glossary.yml': 'CRT: Children’s Reception Team\n' };
const long = `The clinics open late, ${'and then they close early, '.repeat(10)}which nobody likes.`;

/** Rules of wording: what makes a paper hard to read, to hear read out, or to trust. */
export const wordingRules = {
  acronym: {
    why: 'Readers outside the service may not know its acronyms.',
    severity: 'warning',
    concerns: 'style',
    source: 'GOV.UK style guide, abbreviations and acronyms',
    fails: { body: 'CRT handles contacts.\n', files: glossary },
    passes: { body: 'The Children’s Reception Team (CRT) handles contacts. CRT is busy.\n', files: glossary },
  },
  'acronym-words': {
    why: 'If an acronym is spelt out in two ways, readers must guess which team or role is meant.',
    severity: 'warning',
    fails: { body: 'The Child Reception Team (CRT) handles contacts.\n', files: glossary },
    passes: { body: 'The Children’s Reception Team (CRT) handles contacts.\n', files: glossary },
  },
  'alt-text': {
    why: 'Alt text that repeats the caption, or only says that there is a picture, does not help readers who cannot see it.',
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
    why: 'Screen reader users may hear a list of links out of context, and print shows only the link text.',
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
    why: 'The council uses British English. Mixed spelling looks careless.',
    severity: 'warning',
    concerns: 'style',
    fails: { body: 'The clinics recognize carers.\n' },
    passes: { body: 'The clinics recognise carers.\n' },
  },
  'long-sentence': {
    why: 'Readers lose track of a sentence of more than 45 words. In plain English, sentences have 25 words at most.',
    severity: 'warning',
    concerns: 'style',
    source: 'GOV.UK, Writing for GOV.UK: keep sentences short',
    fails: { body: `${long}\n` },
    passes: { body: 'The clinics open late. They close early, which nobody likes.\n' },
  },
  'repeated-word': {
    why: 'Spellcheckers often miss a repeated word.',
    severity: 'warning',
    concerns: 'style',
    fails: { body: 'The clinics open on the the first day.\n' },
    passes: { body: 'The clinics open on the first day. They had had few visits.\n' },
  },
  'empty-cell': {
    why: 'An empty cell may mean nothing, zero or not known, and a column without a heading cannot be announced.',
    severity: 'warning',
    source: 'WCAG 2.2, success criterion 1.3.1',
    fails: { body: '| Clinic | Posts |\n| :-- | --: |\n| North |  |\n' },
    passes: { body: '| Clinic | Posts |\n| :-- | --: |\n| North | 0 |\n' },
  },
} as const satisfies Readonly<Record<string, Rule>>;
