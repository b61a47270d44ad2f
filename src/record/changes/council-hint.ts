/** A new name or colour would change every paper that was ever published. */
export const councilHint =
  'Where the council has a new name, contact or colour, write the old one under formerly in content/council.yml.';
