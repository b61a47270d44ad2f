/** All conditions that a machine can check of a file that says it is PDF/UA-1 and PDF/A-3a. */
import { conditions, type ConditionId, type Failure } from './conditions.ts';
import { checkContent } from './content.ts';
import { checkDocument, checkGraphics, checkObjects } from './document.ts';
import { checkFonts } from './fonts.ts';
import { checkHeard } from './heard.ts';
import { checkMetadata } from './metadata.ts';
import { PdfObjects } from './objects.ts';
import { checkFiles, checkPages } from './pages.ts';
import { checkSemantics } from './semantics.ts';
import { checkStructure } from './structure.ts';

/** Everything that a file does not keep to, in no particular order; empty where it keeps to all. */
export async function conformanceFailures(bytes: Uint8Array): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  const report = (condition: ConditionId, where: string): void => void failures.push({ condition, where });
  const file = await PdfObjects.open(bytes);
  checkDocument(file, report);
  checkMetadata(file, report);
  checkObjects(file, report);
  const use = checkContent(file, report);
  const elements = checkStructure(file, use, report);
  checkSemantics(file, elements, report);
  checkHeard(file, elements, { use, report });
  checkPages(file, elements, report);
  checkFiles(file, report);
  checkFonts(file, use, report);
  checkGraphics(file, use, report);
  return failures;
}

/** "UA 13-004 every figure has words in its place (7.3): page 3", one a line, each only once. */
export function failureLines(failures: readonly Failure[]): string[] {
  return [...new Set(failures.map(({ condition, where }) => `${condition} ${conditions[condition]}: ${where}`))];
}
