/** `npm run pack -- … --restricted`: the pack of a meeting's exempt papers, for those who hold restricted/. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CompiledRestricted } from '../../compile/restricted.ts';
import type { Site } from '../../model/site.ts';
import { exitCodes, type ExitCode } from '../command/exit-codes.ts';
import type { PackFormat } from './chosen-pack.ts';
import { meetingNamed } from './meeting-named.ts';
import { isWithin, pathFrom, projectRoot } from '../command/places.ts';
import { seconds } from '../command/progress.ts';
import { UsageError } from '../command/usage-error.ts';

/** What was asked for. */
export interface RestrictedRequest {
  /** Absolute path of the content root. */
  readonly root: string;
  /** As written. */
  readonly committee: string;
  /** As written. */
  readonly folder: string;
  readonly format: PackFormat;
  /** The folder for restricted packs, as written; dist-restricted/ in the root where absent. */
  readonly out: string | undefined;
}

/** Makes the pack and writes it to `<committee>/<date>/` below the folder for restricted packs, and nowhere else. */
export async function makeRestrictedPack({
  root,
  committee,
  folder,
  format,
  out,
}: RestrictedRequest): Promise<ExitCode> {
  const started = performance.now();
  const target = folderFrom(out, root);
  const [{ compileRestricted, hasRestricted }, { projectTemplates }] = await Promise.all([
    import('../../compile/restricted.ts'),
    import('../../compile/compile.ts'),
  ]);
  if (!hasRestricted(root))
    throw new UsageError(
      `There is no folder restricted/ in ${root}: only those who hold the exempt papers can make this pack.`,
    );
  const compiled = compileRestricted({ root, templatesRoot: projectTemplates(projectRoot), includePlanned: true });
  const { site, diagnostics } = compiled;
  if (diagnostics.length > 0) {
    const [{ findingsFor }, { sourceFiles }] = await Promise.all([
      import('../command/show-diagnostics.ts'),
      import('../lint/source-files.ts'),
    ]);
    process.stderr.write(
      findingsFor(process.stderr, diagnostics, { root, files: sourceFiles(root, ['', 'restricted']).length }),
    );
  }
  if (!site) return exitCodes.problems;
  return write({ ...compiled, site }, { target, committee, folder, format, started });
}

async function write(
  compiled: CompiledRestricted & { readonly site: Site },
  {
    target,
    committee,
    folder,
    format,
    started,
  }: Omit<RestrictedRequest, 'root' | 'out'> & {
    readonly target: string;
    readonly started: number;
  },
): Promise<ExitCode> {
  const { site } = compiled;
  const meeting = meetingNamed(site, committee, folder);
  const { restrictedDocument } = await import('../../outputs/packs/restricted-document.ts');
  const document = restrictedDocument(meeting, compiled);
  if (!document)
    throw new UsageError(
      `The meeting on ${folder} has no exempt papers: there is nothing in restricted/meetings/${meeting.committee}/${meeting.folder}/.`,
    );
  const [{ fileOf }, { writeWhole }] = await Promise.all([
    import('./chosen-pack.ts'),
    import('../../outputs/files/write-file.ts'),
  ]);
  const { name, pages, bytes } = await fileOf(document, site, { format });
  const file = path.join(target, path.dirname(document.stem), name);
  await writeWhole(file, bytes);
  const length = pages === undefined ? '' : `${pages} ${pages === 1 ? 'page' : 'pages'}, `;
  process.stdout.write(
    `${file}: ${length}not for publication, ${Math.ceil(bytes.length / 1000)} kB, in ${seconds(performance.now() - started)}\n`,
  );
  return exitCodes.fine;
}

/** Throws UsageError for a folder from which the pack would be published, or be taken for a source. */
function folderFrom(written: string | undefined, root: string): string {
  const folder = written === undefined ? path.join(root, 'dist-restricted') : pathFrom(written);
  const closed = ['dist', 'content', 'data', 'templates', 'restricted'].map((name) => path.join(root, name));
  const isPublished = foldersAbove(folder).some((one) => existsSync(path.join(one, 'manifest.json')));
  if (isPublished || closed.some((one) => isWithin(one, folder))) {
    throw new UsageError(
      `${folder} is no place for a restricted pack: it would be published, or lie among the sources. Name another folder with --out.`,
    );
  }
  return folder;
}

/** The folder itself and all above it. */
function foldersAbove(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}
