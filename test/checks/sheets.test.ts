import { acknowledge, checkReport, groupReports, review, sentence } from "../../src/checks";
import { findPack, parseReportData } from "../../src/forms";
import { entryName } from "../../src/forms/listed";
import { reportWith } from "../support/check-rule";
import { readForms } from "../support/read-form";

const pack = findPack("default")!;

const row = (score: number) => ({
  level1: "产出指标（50分）",
  level3: "办文",
  target: "≥5篇",
  actual: "5篇",
  points: 50,
  score,
});

/** Projects with one indicator each. */
const report = (...projects: readonly (readonly [name: string, score: number])[]) =>
  reportWith({
    pack: "default",
    entries: Object.fromEntries(
      projects.map(([name, score], i) => [
        `projectAssessment!${i}`,
        { name, indicators: [row(score)] },
      ]),
    ),
  });

const ranges = (checked: ReturnType<typeof report>) =>
  checkReport(checked).filter(({ rule }) => rule === "score-range");

test("findings come in the order of the sheets and name theirs", () => {
  const checked = report(["道路维护", 51], ["信访维稳", 50], ["陆港", 52]);
  const found = ranges(checked);
  expect(found.map(({ where }) => where)).toEqual([
    { form: "projectAssessment", sheet: "道路维护", path: "indicators.0.score" },
    { form: "projectAssessment", sheet: "陆港", path: "indicators.0.score" },
  ]);
  expect(found.map((each) => sentence(each, checked))).toEqual([
    "道路维护：“办文”的得分为 51，超过该行分值 50。请改正得分或分值。",
    "陆港：“办文”的得分为 52，超过该行分值 50。请改正得分或分值。",
  ]);
});

test("sheets of one name are told apart, and those without a name", () => {
  const found = ranges(report(["道路维护", 51], ["道路维护", 51], ["", 51], ["", 51]));
  expect(found.map(({ where }) => where.sheet)).toEqual([
    "道路维护",
    "道路维护 (2)",
    "未命名",
    "未命名 (2)",
  ]);
});

test("a note is of one project: it moves with it and speaks for no other", () => {
  const before = report(["道路维护", 51], ["信访维稳", 51]);
  const [, second] = ranges(before);
  const note = acknowledge(second!, "已核实。", before);
  const after = report(["陆港", 51], ["信访维稳", 51], ["道路维护", 51]);
  const reviewed = review(ranges(after), [note], after);
  expect(reviewed.map(({ where, note: said }) => [where.sheet, said])).toEqual([
    ["陆港", null],
    ["信访维稳", "已核实。"],
    ["道路维护", null],
  ]);
});

describe("the projects of a workbook", () => {
  const forms = (...names: string[]) => {
    const parsed = parseReportData(pack, {
      unitName: "甲",
      projectAssessment: names.map((name) => ({ name })),
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    return readForms(pack, parsed.data);
  };
  const names = (groups: ReturnType<typeof groupReports>) =>
    groups.map((group) =>
      group.filter(({ form }) => form === "projectAssessment").map((form) => entryName(form)),
    );

  test("all go with their report, wherever their sheets stand", () => {
    const [base, ...rest] = forms("道路维护", "信访维稳");
    expect(names(groupReports([...rest, base!]))).toEqual([["道路维护", "信访维稳"]]);
    expect(names(groupReports(forms("道路维护", "道路维护")))).toEqual([["道路维护", "道路维护"]]);
  });

  test("of two reports each has its own, and another year's are apart", () => {
    const first = forms("道路维护", "信访维稳");
    const second = forms("道路维护", "信访维稳");
    const older = forms("道路维护").map((form) => ({ ...form, year: form.year - 1 }));
    expect(names(groupReports([...first, ...second, ...older]))).toEqual([
      ["道路维护", "信访维稳"],
      ["道路维护", "信访维稳"],
      ["道路维护"],
    ]);
  });

  test("are a report of their own where the rest is not there", () => {
    const listed = forms("道路维护", "信访维稳").filter(({ form }) => form === "projectAssessment");
    expect(names(groupReports(listed))).toEqual([["道路维护", "信访维稳"]]);
  });
});
