import fc from "fast-check";
import { checkForms, checkReport, groupReports, reportOf, rules, sentence } from "../../src/checks";
import { blankData, findPack, packSchema } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { isDerived } from "../../src/forms/definition";
import { reportWith } from "../support/check-rule";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

const pack = findPack("huaihua-2023")!;

test("rules stand in the order of their ids, each once", () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
  for (const { yieldsTo = [] } of rules) expect(ids).toEqual(expect.arrayContaining([...yieldsTo]));
});

test.each(packs.map((each) => [each.id, each] as const))(
  "an empty form of %s has no finding",
  (_, each) => {
    expect(checkForms(readForms(each, blankData(each)), each)).toEqual([]);
  },
);

test("one form alone is checked for itself", () => {
  const forms = readForms(pack, fixture("huaihua-2023"));
  for (const form of forms.filter(({ placement }) => !isDerived(placement.form))) {
    const found = checkForms([form], pack);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ where }) => where.form))).toEqual(new Set([form.form]));
  }
});

describe("one cause is told once", () => {
  const briefly = (report: ReturnType<typeof reportWith>) =>
    checkReport(report).map(({ rule, where }) => `${rule} ${where.path}`);

  test("a name in the target's place is no second kind", () => {
    const row = { level3: "产出数量", target: "见面率", actual: "100%", points: 20, score: 20 };
    const found = briefly(reportWith({ entries: { "indicators.0": row } }));
    expect(found).toContain("target-name indicators.0.target");
    expect(found).not.toContain("indicator-kinds indicators.0.target");
  });

  test("a score above its points is no wrong suggestion as well", () => {
    const row = {
      level3: "办文",
      target: "≥5篇",
      actual: "9篇",
      points: 20,
      score: 21,
      reason: "多。",
    };
    const found = briefly(reportWith({ entries: { "indicators.0": row } }));
    expect(found).toContain("score-range indicators.0.score");
    expect(found).not.toContain("indicator-score indicators.0.score");
  });

  test("text in a number's place does not make its sum wrong, nor its cell blank", () => {
    const found = briefly(
      reportWith({
        entries: { "threePublic.reception": { finalAccount: 6.99 } },
        cells: { "threePublic.reception.budget": { value: "8万元" } },
      }),
    );
    expect(found).toEqual(["number-cells threePublic.reception.budget"]);
  });
});

describe("the pack decides", () => {
  const entries = {
    "staff.authorised": 5,
    "staff.inPost": 6,
    "operating.total": { budget: 1, finalAccount: 2 },
  };

  test("a rule can be off, or one of its messages", () => {
    const messages = (off: string[]) =>
      checkReport(reportWith({ entries, options: { off } })).map(({ message }) => message);
    expect(messages([])).toEqual(["staff", "operating"]);
    expect(messages(["limits/staff"])).toEqual(["operating"]);
    expect(messages(["limits"])).toEqual([]);
  });

  test("options have defaults in a pack that a user loads", () => {
    const bare = { ...pack, checks: undefined };
    expect(packSchema.parse(bare).checks).toEqual(pack.checks);
  });
});

test("forms of a workbook are grouped by pack and year, copies apart", () => {
  const [base, assessment] = readForms(pack, fixture("huaihua-2023"));
  const other = { ...base!, year: 2024 };
  const copy = { ...base!, sheetName: "基础数据表 (2)" };
  expect(groupReports([base!, other, assessment!, copy])).toEqual([
    [base, assessment],
    [other],
    [copy],
  ]);
});

describe("whatever stands in the cells", () => {
  const anything = fc.oneof(
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.string({ maxLength: 80, unit: "binary" }),
    fc.constantFrom(
      "#N/A",
      "#REF!",
      "１２．５",
      "5万元",
      "{{cell}}",
      "$&",
      "=1+1",
      "99%",
      "2022年12月前",
    ),
  );

  test("checking never fails and every sentence is whole", () => {
    const forms = readForms(pack, fixture("huaihua-2023"));
    const paths = forms.flatMap(({ cells }) => [...cells.keys()]);
    const change = fc.record({
      path: fc.constantFrom(...paths),
      value: anything,
      formula: fc.constantFrom(null, "=A1"),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 25 }), (changes) => {
        const changed = forms.map((form) => {
          const cells = new Map(form.cells);
          for (const { path, value, formula } of changes)
            if (cells.has(path)) cells.set(path, { ...cells.get(path)!, value, formula });
          return { ...form, cells };
        });
        const report = reportOf(changed, pack);
        for (const finding of checkReport(report)) {
          expect(report.at(finding.where).has(finding.where.path)).toBe(true);
          expect(sentence(finding, report)).toMatch(/。$/);
        }
      }),
      { numRuns: 60 },
    );
  });
});
