import fc from "fast-check";
import { EmbeddedExcel } from "../../host/embedded-excel";
import { copyCells } from "../../host/clipboard";
import {
  NO_VALIDATION,
  NOTHING_ALLOWED,
  parseA1,
  stateOf,
  uncalculated,
  type Sheet,
} from "../../xlsx/model";
import { Refusal } from "../../host/user";

function setUp() {
  const excel = new EmbeddedExcel({ meta: {}, today: () => new Date(2024, 0, 1) });
  const { user, workbook } = excel;
  const sheet = workbook.activeSheet;
  const at = (address: string) => {
    const { top, left } = parseA1(address)!;
    return sheet.cell(top, left);
  };
  return { workbook, user, history: user.history, sheet, at };
}

/** Everything a person's work can change, as it stands. */
const picture = (sheets: readonly Sheet[]) =>
  sheets.map((sheet) => {
    const { cells, rows, columns, parts } = stateOf(sheet);
    const filled = [...cells].filter(
      ([, { kind, formula, numberFormat }]) =>
        kind !== "blank" || formula !== null || numberFormat !== "General",
    );
    const content = filled.map(([place, { value, formula, numberFormat }]) => ({
      place,
      value: formula === null ? value : null,
      formula,
      numberFormat,
    }));
    content.sort((a, b) => (a.place < b.place ? -1 : 1));
    const { merges, validations } = parts;
    const sized = [...rows].filter(([, { size, hidden }]) => size !== null || hidden);
    return { content, sized, columns: [...columns], merges, validations };
  });

test("typing is undone and done again, number format and selection with it", () => {
  const { user, workbook, history, sheet, at } = setUp();
  user.edit("Sheet1", "B2", "1");
  user.edit("Sheet1", "B2", "12.5%");
  user.select("Sheet1", "A9");
  user.undo();
  expect(at("B2")).toMatchObject({ value: 1, numberFormat: "General" });
  expect(workbook.selection(sheet)).toEqual(parseA1("B2"));
  user.undo();
  expect(at("B2").kind).toBe("blank");
  expect([history.canUndo, history.canRedo]).toEqual([false, true]);
  user.redo();
  user.redo();
  expect(at("B2")).toMatchObject({ value: 0.125, numberFormat: "0.00%" });
  expect([history.canUndo, history.canRedo]).toEqual([true, false]);
});

test("whatever is typed next takes the place of what could be done again", () => {
  const { user, history } = setUp();
  user.edit("Sheet1", "A1", "1");
  user.undo();
  user.edit("Sheet1", "A1", "2");
  expect(history.canRedo).toBe(false);
});

test("an entry that is refused is no step, and changes nothing of several", () => {
  const { user, history, sheet, at } = setUp();
  sheet.formatCells(parseA1("A1")!, { locked: false });
  sheet.setProtection({ protected: true, options: NOTHING_ALLOWED, password: null });
  const enter = () =>
    user.enter("Sheet1", [
      { address: "A1", text: "1" },
      { address: "A2", text: "2" },
    ]);
  expect(enter).toThrow(Refusal);
  expect(at("A1").kind).toBe("blank");
  expect(history.canUndo).toBe(false);
});

test("deleted rows come back with formulas, merges, rules, notes and heights that led to them", () => {
  const { user, workbook, sheet, at } = setUp();
  const other = workbook.addSheet("表2");
  user.edit("Sheet1", "A3", "3");
  user.edit("Sheet1", "A5", "=SUM(A2:A4)");
  user.edit("表2", "A1", "=Sheet1!A3");
  workbook.names.add({
    name: "此格",
    scope: null,
    formula: "=Sheet1!$A$3",
    comment: "",
    visible: true,
  });
  sheet.merge(parseA1("B3:C3")!);
  sheet.setValidations([{ ...NO_VALIDATION, rects: [parseA1("A3")!] }]);
  sheet.setComments([{ id: "1", row: 2, column: 0, author: "", content: "批注" }]);
  sheet.rows.setSize(2, 2, 40);
  const before = picture(workbook.sheets);
  user.deleteRows("Sheet1", 3);
  expect(at("A4").formula).toBe("=SUM(A2:A3)");
  expect(other.cell(0, 0).formula).toBe("=Sheet1!#REF!");
  const after = picture(workbook.sheets);
  user.undo();
  expect(picture(workbook.sheets)).toEqual(before);
  expect(workbook.names.find("此格", null)?.formula).toBe("=Sheet1!$A$3");
  expect(sheet.comments).toHaveLength(1);
  user.redo();
  expect(picture(workbook.sheets)).toEqual(after);
});

test("a highlight that came since stays where its cell is", () => {
  const { user, sheet, at } = setUp();
  user.edit("Sheet1", "A1", "1");
  sheet.formatCells(parseA1("A1")!, { fill: "#FF0000" });
  user.undo();
  expect(at("A1")).toMatchObject({ kind: "blank", style: { fill: "#FF0000" } });
  user.edit("Sheet1", "A3", "3");
  user.insertRows("Sheet1", 2);
  sheet.formatCells(parseA1("A4")!, { fill: "#00FF00" });
  user.undo();
  expect(at("A3")).toMatchObject({ value: 3, style: { fill: "#00FF00" } });
});

test("what somebody else wrote over cannot be undone, nor what came before it", () => {
  const { user, history, sheet, at } = setUp();
  user.edit("Sheet1", "A1", "1");
  user.edit("Sheet1", "A2", "2");
  sheet.setContent(1, 0, { ...at("A2"), value: 9 });
  expect(() => user.undo()).toThrow(Refusal);
  expect([at("A1").value, at("A2").value]).toEqual([1, 9]);
  expect(history.canUndo).toBe(false);
});

test("a hundred steps are kept", () => {
  const { user, history, at } = setUp();
  for (let step = 1; step <= 120; step++) user.edit("Sheet1", "A1", `${step}`);
  let undone = 0;
  while (history.canUndo) {
    user.undo();
    undone++;
  }
  expect([undone, at("A1").value]).toEqual([100, 20]);
});

const place = fc.record({
  row: fc.integer({ min: 1, max: 8 }),
  column: fc.constantFrom("A", "B", "C"),
});
const address = place.map(({ row, column }) => `${column}${row}`);
const gesture = fc.oneof(
  fc.record({
    do: fc.constant("edit" as const),
    address,
    text: fc.constantFrom("1", "文", "5%", "=A1+B$2", "=SUM(A1:A4)", ""),
  }),
  fc.record({ do: fc.constant("clear" as const), address }),
  fc.record({
    do: fc.constant("insert" as const),
    row: fc.integer({ min: 1, max: 8 }),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    do: fc.constant("delete" as const),
    row: fc.integer({ min: 1, max: 8 }),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ do: fc.constant("paste" as const), from: address, to: address }),
  fc.record({
    do: fc.constant("pasteText" as const),
    address,
    text: fc.constantFrom("7", "1\t2\n3\t4"),
  }),
  fc.record({
    do: fc.constant("resize" as const),
    row: fc.integer({ min: 0, max: 8 }),
    size: fc.integer({ min: 10, max: 60 }),
  }),
);

test("any work is undone to the beginning and done again to the end", () => {
  fc.assert(
    fc.property(fc.array(gesture, { maxLength: 12 }), (gestures) => {
      const { user, history, workbook, sheet } = setUp();
      workbook.addSheet("表2").setContent(0, 0, uncalculated("=Sheet1!A2+Sheet1!B3"));
      sheet.merge(parseA1("A6:B7")!);
      const start = picture(workbook.sheets);
      for (const each of gestures) {
        try {
          if (each.do === "edit") user.edit("Sheet1", each.address, each.text);
          if (each.do === "clear") user.clear("Sheet1", each.address);
          if (each.do === "insert") user.insertRows("Sheet1", each.row, each.count);
          if (each.do === "delete") user.deleteRows("Sheet1", each.row, each.count);
          if (each.do === "paste")
            user.paste("Sheet1", each.to, copyCells(sheet, parseA1(each.from)!));
          if (each.do === "pasteText") user.pasteText("Sheet1", each.address, each.text);
          if (each.do === "resize") user.resize("Sheet1", "row", each.row, each.row, each.size);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }
      const end = picture(workbook.sheets);
      while (history.canUndo) user.undo();
      expect(picture(workbook.sheets)).toEqual(start);
      while (history.canRedo) user.redo();
      expect(picture(workbook.sheets)).toEqual(end);
    }),
    { numRuns: 300 },
  );
});
