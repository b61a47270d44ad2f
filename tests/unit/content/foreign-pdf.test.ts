/** `<Appendix pdf="…">`: what is wrong with it is said where it is written. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownPdf } from '../../../src/outputs/papers.ts';
import { renderHtml } from '../../../src/render/html.ts';
import { blockText, renderText } from '../../../src/render/text.ts';
import { makePdf } from '../../../src/typeset/make-pdf.ts';
import { foreignPdf } from '../../support/pdf/foreign-pdf.ts';
import { arrayOf, inflating, manyObjects, manyPages, pdfOf, values } from '../../support/pdf/hostile-pdf.ts';
import { compileTree, problemsOf, projectRoot, reportFacts, reportFile } from '../../support/tree.ts';
import { publishedPdf } from '../../../src/typeset/embedded/read-foreign.ts';
import { enGB } from '../../../src/locales/en-GB/locale.ts';

const folder = path.posix.dirname(reportFile);
const withText = await foreignPdf({ pages: [{ words: 'Words' }, {}] });
const cases = path.join(projectRoot, 'tests/cases/hostile/pdf-active');
const without: Readonly<Record<string, string>> = {
  'embedded-exe.pdf': 'attached files',
  'gotor-unc.pdf': 'calls to other files',
  'js-comment-header.pdf': 'scripts',
  'js-hexname.pdf': 'scripts',
  'js-in-stream.pdf': 'scripts',
  'js-indirect-name.pdf': 'scripts and unclear parts',
  'js-objstm-predictor.pdf': 'scripts',
  'js-rendition.pdf': 'scripts and sound or film',
  'submitform.pdf': 'forms that send data',
  'uri-javascript.pdf': 'unsafe links',
  'xfa.pdf': 'scripts',
};
const scanned = await foreignPdf({ pages: [{}] });

function compiled(mdx: string, files: Readonly<Record<string, Uint8Array>> = {}) {
  const beside = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes]));
  return compileTree({ [reportFile]: `${reportFacts}Words.\n\n${mdx}\n`, ...beside });
}

function findings(mdx: string, files?: Readonly<Record<string, Uint8Array>>): string[] {
  return problemsOf(compiled(mdx, files)).map((line) => line.replace(`${reportFile}:`, ''));
}

describe('an appendix that is a PDF of somebody else', () => {
  test('says in words what it is, where the original is and that its pages are pictures', () => {
    const { site } = compiled('<Appendix title="The plan" pdf="plan.pdf" alt="A plan." />', { 'plan.pdf': withText });
    const appendix = site?.meetings[0]?.papers[0]?.body.filter(({ type }) => type === 'appendix') ?? [];
    expect(blockText(appendix, enGB)).toEqual([
      'Appendix 1: The plan',
      'A plan.',
      'You can download the original, plan.pdf, from this paper’s web page.',
      'In print and in the PDF, this appendix ends with pictures of 2 pages of that document. Screen readers cannot read them. If you need it in another format, ask us: Mercia District Council.',
    ]);
  });

  test('says who made it, where its author does', () => {
    const { site } = compiled('<Appendix title="The plan" from="County surveyor" pdf="plan.pdf" alt="A plan." />', {
      'plan.pdf': withText,
    });
    const appendix = site?.meetings[0]?.papers[0]?.body.filter(({ type }) => type === 'appendix') ?? [];
    expect(blockText(appendix, enGB).slice(0, 3)).toEqual(['Appendix 1: The plan', 'From: County surveyor', 'A plan.']);
    expect(renderHtml(site!.meetings[0]!.papers[0]!)).toContain('<p>From: County surveyor</p>');
    const alone = compiled('<Appendix title="The plan" from="County surveyor" />').diagnostics;
    expect(alone.map(({ reason, hint }) => `${reason} | ${hint ?? ''}`)).toEqual([
      '"from" says who made a document, but there is no "pdf" | Name the document with pdf="…", or delete from.',
    ]);
  });

  test('stands after the slides of a presentation too, with its pages', async () => {
    const slides =
      '---\nkind: presentation\ntitle: Slides\nreportFrom: Head of Health\n---\n\n## Clinics\n\nThey open late, as <Ref to="plan" /> shows.\n\n<Appendix title="The plan" id="plan" pdf="plan.pdf" alt="A plan." />\n\n<Appendix title="Sources">\n\nRegisters.\n\n</Appendix>\n';
    const found = compileTree({ [`${folder}/slides.mdx`]: slides, [`${folder}/plan.pdf`]: withText });
    expect(problemsOf(found).filter((line) => line.includes('slides.mdx'))).toEqual([]);
    const paper = found.site!.meetings[0]!.papers.find(({ slug }) => slug === 'slides')!;
    expect(renderText(paper)).toMatch(/as Appendix 1 shows[\s\S]*Appendix 1: The plan[\s\S]*Appendix 2: Sources/);
    const { pages } = await makePdf(ownPdf(paper, found.site!));
    expect(pages).toBe(6);
  });

  test('needs words that say what the document says', () => {
    const files = { 'plan.pdf': withText };
    expect(findings('<Appendix title="The plan" pdf="plan.pdf" />', files)).toEqual([
      '13:28 missing-alt there is no text alternative for "plan.pdf"',
    ]);
    expect(findings('<Appendix title="The plan" pdf="plan.pdf" alt=" " />', files)).toEqual([
      '13:43 missing-alt "alt" is empty',
    ]);
    expect(findings('<Appendix title="The plan" alt="A plan." />')).toEqual([
      '13:28 block-settings "alt" says what a document says, but there is no "pdf"',
    ]);
  });

  test('without text that a program can read needs its words between the tags', () => {
    const files = { 'scan.pdf': scanned };
    const settings = 'title="The plan" pdf="scan.pdf" alt="A plan."';
    expect(findings(`<Appendix ${settings} />`, files)).toEqual([
      '13:28 missing-alt "scan.pdf" has no text that a program can read, only pictures of pages',
    ]);
    expect(findings(`<Appendix ${settings}>\n\nThe plan shows a road.\n\n</Appendix>`, files)).toEqual([]);
  });

  test.each([
    {
      what: 'is not there',
      name: 'plam.pdf',
      bytes: withText,
      finding: 'missing-file the PDF "plam.pdf" is not there',
    },
    {
      what: 'lies elsewhere',
      name: '../../../../../plan.pdf',
      bytes: withText,
      finding: 'unsafe-path "plan.pdf" is outside the content',
    },
    { what: 'is no PDF', name: 'plan.docx', bytes: withText, finding: 'missing-file "plan.docx" is not a PDF' },
    {
      what: 'is cut off',
      name: 'plan.pdf',
      bytes: withText.subarray(0, 500),
      finding: 'missing-file "plan.pdf" cannot be read',
    },
    {
      what: 'is too large',
      name: 'plan.pdf',
      bytes: new Uint8Array(20_000_001),
      finding: 'missing-file "plan.pdf" has 21 MB',
    },
  ])('that $what is reported where its name stands', ({ name, bytes, finding }) => {
    const files = { 'plan.pdf': bytes, 'plan.docx': bytes };
    expect(findings(`<Appendix title="The plan" pdf="${name}" alt="A plan." />`, files)).toEqual([`13:28 ${finding}`]);
  });

  test.each(readdirSync(cases))(
    'that does something (%s) is published as a copy of its pages, and that is said',
    (name) => {
      const bytes = readFileSync(path.join(cases, name));
      const found = compiled('<Appendix title="The plan" pdf="plan.pdf" alt="A plan." />', { 'plan.pdf': bytes });
      expect(found.site).toBeDefined();
      const [finding] = found.diagnostics;
      expect(finding).toMatchObject({ rule: 'embedded-pdf', severity: 'warning' });
      expect(`${finding?.place.line}:${finding?.place.column} ${finding?.reason}`).toBe(
        `13:28 "plan.pdf" will be published as a copy of its pages, without its ${without[name]}`,
      );
      expect(finding?.hint).toBe(
        'You need do nothing if the pages are enough. To publish the file itself, print it to a new PDF.',
      );
      const published = Buffer.from(publishedPdf(bytes)).toString('latin1');
      expect(published).toContain('/BaseFont /Helvetica');
      expect(published).not.toMatch(
        /JavaScript|#53|\/JS|Rendition|SubmitForm|GoToR|XFA|Embedded|a\.exe|javascript|10\.0\.0\.1/,
      );
    },
  );

  test('that a reader may see in two ways is published as a copy, and its page says so', () => {
    const twice = Buffer.concat([withText, Buffer.from('\n7 0 obj\n<< /Type /Catalog >>\nendobj\n')]);
    const found = compiled('<Appendix title="The plan" pdf="plan.pdf" alt="A plan." />', { 'plan.pdf': twice });
    expect(problemsOf(found)).toEqual([
      `${reportFile}:13:28 embedded-pdf "plan.pdf" will be published as a copy of its pages: programs that read PDFs do not agree about what it holds`,
    ]);
    const appendix = found.site?.meetings[0]?.papers[0]?.body.filter(({ type }) => type === 'appendix') ?? [];
    expect(blockText(appendix, enGB)).toContain(
      'You can download a copy of the pages of plan.pdf, from this paper’s web page.',
    );
  });

  test.each([
    ['pages', manyPages(3001), 'more than 3000 pages'],
    ['data', inflating(130_000_000), 'parts that unpack to more than 400 MB'],
    ['values', values(12_100_000), 'more than 12 million values'],
    ['dictionaries', arrayOf('<<>>', 1_700_000), 'parts that take more than 500 MB of memory'],
    ['strings', arrayOf('()', 5_100_000), 'parts that take more than 500 MB of memory'],
    ['objects', manyObjects(300_001), 'more than 300000 objects'],
  ])('that has too many %s is refused where its name stands', (_what, bytes, has) => {
    const found = compiled('<Appendix title="The plan" pdf="plan.pdf" alt="A plan." />', { 'plan.pdf': bytes });
    expect(problemsOf(found)).toEqual([`${reportFile}:13:28 missing-file "plan.pdf" has ${has}`]);
    expect(found.diagnostics[0]?.hint).toBe(
      'Print it to a new PDF, in parts if it is long: the printed file is smaller.',
    );
  });

  test('that does something which cannot be taken out of its pages is refused', () => {
    const bytes = pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</ExtGState<</G<</JS(app.alert)>>>>>>>>',
      { data: 'BT (Words) Tj ET' },
    ]);
    const found = compiled('<Appendix title="The plan" pdf="plan.pdf" alt="A plan." />', { 'plan.pdf': bytes });
    expect(problemsOf(found)).toEqual([
      `${reportFile}:13:28 missing-file "plan.pdf" runs something when it is opened, which cannot be removed`,
    ]);
    expect(found.diagnostics[0]?.hint).toBe('Print it to a new PDF, which will contain only text and pictures.');
  });

  test('that is encrypted is reported where its name stands', async () => {
    const locked = await foreignPdf({ pages: [{ words: 'Words' }], password: 'secret' });
    const found = compiled('<Appendix title="The plan" pdf="plan.pdf" alt="A plan." />', { 'plan.pdf': locked });
    expect(problemsOf(found)).toEqual([`${reportFile}:13:28 missing-file "plan.pdf" is encrypted`]);
    expect(found.diagnostics[0]?.hint).toBe('Open it and save it again without a password and without restrictions.');
  });
});
