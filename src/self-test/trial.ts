import { isAwaited } from "../reading/unbound";
import type { Fact, Facts } from "./fact";
import { waitFor } from "./wait-for";

/** What `attempt` answers when Excel did it. */
export const DONE = "done";

/** What stands in for a code that is none of Excel's, so that no text of a workbook can. */
const OTHER = "Other";

/** The code of a refusal, never its message: messages name sheets and cells. */
export function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === "string" && /^[A-Za-z0-9]{1,50}$/.test(code) ? code : OTHER;
}

/** The member of Excel's interface that refused: `Range.values`; null where it is not told. */
export function placeOf(error: unknown): string | null {
  const { debugInfo } = (error ?? {}) as { debugInfo?: { errorLocation?: unknown } };
  const place = debugInfo?.errorLocation;
  return typeof place === "string" && /^[A-Za-z]{1,50}(?:\.[A-Za-z]{1,50})*$/.test(place)
    ? place
    : null;
}

type Grid = readonly (readonly Fact[])[];

/** What a step works with: a blank sheet, in front of nobody, that goes away afterwards. */
export class Trial {
  constructor(
    readonly context: Excel.RequestContext,
    readonly sheetName: string,
    /** How long results and events may take, in milliseconds. */
    readonly patience: number,
  ) {}

  get sheet(): Excel.Worksheet {
    return this.context.workbook.worksheets.getItem(this.sheetName);
  }

  range(address: string): Excel.Range {
    return this.sheet.getRange(address);
  }

  /** The same for another sheet, which goes away too. */
  beside(sheetName: string): Trial {
    return new Trial(this.context, sheetName, this.patience);
  }

  /** Does what is queued; `done`, or the code by which Excel refuses it. */
  attempt(queue: () => unknown): Promise<string> {
    return this.outcome(async () => {
      queue();
      await this.context.sync();
    });
  }

  /** The same for work that sends its requests itself. */
  async outcome(work: () => Promise<void>): Promise<string> {
    try {
      await work();
      return DONE;
    } catch (error) {
      return codeOf(error);
    }
  }

  /** Writes formulas or constants into a column of cells from its first row down. */
  async write(cells: readonly (string | number)[], column = "A"): Promise<void> {
    const range = this.range(`${column}1:${column}${cells.length}`);
    range.formulas = cells.map((cell) => [cell]);
    await this.context.sync();
  }

  /** What cells show now. */
  async values(address: string): Promise<Grid> {
    const range = this.range(address).load("values");
    await this.context.sync();
    return range.values as Fact[][];
  }

  /** What cells show once they are calculated; what they show at last where they never are. */
  async results(address: string): Promise<Grid> {
    return this.shown(address, (values) => !values.flat().some(isAwaited));
  }

  /** What each formula comes to, in a column from its first row down. */
  async calculated(formulas: readonly string[], column = "A"): Promise<Facts> {
    await this.write(formulas, column);
    const values = await this.results(`${column}1:${column}${formulas.length}`);
    return Object.fromEntries(formulas.map((formula, row) => [formula, values[row]![0]!]));
  }

  /** What cells show once it is as told; what they show at last where it never is. */
  async shown(address: string, isThere: (values: Grid) => boolean): Promise<Grid> {
    let values: Grid = [];
    await this.waitFor(async () => {
      values = await this.values(address);
      return isThere(values);
    });
    return values;
  }

  /** Looks again and again; whether it came in time. */
  waitFor(look: () => boolean | Promise<boolean>): Promise<boolean> {
    return waitFor(look, this.patience);
  }
}
