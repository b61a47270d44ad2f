/** A store as the guide sets one up: an nginx of one's own, on a free port of this machine. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '../command/places.ts';

/** An nginx that keeps what is put. */
export interface NginxStore {
  /** What --cache is given. */
  readonly address: string;
  /** The folder in which each entry is a file. */
  readonly folder: string;
  /** Ends it. */
  readonly stop: () => void;
}

/** The program, where one is installed; undefined elsewhere. */
export const nginxProgram = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0);

/** The guide's lines for nginx, with this machine as the only one that may write. */
export function guideLocation(): string {
  const guide = readFileSync(path.join(projectRoot, 'content/pages/guide-hosting.mdx'), 'utf8');
  const location = /```\n(location \/papers\/ \{[^`]*\})\n```/.exec(guide)?.[1];
  if (location === undefined) throw new Error('The guide has no lines for nginx.');
  return location.replace('10.0.0.0/8', '127.0.0.1');
}

/** Milliseconds in which it has to answer. */
const startTime = 20_000;

/**
 * Starts an nginx with a `location /papers/` in `folder`, a new or empty folder. In the location's text, the path
 * `/var/cache/committee-papers` stands for the place of the entries. Rejects where it does not answer in time.
 */
export async function startNginxStore(program: string, folder: string, location: string): Promise<NginxStore> {
  const held = path.join(folder, 'held');
  mkdirSync(path.join(held, 'papers'), { recursive: true });
  const port = await freePort();
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const server = `server {\nlisten 127.0.0.1:${port};\n${location.replaceAll('/var/cache/committee-papers', held)}\n}`;
  // Started by root it serves as somebody else, who may not write to the folder.
  const own = process.getuid?.() === 0 ? 'user root;\n' : '';
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `${own}daemon off;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n${places.join('\n')}\n${server}\n}\n`,
  );
  const served = spawn(program, ['-e', `${folder}/error.log`, '-c', file], { stdio: 'ignore' });
  const stop = (): void => {
    served.kill();
  };
  const origin = `http://127.0.0.1:${port}`;
  const end = Date.now() + startTime;
  while (Date.now() < end) {
    await pause(50);
    const answer = await fetch(origin).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer) return { address: `${origin}/papers/`, folder: path.join(held, 'papers'), stop };
  }
  stop();
  throw new Error(`nginx did not start: see ${folder}/error.log`);
}

/** A port of this machine that nothing listens to at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
