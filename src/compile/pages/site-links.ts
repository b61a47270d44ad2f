/** What authors and templates link to, and the files beside papers that may be linked to. */
import type { PaperExtract } from '../../checks/extract.ts';
import type { LinkedPage } from '../../checks/meeting-check.ts';
import { addressOf, linksOfNodes } from '../../checks/references/site-links.ts';
import type { Site } from '../../model/site.ts';
import { startOf } from '../../content/tree.ts';

/** The links of a site; of drafts none, since they may link to one another. */
export function linksOf(
  extracts: readonly PaperExtract[],
  pages: readonly LinkedPage[],
): Pick<Site, 'links' | 'filesBeside'> {
  const published = extracts.filter(({ isDraft }) => !isDraft);
  return {
    links: [...published.flatMap(({ siteLinks }) => siteLinks), ...pages.flatMap(({ links }) => links)],
    filesBeside: new Set(published.flatMap((one) => one.beside.map((name) => `${addressOf(one)}${name}`))),
  };
}

/** The wording of agendas, for the links in it: it has no page of its own. */
export function standingWords(wordings: Site['agendaWordings']): LinkedPage {
  const before = startOf('templates/agenda/filming.hbs');
  const after = startOf('templates/agenda/about-this-meeting.hbs');
  const links = [...wordings.values()].flatMap((wording) => [
    ...linksOfNodes(wording.before, before),
    ...linksOfNodes(wording.after, after),
  ]);
  return { slug: '', links, anchors: new Set() };
}
