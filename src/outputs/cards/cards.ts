/** The pictures beside links that somebody shares: which there are, and what stands on them. */
import { formatDate } from '../../calendar/plain-date.ts';
import { wordingOf } from '../../locales/locales.ts';
import { nameOfMeeting } from '../../meetings/meeting-state.ts';
import type { Site } from '../../model/site.ts';
import { paperAddress } from '../addresses/addresses.ts';
import { meetingTitle } from '../../model/paper.ts';
import { papersOf } from '../papers.ts';
import { cardName } from './card-size.ts';

/** What stands on a card. */
export interface Card {
  /** Path in dist/, without a leading slash. */
  readonly path: string;
  /** Files that its words come from, relative to the root. */
  readonly sources: readonly string[];
  readonly title: string;
  /** Committee and date, or what the site is. */
  readonly line: string;
  /** The council; on the site's own card where the site is. */
  readonly foot: string;
  /** The council's colour, #rrggbb. */
  readonly colour: string | undefined;
}

/** The site's card, and those of meetings and papers; none where the site does not know its address, which shared links need. */
export function* cardsOf(site: Site): Generator<Card> {
  const { council } = site;
  if (council.website === undefined) return;
  const own = { foot: council.name, colour: council.theme?.accent };
  const { service } = wordingOf(council.language).frame;
  const { host } = new URL(council.website);
  yield { ...own, path: cardName, sources: [], title: council.name, line: service, foot: host };
  const names = new Map(site.committees.map(({ slug, name }) => [slug, name]));
  for (const meeting of site.meetings)
    yield {
      ...own,
      path: `${meeting.committee}/${meeting.folder}/${cardName}`,
      sources: [],
      title: nameOfMeeting(names.get(meeting.committee) ?? '', meeting),
      line: formatDate(meeting.date),
    };
  for (const paper of papersOf(site)) {
    const { home } = paper;
    const line = home.in === 'meeting' ? `${meetingTitle(home)}, ${formatDate(home.date)}` : service;
    yield {
      ...own,
      path: `${paperAddress(paper).slice(1)}${cardName}`,
      sources: [paper.file],
      title: paper.title,
      line,
    };
  }
}
