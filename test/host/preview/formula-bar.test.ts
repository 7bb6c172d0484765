import { BLANK_CELL, constant, uncalculated, type CellContent } from "../../../xlsx/model";
import { entryText } from "../../../host/preview/formula-bar";

const cell = (content: CellContent, numberFormat = "General") => ({
  ...BLANK_CELL,
  ...content,
  numberFormat,
});

test.each([
  [cell(uncalculated("=PERF.CONTROLRATE(C5,B5)")), "=PERF.CONTROLRATE(C5,B5)"],
  [cell(constant(3218.18), "#,##0.00"), "3218.18"],
  [cell(constant(0.9029), "0.00%"), "90.29%"],
  [cell(constant(0.07), "0%"), "7%"],
  [cell(constant(true)), "TRUE"],
  [cell(constant("怀化市")), "怀化市"],
  [BLANK_CELL, ""],
])("the bar shows what would be typed: %p", (shown, text) => {
  expect(entryText(shown)).toBe(text);
});
