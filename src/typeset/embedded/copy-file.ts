/** A new PDF with a plain table of objects, written object by object (ISO 32000-1, 7.5). The same objects give the same bytes. */
import { deflateSync } from 'node:zlib';
import { dictionaryText } from '../../pdf-syntax/write-values.ts';
import type { ObjectWriter } from './copy-objects.ts';

/** A file that is written. */
export class CopyFile implements ObjectWriter {
  /** By number less one. */
  readonly #objects: (Uint8Array | undefined)[] = [];

  reserve(): number {
    return this.#objects.push(undefined);
  }

  add(text: string, id: number): number {
    this.#objects[id - 1] = Buffer.from(text, 'latin1');
    return id;
  }

  /** Adds an object and gives its number. */
  addNew(text: string): number {
    return this.add(text, this.reserve());
  }

  startStream(): { readonly id: number; end(entries: Readonly<Record<string, string>>, bytes: Uint8Array): void } {
    const id = this.reserve();
    return {
      id,
      end: (entries, bytes) => {
        const packed = entries.Filter === undefined ? deflateSync(bytes) : bytes;
        const filter = entries.Filter === undefined ? { Filter: '/FlateDecode' } : {};
        const head = dictionaryText({ ...entries, ...filter, Length: String(packed.length) });
        this.#objects[id - 1] = Buffer.concat([Buffer.from(`${head}\nstream\n`, 'latin1'), packed, streamEnd]);
      },
    };
  }

  /** The whole file. `root` is the number of its catalogue, `information` that of what describes it. */
  finish({ root, information }: { readonly root: number; readonly information: number }): Uint8Array {
    const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
    let length = parts[0]?.length ?? 0;
    const rows = ['0000000000 65535 f '];
    this.#objects.forEach((object, index) => {
      const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object ?? Buffer.from('null'), objectEnd]);
      rows.push(`${String(length).padStart(10, '0')} 00000 n `);
      parts.push(part);
      length += part.length;
    });
    const trailer = dictionaryText({ Size: String(rows.length), Root: `${root} 0 R`, Info: `${information} 0 R` });
    const table = `xref\n0 ${rows.length}\n${rows.join('\n')}\ntrailer\n${trailer}\nstartxref\n${length}\n%%EOF\n`;
    return new Uint8Array(Buffer.concat([...parts, Buffer.from(table, 'latin1')]));
  }
}

const streamEnd = Buffer.from('\nendstream');
const objectEnd = Buffer.from('\nendobj\n');
