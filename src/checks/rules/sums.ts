import { compareAmounts } from "../compare";
import type { FormView } from "../form-view";
import type { Fact, Rule } from "../rule";
import type { FieldPath, Formula } from "../../forms/definition";

type Message = "different" | "rounding" | "blank" | "noParts";

/** Every sum of amounts that the definitions of the forms know. */
export const sums: Rule<Message> = {
  id: "sums",
  numbers: [3, 4, 5],
  title: "合计等于各明细之和",
  severity: "error",
  reads: {
    baseData: ["threePublic.*", "projects.*"],
    selfAssessment: ["funds.byIncome.*", "funds.byExpenditure.*"],
  },
  messages: {
    different:
      "{{cell}}为 {{printed:amount}}，各明细（{{parts:cells}}）合计 {{expected:amount}}，相差 {{difference:gap}}。请核对各明细，或改正合计。",
    rounding:
      "{{cell}}为 {{printed:amount}}，各明细（{{parts:cells}}）合计 {{expected:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
    blank:
      "{{cell}}没有填写，而各明细（{{parts:cells}}）合计 {{expected:amount}}。请恢复求和公式或填写合计。",
    noParts: "{{cell}}为 {{printed:amount}}，但各明细都没有填写，无法核对。请补填明细。",
  },
  check: (report) => report.forms.flatMap((form) => form.fields.flatMap(sumAt(form))),
};

const sumAt =
  (form: FormView) =>
  ({ path, cell: { content } }: FormView["fields"][number]): Fact<Message>[] =>
    content.type === "computed" && content.kind === "amount" && content.formula.op === "sum"
      ? compared(form, path, content.formula)
      : [];

function compared(
  form: FormView,
  path: FieldPath,
  formula: Formula & { op: "sum" },
): Fact<Message>[] {
  const parts = form.partsOf(formula).filter((part) => !form.isBlank(part));
  if (form.isUnreadable(path) || parts.some(form.isUnreadable)) return [];
  const printed = form.number(path);
  const numbers = parts.map((part) => form.number(part)!);
  const where = form.at(path);
  if (parts.length === 0)
    return printed ? [{ message: "noParts", where, severity: "warning", params: { printed } }] : [];
  const { kind, expected, difference } = compareAmounts(printed ?? 0, numbers);
  const params = { printed, expected, difference, parts: parts.map(form.at) };
  if (printed === null) return [{ message: "blank", where, params }];
  if (kind === "different") return [{ message: "different", where, params }];
  return kind === "rounding" ? [{ message: "rounding", where, severity: "info", params }] : [];
}
