import type { Rule } from './rule.ts';
import { meeting, picture } from './samples.ts';

const figure =
  '<Figure src="plan.svg" alt="The clinic lies north of the bus station" caption="Where the clinic is" />\n';

/** Rules of reading: what can be read at all, safely and without loss. */
export const readingRules = {
  'file-readable': {
    why: 'A file that is not UTF-8 text, or far too long, cannot be read by everyone who needs it.',
    severity: 'error',
    unshown: 'The bytes at fault are not letters, so no text can show them.',
  },
  'yaml-syntax': {
    why: 'YAML that does not parse would lose what was written in it.',
    severity: 'error',
    source: 'YAML 1.2.2',
    fails: { facts: { title: 'Visits: the clinics' } },
    passes: { facts: { title: '"Visits: the clinics"' } },
  },
  'council-file': {
    why: 'The council, its committees and its glossary stand behind every page.',
    severity: 'error',
    fails: { files: { 'content/committees/health-committee.yml': 'name: Health Committee\nkind: comittee\n' } },
    passes: { files: { 'content/committees/health-committee.yml': 'name: Health Committee\nkind: committee\n' } },
  },
  'meeting-file': {
    why: 'The notice, the agenda and the pack are made from the meeting file.',
    severity: 'error or warning',
    fails: { files: meeting('items:\n  - report: clincs.mdx\n') },
    passes: { files: meeting('items:\n  - report: clinics.mdx\n') },
  },
  'tree-layout': {
    why: 'A file in the wrong place would not be published, and nobody would notice.',
    severity: 'error',
    fails: { files: { 'content/meetings/health-committee/dentists.mdx': 'Words about dentists.\n' } },
    passes: { files: { 'content/pages/dentists.mdx': '---\ntitle: Dentists\n---\n\nWords about dentists.\n' } },
  },
  'mdx-syntax': {
    why: 'A tag that is not closed or a sign out of place makes the rest of the text doubtful.',
    severity: 'error',
    fails: { body: '<Callout kind="note" title="Open late">\n\nThe clinics open late on Thursdays.\n' },
    passes: { body: '<Callout kind="note" title="Open late">\n\nThe clinics open late on Thursdays.\n\n</Callout>\n' },
  },
  'content-runs-no-code': {
    why: 'Papers are words and data: imports, exports and expressions are never run.',
    severity: 'error',
    fails: { body: 'The clinics had {1204 + 1390} visits.\n' },
    passes: { body: 'The clinics had many visits.\n' },
  },
  'no-raw-html': {
    why: 'HTML would stand on the page but not in the PDF.',
    severity: 'error',
    fails: { body: 'The clinics open <b>late</b>.\n' },
    passes: { body: 'The clinics open **late**.\n' },
  },
  'unknown-block': {
    why: 'A block that does not exist would print nothing.',
    severity: 'error',
    fails: { body: '<Callot kind="note">\n\nThe clinics open late.\n\n</Callot>\n' },
    passes: { body: '<Callout kind="note">\n\nThe clinics open late.\n\n</Callout>\n' },
  },
  'block-settings': {
    why: 'A setting that is not understood would be left out silently.',
    severity: 'error',
    fails: { body: '<Callout kind="remark">\n\nThe clinics open late.\n\n</Callout>\n' },
    passes: { body: '<Callout kind="note">\n\nThe clinics open late.\n\n</Callout>\n' },
  },
  'block-place': {
    why: 'A block in the wrong place would be printed wrongly.',
    severity: 'error',
    fails: { body: '<KeyFigures>\n\nThe clinics open late.\n\n</KeyFigures>\n' },
    passes: { body: '<Callout kind="note">\n\nThe clinics open late.\n\n</Callout>\n' },
  },
  'unsafe-path': {
    why: 'Content may only use files of its own folder tree.',
    severity: 'error',
    unshown: 'It is about links of the file system that lead out of the content, and these are not text.',
  },
  'unsafe-link': {
    why: 'Links go to web pages, mail addresses and telephone numbers, and to nothing else.',
    severity: 'error',
    fails: { body: 'The [opening hours](file:///S:/clinics/hours.docx) are longer.\n' },
    passes: { body: 'The [opening hours](https://www.example.gov.uk/clinics/hours) are longer.\n' },
  },
  'missing-file': {
    why: 'A picture that is not there would leave a gap.',
    severity: 'error',
    fails: { body: figure },
    passes: { body: figure, files: picture('<rect width="90" height="40" />') },
  },
  'embedded-pdf': {
    why: 'A PDF of others that does something when it is opened, or brings files along, is published as a copy of its pages; whoever brings it should know.',
    severity: 'warning',
    unshown: 'It is about what stands in the PDFs of others, and that is not text.',
  },
  picture: {
    why: 'A picture must be the same on page and paper, so an SVG is made of plain shapes and words.',
    severity: 'error',
    fails: { body: figure, files: picture('<rect width="90" height="40" /><script>alert(1)</script>') },
    passes: { body: figure, files: picture('<rect width="90" height="40" />') },
  },
  'missing-glyph': {
    why: 'A letter the font lacks would print as an empty box.',
    severity: 'error',
    fails: { body: 'The clinics open late 😀.\n' },
    passes: { body: 'The clinics open late.\n' },
  },
  template: {
    why: 'The standard wording comes from templates, and a slip there would stand in every paper.',
    severity: 'error',
    fails: { files: { 'templates/sections/equality.hbs': '### Equality\n\n{{#if statement}}\n{{statement}}\n' } },
    passes: { files: { 'templates/sections/equality.hbs': '### Equality\n\n{{statement}}\n' } },
  },
  'waiver-unused': {
    why: 'A waiver that matches nothing is out of date.',
    severity: 'warning',
    fails: {
      files: meeting(
        'waivers: [{ rule: clear-days, reason: The pack waited for figures, by: Head of Health, date: 2024-03-08 }]\n',
      ),
    },
    passes: {
      files: meeting(
        'waivers: [{ rule: clear-days, reason: The pack waited for figures, by: Head of Health, date: 2024-03-08 }]\n',
        '2024-03-08',
      ),
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
