import { roundHalfUp, sum } from "../../evaluation";
import { cellsBehind } from "../refs";
import { lacking, noOccasion } from "../examine";
import type { FormView } from "../form-view";
import type { Report } from "../report";
import { passed, type Outcome, type Rule } from "../rule";

/** How far printed shares may add up beside 100% (domain: D 78). */
const SLACK = 0.0003;

type Message = "sum" | "printed";

/** Shares of one whole add up to 100%. */
export const noteShares: Rule<Message> = {
  id: "note-shares",
  numbers: [78],
  title: "各项占比合计为 100%",
  severity: "warning",
  reads: { accountsNotes: ["*"] },
  messages: {
    sum: "{{parts:cells}}的占比合计 {{total:rate}}，应为 100%（允许 ±0.03%）。请核对各项占比。",
    printed:
      "{{cell}}为 {{printed:rate}}，{{parts:cells}}的占比合计 {{total:rate}}。请恢复求和公式或改正。",
  },
  check: (report) => {
    const form = report.form("accountsNotes");
    return form.fields.flatMap((field) => sharesAt(field, form, report));
  },
};

function sharesAt(
  { path, cell: { content } }: FormView["fields"][number],
  form: FormView,
  report: Report,
): readonly Outcome<Message>[] {
  if (content.type !== "computed" || content.formula.op !== "sum" || content.kind !== "rate")
    return [];
  const all = content.formula.of.flatMap((ref) => cellsBehind(ref, path, form, report));
  const cells = all.filter((cell) => form.number(cell.path) !== null);
  if (cells.length === 0) return [lacking(all.map((cell) => ({ form, path: cell.path })))];
  const shares = cells.map((cell) => roundHalfUp(form.number(cell.path)!, 4));
  const total = sum(shares);
  const printed = form.number(path);
  const where = form.at(path);
  if (printed !== null && Math.abs(printed - total) > SLACK + 1e-9)
    return [{ message: "printed", where, params: { printed, parts: cells, total } }];
  // What follows from the amounts adds up to what the amounts do.
  if (cells.every((cell) => form.cell(cell.path)?.formula != null)) return noOccasion;
  if (Math.abs(total - 1) <= SLACK + 1e-9) return [passed];
  return [{ message: "sum", where, params: { parts: cells, total } }];
}
