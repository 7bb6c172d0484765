import { findPack, formsOf, type FormData, type FormId } from "../../src/forms";
import { placeData } from "../../src/forms/placement";
import { solve, type Solution } from "../../src/forms/solve";
import { setValue, sheetData } from "../../src/forms/values";
import { fixture } from "../support/fixtures";

const solved = (pack: string, id: FormId, change: (data: FormData) => void = () => undefined) => {
  const form = formsOf(findPack(pack)!).find((each) => each.id === id)!;
  const [data] = sheetData(fixture(pack), id, false) as [FormData];
  change(data);
  const placement = placeData(form, data);
  return { placement, solution: solve(placement, data) };
};

const typedFields = (pack: string, id: FormId): string[] => {
  const { placement, solution } = solved(pack, id);
  return [...placement.fields.keys()].filter((path) => solution.isTyped(path));
};

describe("figures that the published forms print against their own arithmetic", () => {
  test.each<[pack: string, form: FormId, typed: string[]]>([
    [
      "huaihua-2023",
      "baseData",
      [
        "threePublic.total.previousFinalAccount",
        "threePublic.total.finalAccount",
        "projects.total.budget",
        "projects.total.finalAccount",
      ],
    ],
    ["huaihua-2023", "selfAssessment", ["indicators.8.score", "total.points", "total.score"]],
    ["lusong-2023", "baseData", []],
    [
      "lusong-2023",
      "selfAssessment",
      [
        "funds.score",
        "indicators.0.score",
        "indicators.1.score",
        "indicators.2.score",
        "indicators.4.score",
        "indicators.5.score",
        "indicators.6.score",
        "indicators.8.score",
      ],
    ],
  ])("%s %s", (pack, form, typed) => {
    expect(typedFields(pack, form).sort()).toEqual([...typed].sort());
  });
});

describe("what the formulas come to on the published figures", () => {
  test.each<[pack: string, form: FormId, field: string, result: number]>([
    ["huaihua-2023", "baseData", "staff.controlRate", 93 / 103],
    ["huaihua-2023", "baseData", "threePublic.total.finalAccount", 104.98],
    ["huaihua-2023", "baseData", "threePublic.total.previousFinalAccount", 141.71],
    ["huaihua-2023", "baseData", "projects.total.previousFinalAccount", 3002.56],
    ["huaihua-2023", "baseData", "projects.total.budget", 2125.2],
    ["huaihua-2023", "baseData", "projects.total.finalAccount", 2882.32],
    ["huaihua-2023", "selfAssessment", "funds.executionRate", 1],
    ["huaihua-2023", "selfAssessment", "total.points", 110],
    ["huaihua-2023", "selfAssessment", "total.score", 109],
    ["lusong-2023", "selfAssessment", "funds.executionRate", 742.38 / 743.91],
    ["lusong-2023", "selfAssessment", "funds.score", 9.98],
    ["lusong-2023", "selfAssessment", "indicators.8.score", 20],
    ["lusong-2023", "selfAssessment", "total.score", 98],
    ["lusong-2023", "selfAssessment", "funds.byExpenditure.total", 743.91],
  ])("%s %s %s", (pack, form, field, result) => {
    expect(solved(pack, form).solution.computed(field)).toBe(result);
  });
});

describe("blank is not zero", () => {
  const blank = (change: (data: FormData) => void): Solution =>
    solved("huaihua-2023", "baseData", change).solution;

  test("a sum of nothing is blank", () => {
    expect(blank(() => undefined).value("threePublic.vehicles.total.budget")).toBe(98);
    expect(
      blank((data) => (data["threePublic"] = {})).value("threePublic.total.budget"),
    ).toBeNull();
  });

  test("a rate over nothing or over zero does not exist", () => {
    const controlRate = (authorised: number | null) =>
      blank((data) => {
        data["staff"] = { authorised, inPost: 3 };
      }).value("staff.controlRate");
    expect(controlRate(null)).toBeNull();
    expect(controlRate(0)).toBeNull();
    expect(controlRate(4)).toBe(0.75);
  });
});

test("a figure typed over a sum counts in the sums above it", () => {
  const { solution } = solved("huaihua-2023", "baseData", (data) => {
    setValue(data, "threePublic.total.budget", null);
    setValue(data, "threePublic.vehicles.total.budget", 90);
  });
  expect(solution.isTyped("threePublic.vehicles.total.budget")).toBe(true);
  expect(solution.value("threePublic.total.budget")).toBe(98);
});

test("printed by rounding or by cutting, a rate agrees with its formula", () => {
  const typed = (printed: number): boolean =>
    solved("huaihua-2023", "baseData", (data) => {
      data["building"] = { approvedArea: 106, actualArea: 104.98, areaControlRate: printed };
    }).solution.isTyped("building.areaControlRate");
  expect([0.9904, 0.9903, 0.9902].map(typed)).toEqual([false, false, true]);
});

test("a figure of more decimals than the form prints agrees with the formula that gives it", () => {
  const typed = (total: number): boolean =>
    solved("huaihua-2023", "baseData", (data) => {
      setValue(data, "threePublic.vehicles.purchase.budget", 60.1234);
      setValue(data, "threePublic.vehicles.operation.budget", 30);
      setValue(data, "threePublic.vehicles.total.budget", total);
    }).solution.isTyped("threePublic.vehicles.total.budget");
  expect([90.1234, 90.12, 90.1233].map(typed)).toEqual([false, false, true]);
});
