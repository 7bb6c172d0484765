import { parseArgs } from "node:util";
import { WorkbookFault } from "../src/reading/fault";
import { endWithReader } from "./closed-pipe";

/** A mistake of whoever called a script: told a sentence a line; the exit code is 2. */
export class UsageFault extends Error {
  override readonly name = "UsageFault";

  constructor(readonly lines: readonly string[]) {
    super(lines.join("\n"));
  }
}

/** An option of a command; a switch unless it says what its value is. */
export interface Option {
  readonly value?: string;
  readonly isRequired?: boolean;
  readonly isRepeatable?: boolean;
  readonly means: string;
}

/** A command of package.json: what it takes, and what `--help` says of it. */
export interface Command<Name extends string = string> {
  /** As it is called: `npm run --silent check`. */
  readonly call: string;
  readonly about: string;
  /** What stands before the options; none where a command takes nothing but options. */
  readonly operands?: { readonly value: string; readonly means: string; readonly most?: number };
  readonly options: Readonly<Record<Name, Option>>;
  /** What the exit codes say. */
  readonly ends: Readonly<Record<number, string>>;
}

/** What a command was called with. */
export interface Given<Name extends string> {
  readonly operands: readonly string[];
  readonly has: (option: Name) => boolean;
  readonly value: (option: Name) => string | undefined;
  readonly values: (option: Name) => readonly string[];
}

const HELP = { means: "显示本说明" } as const;

/**
 * Runs the work of a command, or prints its help. A usage fault, and a workbook that cannot be laid
 * out, end it with exit code 2 and no stack.
 */
export async function runCommand<Name extends string>(
  command: Command<Name>,
  work: (given: Given<Name>) => Promise<void>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  endWithReader();
  try {
    const given = read(command, args);
    if (given === "help") process.stdout.write(helpOf(command));
    else await work(given);
  } catch (error) {
    for (const line of linesOf(error)) process.stderr.write(`${line}\n`);
    process.exitCode = 2;
  }
}

/** What a fault says to whoever called; anything else is a fault of the program. */
function linesOf(error: unknown): readonly string[] {
  if (error instanceof UsageFault) return error.lines;
  if (error instanceof WorkbookFault) return [error.sentence];
  throw error;
}

/** A command and its work, to be run with the arguments that follow its name. */
export interface Script {
  readonly about: string;
  readonly run: (args: readonly string[]) => Promise<void>;
}

export const script = <Name extends string>(
  command: Command<Name>,
  work: (given: Given<Name>) => Promise<void>,
): Script => ({
  about: command.about,
  run: (args) => runCommand(command, work, args),
});

/**
 * Reads the arguments of a command.
 * @throws UsageFault with the fault and how the command is called
 */
export function read<Name extends string>(
  command: Command<Name>,
  args: readonly string[],
): Given<Name> | "help" {
  const wrong = (sentence: string): UsageFault =>
    new UsageFault([sentence, `用法：${usageOf(command)}`, `说明：${command.call} -- --help`]);
  const options: Readonly<Record<string, Option>> = { ...command.options, help: HELP };
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value }]) => [
        name,
        {
          type: value === undefined ? "boolean" : "string",
          ...(name === "help" && { short: "h" }),
        } as const,
      ]),
    ),
  });
  const operands: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const option = options[name];
    if (!option) throw wrong(`没有选项 ${rawName}。`);
    const takes = option.value !== undefined;
    if (!takes && value !== undefined) throw wrong(`选项 ${rawName} 后面没有值。`);
    if (takes && (!value || (!inlineValue && value.startsWith("-"))))
      throw wrong(`选项 ${rawName} 后面缺少 ${option.value}。`);
    const before = values.get(name) ?? [];
    if (takes && before.length > 0 && !option.isRepeatable)
      throw wrong(`选项 ${rawName} 只能写一次。`);
    values.set(name, [...before, value ?? ""]);
  }
  if (values.has("help")) return "help";
  const most = command.operands ? (command.operands.most ?? Infinity) : 0;
  if (operands.length > most) throw wrong(`${operands[most]!} 是多余的。`);
  if (command.operands && most === Infinity && operands.length === 0)
    throw wrong(`没有写出 ${command.operands.value}。`);
  for (const [name, { value, isRequired }] of Object.entries(options))
    if (isRequired && !values.has(name)) throw wrong(`缺少 --${name} ${value ?? ""}。`);
  return {
    operands,
    has: (option) => values.has(option),
    value: (option) => values.get(option)?.[0],
    values: (option) => values.get(option) ?? [],
  };
}

function usageOf({ call, operands, options }: Command): string {
  const parts = Object.entries<Option>(options).map(([name, { value, isRequired }]) => {
    const part = value === undefined ? `--${name}` : `--${name} ${value}`;
    return isRequired ? part : `[${part}]`;
  });
  const own = operands ? [operands.value, ...parts] : parts;
  return own.length === 0 ? call : `${call} -- ${own.join(" ")}`;
}

/** What `--help` prints. */
export function helpOf(command: Command): string {
  const options = Object.entries({ ...command.options, help: HELP } as Record<string, Option>);
  const lines = options.map(([name, { value, means, isRepeatable }]): [string, string] => [
    value === undefined ? `--${name}` : `--${name} ${value}`,
    isRepeatable ? `${means}；可写多次` : means,
  ]);
  const { operands } = command;
  return [
    command.about,
    "",
    `用法：${usageOf(command)}`,
    "",
    ...table([
      ...(operands ? [[operands.value, operands.means] as [string, string]] : []),
      ...lines,
    ]),
    "",
    "退出码：",
    ...table(Object.entries(command.ends)),
    "",
  ].join("\n");
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => columnsOf(name)));
  return rows.map(([name, means]) => `  ${name}${" ".repeat(width - columnsOf(name))}  ${means}`);
}

/** A Chinese character takes two columns of a terminal. */
const columnsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > "\u2e7f" ? 2 : 1), 0);
