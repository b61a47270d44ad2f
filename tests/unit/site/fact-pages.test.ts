/** The pages of facts about the site: its formats, and how accessible its documents are. */
import { describe, expect, test } from 'vitest';
import type { SitePage } from '../../../src/model/site.ts';
import type { MadeFile } from '../../../src/outputs/files/made-file.ts';
import type { Published } from '../../../src/outputs/published.ts';
import { documentsOf } from '../../../src/outputs/documents.ts';
import { outputsOf } from '../../../src/outputs/registry.ts';
import { siteModels } from '../../../src/site/models.ts';
import type { AccessibilityContent } from '../../../src/site/model/pages/written/accessibility.ts';
import type { FormatsContent } from '../../../src/site/model/pages/written/formats.ts';
import { samplePublished } from '../../support/sites/sample-site.ts';

type Council = Published['site']['council'];

/** The sample site with large print and books, each of its files with a size and the PDFs with what they say of themselves. */
function publishedWith({
  council = {},
  pages = [],
  foreign = () => false,
}: {
  council?: Partial<Council>;
  pages?: readonly SitePage[];
  foreign?: (path: string) => boolean;
} = {}): Published {
  const site = {
    ...samplePublished.site,
    pages,
    council: { ...samplePublished.site.council, formats: ['large-print', 'epub'] as const, ...council } as Council,
  };
  const files = [...documentsOf(site)].flatMap((document) =>
    outputsOf(document, site).map((output, at): [string, MadeFile] => {
      const path = output.path(document);
      const bytes = 1000 * (path.length + at);
      const pdf = { pages: 3, conformance: foreign(path) ? [] : (['PDF/UA-1', 'PDF/A-3a'] as const) };
      return [path, { path, format: output.format, bytes, ...(path.endsWith('.pdf') ? pdf : {}) }];
    }),
  );
  return { ...samplePublished, site, files: new Map(files) };
}

function page(slug: string, more: Partial<SitePage> = {}): SitePage {
  const file = `content/pages/${slug}.mdx`;
  return {
    slug,
    file,
    text: '---\ntitle: Ours\n---\n\nOur words.\n',
    title: 'Ours',
    order: 1,
    links: [],
    anchors: new Set(),
    ...more,
  };
}

const madeOf = (published: Published, slug: string) => siteModels(published).pages.find((one) => one.slug === slug);
const formatsOf = (published: Published) => madeOf(published, 'formats')?.made as FormatsContent;
const accessibilityOf = (published: Published) =>
  madeOf(published, 'accessibility-statement')?.made as AccessibilityContent;

describe('the page about formats', () => {
  test('tells of each format that the site has, in the order of the registry, with how many files and how large', () => {
    const { formats } = formatsOf(publishedWith());
    expect(formats.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['PDF', 'Large print (PDF)', 'Electronic book (EPUB)']),
    );
    expect(formats.map(({ title }) => title)).not.toContain('Plain text');
    expect(formats[0]?.sizes).toMatch(/^\d+ files on this website, from \d+\skB to \d+\skB\.$/);
    expect(formatsOf(publishedWith({ council: { formats: [] } })).formats.map(({ title }) => title)).not.toContain(
      'Large print (PDF)',
    );
  });

  test('says whom to ask for another, as council.yml has it', () => {
    const { asking } = formatsOf(publishedWith());
    expect(asking).toEqual({
      words: 'If you need a paper in a format that is not listed here, ask Democratic Services:',
      links: [
        { text: 'office@example.gov.uk', address: 'mailto:office@example.gov.uk' },
        { text: '01962 000000', address: 'tel:01962000000' },
      ],
    });
    const alone = publishedWith({ council: { contact: undefined, address: 'Old Hall' } });
    expect(formatsOf(alone).asking.words).toBe(
      'If you need a paper in a format that is not listed here, ask Example County Council, Old Hall.',
    );
  });
});

describe('the accessibility statement', () => {
  test('counts the PDFs that say they conform, and names those that do not with the reason', () => {
    const all = accessibilityOf(publishedWith());
    expect(all.pdfs.conforming).toMatch(/^\d+ PDF files declare that they conform to PDF\/UA-1,/);
    expect(all.pdfs.notConforming).toBeUndefined();
    const some = accessibilityOf(publishedWith({ foreign: (path) => path.includes('agenda-pack') }));
    expect(some.pdfs.notConforming).toBe(
      '2 PDF files do not, because they are documents from other bodies or contain pages of them. These pages are shown unchanged, with a description:',
    );
    expect(some.pdfs.files.map(({ address }) => address)).toEqual([
      '/corporate-parenting-board/2022-12-07/cpb-2022-12-07-agenda-pack.pdf',
      '/corporate-parenting-board/2022-12-07/cpb-2022-12-07-agenda-pack-large-print.pdf',
    ]);
  });

  test('claims for books only what somebody certifies, by their date, and takes its own date from the papers', () => {
    const { parts, documents } = accessibilityOf(publishedWith());
    expect(parts[0]?.paragraphs[0]).toContain('so they make no such claim');
    expect(documents[0]).toMatch(/The latest change among its papers is dated \d+ [A-Z][a-z]+ 202\d\.$/);
    const accessibility = { certifiedBy: 'Democratic Services', date: '2026-11-02' };
    expect(accessibilityOf(publishedWith({ council: { accessibility } })).parts[0]?.paragraphs).toEqual([
      'Democratic Services certifies that the electronic books conform to EPUB Accessibility 1.1 and WCAG 2.2 at level AA. They were last examined on 2 November 2026.',
    ]);
    expect(accessibilityOf(publishedWith({ council: { formats: [] } })).parts.map(({ title }) => title)).not.toContain(
      'Electronic books',
    );
  });

  test('begins with the words of its author where there are some, and says so where there are none', () => {
    expect(accessibilityOf(publishedWith()).alone).toContain('has not added a statement of its own');
    const own = madeOf(publishedWith({ pages: [page('accessibility-statement')] }), 'accessibility-statement');
    expect(own?.title).toBe('Ours');
    expect(own?.words?.()).toContain('Our words.');
    expect((own?.made as AccessibilityContent).alone).toBeUndefined();
    expect((own?.made as AccessibilityContent).pdfs.conforming).toBeDefined();
  });

  test('leaves the facts out where its author says so', () => {
    const pages = [page('accessibility-statement', { hasFacts: false })];
    expect(madeOf(publishedWith({ pages }), 'accessibility-statement')?.made).toBeUndefined();
  });
});
