/** Slips in the body of papers: blocks, references, headings. */
import type { CleanContent, Mutation, Mutator } from './mutation.ts';
import { eachLine, isPaper, otherDigit, swapped } from './lines.ts';
import { firstBodyLine, reports } from './front-matter.ts';

type Made = Omit<Mutation, 'rule' | 'what'>;
type Breaking = (found: RegExpExecArray) => string;

/** One broken paper for each line of a body that a pattern is found in. */
const inBody =
  (pattern: RegExp, breakIt: Breaking, only: (text: string | undefined) => boolean = () => true) =>
  (content: CleanContent): Made[] =>
    eachLine(
      content,
      (file) => isPaper(file) && only(content.files.get(file)),
      ({ text, isFact }) => {
        const found = isFact ? null : pattern.exec(text);
        return found
          ? text.slice(0, found.index) + breakIt(found) + text.slice(found.index + found[0].length)
          : undefined;
      },
    );

const inProse = (more: string) => (content: CleanContent) =>
  eachLine(content, isPaper, ({ text, isProse }) => (isProse ? `${text} ${more}` : undefined));

/** A tag that opens alone on its line stays open: found where it opens. */
const notClosed = (content: CleanContent): Made[] =>
  [...content.files].flatMap(([file, text]) => {
    if (!isPaper(file)) return [];
    return [...text.matchAll(/^<(\w+)[^>]*>$\n[\s\S]*?^(<\/\1>)$/gm)].map((found) => {
      const end = found.index + found[0].length;
      const line = text.slice(0, found.index).split('\n').length;
      return {
        file,
        line,
        files: { [file]: text.slice(0, end - found[0].match(/<\/\w+>$/)![0].length) + text.slice(end) },
      };
    });
  });

/** A section that the council asks for is renamed: it is missed at the beginning of the body. */
const renamedSection = (content: CleanContent): Made[] =>
  reports(content).flatMap(([file, text]) =>
    ['Purpose of this report', 'Executive summary', 'Contextual information', 'Conclusions'].flatMap((title) =>
      text.includes(`## ${title}\n`)
        ? [
            {
              file,
              line: firstBodyLine(text),
              files: { [file]: text.replace(`## ${title}\n`, `## About the district\n`) },
            },
          ]
        : [],
    ),
  );

/** Two sections have each other's titles: the one that should stand first is found where it stands now. */
const swappedSections = (content: CleanContent): Made[] =>
  reports(content).flatMap(([file, text]) => {
    const [first, second] = ['## Purpose of this report\n', '## Executive summary\n'];
    if (!text.includes(first) || !text.includes(second)) return [];
    const broken = text.replace(second, '\u0000').replace(first, second).replace('\u0000', first);
    return [{ file, line: broken.slice(0, broken.indexOf(first)).split('\n').length, files: { [file]: broken } }];
  });

/** The council asks for the climate in reports that decide, and one decides without a word of it. */
const decisionWithoutClimate = (content: CleanContent): Made[] =>
  reports(content).flatMap(([file, text]) => {
    const council = content.files.get('content/council.yml') ?? '';
    if (council.includes('is: climate') || /^climate:/m.test(text) || !text.includes('That the Committee notes'))
      return [];
    const asked = council.replace(
      /^sections:\n/m,
      'sections:\n  - { title: Climate, is: climate, from: 2020-09-01 }\n',
    );
    const decides = text.replace('That the Committee notes', 'That the Committee approves');
    const line = decides.slice(0, decides.indexOf('That the Committee approves')).split('\n').length;
    return [{ file, line, files: { [file]: decides, 'content/council.yml': asked } }];
  });

/** A diagram is spoken of at the end of a report, where none follows. */
const noDiagram = (content: CleanContent): Made[] => {
  const made = inProse('The diagram below shows the steps.')(content);
  return made.filter(({ file, line }) => {
    const after = (content.files.get(file) ?? '').split('\n').slice(line).join('\n');
    return (
      reports(content).some(([report]) => report === file) &&
      !/<(?:Figure|Chart|DataTable|Table|Appendix)\b|^\|/m.test(after)
    );
  });
};

/** A report that lists no document, and leans on one: the first is found, so only reports that lean on none are taken. */
const leansOnNothing = (content: CleanContent): Made[] =>
  inProse('A survey of patients was carried out.')(content).flatMap((one) => {
    const text = one.files[one.file] ?? '';
    if (!one.file.includes('/health-committee/') || !/^backgroundDocuments: \[.*\]$/m.test(text)) return [];
    return [{ ...one, files: { [one.file]: text.replace(/^backgroundDocuments: .*$/m, 'backgroundDocuments: none') } }];
  });

/** The block that words a repeated heading is replaced by a heading of one's own. */
const typedTheme = (content: CleanContent): Made[] =>
  [...content.files].flatMap(([file, text]) =>
    isPaper(file) && text.includes('to improve this?')
      ? [...text.matchAll(/^<What>\n([\s\S]*?)^<\/What>$/gm)].map((found) => ({
          file,
          line: text.slice(0, found.index).split('\n').length,
          files: {
            [file]: `${text.slice(0, found.index)}#### What are we going to do to improve this?\n${found[1] ?? ''}${text.slice(found.index + found[0].length)}`,
          },
        }))
      : [],
  );

/** An id is given to a second paragraph, which is the one that is found. */
const idTwice = (content: CleanContent): Made[] =>
  eachLine(content, isPaper, ({ text, isProse, number }, file) => {
    const clean = (content.files.get(file) ?? '')
      .split('\n')
      .slice(0, number - 1)
      .join('\n');
    const id = [...clean.matchAll(/\bid="([\w-]+)"/g)].at(-1)?.[1];
    return isProse && id !== undefined ? `<Anchor id="${id}" />${text}` : undefined;
  });

/** A bullet with others below it still says something. */
const emptied = (content: CleanContent): Made[] =>
  inBody(
    /^- .+/,
    () => '-',
  )(content).filter(({ file, line }) => !/^\s/.test(content.files.get(file)?.split('\n')[line] ?? ''));

/** Slips in words and blocks. */
export const bodyMutators: readonly Mutator[] = [
  { rule: 'mdx-syntax', slip: 'a closing tag is left out', make: notClosed },
  { rule: 'content-runs-no-code', slip: 'an expression stands in a paragraph', make: inProse('It was {1 + 1}.') },
  { rule: 'no-raw-html', slip: 'HTML stands in a paragraph', make: inProse('It was <b>good</b>.') },
  {
    rule: 'unknown-block',
    slip: 'the name of a block is misspelt',
    make: inBody(
      /<(Value|Share|Change|Range|Figure|Chart|DataTable|KeyFigure)\b/,
      ([, name = '']) => `<${swapped(name)}`,
    ),
  },
  {
    rule: 'block-settings',
    slip: 'a setting is misspelt',
    make: inBody(
      /(?<=<(?:Value|Share|Change|Range|Figure|Chart|DataTable|KeyFigure)\b[^>]* )(caption|title|label|from|data)(?==")/,
      ([name]) => swapped(name),
    ),
  },
  {
    rule: 'block-settings',
    slip: 'a setting has no quotation marks',
    make: inBody(/(?<=<Value of=)"([^" ]+)"/, ([, path = '']) => path),
  },
  {
    rule: 'block-settings',
    slip: 'a type of chart is misspelt',
    make: inBody(/(?<=<Chart type=")[a-z-]+/, ([type]) => swapped(type)),
  },
  {
    rule: 'block-settings',
    slip: 'a calculation is misspelt',
    make: inBody(/(?<= calc=")\w+/, ([calc]) => swapped(calc)),
  },
  {
    rule: 'block-place',
    slip: 'a column stands without columns',
    make: (content) =>
      inProse('\n\n<Column title="One">\n\nWords.\n\n</Column>')(content).map((one) => ({
        ...one,
        line: one.line + 2,
      })),
  },
  {
    rule: 'unsafe-link',
    slip: 'a link leads into a drive',
    make: inProse('See [the file](file:///S:/Team/plan.docx).'),
  },
  {
    rule: 'missing-file',
    slip: 'the name of a picture is misspelt',
    make: inBody(/(?<=<Figure [^>]*src=")[\w-]+/, ([name]) => swapped(name)),
  },
  {
    rule: 'missing-alt',
    slip: 'the words of a picture are taken out',
    make: inBody(/(?<=<[A-Z].* )alt="[^"]*" ?/, () => ''),
  },
  { rule: 'missing-alt', slip: 'the words of a picture are emptied', make: inBody(/(?<= alt=")[^"]+/, () => '') },
  { rule: 'missing-glyph', slip: 'a letter stands that the font lacks', make: inProse('It was 漢.') },
  {
    rule: 'unknown-data',
    slip: 'the name of a dataset is misspelt',
    make: inBody(/(?<= (?:of|from|to|in)=")[a-z-]+(?=\/)|(?<= data=")[a-z-]+/, ([name]) => swapped(name)),
  },
  {
    rule: 'unknown-data',
    slip: 'a row is named that is not there',
    make: inBody(/(?<=<Value of="[a-z-]+\/)[^/"*]+(?=\/)/, ([row]) => `${row} Xyz`),
  },
  {
    rule: 'unknown-data',
    slip: 'the name of a column is misspelt',
    make: inBody(/(?<=<(?:Value|Range) of="[a-z-]+\/[^/"]+\/)[^"]{4,}(?=")/, ([column]) => swapped(column)),
  },
  {
    rule: 'stated-figure',
    slip: 'a digit that is held against the data is changed',
    make: inBody(/(?<=<Stated of="[^"]*"(?: calc="\w+")?>)[^<\d]*[\d,.]*\d[^<\d]*(?=<\/Stated>)/, ([words]) =>
      otherDigit(words),
    ),
  },
  {
    rule: 'unknown-reference',
    slip: 'a reference leads to what is not there',
    make: inBody(/(?<=<Ref to=")[\w-]+/, ([id]) => `${id}-x`),
  },
  { rule: 'duplicate-id', slip: 'a name is given twice', make: idTwice },
  { rule: 'heading-levels', slip: 'a heading leaves out a level', make: inBody(/^### /, () => '###### ') },
  { rule: 'required-section', slip: 'a required section is renamed', make: renamedSection },
  { rule: 'missing-figure', slip: 'a diagram is spoken of that is not there', make: noDiagram },
  { rule: 'background-documents', slip: 'the text relies on a document that is not listed', make: leansOnNothing },
  { rule: 'theme-heading', slip: 'a repeated heading is typed in other words', make: typedTheme },
  { rule: 'section-order', slip: 'two sections have changed places', make: swappedSections },
  { rule: 'decision-climate', slip: 'a decision says nothing of the climate', make: decisionWithoutClimate },
  { rule: 'empty-list-item', slip: 'a bullet is emptied', make: emptied },
];
