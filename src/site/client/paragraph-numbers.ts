/**
 * The numbers of paragraphs are links to themselves. All of them together are one stop on the way through the page by
 * keyboard: the arrow keys go from one to the next, as in a toolbar (WAI-ARIA Authoring Practices, roving tabindex).
 */

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Makes one stop of the paragraph numbers of this page. */
export function gatherParagraphNumbers(): void {
  const numbers = [...document.querySelectorAll<HTMLAnchorElement>('.app-para-number')];
  for (const number of numbers.slice(1)) number.tabIndex = -1;
  const stopAt = (number: HTMLAnchorElement): void => {
    for (const other of numbers) other.tabIndex = other === number ? 0 : -1;
  };
  for (const [at, number] of numbers.entries()) {
    number.addEventListener('focus', () => stopAt(number));
    number.addEventListener('keydown', (event) => {
      const next = numbers[at + (steps[event.key] ?? 0)];
      if (!next || next === number || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      next.focus();
    });
  }
}
