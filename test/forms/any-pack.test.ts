import fc from "fast-check";
import { checkReport, reportOf } from "../../src/checks";
import { blankData, parsePack, reportData, type ReportData } from "../../src/forms";
import type { Rect } from "../../src/layout/address";
import type { SheetPlan } from "../../src/layout/plan";
import { anyFilled, anyPack } from "../support/any-pack";
import { entered } from "../support/entered";
import { laidForms } from "../support/read-back";

const filledForms = (report: ReportData): ReportData => {
  const { unitName, year, baseData, selfAssessment } = report;
  return {
    unitName,
    year,
    ...(baseData && { baseData }),
    ...(selfAssessment && { selfAssessment }),
  };
};

const overlap = (a: Rect, b: Rect): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const overlapping = ({ merges }: SheetPlan): (readonly [Rect, Rect])[] =>
  merges.flatMap((a, i) =>
    merges.slice(i + 1).flatMap((b) => (overlap(a, b) ? [[a, b] as const] : [])),
  );

test("any place is a pack file that is accepted as it is", () => {
  fc.assert(
    fc.property(anyPack, (pack) => {
      expect(parsePack(JSON.parse(JSON.stringify(pack)))).toEqual({ ok: true, pack });
    }),
    { numRuns: 150 },
  );
});

test("its forms are laid out, read back the same, and checked without a finding", () => {
  fc.assert(
    fc.property(anyFilled, ([pack, report]) => {
      const laid = laidForms(pack, report);
      const forms = laid.map(({ read }) => read);
      expect(laid.flatMap(({ plan }) => overlapping(plan))).toEqual([]);
      expect(filledForms(reportData(forms))).toEqual(entered(pack, report));
      expect(checkReport(reportOf(forms, pack))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("its empty forms are laid out, read back empty, and have no finding", () => {
  fc.assert(
    fc.property(anyPack, (pack) => {
      const blank = blankData(pack);
      const laid = laidForms(pack, blank);
      const forms = laid.map(({ read }) => read);
      expect(laid.flatMap(({ plan }) => overlapping(plan))).toEqual([]);
      expect(reportData(forms).selfAssessment).toEqual(blank.selfAssessment);
      expect(checkReport(reportOf(forms, pack))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test("captions name the year and the unit of the pack, and nothing is left to fill in", () => {
  fc.assert(
    fc.property(anyPack, (pack) => {
      const captions = JSON.stringify(
        laidForms(pack, blankData(pack)).map(({ form }) => form.blocks),
      );
      expect(captions).not.toMatch(/\{(?:year|lastYear|unit)\}|undefined/);
      if (pack.amountUnit === "元") expect(captions).not.toContain("万元");
    }),
    { numRuns: 50 },
  );
});
