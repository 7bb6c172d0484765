import { moveFormula } from "../../../xlsx/model";

test.each<[string, number, number, string]>([
  ["=A1+B2", 1, 2, "=C2+D3"],
  ["=$A1+B$2+$C$3", 2, 1, "=$A3+C$2+$C$3"],
  ["=SUM(B14:D16)", 3, 0, "=SUM(B17:D19)"],
  ["=SUM($B14:B$16)", 1, 1, "=SUM($B15:C$16)"],
  ["=SUM(A:A)+SUM(2:$3)", 1, 1, "=SUM(B:B)+SUM(3:$3)"],
  ["='其他 表'!A1&表2!B$1", 1, 1, "='其他 表'!B2&表2!C$1"],
  ['="A1"&A1', 1, 0, '="A1"&A2'],
  ["=PERF.RATE(A1,C3)", 0, -1, "=PERF.RATE(#REF!,B3)"],
  ["=A1", -1, 0, "=#REF!"],
  ["=LOG10(A1)", 1, 0, "=LOG10(A2)"],
])("%s, %i down and %i right: %s", (formula, rows, columns, expected) => {
  expect(moveFormula(formula, rows, columns)).toBe(expected);
});
