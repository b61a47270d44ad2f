/** Lines over bars, which stand side by side whatever lies between them: over unequal distances of time their slopes mislead. */
import type { Chart } from '../../../blocks/chart/definition.ts';
import { greatest, least } from '../../../data/numbers/numbers.ts';
import { walk } from '../../../document/transforms/walk.ts';
import type { WarningCheck } from '../../check.ts';

/** Charts of bars and lines over categories that are not equally far apart in time; lines and areas alone are drawn at true distances. */
export const checkComboDistances: WarningCheck = ({ paper }, { words, collector }) => {
  walk(paper.body, (node) => {
    if (node.type !== 'chart' || !isUneven(node)) return;
    const title = words.find(({ name, text }) => name === 'Chart.title' && text === node.title.trim());
    if (title) collector.warning('unlike-periods', title.placeAt(0), reasonFor(node), hint);
  });
};

const hint =
  'Choose rows that are equally far apart with where="…", or draw the line in a chart of its own with type="line".';

function isUneven({ spec }: Chart): boolean {
  return (
    spec.times !== undefined && spec.series.some(({ isLine }) => isLine) && spec.series.some(({ isLine }) => !isLine)
  );
}

function reasonFor({ spec }: Chart): string {
  const distances = (spec.times ?? []).slice(1).map((time, at) => Math.abs(time - (spec.times?.[at] ?? 0)));
  const [shortest, longest] = [least(distances), greatest(distances)].map((size) =>
    stepOf(spec, distances.indexOf(size)),
  );
  return `the line has the same width from ${longest} as from ${shortest}`;
}

function stepOf({ categories }: Chart['spec'], at: number): string {
  return `${categories[at]} to ${categories[at + 1]}`;
}
