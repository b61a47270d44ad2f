/** Publications that say that one was taken down, each at its address. No record has their titles, which went with them. */
import { kindOf, paperKinds, type PaperKind } from '../../kinds/registry.ts';
import { wordingOf } from '../../locales/locales.ts';
import { takenDownNotice } from '../../meetings/coming-down.ts';
import type { Paper } from '../../model/paper.ts';
import type { Council } from '../../schema/council/council.ts';
import type { Tree } from '../../content/tree.ts';

/** One for each publication that council.yml takes down. */
export function publicationsTakenDown({ takenDown }: Pick<Tree, 'takenDown'>, council: Council): readonly Paper[] {
  const words = wordingOf(council.language);
  const kind = publicationKind();
  return takenDown.all.flatMap((one): Paper[] => {
    if (one.kind !== 'publication') return [];
    const comingDown = takenDownNotice(one, words);
    return [
      {
        kind,
        slug: one.name.replace(/\.mdx$/, ''),
        file: `${one.folder}/${one.name}`,
        home: { in: 'publications' },
        title: comingDown.title,
        status: 'published',
        language: council.language,
        cover: { council: council.name, kindLabel: words.kinds.strategy, title: comingDown.title, facts: [] },
        body: [],
        footnotes: [],
        outline: [],
        datasets: [],
        attached: [],
        recommendations: [],
        summary: comingDown.text,
        comingDown,
        notices: [comingDown],
        waivers: [],
      },
    ];
  });
}

/** The kind that has a page before its text is that of publications. */
function publicationKind(): PaperKind {
  return paperKinds.find((kind) => kindOf(kind).pages.hasCoverPage) ?? 'strategy';
}
