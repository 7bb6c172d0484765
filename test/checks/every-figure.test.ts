import fc from "fast-check";
import { LAST_COLUMN } from "../../xlsx/model/address";
import { constant } from "../../xlsx/model/cell";
import { deleteCells, insertCells } from "../../xlsx/model/insert-delete";
import type { Sheet } from "../../xlsx/model/sheet";
import { checkContents, type CheckedFile } from "../../src/files/check-file";
import { contentsOf } from "../support/model-contents";
import { blankData, findPack } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { isDerived } from "../../src/forms/definition";
import { inRow } from "../../src/formulas";
import type { CheckedReport } from "../../src/findings/checked-report";
import { lostFigures } from "../support/accounted";
import { anyPack } from "../support/any-pack";
import { fixture } from "../support/fixtures";
import { anyDeeds, doDeeds } from "../support/hands";
import { calculate, laidWorkbook } from "../support/laid-workbook";

const anyPlace = fc.oneof(
  fc.constantFrom(...packs).map((pack) => ({ pack, report: blankData(pack) })),
  anyPack.map((pack) => ({ pack, report: blankData(pack) })),
);

const filledPlace = fc.constantFrom(...packs).map((pack) => ({ pack, report: fixture(pack.id) }));

const isRead = ({ reports }: CheckedFile, { name }: Sheet): boolean =>
  reports.some(({ forms }) =>
    forms.some(({ sheetName, placement }) => sheetName === name && !isDerived(placement.form)),
  );

test("wherever rows come and go, every figure is in a field or in a finding, or its sheet is named", () => {
  fc.assert(
    fc.property(anyPlace, anyDeeds, ({ pack, report }, deeds) => {
      const workbook = laidWorkbook(pack, report);
      doDeeds(workbook, deeds);
      const checked = checkContents(contentsOf(workbook), [pack]);
      for (const sheet of workbook.sheets.filter(({ name }) => !/^自评汇总/.test(name))) {
        if (!isRead(checked, sheet)) {
          const named = checked.broken.map(({ sheetName }) => sheetName);
          expect(named).toContain(sheet.name);
          continue;
        }
        expect(lostFigures(checked.reports, sheet)).toEqual([]);
      }
    }),
    { numRuns: 80 },
  );
});

/** The sums over rows of a section that Excel does not make of all their figures. */
function wrongSums({ forms }: CheckedReport): { sheetName: string; path: string }[] {
  return forms
    .filter(({ placement }) => !isDerived(placement.form))
    .flatMap(({ sheetName, placement, cells }) =>
      [...placement.fields.values()].flatMap(({ path, cell: { content } }) => {
        if (content.type !== "computed" || content.formula.op !== "sum") return [];
        const { of, less, leafCodes } = content.formula;
        const [ref] = of;
        if (
          /\.\d+\./.test(path) ||
          of.length !== 1 ||
          less ||
          leafCodes ||
          !ref?.includes(".*.") ||
          ref.includes("!")
        )
          return [];
        const list = ref.slice(0, ref.indexOf(".*"));
        const rows = placement.sections.find(({ section }) => section.list === list)!.rows;
        const parts = rows.map((_, row) => cells.get(inRow(ref, row))!.value);
        const sum = parts.reduce<number>((all, each) => all + (Number(each) || 0), 0);
        const shown = Number(cells.get(path)!.value) || 0;
        return Math.abs(sum - shown) > 0.001 ? [{ sheetName, path }] : [];
      }),
    );
}

test("and every figure in the rows of a section is in its sum, or the sum is in a finding", async () => {
  await fc.assert(
    fc.asyncProperty(filledPlace, anyDeeds, async ({ pack, report }, deeds) => {
      const workbook = laidWorkbook(pack, report);
      doDeeds(workbook, deeds);
      await calculate(workbook);
      for (const checked of checkContents(contentsOf(workbook), [pack]).reports)
        for (const { sheetName, path } of wrongSums(checked))
          expect(
            checked.findings
              .filter((finding) => finding.sheetName === sheetName)
              .map(({ where }) => where.path),
          ).toContain(path);
    }),
    { numRuns: 12 },
  );
});

test.each(packs.map(({ id }) => id))(
  "%s: a form whose first row was deleted, and its mark with it, is named as one that cannot be read",
  (id) => {
    const pack = findPack(id)!;
    const workbook = laidWorkbook(pack, fixture(id));
    const laid = workbook.sheets.map(({ name }) => name);
    for (const sheet of workbook.sheets)
      deleteCells(workbook, sheet, { top: 0, bottom: 0, left: 0, right: LAST_COLUMN }, "Up");
    const { reports, broken } = checkContents(contentsOf(workbook));
    expect(reports).toEqual([]);
    expect(broken.map(({ sheetName, reason }) => [sheetName, reason])).toEqual(
      laid.map((name) => [name, "missingRows"]),
    );
  },
);

test("cells of somebody's own under a name of ours are no form, and the name is told", () => {
  const pack = findPack("huaihua-2023")!;
  const workbook = laidWorkbook(pack, fixture(pack.id));
  for (const sheet of workbook.sheets)
    for (const { row, column, cell } of [...sheet.cells.entries()])
      if (/^(?:PERF\|.*|[a-z][a-zA-Z0-9.]*)$/.test(String(cell.value)))
        sheet.setContent(row, column, constant(`第 ${row} 行`));
  const { reports, broken } = checkContents(contentsOf(workbook));
  expect(reports).toEqual([]);
  expect(broken.map(({ name, reason }) => [name, reason])).toEqual(
    workbook.names.all().map(({ name }) => [name, "lostName"]),
  );
});

describe("rows that a person inserts", () => {
  const wholeRow = (row: number) => ({ top: row, bottom: row, left: 0, right: LAST_COLUMN });

  /** The report's 基础数据表 with a row inserted above that of a key, and figures typed into it. */
  async function inserted(id: string, key: string, figures: Record<string, number | string>) {
    const pack = findPack(id)!;
    const workbook = laidWorkbook(pack, fixture(id));
    const [sheet] = workbook.sheets as [Sheet];
    const keys = [...sheet.cells.entries()].filter(({ cell }) => cell.value === key);
    const { row } = keys[0]!;
    insertCells(workbook, sheet, wholeRow(row), "Down");
    for (const [column, value] of Object.entries(figures))
      sheet.setContent(row, column.charCodeAt(0) - 65, constant(value));
    await calculate(workbook);
    const [checked] = checkContents(contentsOf(workbook), [pack]).reports;
    const [form] = checked!.forms;
    return { row: row + 1, cells: form!.cells, findings: checked!.findings };
  }

  test.each(["default", "default-cost"])(
    "%s: what stands above the printed …… of 项目支出 counts in 项目支出",
    async (id) => {
      const { cells } = await inserted(id, "placeholder", { A: "5、新增项目", B: 1, C: 45, D: 30 });
      expect(cells.get("projects.others.items.0.finalAccount")!.value).toBe(30);
      const total = cells.get("projects.total.finalAccount")!;
      expect(total.formula).toMatch(/^=/);
      const without = await inserted(id, "placeholder", {});
      expect(Number(total.value) - Number(without.cells.get(total.path)!.value)).toBeCloseTo(30, 6);
    },
  );

  test("芦淞: figures in the unmerged halves of cells are named with their cell and where they belong", async () => {
    const { row, findings } = await inserted("lusong-2023", "projects.specialFunds.end", {
      C: 45,
      E: 30,
    });
    expect(
      findings
        .filter(({ rule }) => rule === "stray-figures")
        .map(({ address, severity, sentence }) => [address, severity, sentence]),
    ).toEqual([
      [`C${row}`, "error", expect.stringContaining(`应填在 B${row}`)],
      [`E${row}`, "error", expect.stringContaining(`应填在 D${row}`)],
    ]);
  });

  test("a row among printed ones belongs to none, and its figures are named", async () => {
    const { row, findings } = await inserted("default", "operating.office", { B: 7, D: "8.5" });
    expect(
      findings.filter(({ rule }) => rule === "stray-figures").map(({ address }) => address),
    ).toEqual([`B${row}`, `D${row}`]);
  });
});
