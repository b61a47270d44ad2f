/** Words that scripts in the browser put on any page, in British English; the page hands them over. */

/** British English. */
export const scriptEnGB = {
  sort: 'Sort by this column',
  today: 'Today',
  next: 'Next meeting',
  coming: 'Coming up',
  chartHelp: 'Use the left and right arrow keys to hear each value.',
  explore: 'Explore the chart',
  noValue: 'no data',
  /** With {place}: one of the next two. */
  addNote: 'Add a note to {place}',
  paragraph: 'paragraph {number}',
  heading: 'the heading “{words}”',
};
