import { parseRef, type FormRef } from "../../forms/definition";
import { compareAmounts, comparisonFacts } from "../compare";
import { examine } from "../examine";
import { figureAt } from "../refs";
import type { Report } from "../report";
import { coarsest, type Precision } from "../precision";
import type { Fact, Outcome, Rule, Where } from "../rule";

type Message = "people" | "different" | "rounding";

/** A figure of the report form, and the same figure of 基础数据表. */
type Pair = readonly [figure: FormRef, base: FormRef];

const people: readonly Pair[] = [
  ["overview!staff.authorised", "baseData!staff.authorised"],
  ["overview!staff.inPost", "baseData!staff.inPost"],
];

const ofThreePublic = (item: string, line: string): Pair => [
  `institutionAccounts!threePublic.summary.${item}`,
  `baseData!threePublic.${line}.finalAccount`,
];

const amounts: readonly Pair[] = [
  ["institutionAccounts!expenditure.summary.operating", "baseData!operating.total.finalAccount"],
  ["institutionAccounts!expenditure.summary.project", "baseData!projects.total.finalAccount"],
  ofThreePublic("total", "total"),
  ofThreePublic("reception", "reception"),
  ofThreePublic("vehicleOperation", "vehicles.operation"),
  ofThreePublic("vehiclePurchase", "vehicles.purchase"),
  ofThreePublic("abroad", "abroad"),
];

/** What the report form and 基础数据表 both say of the unit and all below it. */
export const reportAgrees: Rule<Message> = {
  id: "report-agrees",
  numbers: [46, 50, 59],
  title: "基本概况、收支情况表与基础数据表的相同数一致",
  severity: "warning",
  reads: {
    overview: ["staff.*"],
    institutionAccounts: ["expenditure.summary.*", "threePublic.summary.*"],
    baseData: ["staff.*", "threePublic.*", "projects.total.*", "operating.total.*"],
  },
  messages: {
    people:
      "{{cell}}为 {{figure:number}} 人，{{baseCell:cell}}为 {{base:number}} 人。请核对并改为一致。",
    different:
      "{{cell}}为 {{figure:amount}}，{{baseCell:cell}}为 {{base:amount}}，相差 {{difference:gap}}。请核对口径，改为一致。",
    rounding:
      "{{cell}}为 {{figure:amount}}，{{baseCell:cell}}为 {{base:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
  },
  check: (report) => [
    ...people.flatMap((pair) =>
      compared(pair, report, (where, params) =>
        params.figure === params.base ? [] : [{ message: "people", where, params }],
      ),
    ),
    ...amounts.flatMap((pair) =>
      compared(pair, report, (where, params, precision) => {
        const { kind, difference } = compareAmounts(params.figure, [params.base], precision);
        return comparisonFacts(kind, where, { ...params, difference });
      }),
    ),
  ],
};

type Both = Readonly<Record<"figure" | "base", number> & Record<"baseCell", Where>>;

function compared(
  [ref, baseRef]: Pair,
  report: Report,
  judge: (where: Where, both: Both, precision: Precision) => readonly Fact<Message>[],
): readonly Outcome<Message>[] {
  const [own, other] = [figureAt(report, parseRef(ref)), figureAt(report, parseRef(baseRef))];
  return examine({ figure: own, base: other }, (figures) =>
    judge(
      own.where,
      { ...figures, baseCell: other.where },
      coarsest([own.precision, other.precision]),
    ),
  );
}
