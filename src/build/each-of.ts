/** How a piece of work ended that others wait for. */
interface Failure {
  readonly error: unknown;
}

/**
 * Does some work for each of many things, a few of them at a time. Things are asked for when they are wanted, so they need not be held
 * all at once. Rejects with the first failure, once nothing is being done any more: whoever cleans up finds no one at work.
 */
export async function eachOf<Item>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  const failures: Failure[] = [];
  const workOff = async (): Promise<void> => {
    for (let next = waiting.next(); next.done !== true && failures.length === 0; next = waiting.next()) {
      try {
        await work(next.value);
      } catch (error) {
        failures.push({ error });
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, workOff));
  const [first] = failures;
  if (first) throw first.error;
}
