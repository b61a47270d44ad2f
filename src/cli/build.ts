/** `npm run build`: the whole site, or a part of it. */
import path from 'node:path';
import type { CommandDescription } from './command/arguments.ts';
import type { ExitCode } from './command/exit-codes.ts';
import { keptPath, outFrom, pathFrom, projectRoot, rootFrom, rootOption } from './command/places.ts';
import { storeOptions } from './build/store-options.ts';
import { machineFingerprint, storeFrom } from './build/store-place.ts';
import { merge, partNumberFrom, partOptions, shard } from './build/parts.ts';
import { publish } from './build/publish.ts';
import { runCommand, type ArgumentsOf } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';
import { folderStore } from '../build/store/folder-store.ts';
import { noStore } from '../cache/store.ts';

/** Bytes of notes about what was published. */
const mostNotes = 50_000_000;

const options = {
  ...rootOption,
  out: {
    type: 'string',
    value: 'DIR',
    about: 'The folder to write the site to. It is replaced completely (default: dist).',
  },
  ...storeOptions,
  ...partOptions,
} as const;

const description: CommandDescription<typeof options> = {
  name: 'build',
  summary:
    'Builds the site with its PDFs, data and manifest. If the content has errors, it prints them and writes\nnothing. The last build is replaced only when everything has been made.',
  operands: { name: 'DIR …', about: 'With --merge: the folders of the other parts.' },
  options,
  examples: [
    { line: 'npm run build', does: 'builds this project into dist/' },
    {
      line: 'npm run build -- --root ../our-council --out /var/www/papers',
      does: 'builds another council’s content with this tool',
    },
    {
      line: 'npm run build -- --shard 2/4 --out part-2',
      does: 'makes the second of four parts; --merge part-1 part-2 part-3 part-4 puts them together',
    },
    {
      line: 'npm run build -- --cache https://cache.example.gov.uk/papers/',
      does: 'takes from a shared store what another machine has made already',
    },
  ],
};

await runCommand(description, build);

function warn(words: string): void {
  process.stderr.write(`${words}\n`);
}

async function build({ values, operands }: ArgumentsOf<typeof options>): Promise<ExitCode> {
  const { merge: firstPart, shard: written } = values;
  const templatesRoot = path.join(projectRoot, 'templates');
  const engine = machineFingerprint();
  if (firstPart !== undefined) {
    if (values.root !== undefined || written !== undefined)
      throw new UsageError('--merge reads the parts alone: --root and --shard cannot be combined with it.');
    return merge([firstPart, ...operands].map(pathFrom), {
      out: outFrom(values.out, projectRoot),
      templatesRoot,
      engine,
      store: values.cache === undefined ? noStore : storeFrom(values, warn),
    });
  }
  if (operands.length > 0)
    throw new UsageError(`"${operands[0] ?? ''}" is not understood: build takes folders only with --merge.`);
  const number = written === undefined ? undefined : partNumberFrom(written);
  if (number && values.out === undefined)
    throw new UsageError('--shard needs --out: the folder of the part, which is no site yet.');
  const root = rootFrom(values.root);
  const out = outFrom(values.out, root);
  const store = storeFrom(values, warn);
  if (number) return shard({ root, out, store, templatesRoot, engine }, number);
  const builds = store === noStore ? noStore : folderStore(path.join(keptPath(), 'builds'), mostNotes);
  return publish({ root, out, store, builds, templatesRoot, engine });
}
