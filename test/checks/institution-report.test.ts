import fc from "fast-check";
import { checkForms, reportOf, sentence, type Finding } from "../../src/checks";
import { roundHalfUp, sum } from "../../src/evaluation";
import { findPack, type FormData, type ReadForm, type ReportData } from "../../src/forms";
import { type Scalar } from "../../src/formulas";
import { numericKinds } from "../../src/forms/definition";
import { setValue } from "../../src/forms/values";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

const pack = findPack("xiangxi-2022")!;

const brief = ({ severity, rule, where }: Finding): string => `${severity} ${rule} ${where.path}`;

const findings = (forms: readonly ReadForm[]): Finding[] => checkForms(forms, pack);

describe("the published report", () => {
  const forms = readForms(pack, fixture(pack.id));
  const found = findings(forms);

  test("gives notes on cents, and nothing else", () => {
    expect(found.map(brief)).toEqual([
      "info sums expenditure.institutions.0.yearBalance",
      "info sums expenditure.institutions.0.accumulatedBalance",
      "info income-expenditure expenditure.institutions.2.total",
      "info sums expenditure.institutions.2.yearBalance",
      "info income-expenditure expenditure.institutions.3.total",
      "info sums expenditure.institutions.3.yearBalance",
    ]);
  });

  test("says them in whole sentences", () => {
    const report = reportOf(forms, pack);
    const said = found.map((finding) => sentence(finding, report));
    expect(said).toContain(
      "“1、州政府办本级”的当年结余为 -15.66，按收入合计减去上年结转、基本支出、项目支出计算应为 -15.67，相差 0.01，属于四舍五入的尾差。",
    );
    expect(said).toContain(
      "“3、二级机构2：州政府驻北京联络处”的支出合计为 3,312.54，收入合计为 3,312.53，相差 0.01，属于四舍五入的尾差。",
    );
  });
});

describe("rules of other forms that hold here too", () => {
  const changed = (change: (report: ReportData) => void): string[] => {
    const report = fixture(pack.id);
    const before = new Set(findings(readForms(pack, report)).map(brief));
    change(report);
    return findings(readForms(pack, report))
      .map(brief)
      .filter((each) => !before.has(each));
  };

  test.each<
    [name: string, form: "overview" | "goalAssessment", path: string, value: Scalar, found: string]
  >([
    ["more people than posts", "overview", "staff.inPost", 147, "warning limits staff.inPost"],
    ["half a person", "overview", "staff.inPost", 126.5, "error number-cells staff.inPost"],
    ["no result told", "goalAssessment", "goals.actual", null, "warning goals goals.actual"],
    [
      "last year's text",
      "goalAssessment",
      "goals.actual",
      "2021年较好完成各项工作。",
      "warning stale-year goals.actual",
    ],
    [
      "a rate that the figures do not give",
      "goalAssessment",
      "quantitative.0.actual",
      "在职人员控制率89.66%",
      "warning stated-rates quantitative.0.actual",
    ],
  ])("%s", (_, form, path, value, found) => {
    expect(changed((report) => setValue(report[form]!, path, value))).toContain(found);
  });
});

/** Amounts with two decimals. */
const amount = fc.integer({ min: 1, max: 500_000 }).map((cents) => cents / 100);

/** What was spent was there before: nothing is left that is less than nothing. */
const institution = fc
  .record({
    income: fc.record({
      broughtForward: amount,
      generalPublic: amount,
      governmentFund: amount,
      specialAccount: amount,
      other: amount,
    }),
    expenditure: fc.record({ personnel: amount, operating: amount, project: amount }),
    threePublic: fc.record({
      reception: amount,
      vehicleOperation: amount,
      vehiclePurchase: amount,
      abroad: amount,
    }),
    fixedAssets: fc.record({ inUse: amount, leased: amount, other: amount }),
  })
  .map(({ income, expenditure, ...rest }) => {
    const spent = Object.values(expenditure);
    const broughtForward = roundHalfUp(sum([income.broughtForward, ...spent]), 2);
    return { income: { ...income, broughtForward }, expenditure, ...rest };
  });

type Institution = typeof institution extends fc.Arbitrary<infer T> ? T : never;

const tables = ["income", "expenditure", "threePublic", "fixedAssets"] as const;

/** A report of which every table lists the institutions in an order of its own. */
function reportOfInstitutions(all: readonly Institution[]): ReportData {
  const table = (id: (typeof tables)[number], isReversed: boolean): FormData => {
    const rows = all.map((each, n) => ({ name: `${n + 1}、机构${n + 1}`, ...each[id] }));
    return {
      ...(id === "income" && { summary: { name: "本级及二级机构汇总" } }),
      institutions: isReversed ? rows.reverse() : rows,
    };
  };
  return {
    unitName: "测试单位",
    year: pack.year,
    institutionAccounts: Object.fromEntries(tables.map((id, n) => [id, table(id, n % 2 === 1)])),
  };
}

const reports = fc.array(institution, { minLength: 1, maxLength: 6 }).map(reportOfInstitutions);

/** The forms with other numbers in some cells, typed. */
const withNumbers = (
  forms: readonly ReadForm[],
  change: (path: string, value: number) => number,
): ReadForm[] =>
  forms.map((form) => ({
    ...form,
    cells: new Map(
      [...form.cells].map(([path, cell]) => {
        const { value } = cell;
        if (typeof value !== "number") return [path, cell];
        const changed = change(path, value);
        return [path, changed === value ? cell : { ...cell, value: changed, formula: null }];
      }),
    ),
  }));

describe("any number of institutions", () => {
  test("accounts without a fault give no finding", () => {
    fc.assert(
      fc.property(reports, (report) => {
        expect(findings(readForms(pack, report)).map(brief)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("one figure typed over by another is found in its table", () => {
    fc.assert(
      fc.property(reports, fc.nat(), fc.constantFrom(1, 9, 100), (report, choice, more) => {
        // Every cell keeps what it shows, as if it were typed.
        const forms = withNumbers(readForms(pack, report), (_, value) => roundHalfUp(value, 2));
        const accounts = forms.find(({ form }) => form === "institutionAccounts")!;
        const paths = [...accounts.placement.fields.values()]
          .filter(({ cell }) => numericKinds.has(cell.content.kind))
          .map(({ path }) => path);
        const slipped = paths[choice % paths.length]!;
        const changed = withNumbers(forms, (path, value) =>
          path === slipped ? roundHalfUp(value + more, 2) : value,
        );
        const errors = findings(changed).filter(({ severity }) => severity === "error");
        expect({ slipped, isFound: errors.length > 0 }).toEqual({ slipped, isFound: true });
      }),
      { numRuns: 150 },
    );
  });
});
