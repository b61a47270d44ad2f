/** The page of a dataset that was taken down: a notice at its address. */
import type { Notice } from '../../../model/notice.ts';
import type { Published } from '../../../outputs/published.ts';
import { dataTakenDown } from '../../../outputs/taken-down-data.ts';
import { siteWording } from '../../words.ts';
import { titleBar, type PageHead } from '../frame.ts';

/** Such a page. */
export interface TakenDownDataPage {
  readonly name: string;
  readonly head: PageHead;
  readonly notice: Notice;
}

/** One for each dataset that was taken down, and is not there again under its name. */
export function takenDownDataPages(published: Published): readonly TakenDownDataPage[] {
  const { site } = published;
  const words = siteWording(published);
  return dataTakenDown(site).map(({ name, notice }) => {
    const crumbs = [
      { text: words.frame.home, address: '/' },
      { text: words.data.title, address: '/data/' },
      { text: notice.title },
    ];
    return { name, notice, head: { title: titleBar(notice.title, site.council.name), crumbs, part: '/data/' } };
  });
}
