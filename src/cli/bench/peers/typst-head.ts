/** The beginning of the Typst file: the look of our papers, as far as Typst gives it with a few lines. */
import { quoted } from './typst-words.ts';

/** What the file says of the whole document. */
export interface TypstFacts {
  readonly title: string;
  readonly author: string;
  /** "en" of "en-GB". */
  readonly language: string;
  readonly region: string;
  /** #rrggbb */
  readonly accent: string;
}

/** Set rules, and the functions that the body is written with. */
export function typstHead({ title, author, language, region, accent }: TypstFacts): string {
  return `#set document(title: ${quoted(title)}, author: ${quoted(author)})
#set page(paper: "a4", margin: (x: 62pt, y: 70pt), numbering: "1", header: context [
  #set text(size: 9pt)
  #document.title #h(1fr) #counter(page).display()
])
#set text(font: "Atkinson Hyperlegible Next", size: 12pt, lang: ${quoted(language)}, region: ${quoted(region)}, hyphenate: false)
#set par(leading: 0.6em, spacing: 1em, justify: false)
#set table(stroke: (x, y) => (bottom: 0.5pt + luma(180)), inset: 4pt)
#show table.cell.where(y: 0): strong
#show heading: set block(above: 1.4em, below: 0.8em, sticky: true)
#show heading: set text(fill: rgb(${quoted(accent)}))
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.where(kind: table): set block(breakable: true)
#show figure.caption: set align(left)
#show link: set text(fill: rgb(${quoted(accent)}))
#let numbered(number, body) = par(hanging-indent: 34pt)[#box(width: 34pt)[#number.]#body]
#let facts(..pairs) = table(columns: (auto, 1fr), stroke: none, inset: (x: 0pt, y: 4pt), ..pairs)
#let small(body) = text(size: 9pt, body)
#let boxed(title, body) = block(stroke: (left: 3pt + rgb(${quoted(accent)})), inset: 10pt, width: 100%)[*#title* \\ #body]
#let figures(caption, columns, head, ..cells) = figure(
  table(columns: columns, align: (x, y) => if x == 0 { left } else { right }, table.header(..head), ..cells),
  kind: table, supplement: none, numbering: none, caption: caption)
#let pages(first, last) = context {
  let from = counter(page).at(first).first()
  let to = counter(page).at(last).first()
  if from == to [ (Page #from)] else [ (Pages #from - #to)]
}
`;
}
