/** Words of the page about the record of publication in British English. */
export const recordEnGB = {
  title: 'What was published is on record',
  description: 'The records of what was published of each meeting, and how anybody can check them.',
  lead: 'Every file of a meeting is recorded when it is published: the agenda, the packs, each paper with its page, the figures, pictures and documents. What is on record only changes when a change is declared. The page and the PDF then say what was changed, why and when.',
  checkTitle: 'What anybody can check',
  openssl: 'All you need is openssl, version 3 or later. Most servers and programmers’ computers have it.',
  fileTitle: 'A file is the one that was published',
  file: (record: string): string =>
    `Download the file and print its SHA-256. The record of the meeting (${record}) has the same number beside the path of the file. For a web page, the record has the number of its article only, without the frame around it.`,
  signatureTitle: 'A record is ours',
  signature:
    'Download the record, its signature and our key. “Signature Verified Successfully” means that whoever holds the key signed exactly this text.',
  unsigned: 'The records of this site are not signed.',
  chainTitle: 'No record is missing',
  chain:
    'Each record holds the SHA-256 of the record that it replaced and of the record of the committee that was written before it. Print the number of a record, and look for it under “replaces” or “follows” in a later one.',
  limitsTitle: 'What this cannot show',
  limits:
    'A record shows what was published, not that it was right. Nor does it show that a committee’s newest record is the newest that there ever was. Only somebody who kept a copy can tell: if you want to be able to, keep the record or its SHA-256.',
  keysTitle: 'Our keys',
  keyFrom: (date: string): string => `signs what is published from ${date}`,
  records: 'Records',
  meeting: 'Meeting',
  published: 'Published',
  states: 'Changed since',
  timesChanged: (count: number): string => (count === 0 ? 'no' : count === 1 ? 'once' : `${count} times`),
  text: 'Record',
  textOf: (date: string): string => `Record of ${date}`,
  signatureOf: (date: string): string => `Signature of ${date}`,
  signedWith: 'Signed with',
  notSigned: 'not signed',
  link: 'What was published is on record',
};
