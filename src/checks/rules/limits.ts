import type { FieldPath, FormId } from "../../forms/definition";
import { rateOf } from "../compare";
import type { Fact, Rule, Severity } from "../rule";

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

const limitTable: readonly Limit[] = [
  { message: "staff", form: "baseData", actual: "staff.inPost", limit: "staff.authorised" },
  ofLine("threePublic", "threePublic.total"),
  ofLine("threePublic", "threePublic.vehicles.total"),
  ofLine("threePublic", "threePublic.abroad"),
  ofLine("threePublic", "threePublic.reception"),
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
  {
    message: "execution",
    form: "selfAssessment",
    actual: "funds.executed",
    limit: "funds.fullYearBudget",
    severity: "error",
  },
];

/** What must not exceed what was authorised, approved or budgeted. */
export const limits: Rule<Message> = {
  id: "limits",
  numbers: [2, 8, 9, 11, 12, 20],
  title: "实际数不超过编制、批复或预算",
  severity: "warning",
  yieldsTo: ["amount-unit"],
  reads: {
    baseData: ["staff.*", "threePublic.*", "operating.total.*", "procurement.*", "building.*"],
    selfAssessment: ["funds.executed", "funds.fullYearBudget"],
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
    area: "{{cell}} {{actual:amount}} ㎡，超过批复规模 {{limit:amount}} ㎡，规模控制率 {{rate:rate}}。请核实，或说明原因。",
    investment:
      "{{cell}} {{actual:amount}}，超过预算投资 {{limit:amount}}，投资概算控制率 {{rate:rate}}。请核实，或说明原因。",
    execution:
      "{{cell}} {{actual:amount}}，超过全年预算数 {{limit:amount}}，执行率 {{rate:rate}}。执行数不应超过全年（调整后）预算，请核对两个数的口径。",
  },
  check: (report) =>
    limitTable.flatMap((entry): Fact<Message>[] => {
      const form = report.form(entry.form);
      const actual = form.number(entry.actual);
      const limit = form.number(entry.limit);
      if (actual === null || limit === null || actual <= limit) return [];
      return [
        {
          message: entry.message,
          where: form.at(entry.actual),
          ...(entry.severity && { severity: entry.severity }),
          params: { actual, limit, rate: rateOf(actual, limit) },
        },
      ];
    }),
};
