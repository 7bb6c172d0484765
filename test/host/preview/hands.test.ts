import { constant, NOTHING_ALLOWED, uncalculated, Workbook, type Sheet } from "../../../xlsx/model";
import { handsOf } from "../../../host/preview/hands";
import { messageOf } from "../../../host/preview/messages";
import { User } from "../../../host/user";

function fixture() {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("表1");
  const user = new User(workbook, () => new Date(2024, 0, 1));
  return { workbook, sheet, hands: handsOf(user, workbook) };
}

function protect(sheet: Sheet, allowed: Partial<typeof NOTHING_ALLOWED> = {}): void {
  sheet.setProtection({
    protected: true,
    password: null,
    options: { ...NOTHING_ALLOWED, ...allowed },
  });
}

function refusal(action: () => void): string {
  try {
    action();
  } catch (error) {
    return messageOf(error);
  }
  throw new Error("was not refused");
}

test("what is typed or pasted is entered as Excel reads it", () => {
  const { sheet, hands } = fixture();
  hands.enter(sheet, [
    { row: 0, column: 0, text: "12.5%" },
    { row: 0, column: 1, text: "=A1*2" },
  ]);
  expect(sheet.cell(0, 0)).toMatchObject({ value: 0.125, numberFormat: "0.00%" });
  expect(sheet.cell(0, 1).formula).toBe("=A1*2");
});

test("Enter on an unchanged formula changes nothing", () => {
  const { workbook, sheet, hands } = fixture();
  sheet.setContent(0, 0, uncalculated("=1+1"));
  const changes: string[] = [];
  workbook.onChange(({ type }) => changes.push(type));
  hands.enter(sheet, [{ row: 0, column: 0, text: "=1+1" }]);
  expect(changes).toEqual([]);
});

test("a locked cell of a protected sheet refuses in Chinese, an unlocked one does not", () => {
  const { sheet, hands } = fixture();
  sheet.formatCells({ top: 1, left: 0, bottom: 1, right: 0 }, { locked: false });
  protect(sheet);
  for (const action of [
    () => hands.beginEdit(sheet, 0, 0),
    () => hands.enter(sheet, [{ row: 0, column: 0, text: "1" }]),
    () => hands.clear(sheet, { top: 0, left: 0, bottom: 1, right: 0 }),
    () => hands.insertRows(sheet, 0, 1),
    () => hands.deleteRows(sheet, 0, 1),
    () => hands.resize(sheet, "row", 0, 0, 30),
    () => hands.hide(sheet, "column", 0, 0, true),
  ]) {
    expect(refusal(action)).toContain("受保护的工作表");
  }
  hands.beginEdit(sheet, 1, 0);
  hands.enter(sheet, [{ row: 1, column: 0, text: "3" }]);
  expect(sheet.cell(1, 0).value).toBe(3);
});

test("an entry that an input rule stops is told in the rule's own words", () => {
  const { sheet, hands } = fixture();
  const rule = { type: "Decimal", operator: "GreaterThanOrEqualTo", formula1: 0, formula2: null };
  const shown = { show: true, title: "", message: "须为不小于 0 的数字" };
  sheet.setValidations([
    {
      rects: [{ top: 0, left: 0, bottom: 0, right: 0 }],
      rule: rule as {
        type: "Decimal";
        operator: "GreaterThanOrEqualTo";
        formula1: 0;
        formula2: null;
      },
      ignoreBlanks: true,
      prompt: shown,
      errorAlert: { ...shown, style: "Stop" },
    },
  ]);
  const enter = () => hands.enter(sheet, [{ row: 0, column: 0, text: "-1" }]);
  expect(refusal(enter)).toBe("须为不小于 0 的数字");
  expect(sheet.cell(0, 0).kind).toBe("blank");
});

test("inserted rows are selected; hidden and resized rows reach the model", () => {
  const { workbook, sheet, hands } = fixture();
  sheet.setContent(2, 0, constant("下移"));
  hands.insertRows(sheet, 1, 2);
  expect(sheet.cell(4, 0).value).toBe("下移");
  expect(workbook.selection(sheet)).toMatchObject({ top: 1, bottom: 2 });
  hands.resize(sheet, "row", 0, 1, 30);
  hands.hide(sheet, "row", 5, 5, true);
  expect([sheet.rows.size(1), sheet.rows.isHidden(5)]).toEqual([30, true]);
});
