/** veraPDF's report, read for what is not as PDF/UA-1 and PDF/A-3a want it. Source of the format: veraPDF CLI, `--format json`. */

/** One rule that a PDF does not keep. */
export interface FailedRule {
  /** For example "ISO 14289-1:2014 7.1-10". */
  readonly rule: string;
  readonly description: string;
  readonly times: number;
}

/** What veraPDF says of one PDF. */
export interface Verdict {
  readonly file: string;
  readonly failed: readonly FailedRule[];
  /** Why the file could not be judged at all. */
  readonly problem?: string;
}

/** What is read of the report; everything else in it is passed over. */
interface Report {
  readonly report?: { readonly jobs?: readonly Job[] };
}

interface Job {
  readonly itemDetails?: { readonly name?: string };
  /** A list since veraPDF 1.26, before that the one result. */
  readonly validationResult?: Result | readonly Result[];
  readonly taskException?: { readonly exceptionMessage?: string };
}

interface Result {
  readonly compliant?: boolean;
  readonly details?: { readonly ruleSummaries?: readonly RuleSummary[] };
}

interface RuleSummary {
  readonly specification?: string;
  readonly clause?: string;
  readonly testNumber?: number;
  readonly failedChecks?: number;
  readonly description?: string;
}

/** The verdicts of a report, one for each PDF. Throws SyntaxError where the text is not JSON. */
export function verdictsOf(json: string): readonly Verdict[] {
  // veraPDF writes this shape; every part of it is checked against undefined below.
  const { report } = JSON.parse(json) as Report;
  return (report?.jobs ?? []).map((job) => {
    const file = job.itemDetails?.name ?? 'a file without a name';
    const results = job.validationResult === undefined ? [] : [job.validationResult].flat();
    if (results.length === 0) {
      return { file, failed: [], problem: job.taskException?.exceptionMessage ?? 'veraPDF could not read it' };
    }
    const failed = results
      .flatMap((result) => (result.details?.ruleSummaries ?? []).map(failedRule))
      .filter(({ times }) => times > 0);
    const isUnexplained = failed.length === 0 && results.some((result) => result.compliant !== true);
    return { file, failed, ...(isUnexplained ? { problem: 'it does not conform, and no rule was named' } : {}) };
  });
}

function failedRule({
  specification = '',
  clause = '',
  testNumber = 0,
  failedChecks = 0,
  description = '',
}: RuleSummary): FailedRule {
  return { rule: `${specification} ${clause}-${testNumber}`.trim(), description, times: failedChecks };
}
