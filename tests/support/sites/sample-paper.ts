/** A small paper with one of every node, as if it had been resolved: for tests of the renderers. */
import type { Text } from 'mdast';
import type { Chart } from '../../../src/blocks/chart/definition.ts';
import type { FiguresTable } from '../../../src/blocks/data-table/definition.ts';
import type { BlockNode } from '../../../src/model/nodes.ts';
import type { Paper } from '../../../src/model/paper.ts';

const text = (value: string) => ({ type: 'text' as const, value });
const paragraph = (value: string, paragraphNumber?: number): BlockNode => ({
  type: 'paragraph',
  children: [text(value)],
  ...(paragraphNumber === undefined ? {} : { data: { paragraphNumber } }),
});

const figures = {
  head: [
    { text: 'Year', isNumeric: false },
    { text: 'Contacts', isNumeric: true },
  ],
  rowHeads: 1,
  rows: [
    { isTotal: false, cells: [{ text: '2018' }, { text: '1,234', decimals: 0 }] },
    { isTotal: true, cells: [{ text: 'Total' }, { text: '1,234', decimals: 0 }] },
  ],
};

/** A table of figures. */
export const sampleTable: FiguresTable = {
  type: 'figuresTable',
  series: 'table',
  number: 1,
  id: 'table-1',
  caption: 'Contacts by year',
  ...figures,
  notes: ['Contacts: each counts once.'],
  source: 'Case records.',
  dataset: 'contacts',
};

/** A chart. */
export const sampleChart: Chart = {
  type: 'chart',
  series: 'figure',
  number: 1,
  id: 'figure-1',
  title: 'Contacts rose in 2019',
  caption: 'Contacts by year, Hampshire',
  alt: 'A line that rises from left to right.',
  spec: {
    type: 'line',
    language: 'en-GB',
    categories: ['2018', '2019'],
    xTitle: 'Year',
    series: [{ name: 'Contacts', values: [1, 2], isLine: false }],
    numbers: { unit: 'number', decimals: 0 },
  },
  notes: [],
  source: 'Case records',
  dataset: 'contacts',
  table: figures,
};

/** One of every block. */
export const sampleBody: readonly BlockNode[] = [
  { type: 'heading', depth: 2, data: { id: 'purpose' }, children: [text('Purpose of this report')] },
  {
    type: 'paragraph',
    data: { paragraphNumber: 1 },
    children: [
      // mdast does not know our own inlines; the renderers do.
      { type: 'anchor', id: 'staffing' } as unknown as Text,
      text('See '),
      { type: 'link', url: '#table-1', data: { isReference: true }, children: [text('Table 1')] },
      text(' & '),
      { type: 'strong', children: [text('bold')] },
      text(', '),
      { type: 'emphasis', children: [text('italic')] },
      text(', '),
      { type: 'inlineCode', value: 'a < b' },
      { type: 'footnoteReference', identifier: 'a', label: '1' },
      text(' and again'),
      { type: 'footnoteReference', identifier: 'a', label: '1' },
    ],
  },
  {
    type: 'recommendations',
    landmark: 'section',
    title: 'Recommendations',
    id: 'recommendations',
    children: [
      {
        type: 'list',
        ordered: false,
        spread: false,
        children: [
          {
            type: 'listItem',
            data: { paragraphNumber: 2 },
            children: [{ type: 'paragraph', children: [text('That the Board notes the report.')] }],
          },
          {
            type: 'listItem',
            data: { paragraphNumber: 3 },
            children: [{ type: 'paragraph', children: [text('That the Board agrees the plan.')] }],
          },
        ],
      },
    ],
  },
  { type: 'heading', depth: 3, data: { id: 'health', number: '4.1' }, children: [text('Health')] },
  {
    type: 'list',
    ordered: true,
    start: 3,
    spread: false,
    children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [text('third')] }] }],
  },
  { type: 'blockquote', children: [{ type: 'paragraph', children: [text('Quoted words')] }] },
  sampleTable,
  {
    type: 'captionedTable',
    series: 'table',
    number: 2,
    id: 'places',
    caption: 'Places',
    children: [
      {
        type: 'table',
        align: ['left', 'right'],
        children: [
          {
            type: 'tableRow',
            children: [
              { type: 'tableCell', children: [] },
              { type: 'tableCell', children: [text('Places')] },
            ],
          },
          {
            type: 'tableRow',
            children: [
              { type: 'tableCell', children: [text('North')] },
              { type: 'tableCell', children: [text('12')] },
            ],
          },
        ],
      },
    ],
  },
  sampleChart,
  {
    type: 'figure',
    series: 'figure',
    number: 2,
    id: 'figure-2',
    alt: 'A bridge',
    isDecorative: false,
    caption: 'The bridge',
    source: 'Own photograph',
    picture: {
      file: 'content/meetings/corporate-parenting-board/2022-12-07/bridge.png',
      format: 'png',
      width: 640,
      height: 480,
    },
  },
  { type: 'keyFigures', figures: [{ value: '9,241', label: 'Contacts in October' }] },
  { type: 'callout', kind: 'note', title: 'About this data', children: [paragraph('They count assessments.')] },
  { type: 'resolved', children: [paragraph('That the report is noted.')] },
  {
    type: 'columns',
    children: [
      { type: 'column', title: 'Left', children: [paragraph('One side')] },
      { type: 'column', title: 'Right', children: [paragraph('Other side')] },
    ],
  },
  { type: 'slide', landmark: 'section', id: 'a-slide', title: 'One idea', children: [paragraph('Said shortly')] },
  { type: 'code', value: 'let it = be' },
  { type: 'thematicBreak' },
  { type: 'pageBreak' },
  {
    type: 'standardSections',
    children: [
      {
        type: 'heading',
        depth: 2,
        data: { id: 'required' },
        children: [text('Required corporate and legal information')],
      },
      paragraph('Said by law.'),
    ],
  },
  {
    type: 'appendix',
    series: 'appendix',
    landmark: 'appendix',
    number: 1,
    id: 'appendix-1',
    title: 'Numbers',
    children: [paragraph('More numbers')],
  },
];

/** A report with one of every block and a footnote. */
export const samplePaper: Paper = {
  kind: 'report',
  slug: 'sample-report',
  file: 'content/meetings/corporate-parenting-board/2022-12-07/sample-report.mdx',
  home: {
    in: 'meeting',
    committee: 'corporate-parenting-board',
    committeeName: 'Corporate Parenting Board',
    abbreviation: 'CPB',
    date: '2022-12-07',
    folder: '2022-12-07',
  },
  title: 'Sample report',
  status: 'published',
  language: 'en-GB',
  cover: {
    council: 'Example County Council',
    kindLabel: 'Report',
    title: 'Sample report',
    facts: [
      { label: 'Board', value: 'Corporate Parenting Board' },
      { label: 'Email', value: 'office@example.gov.uk', href: 'mailto:office@example.gov.uk' },
    ],
  },
  body: sampleBody,
  footnotes: [
    {
      type: 'footnoteDefinition',
      identifier: 'a',
      children: [{ type: 'paragraph', children: [text('From the annual return.')] }],
    },
  ],
  outline: [
    { id: 'purpose', text: 'Purpose of this report', depth: 2, children: [] },
    {
      id: 'recommendations',
      text: 'Recommendations',
      depth: 2,
      children: [{ id: 'health', text: '4.1 Health', depth: 3, children: [] }],
    },
  ],
  datasets: ['contacts'],
  attached: ['contacts'],
  recommendations: ['That the Board notes the report.', 'That the Board agrees the plan.'],
  summary: 'See Table 1.',
  waivers: [],
};
