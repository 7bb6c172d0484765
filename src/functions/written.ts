import type { FunctionEntry } from "./catalogue";
import type { Case, Literal, Result } from "./texts";

const literal = (cell: number | string | null): string =>
  typeof cell === "string" ? `"${cell.replace(/"/g, '""')}"` : String(cell ?? "");

const written = (argument: Literal): string =>
  typeof argument === "object" && argument !== null
    ? `{${argument.map((row) => row.map(literal).join(",")).join(";")}}`
    : literal(argument);

/** A call as a formula: `=PERF.CONTROLRATE(93,103)`. */
export const formulaOf = (id: string, [args]: Case): string =>
  `=PERF.${id}(${args.map(written).join(",")})`;

/** What a call comes to as a cell shows it: `90.29%`, `9.47`, `#N/A`. */
export function shown({ result: kind }: Pick<FunctionEntry, "result">, result: Result): string {
  if (typeof result === "object") return result.error;
  return typeof result === "number" && kind === "rate"
    ? `${(result * 100).toFixed(2)}%`
    : String(result);
}
