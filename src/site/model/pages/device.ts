/** The pages about what a reader keeps on a device: what they say before a script fills them. */
import { deviceFolder } from '../../../build/listed-files.ts';
import type { Wording } from '../../../locales/en-GB/locale.ts';
import type { Published } from '../../../outputs/published.ts';
import { siteWording } from '../../words.ts';
import { titleBar, type PageHead } from '../frame.ts';

/** The heads of the pages, and their words. */
export interface DevicePages {
  readonly words: Wording['device'];
  /** The page of everything that is kept. */
  readonly all: PageHead;
  /** The notes on one meeting. */
  readonly notes: PageHead;
  /** The papers that were chosen to be printed. */
  readonly print: PageHead;
}

/** Address of the page of everything that is kept. */
export const deviceAddress = `/${deviceFolder}/`;

/** The pages of a site. */
export function devicePages(published: Published): DevicePages {
  const { device: words, frame } = siteWording(published);
  const { council } = published.site;
  const home = { text: frame.home, address: '/' };
  const below = (title: string, description: string): PageHead => ({
    title: titleBar(title, council.name),
    description,
    crumbs: [home, { text: words.title, address: deviceAddress }, { text: title }],
  });
  return {
    words,
    all: {
      title: titleBar(words.title, council.name),
      description: words.description(council.name),
      crumbs: [home, { text: words.title }],
    },
    notes: below(words.notesTitle, words.notesDescription),
    print: below(words.printTitle, words.printDescription),
  };
}
