import type { Argument, FunctionEntry } from "../../functions/catalogue";

/** Cells of a sheet, as Excel writes them. */
export interface Cells {
  readonly sheetName: string;
  readonly address: string;
}

const HAN_ONLY = /^\p{Script=Han}+$/u;

const sheetPrefix = (sheetName: string): string =>
  `${HAN_ONLY.test(sheetName) ? sheetName : `'${sheetName.replaceAll("'", "''")}'`}!`;

/** `基础数据表!C5`, `'Sheet 1'!C5`. */
export const reference = ({ sheetName, address }: Cells): string =>
  sheetPrefix(sheetName) + address;

const REFERENCE =
  /^(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/iu;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)%?$/;
const ARRAY = /^\{[-+\d.%]+(?:[,;][-+\d.%]+)*\}$/;

/** What is wrong with an argument as typed; undefined when nothing is. */
export function argumentFault(argument: Argument, typed: string): string | undefined {
  if (typed.trim() === "") return argument.optional ? undefined : "请选取单元格或直接填写。";
  if (!argument.range || argument.words || REFERENCE.test(typed.trim()) || ARRAY.test(typed.trim()))
    return undefined;
  return "请选取一片单元格，或写成 {0,0.1,0.2} 的样子。";
}

/**
 * The formula for a cell of a sheet. An argument is a reference, a number or an array where it
 * looks like one, and quoted text otherwise: nothing that is typed becomes a formula of its own.
 */
export function typedFormula(
  { id, arguments: declared }: FunctionEntry,
  typed: readonly string[],
  sheetName?: string,
): string {
  const written = declared.map((_, index) => argumentText((typed[index] ?? "").trim(), sheetName));
  while (written.at(-1) === "") written.pop();
  return `=PERF.${id}(${written.join(",")})`;
}

function argumentText(typed: string, sheetName?: string): string {
  if (typed === "" || NUMBER.test(typed) || ARRAY.test(typed)) return typed;
  if (!REFERENCE.test(typed)) return `"${typed.replaceAll('"', '""')}"`;
  const prefix = sheetName === undefined ? null : sheetPrefix(sheetName);
  return prefix !== null && typed.startsWith(prefix) ? typed.slice(prefix.length) : typed;
}
