import type { VersionKind } from '../../../schema/paper/versions.ts';

const kinds: Readonly<Record<VersionKind, string>> = {
  'easy-read': 'Easy read',
  'young-people': 'For young people',
  bsl: 'British Sign Language',
  audio: 'Audio',
  other: 'Another version',
};

/** Words about the companion versions of papers. */
export const versionsEnGB = {
  /** What a list of them is called. */
  title: 'Other versions of this paper',
  kinds,
  /** One with what it is, where it stands among other things. */
  named: (kind: VersionKind, title: string) => `${kinds[kind]}: ${title}`,
  /** Of a version on another website. */
  elsewhere: 'on another website',
  /** Names its words as text, of a version that is heard or seen. */
  transcript: (title: string) => `Transcript of “${title}”`,
};
