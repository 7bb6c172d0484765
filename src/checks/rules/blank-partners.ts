import type { FormId } from "../../forms/definition";
import type { FieldPath } from "../../formulas";
import { inAssessments, isStarted } from "../assessments";
import { absence, cellsIn, lacking, needs, sheetsOf } from "../examine";
import type { FormView } from "../form-view";
import { passed, type Outcome, type Rule } from "../rule";

type Message = "operating" | "procurement" | "threePublic" | "staff" | "building" | "funds";

interface Pair {
  readonly message: Message;
  readonly form: FormId;
  readonly filled: FieldPath;
  /** Blank although the other is filled. */
  readonly partner: FieldPath;
}

const budgetOf = (message: Message, line: FieldPath): Pair => ({
  message,
  form: "baseData",
  filled: `${line}.finalAccount`,
  partner: `${line}.budget`,
});

const bothWays = (message: Message, first: FieldPath, second: FieldPath): Pair[] => [
  { message, form: "baseData", filled: first, partner: second },
  { message, form: "baseData", filled: second, partner: first },
];

const funds = (form: FormId, line: FieldPath): Pair[] =>
  [
    ["fullYearBudget", "initialBudget"],
    ["executed", "fullYearBudget"],
    ["fullYearBudget", "executed"],
  ].map(([filled, partner]) => ({
    message: "funds",
    form,
    filled: `${line}.${filled}`,
    partner: `${line}.${partner}`,
  }));

const pairs: readonly Pair[] = [
  ...bothWays("staff", "staff.authorised", "staff.inPost"),
  budgetOf("threePublic", "threePublic.vehicles.total"),
  budgetOf("threePublic", "threePublic.abroad"),
  budgetOf("threePublic", "threePublic.reception"),
  budgetOf("operating", "operating.total"),
  budgetOf("procurement", "procurement"),
  ...bothWays("building", "building.approvedArea", "building.actualArea"),
  ...bothWays("building", "building.budgetInvestment", "building.actualInvestment"),
  ...funds("selfAssessment", "funds"),
  ...funds("projectAssessment", "funds"),
];

/** Two cells that belong together, of which only one is filled. */
export const blankPartners: Rule<Message> = {
  id: "blank-partners",
  numbers: [7, 9, 11, 12],
  title: "成对的数两个都要填",
  severity: "warning",
  reads: {
    baseData: ["staff.*", "threePublic.*", "operating.total.*", "procurement.*", "building.*"],
    ...inAssessments("funds.*"),
  },
  messages: {
    operating:
      "{{cell}}没有填写，而{{other:cell}}为 {{value:amount}}，公用经费控制率无法计算。请补填预算数。",
    procurement:
      "{{cell}}没有填写，而{{other:cell}}为 {{value:amount}}，政府采购执行率无法计算。请补填预算数；没有预算的请说明原因。",
    threePublic:
      "{{cell}}没有填写，而{{other:cell}}为 {{value:amount}}。请补填预算数；没有预算的请说明原因。",
    staff: "{{cell}}没有填写，而{{other:cell}}为 {{value:number}}，控制率无法计算。请补填。",
    building: "{{cell}}没有填写，而{{other:cell}}为 {{value:amount}}，控制率无法计算。请补填。",
    funds: "{{cell}}没有填写，而{{other:cell}}为 {{value:amount}}。请补填。",
  },
  check: (report) =>
    pairs.flatMap((pair) => sheetsOf(report, [pair.form]).flatMap((form) => partnered(pair, form))),
};

function partnered(
  { message, filled, partner }: Pair,
  form: FormView,
): readonly Outcome<Message>[] {
  const nowhere = cellsIn(form, [filled, partner]).flatMap(absence);
  if (nowhere.length > 0) return nowhere;
  const obstacle = needs(cellsIn(form, [filled]));
  if (obstacle) return obstacle;
  if (message === "funds" && !isStarted(form)) return [lacking(cellsIn(form, [filled]))];
  const value = form.number(filled)!;
  return value !== 0 && form.isBlank(partner)
    ? [{ message, where: form.at(partner), params: { value, other: form.at(filled) } }]
    : [passed];
}
