import type { Rule } from './rule.ts';
import { meeting, picture } from './samples.ts';

const figure =
  '<Figure src="plan.svg" alt="The clinic lies north of the bus station" caption="Where the clinic is" />\n';

/** Rules of reading: what can be read at all, safely and without loss. */
export const readingRules = {
  'file-readable': {
    reports: 'A text file that is not UTF-8, cannot be opened or is too large to read.',
    why: 'The tool cannot read a file that is not UTF-8 text or is far too long.',
    severity: 'error',
    unshown: 'This rule is about characters that cannot be shown on a page.',
  },
  'yaml-syntax': {
    reports:
      'A YAML file or front matter in which a bracket, quotation mark or space is missing, a line starts with a tab, or a setting is given twice.',
    why: 'The tool cannot read this file because its punctuation or spacing is wrong.',
    severity: 'error',
    source: 'YAML 1.2.2',
    fails: { facts: { title: 'Visits: the clinics' } },
    says: [
      {
        reason: 'a second colon on the line makes it ambiguous',
        hint: 'Put the words after the first colon in quotation marks.',
      },
    ],
    passes: { facts: { title: '"Visits: the clinics"' } },
  },
  'council-file': {
    reports: 'A setting in council.yml, a committee’s file or glossary.yml that is missing, wrong or unknown.',
    why: 'Every page uses the council, committee and glossary files.',
    severity: 'error',
    fails: { files: { 'content/committees/health-committee.yml': 'name: Health Committee\nkind: comittee\n' } },
    says: [{ reason: '"kind" cannot be "comittee"', hint: 'Did you mean "committee"?' }],
    passes: { files: { 'content/committees/health-committee.yml': 'name: Health Committee\nkind: committee\n' } },
  },
  'meeting-file': {
    reports:
      'A setting in meeting.yml that is missing, wrong or unknown, or a paper that it names but that is not in the folder.',
    why: 'The notice, the agenda and the pack are made from the meeting file.',
    severity: 'error or warning',
    fails: { files: meeting('items:\n  - report: clincs.mdx\n') },
    says: [{ reason: `the paper "clincs.mdx" is not in the meeting's folder`, hint: 'Did you mean "clinics.mdx"?' }],
    passes: { files: meeting('items:\n  - report: clinics.mdx\n') },
  },
  'tree-layout': {
    reports: 'A file in a folder that the tool does not read, or with a name that cannot be used on the site.',
    why: 'A file in the wrong place would not be published, and nobody would notice.',
    severity: 'error',
    fails: { files: { 'content/meetings/health-committee/dentists.mdx': 'Words about dentists.\n' } },
    says: [
      {
        reason: '"content/meetings/health-committee/dentists.mdx" is in a folder that the tool does not read',
        hint: 'Papers of a meeting go in content/meetings/<committee>/<yyyy-mm-dd>/.',
      },
    ],
    passes: { files: { 'content/pages/dentists.mdx': '---\ntitle: Dentists\n---\n\nWords about dentists.\n' } },
  },
  'mdx-syntax': {
    reports: 'A tag that is not closed, a setting without quotation marks, or a < or { that is not part of a tag.',
    why: 'If a tag is not closed or a character is in the wrong place, the tool cannot tell what the rest of the text means.',
    severity: 'error',
    fails: { body: '<Callout kind="note" title="Open late">\n\nThe clinics open late on Thursdays.\n' },
    says: [
      {
        reason: '<Callout> is not closed',
        hint: 'Write </Callout> where it ends, or <Callout … /> if there is nothing inside.',
      },
    ],
    passes: { body: '<Callout kind="note" title="Open late">\n\nThe clinics open late on Thursdays.\n\n</Callout>\n' },
  },
  'content-runs-no-code': {
    reports: 'An import, an export or anything in curly brackets.',
    why: 'Papers can contain only words and data. The tool never runs code in them.',
    severity: 'error',
    fails: { body: 'The clinics had {1204 + 1390} visits.\n' },
    says: [
      {
        reason: '"{1204 + 1390}" is code',
        hint: 'Papers run no code. Use <Value of="…" /> for a figure; to print a curly bracket, write \\{.',
      },
    ],
    passes: { body: 'The clinics had many visits.\n' },
  },
  'no-raw-html': {
    reports: 'An HTML tag, such as <b> or <div>.',
    why: 'HTML would appear on the web page but not in the PDF.',
    severity: 'error',
    fails: { body: 'The clinics open <b>late</b>.\n' },
    says: [
      { reason: '<b> is HTML, which is not part of a paper', hint: 'Write it in Markdown, or use one of the blocks.' },
    ],
    passes: { body: 'The clinics open **late**.\n' },
  },
  'unknown-block': {
    reports: 'A tag whose name is not the name of a block.',
    why: 'A block that does not exist would print nothing.',
    severity: 'error',
    fails: { body: '<Callot kind="note">\n\nThe clinics open late.\n\n</Callot>\n' },
    says: [{ reason: 'there is no block <Callot>', hint: 'Did you mean "Callout"?' }],
    passes: { body: '<Callout kind="note">\n\nThe clinics open late.\n\n</Callout>\n' },
  },
  'block-settings': {
    reports: 'A setting of a block that is missing, unknown or has a wrong value.',
    why: 'A setting that the tool does not know would be ignored without warning.',
    severity: 'error',
    fails: { body: '<Callout kind="remark">\n\nThe clinics open late.\n\n</Callout>\n' },
    says: [{ reason: '"kind" cannot be "remark"', hint: 'It is one of "note", "warning", "decision".' }],
    passes: { body: '<Callout kind="note">\n\nThe clinics open late.\n\n</Callout>\n' },
  },
  'block-place': {
    reports: 'A block within a sentence, inside the wrong block or in a kind of paper that cannot have it.',
    why: 'A block in the wrong place would not print correctly.',
    severity: 'error',
    fails: { body: '<KeyFigures>\n\nThe clinics open late.\n\n</KeyFigures>\n' },
    says: [
      {
        reason: '<KeyFigures> can contain only <KeyFigure … />',
        hint: 'Write one <KeyFigure of="…" label="…" /> for each number.',
      },
    ],
    passes: { body: '<Callout kind="note">\n\nThe clinics open late.\n\n</Callout>\n' },
  },
  'unsafe-path': {
    reports: 'A file or shortcut that is outside the folders of the content.',
    why: 'Papers can only use files from the project’s own folders.',
    severity: 'error',
    unshown: 'This rule is about shortcuts that lead out of the project’s folders, which cannot be shown as text.',
  },
  'unsafe-link': {
    reports: 'A link to anything but a web page, an email address or a telephone number.',
    why: 'Links can go only to web pages, email addresses and telephone numbers.',
    severity: 'error',
    fails: { body: 'The [opening hours](file:///S:/clinics/hours.docx) are longer.\n' },
    says: [
      {
        reason: 'the link leads to "file:///S:/clinics/hours.docx"',
        hint: 'Write a whole web address beginning with https://, an email address as mailto:…, or a page of this site beginning with /.',
      },
    ],
    passes: { body: 'The [opening hours](https://www.example.gov.uk/clinics/hours) are longer.\n' },
  },
  'missing-file': {
    reports: 'A picture, PDF or companion version that is not in the folder of its paper, or cannot be used.',
    why: 'A missing picture would leave a gap.',
    severity: 'error',
    fails: { body: figure },
    says: [{ reason: 'the picture "plan.svg" is not there', hint: 'Put plan.svg in the folder of the paper.' }],
    passes: { body: figure, files: picture('<rect width="90" height="40" />') },
  },
  'embedded-pdf': {
    reports: 'An appendix PDF that runs something when it is opened, has files attached, or can be read in two ways.',
    why: 'If another organisation’s PDF runs something when it is opened, or has files attached, only a copy of its pages is published. Its author should know.',
    severity: 'warning',
    unshown: 'This rule is about the contents of other organisations’ PDFs, which cannot be shown as text.',
  },
  picture: {
    reports: 'A picture that is damaged or too large, or an SVG with scripts, styles, effects or links.',
    why: 'A picture must look the same on the web and in print, so an SVG can contain only plain shapes and text.',
    severity: 'error',
    fails: { body: figure, files: picture('<rect width="90" height="40" /><script>alert(1)</script>') },
    says: [{ reason: 'the picture contains a script', hint: 'Delete the <script>: pictures cannot run code.' }],
    passes: { body: figure, files: picture('<rect width="90" height="40" />') },
  },
  'missing-glyph': {
    reports: 'A character that the font does not have, such as an emoji.',
    why: 'A character that is not in the font would print as an empty box.',
    severity: 'error',
    fails: { body: 'The clinics open late 😀.\n' },
    says: [
      {
        reason: 'the font has no character "😀" (U+1F600)',
        hint: 'Use words or another character: this one would print as an empty box.',
      },
    ],
    passes: { body: 'The clinics open late.\n' },
  },
  template: {
    reports: 'A template that is missing or that Handlebars cannot read.',
    why: 'Standard wording comes from templates, so a mistake there would appear in every paper.',
    severity: 'error',
    fails: { files: { 'templates/sections/equality.hbs': '### Equality\n\n{{#if statement}}\n{{statement}}\n' } },
    says: [
      {
        reason: 'the template does not work: Parse error on line 5',
        hint: 'Templates use {{name}}, {{#if name}}, {{#each names}} and {{else}} only, with the names that are in the project’s own template.',
      },
    ],
    passes: { files: { 'templates/sections/equality.hbs': '### Equality\n\n{{statement}}\n' } },
  },
  'waiver-unused': {
    reports: 'A waiver for a rule that reports nothing there, or that cannot be waived.',
    why: 'A waiver that matches no warning is out of date.',
    severity: 'warning',
    fails: {
      files: meeting(
        'waivers: [{ rule: clear-days, reason: The pack waited for figures, by: Head of Health, date: 2024-03-08 }]\n',
      ),
    },
    says: [
      {
        reason: 'the waiver for "clear-days" matches nothing',
        hint: 'Delete it: there is no longer a warning for it to accept.',
      },
    ],
    passes: {
      files: meeting(
        'waivers: [{ rule: clear-days, reason: The pack waited for figures, by: Head of Health, date: 2024-03-08 }]\n',
        '2024-03-08',
      ),
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
