import { toFault } from "../../src/reading/fault";

test.each([
  ["InvalidOperationInCellEditMode", "", "editing"],
  // The two codes of Microsoft's pages for a cell that is being edited.
  ["InvalidOperation", "", "refused"],
  // Another workbook has the focus.
  ["GeneralException", "WorksheetCollection.add", "refused"],
  ["GeneralException", "Worksheet.activate", "refused"],
  ["GeneralException", "WorksheetFreezePanes.freezeAt", "refused"],
  ["InvalidSelection", "Worksheet.delete", "refused"],
  ["GeneralException", "Range.merge", "failed"],
  ["AccessDenied", "WorksheetCollection.add", "protectedBook"],
] as const)("%s at %s", (code, errorLocation, expected) => {
  expect(toFault({ code, debugInfo: { errorLocation } })).toMatchObject({ code: expected });
});

test("what may be cell editing or another workbook in front says what to do in both cases", () => {
  const { sentence } = toFault({ code: "InvalidOperation" });
  expect(sentence).toMatch(/请先按回车完成编辑/);
  expect(sentence).toMatch(/请切回本工作簿，然后重试/);
});
