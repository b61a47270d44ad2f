/** The contents beside a paper follow the reader: the section that is being read is marked, and stays in sight. */

/** How far down the screen a heading has come when its section is being read: a share of the screen's height. */
const readingLine = 0.3;

/** Follows the reader of this page, where it has contents. */
export function followReader(): void {
  const contents = document.querySelector<HTMLElement>('.app-contents');
  if (!contents) return;
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  let isWaiting = false;
  const mark = (): void => {
    isWaiting = false;
    const line = innerHeight * readingLine;
    const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const current = isAtEnd
      ? sections.findLast(({ heading }) => heading.getBoundingClientRect().top < innerHeight)
      : sections.findLast(({ heading }) => heading.getBoundingClientRect().top <= line);
    for (const { link } of sections) {
      if (link === current?.link) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    if (current) keepInSight(current.link, contents);
  };
  addEventListener(
    'scroll',
    () => {
      if (!isWaiting) requestAnimationFrame(mark);
      isWaiting = true;
    },
    { passive: true },
  );
  mark();
}

/** Scrolls the contents alone, and only where they are longer than the screen. */
function keepInSight(link: HTMLElement, contents: HTMLElement): void {
  const [at, frame] = [link.getBoundingClientRect(), contents.getBoundingClientRect()];
  if (contents.scrollHeight <= contents.clientHeight) return;
  if (at.top < frame.top) contents.scrollTop -= frame.top - at.top + at.height;
  else if (at.bottom > frame.bottom) contents.scrollTop += at.bottom - frame.bottom + at.height;
}
