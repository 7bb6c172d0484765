import fc from "fast-check";
import { checkReport, reportOf, sentence, type Finding, type Report } from "../../src/checks";
import { NAMED_CELLS, namesIn } from "../../src/checks/named-cells";
import { cellsBehind } from "../../src/checks/refs";
import { cellsOf } from "../../src/checks/rule";
import { type Pack, type ReadForm } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { isDerived, numericKinds } from "../../src/forms/definition";
import { anyFilled } from "../support/any-pack";
import { reportWith } from "../support/check-rule";
import { fixture } from "../support/fixtures";
import { refsIn } from "../support/formula-refs";
import { readForms } from "../support/read-form";

/** The lists of a finding, as its sentence names them. */
const listsOf = (finding: Finding, report: Report): string[][] => {
  const nameOf = namesIn(finding, report);
  return Object.values(finding.params)
    .filter(Array.isArray)
    .map((param) =>
      cellsOf(param as never)
        .slice(0, NAMED_CELLS)
        .map((cell) => nameOf({ cell, isPart: true })),
    );
};

const hasRepeats = (names: readonly string[]): boolean => new Set(names).size < names.length;

/** Any numbers in any cells: findings of every rule that compares figures. */
const withSlips = (forms: readonly ReadForm[], slips: readonly number[]): ReadForm[] =>
  forms.map((form) => ({
    ...form,
    cells: new Map(
      [...form.cells].map(([path, cell], i) => {
        const kind = form.placement.fields.get(path)!.cell.content.kind;
        const slip = slips[i % slips.length]!;
        return numericKinds.has(kind) && slip > 0
          ? [path, { ...cell, value: slip, formula: null }]
          : [path, cell];
      }),
    ),
  }));

const slips = fc.array(fc.constantFrom(0, 1, 7.5, 120, 12_000), { minLength: 5, maxLength: 60 });

function expectTold(pack: Pack, forms: readonly ReadForm[]): void {
  const report = reportOf(forms, pack);
  for (const finding of checkReport(report)) {
    const repeated = listsOf(finding, report).filter(hasRepeats);
    expect([sentence(finding, report), repeated]).toEqual([expect.anything(), []]);
  }
}

test.each(packs.map((pack) => [pack.id, pack] as const))(
  "%s: no list of a finding names two cells alike",
  (id, pack) => {
    const forms = readForms(pack, fixture(id));
    fc.assert(
      fc.property(slips, (numbers) => expectTold(pack, withSlips(forms, numbers))),
      { numRuns: 6 },
    );
  },
);

test("any place: no list of a finding names two cells alike", () => {
  fc.assert(
    fc.property(anyFilled, slips, ([pack, data], numbers) =>
      expectTold(pack, withSlips(readForms(pack, data), numbers)),
    ),
    { numRuns: 12 },
  );
});

test.each(packs.map((pack) => [pack.id, pack] as const))(
  "%s: what any formula adds up is told apart, on every sheet",
  (id, pack) => {
    const report = reportOf(readForms(pack, fixture(id)), pack);
    for (const form of report.forms.filter(({ placement }) => !isDerived(placement!.form)))
      for (const { path, cell } of form.fields) {
        if (cell.content.type !== "computed") continue;
        const parts = refsIn(cell.content.formula).flatMap((ref) =>
          cellsBehind(ref, path, form, report),
        );
        const finding: Finding = {
          rule: "sums",
          message: "different",
          severity: "error",
          where: form.at(path),
          params: {
            parts: [...new Map(parts.map((part) => [part.form + part.path, part])).values()],
          },
        };
        expect([path, listsOf(finding, report).filter(hasRepeats)]).toEqual([path, []]);
      }
  },
);

describe("what they are called", () => {
  const project = (funds: object, name = "道路维护") => ({
    pack: "default",
    entries: { "projectAssessment!0": { name, funds: funds as never } },
  });

  const said = (rule: string, filled: Parameters<typeof reportWith>[0]): string[] => {
    const report = reportWith(filled);
    return checkReport(report)
      .filter((finding) => finding.rule === rule)
      .map((finding) => sentence(finding, report));
  };

  test("the sources of a project's money by their captions, not by its name", () => {
    const filled = project({
      fullYearBudget: 9,
      bySource: { currentYear: { fullYearBudget: 5 }, carriedOver: { fullYearBudget: 3 } },
    });
    expect(said("sums", filled)).toEqual([
      "道路维护：“年度资金总额”的全年预算数为 9.00，各明细（当年财政拨款、上年结转资金）合计 8.00，相差 1.00。请核对各明细，或改正合计。",
    ]);
  });

  test("rows that people named alike by their cells", () => {
    const filled = {
      entries: {
        "projects.specialFunds.items": [
          { name: "道路维护", budget: 1 },
          { name: "道路维护", budget: 2 },
          { name: "信访", budget: 3 },
        ],
      },
      cells: {
        "projects.specialFunds.total.budget": { value: 9, formula: null },
        "projects.total.budget": { value: 9 },
      },
    };
    expect(said("sums", filled)).toEqual([
      expect.stringMatching(
        /各明细（“道路维护”的2023年预算数（C\d+）、“道路维护”的2023年预算数（C\d+）、信访）/,
      ),
    ]);
  });
});
