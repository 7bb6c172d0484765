import { EmbeddedExcel } from "../../host/embedded-excel";
import {
  NO_VALIDATION,
  NOTHING_ALLOWED,
  parseA1,
  type DataValidationRule,
  type Rect,
} from "../../xlsx/model";
import { Refusal } from "../../host/user";

const at = (address: string): Rect => {
  const rect = parseA1(address);
  if (!rect) throw new Error(address);
  return rect;
};

function setUp() {
  const excel = new EmbeddedExcel({ meta: {}, today: () => new Date(2024, 0, 1) });
  const sheet = excel.workbook.activeSheet;
  const type = (address: string, text: string) => {
    excel.user.edit("Sheet1", address, text);
  };
  const content = (address: string) => sheet.cell(at(address).top, at(address).left);
  const validate = (address: string, rule: DataValidationRule, message = "不行") => {
    const errorAlert = { ...NO_VALIDATION.errorAlert, message };
    sheet.setValidations([{ ...NO_VALIDATION, rects: [at(address)], rule, errorAlert }]);
  };
  const protect = (options = {}) => {
    sheet.setProtection({
      protected: true,
      options: { ...NOTHING_ALLOWED, ...options },
      password: null,
    });
  };
  return { excel, sheet, type, content, validate, protect };
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

test("typing is read as Excel reads it", () => {
  const { type, content } = setUp();
  type("A1", "12.5%");
  type("A2", "=A1*2");
  type("A3", "'=A1");
  expect(content("A1")).toMatchObject({ value: 0.125, numberFormat: "0.00%" });
  expect(content("A2")).toMatchObject({ formula: "=A1*2", value: "" });
  expect(content("A3")).toMatchObject({ formula: null, value: "=A1" });
});

test("typing into a merged area goes to its first cell", () => {
  const { sheet, type, content } = setUp();
  sheet.merge(at("A1:C3"));
  type("B2", "标题");
  expect(content("A1").value).toBe("标题");
  expect(content("B2").value).toBe("");
});

test("a formula Excel does not take is refused", () => {
  const { type } = setUp();
  expect(reasonOf(() => type("A1", "=SUM(A2"))).toBe("invalid formula");
});

test("a protected sheet lets a person into unlocked cells only", () => {
  const { excel, sheet, type, protect } = setUp();
  sheet.formatCells(at("B2"), { locked: false });
  protect();
  type("B2", "1");
  expect(reasonOf(() => type("A1", "1"))).toBe("protected");
  expect(reasonOf(() => excel.user.clear("Sheet1", "A1:B2"))).toBe("protected");
  expect(reasonOf(() => excel.user.insertRows("Sheet1", 3))).toBe("protected");
  expect(reasonOf(() => excel.user.deleteRows("Sheet1", 2))).toBe("protected");
  expect(reasonOf(() => excel.user.setColumnWidth("Sheet1", "B", 50))).toBe("protected");
});

test("rows are inserted and deleted where the protection allows it", () => {
  const { excel, sheet, type, content, protect } = setUp();
  type("A1", "上");
  type("A2", "下");
  sheet.formatCells(at("2:2"), { locked: false });
  protect({ allowInsertRows: true, allowDeleteRows: true });
  excel.user.insertRows("Sheet1", 2, 3);
  expect(content("A5").value).toBe("下");
  excel.user.deleteRows("Sheet1", 5);
  expect(content("A5").value).toBe("");
  expect(reasonOf(() => excel.user.deleteRows("Sheet1", 1))).toBe("protected");
});

describe("data validation stops what is typed", () => {
  const between: DataValidationRule = {
    type: "Decimal",
    operator: "Between",
    formula1: 0,
    formula2: "=$F$1",
  };
  const whole: DataValidationRule = {
    type: "WholeNumber",
    operator: "GreaterThanOrEqualTo",
    formula1: 0,
    formula2: null,
  };
  const list: DataValidationRule = { type: "List", source: "是,否", inCellDropDown: true };
  const listOfCells: DataValidationRule = {
    type: "List",
    source: "=$F$1:$F$2",
    inCellDropDown: true,
  };

  test.each<[DataValidationRule, string, string]>([
    [between, "5", "none"],
    [between, "10", "none"],
    [between, "10.1", "invalid entry"],
    [between, "-1", "invalid entry"],
    [between, "五", "invalid entry"],
    [between, "=A9*100", "none"],
    [whole, "3", "none"],
    [whole, "3.5", "invalid entry"],
    [list, "是", "none"],
    [list, "也许", "invalid entry"],
    [list, "", "none"],
    [listOfCells, "10", "none"],
    [listOfCells, "11", "invalid entry"],
  ])("%j: %s -> %s", (rule, text, expected) => {
    const { type, validate } = setUp();
    type("F1", "10");
    validate("B2", rule);
    expect(reasonOf(() => type("B2", text))).toBe(expected);
  });

  test("with the words of its alert", () => {
    const { type, validate } = setUp();
    validate("B2", whole, "人数须为整数");
    expect(() => type("B2", "1.5")).toThrow("人数须为整数");
  });

  test("unless the alert only warns", () => {
    const { sheet, type, validate } = setUp();
    validate("B2", whole);
    sheet.setValidations(
      sheet.validations.map((item) => ({
        ...item,
        errorAlert: { ...item.errorAlert, style: "Warning" as const },
      })),
    );
    expect(reasonOf(() => type("B2", "1.5"))).toBe("none");
  });
});

test("a sheet or an address that is not there", () => {
  const { excel } = setUp();
  expect(reasonOf(() => excel.user.edit("none", "A1", ""))).toBe("no such place");
  expect(reasonOf(() => excel.user.edit("Sheet1", "甲1", ""))).toBe("no such place");
});
