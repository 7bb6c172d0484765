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
const style = (row: number, column: number) => sheet().cell(row, column).style;

test("fonts, fills, alignment and locking, written and read", async () => {
  await office.run(async (context) => {
    const { format } = active(context).getRange("A1:B2");
    format.font.name = "宋体";
    format.font.size = 12;
    format.font.bold = true;
    format.font.color = "red";
    format.font.underline = "Single";
    format.fill.color = "f0f0f0";
    format.horizontalAlignment = "Center";
    format.verticalAlignment = "Center";
    format.wrapText = true;
    format.indentLevel = 2;
    format.textOrientation = 90;
    format.shrinkToFit = true;
    format.protection.locked = false;
    format.protection.formulaHidden = true;
    format.load("horizontalAlignment,font/name,font/color,fill/color,protection/locked");
    await context.sync();
    expect([format.font.name, format.font.color, format.fill.color]).toEqual([
      "宋体",
      "#FF0000",
      "#F0F0F0",
    ]);
    expect(format.protection.locked).toBe(false);
  });
  expect(style(1, 1)).toMatchObject({
    font: { name: "宋体", size: 12, bold: true, underline: "Single", color: "#FF0000" },
    fill: "#F0F0F0",
    horizontalAlignment: "Center",
    verticalAlignment: "Center",
    wrapText: true,
    indent: 2,
    textRotation: 90,
    shrinkToFit: true,
    locked: false,
    formulaHidden: true,
  });
});

test("what the cells do not have in common is null", async () => {
  await office.run(async (context) => {
    active(context).getRange("A1").format.font.bold = true;
    const range = active(context).getRange("A1:B1");
    range.load("format/font/bold,format/font/italic");
    await context.sync();
    expect([range.format.font.bold, range.format.font.italic]).toEqual([null, false]);
  });
});

test("set() with a tree of properties", async () => {
  await office.run(async (context) => {
    active(context)
      .getRange("A1")
      .set({ format: { font: { italic: true }, fill: { color: "#112233" } }, values: [["x"]] });
    await context.sync();
  });
  expect(style(0, 0)).toMatchObject({ font: { italic: true }, fill: "#112233" });
  expect(sheet().cell(0, 0).value).toBe("x");
});

test.each<[string, (range: Excel.Range) => void]>([
  ["an unknown alignment", (range) => (range.format.horizontalAlignment = "Middle" as "Center")],
  ["a colour that is none", (range) => (range.format.fill.color = "#12")],
  ["an oblique angle", (range) => (range.format.textOrientation = 100)],
  ["a row higher than Excel's", (range) => (range.format.rowHeight = 500)],
])("%s is refused", async (_what, change) => {
  const changing = office.run(async (context) => {
    change(active(context).getRange("A1"));
    await context.sync();
  });
  expect((await refusal(changing)).code).toBe("InvalidArgument");
});

test("borders: edges, inside lines, and what they read as", async () => {
  await office.run(async (context) => {
    const { borders } = active(context).getRange("B2:C3").format;
    for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
      borders.getItem(edge).style = "Continuous";
      borders.getItem(edge).weight = "Medium";
    }
    const inside = borders.getItem("InsideHorizontal");
    inside.color = "#808080";
    inside.load("style,color,weight");
    const vertical = borders.getItem("InsideVertical");
    vertical.load("style");
    await context.sync();
    expect([inside.style, inside.color, inside.weight]).toEqual(["Continuous", "#808080", "Thin"]);
    expect(vertical.style).toBe("None");
  });
  const medium = { style: "Continuous", weight: "Medium", color: "#000000" };
  const gray = { style: "Continuous", weight: "Thin", color: "#808080" };
  expect(style(1, 1).borders).toMatchObject({ top: medium, left: medium, bottom: gray });
  expect(style(2, 2).borders).toMatchObject({ bottom: medium, right: medium, top: gray });
  expect(style(1, 1).borders.right.style).toBe("None");
  expect(style(4, 4).borders.top.style).toBe("None");
});

test("data validation: a rule, its prompt and its alert, on the range's cells only", async () => {
  await office.run(async (context) => {
    const cells = active(context).getRange("B2:B5").dataValidation;
    cells.rule = { wholeNumber: { formula1: 0, formula2: "=$D$1", operator: "Between" } };
    cells.prompt = { title: "人数", message: "请填整数", showPrompt: true };
    cells.errorAlert = { title: "错误", message: "须为整数", showAlert: true, style: "Stop" };
    cells.ignoreBlanks = false;
    active(context).getRange("B4").dataValidation.rule = {
      list: { inCellDropDown: true, source: "是,否" },
    };
    const list = active(context).getRange("C1").dataValidation;
    list.rule = { list: { inCellDropDown: true, source: active(context).getRange("F1:F3") } };
    const first = active(context).getRange("B2:B3").dataValidation;
    const both = active(context).getRange("B2:B4").dataValidation;
    const none = active(context).getRange("A1").dataValidation;
    for (const validation of [first, both, none, list]) validation.load("type,rule,prompt");
    await context.sync();
    expect(first.type).toBe("WholeNumber");
    expect(first.rule).toEqual({
      wholeNumber: { formula1: 0, formula2: "=$D$1", operator: "Between" },
    });
    expect(first.prompt).toEqual({ title: "人数", message: "请填整数", showPrompt: true });
    expect([both.type, none.type]).toEqual(["Inconsistent", "None"]);
    expect(list.rule.list?.source).toBe("=Sheet1!$F$1:$F$3");
  });
  const inList = sheet().validations.find(({ rule }) => rule?.type === "List");
  expect(inList).toMatchObject({ rects: [{ top: 3, left: 1, bottom: 3, right: 1 }] });
  await office.run(async (context) => {
    active(context).getRange("A1:Z99").dataValidation.clear();
    await context.sync();
  });
  expect(sheet().validations).toEqual([]);
});

test.each<[string, Excel.DataValidationRule]>([
  [
    "a typed list of more than 255 characters",
    { list: { inCellDropDown: true, source: "字".repeat(256) } },
  ],
  ["a custom rule that is no formula", { custom: { formula: "A1>0" } }],
  [
    "two rules at once",
    { custom: { formula: "=A1>0" }, list: { inCellDropDown: true, source: "a" } },
  ],
  ["Between without an upper bound", { decimal: { formula1: 0, operator: "Between" } }],
])("%s is refused", async (_what, rule) => {
  const setting = office.run(async (context) => {
    active(context).getRange("A1").dataValidation.rule = rule;
    await context.sync();
  });
  expect((await refusal(setting)).code).toBe("InvalidArgument");
});

test("a prompt longer than Excel's is refused", async () => {
  const prompting = office.run(async (context) => {
    const prompt = { title: "题".repeat(33), message: "", showPrompt: true };
    active(context).getRange("A1").dataValidation.prompt = prompt;
    await context.sync();
  });
  expect((await refusal(prompting)).code).toBe("InvalidArgument");
});

test("conditional formats: custom, cell value and data bar, the last added first", async () => {
  await office.run(async (context) => {
    const range = active(context).getRange("C3:C9");
    const custom = range.conditionalFormats.add("Custom");
    custom.custom.rule.formula = "=$C3>1";
    custom.custom.format.font.color = "#9C0006";
    custom.custom.format.fill.color = "#FFC7CE";
    custom.stopIfTrue = true;
    const value = range.conditionalFormats.add("CellValue");
    value.cellValue.rule = { formula1: "=0", operator: "LessThan" };
    value.cellValue.format.font.bold = true;
    value.cellValue.format.borders.getItem("EdgeBottom").style = "Continuous";
    const bar = range.conditionalFormats.add("DataBar");
    bar.dataBar.positiveFormat.fillColor = "#63C384";
    bar.dataBar.positiveFormat.gradientFill = false;
    bar.dataBar.lowerBoundRule = { type: "Number", formula: "0" };
    bar.dataBar.upperBoundRule = { type: "Number", formula: "100" };
    range.conditionalFormats.load("items/type,items/priority,items/stopIfTrue");
    const nothing = bar.customOrNullObject;
    nothing.load();
    await context.sync();
    expect(range.conditionalFormats.items.map(({ type, priority }) => [type, priority])).toEqual([
      ["DataBar", 0],
      ["CellValue", 1],
      ["Custom", 2],
    ]);
    expect(nothing.isNullObject).toBe(true);
  });
  expect(sheet().conditionalFormats).toMatchObject([
    {
      rule: {
        type: "DataBar",
        fillColor: "#63C384",
        gradient: false,
        lower: { type: "Number", formula: "0" },
      },
    },
    { rule: { operator: "LessThan", formula1: "=0", style: { bold: true } } },
    {
      stopIfTrue: true,
      rule: { formula: "=$C3>1", style: { fontColor: "#9C0006", fill: "#FFC7CE" } },
    },
  ]);
  await office.run(async (context) => {
    active(context).getRange("C5").conditionalFormats.clearAll();
    await context.sync();
  });
  expect(sheet().conditionalFormats).toEqual([]);
});

test("an unknown kind of conditional format is not implemented, and says so", async () => {
  const adding = office.run(async (context) => {
    active(context).getRange("A1").conditionalFormats.add("IconSet");
    await context.sync();
  });
  expect(await refusal(adding)).toMatchObject({ code: "NotImplemented" });
});
