import type { Builder } from '../../src/build/staging/lock.ts';

/** The process of a test, as a build knows itself: no other runs. */
export const builder: Builder = {
  self: { pid: process.pid, host: 'here', boot: '', started: '' },
  startOf: () => undefined,
};
