import type { Result } from "../../src/functions/texts";

/** One line of a golden table: `[name, arguments, result]`. */
export type FunctionCase = readonly [string, readonly unknown[], Result];

/** The functions by id, from the source or from the built bundle. */
export type FunctionTable = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/** Calls a function; an error comes back as its code and message. */
export function call(functions: FunctionTable, name: string, args: readonly unknown[]): Result {
  const target = functions[name];
  if (!target) throw new RangeError(`no function ${name}`);
  try {
    return target(...args) as number | string;
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    if (code === undefined) throw error;
    return { error: code, says: message ?? "" };
  }
}

/** Runs every line of a table as a test of its own. */
export function testCases(functions: () => FunctionTable, cases: readonly FunctionCase[]): void {
  test.each(cases.map((line) => [title(line), line] as const))("%s", (_, [name, args, result]) => {
    const given = call(functions(), name, args);
    if (typeof result === "number") expect(given).toBeCloseTo(result, 10);
    else if (typeof result === "string") expect(given).toBe(result);
    else {
      expect(given).toEqual({ error: result.error, says: expect.any(String) as string });
      expect((given as { says: string }).says).toContain(result.says ?? "");
    }
  });
}

function title([name, args, result]: FunctionCase): string {
  const shown = typeof result === "object" ? result.error : JSON.stringify(result);
  return `${name}(${args.map((arg) => JSON.stringify(arg) ?? "").join(", ")}) = ${shown}`;
}
