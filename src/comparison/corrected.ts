/** What a declared correction changed, from the words of what was published before it and after it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Paper } from '../model/paper.ts';
import { wordingOf } from '../locales/locales.ts';
import type { CorrectionFacts } from '../schema/meeting/meeting.ts';
import type { PublicationRecord, PublishedWords } from '../schema/meeting/publication-record.ts';
import { changesBetween } from './compare-parts.ts';
import { paperStructure, paperWords, structureText } from './paper-words.ts';
import { isWithout, partIn, statesOf, textOfPart, type PartText } from './recorded-states.ts';
import { tellChanges } from './tell-changes.ts';

/** As many places as the head of a corrected paper names; the page of its versions shows all. */
const mostPlaces = 10;

/** What was published of a meeting. */
export interface Published {
  readonly record: PublicationRecord;
  /** Undefined where they were not kept. */
  readonly words: PublishedWords | undefined;
}

/** The words of a paper as they are now, in the form in which its record keeps them. Pictures are read from the root. */
export function partTextOf(paper: Paper, root: string): PartText {
  const hashOf = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(path.join(root, file)))
      .digest('hex');
  return { lines: paperWords(paper), structure: paperStructure(paper, hashOf).map(structureText) };
}

/** True for two entries that declare the same. */
export function isSameCorrection(one: CorrectionFacts, other: CorrectionFacts): boolean {
  return (
    one.paper === other.paper &&
    one.what === other.what &&
    one.why === other.why &&
    one.date === other.date &&
    one.rows === other.rows
  );
}

/** A part of what was published that was corrected. */
export interface CorrectedPart {
  /** As the record calls it. */
  readonly name: string;
  /** What it prints a notice of, as the record calls it: no words from before that are shown. */
  readonly lost?: readonly string[];
  /** As it is now, for a correction that is not recorded yet. */
  readonly text: PartText;
  /** All corrections of the part, as meeting.yml declares them. */
  readonly corrections: readonly CorrectionFacts[];
  readonly published: Published;
  /** Of the words that describe the places. */
  readonly language: string;
}

/** The places that a correction changed. Where several were declared together, the last of them has the places. */
export function whatWasCorrected(correction: CorrectionFacts, part: CorrectedPart): readonly string[] {
  const { record, words } = part.published;
  if (!words) return [];
  const states = statesOf(record);
  const textIn = (state: PublicationRecord | undefined): PartText | undefined => {
    const recorded = state && isWithout(state, part.lost ?? []) ? partIn(state, part.name) : undefined;
    return recorded && textOfPart(recorded, words);
  };
  const at = states.findLastIndex(({ corrections }) => isAmong(correction, corrections));
  const together = (
    at < 0
      ? part.corrections.filter((one) => !isAmong(one, record.corrections))
      : (states[at]?.history.at(-1)?.corrections ?? [])
  ).filter(({ paper }) => paper === correction.paper);
  const last = together.at(-1);
  if (last && !isSameCorrection(last, correction)) return [];
  const [before, after] = at < 0 ? [textIn(record), part.text] : [textIn(states[at + 1]), textIn(states[at])];
  if (!before || !after) return [];
  return tellChanges(changesBetween(before, after), mostPlaces, wordingOf(part.language).changes);
}

function isAmong(correction: CorrectionFacts, list: readonly CorrectionFacts[]): boolean {
  return list.some((one) => isSameCorrection(one, correction));
}
