/** On every page of the preview: keeps the page up to date. */
import { followChanges, noteWait, ownPath, savedWords, setStatus } from './changes.ts';
import { renewPage } from './renew-page.ts';

followChanges([ownPath], {
  page: ({ html, savedAt }) => {
    renewPage(html);
    if (savedAt === undefined) return;
    setStatus('saved', savedWords(savedAt));
    setStatus('page', `page ${noteWait(savedAt)} ms`);
  },
});
