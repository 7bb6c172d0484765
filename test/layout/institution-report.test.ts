import { findPack, sheetsOf } from "../../src/forms";
import { setValue } from "../../src/forms/values";
import { placeData } from "../../src/forms/placement";
import { planReport } from "../../src/layout/plan-report";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

const pack = findPack("xiangxi-2022")!;
const forms = readForms(pack, fixture(pack.id));

const formula = (path: string): string => {
  const accounts = forms.find(({ form }) => form === "institutionAccounts")!;
  return accounts.cells.get(path)!.formula!;
};

describe("formulas over tables of institutions", () => {
  test("a row of another table is found by its name, in ranges that hold fast when it is copied", () => {
    expect(formula("expenditure.institutions.4.accumulatedBalance")).toBe(
      '=IF(AND(COUNT(G24)=0,SUMPRODUCT((A$6:A$12=A24)*ISNUMBER(C$6:C$12))=0),"",' +
        "SUM(SUMIF(A$6:A$12,A24,C$6:C$12),G24))",
    );
  });

  test("a name is a link to the cell that holds it, which follows that cell", () => {
    expect(formula("threePublic.institutions.2.name")).toBe('=IF(LEN(A9)=0,"",A9)');
    expect(formula("threePublic.summary.name")).toBe('=IF(LEN(A5)=0,"",A5)');
  });

  test("汇总 stands above its institutions and adds them up", () => {
    expect(formula("fixedAssets.summary.inUse")).toMatch(
      /^=IF\(COUNT\((C\d+:C\d+)\)=0,"",SUM\(\1\)\)$/,
    );
  });
});

test("a text over two rows makes both of them high enough", () => {
  const heights = (lines: number): number[] => {
    const report = fixture(pack.id);
    setValue(report.overview!, "duties", Array(lines).fill("一行").join("\n"));
    const sheets = sheetsOf(pack, report).map((sheet) => ({
      ...sheet,
      placement: placeData(sheet.form, sheet.data),
      identity: { form: sheet.form.id, pack: pack.id, year: report.year },
      writtenAs: sheet.form.sheetName,
    }));
    const [plan] = planReport(sheets);
    const row = sheets[0]!.placement.rowOfKey.get("duties")!;
    return [row, row + 1].map(
      (each) => plan!.rowHeights.find(({ first, last }) => first <= each && each <= last)!.points,
    );
  };
  expect(heights(1)).toEqual([60, 60]);
  expect(heights(20)).toEqual([152, 152]);
  expect(heights(90)).toEqual([409, 409]);
});
