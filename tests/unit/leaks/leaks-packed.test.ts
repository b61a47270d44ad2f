/** The search for leaks in what is packed: the index of the search, and texts in pictures. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { findLeaks } from '../../../src/leaks/find-leaks.ts';
import { textsOfFile } from '../../../src/leaks/texts-of-file.ts';
import { canaries, writeExemptSite } from '../../support/sites/exempt-site.ts';
import { projectRoot } from '../../support/tree.ts';
import { newFolder } from '../../support/new-folder.ts';

const root = writeExemptSite();

/** The findings in a published folder with these files, as "file: reason". */
function leaksIn(files: Readonly<Record<string, string | Uint8Array>>, from = root): string[] {
  const published = newFolder('published');
  for (const [file, content] of Object.entries(files)) writeFileSync(path.join(published, file), content);
  const { diagnostics } = findLeaks({ root: from, published, engine: [] });
  return diagnostics.map(({ place, reason }) => `${path.basename(place.file)}: ${reason}`);
}

describe('a search index', () => {
  /** Pagefind’s index of words: each with its pages. Lengths stand as letters before the words. */
  const indexOf = (words: readonly string[]): Uint8Array =>
    gzipSync(
      Buffer.concat([
        Buffer.from('pagefind_dcd'),
        Buffer.of(0x81, 0x80 + words.length),
        ...words.map((word) =>
          Buffer.concat([Buffer.of(0x83, 0x60 + word.length), Buffer.from(word), Buffer.of(0x81, 0x00, 0x80)]),
        ),
      ]),
    );
  const word = canaries.prose.toLowerCase();

  test('is read word by word: the letter that is the length of a word is none of it', () => {
    // Of eight letters, so that its length is an h: "h" and the rest of the restricted word, which is public here.
    const eight = word.slice(1, 9);
    expect(eight).toHaveLength(8);
    const exempt = writeExemptSite({ 'restricted/meetings/note.yml': `title: h${eight}\n` });
    expect(leaksIn({ 'a.pf_index': indexOf([eight, 'visit']) }, exempt)).toEqual([]);
    expect(leaksIn({ 'a.pf_index': indexOf([`h${eight}`, 'visit']) }, exempt)).toEqual([
      `a.pf_index: the search index has "h${eight}" from restricted/meetings/note.yml, line 1`,
    ]);
  });

  test('has stems of public words, which a restricted paper may use as words', () => {
    const exempt = writeExemptSite({
      'restricted/meetings/note.yml': 'title: Quillon\n',
      'content/pages/garden.mdx': '---\ntitle: Quillons\n---\n\nThere are quillons.\n',
    });
    expect(leaksIn({ 'a.pf_index': indexOf(['quillon']) }, exempt)).toEqual([]);
    expect(leaksIn({ 'index.html': '<p>One quillon.</p>' }, exempt)).toEqual([
      'index.html: the text has "quillon" from restricted/meetings/note.yml, line 1',
    ]);
  });

  test('is searched in its excerpts and filters, and where it is damaged, in all its bytes', () => {
    const excerpt = gzipSync(`pagefind_dcd${JSON.stringify({ url: '/a/', content: `Of ${word} and more` })}`);
    const filter = gzipSync(
      Buffer.concat([
        Buffer.from('pagefind_dcd'),
        Buffer.of(0x82, 0x60 + word.length),
        Buffer.from(word),
        Buffer.of(0x80),
      ]),
    );
    const cut = gzipSync(
      Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.of(0x9f, 0x60 + word.length), Buffer.from(word)]),
    );
    const found = leaksIn({ 'a.pf_fragment': excerpt, 'b.pf_filter': filter, 'c.pf_index': cut });
    expect(found.map((one) => one.replace(/ from .*/, ''))).toEqual([
      `a.pf_fragment: the text has "${word}"`,
      `b.pf_filter: the search index has "${word}"`,
      `c.pf_index: the text has "${word}"`,
    ]);
  });

  test('of any bytes is read to an end', () => {
    const random = Array.from({ length: 300 }, (_, seed) =>
      Buffer.from(createHash('sha512').update(String(seed)).digest()),
    );
    const files = Object.fromEntries(random.map((bytes, at) => [`${at}.pf_index`, bytes]));
    expect(leaksIn(files)).toEqual([]);
  });
});

describe('the packed texts of a picture', () => {
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const png = (...chunks: Buffer[]): Buffer =>
    Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), chunk('IHDR', Buffer.alloc(13)), ...chunks]);
  const about = deflateSync(`A plan of ${canaries.prose}`);
  const forms: Readonly<Record<string, Buffer>> = {
    zTXt: chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), about])),
    'iTXt, packed': chunk('iTXt', Buffer.concat([Buffer.from('Comment\0\u0001\0en\0Comment\0'), about])),
    'iTXt, not packed': chunk('iTXt', Buffer.from(`Comment\0\0\0\0\0About ${canaries.prose}`)),
    tEXt: chunk('tEXt', Buffer.from(`Comment\0About ${canaries.prose}`)),
    iCCP: chunk('iCCP', Buffer.concat([Buffer.from('Profile\0\0'), about])),
  };
  test.each(Object.entries(forms))('are searched: %s', (_name, text) => {
    expect(leaksIn({ 'plan.png': png(text) })).toEqual([expect.stringContaining(canaries.prose.toLowerCase())]);
  });

  test('that cannot be unpacked, or only to too much, are said', () => {
    const broken = chunk('zTXt', Buffer.from('Comment\0\0rubbish'));
    const bomb = chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(11_000_000))]));
    const said = 'plan.png: the picture has a packed text that cannot be read, so its contents were not searched';
    expect(leaksIn({ 'plan.png': png(broken) })).toEqual([said]);
    expect(leaksIn({ 'plan.png': png(bomb) })).toEqual([said]);
  });

  test.each(['ztxt', 'itxt'])('are found in a picture that an image program wrote: %s', (kind) => {
    const bytes = readFileSync(path.join(projectRoot, `tests/cases/pictures/${kind}.png`));
    expect(textsOfFile('plan.png', bytes).texts).toContainEqual({
      where: 'a packed text of the picture',
      text: 'The vendor Zylophant Estates turned the first bid of 4817263 pounds down because QUIXOTIC CANARYWORD reasons.',
    });
  });
});
