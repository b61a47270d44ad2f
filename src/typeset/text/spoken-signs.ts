/** Signs within a text that get words of their own to be read aloud (ActualText): a true minus, arrows, fractions. */
import type { Wording } from '../../locales/en-GB/locale.ts';
import type { TextRun } from '../flow.ts';

/** The expression that finds the signs of a language, made once. */
const expressions = new WeakMap<object, RegExp>();

function expressionFor(spoken: Wording['spoken']): RegExp {
  const known = expressions.get(spoken);
  if (known) return known;
  const signs = [...Object.keys(spoken.signs), ...Object.keys(spoken.fractions)].join('');
  const expression = new RegExp(`([${signs}])`, 'u');
  expressions.set(spoken, expression);
  return expression;
}

/** The same text, cut round its signs, each with the words for it. A run that has words already stays as it is. */
export function withSpokenSigns(run: TextRun, { spoken }: Pick<Wording, 'spoken'>): readonly TextRun[] {
  const expression = expressionFor(spoken);
  if (run.spoken !== undefined || !expression.test(run.text)) return [run];
  const { destination, ...look } = run;
  const pieces = run.text.split(expression);
  return pieces
    .map((text, index): TextRun => {
      // A text that is split by one group has the signs at every second place.
      const words = index % 2 === 1 ? wordsFor(text, pieces[index - 1] ?? '', spoken) : undefined;
      return { ...look, text, ...(words !== undefined && { spoken: words }) };
    })
    .filter(({ text }) => text !== '')
    .map((piece, index) => (index === 0 && destination !== undefined ? { ...piece, destination } : piece));
}

function wordsFor(sign: string, before: string, spoken: Wording['spoken']): string | undefined {
  const fraction = spoken.fractions[sign];
  if (fraction === undefined) return spoken.signs[sign];
  return /\d$/.test(before) ? spoken.afterWholeNumber(fraction) : fraction;
}
