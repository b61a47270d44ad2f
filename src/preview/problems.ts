/** Which findings belong to a page: those in the files that it is made from. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Proof } from './proof.ts';

/** The findings of a page, and how many there are beside them. */
export interface PageProblems {
  readonly own: readonly Diagnostic[];
  readonly elsewhere: readonly Diagnostic[];
}

/** The findings for a page by its address. */
export function problemsOf(address: string, proof: Proof): PageProblems {
  const isOwn = ownFile(address, proof);
  return {
    own: proof.diagnostics.filter(({ place }) => isOwn(place.file)),
    elsewhere: proof.diagnostics.filter(({ place }) => !isOwn(place.file)),
  };
}

/**
 * The file that would be the page at an address, without its folder's certainty: a paper, a meeting, a publication, a
 * committee, a dataset or a page of the site. It may not exist.
 */
export function sourceOf(address: string, proof: Proof): string | undefined {
  const [, first = '', second = '', third = ''] = /^\/([^/]+)\/(?:([^/]+)\/)?(?:([^/]+)\/)?$/.exec(address) ?? [];
  const candidates =
    first === 'publications'
      ? [`content/publications/${second}.mdx`]
      : first === 'data'
        ? [
            proof.site?.datasets.get(second)?.file ??
              proof.diagnostics.find(
                (one) => one.place.file.endsWith(`/${second}.csv`) || one.place.file.endsWith(`/${second}.yml`),
              )?.place.file ??
              '',
          ]
        : third !== ''
          ? [`content/meetings/${first}/${second}/${third}.mdx`]
          : second !== ''
            ? [`content/meetings/${first}/${second}/meeting.yml`]
            : [`content/committees/${first}.yml`, `content/pages/${first}.mdx`];
  return candidates.find((file) => file !== '' && proof.text(file) !== undefined);
}

function ownFile(address: string, proof: Proof): (file: string) => boolean {
  const source = sourceOf(address, proof);
  const paper = proof.paperAt(address);
  const meeting = proof.meetingAt(address);
  const files = new Set<string>(source === undefined ? [] : [source]);
  const datasets = new Set([...(paper?.datasets ?? []), ...(meeting?.papers.flatMap((one) => one.datasets) ?? [])]);
  for (const name of datasets) {
    const csv = proof.site?.datasets.get(name)?.file;
    if (csv !== undefined) files.add(csv).add(csv.replace(/\.csv$/, '.yml'));
  }
  if (address.startsWith('/data/') && source !== undefined)
    files.add(source.replace(/\.(csv|yml)$/, '.csv')).add(source.replace(/\.(csv|yml)$/, '.yml'));
  const folder = meeting ? `content/meetings${address}` : undefined;
  // What stands on every page is everybody's concern.
  const shared = /^(?:content\/council\.yml|templates\/)/;
  return (file) => files.has(file) || shared.test(file) || (folder !== undefined && file.startsWith(folder));
}
