/** Words of a council's Word template that tell the author what to do, and were never meant to be read by others. */

const whole: readonly RegExp[] = [
  /^or$/i,
  /^(?:n\.?b\.?|note)\s*:?\s*(?:delete|insert|see guidance|this section)/i,
  /^\(?delete (?:as|if) (?:appropriate|applicable|not)/i,
  /^see guidance (?:on|at|in)\b/i,
  /^insert in full\b/i,
  /^inset in full\b/i,
  /^any other headings? \(if required\)$/i,
  /^\[?(?:please )?(?:insert|enter|add|type|complete|delete)\b[^.]{0,160}\]?\.?$/i,
  /^guidance (?:notes?|for authors?)\b/i,
  /^\((?:if required|optional|delete if not required)\)$/i,
];

/** True for a paragraph or heading that is guidance of a template. */
export function isGuidance(text: string): boolean {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  return whole.some((pattern) => pattern.test(plain)) || /sharepoint\.com|\/sites\/intranet/i.test(plain);
}
