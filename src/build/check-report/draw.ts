/** The clerk's check report of one meeting as a page of its own: no script, nothing from elsewhere, fit to print and to keep. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { formatDate } from '../../calendar/plain-date.ts';
import { lightColours } from '../../drawing/palette.ts';
import { codeFrame } from '../../diagnostics/code-frame.ts';
import { countOf, draftWords } from '../../diagnostics/count.ts';
import { isStyle, styleWords, substanceFirst } from '../../diagnostics/style.ts';
import { hintParts, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ReportFacts, ReportItem } from './facts.ts';
import { lookOf } from './look.ts';

/** The HTML of a report. `textOf` gives a file of the root, undefined where it cannot be shown. */
export function drawReport(facts: ReportFacts, textOf: (file: string) => string | undefined): string {
  const title = `Check report: ${facts.committee}, ${formatDate(facts.date)}`;
  const page = h('html', { lang: 'en-GB' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('title', title),
      h('style', lookOf(facts.accent ?? lightColours.ink)),
    ]),
    h('body', [
      h('header', [
        h('p', `${facts.council}: for the clerk, not for publication`),
        h('h1', title),
        h('p', `${formatDate(facts.date, 'weekday')}, ${facts.place}`),
      ]),
      h('main', [
        verdict(facts),
        ...days(facts),
        ...items(facts),
        ...figures(facts),
        ...findings(facts, textOf),
        ...accepted(facts),
      ]),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

/** May it be published, and if not, why. */
function verdict({ obstacles, findings }: ReportFacts): Element {
  const { warnings, style } = countOf(findings);
  const open = warnings === style ? [] : [h('p', `${counted(warnings - style, 'warning')} not yet accepted.`)];
  if (obstacles.length === 0)
    return h('section.verdict', { 'aria-label': 'Result' }, [h('strong', 'This meeting may be published.'), ...open]);
  return h('section.verdict.verdict--no', { 'aria-label': 'Result' }, [
    h('strong', 'This meeting may not be published yet.'),
    h(
      'ul',
      obstacles.map((one) => h('li', sentence(one))),
    ),
    ...open,
  ]);
}

function days(facts: ReportFacts): Element[] {
  const rows = facts.days.map(({ what, date, words }) =>
    h('tr', [h('th', { scope: 'row' }, what), h('td', formatDate(date, 'weekday')), h('td', words)]),
  );
  return [h('h2', 'Days'), table(['Event', 'Date', 'Notes'], rows, 'Days')];
}

function items(facts: ReportFacts): Element[] {
  if (facts.items.length === 0) return [];
  const heads = ['Item', 'Title', 'State', 'Pages', 'Words', 'Reading'];
  const words = facts.items.reduce((sum, item) => sum + (item.words ?? 0), 0);
  const minutes = facts.items.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  const foot = h('tr', [
    h('th', { scope: 'row', colSpan: 4 }, 'Everything'),
    h('td.number', words.toLocaleString('en-GB')),
    h('td.number', minuteWords(minutes)),
  ]);
  return [h('h2', 'Agenda'), table(heads, [...facts.items.map(itemRow), foot], 'Agenda')];
}

function itemRow({ number, title, state, pages, words, minutes, file }: ReportItem): Element {
  return h('tr', [
    h('td', String(number)),
    h(
      'th',
      { scope: 'row' },
      file === undefined ? title : [title, h('br'), h('span.place', file.slice(file.lastIndexOf('/') + 1))],
    ),
    h('td', state),
    h('td.number', pages ?? ''),
    h('td.number', words === undefined ? '' : words.toLocaleString('en-GB')),
    h('td.number', minutes === undefined ? '' : minuteWords(minutes)),
  ]);
}

function figures({ items: all }: ReportFacts): Element[] {
  const rows = all.flatMap((item) =>
    item.figures.map(({ title, file }, index) => {
      const name = h('th', { scope: 'row', rowSpan: item.figures.length }, `${item.number}. ${item.title}`);
      return h('tr', [...(index === 0 ? [name] : []), h('td', title), h('td', h('span.place', file))]);
    }),
  );
  return rows.length === 0 ? [] : [h('h2', 'Figures'), table(['Item', 'Figures it prints', 'File'], rows, 'Figures')];
}

function findings({ findings: found }: ReportFacts, textOf: (file: string) => string | undefined): Element[] {
  const { errors, warnings, style, drafts } = countOf(found);
  if (found.length === 0) return [h('h2', 'Findings'), h('p', 'Nothing was found.')];
  const byFile = Map.groupBy(substanceFirst(found), ({ place }) => place.file);
  const counts = [
    counted(errors, 'error'),
    counted(warnings - style, 'warning'),
    styleWords(style),
    draftWords(drafts),
  ];
  return [
    h('h2', `Findings: ${counts.filter((one) => one !== '' && !one.startsWith('0')).join(', ')}`),
    ...[...byFile].flatMap(([file, list]) => [
      h('h3', file),
      h(
        'ol.findings',
        list.map((one) => finding(one, textOf(file))),
      ),
    ]),
  ];
}

function finding(diagnostic: Diagnostic, text: string | undefined): Element {
  const { severity, reason, hint, rule, place, isDraft } = diagnostic;
  const word = isStyle(diagnostic) ? 'style' : severity;
  const label = isDraft ? `Draft: ${word}` : `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  const frame = text === undefined ? undefined : codeFrame(text, place, reason);
  const parts: (ElementContent | undefined)[] = [
    h('p', [h(`span.severity.severity--${severity}`, label), `: ${reason}`]),
    frame === undefined ? undefined : h('pre', { 'aria-hidden': 'true' }, frame),
    ...(hint === undefined ? [] : hintElements(hint)),
    h('p.rule', `Line ${place.line}, column ${place.column}. Rule ${rule}.`),
  ];
  return h(
    'li',
    parts.filter((part) => part !== undefined),
  );
}

/** The sentences of a hint, then what is to be pasted with its line breaks. */
function hintElements(hint: string): readonly Element[] {
  const { text, pasted } = hintParts(hint);
  return [h('p', text), ...(pasted === '' ? [] : [h('pre', pasted)])];
}

function accepted({ accepted: all }: ReportFacts): Element[] {
  if (all.length === 0) return [h('h2', 'Accepted warnings'), h('p', 'No warning was accepted.')];
  const rows = all.map(({ finding: found, waiver }) =>
    h('tr', [
      h('td', [
        `${sentence(found.reason)} `,
        h('br'),
        h('span.place', `${found.place.file}, line ${found.place.line}; rule ${waiver.rule}`),
      ]),
      h('td', waiver.reason),
      h('td', waiver.by),
      h('td', formatDate(waiver.date)),
    ]),
  );
  return [
    h('h2', 'Accepted warnings'),
    table(['What was found', 'Why it is right', 'Accepted by', 'On'], rows, 'Accepted warnings'),
  ];
}

/** A table that can be scrolled by keyboard where it is wider than the page. */
function table(heads: readonly string[], rows: readonly Element[], name: string): Element {
  const head = h(
    'thead',
    h(
      'tr',
      heads.map((one) => h('th', { scope: 'col' }, one)),
    ),
  );
  return h('div.wide', { tabIndex: 0, role: 'region', 'aria-label': name }, h('table', [head, h('tbody', [...rows])]));
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function minuteWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}
