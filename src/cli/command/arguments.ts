/** What is written after a command: described once, from which the reading, the checking and --help are made. */
import { parseArgs } from 'node:util';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { UsageError } from './usage-error.ts';

/** One option of a command. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  /** What it does, in one line, for --help. */
  readonly about: string;
  /** What stands after a string option in --help, for example DIR. */
  readonly value?: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  /** Values that it will take in a later version. */
  readonly later?: readonly string[];
}

/** The options of a command by their names, without the leading dashes. */
export type CommandOptions = Readonly<Record<string, CommandOption>>;

/** A command as its users see it. */
export interface CommandDescription<Options extends CommandOptions> {
  /** As written after `npm run`. */
  readonly name: string;
  /** What it does, in full sentences. */
  readonly summary: string;
  /** What may stand without a name, for example { name: 'FILE', about: '…' }; none where absent. */
  readonly operands?: { readonly name: string; readonly about: string };
  readonly options: Options;
  /** Names of options that it will have in a later version. */
  readonly later?: readonly string[];
  /** Command lines with what they do. */
  readonly examples: readonly { readonly line: string; readonly does: string }[];
}

/** Every command has these. */
export const commonOptions = {
  help: { type: 'boolean', about: 'Show this text.' },
  verbose: { type: 'boolean', about: 'If the tool fails, show the details that its developers need.' },
} as const satisfies CommandOptions;

/** The options with their values: one of its choices or any text for 'string', true for 'boolean', undefined where not written. */
export type OptionValues<Options extends CommandOptions> = {
  readonly [Name in keyof Options]?: Options[Name] extends { readonly choices: readonly (infer Choice)[] }
    ? Choice
    : Options[Name]['type'] extends 'string'
      ? string
      : true;
};

/** What was written after a command. */
export interface Arguments<Options extends CommandOptions> {
  readonly values: OptionValues<Options>;
  readonly operands: readonly string[];
}

/**
 * Throws UsageError where npm kept an option for itself: it does so with those written before two hyphens, and hands them on
 * in the environment only. `npm run check --restricted` would check without what was asked for.
 */
export function refuseKeptByNpm(
  { name, options }: Pick<CommandDescription<CommandOptions>, 'name' | 'options'>,
  environment: Readonly<Record<string, string | undefined>>,
): void {
  const kept = Object.keys(options).find(
    (option) => !npmsOwn.has(option) && environment[`npm_config_${option.replaceAll('-', '_')}`] !== undefined,
  );
  if (kept === undefined) return;
  throw new UsageError(
    `--${kept} was kept by npm and did not come through. Write two hyphens before the options: npm run ${name} -- --${kept} …`,
  );
}

/** Options of ours that npm has too, so that somebody may have set them for good. */
const npmsOwn: ReadonlySet<string> = new Set(['cache', 'editor', 'only']);

/** Reads what was written. Throws UsageError with a hint where the command does not know it. */
export function readArguments<Options extends CommandOptions>(
  description: CommandDescription<Options>,
  written: readonly string[],
): Arguments<Options & typeof commonOptions> {
  const options: CommandOptions = { ...description.options, ...commonOptions };
  const { tokens } = parseArgs({ args: [...written], options: forParser(options), strict: false, tokens: true });
  const values: Record<string, string | true> = {};
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    if (description.later?.includes(token.name) === true)
      throw new UsageError(`"--${token.name}" comes with a later version of this tool.`);
    values[token.name] = valueOf(token, options);
  }
  if (!description.operands && operands.length > 0) {
    throw new UsageError(`"${operands[0] ?? ''}" is not understood: ${description.name} takes options only.`);
  }
  // The loop above has held every name and type against the description.
  return { values: values as OptionValues<Options & typeof commonOptions>, operands };
}

function forParser(options: CommandOptions): Record<string, { type: 'string' | 'boolean' }> {
  return Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]));
}

function valueOf(
  token: { name: string; rawName: string; value?: string | undefined },
  options: CommandOptions,
): string | true {
  const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
  if (!option) {
    const near = didYouMean(
      `--${token.name}`,
      Object.keys(options).map((name) => `--${name}`),
    );
    throw new UsageError(`There is no option "${token.rawName}". ${near}`);
  }
  if (option.type === 'boolean') {
    if (token.value !== undefined) throw new UsageError(`"--${token.name}" stands alone, without a value.`);
    return true;
  }
  if (token.value === undefined || token.value === '') {
    throw new UsageError(`"--${token.name}" needs a value: --${token.name} ${option.value ?? 'VALUE'}.`);
  }
  if (option.later?.includes(token.value) === true)
    throw new UsageError(`"--${token.name} ${token.value}" comes with a later version of this tool.`);
  if (option.choices && !option.choices.includes(token.value)) {
    throw new UsageError(`"--${token.name}" cannot be "${token.value}": it is ${option.choices.join(', ')}.`);
  }
  return token.value;
}
