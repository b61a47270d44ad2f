/** The pages of the guide that nobody writes: made where a root has content/pages/guide.mdx (README, the guide). */

/** File of the page that a guide begins with, relative to the root. */
export const guideFile = 'content/pages/guide.mdx';

/** Names of the made pages: first and only part of their addresses. */
export const madeGuidePages = ['guide-blocks', 'guide-messages'] as const;

/** The name of a made page. */
export type MadeGuidePage = (typeof madeGuidePages)[number];
