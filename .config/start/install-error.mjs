/** Where a machine is of a kind that no packaged Node is made for. */
export const noNode =
  'No packaged Node runs on this machine. Install Node 24 or later (nodejs.org), then run the command again.';

/** Its message is a sentence for the user: the packages cannot be installed, and why. */
export class InstallError extends Error {}
