/** How every command ends. */
export const exitCodes = {
  /** Done, and nothing to put right. */
  fine: 0,
  /** There are problems in the content; they were printed. */
  problems: 1,
  /** The command was used wrongly. */
  usage: 2,
  /** The program or the machine failed. */
  fault: 3,
} as const;

/** One of the codes above. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
