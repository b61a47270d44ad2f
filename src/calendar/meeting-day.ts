import { datePart } from '../schema/meeting/meeting-folder.ts';
import { formatDate } from './plain-date.ts';

/** A meeting's folder in words: "14 March 2024"; of a second meeting of a day with its word, "14 March 2024 (extraordinary)". */
export function formatFolder(folder: string): string {
  const day = datePart(folder);
  const word = folder.slice(day.length + 1);
  return `${formatDate(day)}${word === '' ? '' : ` (${word})`}`;
}
