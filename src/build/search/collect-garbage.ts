import { memoryUsage } from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of a heap from which on its garbage counts beside what another program holds. */
const large = 200_000_000;

type Collect = (how: { readonly type: 'major'; readonly execution: 'sync'; readonly flavor: 'last-resort' }) => void;

let collect: Collect | undefined;

/** Lets go of what a large heap does not need any more: V8 waits until it is twice as large, and another program is going to need the room. */
export function collectGarbage(): void {
  if (memoryUsage().heapTotal < large) return;
  collect ??= exposed();
  // As where memory is short: otherwise V8 keeps the room for what may come.
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** V8's own function for it, which Node gives to whoever asks. */
function exposed(): Collect {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as Collect;
}
