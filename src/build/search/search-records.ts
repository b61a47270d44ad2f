/** What the search finds that is not a page of its own: decisions, and datasets by what their pages say of them. */
import { siteDecisions } from '../../compile/site-decisions.ts';
import type { Dataset } from '../../data/dataset.ts';
import { wordingOf } from '../../locales/locales.ts';
import type { Decision } from '../../meetings/decisions.ts';
import type { Site } from '../../model/site.ts';
import { datasetAddress, paperAddress } from '../../outputs/addresses/addresses.ts';
import { blockText } from '../../render/text.ts';
import type { SearchFacts } from './search-facts.ts';

/** A result that is not a page of its own. */
export interface SearchRecord {
  readonly url: string;
  readonly title: string;
  readonly facts: SearchFacts;
  readonly content: string;
}

/** The decisions and datasets of a site. */
export function searchRecords(site: Site): readonly SearchRecord[] {
  return [...siteDecisions(site).map(decisionRecord), ...[...site.datasets.values()].map(datasetRecord)];
}

function decisionRecord(decision: Decision): SearchRecord {
  const { committees, committeeName, date, minute, minutes, resolution, isDraft } = decision;
  const words = wordingOf(minutes.language);
  const kind = isDraft ? words.machines.draftDecision : words.machines.decision;
  return {
    url: `${paperAddress(minutes)}#${minute.anchor}`,
    title: words.decisions.minute(minute.number, minute.title),
    facts: {
      kind: 'Decision',
      committees: committees.map(({ name }) => name),
      date,
      line: words.facts([kind, committeeName, words.date(date)]),
    },
    content: asSentences([minute.title, ...blockText(resolution, words)]),
  };
}

function datasetRecord({ name, language, title, description, source, period, columns }: Dataset): SearchRecord {
  const words = wordingOf(language);
  const about = columns.flatMap((column) => [
    column.name,
    ...(column.definition === undefined ? [] : [column.definition]),
  ]);
  return {
    url: datasetAddress(name),
    title,
    facts: {
      kind: 'Data',
      committees: [],
      line: words.facts([words.machines.data, ...(period === '' ? [] : [period])]),
    },
    content: asSentences([title, description, source, ...about]),
  };
}

/** Each part as a sentence of its own, so that an excerpt can be read. */
function asSentences(parts: readonly string[]): string {
  const written = parts.map((part) => part.trim()).filter((part) => part !== '');
  return written.map((part) => (/[.!?:;]$/.test(part) ? part : `${part}.`)).join(' ');
}
