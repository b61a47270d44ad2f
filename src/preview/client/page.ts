/** On every page of the preview: keeps the page up to date. */
import { both, hearChanges, noteWait, savedWords, setStatus, type Change } from './changes.ts';
import { refreshPage } from './refresh.ts';

let isBusy = false;
let waiting: Change | undefined;

async function follow(change: Change): Promise<void> {
  waiting = both(waiting, change);
  if (isBusy) return;
  isBusy = true;
  while (waiting) {
    const { savedAt }: Change = waiting;
    waiting = undefined;
    if (!(await refreshPage()) || savedAt === undefined) continue;
    setStatus('saved', savedWords(savedAt));
    setStatus('page', `page ${noteWait(savedAt)} ms`);
  }
  isBusy = false;
}

hearChanges((change) => {
  const shown = Number(document.querySelector('#preview-bar')?.getAttribute('data-version'));
  if (change.savedAt === undefined && change.version === shown) return;
  void follow(change);
});
