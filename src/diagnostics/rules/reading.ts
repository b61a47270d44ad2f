import type { Rule } from './rule.ts';
import { meeting, picture } from './samples.ts';

const figure =
  '<Figure src="plan.svg" alt="The clinic lies north of the bus station" caption="Where the clinic is" />\n';

/** Rules of reading: what can be read at all, safely and without loss. */
export const readingRules = {
  'file-readable': {
    why: 'The tool cannot read a file that is not UTF-8 text or is far too long.',
    severity: 'error',
    unshown: 'This rule is about characters that cannot be shown on a page.',
  },
  'yaml-syntax': {
    why: 'The tool cannot read this file because its punctuation or spacing is wrong.',
    severity: 'error',
    source: 'YAML 1.2.2',
    fails: { facts: { title: 'Visits: the clinics' } },
    passes: { facts: { title: '"Visits: the clinics"' } },
  },
  'council-file': {
    why: 'Every page uses the council, committee and glossary files.',
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
    why: 'If a tag is not closed or a character is in the wrong place, the tool cannot tell what the rest of the text means.',
    severity: 'error',
    fails: { body: '<Callout kind="note" title="Open late">\n\nThe clinics open late on Thursdays.\n' },
    passes: { body: '<Callout kind="note" title="Open late">\n\nThe clinics open late on Thursdays.\n\n</Callout>\n' },
  },
  'content-runs-no-code': {
    why: 'Papers can contain only words and data. The tool never runs code in them.',
    severity: 'error',
    fails: { body: 'The clinics had {1204 + 1390} visits.\n' },
    passes: { body: 'The clinics had many visits.\n' },
  },
  'no-raw-html': {
    why: 'HTML would appear on the web page but not in the PDF.',
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
    why: 'A setting that the tool does not know would be ignored without warning.',
    severity: 'error',
    fails: { body: '<Callout kind="remark">\n\nThe clinics open late.\n\n</Callout>\n' },
    passes: { body: '<Callout kind="note">\n\nThe clinics open late.\n\n</Callout>\n' },
  },
  'block-place': {
    why: 'A block in the wrong place would not print correctly.',
    severity: 'error',
    fails: { body: '<KeyFigures>\n\nThe clinics open late.\n\n</KeyFigures>\n' },
    passes: { body: '<Callout kind="note">\n\nThe clinics open late.\n\n</Callout>\n' },
  },
  'unsafe-path': {
    why: 'Papers can only use files from the project’s own folders.',
    severity: 'error',
    unshown: 'This rule is about shortcuts that lead out of the project’s folders, which cannot be shown as text.',
  },
  'unsafe-link': {
    why: 'Links can go only to web pages, email addresses and telephone numbers.',
    severity: 'error',
    fails: { body: 'The [opening hours](file:///S:/clinics/hours.docx) are longer.\n' },
    passes: { body: 'The [opening hours](https://www.example.gov.uk/clinics/hours) are longer.\n' },
  },
  'missing-file': {
    why: 'A missing picture would leave a gap.',
    severity: 'error',
    fails: { body: figure },
    passes: { body: figure, files: picture('<rect width="90" height="40" />') },
  },
  'embedded-pdf': {
    why: 'If another organisation’s PDF runs something when it is opened, or has files attached, only a copy of its pages is published. Its author should know.',
    severity: 'warning',
    unshown: 'This rule is about the contents of other organisations’ PDFs, which cannot be shown as text.',
  },
  picture: {
    why: 'A picture must look the same on the web and in print, so an SVG can contain only plain shapes and text.',
    severity: 'error',
    fails: { body: figure, files: picture('<rect width="90" height="40" /><script>alert(1)</script>') },
    passes: { body: figure, files: picture('<rect width="90" height="40" />') },
  },
  'missing-glyph': {
    why: 'A character that is not in the font would print as an empty box.',
    severity: 'error',
    fails: { body: 'The clinics open late 😀.\n' },
    passes: { body: 'The clinics open late.\n' },
  },
  template: {
    why: 'Standard wording comes from templates, so a mistake there would appear in every paper.',
    severity: 'error',
    fails: { files: { 'templates/sections/equality.hbs': '### Equality\n\n{{#if statement}}\n{{statement}}\n' } },
    passes: { files: { 'templates/sections/equality.hbs': '### Equality\n\n{{statement}}\n' } },
  },
  'waiver-unused': {
    why: 'A waiver that matches no warning is out of date.',
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
