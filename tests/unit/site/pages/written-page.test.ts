import { describe, expect, test } from 'vitest';
import type { SitePage } from '../../../../src/model/site.ts';
import { siteModels, type SiteModels } from '../../../../src/site/models.ts';
import { samplePublished } from '../../../support/sites/sample-site.ts';

function modelsWith(...slugs: readonly string[]): SiteModels {
  const pages = slugs.map((slug, order): SitePage => {
    return {
      slug,
      file: `content/pages/${slug}.mdx`,
      text: '',
      title: slug.toUpperCase(),
      order,
      links: [],
      anchors: new Set(),
    };
  });
  return siteModels({ ...samplePublished, site: { ...samplePublished.site, pages } });
}

const pageOf = (models: SiteModels, slug: string) => models.pages.find((page) => page.slug === slug);

describe('ordinary pages', () => {
  test('stand in the footer in their order', () => {
    expect(modelsWith('about', 'help').frame.footer).toEqual([
      { text: 'ABOUT', address: '/about/' },
      { text: 'HELP', address: '/help/' },
      { text: 'Formats', address: '/formats/' },
      { text: 'Accessibility statement', address: '/accessibility-statement/' },
      { text: 'On this device', address: '/on-this-device/' },
    ]);
  });

  test('belong under the page whose name theirs begins with: there, and not in the footer', () => {
    const models = modelsWith('help', 'help-maps', 'help-maps-old', 'helpers');
    expect(models.frame.footer.map(({ text }) => text).slice(0, 2)).toEqual(['HELP', 'HELPERS']);
    expect(pageOf(models, 'help')?.below).toEqual([{ text: 'HELP-MAPS', address: '/help-maps/' }]);
    expect(pageOf(models, 'help-maps-old')?.head.crumbs).toEqual([
      { text: 'Home', address: '/' },
      { text: 'HELP', address: '/help/' },
      { text: 'HELP-MAPS', address: '/help-maps/' },
      { text: 'HELP-MAPS-OLD' },
    ]);
  });

  test('lead to their neighbours under the same page, and to none from the footer', () => {
    const models = modelsWith('about', 'help', 'help-a', 'help-b', 'help-c');
    expect(pageOf(models, 'help-b')).toMatchObject({ previous: { text: 'HELP-A' }, next: { text: 'HELP-C' } });
    expect(pageOf(models, 'help-a')?.previous).toBeUndefined();
    expect(pageOf(models, 'help')?.previous).toBeUndefined();
  });
});

describe('a guide', () => {
  test('brings its made pages along, last among its own', () => {
    const models = modelsWith('guide', 'guide-first-report');
    expect(pageOf(models, 'guide')?.below.map(({ address }) => address)).toEqual([
      '/guide-first-report/',
      '/guide-blocks/',
      '/guide-messages/',
    ]);
    expect(pageOf(models, 'guide-blocks')?.made?.of).toBe('blocks');
  });

  test('is not there where nobody has written its first page', () => {
    expect(modelsWith('about').pages.map(({ slug }) => slug)).toEqual(['about', 'formats', 'accessibility-statement']);
  });
});
