/** Files that stand beside a sample, or in place of its own, by their path in the content root. */
type Files = Readonly<Record<string, string>>;

/** A change to a sound sample tree that shows a rule at work: what is not named stays as it is in the sample. */
export interface RuleExample {
  /** The body of the sample's report, in MDX. */
  readonly body?: string;
  /** Keys of the report's front matter with their YAML on one line; an empty text leaves the key out. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly files?: Files;
}

/** A message as the check prints it. */
export interface RuleMessage {
  /** What is wrong, without a full stop. */
  readonly reason: string;
  /** What to write instead, as sentences; absent where the reason says it. */
  readonly hint?: string;
}

interface RuleFacts {
  /** What sets it off: a noun phrase with a full stop, for example "A total in a table that is not the sum of its rows.". */
  readonly reports: string;
  /** One sentence that says why the rule is there. */
  readonly why: string;
  /** Errors stop a build; warnings can be waived. Some rules have both, by how certain the finding is. */
  readonly severity: 'error' | 'warning' | 'error or warning';
  /** "style" where the wording is worth another look and no reader is misled: such findings are counted apart. */
  readonly concerns?: 'style';
  /** The law or guidance behind it, for example "Local Government Act 1972, section 100B". */
  readonly source?: string;
}

interface Shown {
  /** Shows the rule failing. */
  readonly fails: RuleExample;
  /** What the check says of the failing example, word for word: tests hold it to that. */
  readonly says: readonly RuleMessage[];
  /** The same, corrected. */
  readonly passes: RuleExample;
  readonly unshown?: never;
}

interface Unshown {
  /** Why no text of a paper can show the rule at work; one sentence. */
  readonly unshown: string;
  readonly fails?: never;
  readonly says?: never;
  readonly passes?: never;
}

/** What is said of a rule: shown by two examples, or with the reason why no example can show it. */
export type Rule = RuleFacts & (Shown | Unshown);
