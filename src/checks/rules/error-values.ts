import type { FieldPath } from "../../formulas";
import { everyField } from "../every-field";
import { isError } from "../../forms/read-form";
import type { FormView } from "../form-view";
import { passed, type Outcome, type Rule } from "../rule";

/** What Excel shows while it waits for a result, the older ones by the second. */
const AWAITED: readonly unknown[] = ["#BUSY!", "#GETTING_DATA"];

/** Cells in which Excel shows an error instead of a result. */
export const errorValues: Rule<"error" | "name"> = {
  id: "error-values",
  numbers: [17],
  title: "公式没有错误值",
  severity: "error",
  reads: everyField,
  yieldsTo: ["institution-names"],
  messages: {
    error: "{{cell}}的公式结果是错误值 {{error}}。请检查公式引用的单元格，或恢复原公式。",
    name: "{{cell}}显示 {{error}}：Excel 没有认出公式中的函数。请在装有本加载项的 Excel 中打开，点击窗格中的“重新绑定公式”，报送前先定稿。",
  },
  check: (report) =>
    report.forms.flatMap((form) => form.fields.flatMap(({ path }) => resultAt(form, path))),
};

function resultAt(form: FormView, path: FieldPath): readonly Outcome<"error" | "name">[] {
  const cell = form.cell(path);
  if (!cell || cell.formula === null) return [];
  const where = form.at(path);
  if (AWAITED.includes(cell.value)) return [{ lacks: [where] }];
  if (!isError(cell)) return inOrder;
  const params = { error: String(cell.value) };
  return cell.value === "#NAME?"
    ? [{ message: "name", where, severity: "warning", params }]
    : [{ message: "error", where, params }];
}

const inOrder = [passed];
