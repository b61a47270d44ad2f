/** On every page of the preview: keeps the page up to date. */
import { hearChanges, noteWait, ownPath, savedWords, setStatus } from './changes.ts';
import { renewPage } from './renew-page.ts';

hearChanges([ownPath], {
  page: ({ html, savedAt }) => {
    renewPage(html);
    if (savedAt === undefined) return;
    setStatus('saved', savedWords(savedAt));
    setStatus('page', `page ${noteWait(savedAt)} ms`);
  },
});
