/** Yes or no for each outcome of a list, or the reason why there is no link: the form of the strategic plan and of others. */
import { z } from 'zod';
import type { TemplateFact } from '../../document/templates.ts';
import { hints } from '../../schema/yaml/hints.ts';
import { words } from '../../schema/plain.ts';
import type { OutcomeList } from '../../schema/council/standard-sections.ts';
import { yesNo } from '../../schema/yaml/yaml.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';

/** Exactly one of the two. */
export interface OutcomesAnswer {
  readonly outcomes?: Readonly<Record<string, boolean>> | undefined;
  readonly noLink?: string | undefined;
}

/** The shape of such an answer. `source` is what the outcomes belong to: "plan", "list". */
export function outcomesAnswer(source: string) {
  return z
    .strictObject({
      outcomes: z
        .record(z.string(), yesNo)
        .optional()
        .describe(`Every outcome of the ${source} by its key: yes or no.`),
      noLink: words.optional().describe('Why the report needs a decision although it links to no outcome.'),
    })
    .refine(
      (answer) => (answer.outcomes === undefined) !== (answer.noLink === undefined),
      'needs exactly one of its two forms: outcomes, or noLink',
    )
    .register(hints, {
      hint: 'Give yes or no for every outcome under outcomes, or the reason for the decision under noLink. Delete the other.',
    });
}

/** Every outcome of the list with its answer in words. */
export function answeredList(
  answer: OutcomesAnswer,
  list: OutcomeList | undefined,
  sections: Wording['sections'],
): TemplateFact[] {
  return Object.entries(list?.outcomes ?? {}).map(([key, title]) => ({
    title,
    answer: answer.outcomes?.[key] === true ? sections.yes : sections.no,
  }));
}
