import { NOTHING_ALLOWED } from "../../../xlsx/model/sheet-parts";
import { openOffice, refusal, type OfficePage } from "../office-page";

let office: OfficePage;

beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => {
  office.close();
});

const sheet = () => office.workbook.sheet("Sheet1")!;
const notes = () => sheet().comments.map(({ row, column, content }) => [row, column, content]);
const protect = (allowed: object) => {
  const options = { ...NOTHING_ALLOWED, ...allowed };
  sheet().setProtection({ protected: true, options, password: null });
};

describe("comments", () => {
  const add = (cell: string, text: string) =>
    office.run(async (context) => {
      context.workbook.comments.add(cell, text);
      await context.sync();
    });

  test("are added, listed with their place, changed and deleted", async () => {
    await add("Sheet1!B2", "核对");
    await add("Sheet1!C3", "再核对");
    await office.run(async (context) => {
      const { comments } = context.workbook;
      comments.load("items/id,items/content,items/authorName");
      await context.sync();
      const places = comments.items.map((each) =>
        each.getLocation().load("rowIndex,columnIndex,worksheet/name"),
      );
      const replies = comments.items[0]!.replies.getCount();
      await context.sync();
      expect(comments.items.map(({ content }) => content)).toEqual(["核对", "再核对"]);
      expect(
        places.map(({ rowIndex, columnIndex, worksheet }) => [
          worksheet.name,
          rowIndex,
          columnIndex,
        ]),
      ).toEqual([
        ["Sheet1", 1, 1],
        ["Sheet1", 2, 2],
      ]);
      expect(replies.value).toBe(0);
      comments.items[0]!.content = "已改";
      comments.getItem(comments.items[1]!.id).delete();
      await context.sync();
    });
    expect(notes()).toEqual([[1, 1, "已改"]]);
  });

  test("a cell holds one thread, and one cell is needed", async () => {
    await add("Sheet1!B2", "一");
    expect(await refusal(add("Sheet1!B2", "二"))).toMatchObject({ code: "InvalidOperation" });
    expect(await refusal(add("Sheet1!B3:B4", "三"))).toMatchObject({ code: "InvalidArgument" });
  });

  // "Protect a worksheet" (support.microsoft.com): comments belong to "Edit objects".
  test("a protected sheet takes them with allowEditObjects only", async () => {
    protect({});
    expect(await refusal(add("Sheet1!B2", "一"))).toMatchObject({ code: "AccessDenied" });
    protect({ allowEditObjects: true });
    await add("Sheet1!B2", "一");
    expect(notes()).toEqual([[1, 1, "一"]]);
  });
});

describe("links to places in the workbook", () => {
  const link = (cell: string, hyperlink: Excel.RangeHyperlink) =>
    office.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange(cell).hyperlink = hyperlink;
      await context.sync();
    });

  test("show their text, lead there when clicked, and move with their cell", async () => {
    office.workbook.addSheet("我的 表");
    await link("A1", { documentReference: "'我的 表'!C7", textToDisplay: "C7", screenTip: "跳转" });
    expect(sheet().cell(0, 0)).toMatchObject({
      value: "C7",
      style: { font: { underline: "Single" } },
    });
    office.excel.user.insertRows("Sheet1", 1);
    office.excel.user.followLink("Sheet1", "A2");
    expect(office.workbook.activeSheet.name).toBe("我的 表");
    expect(office.workbook.selection()).toMatchObject({ top: 6, left: 2 });
    await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A2").load("hyperlink");
      await context.sync();
      expect(range.hyperlink).toEqual({
        documentReference: "'我的 表'!C7",
        screenTip: "跳转",
        textToDisplay: "C7",
      });
    });
    office.excel.user.deleteRows("Sheet1", 2);
    expect(sheet().hyperlinks).toEqual([]);
  });

  test.each([
    ["a cell without one", "A1"],
    ["a place that is gone", "B1"],
  ])("%s leads nowhere", async (_, address) => {
    await link("B1", { documentReference: "'没有的表'!A1" });
    expect(() => {
      office.excel.user.followLink("Sheet1", address);
    }).toThrow(/Reference|no sheet/);
  });

  test("links out of the workbook are not implemented, and say so", async () => {
    const linking = link("A1", { address: "https://example.invalid/" });
    expect(await refusal(linking)).toMatchObject({ code: "NotImplemented" });
  });

  test("a protected sheet takes them with allowInsertHyperlinks only", async () => {
    protect({});
    const linking = link("A1", { documentReference: "Sheet1!A2" });
    expect(await refusal(linking)).toMatchObject({ code: "AccessDenied" });
  });
});

describe("getCellProperties", () => {
  const properties = (address: string, options: Excel.CellPropertiesLoadOptions) =>
    office.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
      const result = range.getCellProperties(options);
      await context.sync();
      return result.value;
    });

  test("gives the fill of each cell; none reads white", async () => {
    sheet().formatCells({ top: 0, bottom: 0, left: 1, right: 1 }, { fill: "#FFC9C9" });
    expect(await properties("A1:B1", { format: { fill: { color: true } } })).toEqual([
      [{ format: { fill: { color: "#FFFFFF" } } }, { format: { fill: { color: "#FFC9C9" } } }],
    ]);
  });

  test("says what else it cannot give", async () => {
    expect(await refusal(properties("A1", { style: true }))).toMatchObject({
      code: "NotImplemented",
    });
    const whole = properties("A:A", { format: { fill: { color: true } } });
    expect(await refusal(whole)).toMatchObject({ code: "InvalidArgument" });
  });
});
