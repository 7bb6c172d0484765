import type { FormId } from "../../forms/definition";
import type { FieldPath } from "../../formulas";
import { absence, cellsIn, needs } from "../examine";
import type { FormView } from "../form-view";
import type { Report } from "../report";
import { passed, type Outcome, type Rule } from "../rule";

type Message = "noStatement" | "needlessStatement" | "summaryFilled";

/** A table that may be published empty, and what 公开04 shows of its fund. */
interface EmptyTable {
  readonly form: FormId;
  readonly ofFund: readonly FieldPath[];
}

const tables: readonly EmptyTable[] = [
  {
    form: "finalAccounts08",
    ofFund: [
      "income.governmentFund",
      "income.openingBalance.governmentFund",
      "expenditure.total.governmentFund",
      "expenditure.closingBalance.governmentFund",
    ],
  },
  { form: "finalAccounts09", ofFund: ["expenditure.total.stateCapital"] },
];

const STATEMENT = "emptyStatement";

/** 公开08 and 公开09 without figures: said so, and zero in 公开04 too. */
export const emptyTables: Rule<Message> = {
  id: "empty-tables",
  numbers: [73],
  title: "空表有说明，总表中也没有数",
  severity: "error",
  reads: {
    finalAccounts04: tables.flatMap(({ ofFund }) => ofFund).concat("expenditure.total.total"),
    finalAccounts08: ["*"],
    finalAccounts09: ["*"],
  },
  messages: {
    noStatement: "本表没有数据，{{cell}}也没有填写。空表也要公开，请说明没有该项收支。",
    needlessStatement: "本表有数据，{{cell}}却填写了“{{statement}}”。请核对数据，或清空说明。",
    summaryFilled: "{{cell}}为 {{value:amount}}，而{{form}}没有数据。请补填该表，或改正总表。",
  },
  check: (report) => tables.flatMap((table) => statedOf(report, table)),
};

function statedOf(report: Report, { form: id, ofFund }: EmptyTable): readonly Outcome<Message>[] {
  const form = report.form(id);
  const summary = report.form("finalAccounts04");
  const nowhere = absence({ form, path: STATEMENT });
  if (nowhere.length > 0) return nowhere;
  const where = form.at(STATEMENT);
  if (!isEmpty(form)) {
    const statement = form.text(STATEMENT);
    return statement === ""
      ? [passed]
      : [{ message: "needlessStatement", where, severity: "warning", params: { statement } }];
  }
  const filled = ofFund.flatMap((path) => {
    const value = summary.number(path);
    return value ? [{ path, value }] : [];
  });
  if (filled.length > 0)
    return filled.map(({ path, value }) => ({
      message: "summaryFilled",
      where: summary.at(path),
      params: { value, form: form.sheetName },
    }));
  // Nothing is said of an empty table while the others are empty too.
  const obstacle = needs(cellsIn(summary, ["expenditure.total.total"]));
  if (obstacle) return obstacle;
  return form.isBlank(STATEMENT)
    ? [{ message: "noStatement", where, severity: "warning" }]
    : [passed];
}

const isEmpty = (form: FormView): boolean =>
  form.rows("items").length === 0 &&
  form.fields.every(({ path }) => !path.startsWith("total.") || !form.number(path));
