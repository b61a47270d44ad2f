/**
 * Whom the preview answers: browsers that show it, on this machine or on those it was opened for. A web site that sends a browser
 * here under a name of its own, or asks from a page of its own, learns nothing.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { hostname, networkInterfaces } from 'node:os';

/** True for a name of the preview: as in the Host header, in small letters and without its port. */
export type HostCheck = (name: string) => boolean;

/** Names by which every machine calls itself. */
const ownNames = ['localhost', '127.0.0.1', '[::1]'];

/** Addresses that stand for all of a machine. */
const everyAddress = new Set(['0.0.0.0', '::', '[::]', '']);

/** The names of a preview that listens at `host`: that address itself, or where it listens at all, every name and address of the machine. */
export function hostCheck(host: string): HostCheck {
  const given = bracketed(host.toLowerCase());
  return (name) => {
    if (ownNames.includes(name) || name === given) return true;
    // Looked up with each request: addresses change while a preview runs.
    return everyAddress.has(host) && namesOfMachine().includes(name);
  };
}

function namesOfMachine(): string[] {
  const name = hostname().toLowerCase();
  const [first = name] = name.split('.');
  const addresses = Object.values(networkInterfaces()).flatMap((found) => (found ?? []).map(({ address }) => address));
  return [name, first, `${first}.local`, ...addresses.map((address) => bracketed(address.toLowerCase()))];
}

/** An address as it stands in a URL. */
function bracketed(address: string): string {
  return address.includes(':') && !address.startsWith('[') ? `[${address.replace(/%.*$/, '')}]` : address;
}

/** True where a request may be answered; `target` is what it asks for, which may be a whole address. */
export function isWelcome(headers: IncomingHttpHeaders, target: string, isOwn: HostCheck): boolean {
  const { host = '', origin } = headers;
  if (!isOwn(nameOf(host))) return false;
  const [, named] = /^https?:\/\/([^/?#]*)/i.exec(target) ?? [];
  if (named !== undefined && !isOwn(nameOf(named))) return false;
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) return false;
  // A link from elsewhere may lead here; a picture or a script of another site is none of its business.
  return headers['sec-fetch-site'] !== 'cross-site' || headers['sec-fetch-mode'] === 'navigate';
}

function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}

/** What a request asks for: the path with its letters decoded, and its questions. */
export interface Asked {
  readonly address: string;
  readonly questions: URLSearchParams;
}

/** Longer addresses than this lead to no page. */
const longestTarget = 4000;

/** Reads what stands in a request; undefined for what is no address of a site. */
export function askedFor(target: string): Asked | undefined {
  const own = target.replace(/^https?:\/\/[^/?#]*/i, '');
  const path = own.replace(/[?#].*$/s, '') || '/';
  if (target.length > longestTarget || !path.startsWith('/')) return undefined;
  const address = decoded(path);
  // Two slashes would begin the name of another host where the address is sent back.
  if (address === undefined || /\/\/|\\|[\p{Cc}]|\/\.\.?(?:\/|$)/u.test(address)) return undefined;
  const [, questions = ''] = /\?([^#]*)/.exec(own) ?? [];
  return { address, questions: new URLSearchParams(questions) };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
