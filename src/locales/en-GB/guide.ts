/** The words of the guide's made pages, in English; texts of several sentences are Markdown. */
export const guideEnGB = {
  blocks: {
    title: 'What each block does',
    description: 'Every block and what its settings mean, with examples as you write them and as readers see them.',
    intro: [
      'A block is a short tag that you write in a paper. The tool shows it on the web page and in the PDF.',
      'Each example shows what you write, then what readers see. You can copy it. The data is invented for this guide: replace `family-centre-visits` with the name of your own dataset.',
      'Put the value of each setting in quotation marks. All settings are required unless marked optional.',
    ].join('\n\n'),
    ownLine: 'Blocks on their own lines',
    inSentence: 'Within a sentence',
    allInPrint: (facts: string) => `All examples as a PDF (${facts})`,
    noSettings: 'It has no settings.',
    optional: 'Optional.',
    oneOf: (values: string) => `One of: ${values}.`,
    inPrint: (block: string, example: string) => `${block} in print: ${example} (PDF)`,
  },
  messages: {
    title: 'Rules and messages',
    description: 'Every rule that papers and data are checked against: why it exists, and how to fix what it reports.',
    intro: [
      'Every message from `npm run check`, the preview or a build ends with the name of its rule. Find that rule on this page.',
      'An **error** stops the build: nothing is published until you fix it. A **warning** does not.',
      'If you have looked at a warning and the text is right as it stands, you can accept the warning with a waiver that gives your reason, your job title and the date. Add it to the file that the warning is about: the front matter of the paper, `meeting.yml` or the dataset’s `.yml` file. You cannot waive errors.',
    ].join('\n\n'),
    style: 'A matter of style.',
    severities: { error: 'Error.', warning: 'Warning.', 'error or warning': 'Error or warning.' },
    source: (source: string) => `Source: ${source}.`,
    examples: (rule: string) => `Examples of ${rule}`,
    fails: 'This fails',
    passes: 'This passes',
    waiver: 'Accept the warning',
    inBody: 'in the report',
    inFacts: 'in its front matter',
    inFile: (file: string) => `in ${file}`,
  },
} as const;
