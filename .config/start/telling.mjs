/** Says on stderr what is being done and how far it is: stdout belongs to the command. */

/** Milliseconds between two lines where there is no terminal, so that a log stays short. */
const betweenLines = 10_000;

/**
 * @param {{ isTTY?: boolean, write(text: string): unknown }} stream
 * @param {() => number} clock Milliseconds.
 */
export function tellingTo(stream, clock = Date.now) {
  const began = clock();
  let last = began;
  const clear = stream.isTTY ? '\r\u001b[K' : '';
  const passed = () => `${Math.round((clock() - began) / 1000)} s`;
  return {
    /** A sentence that stays. */
    say(text) {
      last = clock();
      stream.write(`${clear}${text}\n`);
    },
    /** How far it is: a line that changes on a terminal, and a plain one now and then elsewhere. */
    far(text) {
      if (stream.isTTY) stream.write(`${clear}${text} (${passed()})`);
      else if (clock() - last >= betweenLines) this.say(`${text} (${passed()})`);
    },
    /** The last sentence, with the time that everything took. */
    end(text) {
      stream.write(`${clear}${text} in ${passed()}.\n`);
    },
  };
}
