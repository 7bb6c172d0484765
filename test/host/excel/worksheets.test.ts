import { openOffice, refusal, type OfficePage } from "../office-page";

let office: OfficePage;

beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => {
  office.close();
});

const names = () => office.workbook.sheets.map(({ name }) => name);

test("adds, renames, moves, activates and deletes sheets; the proxy outlives the sync", async () => {
  await office.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add("基础数据表");
    worksheets.add();
    await context.sync();
    sheet.name = "自评表";
    sheet.position = 0;
    sheet.activate();
    sheet.load("name,position,id");
    await context.sync();
    expect([sheet.name, sheet.position]).toEqual(["自评表", 0]);
    worksheets.getItem("sheet1").delete();
    await context.sync();
  });
  expect(names()).toEqual(["自评表", "Sheet2"]);
  expect(office.workbook.activeSheet.name).toBe("自评表");
});

test("reads the sheets there are", async () => {
  office.workbook.addSheet("隐藏").setVisibility("Hidden");
  await office.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    const count = worksheets.getCount();
    const visible = worksheets.getCount(true);
    const first = worksheets.getFirst();
    const last = worksheets.getLast(true);
    first.load("name");
    last.load("name");
    const nothing = worksheets.getItemOrNullObject("none");
    nothing.load("name");
    await context.sync();
    expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Sheet1", "Visible"],
      ["隐藏", "Hidden"],
    ]);
    expect([count.value, visible.value]).toEqual([2, 1]);
    expect([first.name, last.name]).toEqual(["Sheet1", "Sheet1"]);
    expect(nothing.isNullObject).toBe(true);
  });
});

test.each([
  ["", "InvalidArgument"],
  ["a".repeat(32), "InvalidArgument"],
  ["a/b", "InvalidArgument"],
  ["[x]", "InvalidArgument"],
  ["'x", "InvalidArgument"],
  ["History", "InvalidArgument"],
  ["SHEET1", "ItemAlreadyExists"],
])("the name %j is refused with %s", async (name, code) => {
  const adding = office.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  expect((await refusal(adding)).code).toBe(code);
  expect(names()).toEqual(["Sheet1"]);
});

test("the last visible sheet can neither be deleted nor hidden", async () => {
  office.workbook.addSheet("隐藏").setVisibility("Hidden");
  const deleting = office.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").delete();
    await context.sync();
  });
  expect((await refusal(deleting)).code).toBe("InvalidOperation");
  const hiding = office.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden";
    await context.sync();
  });
  expect((await refusal(hiding)).code).toBe("InvalidOperation");
});

test("a hidden sheet cannot be activated, a very hidden one not deleted", async () => {
  office.workbook.addSheet("藏").setVisibility("VeryHidden");
  for (const act of ["activate", "delete"] as const) {
    const acting = office.run(async (context) => {
      context.workbook.worksheets.getItem("藏")[act]();
      await context.sync();
    });
    expect((await refusal(acting)).code).toBe("InvalidOperation");
  }
});

describe("a filter", () => {
  const filtered = () => office.workbook.activeSheet.view.autoFilter;

  test("is applied to an area, moves with its rows, and is removed", async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.autoFilter.apply(sheet.getRange("A3:F9"));
      sheet.getRange("5:6").insert("Down");
      sheet.autoFilter.load("enabled,isDataFiltered");
      const range = sheet.autoFilter.getRangeOrNullObject().load("address");
      await context.sync();
      expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([true, false]);
      expect(range.address).toBe("Sheet1!A3:F11");
      sheet.autoFilter.remove();
      const none = sheet.autoFilter.getRangeOrNullObject().load("address");
      await context.sync();
      expect([none.isNullObject, filtered()]).toEqual([true, null]);
    });
  });

  test("by a criterion is not imitated, and says so", async () => {
    const filtering = office.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.autoFilter.apply("A3:F9", 0, { filterOn: "Values", values: ["错误"] });
      await context.sync();
    });
    expect((await refusal(filtering)).code).toBe("NotImplemented");
  });

  test("is refused on a protected sheet", async () => {
    const filtering = office.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.protection.protect({ allowAutoFilter: true });
      sheet.autoFilter.apply("A3:F9");
      await context.sync();
    });
    expect((await refusal(filtering)).code).toBe("AccessDenied");
    expect(filtered()).toBeNull();
  });
});

test("tab colour, gridlines, headings, frozen panes", async () => {
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.tabColor = "#ff8800";
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
    sheet.load("tabColor,showGridlines");
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load("address");
    await context.sync();
    expect([sheet.tabColor, sheet.showGridlines]).toEqual(["#FF8800", false]);
    expect(frozen.address).toBe("Sheet1!A1:B3");
    sheet.freezePanes.freezeRows(2);
    await context.sync();
    expect(office.workbook.activeSheet.view).toMatchObject({ frozenRows: 2, frozenColumns: 0 });
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    none.load("address");
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
  expect(office.workbook.activeSheet.view.showHeadings).toBe(false);
});

test("page layout: paper, fit to width, print area, titles, margins, footer", async () => {
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const layout = sheet.pageLayout;
    layout.orientation = "Landscape";
    layout.paperSize = "A4";
    layout.zoom = { horizontalFitToPages: 1 };
    layout.centerHorizontally = true;
    layout.setPrintArea("A1:H40");
    layout.setPrintTitleRows("$1:$3");
    layout.setPrintMargins("Centimeters", { top: 2, left: 1.5 });
    layout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页，共 &N 页";
    const titles = layout.getPrintTitleRowsOrNullObject();
    titles.load("address");
    layout.load("zoom,orientation,topMargin");
    await context.sync();
    expect(layout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: null });
    expect(layout.topMargin).toBeCloseTo(56.69, 2);
    expect(titles.address).toBe("Sheet1!1:3");
  });
  expect(office.workbook.activeSheet.pageLayout).toMatchObject({
    orientation: "Landscape",
    zoom: { pagesWide: 1, pagesTall: null },
    printArea: { top: 0, left: 0, bottom: 39, right: 7 },
    titleRows: { first: 0, last: 2 },
    centerHorizontally: true,
    headersFooters: { centerFooter: "第 &P 页，共 &N 页" },
  });
});

test("names: added, found in their scope, read, changed, deleted", async () => {
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const cells = sheet.getRange("B2:C3");
    context.workbook.names.add("总额", cells, "说明");
    const local = sheet.names.add("_perf.row", "=Sheet1!$A$5");
    const found = context.workbook.names.getItem("总额");
    found.load("name,formula,comment,type,scope,visible,value");
    local.visible = false;
    const range = found.getRange();
    range.load("address");
    const none = context.workbook.names.getItemOrNullObject("_perf.row");
    none.load("name");
    sheet.names.load("items/name,items/visible");
    await context.sync();
    expect(found.toJSON()).toMatchObject({
      name: "总额",
      formula: "=Sheet1!$B$2:$C$3",
      value: "Sheet1!$B$2:$C$3",
      comment: "说明",
      type: "Range",
      scope: "Workbook",
      visible: true,
    });
    expect(range.address).toBe("Sheet1!B2:C3");
    expect(none.isNullObject).toBe(true);
    expect(sheet.names.items.map(({ name, visible }) => [name, visible])).toEqual([
      ["_perf.row", false],
    ]);
    local.visible = true;
    sheet.getRange("总额").values = [
      [1, 2],
      [3, 4],
    ];
    found.delete();
    await context.sync();
  });
  expect(office.workbook.names.all().map(({ name, visible }) => [name, visible])).toEqual([
    ["_perf.row", true],
  ]);
  expect(office.workbook.activeSheet.cell(2, 2).value).toBe(4);
});

test.each(["1a", "a b", "A1", "R1C1", "a-b", ""])(
  "the defined name %j is refused",
  async (name) => {
    const adding = office.run(async (context) => {
      context.workbook.names.add(name, "=1");
      await context.sync();
    });
    expect((await refusal(adding)).code).toBe("InvalidArgument");
  },
);

test("a name whose cells were deleted leads to no range", async () => {
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const name = context.workbook.names.add("x", sheet.getRange("A5"));
    sheet.getRange("5:5").delete("Up");
    const range = name.getRangeOrNullObject();
    name.load("formula");
    range.load("address");
    await context.sync();
    expect(name.formula).toBe("=Sheet1!#REF!");
    expect(range.isNullObject).toBe(true);
  });
});
