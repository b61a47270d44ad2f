/** What scripts add to a page that is whole without them. */
import { readyCharts } from './charts.ts';
import { followReader } from './contents.ts';
import { readyDevice } from './device.ts';
import { markComingMeetings } from './meetings.ts';
import { readyPageField } from './go-to-page.ts';
import { gatherParagraphNumbers } from './paragraph-numbers.ts';
import { scriptWords } from './script-words.ts';
import { tendTables } from './tables.ts';

const words = scriptWords();
if (words) {
  markComingMeetings(words, new Date());
  tendTables(words);
  readyCharts(words);
  readyDevice(words);
}
followReader();
gatherParagraphNumbers();
readyPageField();
