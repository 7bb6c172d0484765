import { containsCell, parseAddress } from "../xlsx/model/address";
import type { CellContent, CellValue } from "../xlsx/model/cell";
import type {
  ComparisonOperator,
  DataValidation,
  DataValidationRule,
  Operand,
} from "../xlsx/model/data-validation";
import type { Sheet } from "../xlsx/model/sheet";
import type { Workbook } from "../xlsx/model/workbook";

const HOLDS: Readonly<Record<ComparisonOperator, (x: number, a: number, b: number) => boolean>> = {
  Between: (x, a, b) => x >= a && x <= b,
  NotBetween: (x, a, b) => x < a || x > b,
  EqualTo: (x, a) => x === a,
  NotEqualTo: (x, a) => x !== a,
  GreaterThan: (x, a) => x > a,
  LessThan: (x, a) => x < a,
  GreaterThanOrEqualTo: (x, a) => x >= a,
  LessThanOrEqualTo: (x, a) => x <= a,
};

/** The values of the cells a formula like "=Sheet2!$A$1:$A$9" names; null for other formulas. */
function cellsOf(workbook: Workbook, sheet: Sheet, formula: string): CellValue[] | null {
  const address = parseAddress(formula.slice(1));
  const named = address && (address.sheet === null ? sheet : workbook.sheet(address.sheet));
  if (!address || !named) return null;
  return [...named.cells.entries(address.rect)].map(({ cell }) => cell.value);
}

function numberOf(workbook: Workbook, sheet: Sheet, operand: Operand): number | null {
  if (typeof operand === "number") return operand;
  const constant = Number(operand.slice(1));
  if (Number.isFinite(constant)) return constant;
  const [value] = cellsOf(workbook, sheet, operand) ?? [];
  return typeof value === "number" ? value : null;
}

/** Whether a rule lets a value in; null where the host cannot tell (other formulas). */
function allows(
  workbook: Workbook,
  sheet: Sheet,
  rule: DataValidationRule,
  value: CellValue,
): boolean | null {
  if (rule.type === "Custom") return null;
  if (rule.type === "List") {
    const items = rule.source.startsWith("=")
      ? cellsOf(workbook, sheet, rule.source)
      : rule.source.split(",").map((item) => item.trim());
    return items && items.some((item) => String(item) === String(value));
  }
  const first = numberOf(workbook, sheet, rule.formula1);
  const second = rule.formula2 === null ? 0 : numberOf(workbook, sheet, rule.formula2);
  if (first === null || second === null) return null;
  const measured = rule.type === "TextLength" ? String(value).length : value;
  if (typeof measured !== "number") return false;
  if (rule.type === "WholeNumber" && !Number.isInteger(measured)) return false;
  return HOLDS[rule.operator](measured, first, second);
}

/**
 * The validation that stops a typed entry, or null. As in Excel only typing is checked: formulas'
 * results and what the API writes are not. Rules whose operands are formulas with more than one
 * reference are not checked here.
 */
export function stoppedBy(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  content: CellContent,
): DataValidation | null {
  const validation = sheet.validations.find(({ rects }) =>
    rects.some((rect) => containsCell(rect, row, column)),
  );
  if (!validation?.rule || content.formula !== null) return null;
  if (content.kind === "blank" && validation.ignoreBlanks) return null;
  const { show, style } = validation.errorAlert;
  const stops = show && style === "Stop";
  return stops && allows(workbook, sheet, validation.rule, content.value) === false
    ? validation
    : null;
}
