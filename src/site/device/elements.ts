/** Elements made by scripts. Words are always set as text: nothing that somebody wrote becomes markup. */

/** A new element with its attributes and what stands in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** A button; what only screen readers are told comes after its words. */
export function button(words: string, whenPressed: () => void, more = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'app-button' }, words);
  if (more !== '') made.append(element('span', { class: 'govuk-visually-hidden' }, more));
  made.addEventListener('click', whenPressed);
  return made;
}

/** A box to tick with its label. */
export function checkbox(words: string, attributes: Readonly<Record<string, string>> = {}): HTMLLabelElement {
  const input = element('input', { type: 'checkbox', ...attributes });
  return element('label', { class: 'app-choice' }, input, element('span', {}, words));
}

/** The box of a label made here. */
export function boxOf(label: HTMLLabelElement): HTMLInputElement {
  const input = label.querySelector('input');
  if (!input) throw new Error('The label has no box.');
  return input;
}

/** A link. */
export function link(address: string, ...content: readonly (Node | string)[]): HTMLAnchorElement {
  return element('a', { class: 'govuk-link', href: address }, ...content);
}

/** A paragraph of the page. */
export function paragraph(...content: readonly (Node | string)[]): HTMLParagraphElement {
  return element('p', { class: 'govuk-body' }, ...content);
}

/** A heading in the smallest size. */
export function smallHeading(words: string): HTMLHeadingElement {
  return element('h2', { class: 'govuk-heading-s' }, words);
}

/** What is said here is heard, and seen by nobody. */
export function announcer(): (words: string) => void {
  const region = element('p', { class: 'govuk-visually-hidden', role: 'status', 'data-web-only': '' });
  document.querySelector('main')?.append(region);
  return (words) => (region.textContent = words);
}
