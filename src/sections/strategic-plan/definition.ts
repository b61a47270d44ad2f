import { planOn } from '../../schema/council/council.ts';
import type { SectionDefinition } from '../../document/standard-section.ts';
import { unreadStatement } from '../impact/answer.ts';
import { answeredList, outcomesAnswer, type OutcomesAnswer } from '../outcomes/answer.ts';
import { stop } from '../snippets.ts';

const noLink = (owed: (what: string) => string): string =>
  `  noLink: "${owed('why the report needs a decision although it links to no outcome of the plan')}"`;

/** "Links to the Strategic Plan": every outcome with yes or no, or the reason, never both and never neither. */
export const strategicPlan: SectionDefinition<OutcomesAnswer> = {
  schema: outcomesAnswer('plan').describe(
    'How the report serves the strategic plan: exactly one of outcomes and noLink.',
  ),
  standIn: { noLink: unreadStatement },
  template: 'strategic-plan.hbs',
  texts: ['noLink'],
  statements: [
    {
      path: 'noLink',
      name: () => 'the reason for the decision',
      hint: 'Say why the decision is needed although it links to no outcome.',
    },
  ],
  otherTitles: /^(?:links? (?:to|with) the (?:strategic|corporate) plan|(?:links? to|strategic plan) outcomes?$)/,
  example: '{ noLink: why the report needs a decision although it links to no outcome }',
  facts: (answer, { title, list, words: { sections } }) => ({
    title,
    planTitle: sections.theList(list?.title ?? sections.strategicPlan),
    noLink: answer.noLink,
    outcomes: answeredList(answer, list, sections),
  }),
  list: ({ council, date }) => planOn(council, date ?? '9999-12-31'),
  snippet: ({ key, nextStop }) => [
    `${key}:`,
    `  noLink: ${stop(nextStop(), 'Why the report needs a decision although it links to no outcome')}`,
  ],
  scaffold({ key, list, served, owed }) {
    const keys = Object.keys(list?.outcomes ?? {});
    if (served.length > 0) {
      const answers = keys.map((one) => `${one}: ${served.includes(one) ? 'yes' : 'no'}`).join(', ');
      return [
        `# How the report serves the ${list?.title ?? 'strategic plan'}: yes or no for every outcome.`,
        `${key}:`,
        `  outcomes: { ${answers} }`,
      ];
    }
    return [
      '# How the report serves the strategic plan. For a report that links to outcomes, delete noLink and write instead:',
      `#   outcomes: { ${keys.map((one) => `${one}: yes`).join(', ')} }`,
      `${key}:`,
      noLink(owed),
    ];
  },
};
