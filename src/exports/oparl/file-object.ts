/** Files as OParl describes them: where to get them, how large they are, and their checksum. */
import path from 'node:path';
import { oparlObject, type OparlObject, type OparlPlace } from './oparl-object.ts';

/** What is known of the files of dist/ that objects name, by their paths. */
export type FileFacts = ReadonlyMap<string, { readonly bytes: number; readonly sha512: string }>;

/** A file of dist/; a PDF where no other media type is given. `modified` is an ISO date. */
export function fileObject(
  place: OparlPlace,
  file: {
    readonly path: string;
    readonly name: string;
    readonly modified: string | undefined;
    readonly mediaType?: string;
  },
  facts: FileFacts,
): OparlObject {
  const known = facts.get(file.path);
  const dated = file.modified === undefined ? {} : { created: file.modified };
  return oparlObject(
    place,
    { type: 'File', name: file.path, ...dated },
    {
      name: file.name,
      fileName: path.posix.basename(file.path),
      mimeType: (file.mediaType ?? 'application/pdf').replace(/;.*/, ''),
      accessUrl: `${place.website}${encodeURI(file.path)}`,
      ...(file.modified === undefined ? {} : { date: file.modified }),
      ...(known ? { size: known.bytes, sha512Checksum: known.sha512 } : {}),
    },
  );
}
