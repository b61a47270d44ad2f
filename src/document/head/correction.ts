/** A correction after publication, as readers meet it: at the beginning of what was corrected, on the page and in print alike. */
import type { Wording } from '../../locales/en-GB/locale.ts';
import type { Callout } from '../../model/nodes.ts';

/** What was put right, why, and when. */
export interface Correction {
  readonly what: string;
  readonly why: string;
  /** ISO date. */
  readonly date: string;
}

/** "Correction, 6 February 2020", what was corrected, and why; then, where they are known, the places that changed. */
export function correctionCallout({ what, why, date }: Correction, places: readonly string[], words: Wording): Callout {
  return {
    type: 'callout',
    kind: 'warning',
    isCorrection: true,
    title: words.sections.correction(words.date(date)),
    children: [
      { type: 'paragraph', children: [{ type: 'text', value: what }] },
      { type: 'paragraph', children: [{ type: 'text', value: words.sections.why(why) }] },
      ...(places.length === 0 ? [] : placesOf(places, words)),
    ],
  };
}

function placesOf(places: readonly string[], words: Wording): Callout['children'] {
  return [
    { type: 'paragraph', children: [{ type: 'text', value: `${words.changes.whatChanged}:` }] },
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: places.map((place) => ({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: [{ type: 'text', value: place }] }],
      })),
    },
  ];
}
