/** What a Word file holds that is not for the reader of the paper: each is left out and named with its place. */

/** Kinds of what is left out, in the order of the account, with the words above them there. */
export const omissionKinds = {
  hidden: 'hidden text',
  comment: 'comments',
  deleted: 'deleted text of tracked changes',
  contents: 'a table of contents, which the tool makes itself',
  placeholder: 'prompts of controls that nobody filled in',
  picture: 'pictures that Word links to and does not hold: save each from Word as PNG and write a Figure',
  link: 'addresses of links that lead nowhere outside the council; their words stay',
  embedded: 'documents put into this one: import or write them by themselves',
} as const;

/** One thing that was left out. */
export interface Omission {
  readonly kind: keyof typeof omissionKinds;
  readonly text: string;
  /** The words beside it, as far as there are any; '' where there are none. */
  readonly beside: string;
}
