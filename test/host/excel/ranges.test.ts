import { constant, uncalculated } from "../../../xlsx/model";
import { openOffice, refusal, type OfficePage } from "../office-page";

let office: OfficePage;

beforeEach(async () => {
  office = await openOffice({ today: () => new Date(2024, 5, 1) });
});
afterEach(() => {
  office.close();
});

const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();
const cell = (row: number, column: number) => office.workbook.activeSheet.cell(row, column);

test("values are read as typed, and read back with formulas and types", async () => {
  await office.run(async (context) => {
    const range = active(context).getRange("A1:B3");
    range.values = [
      ["名称", "12.5%"],
      [3.5, "=A2*2"],
      [true, "'=1+1"],
    ];
    range.load("values,formulas,numberFormat,valueTypes,address,rowCount,columnCount,cellCount");
    await context.sync();
    expect(range.values).toEqual([
      ["名称", 0.125],
      [3.5, ""],
      [true, "=1+1"],
    ]);
    expect(range.formulas[1]?.[1]).toBe("=A2*2");
    expect(range.numberFormat[0]?.[1]).toBe("0.00%");
    expect(range.valueTypes).toEqual([
      ["String", "Double"],
      ["Double", "Empty"],
      ["Boolean", "String"],
    ]);
    expect(range.address).toBe("Sheet1!A1:B3");
    expect([range.rowCount, range.columnCount, range.cellCount]).toEqual([3, 2, 6]);
  });
});

test("null leaves a cell as it is, one value fills a range", async () => {
  await office.run(async (context) => {
    const range = active(context).getRange("A1:B1");
    // The typings want a matrix where Excel also takes one value for all cells.
    (range as { values: unknown }).values = 7;
    await context.sync();
    range.values = [[null, 8]];
    await context.sync();
  });
  expect([cell(0, 0).value, cell(0, 1).value]).toEqual([7, 8]);
});

test.each([
  ["too few rows", [[1, 2]]],
  ["a short row", [[1], [2]]],
  [
    "an object",
    [
      [{}, 1],
      [2, 3],
    ],
  ],
  [
    "a formula with an open bracket",
    [
      [1, 2],
      [3, "=SUM(A1"],
    ],
  ],
  [
    "a text longer than a cell",
    [
      ["字".repeat(32_768), 1],
      [2, 3],
    ],
  ],
])("%s is refused, and nothing is written", async (_what, values) => {
  const writing = office.run(async (context) => {
    active(context).getRange("A1:B2").values = values;
    await context.sync();
  });
  expect((await refusal(writing)).code).toBe("InvalidArgument");
  expect(office.workbook.activeSheet.used()).toBeNull();
});

test("text cells take formulas as text: numberFormat before values", async () => {
  await office.run(async (context) => {
    const range = active(context).getRange("A1:A2");
    range.numberFormat = [["@"], ["@"]];
    range.values = [['=HYPERLINK("x")'], ["@张三"]];
    await context.sync();
  });
  expect(cell(0, 0)).toMatchObject({ formula: null, value: '=HYPERLINK("x")', kind: "text" });
  expect(cell(1, 0)).toMatchObject({ formula: null, value: "@张三" });
});

test("entire rows and columns have no values to read or to write", async () => {
  await office.run(async (context) => {
    const column = active(context).getRange("A:A");
    column.load("values,address,isEntireColumn");
    await context.sync();
    expect(column.values).toBeNull();
    expect(column.isEntireColumn).toBe(true);
  });
  const writing = office.run(async (context) => {
    (active(context).getRange("A:A") as { values: unknown }).values = 1;
    await context.sync();
  });
  expect((await refusal(writing)).code).toBe("InvalidArgument");
});

test("a block of more than 1500 cells, which office.js sends in parts, arrives whole", async () => {
  const values = Array.from({ length: 400 }, (_row, row) =>
    Array.from({ length: 10 }, (_column, column) => row * 10 + column),
  );
  await office.run(async (context) => {
    active(context).getRange("A1:J400").values = values;
    await context.sync();
  });
  expect([cell(0, 0).value, cell(200, 5).value, cell(399, 9).value]).toEqual([0, 2005, 3999]);
});

test("a merged area keeps its first cell only", async () => {
  await office.run(async (context) => {
    const range = active(context).getRange("A1:C2");
    range.merge();
    range.values = [
      ["标题", "丢", "丢"],
      ["丢", "丢", "丢"],
    ];
    range.load("values");
    active(context).getRange("A4:B5").merge(true);
    await context.sync();
    expect(range.values).toEqual([
      ["标题", "", ""],
      ["", "", ""],
    ]);
  });
  expect(office.workbook.activeSheet.merges.all()).toHaveLength(3);
  await office.run(async (context) => {
    active(context).getRange("A1:Z9").unmerge();
    await context.sync();
  });
  expect(office.workbook.activeSheet.merges.all()).toEqual([]);
});

test("a merge that would cut a merged area is refused", async () => {
  const merging = office.run(async (context) => {
    active(context).getRange("A1:C1").merge();
    active(context).getRange("C1:D1").merge();
    await context.sync();
  });
  expect((await refusal(merging)).code).toBe("InvalidOperation");
});

test("ranges lead to ranges", async () => {
  office.workbook.activeSheet.setContent(9, 1, constant(1));
  await office.run(async (context) => {
    const sheet = active(context);
    const range = sheet.getRange("B2:D5");
    const others = {
      "Sheet1!C3": range.getCell(1, 1),
      "Sheet1!B3:D3": range.getRow(1),
      "Sheet1!C2:C5": range.getColumn(1),
      "Sheet1!D5": range.getLastCell(),
      "Sheet1!B5:D5": range.getLastRow(),
      "Sheet1!D2:D5": range.getLastColumn(),
      "Sheet1!2:5": range.getEntireRow(),
      "Sheet1!B:D": range.getEntireColumn(),
      "Sheet1!B6:D7": range.getRowsBelow(2),
      "Sheet1!B1:D1": range.getRowsAbove(),
      "Sheet1!E2:F5": range.getColumnsAfter(2),
      "Sheet1!A2:A5": range.getColumnsBefore(1),
      "Sheet1!C4:E7": range.getOffsetRange(2, 1),
      "Sheet1!B2:E4": range.getResizedRange(-1, 1),
      "Sheet1!B2:C2": range.getAbsoluteResizedRange(1, 2),
      "Sheet1!B2:H9": range.getBoundingRect("H9"),
      "Sheet1!D5:D5": range.getIntersection("D5:Z9"),
      "Sheet1!B10": sheet.getUsedRange(),
      "Sheet1!A1": sheet.getCell(0, 0),
      "Sheet1!A3:B4": sheet.getRangeByIndexes(2, 0, 2, 2),
      "Sheet1!1:1048576": sheet.getRange(),
    };
    for (const other of Object.values(others)) other.load("address");
    const apart = range.getIntersectionOrNullObject("A9");
    const unused = range.getUsedRangeOrNullObject();
    apart.load("address");
    unused.load("address");
    await context.sync();
    for (const [address, other] of Object.entries(others)) {
      expect(other.address.replace(/!(\w+):\1$/, "!$1")).toBe(address.replace(/!(\w+):\1$/, "!$1"));
    }
    expect([apart.isNullObject, unused.isNullObject]).toEqual([true, true]);
  });
});

test.each(["ZZZZ1", "A0", "不存在"])("the address %j is refused", async (address) => {
  const asking = office.run(async (context) => {
    active(context).getRange(address).load("address");
    await context.sync();
  });
  expect((await refusal(asking)).code).toBe("InvalidArgument");
});

test("inserting and deleting rows moves what is there, within one batch too", async () => {
  office.workbook.activeSheet.setContent(5, 0, uncalculated("=SUM(A1:A5)"));
  await office.run(async (context) => {
    const sheet = active(context);
    const total = sheet.getRange("A6");
    total.load("address");
    await context.sync();
    const inserted = sheet.getRange("3:4").insert("Down");
    inserted.load("address");
    total.load("address,formulas");
    await context.sync();
    expect(inserted.address).toBe("Sheet1!3:4");
    expect([total.address, total.formulas[0]?.[0]]).toEqual(["Sheet1!A8", "=SUM(A1:A7)"]);
    sheet.getRange("1:2").delete("Up");
    total.load("address,formulas");
    await context.sync();
    expect([total.address, total.formulas[0]?.[0]]).toEqual(["Sheet1!A6", "=SUM(A1:A5)"]);
  });
  await office.excel.settled();
  expect(office.page.page.keptObjects).toBe(0);
  expect(office.workbook.tracked.size).toBe(0);
});

test("a tracked range is kept beyond Excel.run, until it is untracked", async () => {
  const kept = await office.run(async (context) => {
    const range = active(context).getRange("B2");
    context.trackedObjects.add(range);
    await context.sync();
    return range;
  });
  office.excel.user.insertRows("Sheet1", 1);
  await office.page.window.Excel.run(kept, async (context) => {
    kept.load("address");
    await context.sync();
    expect(kept.address).toBe("Sheet1!B3");
    kept.untrack();
    await context.sync();
  });
  expect(office.page.page.keptObjects).toBe(0);
});

test("a range whose cells were deleted is no reference any more", async () => {
  const using = office.run(async (context) => {
    const range = active(context).getRange("A5");
    range.load("address");
    await context.sync();
    active(context).getRange("5:5").delete("Up");
    range.values = [[1]];
    await context.sync();
  });
  expect((await refusal(using)).code).toBe("InvalidReference");
});

test("selection and activation", async () => {
  office.workbook.addSheet("二");
  await office.run(async (context) => {
    context.workbook.worksheets.getItem("二").getRange("C3:D4").select();
    const selected = context.workbook.getSelectedRange();
    const one = context.workbook.getActiveCell();
    selected.load("address,worksheet/name");
    one.load("address");
    await context.sync();
    expect([selected.address, selected.worksheet.name]).toEqual(["二!C3:D4", "二"]);
    expect(one.address).toBe("二!C3");
  });
  expect(office.workbook.activeSheet.name).toBe("二");
});

test("rows and columns are hidden, sized, and say so", async () => {
  await office.run(async (context) => {
    const sheet = active(context);
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    sheet.getRange("A1:A5").format.rowHeight = 30;
    sheet.getRange("A:C").format.columnWidth = 100;
    const range = sheet.getRange("A1:A5");
    const one = sheet.getRange("B2");
    range.load("rowHidden,height,format/rowHeight");
    one.load("rowHidden,columnHidden,left,top");
    await context.sync();
    expect(range.rowHidden).toBeNull();
    expect([range.height, range.format.rowHeight]).toEqual([90, 30]);
    expect([one.rowHidden, one.columnHidden, one.left, one.top]).toEqual([true, true, 100, 30]);
  });
});

test("rows are grouped one level deeper each time, and their details hidden", async () => {
  await office.run(async (context) => {
    const sheet = active(context);
    sheet.getRange("2:5").group("ByRows");
    sheet.getRange("3:4").group("ByRows");
    sheet.getRange("3:4").hideGroupDetails("ByRows");
    await context.sync();
  });
  const { rows } = office.workbook.activeSheet;
  expect([0, 1, 2, 3, 4, 5].map((row) => rows.get(row).level)).toEqual([0, 1, 2, 2, 1, 0]);
  expect([1, 2, 3, 4].map((row) => rows.isHidden(row))).toEqual([false, true, true, false]);
});

test("clearing contents keeps the looks, clearing formats keeps the contents", async () => {
  await office.run(async (context) => {
    const range = active(context).getRange("A1");
    range.values = [[1]];
    range.format.fill.color = "#FF0000";
    range.clear("Contents");
    await context.sync();
    expect(cell(0, 0)).toMatchObject({ value: "", style: { fill: "#FF0000" } });
    range.values = [[2]];
    range.clear("Formats");
    await context.sync();
    expect(cell(0, 0)).toMatchObject({ value: 2, style: { fill: null } });
    range.clear();
    await context.sync();
    expect(cell(0, 0)).toMatchObject({ value: "", kind: "blank" });
  });
});
