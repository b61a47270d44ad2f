/** What commands that serve pages share: the port they listen at, and how they are stopped. */
import { UsageError } from './usage-error.ts';

/** So many ports are tried where the first are taken. */
const triedPorts = 20;

/** Where a server shall listen. */
export interface Listening {
  /** What somebody asked for: no other port is taken then. */
  readonly wanted: number | undefined;
  /** The port where nobody asks, or the next that is free. */
  readonly usual: number;
  readonly host: string;
}

/** What `start` gives once it listens at a port that is free. Throws UsageError where it cannot. */
export async function onFreePort<Started>(
  { wanted, usual, host }: Listening,
  start: (port: number) => Promise<Started>,
): Promise<Started> {
  for (let port = wanted ?? usual; ; port++) {
    try {
      return await start(port);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
        throw new UsageError(`This computer has no address "${host}" to listen on.`, { cause: error });
      if (code === 'EACCES')
        throw new UsageError(`Port ${port} cannot be used. Choose one above 1023.`, { cause: error });
      if (code !== 'EADDRINUSE') throw error;
      if (wanted !== undefined || port - usual >= triedPorts)
        throw new UsageError(
          `Port ${port} is already in use by another program, perhaps another preview. Choose another with --port.`,
          { cause: error },
        );
    }
  }
}

/** The number behind --port. Throws UsageError where it is none. */
export function portFrom(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const port = Number(written);
  if (/^\d{1,5}$/.test(written) && port <= 65_535) return port;
  throw new UsageError(`"--port" takes a whole number up to 65535, not "${written}".`);
}

/** Fulfilled when somebody asks the command to end. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
