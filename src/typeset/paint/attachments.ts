/** Files that travel inside the PDF as associated files (ISO 19005-3, 6.8). */
import { createHash } from 'node:crypto';
import type { Attachment } from '../flow.ts';
import type { PdfFile } from './pdf-file.ts';
import { array, byteString, dateString, dictionary, name, reference, textString } from './syntax.ts';
import { writeNameTree } from './trees.ts';

/** Embeds each file once and gives the numbers of the file specifications by name. Two files of one name must be alike. */
export function writeAttachments(attachments: readonly Attachment[], date: string, file: PdfFile): Map<string, number> {
  const written = new Map<string, number>();
  const bytesByName = new Map<string, Uint8Array>();
  for (const attachment of attachments) {
    const twin = bytesByName.get(attachment.name);
    if (twin) {
      if (Buffer.compare(twin, attachment.bytes) === 0) continue;
      throw new Error(`Two different files of the PDF are called "${attachment.name}"`);
    }
    bytesByName.set(attachment.name, attachment.bytes);
    written.set(attachment.name, writeAttachment(attachment, date, file));
  }
  if (written.size === 0) return written;
  const references = [...written].map(([key, id]) => [key, reference(id)] as const);
  file.setNames('EmbeddedFiles', reference(writeNameTree(references, file)));
  file.setRoot('AF', array(references.map(([, text]) => text)));
  return written;
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
