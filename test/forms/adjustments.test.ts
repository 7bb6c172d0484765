import { reportOf } from "../../src/checks";
import { cellName } from "../../src/checks/cell-name";
import { blankData, findPack, parseReportData } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { moneyKinds } from "../../src/forms/definition";
import { packSchema } from "../../src/forms/pack";
import { kindsOf } from "../../src/forms/value-kinds";
import { setValue, type FormData } from "../../src/forms/values";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

/** A place that scores what was added to the budget, and not the budget before and after. */
const withAddedBudget = packSchema.parse(
  JSON.parse(
    JSON.stringify({ ...findPack("hunan-common")!, id: "added" })
      .replace('"adjustedBudgetCompletion"', '"budgetCompletion"')
      .replace('"budgetAdjustment"', '"budgetControl"')
      .replace("部门整体支出预算调整（年初、调整后）", "部门预算调整"),
  ),
);

/** Entries of money that say what a budget was raised or cut by, not what it came to
 * (部门整体支出预算调整 holds 年初 and 调整后). */
const adjustments = [...packs, withAddedBudget]
  .flatMap((pack) =>
    reportOf(readForms(pack, blankData(pack)), pack).forms.flatMap((form) =>
      form.fields
        .filter(({ cell: { content } }) => content.type === "entry" && moneyKinds.has(content.kind))
        .map(({ path, cell: { content } }) => ({
          pack: pack.id,
          form: form.id,
          name: cellName(form, path),
          kind: kindsOf(form.placement!.form.amounts)[content.kind],
        })),
    ),
  )
  .filter(({ name }) => /调整|追加|追减/.test(name) && !/调整后|整体支出预算调整/.test(name));

test("there are adjustments in more than one form", () => {
  expect(new Set(adjustments.map(({ form }) => form))).toEqual(new Set(["baseData", "scoreTable"]));
});

test.each(adjustments)("$pack: $name takes a cut, in the grid and in data", ({ kind }) => {
  expect(kind.input!.minimum).toBeLessThan(-1_000_000);
  expect(kind.schema.safeParse(-126.18).success).toBe(true);
});

test("a cut of the budget is data", () => {
  const data = fixture("huaihua-2023") as FormData;
  setValue(data, "baseData.basicAdjustment.budget", -126.18);
  expect(parseReportData(findPack("huaihua-2023")!, data).ok).toBe(true);
});

test("a budget before and after its adjustment is never negative", () => {
  const data = fixture("hunan-common") as FormData;
  setValue(data, "baseData.basicAdjustment.finalAccount", -1);
  expect(parseReportData(findPack("hunan-common")!, data)).toMatchObject({
    ok: false,
    faults: [{ path: "baseData.basicAdjustment.finalAccount" }],
  });
});
