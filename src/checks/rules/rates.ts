import { rateAgrees } from "../../evaluation";
import type { FieldPath, Formula } from "../../forms/definition";
import { rateOf } from "../compare";
import type { FormView } from "../form-view";
import type { Fact, Rule } from "../rule";

type Message = "different" | "noBase" | "noPart" | "blank";

/** Every rate that the definitions of the forms know. */
export const rates: Rule<Message> = {
  id: "rates",
  numbers: [1, 11, 19],
  title: "控制率、执行率等于分子除以分母",
  severity: "error",
  reads: {
    baseData: ["staff.*", "building.*"],
    selfAssessment: ["funds.executed", "funds.fullYearBudget", "funds.executionRate"],
  },
  messages: {
    different:
      "{{cell}}为 {{printed:rate}}，按{{partCell:cell}} {{part:number}} ÷ {{baseCell:cell}} {{base:number}} 计算应为 {{expected:rate}}。请核对这三个数。",
    noBase:
      "{{cell}}为 {{printed:rate}}，但{{baseCell:cell}}为 0 或空白，比率不存在。请补填分母，或清空该比率。",
    noPart: "{{cell}}为 {{printed:rate}}，但{{partCell:cell}}没有填写。请补填，或清空该比率。",
    blank: "{{cell}}没有填写，按已填的数计算应为 {{expected:rate}}。请恢复公式或填写比率。",
  },
  check: (report) => report.forms.flatMap((form) => form.fields.flatMap(rateAt(form))),
};

const rateAt =
  (form: FormView) =>
  ({ path, cell: { content } }: FormView["fields"][number]): Fact<Message>[] =>
    content.type === "computed" && content.formula.op === "rate"
      ? compared(form, path, content.formula)
      : [];

function compared(
  form: FormView,
  path: FieldPath,
  { part: partPath, base: basePath }: Formula & { op: "rate" },
): Fact<Message>[] {
  if ([path, partPath, basePath].some(form.isUnreadable)) return [];
  const printed = form.number(path);
  const part = form.number(partPath);
  const base = form.number(basePath);
  const cells = { partCell: form.at(partPath), baseCell: form.at(basePath) };
  const where = form.at(path);
  const expected = part === null || base === null ? null : rateOf(part, base);
  if (printed === null)
    return expected === null
      ? []
      : [{ message: "blank", where, severity: "warning", params: { expected } }];
  if (!base) return [{ message: "noBase", where, params: { printed, ...cells } }];
  if (part === null || expected === null)
    return [{ message: "noPart", where, params: { printed, ...cells } }];
  // People are counted, not rounded: only the printed rate is.
  const counted = form.placement?.fields.get(basePath)?.cell.content.kind === "people";
  if (rateAgrees(printed * 100, expected, counted ? Infinity : base)) return [];
  return [{ message: "different", where, params: { printed, part, base, expected, ...cells } }];
}
