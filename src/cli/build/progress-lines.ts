/** What a build says of its steps while it runs. */
import type { reporterTo } from '../command/progress.ts';
import type { Progress } from '../../build/publish-site.ts';
import { plannedMeetings } from '../command/planned-meetings.ts';

/** Gives a reporter each step in the words of its user. */
export function progressTo(reporter: ReturnType<typeof reporterTo>): Progress {
  return (step, done, total) => {
    switch (step) {
      case 'check':
        reporter.done(`Checked ${done} papers and datasets`);
        break;
      case 'planned':
        if (done > 0) reporter.done(plannedMeetings(done));
        break;
      case 'pdfs':
        if (done === total) reporter.done(`Made ${done} PDFs`);
        else reporter.doing(`Making PDFs (${done} so far)`);
        break;
      case 'formats':
        reporter.done(`Made ${done} files in other formats`);
        break;
      case 'kept':
        if (done > 0) reporter.done(`${done} of these files were made by earlier builds`);
        break;
      case 'data':
        reporter.done(`Wrote ${done} datasets`);
        break;
      case 'feeds':
        reporter.done(`Wrote ${done} feeds and calendars`);
        break;
      case 'oparl':
        if (done > 0) reporter.done(`Wrote ${done} files for programs (OParl)`);
        reporter.doing('Building the pages');
        break;
      case 'pages':
        reporter.done(`Built ${done} pages`);
        break;
      case 'pages-kept':
        if (done > 0) reporter.done(`${done} of these pages were drawn by earlier builds`);
        break;
      case 'links':
        reporter.done('Followed every link');
        break;
      case 'sitemap':
        reporter.done(
          done > 0
            ? `Listed ${done} pages in the sitemap`
            : 'The sitemap and OParl files were not made, and links in feeds are relative, because content/council.yml does not give the site’s address (website:)',
        );
        break;
      case 'search':
        reporter.done('Made the search index');
        break;
      case 'manifest':
        reporter.done(`Listed ${done} files`);
        break;
    }
  };
}
