import { type FormId } from "../../forms/definition";
import { inRow, areLeaves } from "../../formulas";
import {
  codedColumns,
  type CodedColumn,
  type CodedTable,
} from "../../forms/final-accounts/columns";
import { ITEM_CODE } from "../../forms/final-accounts/item-names";
import { compareAmounts, comparisonFacts } from "../compare";
import { cellsIn, lacking, needsOneOf, needsReadable, noOccasion, settled } from "../examine";
import type { FormView } from "../form-view";
import type { Report } from "../report";
import { only } from "../remedy";
import type { Precision } from "../precision";
import { passed, type Outcome, type Rule } from "../rule";

type Message = "malformed" | "repeated" | "noCode" | "different" | "rounding";

const tables = Object.entries(codedColumns) as [CodedTable, readonly CodedColumn[]][];
const formId = (table: CodedTable): FormId => `finalAccounts${table}`;

/** 科目代码, and rows of 类 and 款 against the 项 below them. */
export const itemCodes: Rule<Message> = {
  id: "item-codes",
  numbers: [68],
  title: "科目代码规范，类、款等于所属各项之和",
  severity: "error",
  reads: Object.fromEntries(tables.map(([table]) => [formId(table), ["items.*"]])),
  messages: {
    malformed:
      "{{cell}}“{{code}}”不是科目代码：类为 3 位、款为 5 位、项为 7 位数字。请改正，以免合计重复或遗漏。",
    repeated: "{{cell}} {{code}} 与上面一行重复。请合并为一行，或改正代码。",
    noCode: "{{cell}}没有填写，该行有金额 {{amount:amount}}。请补填科目代码。",
    different:
      "{{cell}}为 {{printed:amount}}，所属各项（{{parts:cells}}）合计 {{expected:amount}}，相差 {{difference:gap}}。请核对各项，或改正该行。",
    rounding:
      "{{cell}}为 {{printed:amount}}，所属各项（{{parts:cells}}）合计 {{expected:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
  },
  check: (report) => tables.flatMap(([table, columns]) => inTable(report, formId(table), columns)),
};

interface Item {
  readonly row: number;
  readonly code: string;
  readonly isLeaf: boolean;
}

function inTable(
  report: Report,
  id: FormId,
  columns: readonly CodedColumn[],
): readonly Outcome<Message>[] {
  const form = report.form(id);
  const rows = form.rows("items");
  const codes = rows.map((row) => form.text(inRow("items.*.code", row)));
  const leaves = areLeaves(codes);
  const items = rows.map((row, i): Item => ({ row, code: codes[i]!, isLeaf: leaves[i]! }));
  return items.flatMap((item, i) => [
    codeOutcome(form, columns, item, codes.slice(0, i)),
    ...(item.isLeaf || codes.indexOf(item.code) < i
      ? []
      : levelOutcomes(form, columns, item, items, form.precision)),
  ]);
}

function codeOutcome(
  form: FormView,
  columns: readonly CodedColumn[],
  { row, code }: Item,
  above: readonly string[],
): Outcome<Message> {
  const where = form.at(inRow("items.*.code", row));
  if (code === "") {
    const amounts = columns.map(({ name }) => form.number(inRow(`items.*.${name}`, row)));
    const amount = amounts.find((each) => each);
    return amount
      ? { message: "noCode", where, severity: "warning", params: { amount } }
      : lacking([{ form, path: where.path }]);
  }
  if (!ITEM_CODE.test(code)) {
    const plain = code.normalize("NFKC").replace(/[\s.,·'-]/g, "");
    const remedy = ITEM_CODE.test(plain) ? only("value", plain) : {};
    return { message: "malformed", where, params: { code }, ...remedy };
  }
  return above.includes(code)
    ? { message: "repeated", where, severity: "warning", params: { code } }
    : passed;
}

/** A row of 类 or 款, column by column; what the row itself adds up is not looked at again. */
function levelOutcomes(
  form: FormView,
  columns: readonly CodedColumn[],
  { row, code }: Item,
  items: readonly Item[],
  precision: Precision,
): readonly Outcome<Message>[] {
  const below = items.filter((item) => item.isLeaf && item.code.startsWith(code));
  return columns
    .filter(({ sum }) => !sum)
    .flatMap(({ name }): readonly Outcome<Message>[] => {
      const path = inRow(`items.*.${name}`, row);
      const cells = cellsIn(
        form,
        below.map((item) => inRow(`items.*.${name}`, item.row)),
      );
      const isEmpty = [...cells, { path }].every((cell) => form.isBlank(cell.path));
      // 其他收入 and the like: a column that nothing of this 类 or 款 came from.
      const obstacle = isEmpty
        ? noOccasion
        : (needsReadable(cellsIn(form, [path])) ?? needsOneOf(cells));
      if (obstacle) return obstacle;
      const parts = cells.map((cell) => cell.path).filter((part) => form.number(part) !== null);
      const printed = form.number(path) ?? 0;
      const { kind, expected, difference } = compareAmounts(
        printed,
        parts.map((part) => form.number(part)!),
        precision,
      );
      const where = form.at(path);
      const params = { printed, expected, difference, parts: parts.map(form.at) };
      return settled(comparisonFacts(kind, where, params));
    });
}
