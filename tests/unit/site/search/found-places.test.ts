import { describe, expect, test } from 'vitest';
import type { FoundPage } from '../../../../src/site/search/engine.ts';
import { foundPlaces, pageExcerpt } from '../../../../src/site/search/found-places.ts';

const content = [
  'Report on roads.', // 0 to 2
  'Staffing.', // 3
  'There are ten people.', // 4 to 7
  'Two of the people left.', // 8 to 12
  'Table 1: People by team.', // 13 to 17
  'North 4 South 6.', // 18 to 21
].join(' ');

function pageWith(found: readonly number[]): FoundPage {
  return {
    url: '/board/2024-03-14/roads/',
    raw_content: content,
    meta: { title: 'Roads' },
    anchors: [
      { element: 'h2', id: 'staffing', text: 'Staffing', location: 3 },
      { element: 'p', id: 'para-1', text: '', location: 4 },
      { element: 'p', id: 'para-2', text: '', location: 8 },
      { element: 'span', id: 'page-7', text: 'Page 7', location: 9 },
      { element: 'caption', id: 'people-caption', text: 'Table 1: People by team', location: 13 },
    ],
    weighted_locations: found.map((location) => ({ location, balanced_score: 1 })),
  };
}

const textOf = (pieces: readonly { text: string }[]): string => pieces.map(({ text }) => text).join('');

describe('the places of a found page', () => {
  test('are numbered paragraphs with their section and the words round what was found', () => {
    expect(foundPlaces(pageWith([7]), 4)).toEqual([
      {
        id: 'para-1',
        section: 'Staffing',
        chapter: undefined,
        page: undefined,
        paragraph: 1,
        caption: undefined,
        excerpt: [
          { text: 'There are ten ', isFound: false },
          { text: 'people.', isFound: true },
        ],
      },
    ]);
  });

  test('are tables by their caption', () => {
    const [place] = foundPlaces(pageWith([18]), 4);
    expect(place).toMatchObject({ id: 'people-caption', section: 'Staffing', caption: 'Table 1: People by team' });
  });

  test('leave out a heading whose section says more, and keep one that is all there is', () => {
    expect(foundPlaces(pageWith([3, 7]), 4).map(({ id }) => id)).toEqual(['para-1']);
    expect(foundPlaces(pageWith([3]), 4)).toMatchObject([{ id: 'staffing', excerpt: [] }]);
  });

  test('say on which printed page they stand, and below which heading of the second level', () => {
    const anchors = [
      { element: 'h2', id: 'contacts', text: 'Contacts', location: 0 },
      { element: 'span', id: 'page-7', text: 'Page 7', location: 1 },
      { element: 'h3', id: 'by-month', text: 'By month', location: 3 },
      { element: 'p', id: 'para-2', text: '', location: 8 },
      { element: 'span', id: 'page-8', text: 'Page 8', location: 12 },
    ];
    expect(foundPlaces({ ...pageWith([9]), anchors }, 4)).toMatchObject([
      { id: 'para-2', section: 'By month', chapter: 'Contacts', page: '7' },
    ]);
  });

  test('are the best ones, in reading order', () => {
    expect(foundPlaces(pageWith([7, 8, 11, 18, 19]), 2).map(({ id }) => id)).toEqual(['para-2', 'people-caption']);
  });

  test('before the first heading are the page itself', () => {
    expect(foundPlaces(pageWith([1]), 4)).toMatchObject([{ id: undefined, section: undefined }]);
  });
});

test('an excerpt gives words of the paper as they are, whatever they look like', () => {
  const page = { ...pageWith([1]), raw_content: 'a &lt;script&gt; in the text' };
  expect(textOf(pageExcerpt(page))).toBe('a <script> in the text');
});
