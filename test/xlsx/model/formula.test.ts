import { mapReferences, toA1, withRect } from "../../../xlsx/model";

/** The references that a formula holds. */
function found(formula: string): string[] {
  const references: string[] = [];
  mapReferences(formula, ({ sheet, rect }) => {
    references.push((sheet === null ? "" : `${sheet}!`) + toA1(rect));
    return undefined;
  });
  return references;
}

test.each([
  ["=A1+$B$2", ["A1", "B2"]],
  ["=SUM(A1:B2,C:C,3:4)", ["A1:B2", "C:C", "3:4"]],
  ["=Sheet1!A1*'我的 表'!$C$3", ["Sheet1!A1", "我的 表!C3"]],
  ["=基础数据表!E5", ["基础数据表!E5"]],
  ["='it''s'!A1", ["it's!A1"]],
  ['="A1"&A2&"say ""B2"""', ["A2"]],
  ["=LOG10(A1)+ATAN2(B1,C1)", ["A1", "B1", "C1"]],
  ["=PERF.CONTROLRATE(D5,C5)", ["D5", "C5"]],
  ["=总分+A1_x+TRUE+R1C1", []],
  ["=[1]Sheet1!A1+[Book1.xlsx]Sheet1!B2+'[Book 1.xlsx]Sheet1'!C3+D4", ["D4"]],
  ["=SUM(Sheet1:Sheet3!A1)+B2", ["B2"]],
  ["=Table1[[#This Row],[A1]]+C1", ["C1"]],
  ["=#REF!+Sheet1!#REF!+#N/A+A1", ["A1"]],
  ["=A1#", ["A1"]],
  ["=1E5+A1+2.5", ["A1"]],
  ["=INDEX(A1:C3,1,1):D9", ["A1:C3", "D9"]],
])("finds the references of %s", (formula, references) => {
  expect(found(formula)).toEqual(references);
});

test("leaves a formula alone when nothing changes", () => {
  const formula = "=IF(COUNT(A1,$B2)<2,\"\",'x y'!C$3)";
  expect(mapReferences(formula, () => undefined)).toBe(formula);
});

test("keeps the dollar signs of a moved reference", () => {
  const moved = mapReferences("=$A1+B$2+$C$3:D4+$E:F+3:$4", (reference) => {
    const { rect } = reference;
    const rows = rect.bottom < 1000 ? 1 : 0;
    const columns = rect.right < 1000 ? 1 : 0;
    return withRect(reference, {
      top: rect.top + rows,
      bottom: rect.bottom + rows,
      left: rect.left + columns,
      right: rect.right + columns,
    });
  });
  expect(moved).toBe("=$B2+C$3+$D$4:E5+$F:G+4:$5");
});
