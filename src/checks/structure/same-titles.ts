import type { PaperExtract } from '../extract.ts';
import type { PapersWarningCheck } from '../meeting-check.ts';

/** If two papers for a meeting have the same title, readers cannot tell them apart on the agenda. */
export const checkSameTitles: PapersWarningCheck = (papers, { collector }) => {
  const first = new Map<string, PaperExtract>();
  for (const paper of papers) {
    const key = paper.title.words.toLowerCase();
    const other = first.get(key);
    if (!other) {
      first.set(key, paper);
      continue;
    }
    const reason = `"${paper.title.words}" is also the title of ${other.slug}.mdx in this meeting`;
    const hint = 'Change one title so that readers can tell the two apart, for example "… (presentation)".';
    collector.warning('same-title', paper.title.place, reason, hint);
  }
};
