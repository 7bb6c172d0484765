import { openOffice, refusal, type OfficePage } from "./office-page";

let office: OfficePage;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => {
  office.close();
});

// Members of office.js that this host does not have: it must say so, never answer null.
test.each<[string, (context: Excel.RequestContext) => void]>([
  ["Range.hasSpill", (c) => c.workbook.getSelectedRange().load("hasSpill")],
  ["Range.text", (c) => c.workbook.getSelectedRange().load("text")],
  ["RangeFont.subscript", (c) => c.workbook.getSelectedRange().format.font.load("subscript")],
  ["RangeFormat.autofitColumns", (c) => c.workbook.getSelectedRange().format.autofitColumns()],
  ["Range.copyFrom", (c) => c.workbook.getSelectedRange().copyFrom("A1")],
  ["Range.sort", (c) => c.workbook.getSelectedRange().sort.apply([{ key: 0 }])],
  ["Worksheet.charts", (c) => c.workbook.worksheets.getFirst().charts.load("items")],
  ["Worksheet.tables", (c) => void c.workbook.worksheets.getFirst().tables.add("A1:B2", true)],
  ["Workbook.pivotTables", (c) => c.workbook.pivotTables.load("items")],
  ["Workbook.properties", (c) => c.workbook.properties.load("title")],
  [
    "Application.iterativeCalculation",
    (c) => c.workbook.application.iterativeCalculation.load("enabled"),
  ],
  ["RangeFill.pattern", (c) => (c.workbook.getSelectedRange().format.fill.pattern = "Gray8")],
  ["PageLayout.printOrder", (c) => c.workbook.worksheets.getFirst().pageLayout.load("printOrder")],
])("%s is not implemented, and says so", async (member, use) => {
  const using = office.run(async (context) => {
    use(context);
    await context.sync();
  });
  expect(await refusal(using)).toMatchObject({
    code: "NotImplemented",
    message: `NotImplemented: ${member}`,
  });
});

test("an event nobody raises cannot be listened to", async () => {
  const listening = office.run(async (context) => {
    context.workbook.worksheets.onFormatChanged.add(() => Promise.resolve());
    await context.sync();
  });
  expect(await refusal(listening)).toMatchObject({ code: "NotImplemented" });
});

test("what was loaded with everything else is not there, rather than null", async () => {
  await office.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load();
    await context.sync();
    expect(range.address).toBe("Sheet1!A1");
    expect(() => range.text).toThrow("不可用");
  });
});

test("a method of the common API that is not written fails in the add-in", async () => {
  const { Office } = office.page.window;
  const status = await new Promise((resolve) => {
    Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, (result) => {
      resolve(result.status);
    });
  });
  expect(status).toBe("failed");
});
