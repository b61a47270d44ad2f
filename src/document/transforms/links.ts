/** Where links of papers may lead: the web, mail, telephone, this site and this paper. */
import type { Link } from 'mdast';
import type { Collector, Place } from '../../diagnostics/diagnostic.ts';

/** False, with a diagnostic, for an address that would run code or reach into someone's computer. */
export function checkLink(link: Pick<Link, 'url'>, place: Place, collector: Collector): boolean {
  if (/^(?:https?:\/\/|mailto:|tel:)[^\s]+$/i.test(link.url)) return true;
  if (/^#[^\s]+$/.test(link.url)) return true;
  if (/^\/(?!\/)[^\s\\]*$/.test(link.url)) return true;
  const isWithoutBeginning = /^www\.[^\s]+$/i.test(link.url);
  const hint = isWithoutBeginning
    ? `Write the whole address: https://${link.url}.`
    : 'Write a whole web address beginning with https://, an email address as mailto:…, or a page of this site beginning with /.';
  collector.error('unsafe-link', place, `the link leads to "${link.url}"`, hint);
  return false;
}
