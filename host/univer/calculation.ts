import type { Rect } from "../../xlsx/model/address";
import type { Cell, CellValue } from "../../xlsx/model/cell";
import type { Sheet } from "../../xlsx/model/sheet";
import type { Strictness } from "../strictness";
import type { Precedents } from "./evaluation";
import type { FormulaEngine } from "./formula-engine";
import type { Known, KnownResults, Read } from "./known-results";
import { resultOf } from "./value";

export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly isStuck: boolean;
  /** "open": not calculated yet; "busy": waits for a custom function. */
  state: "open" | "busy" | "done";
}

export interface FormulaResult {
  readonly cell: FormulaCell;
  readonly value: CellValue;
  readonly errorMessage: string | null;
}

/** What the custom functions did while one cell was evaluated. */
export interface Trace {
  busy: boolean;
  /** A result is not known any more than by what the cell holds. */
  isKept: boolean;
  /** The errors functions returned with a message. */
  readonly errors: { readonly error: string; readonly message: string }[];
  /** The invocations it stands on. */
  readonly calls: string[];
}

class FormulasOfSheet {
  readonly all: FormulaCell[] = [];
  private readonly rows = new Map<number, FormulaCell[]>();

  add(cell: FormulaCell): void {
    this.all.push(cell);
    const row = this.rows.get(cell.row);
    if (row) row.push(cell);
    else this.rows.set(cell.row, [cell]);
  }

  at(row: number, column: number): FormulaCell | undefined {
    return this.rows.get(row)?.find((cell) => cell.column === column);
  }

  inside(rect: Rect): FormulaCell[] {
    const found: FormulaCell[] = [];
    const last = Math.min(rect.bottom, this.all.at(-1)?.row ?? -1);
    for (let row = rect.top; row <= last; row++) {
      for (const cell of this.rows.get(row) ?? []) {
        if (cell.column >= rect.left && cell.column <= rect.right) found.push(cell);
      }
    }
    return found;
  }
}

export interface CalculationOptions {
  readonly engine: FormulaEngine;
  readonly sheets: readonly Sheet[];
  readonly strictness: Pick<Strictness, "keepsOldResults">;
  readonly known: KnownResults;
  /** Holds on to invocations; false when one is forgotten already. */
  readonly keep: (calls: readonly string[]) => boolean;
}

/**
 * One calculation of all formulas: each is evaluated when it is asked for, and put off when it
 * meets a formula that has no value yet; that one is calculated first. What reads nothing that
 * changed has the result it had.
 */
export class Calculation {
  private readonly formulas = new Map<string, FormulasOfSheet>();
  private readonly results: FormulaResult[] = [];
  private trace: Trace = NOTHING;
  private current: FormulaCell | null = null;
  private isCircular = false;

  private readonly engine: FormulaEngine;
  private readonly known: KnownResults;

  constructor(private readonly options: CalculationOptions) {
    const { engine, sheets, known } = options;
    this.engine = engine;
    this.known = known;
    engine.begin(sheets);
    known.begin(sheets.map(({ id }) => id));
    for (const sheet of sheets) this.formulas.set(sheet.id, this.read(sheet));
    known.compare((id, row, column) => this.formulas.get(id)?.at(row, column) !== undefined);
  }

  /** The cell that is being evaluated, and where its custom functions leave their traces. */
  get evaluating(): { readonly cell: FormulaCell; readonly trace: Trace } {
    if (!this.current) throw new Error("No formula is being evaluated.");
    return { cell: this.current, trace: this.trace };
  }

  run(): readonly FormulaResult[] {
    for (const { all } of this.formulas.values()) for (const cell of all) this.settle(cell);
    if (this.isCircular) this.known.forget();
    return this.results;
  }

  private read(sheet: Sheet): FormulasOfSheet {
    const formulas = new FormulasOfSheet();
    for (const { row, column, cell } of sheet.cells.entries()) {
      if (cell.formula !== null) {
        const { formula, isStuck } = cell;
        formulas.add({ sheet, row, column, formula, isStuck, state: "open" });
      } else {
        this.engine.setCell({ sheetId: sheet.id, row, column }, cell.value, cell.kind);
        this.known.input(sheet.id, row, column, cell.value, cell.kind);
      }
    }
    return formulas;
  }

  private settle(first: FormulaCell): void {
    const stack = [first];
    const putOff = new Set<FormulaCell>();
    for (let cell = stack.at(-1); cell; cell = stack.at(-1)) {
      const missing = cell.state === "open" ? this.evaluate(cell) : [];
      if (missing.length === 0) stack.pop();
      else if (missing.includes(cell) || missing.some((other) => putOff.has(other))) {
        // A circular reference: Excel warns and shows 0. Which cell does depends on the order.
        this.finish(cell, 0, null, null);
        this.isCircular = true;
      } else {
        putOff.add(cell);
        stack.push(...missing);
      }
    }
  }

  /** Returns the formulas that must be calculated before this one, or none when it is done. */
  private evaluate(cell: FormulaCell): readonly FormulaCell[] {
    const waitsFor = this.reuse(cell);
    if (waitsFor) return waitsFor;
    const missing = new Set<FormulaCell>();
    const reads: Read[] = [];
    const trace: Trace = { ...NOTHING, errors: [], calls: [] };
    this.trace = trace;
    this.current = cell;
    const precedents: Precedents = (sheetId, rect, whole) => {
      reads.push({ sheetId, rect: whole });
      const before = this.openIn(sheetId, rect);
      for (const other of before) {
        if (other.state === "busy") trace.busy = true;
        else missing.add(other);
      }
      return before.length === 0;
    };
    const value = this.attempt(cell, precedents);
    if (missing.size > 0) return [...missing];
    if (trace.isKept) this.finish(cell, held(cell).value, held(cell).errorMessage, null);
    else if (trace.busy) this.await(cell);
    else if (value !== null) {
      const told = trace.errors.find(({ error }) => error === value.result);
      const errorMessage = value.message ?? told?.message ?? null;
      const isLasting = !value.hasFailed && !this.engine.isVolatile(cell.formula, cell.sheet.id);
      const { formula, isStuck } = cell;
      const { calls } = trace;
      const known = { formula, isStuck, value: value.result, errorMessage, reads, calls };
      this.finish(cell, value.result, errorMessage, isLasting ? known : null);
    }
    return [];
  }

  /**
   * Gives a formula the result it had when nothing it reads has changed; null when it has to be
   * evaluated. What is read later may depend on what is read first, so that is looked at in order.
   */
  private reuse(cell: FormulaCell): readonly FormulaCell[] | null {
    const known = this.known.of(cell.sheet.id, cell.row, cell.column);
    if (known?.formula !== cell.formula || known.isStuck !== cell.isStuck) return null;
    for (const read of known.reads) {
      const before = this.openIn(read.sheetId, read.rect);
      if (before.some(({ state }) => state === "busy")) return null;
      if (before.length > 0) return before;
      if (!this.known.isStill(read)) return null;
    }
    if (!this.known.isUsable || !this.options.keep(known.calls)) return null;
    this.finish(cell, known.value, known.errorMessage, known);
    return [];
  }

  private openIn(sheetId: string, rect: Rect): readonly FormulaCell[] {
    return (this.formulas.get(sheetId)?.inside(rect) ?? []).filter(({ state }) => state !== "done");
  }

  private attempt(cell: FormulaCell, precedents: Precedents) {
    const place = { sheetId: cell.sheet.id, row: cell.row, column: cell.column };
    try {
      const value = this.engine.evaluate(cell.formula, place, precedents);
      return value === null ? null : { result: resultOf(value), message: null, hasFailed: false };
    } catch (error) {
      // The engine failed on this formula: the cell says so, the others are calculated.
      return { result: "#VALUE!" as const, message: String(error), hasFailed: true };
    }
  }

  /** The cell waits for a custom function, its own or another cell's. */
  private await(cell: FormulaCell): void {
    cell.state = "busy";
    const isNew = held(cell).kind === "blank";
    if (isNew || !this.options.strictness.keepsOldResults)
      this.results.push({ cell, value: "#BUSY!", errorMessage: null });
  }

  private finish(
    cell: FormulaCell,
    value: CellValue,
    errorMessage: string | null,
    known: Known | null,
  ): void {
    if (value === "#BUSY!") {
      this.await(cell);
      return;
    }
    cell.state = "done";
    this.results.push({ cell, value, errorMessage });
    const kind =
      typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : "text";
    const { sheet, row, column } = cell;
    this.engine.setCell({ sheetId: sheet.id, row, column }, value, kind);
    this.known.result(sheet.id, row, column, value, known);
  }
}

const NOTHING: Trace = { busy: false, isKept: false, errors: [], calls: [] };

const held = ({ sheet, row, column }: FormulaCell): Cell => sheet.cell(row, column);

/** Whether a result differs from what its cell holds already. */
export function isNews({ cell, value, errorMessage }: FormulaResult): boolean {
  const before = held(cell);
  return before.value !== value || before.kind === "blank" || before.errorMessage !== errorMessage;
}
