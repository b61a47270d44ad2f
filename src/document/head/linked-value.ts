/** The value of a fact at the head of a document, in the part that is a link and what is said after it. */

/**
 * Where a value begins with its address, the address alone is the link: "https://meet.example.gov.uk (ask for the code)". Otherwise
 * all of it is, and nothing where there is no address.
 */
export function linkedValue(
  value: string,
  href: string | undefined,
): { readonly linked: string; readonly rest: string } {
  if (href === undefined) return { linked: '', rest: value };
  const linked = value.startsWith(href) ? href : value;
  return { linked, rest: value.slice(linked.length) };
}
