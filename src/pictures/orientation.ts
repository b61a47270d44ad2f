/** Which way up a picture stands, as cameras write it (Exif 2.32, 4.6.4, tag Orientation). */

const orientationTag = 0x0112;

/** 1 for a picture that is stored upright, to 8; 1 where nothing is said or it cannot be read. `tiff` is the data after "Exif". */
export function orientationOf(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 8) return 1;
  const isLittle = view.getUint16(0) === 0x4949;
  if (!isLittle && view.getUint16(0) !== 0x4d4d) return 1;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return 1;
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + 12 * index;
    if (entry + 12 > tiff.length) return 1;
    if (view.getUint16(entry, isLittle) !== orientationTag) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** The payload of a JPEG's APP1 segment that says nothing but which way up the picture stands. */
export function orientationPayload(orientation: number): Uint8Array {
  const head = [...Buffer.from('Exif\0\0MM\0*', 'latin1'), 0, 0, 0, 8];
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  return Uint8Array.from([...head, 0, 1, ...entry, 0, 0, 0, 0]);
}
