import type { CustomFunction, InvocationResult } from "../../../host/calculator";
import {
  constant,
  parseAddress,
  uncalculated,
  Workbook,
  type CellValue,
  type Sheet,
} from "../../../xlsx/model";
import { STRICT } from "../../../host/strictness";
import { UniverCalculator } from "../../../host/univer/calculator";

export type Entries = Readonly<Record<string, CellValue>>;

export interface Invocation {
  readonly id: string;
  readonly args: readonly unknown[];
  readonly address: string;
}

const parameter = (dimensionality: "scalar" | "matrix", optional: boolean) => ({
  name: "p",
  type: "any",
  dimensionality,
  optional,
});

const FUNCTIONS: readonly CustomFunction[] = [
  {
    name: "PERF.RATE",
    id: "RATE",
    parameters: [parameter("scalar", false), parameter("scalar", true)],
  },
  {
    name: "PERF.PICK",
    id: "PICK",
    parameters: [parameter("scalar", false), parameter("matrix", false)],
  },
];

/** An add-in that divides; a zero base is #DIV/0! with a message. */
function answer({ id, args: [a, b] }: Invocation): InvocationResult {
  if (id === "PICK") return { ok: true, value: JSON.stringify([a, b]) };
  if (!b) return { ok: false, error: "#DIV/0!", message: "分母为 0" };
  return { ok: true, value: Number(a) / Number(b) };
}

/** A workbook under calculation, with an add-in that answers when it is let to. */
export class Book {
  readonly workbook = new Workbook();
  readonly calculator = new UniverCalculator();
  /** Every message to the add-in: the invocations of one turn. */
  readonly messages: Invocation[][] = [];
  private turn: Invocation[] | null = null;

  constructor(readonly entries: Entries = {}) {
    this.workbook.addSheet("表1");
    this.calculator.attach({
      workbook: this.workbook,
      customFunctions: FUNCTIONS,
      areFunctionsRegistered: true,
      strictness: STRICT,
      invoke: (id, args, address) => this.invoke({ id, args, address }),
    });
    this.enter(entries);
  }

  /** Enters constants and formulas; addresses may name a sheet. */
  enter(entries: Entries): void {
    for (const [address, value] of Object.entries(entries)) {
      const { sheet, row, column } = this.place(address);
      const isFormula = typeof value === "string" && value.startsWith("=");
      sheet.setContent(row, column, isFormula ? uncalculated(value) : constant(value));
    }
  }

  value(address: string): CellValue {
    const { sheet, row, column } = this.place(address);
    return sheet.cell(row, column).value;
  }

  message(address: string): string | null {
    const { sheet, row, column } = this.place(address);
    return sheet.cell(row, column).errorMessage;
  }

  private place(text: string): { sheet: Sheet; row: number; column: number } {
    const address = parseAddress(text);
    if (!address) throw new Error(`no address: ${text}`);
    const sheet = this.workbook.sheet(address.sheet ?? "表1");
    if (!sheet) throw new Error(`no sheet: ${text}`);
    return { sheet, row: address.rect.top, column: address.rect.left };
  }

  private invoke(invocation: Invocation): Promise<InvocationResult> {
    if (!this.turn) {
      const turn: Invocation[] = [];
      this.turn = turn;
      this.messages.push(turn);
      setImmediate(() => (this.turn = null));
    }
    this.turn.push(invocation);
    return new Promise((resolve) => {
      setImmediate(() => {
        resolve(answer(invocation));
      });
    });
  }
}

/** The value of one formula in Z99, with these entries around it. */
export function resultOf(formula: string, entries: Entries = {}): CellValue {
  const book = new Book({ ...entries, Z99: formula });
  book.calculator.flush();
  const value = book.value("Z99");
  book.calculator.dispose();
  return value;
}
