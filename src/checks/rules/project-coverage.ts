import { sum } from "../../evaluation";
import { inRow } from "../../formulas";
import { isStarted } from "../assessments";
import { compareAmounts } from "../compare";
import { absence, cellsIn, needs, needsOneOf, withoutRows, together } from "../examine";
import type { Report } from "../report";
import { coarsest } from "../precision";
import { passed, type Outcome, type Rule } from "../rule";

type Message = "more" | "without" | "several" | "blank" | "someBlank";

const list = "projects.specialFunds.items";
const total = "projects.total.finalAccount";

export const projectCoverage: Rule<Message> = {
  id: "project-coverage",
  numbers: [40, 47],
  title: "每个专项都有项目自评表，执行数合计不超过项目支出",
  severity: "warning",
  reads: { baseData: [`${list}.*`, total], projectAssessment: ["name", "funds.*"] },
  messages: {
    more: "{{cell}}为 {{total:amount}}，各项目自评表的全年执行数（{{parts:cells}}）合计 {{sum:amount}}，多出 {{difference:gap}}。请核对各项目的执行数，或项目支出是否漏列。",
    without:
      "“{{name}}”没有项目支出绩效自评表。请点击“一键生成报表”补建，已有的表保持原样；不需要自评的可以保留。",
    several:
      "“{{name}}”等 {{count:number}} 个专项没有项目支出绩效自评表。请点击“一键生成报表”补建，已有的表保持原样；不需要自评的可以保留。",
    blank: "这张项目自评表还没有填写绩效指标。请填写，或删去不需要自评的表。",
    someBlank:
      "有 {{count:number}} 张项目自评表还没有填写绩效指标，这是第一张。请填写，或删去不需要自评的表。",
  },
  check: (report) =>
    report.pack.projectAssessment
      ? [...more(report), ...withoutSheet(report), ...blankSheets(report)]
      : absence({ form: report.form("projectAssessment"), path: "name" }),
};

function more(report: Report): readonly Outcome<Message>[] {
  const base = report.form("baseData");
  const sheets = report.sheets("projectAssessment");
  if (sheets.length === 0) return withoutRows(report.form("projectAssessment"));
  const obstacle = together(
    needs(cellsIn(base, [total])),
    needsOneOf(sheets.map((form) => ({ form, path: "funds.executed" }))),
  );
  if (obstacle) return obstacle;
  const printed = base.number(total)!;
  const executed = sheets.flatMap((sheet) => {
    const number = sheet.number("funds.executed");
    return number === null ? [] : [{ number, cell: sheet.at("funds.executed") }];
  });
  const numbers = executed.map(({ number }) => number);
  const { kind, expected } = compareAmounts(
    printed,
    numbers,
    coarsest([base, ...sheets].map(({ precision }) => precision)),
  );
  if (kind !== "different" || expected < printed) return [passed];
  const params = {
    total: printed,
    sum: sum(numbers),
    difference: expected - printed,
    parts: executed.map(({ cell }) => cell),
  };
  return [{ message: "more", where: base.at(total), params }];
}

function withoutSheet(report: Report): readonly Outcome<Message>[] {
  const base = report.form("baseData");
  const nowhere = absence({ form: base, path: total });
  if (nowhere.length > 0) return nowhere;
  const names = new Set(report.sheets("projectAssessment").map((sheet) => sheet.text("name")));
  const nameOf = (row: number): string => base.text(inRow(`${list}.*.name`, row));
  const named = base.rows(list).filter((row) => nameOf(row) !== "");
  if (named.length === 0) return withoutRows(base);
  const missing = named.filter((row) => !names.has(nameOf(row)));
  const covered = named.slice(missing.length).map(() => passed);
  const [first] = missing;
  if (first === undefined) return covered;
  const count = missing.length;
  const where = base.at(inRow(`${list}.*.name`, first));
  // The count opens a finding again that was noted before another project came.
  const params = { name: nameOf(first), count };
  const message = count === 1 ? "without" : "several";
  return [...covered, { message, where, severity: "info", params }];
}

/** Once for all of them: the sheets are made before anybody fills them. */
function blankSheets(report: Report): readonly Outcome<Message>[] {
  const sheets = report.sheets("projectAssessment");
  if (sheets.length === 0) return withoutRows(report.form("projectAssessment"));
  const blank = sheets.filter((sheet) => !isStarted(sheet));
  const begun = sheets.slice(blank.length).map(() => passed);
  const [first] = blank;
  if (!first) return begun;
  const count = blank.length;
  const message = count === 1 ? "blank" : "someBlank";
  return [...begun, { message, where: first.at("name"), params: { count } }];
}
