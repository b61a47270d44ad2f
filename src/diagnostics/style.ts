/** Which findings change what a reader believes, and which are matters of style. */
import type { Diagnostic } from './diagnostic.ts';
import { rules } from './rules.ts';

/** True for a finding that is a matter of style: it is counted apart, and shown after what changes what a reader believes. */
export function isStyle({ rule, severity }: Pick<Diagnostic, 'rule' | 'severity'>): boolean {
  return severity === 'warning' && rules[rule].concerns === 'style';
}

/** The same findings, those of substance first; both in their order. */
export function substanceFirst<Finding extends Diagnostic>(findings: readonly Finding[]): readonly Finding[] {
  return [...findings.filter((one) => !isStyle(one)), ...findings.filter(isStyle)];
}

/** "3 matters of style", or nothing for none. */
export function styleWords(count: number): string {
  return count === 0 ? '' : `${count} ${count === 1 ? 'matter' : 'matters'} of style`;
}
