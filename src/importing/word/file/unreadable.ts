/** A file that is not a Word document that can be read, in words: the reason as a clause without a full stop. */
export class UnreadableWordFile extends Error {
  override readonly name = 'UnreadableWordFile';
}
