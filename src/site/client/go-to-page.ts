/** "Turn to page 27": the field above the pages of a pack goes to the page of a number. */

/** Shows the field of this page, where it has one, and answers it. */
export function readyPageField(): void {
  const form = document.querySelector<HTMLFormElement>('[data-go-to-page]');
  const field = form?.querySelector('input');
  const answer = form?.querySelector<HTMLElement>('[role=status]');
  if (!form || !field || !answer) return;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const number = field.value.trim().replace(/^0+(?=\d)/, '');
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-page]')];
    const link = links.find(({ dataset }) => dataset['page'] === number);
    answer.textContent = link ? '' : (form.dataset['notFound'] ?? '');
    if (link) location.assign(link.href);
    else field.focus();
  });
}
