import { liblouisVersion } from '../../outputs/braille/liblouis.ts';
import type { FileFormat } from '../../schema/council/formats.ts';
import { UsageError } from './usage-error.ts';

/** Throws UsageError where braille is asked for on a machine that cannot make it. */
export function refuseWithoutLiblouis(format: FileFormat): void {
  if (format === 'braille' && liblouisVersion() === '')
    throw new UsageError(
      'Braille is made by liblouis, which is not installed here. On Debian: apt-get install liblouis-bin',
    );
}
