import fc from "fast-check";
import { fromFileFormula, isStuckInFile, toFileFormula } from "../../xlsx/file-formula";

const NAMESPACES = ["PERF"];

test.each([
  ["=PERF.CONTROLRATE(D5,C5)", "_xldudf_PERF_CONTROLRATE(D5,C5)"],
  ["=perf.controlrate(D5,C5)", "_xldudf_PERF_CONTROLRATE(D5,C5)"],
  ["=SUM(PERF.A(1),PERF.B(PERF.C(2)))", "SUM(_xldudf_PERF_A(1),_xldudf_PERF_B(_xldudf_PERF_C(2)))"],
  ['="PERF.A("&A1', '"PERF.A("&A1'],
  ["='PERF.A(1)'!A1", "'PERF.A(1)'!A1"],
  ["=XPERF.A(1)", "XPERF.A(1)"],
  ["=PERF.A", "PERF.A"],
  ["=NORM.S.DIST(1,TRUE)", "_xlfn.NORM.S.DIST(1,TRUE)"],
  ["=XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
  ["=FILTER(A1:A3,B1:B3)", "_xlfn._xlws.FILTER(A1:A3,B1:B3)"],
  ["=SUMIFS(A:A,B:B,1)", "SUMIFS(A:A,B:B,1)"],
])("%s is saved as %s", (formula, text) => {
  expect(toFileFormula(formula, NAMESPACES)).toBe(text);
});

test.each([
  ["_xldudf_PERF_CONTROLRATE(D5,C5)", "=PERF.CONTROLRATE(D5,C5)"],
  ["_xldudf_perf_controlrate(D5,C5)", "=PERF.CONTROLRATE(D5,C5)"],
  ["[2]!_xldudf_PERF_SHARE(A1,B1)", "=PERF.SHARE(A1,B1)"],
  ['IF("_xldudf_PERF_A("="",1,2)', '=IF("_xldudf_PERF_A("="",1,2)'],
  ["_xlfn._xlws.SORT(A1:A3)", "=SORT(A1:A3)"],
  ['_xlfn.TEXTJOIN(",",TRUE,A1:A3)', '=TEXTJOIN(",",TRUE,A1:A3)'],
])("%s is opened as %s", (text, formula) => {
  expect(fromFileFormula(text)).toBe(formula);
});

test.each([
  ["PERF.CONTROLRATE(D5,C5)", true],
  ['IF(A1="",1,perf.grade(A1))', true],
  ["_xldudf_PERF_A(PERF.B(1))", true],
  ["_xldudf_PERF_CONTROLRATE(D5,C5)", false],
  ["OTHER.ADD(1,2)", false],
  ["_xlfn.NORM.S.DIST(1,TRUE)", false],
  ['"PERF.A("&A1', false],
  ["'PERF.A(1)'!A1", false],
])("whether %s was never bound: %s", (text, isStuck) => {
  expect(isStuckInFile(text, NAMESPACES)).toBe(isStuck);
  expect(isStuckInFile(toFileFormula(fromFileFormula(text), NAMESPACES), NAMESPACES)).toBe(false);
  const entered = toFileFormula(fromFileFormula(text), NAMESPACES, true);
  expect(fromFileFormula(entered)).toBe(fromFileFormula(text));
});

test("texts inside a formula come back as they were", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (text, other) => {
      const literal = (value: string) => `"${value.replaceAll('"', '""')}"`;
      const formula = `=PERF.X(${literal(text)},_A1,${literal(`_xldudf_${other}(PERF.Y(`)})`;
      expect(fromFileFormula(toFileFormula(formula, NAMESPACES))).toBe(formula);
    }),
  );
});
