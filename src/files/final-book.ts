import {
  BLANK,
  constant,
  deleteCells,
  LAST_COLUMN,
  LAST_ROW,
  quoteSheetName,
  textConstant,
  toAbsoluteA1,
  Workbook,
  type Sheet,
} from "../../xlsx/model";
import { saveXlsx } from "../../xlsx/save";
import type { Shown } from "../formulas";
import type { ReadForm } from "../forms/read-form";
import { setValue, type FormData } from "../forms/values";
import { pageOfForm } from "../layout/page";
import { planReport, type PlacedSheet } from "../layout/plan-report";
import { protectionOptions } from "../layout/protection";
import { becomesValue, toFinal } from "../layout/final-sheet";
import { protectionOf, setUpPage } from "./sheet-parts";
import { writePlan, type ShownAt } from "./sheet-of-plan";

/** The colours of a working sheet say where a figure comes from; a form is handed in in black. */
const PRINTED = "#000000";

/**
 * The forms of a report as a workbook to hand in: what the sheets show, sums as formulas, what our functions
 * or other sheets gave as values; no keys, colours, input rules or hidden rows. Pure.
 */
export function finalBook(forms: readonly ReadForm[]): Workbook {
  const book = new Workbook();
  const sheets = forms.map(placedAs);
  const plans = planReport(sheets);
  forms.forEach((form, i) => {
    const sheet = book.addSheet(form.sheetName);
    const plan = plans[i]!;
    writePlan(sheet, { ...plan, inputs: [], choices: [], bars: [] }, shownIn(form));
    asFinal(book, sheet, form);
  });
  const [first] = book.sheets;
  if (first) book.activate(first);
  return book;
}

/** The bytes of that workbook. */
export const finalFile = (forms: readonly ReadForm[]): Promise<Uint8Array> =>
  saveXlsx(finalBook(forms));

/** `某某局2023年度绩效自评（定稿）.xlsx`, without what no file may be called. */
export function finalFileName(forms: readonly ReadForm[]): string {
  const [first] = forms;
  const unit = forms
    .map(({ cells }) => cells.get("unitName")?.value ?? "")
    .find((name) => String(name).trim() !== "");
  const name = `${String(unit ?? "").trim()}${first?.year ?? ""}年度绩效自评（定稿）`;
  return `${name.replace(/[\\/:*?"<>|\r\n\t]/g, " ")}.xlsx`;
}

/** What stands in the fields of a form where they stand, formulas left to the form. */
const placedAs = (form: ReadForm): PlacedSheet => {
  const data: FormData = {};
  for (const { path, value, formula } of form.cells.values())
    if (formula === null && value !== null && typeof value !== "boolean")
      setValue(data, path, value);
  const { placement, sheetName } = form;
  const identity = { form: form.form, pack: form.pack, year: form.year };
  return { form: placement.form, placement, data, identity, writtenAs: sheetName };
};

const shownIn = ({ placement, cells }: ReadForm): ShownAt => {
  const at = new Map(
    [...placement.fields.values()].map(({ path, row, cell }) => [
      `${row},${cell.at}`,
      cells.get(path)?.value ?? "",
    ]),
  );
  return (row, column) => (at.get(`${row},${column}`) ?? "") as Shown;
};

function asFinal(book: Workbook, sheet: Sheet, form: ReadForm): void {
  const { placement } = form;
  const keyColumn = placement.form.columnWidths.length;
  const whole = { top: 0, left: 0, bottom: placement.rowCount - 1, right: keyColumn };
  sheet.write(whole, (_row, _column, { formula, value, kind }) => {
    if (formula === null || !becomesValue(formula, value)) return undefined;
    if (kind === "blank") return BLANK;
    return typeof value === "string" ? textConstant(value) : constant(value);
  });
  sheet.formatCells(whole, { fill: null, font: { color: PRINTED }, locked: true });
  const { removedRows, printed, names } = toFinal(form);
  for (const row of removedRows)
    deleteCells(book, sheet, { top: row, bottom: row, left: 0, right: LAST_COLUMN }, "Up");
  deleteCells(book, sheet, { top: 0, bottom: LAST_ROW, left: keyColumn, right: keyColumn }, "Left");
  setUpPage(sheet, printed, pageOfForm(placement.form));
  sheet.setProtection(protectionOf(protectionOptions));
  for (const { name, rect } of names)
    book.names.add({
      name,
      scope: sheet,
      formula: `=${quoteSheetName(sheet.name)}!${toAbsoluteA1(rect)}`,
      comment: "",
      visible: false,
    });
}
