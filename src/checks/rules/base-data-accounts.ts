import type { FieldPath } from "../../formulas";
import { economicItem } from "../../forms/final-accounts/economic-items";
import { threePublicColumns } from "../../forms/final-accounts/three-public-columns";
import { closestOf, compareAmounts, comparisonFacts } from "../compare";
import { cellsIn, needs, needsOneOf, settled, together } from "../examine";
import type { Report } from "../report";
import { coarsest } from "../precision";
import type { Outcome, Rule, Where } from "../rule";

type Message = "different" | "rounding";

/** A figure of 基础数据表, and the cells of the final accounts of which one is the same. */
interface Pair {
  readonly figure: FieldPath;
  readonly form: "finalAccounts06" | "finalAccounts07";
  readonly accounts: readonly FieldPath[];
}

const pairs: readonly Pair[] = [
  ...threePublicColumns.map(({ name }): Pair => ({
    figure: `threePublic.${name}.finalAccount`,
    form: "finalAccounts07",
    accounts: [`finalAccount.${name}`],
  })),
  {
    figure: "operating.total.finalAccount",
    form: "finalAccounts06",
    // The note of 基础数据表 means 一般商品和服务支出 alone.
    accounts: ["total.operating", economicItem("302")],
  },
];

/** 三公经费 and 公用经费 of 基础数据表 as the final accounts show them. */
export const baseDataAccounts: Rule<Message> = {
  id: "base-data-accounts",
  numbers: [44, 45],
  title: "基础数据表的三公经费、公用经费与决算表一致",
  severity: "warning",
  reads: {
    baseData: ["threePublic.*", "operating.total.finalAccount"],
    finalAccounts06: ["total.operating", economicItem("302")],
    finalAccounts07: ["finalAccount.*"],
  },
  messages: {
    different:
      "{{cell}}为 {{printed:amount}}，{{account:cell}}为 {{expected:amount}}，相差 {{difference:gap}}。两张表的数应一致，请核对口径。",
    rounding:
      "{{cell}}为 {{printed:amount}}，{{account:cell}}为 {{expected:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
  },
  check: (report) => pairs.flatMap((pair) => compared(report, pair)),
};

function compared(report: Report, { figure, form, accounts }: Pair): readonly Outcome<Message>[] {
  const base = report.form("baseData");
  const table = report.form(form);
  const obstacle = together(needs(cellsIn(base, [figure])), needsOneOf(cellsIn(table, accounts)));
  if (obstacle) return obstacle;
  const printed = base.number(figure)!;
  const found = accounts.flatMap((path) => {
    const amount = table.number(path);
    return amount === null
      ? []
      : [
          {
            account: table.at(path),
            ...compareAmounts(printed, [amount], coarsest([base.precision, table.precision])),
          },
        ];
  });
  const closest = closestOf(found)!;
  const { kind, expected, difference } = closest;
  const account: Where = closest.account;
  const where = base.at(figure);
  const params = { printed, expected, difference, account };
  return settled(comparisonFacts(kind, where, params));
}
