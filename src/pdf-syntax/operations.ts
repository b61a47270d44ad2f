/** The operators of a page's content (ISO 32000-1, 7.8.2) one after another. */
import type { Budget } from './budget.ts';
import { isKeyword, Lexer, PdfSyntaxError } from './lexer.ts';
import type { PdfValue } from './values.ts';

/** An operator with its operands, and where they stand in the content: 0-based, `end` exclusive. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly PdfValue[];
  readonly start: number;
  readonly end: number;
}

/** The operations of some content. Content that breaks off ends there, as it does for readers. Throws as the budget does. */
export function* operationsOf(content: Uint8Array, budget: Budget): Generator<Operation> {
  const lexer = new Lexer(content, budget, { isHeld: false });
  let operands: PdfValue[] = [];
  lexer.skipSpace();
  let start = lexer.at;
  for (let value = nextOf(lexer); value !== undefined; value = nextOf(lexer)) {
    if (!isKeyword(value)) {
      operands.push(value);
      continue;
    }
    if (value.word === 'ID') skipImageData(content, lexer);
    yield { operator: value.word, operands, start, end: lexer.at };
    operands = [];
    lexer.skipSpace();
    start = lexer.at;
  }
}

function nextOf(lexer: Lexer): ReturnType<Lexer['next']> {
  try {
    return lexer.next();
  } catch (error) {
    if (error instanceof PdfSyntaxError) return undefined;
    throw error;
  }
}

/** The data of an inline image are no operators: they end at EI between white space. */
function skipImageData(content: Uint8Array, lexer: Lexer): void {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  for (let at = text.indexOf('EI', lexer.at); at >= 0; at = text.indexOf('EI', at + 1)) {
    const around = text.toString('latin1', at - 1, at + 3);
    if (!/^[\s\0]EI(?:[\s\0]|$)/.test(around)) continue;
    lexer.at = at;
    return;
  }
  lexer.at = content.length;
}
