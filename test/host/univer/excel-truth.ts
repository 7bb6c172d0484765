import {
  calculated,
  constant,
  parseAddress,
  textConstant,
  uncalculated,
  unquoteSheetName,
  Workbook,
} from "../../../xlsx/model";
import { STRICT } from "../../../host/strictness";
import { UniverCalculator } from "../../../host/univer/calculator";

export type SavedCell = string | number | boolean;
export type SavedValue = SavedCell | { readonly error: string };

/** A formula as Excel saved it, the cells it reads by sheet and address, and Excel's result. */
export interface TrueCase {
  readonly id: string;
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly inputs: Readonly<Record<string, SavedValue>>;
  readonly value: SavedValue;
}

const SHEET_IN_FORMULA = /('(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!/gu;

const workbook = new Workbook();
const calculator = new UniverCalculator();
calculator.attach({
  workbook,
  customFunctions: [],
  areFunctionsRegistered: true,
  strictness: STRICT,
  invoke: () => Promise.reject(new Error()),
});

/** The embedded Excel's result of the formula, among the same cells. */
export function valueOf({ sheet, cell, formula, inputs }: TrueCase): SavedCell {
  const former = [...workbook.sheets];
  former.forEach((each, n) => workbook.renameSheet(each, `_${n}`));
  const named = [...formula.matchAll(SHEET_IN_FORMULA)].map(([, name]) => unquoteSheetName(name!));
  const addresses = Object.keys(inputs).map((key) => {
    const at = key.lastIndexOf("!");
    return { name: key.slice(0, at), address: key.slice(at + 1), value: inputs[key]! };
  });
  const sheets = new Set([sheet, ...named, ...addresses.map(({ name }) => name)]);
  for (const name of sheets) workbook.addSheet(name);
  for (const each of former) workbook.removeSheet(each);
  const place = (name: string, address: string) => {
    const { rect } = parseAddress(address)!;
    return [workbook.sheet(name)!, rect.top, rect.left] as const;
  };
  for (const { name, address, value } of addresses) {
    const [of, row, column] = place(name, address);
    of.setContent(row, column, saved(value));
  }
  const [of, row, column] = place(sheet, cell);
  of.setContent(row, column, uncalculated(formula));
  calculator.flush();
  return of.cell(row, column).value;
}

/** A text without a letter comes from a formula: typed, it would be a blank cell. */
function saved(value: SavedValue) {
  if (typeof value === "object") return constant(value.error);
  if (value === "") return calculated('=""', "");
  return typeof value === "string" ? textConstant(value) : constant(value);
}
