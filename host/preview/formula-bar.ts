import { cellA1, parseAddress } from "../../xlsx/model/address";
import type { Cell } from "../../xlsx/model/cell";
import type { Workbook } from "../../xlsx/model/workbook";
import { Refusal, type User } from "../user";
import { byId } from "./dom";

const DIGITS = 15;

/** What a person would have typed to get this cell. */
export function entryText({ formula, value, numberFormat }: Cell): string {
  if (formula !== null) return formula;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return numberFormat.includes("%") ? `${Number((value * 100).toPrecision(DIGITS))}%` : `${value}`;
}

export interface FormulaBarOptions {
  readonly workbook: Workbook;
  readonly user: User;
  readonly refused: (error: unknown) => void;
  /** Takes the keyboard once a person is done here. */
  readonly done: () => void;
}

/** The name box and the formula of the selected cell; both take what is typed with Enter. */
export class FormulaBar {
  private readonly nameBox = byId("name-box", HTMLInputElement);
  private readonly formula = byId("formula", HTMLInputElement);
  private readonly listening = new AbortController();

  constructor(private readonly options: FormulaBarOptions) {
    const { signal } = this.listening;
    const form = byId("formula-bar", HTMLFormElement);
    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.on(this.nameBox, () => {
      this.goTo(this.nameBox.value);
    });
    this.on(this.formula, () => {
      const { name, address } = this.place();
      options.user.edit(name, address, this.formula.value);
    });
    this.show();
  }

  /** Shows the selected cell, unless a person is typing here. */
  show(): void {
    const { address, cell } = this.place();
    if (document.activeElement !== this.nameBox) this.nameBox.value = address;
    if (document.activeElement === this.formula) return;
    this.formula.value = entryText(cell);
    this.formula.title = cell.errorMessage ?? "";
  }

  dispose(): void {
    this.listening.abort();
  }

  private place() {
    const { workbook } = this.options;
    const sheet = workbook.activeSheet;
    const { top, left } = workbook.selection(sheet);
    const { top: row, left: column } = sheet.merges.at(top, left) ?? { top, left };
    return { name: sheet.name, address: cellA1(row, column), cell: sheet.cell(row, column) };
  }

  private goTo(text: string): void {
    const { workbook } = this.options;
    const name = workbook.names.resolve(text.trim(), workbook.activeSheet);
    const address = parseAddress(name ? name.formula.slice(1) : text);
    const named = address?.sheet ?? null;
    const sheet = named === null ? workbook.activeSheet : workbook.sheet(named);
    if (!address || !sheet) throw new Refusal("no such place", text);
    workbook.select(sheet, address.rect);
  }

  private on(input: HTMLInputElement, enter: () => void): void {
    const { signal } = this.listening;
    const leave = (): void => {
      input.blur();
      this.show();
      this.options.done();
    };
    input.addEventListener("focus", () => input.select(), { signal });
    input.addEventListener("blur", () => this.show(), { signal });
    input.addEventListener(
      "keydown",
      ({ key, isComposing }) => {
        if (isComposing) return;
        if (key === "Escape") leave();
        if (key !== "Enter") return;
        try {
          enter();
          leave();
        } catch (error) {
          this.options.refused(error);
        }
      },
      { signal },
    );
  }
}
