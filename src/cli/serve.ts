/** `npm run serve`: a look at what a build has published, before it goes on the web. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import type { CommandDescription } from './command/arguments.ts';
import { exitCodes, type ExitCode } from './command/exit-codes.ts';
import { onFreePort, portFrom, stopSignal } from './command/listening.ts';
import { pathFrom, projectRoot } from './command/places.ts';
import { runCommand, type ArgumentsOf } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';

const options = {
  out: { type: 'string', value: 'DIR', about: 'The published folder (default: dist).' },
  port: { type: 'string', value: 'NUMBER', about: 'The port to listen on (default: 4400, or the next free port).' },
} as const;

const description: CommandDescription<typeof options> = {
  name: 'serve',
  summary:
    'Serves the built site on this computer only, as a web host would, so that you can look at it before it goes\nonline. Ctrl+C stops it.',
  options,
  examples: [
    { line: 'npm run serve', does: 'serves dist/ at http://localhost:4400/' },
    { line: 'npm run serve -- --out /var/www/papers', does: 'serves another published folder' },
  ],
};

/** This machine alone: what is to be seen elsewhere goes on the web. */
const host = '127.0.0.1';
const usualPort = 4400;

await runCommand(description, serve);

async function serve({ values }: ArgumentsOf<typeof options>): Promise<ExitCode> {
  const wanted = portFrom(values.port);
  const folder = values.out === undefined ? path.join(projectRoot, 'dist') : pathFrom(values.out);
  if (!existsSync(path.join(folder, 'index.html')))
    throw new UsageError(`There is no site in ${folder}. Run npm run build first, or name the folder with --out.`);
  const stopped = stopSignal();
  const server = await onFreePort({ wanted, usual: usualPort, host }, (port) => listen(folder, port));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  process.stdout.write(`${folder} at http://localhost:${port}/. Ctrl+C stops it.\n`);
  await stopped;
  server.closeAllConnections();
  server.close();
  return exitCodes.fine;
}

function listen(folder: string, port: number): Promise<Server> {
  // A build may replace the folder meanwhile: what is there is looked up with each request.
  const files = sirv(folder, { dev: true, onNoMatch: (_request, response) => sendNotFound(folder, response) });
  const server = createServer((request, response) => files(request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

function sendNotFound(folder: string, response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  createReadStream(path.join(folder, '404.html'))
    .on('error', () => response.end())
    .pipe(response);
}
