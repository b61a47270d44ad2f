/** `versions` in the front matter of a paper: what each of them is, and what is wrong with one, said where it is written. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../src/model/paper.ts';
import { foreignPdf } from '../../support/pdf/foreign-pdf.ts';
import { onePage, pdfOf } from '../../support/pdf/hostile-pdf.ts';
import { png } from '../../support/pictures.ts';
import { compileTree, reportFacts, reportFile } from '../../support/tree.ts';

const folder = path.posix.dirname(reportFile);
const pdf = await foreignPdf({ pages: [{ words: 'We have clinics.' }, {}] });
const mp3 = Buffer.from('ID3 and the sound');
const mp4 = Buffer.from('\0\0\0\x18ftypmp42');
const vtt = 'WEBVTT\n\n00:00.000 --> 00:02.000\nWe have clinics.\n';

function compiled(versions: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const facts = reportFacts.replace('status:', `versions: ${versions}\nstatus:`);
  const beside = Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
  return compileTree({ [reportFile]: `${facts}Words.\n`, ...beside });
}

/** `line:column rule reason | hint` */
function findings(versions: string, files?: Readonly<Record<string, string | Uint8Array>>): string[] {
  return compiled(versions, files).diagnostics.map(
    ({ place, rule, reason, hint = '' }) => `${place.line}:${place.column} ${rule} ${reason} | ${hint}`,
  );
}

function versionsOf(versions: string, files?: Readonly<Record<string, string | Uint8Array>>): Paper['versions'] {
  const { site, diagnostics } = compiled(versions, files);
  expect(diagnostics).toEqual([]);
  return site!.meetings[0]!.papers[0]!.versions;
}

describe('the versions of a paper', () => {
  test('are files of its folder, each with what is known of it, or addresses', () => {
    const written =
      '[{ kind: easy-read, title: Easy, file: easy.pdf }, { kind: bsl, title: Signed, file: signed.mp4, transcript: signed.vtt }, { kind: audio, title: Spoken, file: Spoken.MP3, transcript: spoken.txt }, { kind: young-people, title: Young, url: "https://example.gov.uk/young?a=1" }, { kind: other, title: Poster, file: ./poster.png }]';
    const files = {
      'easy.pdf': pdf,
      'signed.mp4': mp4,
      'signed.vtt': vtt,
      'Spoken.MP3': mp3,
      'spoken.txt': 'We have clinics.\n',
      'poster.png': png(),
    };
    expect(versionsOf(written, files)).toEqual([
      { kind: 'easy-read', title: 'Easy', source: { file: `${folder}/easy.pdf`, pages: 2 } },
      {
        kind: 'bsl',
        title: 'Signed',
        source: { file: `${folder}/signed.mp4`, bytes: mp4.length },
        transcript: { file: `${folder}/signed.vtt`, bytes: vtt.length },
      },
      {
        kind: 'audio',
        title: 'Spoken',
        source: { file: `${folder}/Spoken.MP3`, bytes: mp3.length },
        transcript: { file: `${folder}/spoken.txt`, bytes: 17 },
      },
      { kind: 'young-people', title: 'Young', source: { url: 'https://example.gov.uk/young?a=1' } },
      { kind: 'other', title: 'Poster', source: { file: `${folder}/poster.png` } },
    ]);
  });

  test('may belong to every kind of paper', () => {
    const versions = 'versions: [{ kind: other, title: Poster, url: "https://example.gov.uk/poster" }]';
    const head = (lines: readonly string[]): string => ['---', ...lines, versions, '---', '', ''].join('\n');
    const seats = '[{ seat: Chairman, mark: present, chair: yes }]';
    const { site, diagnostics } = compileTree({
      [`${folder}/slides.mdx`]: `${head(['kind: presentation', 'title: Slides', 'reportFrom: Head of Health'])}## Clinics\n\nThey open late.\n`,
      [`${folder}/minutes.mdx`]: `${head(['kind: minutes', 'meeting: 2024-01-11', 'place: Guildhall', `attendance: ${seats}`])}## Apologies\n\nNone.\n`,
      'content/publications/plan.mdx': `${head(['kind: strategy', 'title: Plan', 'period: 2020 to 2024', 'reportFrom: Head of Health'])}## Aims\n\nTo do well.\n`,
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const papers = [...site!.meetings.flatMap((meeting) => meeting.papers), ...site!.publications];
    expect(papers.map(({ kind, versions: own }) => [kind, own?.length])).toEqual([
      ['minutes', 1],
      ['presentation', 1],
      ['strategy', 1],
    ]);
  });

  test('need either a file or an address, and nothing that runs when it is followed', () => {
    const hint = 'Give either file: and a file in the folder of the paper, or url: and a web address.';
    expect(findings('[{ kind: other, title: Poster }]')).toEqual([
      `9:12 front-matter an entry of "versions" has neither file nor url | ${hint}`,
    ]);
    const both = '[{ kind: other, title: Poster, file: a.pdf, url: "https://example.gov.uk/a" }]';
    expect(findings(both, { 'a.pdf': pdf })).toEqual([
      `9:12 front-matter an entry of "versions" has both file and url | ${hint}`,
    ]);
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'www.example.gov.uk', 'https://['])
      expect(findings(`[{ kind: other, title: Poster, url: "${url}" }]`)).toEqual([
        `9:47 front-matter "${url}" is not a web address | Write the whole address, beginning with https://.`,
      ]);
  });

  test('of a kind that nobody knows are reported with the kinds there are', () => {
    expect(findings('[{ kind: easyread, title: Easy, url: "https://example.gov.uk/a" }]')).toEqual([
      '9:20 front-matter "kind" cannot be "easyread" | Did you mean "easy-read"?',
    ]);
  });

  test('that are heard need their words', () => {
    const audio = (source: string): string => `[{ kind: audio, title: Spoken, ${source} }]`;
    const reason =
      '9:20 missing-alt there is no transcript of "Spoken" | Put the words that are spoken in a file in the folder of the paper, and name it with transcript: and the file.';
    expect(findings(audio('file: a.mp3'), { 'a.mp3': mp3 })).toEqual([reason]);
    expect(findings(audio('url: "https://example.gov.uk/a"'))).toEqual([reason]);
    expect(findings(audio('url: "https://example.gov.uk/a", transcript: a.txt'), { 'a.txt': 'Hello.' })).toEqual([]);
    expect(findings(audio('file: a.mp3, transcript: a.txt'), { 'a.mp3': mp3 })).toEqual([
      '9:67 missing-file the file "a.txt" is not there | Put a.txt in the folder of the paper.',
    ]);
  });
});

describe('a file of a version', () => {
  const other = (file: string): string => `[{ kind: other, title: Poster, file: ${file} }]`;
  const refused = (what: string, hint: string): string[] => [`9:48 ${what} | ${hint}`];

  test('is in the folder of the paper', () => {
    expect(findings(other('poster.txt'))).toEqual(
      refused('missing-file the file "poster.txt" is not there', 'Put poster.txt in the folder of the paper.'),
    );
    for (const name of ['../poster.pdf', '../../../../../secret/poster.pdf', '../../../../restricted/poster.pdf'])
      expect(findings(other(name), { '../poster.pdf': pdf })).toEqual(
        refused(
          `unsafe-path "${name}" is outside the folder of the paper`,
          'Put poster.pdf in the folder of the paper and give only its name.',
        ),
      );
    expect(findings(other('"https://example.gov.uk/a.pdf"'))).toEqual(
      refused('missing-file "https://example.gov.uk/a.pdf" is not a file', 'Write a web address after url: instead.'),
    );
  });

  test.each(['page.html', 'run.js', 'setup.exe', 'drawing.svg', 'letter.docx', 'macro.docm', 'all.zip', 'none'])(
    'is nothing that could run or hide something: %s',
    (name) => {
      expect(findings(other(name), { [name]: 'x' })).toEqual(
        refused(
          `missing-file "${name}" is not a file that can be published as a version`,
          'Save it as a PDF, a text (.txt), a picture (.png, .jpg), a recording (.mp3, .m4a), a film (.mp4) or captions (.vtt). Anything else can be on a website: give its url.',
        ),
      );
    },
  );

  test.each([
    ['a.mp3', '<script>alert(1)</script>'],
    ['a.m4a', 'ID3'],
    ['a.mp4', '<html>'],
    ['a.vtt', 'We have clinics.'],
    ['a.txt', Buffer.from([0x43, 0xe9])],
    ['a.txt', 'MZ\0\0'],
  ])('is what its name says: %s', (name, content) => {
    expect(findings(other(name), { [name]: content })).toEqual(
      refused(
        `missing-file "${name}" is not a .${name.slice(2)} file, whatever its name says`,
        'Save or export it again from the program that made it. Text must be UTF-8.',
      ),
    );
  });

  test.each([
    ['a.mp3', Buffer.from([0xff, 0xfb, 0x90, 0])],
    ['a.m4a', Buffer.from('\0\0\0\x18ftypM4A ')],
    ['a.vtt', '\uFEFFWEBVTT - signed\n'],
    ['a.txt', ''],
  ])('may begin as any file of its kind does: %s', (name, content) => {
    expect(findings(other(name), { [name]: content })).toEqual([]);
  });

  test('is at most as large as anything that a paper brings', () => {
    expect(findings(other('a.mp3'), { 'a.mp3': Buffer.alloc(20_000_001) })).toEqual(
      refused(
        'missing-file "a.mp3" has 21 MB',
        'A version can be up to 20 MB. Put a longer recording on a website that plays it, and give its url.',
      ),
    );
  });

  test('is read as other bodies’ PDFs are, and its author is told where only its pages are published', () => {
    const active = pdfOf(onePage({ catalogue: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>' }));
    expect(findings(other('a.pdf'), { 'a.pdf': 'no PDF' })).toEqual(
      refused('missing-file "a.pdf" cannot be read', 'Open it in a PDF program and save it, or print it to a new PDF.'),
    );
    expect(findings(other('a.pdf'), { 'a.pdf': active })).toEqual(
      refused(
        'embedded-pdf "a.pdf" will be published as a copy of its pages, without its scripts',
        'You need do nothing if the pages are enough. To publish the file itself, print it to a new PDF.',
      ),
    );
  });

  test('that was taken down is no longer named, nor is the version that it was', () => {
    const meeting = `time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems:\n  - report: clinics.mdx\ntakenDown:\n  - { file: easy.pdf, date: 2024-04-09, reason: It named a patient. }\n  - { file: words.txt, date: 2024-04-09, reason: It named a patient. }\n`;
    const facts = reportFacts.replace(
      'status:',
      'versions: [{ kind: easy-read, title: Easy, file: easy.pdf }, { kind: bsl, title: Signed, url: "https://example.gov.uk/a", transcript: words.txt }]\nstatus:',
    );
    const own = { [reportFile]: `${facts}Words.\n`, [`${folder}/meeting.yml`]: meeting };
    // Whether the files are still in the folder makes no difference.
    for (const files of [{ [`${folder}/easy.pdf`]: pdf, [`${folder}/words.txt`]: 'Words.' }, {}]) {
      const { site, diagnostics } = compileTree({ ...own, ...files });
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(site!.meetings[0]!.papers[0]!.versions).toEqual([
        { kind: 'bsl', title: 'Signed', source: { url: 'https://example.gov.uk/a' } },
      ]);
    }
  });
});
