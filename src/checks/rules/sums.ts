import { sum } from "../../evaluation";
import { compareAmounts, differs } from "../compare";
import { lacking, needs, needsOneOf, needsReadable, together, withoutRows } from "../examine";
import type { FormView } from "../form-view";
import { wholeFinalAccounts } from "../final-accounts";
import { cellsAt, cellsBehind } from "../refs";
import type { Report } from "../report";
import { coarsest } from "../precision";
import { passed, type Outcome, type Rule, type Where } from "../rule";
import { moneyKinds, type ValueKind } from "../../forms/definition";
import { type FieldPath, type FieldRef, type Formula, areLeaves } from "../../formulas";

type Message =
  "count" | "different" | "rounding" | "blank" | "noParts" | "balance" | "balanceRounding";

/** Every sum of amounts or counts that the definitions of the forms know. */
export const sums: Rule<Message> = {
  id: "sums",
  numbers: [3, 4, 5, 39, 49, 53, 54, 55, 56, 57, 58, 61, 62, 64, 66, 68, 69, 70, 73, 77, 79],
  title: "合计等于各明细之和",
  severity: "error",
  reads: {
    baseData: ["threePublic.*", "projects.*"],
    selfAssessment: ["funds.*"],
    projectAssessment: ["funds.*"],
    institutionAccounts: ["income.*", "expenditure.*", "threePublic.*", "fixedAssets.*"],
    ...wholeFinalAccounts,
    accountsNotes: ["*"],
  },
  messages: {
    different:
      "{{cell}}为 {{printed:amount}}，各明细（{{parts:cells}}）合计 {{expected:amount}}，相差 {{difference:gap}}。请核对各明细，或改正合计。",
    rounding:
      "{{cell}}为 {{printed:amount}}，各明细（{{parts:cells}}）合计 {{expected:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
    blank:
      "{{cell}}没有填写，而各明细（{{parts:cells}}）合计 {{expected:amount}}。请恢复求和公式或填写合计。",
    balance:
      "{{cell}}为 {{printed:amount}}，按{{parts:cells}}减去{{less:cells}}计算应为 {{expected:amount}}，相差 {{difference:gap}}。请核对各数。",
    balanceRounding:
      "{{cell}}为 {{printed:amount}}，按{{parts:cells}}减去{{less:cells}}计算应为 {{expected:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
    count:
      "{{cell}}为 {{printed:number}}，各明细（{{parts:cells}}）合计 {{expected:number}}。请核对各明细，或改正合计。",
    noParts: "{{cell}}为 {{printed:amount}}，但各明细都没有填写，无法核对。请补填明细。",
  },
  check: (report) =>
    report.forms.flatMap((form) => form.fields.flatMap((field) => sumAt(field, form, report))),
};

/** What is counted is not rounded. */
const counted: ReadonlySet<ValueKind> = new Set(["count", "people"]);

function countAt(
  form: FormView,
  path: FieldPath,
  { of }: Formula & { op: "sum" },
  report: Report,
): readonly Outcome<Message>[] {
  const parts = of.flatMap((ref) => cellsBehind(ref, path, form, report));
  const cells = cellsAt(parts, report);
  const obstacle = together(needs([{ form, path }]), needsOneOf(cells), needsReadable(cells));
  if (obstacle) return obstacle;
  const filled = parts.filter((cell) => report.at(cell).number(cell.path) !== null);
  const printed = form.number(path)!;
  const expected = sum(filled.map((cell) => report.at(cell).number(cell.path)!));
  if (!differs(printed, expected)) return [passed];
  const params = { printed, expected, parts: filled };
  return [{ message: "count", where: form.at(path), params }];
}

function sumAt(
  { path, cell: { content } }: FormView["fields"][number],
  form: FormView,
  report: Report,
): readonly Outcome<Message>[] {
  if (content.type !== "computed" || content.formula.op !== "sum") return [];
  if (counted.has(content.kind)) return countAt(form, path, content.formula, report);
  return moneyKinds.has(content.kind) ? compared(form, path, content.formula, report) : [];
}

function compared(
  form: FormView,
  path: FieldPath,
  { of, less = [], leafCodes }: Formula & { op: "sum" },
  report: Report,
): readonly Outcome<Message>[] {
  const leaves =
    leafCodes === undefined
      ? null
      : areLeaves(cellsBehind(leafCodes, path, form, report).map((code) => form.text(code.path)));
  const behind = (refs: readonly FieldRef[]) =>
    refs.flatMap((ref) =>
      cellsBehind(ref, path, form, report).filter((_, row) => leaves?.[row] ?? true),
    );
  const isFilled = (cell: Where): boolean => !report.at(cell).isBlank(cell.path);
  const all = [of, less].map(behind);
  const [added, taken] = all.map((cells) => cells.filter(isFilled)) as [Where[], Where[]];
  const parts = [...added, ...taken];
  const unreadable = needsReadable([{ form, path }, ...cellsAt(parts, report)]);
  if (unreadable) return unreadable;
  const printed = form.number(path);
  const amount = (cell: Where): number => report.at(cell).number(cell.path)!;
  const numbers = [...added.map(amount), ...taken.map((cell) => -amount(cell))];
  const where = form.at(path);
  if (parts.length === 0)
    return printed
      ? [{ message: "noParts", where, severity: "warning", params: { printed } }]
      : all.flat().length > 0
        ? [lacking(cellsAt(all.flat(), report))]
        : withoutRows(form);
  const precision = coarsest([form, ...parts.map(report.at)].map((each) => each.precision));
  const { kind, expected, difference } = compareAmounts(printed ?? 0, numbers, precision);
  const isBalance = added.length > 0 && taken.length > 0;
  const params = {
    printed,
    expected,
    difference,
    parts: isBalance ? added : parts,
    ...(isBalance && { less: taken }),
  };
  if (printed === null) return [{ message: "blank", where, params }];
  const [beyond, within] = isBalance
    ? (["balance", "balanceRounding"] as const)
    : (["different", "rounding"] as const);
  if (kind === "different") return [{ message: beyond, where, params }];
  return kind === "rounding" ? [{ message: within, where, severity: "info", params }] : [passed];
}
