import fc from "fast-check";
import { checkReport, reportOf } from "../../src/checks";
import { findPack, packSchema, parseReportData, reportData, type Pack } from "../../src/forms";
import { MISSED_RULES } from "../../src/evaluation";
import type { Rect } from "../../src/layout/address";
import { anySelfAssessment } from "../support/any-self-assessment";
import { entered } from "../support/entered";
import { laidForms } from "../support/read-back";

const plain = findPack("default")!;

/** A place that words, orders and weighs its project form in any way a unit's form can be. */
const anyPlace: fc.Arbitrary<Pack> = fc
  .record({ options: anySelfAssessment, missed: fc.constantFrom(...MISSED_RULES) })
  .map(({ options, missed }) =>
    packSchema.parse({
      ...plain,
      projectAssessment: { ...options, missed, sheetName: "项目自评表" },
    }),
  );

const anyProjects = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom("道路维护", "信访维稳", "陆港建设", "=1+1", "*", "2022/2023年[续建]"),
    budget: fc.integer({ min: 0, max: 900 }),
    finalAccount: fc.integer({ min: 0, max: 900 }),
  }),
  { minLength: 1, maxLength: 5, selector: ({ name }) => name },
);

const isOverlap = (a: Rect, b: Rect): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

test("whatever the form, its sheets are laid out, show their project's figures and come back", () => {
  fc.assert(
    fc.property(anyPlace, anyProjects, (pack, items) => {
      const baseData = { projects: { specialFunds: { items } } };
      const parsed = parseReportData(pack, { unitName: "某县人民政府办公室", baseData });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
      const laid = laidForms(pack, parsed.data);
      for (const { plan } of laid)
        for (const [i, merge] of plan.merges.entries())
          expect(plan.merges.slice(i + 1).filter((other) => isOverlap(merge, other))).toEqual([]);

      const forms = laid.map(({ read }) => read);
      expect(reportData(forms).projectAssessment).toEqual(
        entered(pack, parsed.data).projectAssessment,
      );
      const report = reportOf(forms, pack);
      expect(
        report
          .sheets("projectAssessment")
          .map((sheet) => [
            sheet.text("name"),
            sheet.text("department"),
            sheet.number("funds.executed"),
          ]),
      ).toEqual(items.map(({ name, finalAccount }) => [name, "某县人民政府办公室", finalAccount]));
      const own = checkReport(report).filter(({ where }) => where.form === "projectAssessment");
      expect(own.map(({ rule }) => rule)).toEqual(["project-coverage"]);
    }),
    { numRuns: 60 },
  );
});
