import { inRow, type FieldPath } from "../../formulas";
import { compareAmounts, comparisonFacts } from "../compare";
import { cellsIn, examine, needsFilled, withoutRows } from "../examine";
import type { FormView } from "../form-view";
import { coarsest } from "../precision";
import type { Outcome, Rule } from "../rule";

type Message = "different" | "rounding" | "unlisted" | "repeated";

const list = "projects.specialFunds.items";

/** What a project's own sheet and its row in 基础数据表 both say. */
const pairs = [
  ["funds.initialBudget", "budget"],
  ["funds.executed", "finalAccount"],
] as const;

export const projectFigures: Rule<Message> = {
  id: "project-figures",
  numbers: [40, 47],
  title: "项目自评表与基础数据表中的同一项目一致",
  severity: "warning",
  reads: {
    baseData: [`${list}.*`],
    projectAssessment: ["name", "funds.initialBudget", "funds.executed"],
  },
  messages: {
    different:
      "{{cell}}为 {{own:amount}}，{{baseCell:cell}}为 {{base:amount}}，相差 {{difference:gap}}。同一项目在两张表中应一致，请核对。",
    rounding:
      "{{cell}}为 {{own:amount}}，{{baseCell:cell}}为 {{base:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
    unlisted:
      "基础数据表中没有名为“{{name}}”的专项，两张表的数无法核对。请把项目名称改为一致；不是专项的项目可以保留。",
    repeated:
      "“{{name}}”在基础数据表中有 {{count:number}} 行，项目自评表按名称带出的数是这几行之和。请把名称区分开。",
  },
  check: (report) => {
    const base = report.form("baseData");
    const rows = base
      .rows(list)
      .map((row) => ({ row, name: base.text(inRow(`${list}.*.name`, row)) }));
    return report.sheets("projectAssessment").flatMap((sheet): readonly Outcome<Message>[] => {
      const obstacle = needsFilled(cellsIn(sheet, ["name"]));
      if (obstacle) return obstacle;
      const name = sheet.text("name");
      const own = rows.filter((each) => each.name === name);
      const where = sheet.at("name");
      if (own.length > 1)
        return [{ message: "repeated", where, params: { name, count: own.length } }];
      const [line] = own;
      if (!line)
        return rows.length === 0
          ? withoutRows(base)
          : [{ message: "unlisted", where, severity: "info", params: { name } }];
      return pairs.flatMap(([path, column]) =>
        compared(sheet, path, base, inRow(`${list}.*.${column}`, line.row)),
      );
    });
  },
};

const compared = (
  sheet: FormView,
  path: FieldPath,
  base: FormView,
  basePath: FieldPath,
): readonly Outcome<Message>[] =>
  examine(
    { own: { form: sheet, path }, listed: { form: base, path: basePath } },
    ({ own, listed }) => {
      const { kind, difference } = compareAmounts(
        own,
        [listed],
        coarsest([sheet.precision, base.precision]),
      );
      const params = { own, base: listed, baseCell: base.at(basePath), difference };
      return comparisonFacts(kind, sheet.at(path), params);
    },
  );
