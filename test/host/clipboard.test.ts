import { copyCells } from "../../host/clipboard";
import { EmbeddedExcel } from "../../host/embedded-excel";
import { NO_VALIDATION, NOTHING_ALLOWED, parseA1 } from "../../xlsx/model";
import { Refusal } from "../../host/user";

const rect = (address: string) => parseA1(address)!;

function setUp() {
  const excel = new EmbeddedExcel({ meta: {}, today: () => new Date(2024, 0, 1) });
  const { user, workbook } = excel;
  const sheet = workbook.activeSheet;
  const at = (address: string) => sheet.cell(rect(address).top, rect(address).left);
  const paste = (from: string, to: string) =>
    user.paste("Sheet1", to, copyCells(sheet, rect(from)));
  const protect = (unlocked: string) => {
    sheet.formatCells(rect(unlocked), { locked: false });
    sheet.setProtection({ protected: true, options: NOTHING_ALLOWED, password: null });
  };
  return { user, workbook, sheet, at, paste, protect };
}

const reasonOf = (action: () => void): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  return "none";
};

describe("cells of the workbook", () => {
  test("formulas move along, constants and looks come as they are", () => {
    const { user, sheet, at, paste } = setUp();
    user.edit("Sheet1", "A1", "12.5%");
    user.edit("Sheet1", "B1", "=A1*$A$1");
    sheet.formatCells(rect("B1"), { fill: "#FFFF00" });
    paste("A1:B1", "A3");
    expect(at("A3")).toMatchObject({ value: 0.125, numberFormat: "0.00%" });
    expect(at("B3")).toMatchObject({ formula: "=A3*$A$1", style: { fill: "#FFFF00" } });
  });

  test("what was copied is pasted, whatever became of its cell since", () => {
    const { user, sheet, at } = setUp();
    user.edit("Sheet1", "A1", "1");
    const copied = copyCells(sheet, rect("A1"));
    user.edit("Sheet1", "A1", "2");
    user.paste("Sheet1", "B1", copied);
    expect(at("B1").value).toBe(1);
  });

  test.each([
    ["C1:C4", ["1", "2", "1", "2"]],
    ["C1:C3", ["1", "2", "", ""]],
    ["C1", ["1", "2", "", ""]],
  ])("a selection %s that holds them a whole number of times is filled", (to, expected) => {
    const { user, at, paste } = setUp();
    user.edit("Sheet1", "A1", "1");
    user.edit("Sheet1", "A2", "2");
    paste("A1:A2", to);
    expect(["C1", "C2", "C3", "C4"].map((address) => String(at(address).value))).toEqual(expected);
  });

  test("a block over a part of a merged area is refused, over all of it the area goes", () => {
    const { user, sheet, at, paste } = setUp();
    user.edit("Sheet1", "A1", "1");
    user.edit("Sheet1", "D1", "旧");
    sheet.merge(rect("D1:E1"));
    expect(reasonOf(() => paste("A1:B2", "C1"))).toBe("merged cells");
    expect(at("D1").value).toBe("旧");
    paste("A1:B1", "D1");
    expect(sheet.merges.all()).toEqual([]);
    expect([at("D1").value, at("E1").kind]).toEqual([1, "blank"]);
  });

  test("merged areas come along, never half of one", () => {
    const { user, sheet, at, paste } = setUp();
    user.edit("Sheet1", "A1", "标题");
    sheet.merge(rect("A1:B1"));
    paste("A1:B1", "D3");
    expect(sheet.merges.all()).toContainEqual(rect("D3:E3"));
    expect(at("D3").value).toBe("标题");
    expect(reasonOf(() => paste("B1:C1", "D5"))).toBe("merged cells");
  });

  test("on a protected sheet one locked cell refuses all, and no area is merged or parted", () => {
    const { user, sheet, at, paste, protect } = setUp();
    user.edit("Sheet1", "A1", "1");
    user.edit("Sheet1", "A2", "2");
    sheet.merge(rect("D1:E1"));
    protect("C1:E1");
    expect(reasonOf(() => paste("A1:A2", "C1"))).toBe("protected");
    expect(reasonOf(() => paste("A1", "D1:E1"))).toBe("protected");
    expect(at("C1").kind).toBe("blank");
    paste("A1", "C1");
    expect(at("C1").value).toBe(1);
  });

  test("an input rule stops no paste, and the source's own comes along", () => {
    const { user, sheet, at, paste } = setUp();
    const rule = { type: "Decimal", operator: "GreaterThan", formula1: 0, formula2: null } as const;
    user.edit("Sheet1", "A1", "-5");
    sheet.setValidations([{ ...NO_VALIDATION, rects: [rect("B1:B3")], rule }]);
    paste("A1", "B2");
    expect(at("B2").value).toBe(-5);
    expect(sheet.validations).toMatchObject([{ rects: [rect("B1"), rect("B3")] }]);
    paste("B1", "B2");
    expect(sheet.validations).toHaveLength(1);
    expect(sheet.validations[0]?.rects).toHaveLength(3);
  });

  test("entire columns end where the content ends; too much for the preview is said", () => {
    const { user, at, paste } = setUp();
    user.edit("Sheet1", "A2", "2");
    paste("A:A", "C1");
    expect(at("C2").value).toBe(2);
    expect(reasonOf(() => paste("A2", "D:D"))).toBe("too large");
    expect(reasonOf(() => paste("A1:A2", "A1048576"))).toBe("does not fit");
  });
});

describe("texts from elsewhere", () => {
  test("each is read as if typed, blanks included", () => {
    const { user, at } = setUp();
    user.edit("Sheet1", "B2", "旧");
    user.pasteText("Sheet1", "A1", "1,234.50\t5%\r\n=A1*2\t\r\n");
    expect(at("A1")).toMatchObject({ value: 1234.5, numberFormat: "#,##0.00" });
    expect(at("B1").value).toBe(0.05);
    expect(at("A2").formula).toBe("=A1*2");
    expect(at("B2").kind).toBe("blank");
  });

  test("one goes into a merged area, several do not", () => {
    const { user, sheet, at } = setUp();
    sheet.merge(rect("A1:B2"));
    user.pasteText("Sheet1", "A1:B2", "一");
    expect(at("A1").value).toBe("一");
    expect(reasonOf(() => user.pasteText("Sheet1", "A1", "1\t2"))).toBe("merged cells");
    expect(at("A1").value).toBe("一");
  });

  test("a locked cell or a formula Excel does not take refuses all of them", () => {
    const { user, at, protect } = setUp();
    expect(reasonOf(() => user.pasteText("Sheet1", "A1", "1\t=SUM(A1"))).toBe("invalid formula");
    expect(at("A1").kind).toBe("blank");
    protect("A1:B1");
    expect(reasonOf(() => user.pasteText("Sheet1", "A1", "1\t2\n3\t4"))).toBe("protected");
    user.pasteText("Sheet1", "A1", "1\t2");
    expect([at("A1").value, at("B1").value]).toEqual([1, 2]);
  });
});

test.each([
  ["A3", "A3:A6", ["A5", "=SUM(B5:C5)"]],
  ["A3", "A1:A3", ["A1", "=SUM(B1:C1)"]],
  ["A3", "A3:C3", ["B3", "=SUM(C3:D3)"]],
])("the fill handle from %s over %s moves formulas along", (from, to, [cell = "", formula]) => {
  const { user, at } = setUp();
  user.edit("Sheet1", "A3", "=SUM(B3:C3)");
  user.fill("Sheet1", from, to);
  expect(at(cell).formula).toBe(formula);
  expect(at("A3").formula).toBe("=SUM(B3:C3)");
});

test("a paste is one step to undo", () => {
  const { user, at, paste } = setUp();
  user.edit("Sheet1", "A1", "1");
  user.edit("Sheet1", "B1", "旧");
  paste("A1", "B1:B3");
  user.undo();
  expect([at("B1").value, at("B2").kind]).toEqual(["旧", "blank"]);
});
