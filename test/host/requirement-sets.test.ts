import { LATEST_EXCEL, excelWith } from "../../host/requirement-sets";
import { offers } from "../../host/rich-api/requirement-sets";
import { openOffice, refusal, type OfficePage } from "./office-page";

test("versions are compared by their parts, not as decimal numbers", () => {
  const sets = { ExcelApi: "1.14" };
  expect(offers(sets, ["ExcelApi", "1.9"])).toBe(true);
  expect(offers(sets, ["ExcelApi", "1.14"])).toBe(true);
  expect(offers(sets, ["ExcelApi", "1.15"])).toBe(false);
  expect(offers(sets, ["Other", "1.1"])).toBe(false);
});

describe("an old Excel", () => {
  let office: OfficePage;

  beforeAll(async () => {
    office = await openOffice({ requirementSets: excelWith("1.6") });
  });
  afterAll(() => {
    office.close();
  });

  test("tells the add-in what it offers", () => {
    const { requirements } = office.page.window.Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.6")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.7")).toBe(false);
    expect(requirements.isSetSupported("CustomFunctionsRuntime", "1.1")).toBe(true);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["a navigation: Worksheet.freezePanes", (sheet) => sheet.freezePanes.freezeRows(1)],
    ["a scalar to set: Worksheet.tabColor", (sheet) => (sheet.tabColor = "#FF0000")],
    ["a scalar to read: Worksheet.showGridlines", (sheet) => sheet.load("showGridlines")],
    ["an alias: Worksheet.showGridlines", (sheet) => (sheet.showGridlines = false)],
    [
      "a method: Range.getAbsoluteResizedRange",
      (sheet) => {
        sheet.getRange("A1").getAbsoluteResizedRange(1, 1).load("address");
      },
    ],
  ])("has no younger member: %s", async (what, use) => {
    const using = office.run(async (context) => {
      use(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
    const { code, message } = await refusal(using);
    expect(code).toBe("ApiNotFound");
    expect(message).toContain(what.split(": ")[1]);
  });

  test("has what it had", async () => {
    await office.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(office.workbook.activeSheet.cell(0, 0).value).toBe(1);
  });
});

test("the latest Excel has the younger members", async () => {
  const office = await openOffice({ requirementSets: LATEST_EXCEL });
  await office.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().freezePanes.freezeRows(1);
    await context.sync();
  });
  expect(office.workbook.activeSheet.view.frozenRows).toBe(1);
  office.close();
});
