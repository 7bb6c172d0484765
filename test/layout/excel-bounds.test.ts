import fc from "fast-check";
import { findPack, parseReportData, type ReportData } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { formsOf, sheetsOf } from "../../src/forms/forms-of";
import { placeData } from "../../src/forms/placement";
import { LONGEST_TEXT } from "../../src/forms/value-kinds";
import { beyondCell, beyondSize, MOST_CELLS, MOST_SHEETS } from "../../src/layout/excel-bounds";
import { planReport } from "../../src/layout/plan-report";

const pack = findPack("default")!;

const placed = (data: ReportData) =>
  sheetsOf(pack, data).map((sheet) => ({
    ...sheet,
    sheetName: sheet.form.sheetName,
    writtenAs: sheet.form.sheetName,
    placement: placeData(sheet.form, sheet.data),
    identity: { form: sheet.form.id, pack: pack.id, year: data.year, isExample: false },
  }));

const data = (own: object): ReportData => {
  const parsed = parseReportData(pack, { unitName: "某局", ...own });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults[0]));
  return parsed.data;
};

const indicators = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    level1: "output",
    level2: "数量指标",
    level3: `指标${i}`,
  }));

test("a form with more rows than are read back is refused, with the sheet and both numbers", () => {
  const sentence = beyondSize(placed(data({ selfAssessment: { indicators: indicators(50_000) } })));
  expect(sentence).toMatch(/^工作表“整体支出绩效自评表”要排 50\d{3} 行，超过 \d+ 行$/);
});

test("4,000 indicators are taken", () => {
  const sheets = placed(data({ selfAssessment: { indicators: indicators(4000) } }));
  expect(beyondSize(sheets)).toBeNull();
});

test("as many rows as are read back are taken, one more is not, whatever the form", () => {
  for (const each of packs)
    for (const form of formsOf(each)) {
      const columns = form.columnWidths.length + 1;
      const most = Math.floor(MOST_CELLS / columns);
      const sized = (rowCount: number) => [
        { sheetName: form.sheetName, placement: { form, rowCount } },
      ];
      expect(beyondSize(sized(most))).toBeNull();
      expect(beyondSize(sized(most + 1))).toContain(`“${form.sheetName}”要排`);
    }
});

test("more sheets than Excel opens are refused", () => {
  const [sheet] = placed(data({}));
  expect(beyondSize(Array(MOST_SHEETS).fill(sheet))).toBeNull();
  expect(beyondSize(Array(MOST_SHEETS + 1).fill(sheet))).toMatch(
    /^要生成 5001 张工作表，超过 5000 张$/,
  );
});

test("a text that a cell does not take is a fault of the data, with its path", () => {
  const text = (length: number) => ({ unitName: "长".repeat(length) });
  expect(parseReportData(pack, text(LONGEST_TEXT)).ok).toBe(true);
  const parsed = parseReportData(pack, text(LONGEST_TEXT + 1));
  expect(parsed.ok ? [] : parsed.faults).toMatchObject([
    { path: "unitName", code: "tooLong", bound: LONGEST_TEXT },
  ]);
  for (const field of ["target", "actual", "level3", "reason"]) {
    const faulty = { ...indicators(1)[0], [field]: "长".repeat(LONGEST_TEXT + 1) };
    const refused = parseReportData(pack, {
      unitName: "某局",
      selfAssessment: { indicators: [faulty] },
    });
    expect(refused.ok ? [] : refused.faults).toMatchObject([
      { path: `selfAssessment.indicators[0].${field}`, code: "tooLong", bound: LONGEST_TEXT },
    ]);
  }
});

test("a text that grew too long in its cell is refused, with the cell", () => {
  // Excel is given an apostrophe before texts that it could take for anything else.
  const sheets = placed(data({ unitName: "a".repeat(LONGEST_TEXT) }));
  const sentences = planReport(sheets).map((plan, i) => beyondCell(sheets[i]!.sheetName, plan));
  expect(sentences.find((sentence) => sentence !== null)).toMatch(
    /^工作表“.*”[A-Z]+\d+ 的文字有 32768 个字符，超过 32767 个$/,
  );
});

test("cells within the bounds are taken and no others", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom<[string, number, string]>(["文", 32_767, "文字"], ["=", 8192, "公式"]),
      fc.integer({ min: -2, max: 2 }),
      (row, column, [begin, most, called], more) => {
        const cells = Array.from({ length: 4 }, () => Array<string | null>(4).fill(null));
        cells[row]![column] = begin.padEnd(most + more, "1");
        const sentence = beyondCell("表", { cells });
        const address = `${"ABCD"[column]}${row + 1}`;
        if (more <= 0) expect(sentence).toBeNull();
        else expect(sentence).toContain(`${address} 的${called}有 ${most + more} 个字符`);
      },
    ),
  );
});
