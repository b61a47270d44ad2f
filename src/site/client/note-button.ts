/**
 * One small button for private notes, which comes to the paragraph that is pointed at, touched, or whose number has the focus: so a page
 * has one stop more, and nobody who only reads hears or sees it. The arrow keys take it from place to place.
 */
import type { PlaceOnPage } from './note-places.ts';
import type { ScriptWords } from './script-words.ts';

const drawing = 'M4 4h16v12h-9l-4 4v-4H4V4Zm2 2v8h3v1.2L10.2 14H18V6H6Zm5 1h2v2h2v2h-2v2h-2v-2H9V9h2V7Z';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** "paragraph 7", or "the heading “Purpose”". */
export function placeWords(
  place: Pick<PlaceOnPage, 'kind' | 'number' | 'words'>,
  words: Pick<ScriptWords, 'paragraph' | 'heading'>,
): string {
  return place.kind === 'paragraph'
    ? words.paragraph.replace('{number}', String(place.number))
    : words.heading.replace('{words}', () => place.words);
}

/**
 * Makes the button ready for the places of an article; `whenPressed` is given the position of its place, and
 * `whenNear` called before it can be pressed. */
export function readyNoteButton(
  article: HTMLElement,
  places: readonly PlaceOnPage[],
  { words, whenNear, whenPressed }: { words: ScriptWords; whenNear: () => void; whenPressed: (at: number) => void },
): void {
  const button = makeButton();
  let current = -1;
  const comeTo = (at: number): void => {
    const place = places[at];
    if (!place || (at === current && button.isConnected)) return;
    current = at;
    button.ariaLabel = words.addNote.replace('{place}', () => placeWords(place, words));
    button.title = button.ariaLabel;
    place.element.classList.add('app-note-place');
    const number = place.element.querySelector(':scope > .app-para-number');
    if (number) number.after(button);
    else place.element.append(button);
  };
  const placeAt = (target: EventTarget | null): number =>
    target instanceof Node ? places.findIndex(({ element }) => element.contains(target)) : -1;
  const follow = (event: Event): void => {
    if (document.activeElement !== button) comeTo(placeAt(event.target));
  };
  // While words are being marked nothing comes between them.
  article.addEventListener('pointerover', (event) => event.buttons === 0 && follow(event));
  article.addEventListener('focusin', follow);
  article.addEventListener('click', follow);
  for (const kind of ['focus', 'pointerenter']) button.addEventListener(kind, whenNear, { once: true });
  button.addEventListener('click', () => whenPressed(current));
  button.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey || !places[current + step]) return;
    event.preventDefault();
    comeTo(current + step);
    button.focus();
    button.scrollIntoView({ block: 'nearest' });
  });
}

function makeButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'app-note-button';
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of [
    ['width', '20'],
    ['height', '20'],
    ['viewBox', '0 0 24 24'],
    ['aria-hidden', 'true'],
  ] as const)
    svg.setAttribute(name, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', drawing);
  path.setAttribute('fill', 'currentColor');
  svg.append(path);
  button.append(svg);
  return button;
}
