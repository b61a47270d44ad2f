/** Which findings belong to a page: those in the files that it is made from. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PreviewState } from './preview-state.ts';

/** The findings of a page, and how many there are beside them. */
export interface PageProblems {
  readonly own: readonly Diagnostic[];
  readonly elsewhere: readonly Diagnostic[];
}

/** The findings for a page by its address. */
export function problemsOf(address: string, previewState: PreviewState): PageProblems {
  const isOwn = ownFile(address, previewState);
  return {
    own: previewState.diagnostics.filter(({ place }) => isOwn(place.file)),
    elsewhere: previewState.diagnostics.filter(({ place }) => !isOwn(place.file)),
  };
}

/**
 * The file that would be the page at an address, without its folder's certainty: a paper, a meeting, a publication, a
 * committee, a dataset or a page of the site. It may not exist.
 */
export function sourceOf(address: string, previewState: PreviewState): string | undefined {
  const [, first = '', second = '', third = ''] = /^\/([^/]+)\/(?:([^/]+)\/)?(?:([^/]+)\/)?$/.exec(address) ?? [];
  const candidates =
    first === 'publications'
      ? [`content/publications/${second}.mdx`]
      : first === 'data'
        ? [
            previewState.site?.datasets.get(second)?.file ??
              previewState.diagnostics.find(
                (one) => one.place.file.endsWith(`/${second}.csv`) || one.place.file.endsWith(`/${second}.yml`),
              )?.place.file ??
              '',
          ]
        : third !== ''
          ? [`content/meetings/${first}/${second}/${third}.mdx`]
          : second !== ''
            ? [`content/meetings/${first}/${second}/meeting.yml`]
            : [`content/committees/${first}.yml`, `content/pages/${first}.mdx`];
  return candidates.find((file) => file !== '' && previewState.text(file) !== undefined);
}

function ownFile(address: string, previewState: PreviewState): (file: string) => boolean {
  const source = sourceOf(address, previewState);
  const paper = previewState.paperAt(address);
  const meeting = previewState.meetingAt(address);
  const files = new Set<string>(source === undefined ? [] : [source]);
  const datasets = new Set([...(paper?.datasets ?? []), ...(meeting?.papers.flatMap((one) => one.datasets) ?? [])]);
  for (const name of datasets) {
    const csv = previewState.site?.datasets.get(name)?.file;
    if (csv !== undefined) files.add(csv).add(csv.replace(/\.csv$/, '.yml'));
  }
  if (address.startsWith('/data/') && source !== undefined)
    files.add(source.replace(/\.(csv|yml)$/, '.csv')).add(source.replace(/\.(csv|yml)$/, '.yml'));
  const folder = meeting ? `content/meetings${address}` : undefined;
  // What stands on every page is everybody's concern.
  const shared = /^(?:content\/council\.yml|templates\/)/;
  return (file) => files.has(file) || shared.test(file) || (folder !== undefined && file.startsWith(folder));
}
