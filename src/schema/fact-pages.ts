/** The pages of facts about the site itself. An author's page of the same name gives its words first; these facts follow them. */

/** Names of the pages: first and only part of their addresses. */
export const factPages = ['formats', 'accessibility-statement'] as const;

/** The name of such a page. */
export type FactPage = (typeof factPages)[number];

/** Addresses of the pages, and ids of the parts of them that others lead to. */
export const factAddresses = {
  formats: '/formats/',
  /** Where to ask for a paper in another format. */
  ask: '/formats/#ask-for-another-format',
  accessibility: '/accessibility-statement/',
} as const;
