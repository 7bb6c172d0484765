import { openOffice, refusal, type OfficePage } from "../office-page";

let office: OfficePage;

beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => {
  office.close();
});

const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();
const sheet = () => office.workbook.activeSheet;

const protect = (options: Excel.WorksheetProtectionOptions = {}, password?: string) =>
  office.run(async (context) => {
    active(context).getRange("B2:B9").format.protection.locked = false;
    active(context).protection.protect(options, password);
    await context.sync();
  });

const act = (action: (sheet: Excel.Worksheet) => void) =>
  office.run(async (context) => {
    action(active(context));
    await context.sync();
  });

test("a protected sheet says so, with what it allows", async () => {
  await protect({ allowInsertRows: true, selectionMode: "Unlocked" });
  await office.run(async (context) => {
    const { protection } = active(context);
    protection.load("protected,options");
    await context.sync();
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({
      allowInsertRows: true,
      allowDeleteRows: false,
      selectionMode: "Unlocked",
    });
  });
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ["writing to a locked cell", (ws) => (ws.getRange("A1").values = [[1]])],
  ["writing to a block with one locked cell", (ws) => (ws.getRange("B2:C2").values = [[1, 2]])],
  ["clearing a locked cell", (ws) => ws.getRange("A1").clear("Contents")],
  ["formatting", (ws) => (ws.getRange("B2").format.fill.color = "#FF0000")],
  ["a number format", (ws) => (ws.getRange("B2").numberFormat = [["0.00"]])],
  ["unlocking", (ws) => (ws.getRange("A1").format.protection.locked = false)],
  ["borders", (ws) => (ws.getRange("B2").format.borders.getItem("EdgeTop").style = "Continuous")],
  ["merging", (ws) => ws.getRange("B2:B3").merge()],
  ["column widths", (ws) => (ws.getRange("B:B").format.columnWidth = 9)],
  ["row heights", (ws) => (ws.getRange("2:2").format.rowHeight = 9)],
  ["hiding rows", (ws) => (ws.getRange("2:2").rowHidden = true)],
  ["inserting rows", (ws) => void ws.getRange("3:3").insert("Down")],
  ["inserting cells", (ws) => void ws.getRange("B3").insert("Down")],
  ["deleting rows", (ws) => ws.getRange("3:3").delete("Up")],
  ["validation", (ws) => ws.getRange("B2").dataValidation.clear()],
  ["conditional formats", (ws) => void ws.getRange("B2").conditionalFormats.add("Custom")],
  ["protecting once more", (ws) => ws.protection.protect()],
])("a protected sheet refuses %s", async (_, action) => {
  await protect();
  expect((await refusal(act(action))).code).toBe("AccessDenied");
});

test.each<[Excel.WorksheetProtectionOptions, (sheet: Excel.Worksheet) => void]>([
  [{}, (ws) => (ws.getRange("B2:B3").values = [[1], ["=1+1"]])],
  [{ allowFormatCells: true }, (ws) => (ws.getRange("A1").format.fill.color = "#FF0000")],
  [{ allowFormatColumns: true }, (ws) => (ws.getRange("B:B").columnHidden = true)],
  [{ allowFormatRows: true }, (ws) => (ws.getRange("2:2").format.rowHeight = 30)],
  [{ allowInsertRows: true }, (ws) => void ws.getRange("3:3").insert("Down")],
  [{ allowInsertColumns: true }, (ws) => void ws.getRange("C:C").insert("Right")],
])("with %j it allows what that says", async (options, action) => {
  await protect(options);
  await act(action);
});

test("rows are deleted only when all of their cells are unlocked", async () => {
  await protect({ allowDeleteRows: true });
  expect((await refusal(act((ws) => ws.getRange("3:3").delete("Up")))).code).toBe("AccessDenied");
  await act((ws) => ws.protection.unprotect());
  await act((ws) => (ws.getRange("3:3").format.protection.locked = false));
  await protect({ allowDeleteRows: true });
  await act((ws) => ws.getRange("3:3").delete("Up"));
});

test("a password is needed where one was set", async () => {
  await protect({}, "geheim");
  expect((await refusal(act((ws) => ws.protection.unprotect("falsch")))).code).toBe("AccessDenied");
  await act((ws) => ws.protection.unprotect("geheim"));
  expect(sheet().protection.protected).toBe(false);
});

test("protection guards one sheet: layout, names and other sheets stay free", async () => {
  await protect();
  await office.run(async (context) => {
    active(context).name = "改";
    active(context).pageLayout.orientation = "Landscape";
    context.workbook.names.add("n", "=1");
    context.workbook.worksheets.add("另").getRange("A1").values = [[1]];
    await context.sync();
  });
  expect(office.workbook.sheet("另")?.cell(0, 0).value).toBe(1);
});
