/** What the two figures of a change contradict in the words for it. */
import type { Finding } from '../../../../diagnostics/diagnostic.ts';
import { exactSum, roundHalfUp } from '../../../../data/numbers/numbers.ts';
import type { WrittenNumber } from '../../../../data/numbers/written-numbers.ts';
import { decimalsWritten, roundingOf, writtenLike } from '../../amounts.ts';
import type { ToldChange } from './told-changes.ts';

/** What is wrong with how a change is stated, in the words of a finding. */
export interface ChangeProblem extends Finding {
  readonly rule: 'stated-sum' | 'percentage-points';
}

/** What is wrong with one reading of a change: its direction, its amount, or points that are called per cent. */
export function problemOf(told: ToldChange): ChangeProblem | undefined {
  const { from, to, change, direction } = told;
  const difference = exactSum([to.value, -from.value]);
  const isWrongWay = direction !== undefined && direction !== (difference > 0 ? 'up' : 'down');
  if (isWrongWay && (difference !== 0 || change === undefined)) {
    const compared = difference === 0 ? 'the same as' : difference > 0 ? 'more than' : 'less than';
    const reason = `"${told.text}" goes ${direction}, but ${to.text} is ${compared} ${from.text}`;
    return { rule: 'stated-sum', reason, hint: 'Correct the word or the figures.' };
  }
  return change && amountProblem({ ...told, change }, Math.abs(difference));
}

type WithAmount = ToldChange & { readonly change: WrittenNumber };

function amountProblem(told: WithAmount, right: number): ChangeProblem | undefined {
  const { from, to, change } = told;
  const isPercents = from.unit === 'percent';
  const slack = told.isAbout ? right / 20 + change.step : roundingOf([from, to, change]);
  const holds =
    Math.abs(change.value - right) <= slack ||
    Math.abs(roundHalfUp(right, decimalsWritten(change)) - change.value) < change.step / 1000;
  if (isPercents && change.unit === 'percent' && !told.saysPoints && holds && !isRelative(told)) {
    const hint = `Write "${change.text.replace(/\s?(?:%|per cent|percent)$/, '')} percentage points": ${change.text} of ${from.text} would be something else.`;
    return { rule: 'percentage-points', reason: `"${told.text}" gives percentage points as per cent`, hint };
  }
  if (holds && (isPercents || change.unit === from.unit)) return undefined;
  if (change.unit === 'percent' && !told.saysPoints && isRelative(told)) return undefined;
  // Nothing is a percentage of nothing, and an amount in another unit measures something else.
  if (change.unit === 'percent' && !isPercents && from.value === 0) return undefined;
  if (change.unit !== from.unit && change.unit !== 'percent' && !isPercents) return undefined;
  return wrongAmount(told, right);
}

function wrongAmount(told: WithAmount, difference: number): ChangeProblem {
  const { from, to, change } = told;
  const asPercent = change.unit === 'percent' && !told.saysPoints && from.unit !== 'percent';
  const right = asPercent
    ? writtenLike((difference * 100) / from.value, change, Math.max(1, decimalsWritten(change)))
    : writtenLike(
        difference,
        { ...from, ...(from.unit === 'percent' ? { unit: undefined } : {}) } as WrittenNumber,
        Math.max(decimalsWritten(from), decimalsWritten(to)),
      );
  const unit = from.unit === 'percent' ? ' percentage points' : '';
  const said = `${change.text}${told.saysPoints ? ' points' : ''}`;
  const reason = `"${told.text}" says ${said}, but from ${from.text} to ${to.text} is ${right}${unit}`;
  return { rule: 'stated-sum', reason, hint: 'Correct the change or the figures.' };
}

/** True where the change is the percentage of the old figure. */
function isRelative({ from, to, change, isAbout: isRough }: WithAmount): boolean {
  if (from.value === 0) return false;
  const percent = Math.abs(((to.value - from.value) * 100) / from.value);
  if (isRough) return Math.abs(percent - change.value) <= percent / 20 + change.step;
  return Math.abs(roundHalfUp(percent, decimalsWritten(change)) - change.value) < change.step / 1000;
}
