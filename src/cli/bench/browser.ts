/** What a browser needs to print the same page: the program, and the built site on an address of this machine. */
import { createServer } from 'node:http';
import { accessSync, constants, createReadStream, statSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'];

/** Where Chrome and Chromium are installed without being on the PATH, on macOS and Windows. */
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/opt/google/chrome/chrome',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined ? [] : [path.join(folder, 'Google/Chrome/Application/chrome.exe')];
  }),
];

/** Absolute path of an installed Chromium or Chrome: that of CHROME_PATH, on the PATH, or in a usual place; undefined where there is none. */
export function findBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [process.env['CHROME_PATH'] ?? '', ...onPath, ...usualPlaces].find(isProgram);
}

/** What a browser is started with to print `address` to the file `pdf`. */
export function printArguments(address: string, pdf: string): readonly string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    ...['--headless', '--disable-gpu', '--no-pdf-header-footer', '--generate-pdf-document-outline'],
    // A browser started by root has no sandbox to give.
    ...(isRoot ? ['--no-sandbox'] : []),
    ...[`--print-to-pdf=${pdf}`, address],
  ];
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Serves a folder on this machine alone. `address` has no slash at its end. */
export async function serveFolder(folder: string): Promise<{ readonly address: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const wanted = path.join(folder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
    const isThere =
      wanted.startsWith(folder + path.sep) && (statSync(wanted, { throwIfNoEntry: false })?.isFile() ?? false);
    if (!isThere) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[path.extname(wanted)] ?? 'application/octet-stream' });
    createReadStream(wanted).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listening = server.address();
  const port = typeof listening === 'object' ? (listening?.port ?? 0) : 0;
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
