/** What stands at the head of a published document that is no longer what it was: its meeting was cancelled, it was withdrawn. */
export interface Notice {
  /** "Cancelled" */
  readonly title: string;
  /** "This meeting was cancelled on 30 January 2020. Reason: …" */
  readonly text: string;
  /** ISO date of the day on which it became so. */
  readonly date: string;
}

/** That an item or a paper came down again. */
export interface ComingDown extends Notice {
  /** What was withdrawn can still be read where it had been published. */
  readonly how: 'withdrawn' | 'taken-down';
  /** In the clerk's words. */
  readonly reason: string;
}
