/** What a new report is given to answer its standard sections with. */
import type { AskedSection, PaperSections, ScaffoldContext } from '../document/standard-section.ts';

/** Lines of YAML for every section that a report must have. */
export function scaffoldLines(
  { asked, isOwn }: PaperSections,
  { served, owed }: Pick<ScaffoldContext, 'served' | 'owed'>,
): readonly string[] {
  return asked
    .filter(({ isRequired }) => isRequired)
    .flatMap(({ key, title, definition, list }) =>
      definition.scaffold({ key, title: inOneLine(title), list, served: isOwn && !list ? [] : served, owed }),
    );
}

/** A comment with the posts that clear the report, as they are written once they have; empty where nobody has to. */
export function scaffoldClearances({ asked, clearances }: PaperSections, yaml: (text: string) => string): string {
  const ofSections = asked.flatMap((section) => clearingPost(section));
  const posts = [...new Set([...clearances, ...ofSections])];
  return posts.map((by) => `{ by: ${yaml(by)}, date: … }`).join(', ');
}

function clearingPost({ clearedBy, isRequired }: AskedSection): string[] {
  return clearedBy !== undefined && isRequired ? [clearedBy] : [];
}

/** A title as it can stand in a comment, and in a text in quotation marks and brackets. */
function inOneLine(title: string): string {
  return title.replaceAll(/[\s"\\[\]]+/g, ' ').trim();
}
