/** `npm run dev`: the live preview. */
import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CommandDescription } from './command/arguments.ts';
import { exitCodes, type ExitCode } from './command/exit-codes.ts';
import { onFreePort, portFrom, stopSignal } from './command/listening.ts';
import { projectRoot, rootFrom, rootOption } from './command/places.ts';
import { seconds } from './command/progress.ts';
import { runCommand, type ArgumentsOf } from './command/run-command.ts';
import { findingsFor } from './command/show-diagnostics.ts';
import { sourceFiles } from './lint/source-files.ts';
import { bringPapers } from '../build/store/bring-papers.ts';
import { storeOptions } from './build/store-options.ts';
import { machineFingerprint, storeFrom } from './build/store-place.ts';
import { UsageError } from './command/usage-error.ts';
import type { PreviewOptions } from '../preview/preview.ts';
import type { Prerenderer } from '../site/prerenderer.ts';

const options = {
  ...rootOption,
  ...storeOptions,
  port: { type: 'string', value: 'NUMBER', about: 'The port to listen on (default: 4321, or the next free port).' },
  host: {
    type: 'string',
    value: 'ADDRESS',
    about:
      'The address to listen on, for example 0.0.0.0 to let other computers see the preview (default: 127.0.0.1, this computer only).',
  },
  editor: {
    type: 'string',
    value: 'EDITOR',
    about:
      'What opens when you follow a link to a file: vscode (default), none, or an address with {file}, {line} and {column}.',
  },
} as const;

const description: CommandDescription<typeof options> = {
  name: 'dev',
  summary:
    'Shows the site as you write it: every page with its PDF beside it, including drafts and problems. The screen is\nupdated each time you save. Ctrl+C stops it. It writes nothing and does not open restricted/.',
  options,
  examples: [
    { line: 'npm run dev', does: 'shows this project at http://localhost:4321/' },
    {
      line: 'npm run dev -- --root ../our-council --port 5000',
      does: 'shows another council’s content with this tool',
    },
    {
      line: "npm run dev -- --editor 'idea://open?file=/{file}&line={line}'",
      does: 'opens problems in a different editor',
    },
  ],
};

/** Where the preview listens when nobody says otherwise. */
const usualPort = 4321;

await runCommand(description, dev);

async function dev({ values }: ArgumentsOf<typeof options>): Promise<ExitCode> {
  const started = performance.now();
  const root = rootFrom(values.root);
  const { editorProblem } = await import('../preview/editor-link.ts');
  const editor = values.editor ?? 'vscode';
  const problem = editorProblem(editor);
  if (problem !== undefined) throw new UsageError(problem);
  const wanted = portFrom(values.port);
  const stopped = stopSignal();
  const { hasPrerenderer, prerendererFolder } = await import('./prerenderer/prerenderer-store.ts');
  const folder = prerendererFolder(projectRoot);
  if (!hasPrerenderer(folder)) process.stdout.write('Preparing the pages (once, a few seconds) …\n');
  const { startPreview } = await import('../preview/preview.ts');
  const store = storeFrom(values, (words) => process.stderr.write(`${words}\n`));
  const engine = machineFingerprint();
  await bringPapers(root, { store, engine });
  const { now } = store;
  const host = values.host ?? '127.0.0.1';
  const given = {
    root,
    templatesRoot: path.join(projectRoot, 'templates'),
    host,
    editor,
    prerenderer: openedPrerenderer(),
    prerendererFolder: folder,
    ...(now ? { kept: { store: now, engine } } : {}),
    events: { checked: reportTo(root), failed: reportFault },
  };
  const preview = await onFreePort({ wanted, usual: usualPort, host }, (port) => startPreview({ ...given, port }));
  const name = values.host === undefined ? 'localhost' : values.host;
  process.stdout.write(
    `Preview at http://${name}:${preview.port}/ (${seconds(performance.now() - started)}). Ctrl+C stops it.\n`,
  );
  await stopped;
  await preview.close();
  process.stdout.write('Stopped.\n');
  return exitCodes.fine;
}

async function openedPrerenderer(): Promise<Prerenderer> {
  const [{ madePrerenderer }, { openPrerenderer }] = await Promise.all([
    import('./prerenderer/prerenderer-store.ts'),
    import('../site/prerenderer.ts'),
  ]);
  return openPrerenderer(await madePrerenderer(projectRoot));
}

/** Prints what is new among the findings, and how many there are in all. */
function reportTo(root: string): PreviewOptions['events']['checked'] {
  let known = new Set<string>();
  return (found, changed, milliseconds) => {
    const keyed = new Map(found.map((diagnostic) => [keyOf(diagnostic), diagnostic]));
    const fresh = [...keyed].filter(([key]) => !known.has(key)).map(([, diagnostic]) => diagnostic);
    const isSame = fresh.length === 0 && keyed.size === known.size;
    known = new Set(keyed.keys());
    const time = new Date().toTimeString().slice(0, 8);
    if (changed.length > 0)
      process.stdout.write(
        `${time} ${changed.slice(0, 3).join(', ')}${changed.length > 3 ? ' …' : ''} (${Math.round(milliseconds)} ms)\n`,
      );
    if (isSame) return;
    const files = sourceFiles(root).length;
    if (fresh.length > 0) process.stdout.write(findingsFor(process.stdout, fresh, { root, files, isSummedUp: false }));
    else process.stdout.write(`${keyed.size === 0 ? 'No problems' : `${keyed.size} left`}\n`);
  };
}

function keyOf({ rule, place, reason }: Diagnostic): string {
  return JSON.stringify([rule, place, reason]);
}

/** The preview goes on: the next save may be of something that works. */
function reportFault(error: unknown): void {
  const words = error instanceof Error ? error.message : String(error);
  process.stderr.write(`This is a fault in the tool, not in your content: ${words}\n`);
  if (process.argv.includes('--verbose') && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
}
