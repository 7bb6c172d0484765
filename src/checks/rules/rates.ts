import { coarseDecimals, rateAgrees, sum } from "../../evaluation";
import {
  quantityParts,
  type FieldPath,
  type FieldRef,
  type Formula,
  type Quantity,
  rateResult,
  isChange,
} from "../../formulas";
import { absence, lacking, needsReadable, noOccasion, type Obstacle } from "../examine";
import type { FormView } from "../form-view";
import { cellsAt, cellsBehind } from "../refs";
import type { Report } from "../report";
import { coarsest, roundedTo } from "../precision";
import { passed, type Outcome, type Rule, type Where } from "../rule";

type Message = "different" | "changed" | "coarse" | "noBase" | "noPart" | "blank";

/** Every rate that the definitions of the forms know. */
export const rates: Rule<Message> = {
  id: "rates",
  numbers: [1, 11, 19, 75, 77, 79],
  title: "控制率、执行率、变动率等按公式计算",
  severity: "error",
  reads: {
    baseData: [
      "staff.*",
      "building.*",
      "threePublic.*",
      "projects.total.*",
      "operating.total.*",
      "procurement.*",
      "basicAdjustment.*",
    ],
    selfAssessment: ["funds.*"],
    projectAssessment: ["funds.*"],
    scoreTable: ["rows.*", "figures.*"],
    accountsNotes: ["*"],
  },
  messages: {
    different:
      "{{cell}}为 {{printed:rate}}，按{{partCell:cells}} {{part:number}} ÷ {{baseCell:cells}} {{base:number}} 计算应为 {{expected:rate}}。请核对这三个数。",
    changed:
      "{{cell}}为 {{printed:rate}}，按{{partCell:cells}} {{part:number}} 比{{baseCell:cells}} {{base:number}} 的变动计算应为 {{expected:rate}}。请核对这三个数。",
    coarse:
      "{{cell}}为 {{printed:rate}}，按所列数字计算为 {{expected:rate}}，没有填到两位小数。请填完整；当地只要求填到整数或一位小数的，可以保留。",
    noBase:
      "{{cell}}为 {{printed:rate}}，但{{baseCell:cells}}为 0 或空白，比率不存在。请补填分母，或清空该比率。",
    noPart: "{{cell}}为 {{printed:rate}}，但{{partCell:cells}}没有填写。请补填，或清空该比率。",
    blank: "{{cell}}没有填写，按已填的数计算应为 {{expected:rate}}。请恢复公式或填写比率。",
  },
  check: (report) =>
    report.forms.flatMap((form) => form.fields.flatMap((field) => rateAt(field, form, report))),
};

function rateAt(
  { path, cell: { content } }: FormView["fields"][number],
  form: FormView,
  report: Report,
): readonly Outcome<Message>[] {
  return content.type === "computed" && content.formula.op === "rate"
    ? compared(form, path, content.formula, report)
    : [];
}

function compared(
  form: FormView,
  path: FieldPath,
  { rate, part, base }: Formula & { op: "rate" },
  report: Report,
): readonly Outcome<Message>[] {
  const dividend = amountOf(part, path, form, report);
  const divisor = amountOf(base, path, form, report);
  const cells = [...dividend.all, ...divisor.all];
  // What stands in a form that is not there cannot be compared.
  const nowhere = cells.filter((cell) => cell.form.placement === null).flatMap(absence);
  if (nowhere.length > 0) return nowhere;
  const unreadable = needsReadable([{ form, path }, ...cells]);
  if (unreadable) return unreadable;
  const printed = form.number(path);
  const named = { partCell: dividend.cells, baseCell: divisor.cells };
  const where = form.at(path);
  const expected =
    dividend.amount === null || divisor.amount === null
      ? null
      : rateResult(rate, dividend.amount, divisor.amount);
  if (printed === null)
    return expected === null
      ? withoutRate(dividend, divisor)
      : [{ message: "blank", where, severity: "warning", params: { expected } }];
  if (!divisor.amount) return [{ message: "noBase", where, params: { printed, ...named } }];
  if (dividend.amount === null || expected === null)
    return [{ message: "noPart", where, params: { printed, ...named } }];
  const precision = coarsest(
    [form, ...cells.map((cell) => cell.form)].map((each) => each.precision),
  );
  const decimals = roundedTo([dividend.amount, divisor.amount], precision);
  // People are counted, not rounded: only the printed rate is.
  const rounded = divisor.isCounted ? Infinity : divisor.amount;
  if (rateAgrees(printed * 100, expected, rounded, decimals)) return [passed];
  const params = { printed, part: dividend.amount, base: divisor.amount, expected, ...named };
  return coarseDecimals(printed * 100, expected) === null
    ? [{ message: isChange(rate) ? "changed" : "different", where, params }]
    : [{ message: "coarse", where, severity: "info", params }];
}

/** There is no rate: figures are blank, or the base is 0. */
function withoutRate(...quantities: readonly ReturnType<typeof amountOf>[]): Obstacle {
  const empty = quantities.filter(({ amount }) => amount === null).flatMap(({ all }) => all);
  return empty.length > 0 ? [lacking(empty)] : noOccasion;
}

function amountOf(quantity: Quantity, from: FieldPath, form: FormView, report: Report) {
  const { plus, minus } = quantityParts(quantity);
  const cells = (refs: readonly FieldRef[]): Where[] =>
    refs.flatMap((ref) => cellsBehind(ref, from, form, report));
  const numberAt = (cell: Where): readonly number[] => {
    const number = report.at(cell).number(cell.path);
    return number === null ? [] : [number];
  };
  const [added, taken] = [cells(plus), cells(minus)];
  const numbers = [...added.flatMap(numberAt), ...taken.flatMap(numberAt).map((each) => -each)];
  const all = [...added, ...taken];
  return {
    cells: all.length === 1 ? all[0]! : all,
    amount: numbers.length === 0 ? null : sum(numbers),
    all: cellsAt(all, report),
    isCounted: all.some(
      (cell) => report.at(cell).placement?.fields.get(cell.path)?.cell.content.kind === "people",
    ),
  };
}
