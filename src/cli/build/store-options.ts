/** The variable of the environment that names the store of a team, so that nobody has to write it in every command. */
export const sharedStore = 'PAPERS_CACHE';

/** The options of a command that keeps what it makes. */
export const storeOptions = {
  cache: {
    type: 'string',
    value: 'PLACE',
    about:
      'Where what was made is kept for later builds: a folder, or an http(s) address that answers GET and PUT (default: what PAPERS_CACHE names, else below node_modules/.cache).',
  },
  'no-cache': { type: 'boolean', about: 'Make everything again, and keep nothing.' },
} as const;
