/** How a long command says what it is doing: one line that changes on a terminal, plain lines elsewhere. */

/** Reports steps under way and done. */
export interface Reporter {
  /** What is being done now, for example "Making PDFs (3 so far)". Shown on a terminal only. */
  doing(text: string): void;
  /** A step is done: prints it with the time since the one before. */
  done(text: string): void;
  /** The last line: prints it with the time since the start. */
  end(text: string): void;
}

/** A reporter that writes to `stream`. */
export function reporterTo(stream: NodeJS.WriteStream): Reporter {
  const started = performance.now();
  let last = started;
  const clear = stream.isTTY ? '\r\u001b[K' : '';
  return {
    doing(text) {
      if (stream.isTTY) stream.write(`${clear}${text} …`);
    },
    done(text) {
      const now = performance.now();
      stream.write(`${clear}${text} (${seconds(now - last)})\n`);
      last = now;
    },
    end(text) {
      stream.write(`${clear}${text} (${seconds(performance.now() - started)} in all)\n`);
    },
  };
}

/** Milliseconds as "0.4 s" or "2 min 5 s". */
export function seconds(milliseconds: number): string {
  const whole = Math.round(milliseconds / 1000);
  if (whole < 60) return `${(milliseconds / 1000).toFixed(1)} s`;
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
