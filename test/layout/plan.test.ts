import { blankData, findPack, type FormId, type Pack, type ReportData } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { setValue } from "../../src/forms/values";
import type { Rect } from "../../src/layout/address";
import type { SheetPlan } from "../../src/layout/plan";
import { planReport } from "../../src/layout/plan-report";
import { placedSheets } from "../../src/layout/planned-forms";
import { fixture } from "../support/fixtures";

const planned = (pack: Pack, report: ReportData): SheetPlan[] =>
  planReport(placedSheets(pack, report));

const plan = (pack: string, id: FormId, data: ReportData = fixture(pack)): SheetPlan =>
  planned(findPack(pack)!, data).find(({ placement }) => placement.form.id === id)!;

const cellOf = ({ placement, cells }: SheetPlan, path: string) => {
  const { row, cell } = placement.fields.get(path)!;
  return cells[row]![cell.at];
};

const overlaps = (a: Rect, b: Rect): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const everyPlan = packs.flatMap((pack) =>
  Object.entries({ filled: fixture(pack.id), empty: blankData(pack) }).flatMap(([state, data]) =>
    planned(pack, data).map((sheet) => [`${state} ${sheet.cells[0]!.at(-1)}`, sheet] as const),
  ),
);

describe.each(everyPlan)("%s", (_, { merges, cells, placement, numberFormats, inputs }) => {
  test("merged areas do not overlap and hold one value each", () => {
    merges.forEach((a, i) => {
      for (const b of merges.slice(i + 1)) expect([a, b, overlaps(a, b)]).toEqual([a, b, false]);
      const held = cells
        .slice(a.top, a.bottom + 1)
        .flatMap((row) => row.slice(a.left, a.right + 1))
        .slice(1);
      expect(held.every((cell) => cell === null)).toBe(true);
    });
  });

  test("the key column tells every row that has a key", () => {
    const keys = cells.map((row) => row.at(-1));
    expect(keys[0]).toMatch(/^PERF\|\w+\|[a-z0-9-]+\|\d{4}\|[\w.]+$/);
    for (const [key, row] of placement.rowOfKey) if (row > 0) expect(keys[row]).toBe(key);
    const ofSections = placement.sections.flatMap(({ section, rows }) =>
      rows.map((row) => [row, `${section.section}.row`]),
    );
    for (const [row, key] of ofSections) expect(keys[row as number]).toBe(key);
    expect(keys.every((key) => key !== null)).toBe(true);
    expect(new Set(keys.slice(1))).toHaveProperty(
      "size",
      placement.rowOfKey.size - 1 + new Set(ofSections.map(([, key]) => key)).size,
    );
  });

  test("blocks are as large as the sheet, and every amount has an input rule", () => {
    expect(numberFormats).toHaveLength(placement.rowCount);
    expect(new Set(cells.map((row) => row.length)).size).toBe(1);
    for (const { row, cell } of placement.fields.values()) {
      if (cell.content.type !== "entry" || cell.content.kind !== "amount") continue;
      const here = { top: row, bottom: row, left: cell.at, right: cell.at };
      expect(inputs.filter(({ rect }) => overlaps(rect, here))).toHaveLength(1);
    }
  });
});

describe("formulas", () => {
  const huaihua = plan("huaihua-2023", "baseData", blankData(findPack("huaihua-2023")!));
  const lusong = plan("lusong-2023", "selfAssessment", blankData(findPack("lusong-2023")!));

  test.each<[SheetPlan, path: string, formula: string]>([
    [huaihua, "threePublic.total.budget", '=IF(COUNT(C8,C11,C12)=0,"",SUM(C8,C11,C12))'],
    [huaihua, "projects.specialFunds.total.finalAccount", '=IF(COUNT(D17:D23)=0,"",SUM(D17:D23))'],
    [huaihua, "staff.controlRate", '=IF(COUNT(C5,B5)<2,"",IF(B5=0,"—",PERF.CONTROLRATE(C5,B5)))'],
    [
      lusong,
      "funds.executionRate",
      '=IF(COUNT(E5,D5)<2,"",IF(D5=0,"—",PERF.EXECUTIONRATE(E5,D5)))',
    ],
    [lusong, "funds.score", '=IF(COUNT(E5,D5,F5)<3,"",IF(D5=0,"—",PERF.EXECUTIONSCORE(E5,D5,F5)))'],
    [
      lusong,
      "indicators.0.score",
      '=IF(OR(COUNT(G15)=0,LEN(E15)=0,LEN(F15)=0),"",IFNA(PERF.INDICATORSCORE(G15,E15,F15,D15,"ratio",B$14:C15),""))',
    ],
    [lusong, "total.points", '=IF(COUNT(G14:G26,F5)=0,"",SUM(G14:G26,F5))'],
    [lusong, "total.score", '=IF(COUNT(H14:H26,H5)=0,"",SUM(H14:H26,H5))'],
  ])("%#", (sheet, path, formula) => {
    expect(cellOf(sheet, path)).toBe(formula);
  });

  test("a pack may choose how a missed target falls", () => {
    const pack = findPack("huaihua-2023")!;
    const linear = {
      ...pack,
      selfAssessment: { ...pack.selfAssessment!, missed: "linear" as const },
    };
    const sheet = planned(linear, blankData(linear)).find(
      ({ placement }) => placement.form.id === "selfAssessment",
    )!;
    expect(cellOf(sheet, "indicators.0.score")).toContain(',D15,"linear",B$');
  });
});

describe("published figures", () => {
  const base = plan("huaihua-2023", "baseData");
  const assessment = plan("huaihua-2023", "selfAssessment");

  test("entries stand as numbers and text, agreeing totals as formulas, others as printed", () => {
    expect(cellOf(base, "threePublic.reception.finalAccount")).toBe(6.99);
    expect(cellOf(base, "projects.specialFunds.items.36.name")).toBe("信访协调工作经费");
    expect(cellOf(base, "projects.total.previousFinalAccount")).toMatch(/^=IF/);
    expect(cellOf(base, "projects.total.budget")).toBe(1406.4);
    expect(cellOf(assessment, "indicators.8.score")).toBe(9);
    expect(cellOf(assessment, "indicators.2.target")).toBe("=100%");
    expect(cellOf(assessment, "indicators.0.actual")).toBe("284");
  });

  test("a figure typed into a computed cell can be corrected by the user", () => {
    const { row, cell } = base.placement.fields.get("projects.total.budget")!;
    const here = { top: row, bottom: row, left: cell.at, right: cell.at };
    expect(base.unlocked.some((rect) => overlaps(rect, here))).toBe(true);
  });
});

describe("text stays text", () => {
  const named = (name: string): unknown => {
    const data = fixture("huaihua-2023");
    setValue(data.baseData!, "projects.specialFunds.items.0.name", name);
    return cellOf(plan("huaihua-2023", "baseData", data), "projects.specialFunds.items.0.name");
  };

  test.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "'引号",
    "2023-12-31",
    "100%",
    "1/2",
    "TRUE",
    "\t=1",
    " =1",
    "＝1+1",
    "12345热线",
  ])("%j is led by an apostrophe", (text) => {
    expect(named(text)).toBe(`'${text}`);
  });

  test("lines are parted as Excel parts them", () => {
    expect(named("一行\r\n二行\r三行")).toBe("一行\n二行\n三行");
  });

  test("plain Chinese text needs none", () => {
    expect(named("调研经费")).toBe("调研经费");
  });

  test("a target is written as it is into a cell formatted as text", () => {
    const sheet = plan("huaihua-2023", "selfAssessment");
    const { row, cell } = sheet.placement.fields.get("indicators.2.target")!;
    expect(sheet.numberFormats[row]![cell.at]).toBe("@");
  });
});

test("long text gets the height it needs, within what Excel allows", () => {
  const height = (text: string): number => {
    const data = fixture("huaihua-2023");
    setValue(data.selfAssessment!, "goals.expected", text);
    const { placement, rowHeights } = plan("huaihua-2023", "selfAssessment", data);
    const row = placement.rowOfKey.get("goals")!;
    return rowHeights.find(({ first, last }) => first <= row && row <= last)!.points;
  };
  expect(height("短")).toBe(150);
  expect(height("字".repeat(600))).toBeGreaterThan(150);
  expect(height("字".repeat(20_000))).toBe(409);
});

describe("rows that stay in sight", () => {
  test.each<[string, FormId, string | null]>([
    ["huaihua-2023", "baseData", "expenditure.heading"],
    ["zhuzhou-2023", "finalAccounts06", "heading.columns"],
    // Its headings of indicators stand below half a screen of goals.
    ["huaihua-2023", "selfAssessment", null],
  ])("%s %s: through %s", (pack, id, key) => {
    const { frozenRows, placement } = plan(pack, id);
    expect(frozenRows).toBe(key === null ? 0 : placement.rowOfKey.get(key)! + 1);
  });

  test.each(everyPlan)("%s: they leave half a screen, and a short form needs none", (_, sheet) => {
    const points = (rows: (row: number) => boolean): number =>
      sheet.rowHeights
        .flatMap(({ first, last, points: each }) =>
          Array.from({ length: last - first + 1 }, (__, i) => (rows(first + i) ? each : 0)),
        )
        .reduce((sum, each) => sum + each, 0);
    const frozen = points((row) => row < sheet.frozenRows && !sheet.hiddenRows.includes(row));
    expect(frozen).toBeLessThanOrEqual(200);
    if (sheet.frozenRows > 0)
      expect(points((row) => !sheet.hiddenRows.includes(row))).toBeGreaterThan(400);
  });
});
