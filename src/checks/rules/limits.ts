import type { FormId } from "../../forms/definition";
import type { FieldPath } from "../../formulas";
import { threePublicColumns } from "../../forms/final-accounts/three-public-columns";
import { inAssessments } from "../assessments";
import { rateOf } from "../compare";
import { examineIn, sheetsOf } from "../examine";
import type { FormView } from "../form-view";
import type { Outcome, Rule, Severity } from "../rule";

type Message =
  "staff" | "operating" | "threePublic" | "procurement" | "area" | "investment" | "execution";

interface Limit {
  readonly message: Message;
  readonly form: FormId;
  readonly actual: FieldPath;
  readonly limit: FieldPath;
  readonly severity?: Severity;
}

const ofLine = (message: Message, line: FieldPath): Limit => ({
  message,
  form: "baseData",
  actual: `${line}.finalAccount`,
  limit: `${line}.budget`,
});

const execution = (form: FormId, line: FieldPath): Limit => ({
  message: "execution",
  form,
  actual: `${line}.executed`,
  limit: `${line}.fullYearBudget`,
  severity: "error",
});

/** In 公开07 the budget is the adjusted one (domain: A4). */
const published = (column: string): Limit => ({
  message: "threePublic",
  form: "finalAccounts07",
  actual: `finalAccount.${column}`,
  limit: `budget.${column}`,
});

const limitTable: readonly Limit[] = [
  { message: "staff", form: "baseData", actual: "staff.inPost", limit: "staff.authorised" },
  { message: "staff", form: "overview", actual: "staff.inPost", limit: "staff.authorised" },
  ofLine("threePublic", "threePublic.total"),
  ofLine("threePublic", "threePublic.vehicles.total"),
  ofLine("threePublic", "threePublic.abroad"),
  ofLine("threePublic", "threePublic.reception"),
  ...threePublicColumns.map(({ name }) => published(name)),
  ofLine("operating", "operating.total"),
  ofLine("procurement", "procurement"),
  {
    message: "area",
    form: "baseData",
    actual: "building.actualArea",
    limit: "building.approvedArea",
  },
  {
    message: "investment",
    form: "baseData",
    actual: "building.actualInvestment",
    limit: "building.budgetInvestment",
  },
  execution("selfAssessment", "funds"),
  // What is left of a project's money, 预算 + 调整 − 实际, is never less than nothing.
  execution("projectAssessment", "funds"),
  ...["currentYear", "carriedOver", "other"].map((source) =>
    execution("projectAssessment", `funds.${source}`),
  ),
];

/** What must not exceed what was authorised, approved or budgeted. */
export const limits: Rule<Message> = {
  id: "limits",
  numbers: [2, 8, 9, 11, 12, 20, 48, 72],
  title: "实际数不超过编制、批复或预算",
  severity: "warning",
  yieldsTo: ["amount-unit"],
  reads: {
    overview: ["staff.*"],
    baseData: ["staff.*", "threePublic.*", "operating.total.*", "procurement.*", "building.*"],
    ...inAssessments("funds.*"),
    finalAccounts07: ["*"],
  },
  messages: {
    staff:
      "{{cell}} {{actual:number}} 人，超过编制数 {{limit:number}} 人，控制率 {{rate:rate}}（超编）。请核实人数，或说明原因。",
    operating:
      "公用经费控制率 {{rate:rate}}：{{cell}} {{actual:amount}}，超过预算数 {{limit:amount}}。请核实，或说明超支原因。",
    threePublic:
      "{{cell}} {{actual:amount}}，超过预算数 {{limit:amount}}，控制率 {{rate:rate}}。请核实，或说明超支原因。",
    procurement:
      "政府采购执行率 {{rate:rate}}：{{cell}} {{actual:amount}}，超过预算数 {{limit:amount}}。请核实，或说明原因。",
    area: "{{cell}} {{actual:area}} ㎡，超过批复规模 {{limit:area}} ㎡，规模控制率 {{rate:rate}}。请核实，或说明原因。",
    investment:
      "{{cell}} {{actual:amount}}，超过预算投资 {{limit:amount}}，投资概算控制率 {{rate:rate}}。请核实，或说明原因。",
    execution:
      "{{cell}} {{actual:amount}}，超过全年预算数 {{limit:amount}}，执行率 {{rate:rate}}。执行数不应超过全年（调整后）预算，请核对两个数的口径。",
  },
  check: (report) =>
    limitTable.flatMap((entry) =>
      sheetsOf(report, [entry.form]).flatMap((form) => compared(form, entry)),
    ),
};

const compared = (
  form: FormView,
  { message, actual: path, limit: limitPath, severity }: Limit,
): readonly Outcome<Message>[] =>
  examineIn(form, { actual: path, limit: limitPath }, ({ actual, limit }) => {
    if (actual <= limit) return [];
    const params = { actual, limit, rate: rateOf(actual, limit) };
    return [{ message, where: form.at(path), params, ...(severity && { severity }) }];
  });
