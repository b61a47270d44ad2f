/** The workbooks of a site: one of each dataset, one of the figures of each paper. */
import { notesOfWords } from '../../cache/packed-papers.ts';
import type { Dataset } from '../../data/dataset.ts';
import { notesOf } from '../../data/table.ts';
import { wordingOf } from '../../locales/locales.ts';
import { takenDownNotice } from '../../meetings/coming-down.ts';
import type { Notice } from '../../model/notice.ts';
import { isDraft, type Paper } from '../../model/paper.ts';
import type { Site } from '../../model/site.ts';
import { keyOfTakenDown, type TakenDown } from '../../model/taken-down.ts';
import { councilOn, enquiriesOf } from '../../schema/council/council.ts';
import type { AnyDocument, SiteDocument } from '../documents.ts';
import { makeWorkbook } from './make-workbook.ts';
import { tableOfDataset, tablesOfPaper } from './source-table.ts';
import type { Workbook } from './workbook.ts';

/** Asked several times in a build; the words of a paper lie packed, and are not unpacked for it each time. */
const withTables = new WeakMap<Paper, boolean>();

/** True for a dataset, there or taken down, and for a paper with a numbered table or chart, or with a notice in the place of those that were published. */
export function hasWorkbook(document: AnyDocument): boolean {
  if (document.of !== 'paper') return document.of === 'dataset' || document.of === 'data-notice';
  const { paper } = document;
  const known = notesOfWords(paper)?.hasTables ?? withTables.get(paper);
  const has = known ?? tablesOfPaper(paper, wordingOf(paper.language)).length > 0;
  withTables.set(paper, has);
  return has || paper.hadWorkbook === true;
}

/** Path of a document's workbook in dist/ up to its ending. */
export function workbookStem({ of, stem }: AnyDocument): string {
  return of === 'paper' ? `${stem}-figures` : stem;
}

/** The workbook of a document; undefined where it has none. */
export function workbookOf(document: AnyDocument, site: Site): Workbook | undefined {
  if (document.of === 'dataset') return ofDataset(document.dataset, site);
  if (document.of === 'data-notice') return ofNotice(document.notice, site);
  return document.of === 'paper' ? ofPaper(document.paper, site) : undefined;
}

/** What of a council, and of what was taken down elsewhere, stands in a workbook. */
export function workbookDecidedBy(document: SiteDocument, { council, takenDown }: Site): unknown {
  const home = document.of === 'paper' ? document.paper.home : undefined;
  const then = home?.in === 'meeting' ? councilOn(council, home.date) : council;
  if (document.of === 'data-notice') return [council.name, enquiriesOf(council), document.notice];
  const lost = document.of === 'paper' ? lostData(document.paper, takenDown) : [];
  return [then.name, enquiriesOf(then), lost.map(({ date, reason }) => [date, reason])];
}

function ofDataset(dataset: Dataset, { council }: Site): Workbook {
  const words = wordingOf(dataset.language);
  const { workbooks, data } = words;
  const { title, description, period, licence, source } = dataset;
  return makeWorkbook({
    title,
    council: council.name,
    language: dataset.language,
    words,
    about: [
      ...(description === '' ? [] : [description]),
      workbooks.publisher(council.name),
      ...(period === '' ? [] : [workbooks.period(period)]),
      ...(source === '' ? [] : [workbooks.source(source)]),
      ...(licence === '' ? [] : [workbooks.licence(licence === 'OGL-UK-3.0' ? data.openLicence : licence)]),
      workbooks.enquiries(enquiriesOf(council)),
    ],
    tables: [tableOfDataset(dataset, notesOf(dataset, dataset.rows, dataset.columns))],
  });
}

function ofNotice({ title, text }: Notice, { council }: Site): Workbook {
  const { name, language } = council;
  const words = wordingOf(language);
  const about = [text, words.workbooks.publisher(name), words.workbooks.enquiries(enquiriesOf(council))];
  return makeWorkbook({ title, council: name, language, words, about, tables: [] });
}

function ofPaper(paper: Paper, site: Site): Workbook {
  const words = wordingOf(paper.language);
  const { workbooks } = words;
  const { home, cover, title, figuresOfDay = [] } = paper;
  const council = home.in === 'meeting' ? councilOn(site.council, home.date) : site.council;
  return makeWorkbook({
    title: workbooks.figuresOf(title),
    council: council.name,
    language: paper.language,
    words,
    about: [
      ...(isDraft(paper) || paper.status === 'draft' ? [words.paper.draftTag] : []),
      ...(paper.notices ?? []).map(({ text }) => text),
      ...lostData(paper, site.takenDown).map((one) => takenDownNotice(one, words).text),
      ...figuresOfDay.flatMap(({ title: day, text }) => [day, text]),
      ...cover.facts.map(({ label, value }) => `${label}: ${value}`),
      workbooks.publisher(council.name),
      workbooks.enquiries(enquiriesOf(council)),
    ],
    tables: tablesOfPaper(paper, words),
  });
}

/** The data taken down that a paper would print. */
function lostData({ lost = [] }: Paper, takenDown: Site['takenDown']): readonly TakenDown[] {
  const down = new Map(takenDown.filter(({ kind }) => kind === 'data').map((one) => [keyOfTakenDown(one), one]));
  return lost.flatMap((key) => down.get(key) ?? []);
}
