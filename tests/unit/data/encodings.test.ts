import { expect, test } from 'vitest';
import { Collector } from '../../../src/diagnostics/diagnostic.ts';
import { decodeText } from '../../../src/data/reading/decode-text.ts';

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

function told(...parts: (string | number)[]): string {
  const bytes = parts.flatMap((part) => (typeof part === 'string' ? utf8(part) : [part]));
  const collector = new Collector();
  const text = decodeText('a.csv', new Uint8Array(bytes), collector);
  const [found] = collector.all();
  return found ? `${found.place.line}:${found.place.column} ${found.reason} | ${found.hint ?? ''}` : (text ?? '');
}

const hint = 'Save it from the spreadsheet as "CSV UTF-8".';
const stray = `a sign here is not UTF-8, though the rest of the file is | ${hint}`;

test.each<[string, (string | number)[], string]>([
  ['UTF-8', ['Cost (£),café'], 'Cost (£),café'],
  ['Windows-1252', ['Cost (', 0xa3, '),caf', 0xe9, ' ', 0x96, ' crew', 0x92, 's'], 'Cost (£),café – crew’s'],
  ['capitals of Windows-1252', ['ESPA', 0xd1, 'A,C', 0xd4, 'TE,', 0xd5, 'un,', 0x8e, 'atec'], 'ESPAÑA,CÔTE,Õun,Žatec'],
  ['a stray Windows-1252 pound', ['a,n\r\né,1\r\nx,', 0xa3, '5'], `3:3 ${stray}`],
  ['a stray byte after a wide letter', ['é,', 0x92, '\n'], `1:3 ${stray}`],
  [
    'an apostrophe of old Macs',
    ['note\ncrew', 0xd5, 's tablet'],
    `2:1 the file is in the encoding of old Macs: "crewÕs" stands for "crew’s" | ${hint}`,
  ],
  [
    'a dash of old Macs',
    ['repairs ', 0xd0, ' jobs'],
    `1:9 the file is in the encoding of old Macs: "Ð" stands for "–" | ${hint}`,
  ],
  [
    'quotation marks of old Macs',
    [0xd2, 'new', 0xd3, ' homes'],
    `1:1 the file is in the encoding of old Macs: "ÒnewÓ" stands for "“new”" | ${hint}`,
  ],
  [
    'a letter of old Macs',
    ['caf', 0x8e],
    `1:1 the file is in the encoding of old Macs: "cafŽ" stands for "café" | ${hint}`,
  ],
  ['UTF-16', [0xff, 0xfe, 'a', 0], `1:1 the file is in UTF-16, which Excel calls Unicode text | ${hint}`],
  ['no text', ['a,n\n1,', 0, '2'], `2:3 the file is not CSV text | ${hint}`],
])('%s', (_title, parts, expected) => {
  expect(told(...parts)).toBe(expected);
});
