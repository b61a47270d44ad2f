/** `<Appendix pdf="…">`: what is wrong with it is said where it is written. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { blockText } from '../../../src/render/text.ts';
import { foreignPdf } from '../../support/foreign-pdf.ts';
import { compileTree, problemsOf, reportFacts, reportFile } from '../../support/tree.ts';
import { enGB } from '../../../src/wording/en-GB.ts';

const folder = path.posix.dirname(reportFile);
const withText = await foreignPdf({ pages: [{ words: 'Words' }, {}] });
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
      'The original, plan.pdf, can be downloaded from the page of this paper on the website.',
      'In print and in the PDF this appendix ends with 2 pages that are pictures of that document, which screen readers cannot read. If you need it in another form, ask us: Mercia District Council.',
    ]);
  });

  test('needs words that say what the document says', () => {
    const files = { 'plan.pdf': withText };
    expect(findings('<Appendix title="The plan" pdf="plan.pdf" />', files)).toEqual([
      '13:28 missing-alt nothing says in words what "plan.pdf" is',
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
      finding: 'unsafe-path "plan.pdf" lies outside the content',
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

  test.each([
    ['a script', '<< /OpenAction << /S /JavaScript /JS (app.alert) >> >>'],
    ['a program', '[ << /Type /Annot /A << /S /Launch /F (cmd.exe) >> >> ]'],
  ])('that starts %s is reported where its name stands', async (_what, action) => {
    const plain = await foreignPdf({ pages: [{ words: 'Words' }] });
    const active = Buffer.concat([plain, Buffer.from(`\n99 0 obj\n${action}\nendobj\n`)]);
    const found = compiled('<Appendix title="The plan" pdf="plan.pdf" alt="A plan." />', { 'plan.pdf': active });
    expect(problemsOf(found)).toEqual([
      `${reportFile}:13:28 missing-file "plan.pdf" runs a script or starts a program when it is opened`,
    ]);
    expect(found.diagnostics[0]?.hint).toBe('Print it as PDF again: what is printed has words and pictures only.');
  });

  test('that is encrypted is reported where its name stands', async () => {
    const locked = await foreignPdf({ pages: [{ words: 'Words' }], password: 'secret' });
    const found = compiled('<Appendix title="The plan" pdf="plan.pdf" alt="A plan." />', { 'plan.pdf': locked });
    expect(problemsOf(found)).toEqual([`${reportFile}:13:28 missing-file "plan.pdf" is encrypted`]);
    expect(found.diagnostics[0]?.hint).toBe('Open it and save it again without a password and without restrictions.');
  });
});
