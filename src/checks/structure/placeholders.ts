/** Template guidance and placeholders that nobody deleted: in the body, in settings such as alt texts, and in the front matter. */
import type { PaperCheck } from '../check.ts';
import type { Passage } from '../words.ts';
import { wholeHeadings, wordingsAnywhere, wordingsAtStart, type PlaceholderWording } from './placeholder-wordings.ts';

/** Every wording has one of these words or signs: most passages have none and are passed over. */
const cues =
  /insert|guidance|delete|remove|please|either|consider|identified|section|paragraph|template|should|author|writer|words\)|complete|choose|select|Yes ?\/|\[|«|<<|\{\{|TB|T\.B|TODO|FIXME|[xX]{2}|[\s£/][xX?_#]|%|mm|month|\?\?|__|\.{6}|…|follow|to be|here|click|lorem|dolor|Other|Bloggs|Error!|Comment|Formatted|note|example|sample|dummy|model|instruction|^NB|^\(NB|^OR|^or|^EITHER|^AND|^This|heading|title|optional|mandatory|required|applicable|appropriate|relevant|needed|necessary|untitled|^new|^column|^header|^test|^draft/i;

/** Wordings that stand for something else than the paper's own words. */
export const checkPlaceholders: PaperCheck = (_resolved, { words, collector }) => {
  for (const passage of words) {
    // What is said in speaker notes is not published.
    if (!cues.test(passage.text) || passage.within.includes('Notes')) continue;
    for (const found of placeholdersIn(passage)) {
      const reason = `"${shortened(found.words)}" ${found.is}`;
      collector.error('placeholder', passage.placeAt(found.index), reason, hintFor(passage));
    }
  }
};

type Found = { readonly index: number; readonly words: string; readonly is: string };

/** The wordings in a passage, in its order; of two that overlap the one that begins first. */
function placeholdersIn(passage: Passage): Found[] {
  const wordings = [...wordingsAtStart, ...(isHeadingLike(passage) ? wholeHeadings : []), ...wordingsAnywhere];
  const small = passage.text.toLowerCase();
  const all = wordings
    .filter(({ cues: own }) => own?.some((cue) => small.includes(cue)) ?? true)
    .flatMap((wording) => matchOf(wording, passage))
    .toSorted((a, b) => a.index - b.index);
  let end = 0;
  return all.filter(({ index, words }) => {
    if (index < end) return false;
    end = index + words.length;
    return true;
  });
}

function matchOf({ pattern, is }: PlaceholderWording, { text }: Passage): Found[] {
  const match = pattern.exec(text);
  return match ? [{ index: match.index, words: match[0].trimEnd(), is }] : [];
}

function isHeadingLike({ kind, name }: Passage): boolean {
  return kind === 'heading' || name === 'title' || name.endsWith('.title') || name.endsWith('.caption');
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, words.lastIndexOf(' ', 60))} …` : words;
}

function hintFor({ kind }: Passage): string {
  if (kind === 'heading') return 'Write the heading that belongs here, or delete it with what is under it.';
  if (kind === 'fact' || kind === 'setting')
    return 'Replace this with your text. If you do not, it will be printed like this.';
  return 'Write what belongs here, or delete it: it would be published as it stands.';
}
