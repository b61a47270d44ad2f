/** What concerns drafts alone: it is reported, it stops nothing, and it is not published. */
import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isDraft, isDraftItself } from '../../model/paper.ts';
import { isDraftWritten } from '../../document/parsing/front-matter.ts';
import { withoutAgenda } from '../meetings/planned-meetings.ts';
import type { PaperNeeds } from './paper-needs.ts';
import type { Tree } from '../../content/tree.ts';
import type { Meeting } from '../../model/meeting.ts';

/** What belongs to drafts and to nothing else. */
export interface OfDrafts {
  /** Names of the datasets that only drafts use. */
  readonly datasets: ReadonlySet<string>;
  /** True for a draft, a file of data or a picture that only drafts use, and the files of a meeting that is only planned. */
  has(file: string): boolean;
}

/**
 * What belongs to drafts alone, from what each paper asks for. A dataset that no paper uses is published, and so is one that the
 * description of a published one or a page of the site names.
 */
export function ofDrafts(needs: readonly PaperNeeds[], tree: Tree, isOfPlanned: (file: string) => boolean): OfDrafts {
  const published = needs.filter((paper) => !paper.isDraft);
  const open = new Set(published.map(({ file }) => file));
  const drafts = needs.filter((paper) => paper.isDraft);
  // A paper may be at two meetings, of which one is only planned.
  const papers = new Set(drafts.map(({ file }) => file).filter((file) => !open.has(file)));
  const read = new Set(needs.map(({ file }) => file));
  const datasets = drafts.length === 0 ? new Set<string>() : onlyIn(drafts, published, tree);
  const inPublished = new Set(published.flatMap(({ files }) => [...files]));
  const pictures = new Set(drafts.flatMap(({ files }) => [...files]).filter((file) => !inPublished.has(file)));
  return {
    datasets,
    has: (file) =>
      papers.has(file) ||
      pictures.has(file) ||
      datasets.has(datasetOf(file) ?? '') ||
      (isOfPlanned(file) && !open.has(file) && !inPublished.has(file)) ||
      // A paper that could not be opened as text was not resolved.
      (!read.has(file) && isPaper(file) && isDraftWritten(looseText(file, tree))),
  };
}

/** The findings, those that concern drafts alone marked. */
export function markDrafts(found: readonly Diagnostic[], own: Pick<OfDrafts, 'has'>): Diagnostic[] {
  return found.map((diagnostic) => (own.has(diagnostic.place.file) ? { ...diagnostic, isDraft: true } : diagnostic));
}

/** A meeting as the public sees it: until a draft is published its item says that the paper is to follow. */
export function withoutDrafts(meeting: Meeting): Meeting {
  return meeting.isPlanned ? withoutAgenda(meeting) : asPublished(meeting);
}

/** The same of a meeting that is only planned as it would be if it were published as it stands; its papers stay marked. */
export function asPublished(meeting: Meeting): Meeting {
  const isLeftOut = meeting.isPlanned ? isDraftItself : isDraft;
  if (!meeting.papers.some(isLeftOut)) return meeting;
  return {
    ...meeting,
    papers: meeting.papers.filter((paper) => !isLeftOut(paper)),
    items: meeting.items.map(({ paper, ...item }) =>
      paper === undefined ? item : isLeftOut(paper) ? { ...item, isToFollow: true } : { ...item, paper },
    ),
  };
}

/** Names of the datasets that drafts use, and nothing that is published. */
function onlyIn(drafts: readonly PaperNeeds[], published: readonly PaperNeeds[], tree: Tree): ReadonlySet<string> {
  const only = new Set(drafts.flatMap(({ data }) => [...data]));
  for (const { data } of published) for (const name of data) only.delete(name);
  if (only.size === 0) return only;
  const sidecars = tree.files.filter((file) => datasetOf(file) !== undefined && file.endsWith('.yml'));
  const pages = tree.files
    .filter((file) => /^content\/pages\/.*\.mdx$/.test(file))
    .map((file) => looseText(file, tree));
  for (const name of only) if (pages.some((text) => text.includes(`/data/${name}/`))) only.delete(name);
  // What a published dataset is checked against is needed by it, and by what that one is checked against in turn.
  const open = sidecars.filter((file) => !only.has(datasetOf(file) ?? ''));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const text = looseText(file, tree);
    for (const name of only) {
      if (!text.includes(`${name}/`)) continue;
      only.delete(name);
      open.push(...sidecars.filter((one) => datasetOf(one) === name));
    }
  }
  return only;
}

function isPaper(file: string): boolean {
  return /^(?:content|restricted)\/(?:meetings\/[^/]+\/[^/]+|publications)\/[^/]+\.mdx$/.test(file);
}

/** The name of the dataset that a file of data/ belongs to. */
function datasetOf(file: string): string | undefined {
  return /^(?:restricted\/)?data\/.+\.(?:csv|yml)$/.test(file)
    ? path.posix.basename(file).replace(/\.(?:csv|yml)$/, '')
    : undefined;
}

/** A text with whatever in it is not UTF-8 replaced; empty where it cannot be opened. */
function looseText(file: string, tree: Tree): string {
  const bytes = tree.has(file) ? tree.content(file).bytes : undefined;
  return bytes ? new TextDecoder('utf-8').decode(bytes) : '';
}
