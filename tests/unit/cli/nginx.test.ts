/** The example for nginx, read and served by a real nginx where there is one: a machine without it has nothing to try it with. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePort } from '../../../src/cli/bench/nginx-store.ts';
import { projectRoot } from '../../support/tree.ts';
import { newFolder } from '../../support/new-folder.ts';

const servers = path.join(projectRoot, '.config/servers');
const hasNginx = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0);

/** What a site has that its server has to know: address, type and a header of its own. */
const files: readonly (readonly [address: string, type: string])[] = [
  ['/index.html', 'text/html; charset=utf-8'],
  ['/feed.xml', 'application/atom+xml; charset=utf-8'],
  ['/hc/feed.json', 'application/feed+json; charset=utf-8'],
  ['/hc/calendar.ics', 'text/calendar; charset=utf-8'],
  ['/sitemap.xml', 'application/xml; charset=utf-8'],
  ['/data/visits/visits.csv', 'text/csv; charset=utf-8'],
  ['/data/visits/visits.csv-metadata.json', 'application/csvm+json; charset=utf-8'],
  ['/data/catalogue.jsonld', 'application/ld+json; charset=utf-8'],
  ['/hc/paper.pdf', 'application/pdf'],
  ['/_astro/page.js', 'text/javascript; charset=utf-8'],
];

describe.skipIf(hasNginx === undefined)('the example for nginx (left out where no nginx is installed)', () => {
  let served: ChildProcess | undefined;
  let origin = '';

  beforeAll(async () => {
    const folder = newFolder('nginx');
    const site = path.join(folder, 'site');
    for (const [address] of [...files, ['/_headers'], ['/.git/config']] as const) {
      mkdirSync(path.dirname(path.join(site, address)), { recursive: true });
      writeFileSync(path.join(site, address), 'x'.repeat(4000));
    }
    writeFileSync(path.join(site, '404.html'), 'not here');
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const example = readFileSync(path.join(servers, 'nginx.conf'), 'utf8')
      .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
      .replace('/var/www/papers', site)
      .replaceAll('/etc/nginx/papers-headers.conf', path.join(servers, 'papers-headers.conf'));
    const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    // Started by root it serves as somebody else, who may not enter a folder for temporary files.
    const own = process.getuid?.() === 0 ? 'user root;\n' : '';
    writeFileSync(
      path.join(folder, 'nginx.conf'),
      `${own}daemon off;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n${kept.join('\n')}\n${example}\n}\n`,
    );
    served = spawn(hasNginx ?? '', ['-e', `${folder}/error.log`, '-c', `${folder}/nginx.conf`], { stdio: 'ignore' });
    await vi.waitFor(() => fetch(origin), { timeout: 20_000 });
  });
  afterAll(() => {
    served?.kill();
  });

  test.each(files)('%s has its type, and headers that keep it safe', async (address, type) => {
    const answer = await fetch(`${origin}${address}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-encoding')).toBe(type === 'application/pdf' ? null : 'gzip');
  });

  test.each(['/_headers', '/.git/config', '/nowhere'])('%s is not there', async (address) => {
    const answer = await fetch(`${origin}${address}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('not here');
  });
});
