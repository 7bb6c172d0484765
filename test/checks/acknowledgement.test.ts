import {
  acknowledge,
  acknowledgementSchema,
  checkReport,
  review,
  summarize,
  type Acknowledgement,
} from "../../src/checks";
import { reportWith, type Filled } from "../support/check-rule";

const line = { budget: 87.51, finalAccount: 102.77 };
const fund = (name: string, finalAccount: number) => ({ name, finalAccount });

/** The notes made on one report, found again on another as JSON keeps them. */
function reviewed(first: Filled, second: Filled, note = "已核实：年中追加。") {
  const before = reportWith(first);
  const notes = checkReport(before).map((finding) => acknowledge(finding, note, before));
  const kept = JSON.parse(JSON.stringify(notes)) as Acknowledgement[];
  expect(kept.map((each) => acknowledgementSchema.parse(each))).toEqual(kept);
  const after = reportWith(second);
  return review(checkReport(after), kept, after);
}

const openOf = (findings: ReturnType<typeof reviewed>): string[] =>
  findings.filter(({ note }) => note === null).map(({ rule, where }) => `${rule} ${where.path}`);

describe("an acknowledged finding", () => {
  const filled = { entries: { "operating.total": line } };

  test("keeps its note while nothing changes", () => {
    expect(reviewed(filled, filled).map(({ note }) => note)).toEqual(["已核实：年中追加。"]);
  });

  test("is open again when its cell changes", () => {
    const changed = { entries: { "operating.total": { ...line, finalAccount: 103 } } };
    expect(openOf(reviewed(filled, changed))).toEqual(["limits operating.total.finalAccount"]);
  });

  test("is open again when the figure it was set against changes", () => {
    const changed = { entries: { "operating.total": { ...line, budget: 80 } } };
    expect(openOf(reviewed(filled, changed))).toEqual(["limits operating.total.finalAccount"]);
  });

  test("does not speak for another finding of the cell's row", () => {
    const both = { entries: { "operating.total": line, "procurement.finalAccount": 3 } };
    expect(openOf(reviewed(filled, both))).toEqual(["blank-partners procurement.budget"]);
  });

  test("moves with its row", () => {
    const one = { entries: { "projects.specialFunds.items": [fund("绩效考核奖", 44.92)] } };
    const two = {
      entries: { "projects.specialFunds.items": [fund("搬迁经费", 5), fund("绩效考核奖", 44.92)] },
    };
    expect(openOf(reviewed(one, two))).toEqual([
      "project-without-pair projects.specialFunds.items.0.budget",
    ]);
  });

  test("of a row without a name stays with its place", () => {
    const row = (points: number, score: number) => ({ points, score });
    const filledRows = { entries: { indicators: [row(10, 11)] } };
    const moved = { entries: { indicators: [row(5, 5), row(10, 11)] } };
    const isRange = (each: string): boolean => each.startsWith("score-range");
    expect(openOf(reviewed(filledRows, filledRows)).filter(isRange)).toEqual([]);
    expect(openOf(reviewed(filledRows, moved)).filter(isRange)).toEqual([
      "score-range indicators.1.score",
    ]);
  });
});

describe("the summary", () => {
  const broken = {
    entries: { funds: { points: 10, score: 11 }, "operating.total": line },
  };

  test("counts open and acknowledged findings by severity", () => {
    const report = reportWith(broken);
    const findings = checkReport(report);
    const notes = findings
      .filter(({ rule }) => rule === "limits")
      .map((finding) => acknowledge(finding, "已核实。", report));
    expect(summarize(review(findings, notes, report))).toEqual({
      error: { open: 1, acknowledged: 0 },
      warning: { open: 0, acknowledged: 1 },
      info: { open: 0, acknowledged: 0 },
      open: 1,
      acknowledged: 1,
      canSubmit: false,
    });
  });

  test("lets a report go once every error is mended or explained", () => {
    const report = reportWith(broken);
    const findings = checkReport(report);
    const notes = findings
      .filter(({ severity }) => severity === "error")
      .map((finding) => acknowledge(finding, "上级系统如此。", report));
    expect(summarize(review(findings, notes, report)).canSubmit).toBe(true);
    expect(summarize([]).canSubmit).toBe(true);
  });
});
