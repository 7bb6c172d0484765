import { cellRect, sheetAddress } from "../../xlsx/model/address";
import type { Change } from "../../xlsx/model/change";
import type { Result, Sheet } from "../../xlsx/model/sheet";
import type {
  Argument,
  Calculator,
  CalculatorHost,
  CustomFunction,
  InvocationResult,
} from "../calculator";
import { Calculation, isNews, type FormulaResult } from "./calculation";
import { CustomFunctionExecutor } from "./custom-function";
import { FormulaEngine } from "./formula-engine";
import { invocationKey, Invocations } from "./invocations";
import { KnownResults } from "./known-results";

const STALE_AFTER: ReadonlySet<Change["type"]> = new Set<Change["type"]>([
  "content",
  "formulas",
  "inserted",
  "deleted",
  "merges",
  "renamed",
  "added",
  "removed",
  "names",
  "replaced",
]);

/** After these every cell is still in its place. */
const IN_PLACE: ReadonlySet<Change["type"]> = new Set<Change["type"]>(["content", "formulas"]);

/**
 * Calculates the workbook with Univer's formula engine: all formulas of one turn of the event loop
 * at once, before the turn ends; custom functions in one batch for each level of dependency. Until a
 * result is there a new cell shows #BUSY! and any other what it showed before, as in Excel.
 */
export class UniverCalculator implements Calculator {
  private host: CalculatorHost | null = null;
  private engine: FormulaEngine | null = null;
  private calculation: Calculation | null = null;
  private invocations: Invocations | null = null;
  private unsubscribe: () => void = () => undefined;
  /** Calls whose results came with the file, as long as nobody can make them again. */
  private readonly kept = new Set<string>();
  private readonly known = new KnownResults();
  private isOpening = true;
  private stale = false;
  private waiters: { resolve: () => void; reject: (reason: unknown) => void }[] = [];

  attach(host: CalculatorHost): void {
    this.host = host;
    const engine = new FormulaEngine((name, sheetId) => {
      const { names, sheets } = host.workbook;
      const sheet = sheets.find(({ id }) => id === sheetId) ?? null;
      return names.resolve(name, sheet)?.formula ?? null;
    });
    engine.register(
      ...host.customFunctions.map(
        (fn) => new CustomFunctionExecutor(fn, (_, args) => this.call(fn, args)),
      ),
    );
    this.engine = engine;
    this.invocations = new Invocations({
      send: (functionId, args, address) => host.invoke(functionId, args, address),
      arrived: () => {
        this.markStale();
      },
    });
    this.unsubscribe = host.workbook.onChange((change) => {
      if (change.type === "names" || change.type === "replaced") engine.forgetNames();
      if (!STALE_AFTER.has(change.type)) return;
      if (!IN_PLACE.has(change.type)) this.known.forget();
      this.markStale();
    });
    this.markStale();
  }

  recalculate(): void {
    this.invocations?.forget();
    this.known.forget();
    this.stale = true;
    this.flush();
  }

  functionsChanged(): void {
    if (this.host?.areFunctionsRegistered) this.kept.clear();
    this.invocations?.forget();
    this.known.forget();
    this.markStale();
  }

  /** Brings all results up to date at once; Excel does so before it answers a read. */
  flush(): void {
    if (!this.stale) return;
    this.stale = false;
    try {
      this.calculate();
    } catch (error) {
      for (const { reject } of this.waiters.splice(0)) reject(error);
      throw error;
    }
    if (this.isSettled()) for (const { resolve } of this.waiters.splice(0)) resolve();
  }

  settled(): Promise<void> {
    if (this.isSettled()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.waiters.push({ resolve, reject });
    });
  }

  dispose(): void {
    this.unsubscribe();
    this.engine?.dispose();
    this.host = null;
    this.engine = null;
  }

  private isSettled(): boolean {
    return !this.stale && !this.invocations?.areUnderWay;
  }

  private markStale(): void {
    if (this.stale) return;
    this.stale = true;
    queueMicrotask(() => {
      this.flush();
    });
  }

  private calculate(): void {
    if (!this.host || !this.engine || !this.invocations) return;
    const { invocations, host } = this;
    invocations.begin();
    this.calculation = new Calculation({
      engine: this.engine,
      sheets: host.workbook.sheets,
      strictness: host.strictness,
      known: this.known,
      keep: (calls) => invocations.keep(calls),
    });
    const results = this.calculation.run();
    invocations.end();
    this.isOpening = false;
    for (const [sheet, ofSheet] of grouped(results.filter(isNews))) sheet.setResults(ofSheet);
  }

  private call(fn: CustomFunction, args: readonly Argument[]): InvocationResult | null {
    if (!this.calculation || !this.invocations || !this.host)
      throw new Error("No calculation is running.");
    const { cell, trace } = this.calculation.evaluating;
    const address = sheetAddress(cell.sheet.name, cellRect(cell.row, cell.column));
    const { areFunctionsRegistered, strictness } = this.host;
    if (cell.isStuck && (strictness.keepsUnknownNames || !areFunctionsRegistered)) return UNKNOWN;
    const key = invocationKey(fn, args, address);
    if (!areFunctionsRegistered) {
      if (this.isOpening) this.kept.add(key);
      if (!this.kept.has(key)) return UNKNOWN;
      trace.isKept = true;
      return null;
    }
    trace.calls.push(key);
    const result = this.invocations.call(key, fn, args, address);
    if (!result) trace.busy = true;
    else if (!result.ok && result.message !== null) {
      trace.errors.push({ error: result.error, message: result.message });
    }
    return result;
  }
}

const UNKNOWN: InvocationResult = { ok: false, error: "#NAME?", message: null };

function grouped(results: readonly FormulaResult[]): Map<Sheet, Result[]> {
  const bySheet = new Map<Sheet, Result[]>();
  for (const { cell, value, errorMessage } of results) {
    const list = bySheet.get(cell.sheet) ?? [];
    list.push({ row: cell.row, column: cell.column, value, errorMessage });
    bySheet.set(cell.sheet, list);
  }
  return bySheet;
}
