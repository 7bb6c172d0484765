import { LAST_COLUMN, type Rect } from "../xlsx/model/address";
import { deleteCells, insertCells } from "../xlsx/model/insert-delete";
import type { DefinedName } from "../xlsx/model/names";
import type { Sheet } from "../xlsx/model/sheet";
import {
  boundsOf,
  canChange,
  change,
  changesBetween,
  reversed,
  stateOf,
  type SheetChanges,
  type SheetState,
} from "../xlsx/model/sheet-state";
import type { Workbook } from "../xlsx/model/workbook";

// "Excel specifications and limits": undo levels.
const LEVELS = 100;

/** Rows that came or went. */
export interface RowShift {
  readonly sheet: Sheet;
  readonly rect: Rect;
  readonly direction: "Down" | "Up";
}

interface SheetStep {
  readonly sheet: Sheet;
  readonly changes: SheetChanges;
  /** How the sheet stood; kept where rows came or went, which change more than can be listed. */
  readonly start: SheetState | null;
  readonly end: SheetState | null;
}

/** One step of a person's work. */
interface Step {
  readonly sheets: readonly SheetStep[];
  readonly names: readonly Renaming[];
  readonly shift: RowShift | null;
}

interface Renaming {
  readonly name: DefinedName;
  readonly from: string;
  readonly to: string;
}

/**
 * A person's work, to be undone and done again step by step, up to a hundred. What the add-in
 * writes is no step; where it has changed an entry since, that step and those before it are gone.
 */
export class History {
  private past: Step[] = [];
  private future: Step[] = [];
  private depth = 0;
  private readonly listeners = new Set<() => void>();
  /** Of the sheets that nobody has changed since. */
  private readonly states = new Map<Sheet, SheetState>();

  constructor(private readonly workbook: Workbook) {
    workbook.onChange((change) => {
      // Results are nobody's work.
      if ("sheet" in change && change.type !== "results") this.states.delete(change.sheet);
    });
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Returns the function that ends the subscription. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Does one step of work; when it throws, what it had changed is taken back. */
  record<Result>(work: () => Result, shift: RowShift | null = null): Result {
    if (this.depth > 0) return work();
    const before = this.remember();
    this.depth++;
    try {
      const result = work();
      this.keep(before(shift));
      return result;
    } catch (error) {
      this.make(backwards(before(null)));
      throw error;
    } finally {
      this.depth--;
    }
  }

  /** False when there is nothing to undo, or the add-in has changed it since. */
  undo(): boolean {
    const step = this.past.pop();
    const done = step !== undefined && this.make(backwards(step));
    if (done) this.future.push(step);
    else this.past = [];
    this.tell();
    return done;
  }

  redo(): boolean {
    const step = this.future.pop();
    const done = step !== undefined && this.make(step);
    if (done) this.past.push(step);
    else this.future = [];
    this.tell();
    return done;
  }

  private remember(): (shift: RowShift | null) => Step {
    const { sheets, names } = this.workbook;
    const states = sheets.map((sheet) => [sheet, this.stateOf(sheet)] as const);
    const formulas = names.all().map((name) => [name, name.formula] as const);
    return (shift) => ({
      sheets: states.flatMap(([sheet, state]) => {
        const now = this.stateOf(sheet);
        const changes = now === state ? null : changesBetween(state, now);
        const [start, end] = shift ? [state, now] : [null, null];
        return changes ? [{ sheet, changes, start, end }] : [];
      }),
      names: formulas.flatMap(([name, from]) =>
        name.formula === from ? [] : [{ name, from, to: name.formula }],
      ),
      shift,
    });
  }

  private stateOf(sheet: Sheet): SheetState {
    const state = this.states.get(sheet) ?? stateOf(sheet);
    this.states.set(sheet, state);
    return state;
  }

  private keep(step: Step): void {
    if (step.sheets.length === 0) return;
    this.past = [...this.past, step].slice(-LEVELS);
    this.future = [];
    this.tell();
  }

  private make({ sheets, names, shift }: Step): boolean {
    const stands = sheets.every(
      ({ sheet, changes }) => this.workbook.sheets.includes(sheet) && canChange(sheet, changes),
    );
    if (!stands) return false;
    this.depth++;
    if (shift) this.shift(shift);
    for (const { sheet, changes, end } of sheets) {
      if (!shift || !end) change(sheet, changes);
      else {
        // The rows take most of it along; what they do not is seen only now.
        const rest = changesBetween(stateOf(sheet), end);
        const isBack = shift.sheet === sheet && shift.direction === "Down";
        if (rest) change(sheet, rest, isBack ? shift.rect : null);
      }
    }
    for (const { name, to } of names) {
      if (name.formula !== to) this.workbook.names.update(name, { formula: to });
    }
    this.depth--;
    this.select(sheets, shift);
    return true;
  }

  private shift({ sheet, rect, direction }: RowShift): void {
    if (direction === "Down") insertCells(this.workbook, sheet, rect, "Down");
    else deleteCells(this.workbook, sheet, rect, "Up");
  }

  /** Excel selects what it has changed. */
  private select(sheets: Step["sheets"], shift: RowShift | null): void {
    if (shift) {
      this.workbook.select(shift.sheet, { ...shift.rect, left: 0, right: LAST_COLUMN });
      return;
    }
    for (const { sheet, changes } of sheets) {
      const rect = boundsOf(changes.cells);
      if (rect) this.workbook.select(sheet, rect);
    }
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

const backwards = ({ sheets, names, shift }: Step): Step => ({
  sheets: sheets.map(({ sheet, changes, start, end }) => ({
    sheet,
    changes: reversed(changes),
    start: end,
    end: start,
  })),
  names: names.map(({ name, from, to }) => ({ name, from: to, to: from })),
  shift: shift && { ...shift, direction: shift.direction === "Down" ? "Up" : "Down" },
});
