/** Links that everybody can follow. */
import { placeOf } from '../../document/expanding/expansion.ts';
import type { PaperCheck } from '../check.ts';
import { linksIn } from '../links-in.ts';

/** Addresses that only the council's own staff can open. */
export const checkIntranetLinks: PaperCheck = ({ paper, parsed, frontMatter }, { words, collector }) => {
  const report = (address: string, place: ReturnType<typeof placeOf>): void => {
    const why = intranetOf(address);
    if (why === undefined) return;
    const hint =
      'Publish the document and link to that, or give the document’s name and the job title of the person to ask for it.';
    collector.error('intranet-link', place, `"${shortened(address)}" ${why}`, hint);
  };
  for (const node of linksIn(parsed.root)) {
    // An address that is none of the web's is refused where it is read.
    if (node.type !== 'linkReference' && /^https?:/i.test(node.url)) report(node.url, placeOf(node, paper));
  }
  forEachAddress(frontMatter.value, [], (address, path) => report(address, frontMatter.placeOf(path)));
  for (const passage of words) {
    if (!/\\|file:/.test(passage.text)) continue;
    for (const match of passage.text.matchAll(onDisk))
      if (!passage.inlinesAt(match.index).includes('link')) report(match[0], passage.placeAt(match.index));
  }
};

function forEachAddress(
  value: unknown,
  path: (string | number)[],
  visitAddress: (address: string, path: (string | number)[]) => void,
): void {
  if (typeof value === 'string') {
    if (/^[a-z]+:\/\/\S+$/i.test(value)) visitAddress(value, path);
  } else if (Array.isArray(value))
    value.forEach((entry, index) => forEachAddress(entry, [...path, index], visitAddress));
  else if (typeof value === 'object' && value !== null)
    for (const [key, entry] of Object.entries(value)) forEachAddress(entry, [...path, key], visitAddress);
}

/** Files on someone's computer or a shared drive, as they are typed or pasted. */
const onDisk = /(?<!\w)(?:\\{1,2}[A-Za-z][\w.-]+\\[\w$][^\s,;)]*|[A-Z]:\\[^\s,;)]*|file:\/\/[^\s,;)]*)/g;

const staffHosts =
  /(?:^|\.)(?:sharepoint\.com|sharepoint-df\.com|onedrive\.live\.com|1drv\.ms|teams\.microsoft\.com|teams\.live\.com|yammer\.com|intra|intranet)$|\.(?:local|internal|intranet|corp|lan|home|private|localdomain)$|^(?:intranet|intra|staffnet|staff|extranet|sharepoint|confluence|jira)\.|^localhost$|^127\.|^10\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^0\.0\.0\.0$|^\[(?:::1|f[cd])/i;

/** Why readers cannot open an address; undefined where they can. */
function intranetOf(address: string): string | undefined {
  if (/^(?:file:|\\|[A-Z]:\\)/i.test(address)) return 'is a file on a computer or drive of the council';
  const host = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]+)/i.exec(address)?.[1];
  if (host === undefined) return undefined;
  const isAlone = !host.includes('.') && !host.startsWith('[');
  return isAlone || staffHosts.test(host) ? 'can be opened by staff only' : undefined;
}

function shortened(address: string): string {
  return address.length > 60 ? `${address.slice(0, 57)}…` : address;
}
