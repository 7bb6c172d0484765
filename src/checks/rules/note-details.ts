import type { FieldPath } from "../../formulas";
import { compareAmounts, comparisonFacts } from "../compare";
import { cellsIn, examineIn, needs, needsOneOf, withoutRows, settled, together } from "../examine";
import type { FormView } from "../form-view";
import type { Outcome, Rule, Where } from "../rule";

type Message = "different" | "rounding" | "above";

/** A figure, and the figures that it is made of. */
const sums: readonly (readonly [whole: FieldPath, parts: (form: FormView) => FieldPath[]])[] = [
  [
    "generalCosts.meetings.finalAccount",
    (form) => form.rows("meetings.items").flatMap((row) => meetingCosts(form, row)),
  ],
  [
    "generalCosts.trainings.finalAccount",
    (form) => form.rows("trainings.items").map((row) => `trainings.items.${row}.amount`),
  ],
  ...["meetings", "trainings"].map(
    (id) =>
      [
        `generalCosts.${id}.finalAccount`,
        () => [`generalCosts.${id}.fiscal`, `generalCosts.${id}.other`],
      ] as const,
  ),
  [
    "procurement.smallAndMedium.amount",
    () => ["goods", "works", "services"].map((id) => `procurement.${id}.smallAndMedium`),
  ],
];

/** The sum of a meeting; in a row that a user inserted, which has none, its costs. */
function meetingCosts(form: FormView, row: number): FieldPath[] {
  const at = (field: string): FieldPath => `meetings.items.${row}.${field}`;
  return form.number(at("amount")) === null
    ? ["venue", "catering", "other"].map(at)
    : [at("amount")];
}

/** A figure, and what it is a part of. */
const parts: readonly (readonly [part: FieldPath, whole: FieldPath])[] = [
  ["procurement.smallAndMedium.amount", "procurement.total.amount"],
  ["procurement.micro.amount", "procurement.smallAndMedium.amount"],
  ["procurement.goods.smallAndMedium", "procurement.goods.amount"],
  ["procurement.works.smallAndMedium", "procurement.works.amount"],
  ["procurement.services.smallAndMedium", "procurement.services.amount"],
];

/** 会议费, 培训费 and 政府采购 against what the text tells of them. */
export const noteDetails: Rule<Message> = {
  id: "note-details",
  numbers: [77, 80],
  title: "会议费、培训费、政府采购的明细与合计一致",
  severity: "error",
  reads: { accountsNotes: ["*"] },
  messages: {
    different:
      "{{cell}}为 {{printed:amount}}，各明细（{{parts:cells}}）合计 {{expected:amount}}，相差 {{difference:gap}}。请核对各明细，或改正合计。",
    rounding:
      "{{cell}}为 {{printed:amount}}，各明细（{{parts:cells}}）合计 {{expected:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
    above:
      "{{cell}}为 {{printed:amount}}，超过{{wholeCell:cell}} {{whole:amount}}。部分不应大于总额，请核对。",
  },
  check: (report) => {
    const form = report.form("accountsNotes");
    return [
      ...sums.flatMap(([whole, partsOf]) => summed(form, whole, partsOf(form))),
      ...parts.flatMap(([part, whole]) => within(form, part, whole)),
    ];
  },
};

function summed(
  form: FormView,
  whole: FieldPath,
  paths: readonly FieldPath[],
): readonly Outcome<Message>[] {
  if (paths.length === 0) return withoutRows(form);
  const obstacle = together(needs(cellsIn(form, [whole])), needsOneOf(cellsIn(form, paths)));
  if (obstacle) return obstacle;
  const printed = form.number(whole)!;
  const filled = paths.filter((path) => form.number(path) !== null);
  const numbers = filled.map((path) => form.number(path)!);
  const { kind, expected, difference } = compareAmounts(printed, numbers, form.precision);
  const cells: readonly Where[] = filled.map(form.at);
  const params = { printed, expected, difference, parts: cells };
  const where = form.at(whole);
  return settled(comparisonFacts(kind, where, params));
}

const within = (form: FormView, part: FieldPath, whole: FieldPath): readonly Outcome<Message>[] =>
  examineIn(form, { printed: part, limit: whole }, ({ printed, limit }) => {
    const params = { printed, whole: limit, wholeCell: form.at(whole) };
    return printed <= limit ? [] : [{ message: "above", where: form.at(part), params }];
  });
