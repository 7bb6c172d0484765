import { openOffice, refusal, type OfficePage } from "../office-page";

let office: OfficePage;

beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => {
  office.close();
});

const names = () => office.workbook.sheets.map(({ name }) => name);

async function fill(): Promise<void> {
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").formulas = [
      ["合计", "=SUM(B2:B3)"],
      ["甲", 1],
      ["乙", 2],
    ];
    sheet.getRange("A1:A3").format.fill.color = "#FFFBE6";
    sheet.getRange("C1:D1").merge();
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("B:B").format.columnWidth = 90;
    sheet.getRange("B2:B3").dataValidation.rule = {
      decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" },
    };
    sheet.pageLayout.orientation = "Landscape";
    sheet.comments.add("Sheet1!A1", "请核对");
    context.workbook.names.add("区域", sheet.getRange("A1:B3"));
    sheet.protection.protect({ allowFormatCells: true });
    await context.sync();
  });
}

test("the copy has all that belongs to the sheet and calculates by itself", async () => {
  await fill();
  await office.run(async (context) => {
    const copy = context.workbook.worksheets.getItem("Sheet1").copy("End");
    copy.name = "副本";
    copy.protection.unprotect();
    copy.getRange("B2").values = [[10]];
    await context.sync();
  });
  expect(names()).toEqual(["Sheet1", "副本"]);
  const [source, copy] = office.workbook.sheets;
  expect(copy!.cell(0, 1).formula).toBe("=SUM(B2:B3)");
  expect([source!.cell(1, 1).value, copy!.cell(1, 1).value]).toEqual([1, 10]);
  expect(copy!.cell(0, 0).style).toEqual(source!.cell(0, 0).style);
  expect(copy!.merges.all()).toEqual(source!.merges.all());
  expect(copy!.rows.isHidden(1)).toBe(true);
  expect(copy!.columns.size(1)).toBe(90);
  expect(copy!.validations).toEqual(source!.validations);
  expect(copy!.pageLayout.orientation).toBe("Landscape");
  expect(copy!.comments.map(({ content }) => content)).toEqual(["请核对"]);
  expect(copy!.comments[0]!.id).not.toBe(source!.comments[0]!.id);
  expect([source!.protection.protected, copy!.protection.protected]).toEqual([true, false]);
});

test("the copy of a protected sheet is protected", async () => {
  await fill();
  await office.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").copy();
    await context.sync();
  });
  expect(office.workbook.sheet("Sheet1 (2)")!.protection.options.allowFormatCells).toBe(true);
});

test("a name that leads to the sheet gets a namesake on the copy", async () => {
  await fill();
  await office.run(async (context) => {
    const copy = context.workbook.worksheets.getItem("Sheet1").copy("End");
    copy.names.load("items/name,items/scope,items/formula");
    await context.sync();
    expect(
      copy.names.items.map(({ name, scope, formula }) => [name, scope, String(formula)]),
    ).toEqual([["区域", "Worksheet", "='Sheet1 (2)'!$A$1:$B$3"]]);
  });
  expect(office.workbook.names.inScope(null).map(({ formula }) => formula)).toEqual([
    "=Sheet1!$A$1:$B$3",
  ]);
});

test.each([
  ["None", ["Sheet1 (2)", "Sheet1", "乙"]],
  ["Beginning", ["Sheet1 (2)", "Sheet1", "乙"]],
  ["Before", ["Sheet1", "Sheet1 (2)", "乙"]],
  ["After", ["Sheet1", "乙", "Sheet1 (2)"]],
  ["End", ["Sheet1", "乙", "Sheet1 (2)"]],
] as const)("%s: the copy stands there", async (position, order) => {
  office.workbook.addSheet("乙");
  await office.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Sheet1").copy(position, worksheets.getItem("乙"));
    await context.sync();
  });
  expect(names()).toEqual(order);
});

test("the next copy gets the next number, and Before needs a sheet", async () => {
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.copy("End");
    sheet.copy("End");
    await context.sync();
  });
  expect(names()).toEqual(["Sheet1", "Sheet1 (2)", "Sheet1 (3)"]);
  const failed = refusal(
    office.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").copy("Before");
      await context.sync();
    }),
  );
  expect(await failed).toMatchObject({ code: "InvalidArgument" });
  expect(names()).toHaveLength(3);
});
