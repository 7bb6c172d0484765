import { parseRef } from "../../forms/definition";
import { type FieldRef } from "../../formulas";
import { compareAmounts } from "../compare";
import { examine } from "../examine";
import { figureAt } from "../refs";
import type { Report } from "../report";
import { coarsest } from "../precision";
import { isFact, type Outcome, type Rule } from "../rule";

type Message = "different" | "rounding" | "unit";

/** A figure of the narrative, and the cells that hold the same figure. */
type Pair = readonly [figure: FieldRef, others: readonly FieldRef[]];

const threePublic = [
  ["total", "total"],
  ["abroad", "abroad"],
  ["reception", "reception"],
  ["vehicles", "vehicles.total"],
  ["purchase", "vehicles.purchase"],
  ["operation", "vehicles.operation"],
] as const;

const pairs: readonly Pair[] = [
  ["overview.total.current", ["finalAccounts01!income.grandTotal"]],
  ["overview.income.current", ["finalAccounts01!income.grandTotal"]],
  ["overview.expenditure.current", ["finalAccounts01!expenditure.grandTotal"]],
  ["overview.fiscalTotal.current", ["finalAccounts04!income.grandTotal"]],
  ["overview.fiscalIncome.current", ["finalAccounts04!income.grandTotal"]],
  ["overview.fiscalExpenditure.current", ["finalAccounts04!expenditure.grandTotal.total"]],
  ["income.total.amount", ["finalAccounts02!total.income"]],
  ["income.fiscal.amount", ["finalAccounts02!total.fiscal"]],
  ["expenditure.total.amount", ["finalAccounts03!total.expenditure"]],
  ["expenditure.basic.amount", ["finalAccounts03!total.basic"]],
  ["expenditure.project.amount", ["finalAccounts03!total.project", "projects.total.executed"]],
  [
    "expenditure.general.amount",
    [
      "finalAccounts05!total.expenditure",
      "overview.generalExpenditure.current",
      "classes.total.general",
      "lines.total.finalAccount",
    ],
  ],
  ["classes.total.all", ["expenditure.total.amount"]],
  ["basic.total.amount", ["finalAccounts05!total.basic"]],
  ["basic.personnel.amount", ["finalAccounts06!total.personnel"]],
  ["basic.operating.amount", ["finalAccounts06!total.operating"]],
  ["operatingCost.amount", ["finalAccounts06!total.operating", "basic.operating.amount"]],
  ...threePublic.flatMap(([note, item]): Pair[] => [
    [
      `threePublic.${note}.finalAccount`,
      [`finalAccounts07!finalAccount.${item}`, `baseData!threePublic.${item}.finalAccount`],
    ],
    [`threePublic.${note}.previous`, [`baseData!threePublic.${item}.previousFinalAccount`]],
  ]),
  ["procurement.total.amount", ["baseData!procurement.finalAccount"]],
  ["projects.total.executed", ["baseData!projects.total.finalAccount"]],
  ["performance.executed", ["expenditure.total.amount", "selfAssessment!funds.executed"]],
  ["performance.initialBudget", ["selfAssessment!funds.initialBudget"]],
  ["performance.fullYearBudget", ["selfAssessment!funds.fullYearBudget"]],
  ["performance.operating.budget", ["baseData!operating.total.budget"]],
  ["performance.operating.executed", ["baseData!operating.total.finalAccount"]],
  ["threePublic.vehicles.secondCount", ["assets.total"]],
];

/** The same label in the narrative and in a table, or twice in the narrative, has the same figure. */
export const notesAgree: Rule<Message> = {
  id: "notes-agree",
  numbers: [47, 50, 52, 74, 82],
  title: "决算说明与各表中相同的数一致，单位一致",
  severity: "warning",
  reads: {
    accountsNotes: ["*"],
    baseData: ["threePublic.*", "operating.total.*", "procurement.*", "projects.total.*"],
    selfAssessment: ["funds.*"],
    finalAccounts01: ["income.grandTotal", "expenditure.grandTotal"],
    finalAccounts02: ["total.*"],
    finalAccounts03: ["total.*"],
    finalAccounts04: ["income.grandTotal", "expenditure.grandTotal.total"],
    finalAccounts05: ["total.*"],
    finalAccounts06: ["total.*"],
    finalAccounts07: ["finalAccount.*"],
  },
  messages: {
    different:
      "{{cell}}为 {{printed:number}}，{{other:cell}}为 {{expected:number}}，相差 {{difference:gapPoints}}。相同的数应一致，请核对口径。",
    rounding:
      "{{cell}}为 {{printed:amount}}，{{other:cell}}为 {{expected:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
    unit: "{{cell}}为 {{printed:number}}，{{other:cell}}为 {{expected:number}}，正好相差一万倍。请核对单位，元与万元不要混用。",
  },
  check: (report) =>
    // Cells of the same figure are linked: one that differs speaks for all.
    pairs.flatMap(([figure, others]) => {
      const outcomes = others.flatMap((other) => compared(report, figure, other));
      const fact = outcomes.find(isFact);
      return fact ? [fact] : outcomes;
    }),
};

/** 元 against 万元, what rounding takes away left out. */
const UNIT = 10_000;
const isUnitApart = (one: number, other: number): boolean =>
  other !== 0 && Math.abs(Math.abs(one / other) / UNIT - 1) < 0.001;

function compared(report: Report, figure: FieldRef, other: FieldRef): readonly Outcome<Message>[] {
  const at = (ref: FieldRef) => figureAt(report, parseRef(ref, "accountsNotes"));
  const [own, table] = [at(figure), at(other)];
  return examine({ printed: own, same: table }, ({ printed, same }) => {
    const { kind, expected, difference } = compareAmounts(
      printed,
      [same],
      coarsest([own.precision, table.precision]),
    );
    if (kind === "exact") return [];
    const { where } = own;
    const params = { printed, expected, difference, other: table.where };
    if (kind === "rounding") return [{ message: "rounding", where, severity: "info", params }];
    const isUnit = isUnitApart(printed, expected) || isUnitApart(expected, printed);
    return [{ message: isUnit ? "unit" : "different", where, params }];
  });
}
