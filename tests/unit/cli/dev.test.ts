/** `npm run dev` as it is used: in a terminal, from a fresh clone; and what it says to wrong use. */
import { execFileSync, spawn as spawnProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { spawn, type IPty } from '@lydell/node-pty';
import { afterEach, describe, expect, test } from 'vitest';
import { runCommand } from '../../support/command.ts';
import { furnishClone } from '../../support/example.ts';
import { eventually } from '../../support/preview.ts';
import { hasTerminals } from '../../support/terminal.ts';
import { projectRoot, reportFacts, reportFile, standardFiles, writeTree } from '../../support/tree.ts';
import { newFolder } from '../../support/new-folder.ts';

/** A session in a terminal. */
interface Session {
  readonly terminal: IPty;
  readonly screen: () => string;
  readonly exitCode: () => number | undefined;
}

const sessions: Session[] = [];
afterEach(() => {
  for (const session of sessions.splice(0)) if (session.exitCode() === undefined) session.terminal.kill();
});

function openTerminal(command: readonly string[], cwd: string): Session {
  const [program = '', ...written] = command;
  const terminal = spawn(program, written, { cwd, cols: 120, rows: 40, env: { ...process.env, INIT_CWD: cwd } });
  let screen = '';
  let exitCode: number | undefined;
  terminal.onData((data) => {
    screen += data;
  });
  terminal.onExit((ended) => {
    ({ exitCode } = ended);
  });
  const session = { terminal, screen: () => screen, exitCode: () => exitCode };
  sessions.push(session);
  return session;
}

const report = (words: string): string => `${reportFacts}\n## Results\n\n${words}\n`;
const tree = () => writeTree({ ...standardFiles, [reportFile]: report('Visits rose.') });

const changesIn = (clone: string): string =>
  execFileSync('git', ['status', '--porcelain'], { cwd: clone, encoding: 'utf8' });

test.skipIf(!hasTerminals)(
  'a session from a fresh clone: it says where to look, shows what is saved with its problems, and Ctrl+C ends it',
  async () => {
    const clone = path.join(newFolder('clone'), 'papers');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${projectRoot}`, clone]);
    furnishClone(clone);
    const before = changesIn(clone);
    const { terminal, screen, exitCode } = openTerminal(['npm', 'run', 'dev', '--', '--port', '0'], clone);
    const [, address = ''] = await eventually(
      () => /Preview at (http:\/\/localhost:\d+)\//.exec(screen()) ?? undefined,
    );
    expect(screen()).toContain('Ctrl+C stops it.');
    const page = `${address}/corporate-parenting-board/2022-12-07/family-connections-service/`;
    const paper = path.join(
      clone,
      'content/meetings/corporate-parenting-board/2022-12-07/family-connections-service.mdx',
    );
    const written = readFileSync(paper, 'utf8');
    expect(await (await fetch(page)).text()).toContain('Family Connections Service');
    writeFileSync(paper, written.replace('kind: report', 'kind: rapport'));
    await eventually(() => (screen().includes('"rapport" is not a kind of paper') ? true : undefined));
    expect(screen()).toMatch(/family-connections-service\.mdx:2:7/);
    expect(exitCode()).toBeUndefined();
    writeFileSync(paper, written);
    terminal.write('\x03');
    await eventually(() => exitCode() ?? undefined);
    expect(screen()).toContain('Stopped.');
    expect(exitCode()).toBe(0);
    expect(changesIn(clone)).toBe(before);
  },
);

describe('dev', () => {
  test.skipIf(!hasTerminals)('takes the next port where the usual one is taken, and says which', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(4321, '127.0.0.1', resolve).on('error', () => resolve()));
    const { screen } = openTerminal(
      [process.execPath, path.join(projectRoot, '.config/start.mjs'), 'dev', '--root', tree()],
      projectRoot,
    );
    const [, port] = await eventually(() => /Preview at http:\/\/localhost:(\d+)\//.exec(screen()) ?? undefined);
    expect(Number(port)).toBeGreaterThan(4321);
    await new Promise((resolve) => taken.close(resolve));
  });

  test('exits 2 with a sentence where the port that was named is taken', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) =>
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address();
        resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
      }),
    );
    const { screen, exitCode } = openTerminal(
      [process.execPath, path.join(projectRoot, '.config/start.mjs'), 'dev', '--root', tree(), '--port', String(port)],
      projectRoot,
    );
    expect(await eventually(() => exitCode() ?? undefined)).toBe(2);
    expect(screen()).toContain(
      `Port ${port} is already in use by another program, perhaps another preview. Choose another with --port.`,
    );
    await new Promise((resolve) => taken.close(resolve));
  });

  test.each([
    [['--port', 'many'], '"--port" takes a whole number up to 65535, not "many".'],
    [['--port', '70000'], '"--port" takes a whole number up to 65535, not "70000".'],
    [
      ['--editor', 'emacs'],
      '"--editor" cannot be "emacs": it is vscode, none, or an address such as idea://open?file={file}&line={line}.',
    ],
    [['--editor', 'idea://open'], '"--editor idea://open" does not say where the file goes: write {file} in it.'],
    [['--host', '203.0.113.9', '--port', '0'], 'This computer has no address "203.0.113.9" to listen on.'],
    [['content'], '"content" is not understood: dev takes options only.'],
  ])('exits 2 on %s with a sentence', (written, sentence) => {
    const { exitCode, stderr } = runCommand('dev', ['--root', tree(), ...written]);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('npm run dev -- --help explains the command.');
    expect(exitCode).toBe(2);
  });

  test.skipIf(process.platform === 'win32')('does not outlive an npm that was killed', async () => {
    const written = ['run', 'dev', '--', '--root', tree(), '--port', '0'];
    const npm = spawnProcess('npm', written, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'ignore'] });
    let output = '';
    npm.stdout.setEncoding('utf8').on('data', (words: string) => (output += words));
    const [, address = ''] = await eventually(() => /Preview at (http:\/\/localhost:\d+)\//.exec(output) ?? undefined);
    expect((await fetch(address)).status).toBe(200);
    npm.kill('SIGKILL');
    const refused = await eventually(() =>
      fetch(address).then(
        () => undefined,
        () => true,
      ),
    );
    expect(refused).toBe(true);
    expect(await eventually(() => /Stopped\./.exec(output)?.[0])).toBe('Stopped.');
  });

  test.skipIf(!hasTerminals)('needs no git, no dist and writes nothing into the root', async () => {
    const root = tree();
    const { terminal, screen, exitCode } = openTerminal(
      [process.execPath, path.join(projectRoot, '.config/start.mjs'), 'dev', '--root', root, '--port', '0'],
      projectRoot,
    );
    const [, address = ''] = await eventually(
      () => /Preview at (http:\/\/localhost:\d+)\//.exec(screen()) ?? undefined,
    );
    expect((await fetch(address)).status).toBe(200);
    terminal.write('\x03');
    expect(await eventually(() => exitCode() ?? undefined)).toBe(0);
    expect(existsSync(path.join(root, 'dist'))).toBe(false);
  });
});
