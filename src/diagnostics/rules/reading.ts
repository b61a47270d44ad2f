import type { Rule } from './rule.ts';

/** Rules of reading: what can be read at all, safely and without loss. */
export const readingRules = {
  'file-readable': {
    why: 'A file that is not UTF-8 text, or far too long, cannot be read by everyone who needs it.',
    severity: 'error',
  },
  'yaml-syntax': {
    why: 'YAML that does not parse would lose what was written in it.',
    severity: 'error',
  },
  'council-file': {
    why: 'The council, its committees and its glossary stand behind every page.',
    severity: 'error',
  },
  'meeting-file': {
    why: 'The notice, the agenda and the pack are made from the meeting file.',
    severity: 'error or warning',
  },
  'tree-layout': {
    why: 'A file in the wrong place would not be published, and nobody would notice.',
    severity: 'error',
  },
  'mdx-syntax': {
    why: 'A tag that is not closed or a sign out of place makes the rest of the text doubtful.',
    severity: 'error',
  },
  'content-runs-no-code': {
    why: 'Papers are words and data: imports, exports and expressions are never run.',
    severity: 'error',
  },
  'no-raw-html': {
    why: 'HTML would stand on the page but not in the PDF.',
    severity: 'error',
  },
  'unknown-block': {
    why: 'A block that does not exist would print nothing.',
    severity: 'error',
  },
  'block-settings': {
    why: 'A setting that is not understood would be left out silently.',
    severity: 'error',
  },
  'block-place': {
    why: 'A block in the wrong place would be printed wrongly.',
    severity: 'error',
  },
  'unsafe-path': {
    why: 'Content may only use files of its own folder tree.',
    severity: 'error',
  },
  'unsafe-link': {
    why: 'Links go to web pages, mail addresses and telephone numbers, and to nothing else.',
    severity: 'error',
  },
  'missing-file': {
    why: 'A picture that is not there would leave a gap.',
    severity: 'error',
  },
  picture: {
    why: 'A picture must be the same on page and paper, so an SVG is made of plain shapes and words.',
    severity: 'error',
  },
  'missing-glyph': {
    why: 'A letter the font lacks would print as an empty box.',
    severity: 'error',
  },
  template: {
    why: 'The standard wording comes from templates, and a slip there would stand in every paper.',
    severity: 'error',
  },
  'waiver-unused': {
    why: 'A waiver that matches nothing is out of date.',
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, Rule>>;
