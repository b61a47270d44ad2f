/** The transform attribute of SVG (SVG 2, section 8.5). */
import { identity, multiply, rotation, scaling, translation, type Matrix } from '../matrix.ts';
import { parseNumbers } from './lengths.ts';

/** The matrix of a list of transformations; undefined where one cannot be read. */
export function parseTransform(text: string): Matrix | undefined {
  const isList = /^(?:[\s,]*[a-zA-Z]+\s*\([^()]*\))*[\s,]*$/.test(text);
  if (!isList) return undefined;
  let matrix = identity;
  for (const [, name = '', list = ''] of text.matchAll(/([a-zA-Z]+)\s*\(([^()]*)\)/g)) {
    const step = stepOf(name, parseNumbers(list) ?? []);
    if (!step) return undefined;
    matrix = multiply(matrix, step);
  }
  return matrix;
}

function stepOf(name: string, numbers: readonly number[]): Matrix | undefined {
  const [a, b, c, d, e, f] = numbers;
  if (a === undefined) return undefined;
  switch (name) {
    case 'translate':
      return numbers.length <= 2 ? translation(a, b ?? 0) : undefined;
    case 'scale':
      return numbers.length <= 2 ? scaling(a, b ?? a) : undefined;
    case 'rotate': {
      const turn = rotation((a * Math.PI) / 180);
      if (numbers.length === 1) return turn;
      if (b === undefined || c === undefined || numbers.length > 3) return undefined;
      return multiply(translation(b, c), multiply(turn, translation(-b, -c)));
    }
    case 'matrix': {
      const isWhole = b !== undefined && c !== undefined && d !== undefined && e !== undefined && f !== undefined;
      return isWhole && numbers.length === 6 ? { a, b, c, d, e, f } : undefined;
    }
    case 'skewX':
      return { ...identity, c: Math.tan((a * Math.PI) / 180) };
    case 'skewY':
      return { ...identity, b: Math.tan((a * Math.PI) / 180) };
    default:
      return undefined;
  }
}
