import fc from "fast-check";
import { reportOf } from "../../src/checks";
import { scoreCards } from "../../src/checks/score-card";
import { gradeOf } from "../../src/evaluation";
import { blankData, findPack, type FormData, type Pack, type ReportData } from "../../src/forms";
import { places } from "../../src/forms/packs/places";
import { rowsAt, valueAt } from "../../src/forms/values";
import { anyFilled } from "../support/any-pack";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";
import { reportPack } from "../support/report-pack";

/** Every 等次 and 得分率 of all scores that a report shows, of its forms, of 自评汇总 and of the pane. */
function verdictsOf(pack: Pack, report: ReportData): unknown[] {
  const forms = readForms(pack, report);
  const shown = forms.flatMap(({ form, cells }) =>
    [...cells.values()].flatMap(({ path, value }) =>
      /(?:^|\.)grade$/.test(path) ||
      (form === "summary" && /^(?:score|scoreTable)\.total\.rate$/.test(path))
        ? [value]
        : [],
    ),
  );
  return [...shown, ...scoreCards(reportOf(forms, pack)).map(({ grade }) => grade)];
}

const levelOf = (row: FormData): string => String(valueAt(row, "level1"));

const levelsIn = (report: ReportData): string[] => [
  ...new Set(rowsAt(report.selfAssessment!, "indicators").map(levelOf)),
];

/** The report with the rows of some levels as they are laid out: names of levels alone. */
function emptied(report: ReportData, levels: readonly string[]): ReportData {
  const copy = structuredClone(report);
  delete (copy.selfAssessment as FormData)["total"];
  for (const row of rowsAt(copy.selfAssessment!, "indicators"))
    if (levels.includes(levelOf(row)))
      for (const name of Object.keys(row)) if (!name.startsWith("level")) delete row[name];
  return copy;
}

test("any place: while a level has no indicators there is no grade and no rate", () => {
  fc.assert(
    fc.property(anyFilled, fc.nat(), fc.boolean(), ([pack, report], nth, all) => {
      const levels = levelsIn(report);
      const own = all ? levels : levels.filter((_, i) => i === nth % levels.length);
      const shown = verdictsOf(pack, emptied(report, own));
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.filter((value) => value !== null)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("any place: filled without a fault it has both", () => {
  fc.assert(
    fc.property(anyFilled, ([pack, report]) => {
      expect(verdictsOf(pack, report).filter((value) => value === null)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test.each(places.filter(({ id }) => findPack(id)!.selfAssessment).map(({ id }) => id))(
  "%s: funds alone have no grade and no rate",
  (id) => {
    const pack = findPack(id)!;
    const data = blankData(pack, { unitName: "某单位" });
    data.selfAssessment = {
      ...data.selfAssessment,
      funds: { initialBudget: 100, fullYearBudget: 100, executed: 100, points: 10 },
    };
    expect(verdictsOf(pack, data).filter((value) => value !== null)).toEqual([]);
  },
);

const huaihua = findPack("huaihua-2023")!;

const summaryOf = (report: ReportData, pack: Pack = huaihua) => {
  const { cells } = readForms(pack, report).find(({ form }) => form === "summary")!;
  return (path: string) => cells.get(path)!.value;
};

test("a level without scores shows none, not 0, and its neighbour its own", () => {
  const value = summaryOf(emptied(fixture("huaihua-2023"), ["效益指标（30分）"]));
  expect(["points", "score", "rate"].map((field) => value(`score.level2.${field}`))).toEqual([
    null,
    null,
    null,
  ]);
  expect([value("score.level3.rate"), value("score.execution.rate")]).toEqual([1, 1]);
  expect([value("score.total.points"), value("score.total.score")]).toEqual([80, 80]);
});

test("a level of which a score is missing has no rate", () => {
  const report = fixture("huaihua-2023");
  const [first] = rowsAt(report.selfAssessment!, "indicators") as [FormData];
  Object.assign(first, { actual: null, score: null });
  const value = summaryOf(report);
  expect([value("score.level1.score"), value("score.level1.rate")]).toEqual([50, null]);
  expect(value("score.level2.rate")).toBeCloseTo(29 / 30, 12);
});

test("what does not apply is not waited for, where it is left out", () => {
  const report = fixture("huaihua-2023");
  const rows = rowsAt(report.selfAssessment!, "indicators");
  Object.assign(rows[0]!, { actual: "不适用", score: null });
  const pack: Pack = {
    ...huaihua,
    selfAssessment: { ...huaihua.selfAssessment!, notApplicable: "rescale" },
  };
  const value = summaryOf(report, pack);
  expect(value("score.level1.rate")).not.toBeNull();
  expect(value("score.grade")).toBe("优");
});

describe("综合得分 of the report form", () => {
  const pack: Pack = {
    ...reportPack,
    selfAssessment: {
      ...reportPack.selfAssessment!,
      gradeBands: [
        { from: 60, name: "合格" },
        { from: 0, name: "不合格" },
      ],
    },
  };
  const resultOf = (report: ReportData) => {
    const { cells } = readForms(pack, report).find(({ form }) => form === "goalAssessment")!;
    return ["result.score", "result.grade"].map((path) => cells.get(path)!.value);
  };

  test("shows the total with the place's grades once it is whole", () => {
    const report = { ...fixture("huaihua-2023"), goalAssessment: {} };
    expect(resultOf(report)).toEqual([99, "合格"]);
    expect(resultOf(emptied(report, levelsIn(report)))).toEqual([null, null]);
  });
});

test("the grade of a whole form is that of its total", () => {
  const value = summaryOf(fixture("huaihua-2023"));
  expect(value("score.grade")).toBe(gradeOf(99));
});
