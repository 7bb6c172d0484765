import type { Argument, CustomFunction, InvocationResult } from "../calculator";

/** What tells an invocation from all others. */
export const invocationKey = (
  fn: CustomFunction,
  args: readonly Argument[],
  address: string,
): string => JSON.stringify([address, fn.id, args]);

interface Entry {
  result: InvocationResult | null;
  /** The calculation that needed it last. */
  usedIn: number;
}

export interface InvocationsOptions {
  readonly send: (
    functionId: string,
    args: readonly Argument[],
    address: string,
  ) => Promise<InvocationResult>;
  /** A result came that some cell waits for. */
  readonly arrived: () => void;
}

/** The custom functions' invocations of one workbook: each cell and arguments once. */
export class Invocations {
  private entries = new Map<string, Entry>();
  private calculation = 0;

  constructor(private readonly options: InvocationsOptions) {}

  /** The result, or null while it is under way: the cell is #BUSY! until then. */
  call(
    key: string,
    fn: CustomFunction,
    args: readonly Argument[],
    address: string,
  ): InvocationResult | null {
    const known = this.entries.get(key);
    if (known) {
      known.usedIn = this.calculation;
      return known.result;
    }
    const entry: Entry = { result: null, usedIn: this.calculation };
    this.entries.set(key, entry);
    void this.options.send(fn.id, args, address).then((result) => {
      entry.result = result;
      if (this.entries.get(key) === entry) this.options.arrived();
    });
    return null;
  }

  /** As if they were called again; false when one is not known any more. */
  keep(keys: readonly string[]): boolean {
    const entries = keys.map((key) => this.entries.get(key));
    for (const entry of entries) if (entry) entry.usedIn = this.calculation;
    return entries.every((entry) => entry !== undefined);
  }

  /** Whether a cell still waits for a result. */
  get areUnderWay(): boolean {
    return [...this.entries.values()].some(({ result }) => result === null);
  }

  begin(): void {
    this.calculation++;
  }

  /** Forgets what no cell asked for in this calculation, under way or not. */
  end(): void {
    for (const [key, { usedIn }] of this.entries) {
      if (usedIn !== this.calculation) this.entries.delete(key);
    }
  }

  forget(): void {
    this.entries.clear();
  }
}
