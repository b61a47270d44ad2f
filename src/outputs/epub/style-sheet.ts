/** The style sheet of a book: little, so that readers' own sizes, colours and spaces hold. */
import type { BookFont } from './book-fonts.ts';

/** The style sheet as text. Colours are few, and none carries a meaning that no shape has. */
export function styleSheet(fonts: readonly BookFont[], accent: string): string {
  const families = [...new Set(fonts.map(({ family }) => family))].map((family) => `"${family}"`);
  return `${fonts.map(fontFace).join('')}${rules(families.join(', '), accent)}`;
}

function fontFace({ family, weight, style, name }: BookFont): string {
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; src: url("${name}"); }\n`;
}

function rules(families: string, accent: string): string {
  return `body { font-family: ${families}, sans-serif; line-height: 1.4; margin: 0 5%; }
h1, h2, h3, h4 { line-height: 1.2; margin: 1.2em 0 0.4em; text-align: left; }
h1 { font-size: 1.6em; border-bottom: 2px solid ${accent}; padding-bottom: 0.3em; }
h2 { font-size: 1.3em; }
h3 { font-size: 1.1em; }
h4 { font-size: 1em; }
p { margin: 0 0 0.7em; }
ul, ol { margin: 0 0 0.7em; padding-left: 1.6em; }
ol.app-numbered, nav ol { list-style: none; }
nav a { display: inline-block; padding: 0.3em 0; }
ol.app-numbered, ul.app-key-figures { padding-left: 0; }
ul.app-key-figures { list-style: none; }
a.app-address { overflow-wrap: anywhere; }
blockquote { margin: 0.7em 1.5em; }
pre { white-space: pre-wrap; }
dt { font-weight: bold; }
dd { margin: 0 0 0.4em; }
table { border-collapse: collapse; margin: 0.4em 0; }
caption { text-align: left; font-weight: bold; padding-bottom: 0.3em; }
th, td { text-align: left; vertical-align: top; padding: 0.25em 0.7em 0.25em 0; border-bottom: 1px solid; }
.govuk-table__header--numeric, .govuk-table__cell--numeric { text-align: right; }
.app-table__total > * { font-weight: bold; }
figure { margin: 0.8em 0; }
.govuk-visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
svg, img { max-width: 100%; height: auto; }
svg text { font-family: ${families}, sans-serif; }
.app-draft, .app-stamp { text-align: right; }
.app-heading-number, .app-para-number { font-weight: bold; }
.app-callout { border-left: 4px solid ${accent}; padding-left: 0.8em; margin: 0.8em 0; }
.app-key-figures__value { font-size: 1.6em; font-weight: bold; display: block; }
.app-column, .app-callout, .app-key-figures li { break-inside: avoid; }
`;
}
