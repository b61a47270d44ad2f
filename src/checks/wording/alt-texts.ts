/** Words for a picture that add nothing to what stands round it. */
import type { WarningCheck } from '../check.ts';
import type { Passage } from '../words.ts';

const announces =
  /^(?:(?:an?|the|this|our) )?(?:(?:simple|coloured|colour|black and white|bar|line|pie|area|doughnut|stacked|stacked-bar|column) )*(?:image|picture|photo(?:graph)?|graphic|illustration|screen ?shot|diagram|chart|graph|figure|plot|icon|logo)(?: (?:of|showing|that shows|which shows|to show|shows|illustrating|depicting|displaying)\b|[.:]?$)/i;
const onlyNamesFile = /^[\w-]+\.(?:png|jpe?g|svg|gif)$/i;

/** Alt texts that repeat the title or the caption, or begin with "chart of". */
export const checkAltTexts: WarningCheck = (_resolved, { words, collector }) => {
  words.forEach((passage, index) => {
    if (passage.kind !== 'setting' || !passage.name.endsWith('.alt')) return;
    const problem = problemOf(passage, besideIt(words, index));
    if (!problem) return;
    const hint = 'Say in words what the picture shows, as you would over the phone: what is highest, what changed.';
    collector.warning('alt-text', passage.placeAt(0), problem, hint);
  });
};

/** The other words of the same block. */
function besideIt(words: readonly Passage[], index: number): Passage[] {
  const block = (words[index]?.name ?? '').replace(/\.alt$/, '');
  const own = (passage: Passage | undefined): boolean =>
    passage?.kind === 'setting' && passage.name.startsWith(`${block}.`);
  let first = index;
  while (own(words[first - 1]) && words[first - 1]?.name !== `${block}.alt`) first--;
  let last = index;
  while (own(words[last + 1]) && words[last + 1]?.name !== `${block}.alt`) last++;
  return words.slice(first, last + 1).filter((passage) => passage !== words[index]);
}

function problemOf(alt: Passage, beside: readonly Passage[]): string | undefined {
  const { text } = alt;
  if (onlyNamesFile.test(text)) return `the alt text "${text}" is the name of a file`;
  const same = beside.find((other) => plain(other.text) === plain(text));
  if (same) return `the alt text repeats the ${same.name.replace(/^.*\./, '')}`;
  const begins = announces.exec(text)?.[0];
  if (begins === undefined) return undefined;
  return `the alt text says "${begins.replace(/[.:]$/, '')}", which screen readers announce anyway`;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
