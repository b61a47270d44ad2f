/** The words of the guide's made pages, in English; texts of several sentences are Markdown. */
export const guideEnGB = {
  blocks: {
    title: 'What each block does',
    description: 'Every block and what its settings mean, with examples as you write them and as readers see them.',
    intro: [
      'A block is a short tag that you write in a paper. The tool draws it on the web page and in the PDF alike.',
      'Every example shows first what you write, and then what readers see. You can copy it. The figures are invented and belong to this guide alone: put the name of your own data where an example has `family-centre-visits`.',
      'Settings stand in quotation marks. Those that are not called optional are needed.',
    ].join('\n\n'),
    ownLine: 'Blocks on lines of their own',
    inSentence: 'Within a sentence',
    allInPrint: (facts: string) => `All examples in print (${facts})`,
    noSettings: 'It has no settings.',
    optional: 'Optional.',
    oneOf: (values: string) => `One of: ${values}.`,
    inPrint: (block: string, example: string) => `${block} in print: ${example} (PDF)`,
  },
  messages: {
    title: 'What each message means',
    description: 'Every rule that papers and data are held against: why it is there, and how to put it right.',
    intro: [
      'Each message of `npm run check`, of the preview and of a build names its rule. Look the rule up here.',
      'An **error** stops the build: nothing is published until it is put right. A **warning** does not.',
      'If you have looked at a warning and the text is right as it is, you can accept it with a waiver that gives your reason, your post and the day. Put it where the warning stands: into the front matter of the paper, into `meeting.yml`, or into the description of the data. Errors cannot be waived.',
    ].join('\n\n'),
    style: 'A matter of style.',
    severities: { error: 'Error.', warning: 'Warning.', 'error or warning': 'Error or warning.' },
    source: (source: string) => `Source: ${source}.`,
    examples: (rule: string) => `Examples of ${rule}`,
    fails: 'The rule finds',
    passes: 'Put right',
    waiver: 'Accept the warning',
    inBody: 'in the report',
    inFacts: 'in its front matter',
    inFile: (file: string) => `in ${file}`,
  },
} as const;
