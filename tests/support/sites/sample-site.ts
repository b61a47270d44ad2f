/** A small site, as if it had been compiled and its files made: for tests of the page models. */
import type { Published } from '../../../src/outputs/published.ts';
import type { Site } from '../../../src/model/site.ts';
import type { Paper } from '../../../src/model/paper.ts';
import { samplePaper } from './sample-paper.ts';

const secondPaper: Paper = {
  ...samplePaper,
  slug: 'second',
  title: 'Second paper',
  file: samplePaper.file.replace('sample-report', 'second'),
};

const strategy: Paper = {
  ...samplePaper,
  kind: 'strategy',
  slug: 'strategy',
  title: 'A strategy',
  file: 'content/publications/strategy.mdx',
  home: { in: 'publications' },
  cover: { ...samplePaper.cover, kindLabel: 'Strategy', period: '2018 to 2021' },
};

const site: Site = {
  root: '/nowhere',
  council: {
    name: 'Example County Council',
    language: 'en-GB',
    contact: { title: 'Democratic Services', email: 'office@example.gov.uk', tel: '01962 000000' },
    formerly: [],
    deadlines: [],
    formats: [],
    strategicPlans: [],
    sections: [],
    clearances: [],
    recordKeys: [],
    bankHolidays: [],
    waivers: [],
  },
  agendaWordings: new Map(),
  glossary: { VRU: 'Violence Reduction Unit', CPB: 'Corporate Parenting Board' },
  committees: [
    {
      slug: 'corporate-parenting-board',
      name: 'Corporate Parenting Board',
      abbreviation: 'CPB',
      kind: 'board',
      seats: [{ title: 'Chairman' }, { title: 'Councillor A' }],
      quorum: 3,
      clearDays: 5,
    },
  ],
  meetings: [
    {
      committee: 'corporate-parenting-board',
      folder: '2022-12-07',
      date: '2022-12-07',
      facts: {
        time: '13:30',
        place: 'Ashburton Hall',
        published: '2022-11-29',
        items: [
          { standing: 'apologies' },
          { report: 'sample-report.mdx' },
          {
            title: 'A contract',
            exempt: {
              paper: 'secret-name.mdx',
              paragraphs: [3],
              publicInterest: 'Publishing it would weaken the council in talks.',
            },
          },
        ],
        supplements: [],
        corrections: [],
        waivers: [],
      },
      items: [
        { number: 1, title: 'Apologies for absence', purpose: 'To receive apologies.', details: [], isToFollow: false },
        {
          number: 2,
          title: 'Sample report',
          purpose: 'To receive a report.',
          details: [],
          paper: samplePaper,
          isToFollow: false,
        },
        {
          number: 3,
          title: 'A contract',
          purpose: '',
          isToFollow: false,
          exempt: { paragraphs: [3] },
          details: ['Publishing it would weaken the council in talks.'],
        },
      ],
      papers: [samplePaper, secondPaper],
    },
    { committee: 'corporate-parenting-board', folder: '2021-12-08', date: '2021-12-08', items: [], papers: [] },
  ],
  publications: [strategy],
  datasets: new Map(),
  pages: [
    {
      slug: 'about',
      file: 'content/pages/about.mdx',
      text: '',
      title: 'About this site',
      order: 1,
      links: [],
      anchors: new Set(),
    },
  ],
  links: [],
  takenDown: [],
  filesBeside: new Set(),
};

/** The site with one PDF of twelve pages. */
export const samplePublished: Published = {
  site,
  files: new Map([
    [
      'corporate-parenting-board/2022-12-07/cpb-2022-12-07-sample-report.pdf',
      {
        format: 'pdf',
        path: 'corporate-parenting-board/2022-12-07/cpb-2022-12-07-sample-report.pdf',
        pages: 12,
        bytes: 310_000,
        conformance: ['PDF/UA-1', 'PDF/A-3a'],
      },
    ],
  ]),
  packs: new Map(),
  csvBytes: new Map([['contacts', 1234]]),
};
