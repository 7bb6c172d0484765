import { openOffice, type OfficePage } from "./office-page";

let office: OfficePage;

beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => {
  office.close();
});

/** Listens to an event until the test ends. */
async function listen<T>(
  event: (context: Excel.RequestContext) => OfficeExtension.EventHandlers<T>,
): Promise<{ heard: T[]; stop: () => Promise<void> }> {
  const heard: T[] = [];
  const handler = await office.run(async (context) => {
    const result = event(context).add((args) => {
      heard.push(args);
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  const stop = () =>
    office.page.window.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  return { heard, stop };
}

const told = async <T>(heard: readonly T[], count: number): Promise<T[]> => {
  await office.excel.settled();
  // The page hears of an event one turn after the host has sent it.
  while (heard.length < count) await new Promise((resolve) => setTimeout(resolve, 1));
  return [...heard];
};

const sheetId = () => office.workbook.activeSheet.id;

test("a typed value: where, what before, what after", async () => {
  const { heard } = await listen((c) => c.workbook.worksheets.onChanged);
  office.excel.user.edit("Sheet1", "B2", "12");
  office.excel.user.edit("Sheet1", "B2", "13");
  expect(await told(heard, 2)).toMatchObject([
    { address: "B2", details: { valueBefore: "", valueAfter: 12, valueTypeBefore: "Empty" } },
    {
      type: "WorksheetChanged",
      changeType: "RangeEdited",
      source: "Local",
      worksheetId: sheetId(),
      address: "B2",
      triggerSource: "Unknown",
      details: { valueBefore: 12, valueAfter: 13, valueTypeAfter: "Double" },
    },
  ]);
});

test("the event leads to the changed cells, even after they moved", async () => {
  const { heard } = await listen((c) => c.workbook.worksheets.onChanged);
  office.excel.user.edit("Sheet1", "B2", "12");
  const [changed] = await told(heard, 1);
  office.excel.user.insertRows("Sheet1", 1);
  await office.run(async (context) => {
    const range = changed?.getRange(context);
    range?.load("address,values");
    await context.sync();
    expect(range?.address).toBe("Sheet1!B3");
    expect(range?.values).toEqual([[12]]);
  });
});

test("what the add-in writes is told with its own name, and without details for a block", async () => {
  const { heard } = await listen((c) => c.workbook.worksheets.getActiveWorksheet().onChanged);
  await office.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1").values = [[1, 2]];
    await context.sync();
  });
  const [changed] = await told(heard, 1);
  expect(changed).toMatchObject({ address: "A1:B1", triggerSource: "ThisLocalAddin" });
  expect(changed?.details).toBeUndefined();
});

test("rows that come and go", async () => {
  const { heard } = await listen((c) => c.workbook.worksheets.onChanged);
  office.excel.user.insertRows("Sheet1", 3, 2);
  office.excel.user.deleteRows("Sheet1", 4);
  expect(await told(heard, 2)).toMatchObject([
    { changeType: "RowInserted", address: "3:4" },
    { changeType: "RowDeleted", address: "4:4" },
  ]);
});

test("sheets: added, activated, deactivated, deleted", async () => {
  const { worksheets } = { worksheets: (c: Excel.RequestContext) => c.workbook.worksheets };
  const added = await listen((c) => worksheets(c).onAdded);
  const activated = await listen((c) => worksheets(c).onActivated);
  const deactivated = await listen((c) => worksheets(c).onDeactivated);
  const deleted = await listen((c) => worksheets(c).onDeleted);
  const first = sheetId();
  const second = office.workbook.addSheet("二").id;
  office.excel.user.activate("二");
  office.excel.user.deleteSheet("Sheet1");
  expect(await told(added.heard, 1)).toMatchObject([{ worksheetId: second }]);
  expect(await told(activated.heard, 1)).toMatchObject([{ worksheetId: second }]);
  expect(await told(deactivated.heard, 1)).toMatchObject([{ worksheetId: first }]);
  expect(await told(deleted.heard, 1)).toMatchObject([{ worksheetId: first }]);
});

test("the selection", async () => {
  const { heard } = await listen(
    (c) => c.workbook.worksheets.getActiveWorksheet().onSelectionChanged,
  );
  office.excel.user.select("Sheet1", "C3:D4");
  expect(await told(heard, 1)).toMatchObject([{ address: "C3:D4", worksheetId: sheetId() }]);
});

test("a handler that was removed hears no more", async () => {
  const first = await listen((c) => c.workbook.worksheets.onChanged);
  const second = await listen((c) => c.workbook.worksheets.getActiveWorksheet().onChanged);
  await first.stop();
  office.excel.user.edit("Sheet1", "A1", "1");
  await told(second.heard, 1);
  expect(first.heard).toEqual([]);
});

test("what a sheet's formulas came to is told in one event with all its cells", async () => {
  const { heard } = await listen((c) => c.workbook.worksheets.onCalculated);
  const sheet = office.workbook.activeSheet;
  for (const address of ["A1", "B2"]) office.excel.user.edit("Sheet1", address, "=1+1");
  sheet.setResults([
    { row: 0, column: 0, value: 2 },
    { row: 1, column: 1, value: 2 },
  ]);
  await office.excel.settled();
  sheet.setResults([{ row: 1, column: 1, value: 3 }]);
  expect(await told(heard, 2)).toEqual([
    { type: "WorksheetCalculated", worksheetId: sheet.id, address: "A1,B2" },
    { type: "WorksheetCalculated", worksheetId: sheet.id, address: "B2" },
  ]);
});

test("results of formulas are no changes", async () => {
  const { heard } = await listen((c) => c.workbook.worksheets.onChanged);
  office.excel.user.edit("Sheet1", "A1", "=1+1");
  office.workbook.activeSheet.setResults([{ row: 0, column: 0, value: 2 }]);
  office.excel.user.edit("Sheet1", "A2", "1");
  expect((await told(heard, 2)).map(({ address }) => address)).toEqual(["A1", "A2"]);
});
