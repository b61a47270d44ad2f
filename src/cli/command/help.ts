import { commonOptions, type CommandDescription, type CommandOption, type CommandOptions } from './arguments.ts';

/** What `npm run <command> -- --help` prints, with a line feed at its end. */
export function helpOf(description: CommandDescription<CommandOptions>): string {
  const { name, summary, operands, options, examples } = description;
  const usage = `npm run ${name}${operands ? ` -- [options] ${operands.name}` : ' -- [options]'}`;
  const rows: [string, string][] = [
    ...(operands ? [[operands.name, operands.about] as [string, string]] : []),
    ...Object.entries({ ...options, ...commonOptions }).map(([option, about]) => optionRow(option, about)),
  ];
  const width = Math.max(...rows.map(([left]) => left.length));
  const table = rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
  const shown = examples.flatMap(({ line, does }) => [`  ${line}`, `      ${does}`]);
  const exits = '0 fine, 1 problems in the content, 2 command not used correctly, 3 fault in the tool';
  return [
    '',
    summary,
    '',
    `Usage: ${usage}`,
    '',
    ...table,
    '',
    'Examples:',
    ...shown,
    '',
    `Exit codes: ${exits}.`,
    '',
  ].join('\n');
}

function optionRow(name: string, option: CommandOption): [string, string] {
  const value = option.type === 'string' ? ` ${option.choices?.join('|') ?? option.value ?? 'VALUE'}` : '';
  return [`--${name}${value}`, option.about];
}
