/** Files that travel inside the PDF as associated files (ISO 19005-3, 6.8). */
import { createHash } from 'node:crypto';
import type { Attachment } from '../flow.ts';
import type { PdfFile } from './pdf-file.ts';
import { array, byteString, dateString, dictionary, name, reference, textString } from './syntax.ts';
import { writeNameTree } from './trees.ts';

/**
 * Embeds each file of the sections once and gives, for each section, the numbers of the file specifications by the names that its
 * tables know. Of files that differ and have one name, as the figures of two days have, the later ones get a number.
 */
export function writeAttachments(
  sections: readonly { readonly attachments: readonly Attachment[] }[],
  date: string,
  file: PdfFile,
): readonly ReadonlyMap<string, number>[] {
  const written = new Map<string, { readonly bytes: Uint8Array; readonly id: number }>();
  const bySection = sections.map(({ attachments }) => {
    const own = new Map<string, number>();
    for (const attachment of attachments) {
      const name = freeName(attachment, written);
      const id = written.get(name)?.id ?? writeAttachment({ ...attachment, name }, date, file);
      written.set(name, { bytes: attachment.bytes, id });
      own.set(attachment.name, id);
    }
    return own;
  });
  if (written.size === 0) return bySection;
  const references = [...written].map(([key, { id }]) => [key, reference(id)] as const);
  file.setNames('EmbeddedFiles', reference(writeNameTree(references, file)));
  file.setRoot('AF', array(references.map(([, text]) => text)));
  return bySection;
}

/** The name of a file, or the first of name-2, name-3, … that no other file has. */
function freeName(
  { name: wanted, bytes }: Attachment,
  written: ReadonlyMap<string, { readonly bytes: Uint8Array }>,
): string {
  const [, stem = wanted, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(wanted) ?? [];
  for (let count = 1; ; count++) {
    const free = count === 1 ? wanted : `${stem}-${count}${ending}`;
    const twin = written.get(free);
    if (!twin || Buffer.compare(twin.bytes, bytes) === 0) return free;
  }
}

function writeAttachment(attachment: Attachment, date: string, file: PdfFile): number {
  const { bytes } = attachment;
  const checksum = createHash('md5').update(bytes).digest();
  const dates = { CreationDate: dateString(date), ModDate: dateString(date) };
  const parameters = dictionary({ Size: String(bytes.length), CheckSum: byteString(checksum), ...dates });
  const stream = file.addStream({ Type: '/EmbeddedFile', Subtype: name(attachment.mime), Params: parameters }, bytes);
  const fileName = textString(attachment.name);
  return file.add(
    dictionary({
      Type: '/Filespec',
      F: fileName,
      UF: fileName,
      Desc: textString(attachment.description),
      AFRelationship: `/${attachment.relationship}`,
      EF: dictionary({ F: reference(stream), UF: reference(stream) }),
    }),
  );
}
