/** `document:` in a meeting.yml: somebody else's PDF is the paper of an item, on the page, in packs, in the record and when it comes down. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { agendaOf, compiledWith, letterItem } from '../../support/sites/document-site.ts';
import { layOutPack } from '../../../src/meetings/packs/pack.ts';
import type { Paper } from '../../../src/model/paper.ts';
import type { Site } from '../../../src/model/site.ts';
import { finish } from '../../../src/outputs/files/finish.ts';
import { documentOf, originalsOf } from '../../../src/outputs/brought/originals.ts';
import { packSourcesOf } from '../../../src/outputs/packs/packs.ts';
import { pdfOutput } from '../../../src/outputs/pdf/output.ts';
import { paperDocument } from '../../../src/outputs/documents.ts';
import { sha256 } from '../../../src/outputs/published-parts.ts';
import { paperElements, renderHtml } from '../../../src/render/html.ts';
import { renderText } from '../../../src/render/text.ts';
import { paint } from '../../../src/typeset/paint/paint.ts';
import type { PublicationRecord } from '../../../src/schema/meeting/publication-record.ts';
import { siteOf } from '../../support/example.ts';
import { articleWords } from '../../support/text/html-words.ts';
import { foreignPdf } from '../../support/pdf/foreign-pdf.ts';
import { openPdf } from '../../support/pdf/pdf-words.ts';
import { copyOf, findingsOf, recordMeeting } from '../../support/sites/recorded-site.ts';
import { compileRoot, problemsOf } from '../../support/tree.ts';

let letter: Uint8Array;
let scanned: Uint8Array;

beforeAll(async () => {
  letter = await foreignPdf({ pages: [{ words: 'The accounts are sound' }, { words: 'Yours faithfully' }] });
  scanned = await foreignPdf({ pages: [{}] });
});

function compiled(entry: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  return compiledWith(entry, { 'auditors-letter.pdf': letter, ...files });
}

/** Findings with their hints. */
function told(entry: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string[] {
  return compiled(entry, files).diagnostics.map(
    ({ place, rule, reason, hint }) => `${place.line}:${place.column} ${rule} ${reason} | ${hint}`,
  );
}

function wholeSite(entry = letterItem): Site {
  const made = compiled(entry);
  if (!made.site) throw new Error(problemsOf(made).join('\n'));
  return made.site;
}

function letterIn(site: Site): Paper {
  const [paper] = site.meetings.flatMap(({ papers }) => papers.filter(({ slug }) => slug === 'auditors-letter'));
  if (!paper) throw new Error('The letter is not there.');
  return paper;
}

describe('a document that is the paper of an item', () => {
  test('is announced and has a page that says what it is and from whom', () => {
    const site = wholeSite();
    const item = site.meetings[0]?.items[1];
    expect(item).toMatchObject({
      title: 'External audit letter',
      purpose: 'To receive a document from the External auditor.',
      is: 'document auditors-letter.pdf',
    });
    const words = renderText(letterIn(site)).replaceAll(/\s+/g, ' ');
    expect(articleWords(renderHtml(letterIn(site))).body.join(' ')).toContain('The auditor finds the accounts sound');
    expect(words).toContain('The auditor finds the accounts sound.');
    expect(words).toContain('The PDF on this paper’s web page is the document itself, auditors-letter.pdf.');
    expect(words).toContain(
      'In packs, pictures of its 2 pages follow. Screen readers cannot read them. If you need the document in another format, ask us: Mercia District Council.',
    );
    expect(letterIn(site).cover).toMatchObject({ kindLabel: 'Document', title: 'External audit letter' });
    expect(letterIn(site).cover.facts).toContainEqual({ label: 'From', value: 'External auditor' });
    expect(wholeSite(`${letterItem}\n    purpose: To note the letter.`).meetings[0]?.items[1]?.purpose).toBe(
      'To note the letter.',
    );
  });

  test('has the text of its pages on its web page, folded away, and in no other format', () => {
    const paper = letterIn(wholeSite());
    const page = renderHtml(paper).replaceAll(/\s+/g, ' ');
    expect(page).toMatch(
      /<details data-web-only="" data-searched="" class="govuk-details">.*Text of this document.*Page 1<\/strong><\/p> <p>The accounts are sound<\/p> .*Page 2<\/strong><\/p> <p>Yours faithfully<\/p>/,
    );
    const inBook = JSON.stringify(paperElements(paper, { isBook: true }).text);
    expect(inBook).toContain('The auditor finds the accounts sound.');
    expect(inBook).not.toContain('Yours faithfully');
    expect(renderText(paper)).not.toContain('Yours faithfully');
  });

  test('is announced without the article that its maker’s name begins with', () => {
    const from = letterItem.replace('External auditor', 'The Friends of the Libraries');
    expect(wholeSite(from).meetings[0]?.items[1]?.purpose).toBe(
      'To receive a document from the Friends of the Libraries.',
    );
  });

  test('is published under the address of a paper as it came, byte for byte, and once', async () => {
    const site = wholeSite();
    const paper = letterIn(site);
    const document = paperDocument(paper);
    expect(pdfOutput.path(document)).toBe('health-committee/2024-03-14/hc-2024-03-14-auditors-letter.pdf');
    const made = pdfOutput.make(document, { site, planned: () => undefined });
    const file = await finish(made!);
    expect(Buffer.compare(file.bytes, letter)).toBe(0);
    expect(file.pages).toBe(2);
    expect(originalsOf(paper)).toEqual([]);
    expect(documentOf(paper)).toMatchObject({ title: 'External audit letter', pages: 2 });
  });

  test('stands in the pack after a slip, with the page numbers of the pack', async () => {
    const site = wholeSite();
    const sources = packSourcesOf(site, site.meetings[0]!);
    const { laidOut, ranges } = layOutPack(sources!);
    const pdf = await openPdf(await paint(laidOut));
    const textOf = async (number: number): Promise<string> => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join(' ');
    };
    const { first, last } = ranges.get(2)!;
    expect(last - first).toBe(2);
    expect(await textOf(first)).toContain('External audit letter');
    expect(await textOf(first)).toContain('The auditor finds the accounts sound.');
    expect(await textOf(first + 1)).toContain('The accounts are sound');
    expect(await textOf(first + 1)).toContain(`Page ${first + 1}`);
    expect(await textOf(last)).toContain('Yours faithfully');
    await pdf.loadingTask.destroy();
  });

  test('may be to follow, and comes with a supplement', () => {
    const late = `${letterItem}\n    toFollow: yes`;
    const supplement = `\nsupplements:\n  - { published: 2024-03-13, papers: [auditors-letter.pdf], reason: The auditor finished the work on 12 March., chairAgreed: yes }`;
    const site = wholeSite(late + supplement);
    expect(site.meetings[0]?.supplements?.list[0]?.items).toEqual([2]);
    expect(site.meetings[0]?.items[1]?.announced?.title).toBe('External audit letter');
    expect(told(`${letterItem.replace('auditors', 'surveyors')}\n    toFollow: yes`)).toEqual([]);
  });
});

describe('what is wrong with a document is said at its item', () => {
  const named = (name: string): string => letterItem.replace('auditors-letter.pdf', name);

  test('a name that is none of a PDF, of a file that is not there, or of a folder', () => {
    expect(told(named('clinics.mdx'))).toEqual([
      '6:15 meeting-file "clinics.mdx" is not the name of a PDF | Name a PDF in this folder, in lower-case letters and hyphens, for example auditors-letter.pdf; a paper of the council’s own is a report: or presentation:.',
    ]);
    expect(told(named('auditor-letter.pdf'))).toEqual([
      '6:15 missing-file the PDF "auditor-letter.pdf" is not there | Did you mean "auditors-letter.pdf"?',
    ]);
    expect(told(named('scans.pdf'), { 'scans.pdf/page-1.png': 'x' })).toEqual([
      '6:15 missing-file "scans.pdf" is a folder, not a PDF | Put the PDF itself in the folder of the meeting.',
    ]);
    expect(told(named('words.pdf'), { 'words.pdf': 'Words' })).toEqual([
      '6:15 missing-file "words.pdf" cannot be read | Open it in a PDF program and save it, or print it to a new PDF.',
    ]);
  });

  test('facts that are missing', () => {
    expect(told('- document: auditors-letter.pdf\n    title: External audit letter')).toEqual([
      '6:5 meeting-file "from" is missing | Write from: and, after it, who made it, for example External auditor.',
      '6:5 meeting-file "alt" is missing | Write alt: and, after it, what the document says, in words.',
    ]);
    expect(told('- document: auditors-letter.pdf')).toEqual([
      '6:5 meeting-file "title" is missing | Write title: and, after it, what it is called on the agenda.',
      '6:5 meeting-file "from" is missing | Write from: and, after it, who made it, for example External auditor.',
      '6:5 meeting-file "alt" is missing | Write alt: and, after it, what the document says, in words.',
    ]);
  });

  test('a document without text, unless its text alternative may say all', () => {
    const files = { 'auditors-letter.pdf': scanned };
    expect(told(letterItem, files)).toEqual([
      '9:10 missing-alt "auditors-letter.pdf" has no text that a program can read, only pictures of pages | Write in alt: all that it says, which takes at least 25 words, or use a PDF with text: one saved from the program that made it, or scanned with text recognition.',
    ]);
    const all = letterItem.replace(/alt: .*/, `alt: ${'The accounts are sound and the reserves are low. '.repeat(3)}`);
    expect(told(all, files)).toEqual([]);
  });

  test('names that something else has', () => {
    const hint = 'Rename the PDF, for example after its title: its name is its address on the site.';
    expect(told(named('supplement-1.pdf'), { 'supplement-1.pdf': letter })).toEqual([
      `6:15 tree-layout "supplement-1" is the name the tool uses for one of the meeting’s PDFs | ${hint}`,
    ]);
    expect(told(named('clinics.pdf'), { 'clinics.pdf': letter })).toEqual([
      `6:15 tree-layout "clinics.pdf" would have the same address as "clinics.mdx" | ${hint}`,
    ]);
    expect(told(`${letterItem}\n  ${letterItem}`)).toEqual([
      expect.stringContaining('"auditors-letter.pdf" is on the agenda twice') as string,
    ]);
  });

  test('letters that no font has', () => {
    expect(told(letterItem.replace('External audit letter', 'Letter \u{1F600}'))).toEqual([
      expect.stringContaining('7:') as string,
    ]);
  });

  test('scripts in it: a copy of its pages is published, and that is told', () => {
    const script = readFileSync(new URL('../../cases/hostile/pdf-active/js-hexname.pdf', import.meta.url));
    const [finding] = told(letterItem, { 'auditors-letter.pdf': script });
    expect(finding).toContain(
      '6:15 embedded-pdf "auditors-letter.pdf" will be published as a copy of its pages, without its scripts',
    );
  });
});

describe('the record of a document', () => {
  async function recorded(): Promise<string> {
    const { root } = wholeSite();
    await recordMeeting(root);
    return root;
  }

  async function found(root: string): Promise<string[]> {
    return (await findingsOf(root)).filter(({ severity }) => severity === 'error').map(({ reason }) => reason);
  }

  function addTo(root: string, text: string): void {
    writeFileSync(agendaOf(root), `${readFileSync(agendaOf(root), 'utf8')}${text}\n`);
  }

  test('has its hash, finds it replaced, and lets a correction declare that', async () => {
    const root = await recorded();
    const lock = path.join(path.dirname(agendaOf(root)), 'meeting.lock.json');
    const { files } = JSON.parse(readFileSync(lock, 'utf8')) as PublicationRecord;
    const pdf = files.find((one) => one.path.endsWith('hc-2024-03-14-auditors-letter.pdf'));
    expect(pdf).toMatchObject({ kind: 'paper', pages: 2, sha256: sha256(letter) });
    expect(pdf?.parts.map(({ name }) => name)).toEqual(['auditors-letter.pdf']);
    expect(await found(root)).toEqual([]);
    const other = await foreignPdf({ pages: [{ words: 'The accounts are wrong' }, { words: 'Yours faithfully' }] });
    writeFileSync(path.join(path.dirname(agendaOf(root)), 'auditors-letter.pdf'), other);
    expect(await found(root)).toEqual([
      expect.stringContaining('"auditors-letter.pdf" is not as it was published on 6 March 2024') as string,
    ]);
    addTo(
      root,
      'corrections:\n  - { paper: auditors-letter.pdf, what: The right letter., why: An old one was sent., date: 2024-03-08 }',
    );
    expect(await found(root)).toEqual([]);
    expect(renderHtml(letterIn(siteOf(root)))).toContain('The right letter.');
    expect((await recordMeeting(root)).problems).toEqual([]);
  });

  test('misses it where no item names it any more', async () => {
    const root = await recorded();
    const text = readFileSync(agendaOf(root), 'utf8');
    writeFileSync(agendaOf(root), text.replace(letterItem, '- title: External audit letter'));
    expect(await found(root)).toContain(
      '"auditors-letter.pdf", published on 6 March 2024, would no longer be published: no item of the agenda names it',
    );
  });

  test.each(['file', 'paper'])('takes it down as a %s: nothing of it is left, and its item stays', async (key) => {
    const root = await recorded();
    addTo(root, `takenDown:\n  - { ${key}: auditors-letter.pdf, date: 2024-04-09, reason: It named a person. }`);
    for (const isGone of [false, true]) {
      if (isGone) rmSync(path.join(path.dirname(agendaOf(root)), 'auditors-letter.pdf'));
      expect(problemsOf(compileRoot(root))).toEqual([]);
      const site = siteOf(root);
      const paper = letterIn(site);
      expect(documentOf(paper)).toBeUndefined();
      expect(renderHtml(paper)).toContain('It named a person.');
      expect(renderHtml(paper)).not.toContain('finds the accounts sound');
      expect(paper.kind).toBe('document');
      expect(site.meetings[0]?.items[1]?.title).toBe('External audit letter');
      expect(await found(root)).toEqual([]);
    }
    expect((await recordMeeting(root)).record.notices).toEqual([
      { what: 'taken down', of: 'auditors-letter.pdf', date: '2024-04-09', reason: 'It named a person.' },
    ]);
  });

  test('keeps it with a notice where its item is withdrawn', async () => {
    const root = copyOf(await recorded());
    const text = readFileSync(agendaOf(root), 'utf8');
    const down = `${letterItem}\n    withdrawn: { date: 2024-03-12, reason: The auditor asked for time. }`;
    writeFileSync(agendaOf(root), text.replace(letterItem, down));
    expect(await found(root)).toEqual([]);
    expect(renderHtml(letterIn(siteOf(root)))).toContain('The auditor asked for time.');
  });
});
