import fc from "fast-check";
import { checkForms } from "../../src/checks";
import { findPack, type ReadForm } from "../../src/forms";
import { faultlessAccounts } from "../support/faultless-accounts";
import { readForms } from "../support/read-form";

const { finalAccounts } = findPack("zhuzhou-2023")!;
/** A place that publishes the nine tables and nothing else. */
const pack = {
  ...findPack("default")!,
  baseData: undefined,
  selfAssessment: undefined,
  projectAssessment: undefined,
  finalAccounts,
};

const found = (forms: readonly ReadForm[]): string[] =>
  checkForms(forms, pack).map(
    ({ rule, message, where }) => `${rule}/${message} ${where.form} ${where.path}`,
  );

test("nine tables filled without a fault give no finding at all", () => {
  fc.assert(
    fc.property(faultlessAccounts, (data) => {
      expect(found(readForms(pack, data))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

/** Budgets of 公开07 may be higher than anything; no other table shows them. */
const isFree = (form: string, path: string): boolean =>
  form === "finalAccounts07" && !path.endsWith("total");

test("one figure typed over, computed ones too, is found whichever it is", () => {
  fc.assert(
    fc.property(faultlessAccounts, fc.nat(), (data, nth) => {
      const forms = readForms(pack, data);
      const cells = forms.flatMap(({ form, cells: own }) =>
        [...own.values()]
          .filter(({ path, value }) => typeof value === "number" && !isFree(form, path))
          .map(({ path, value }) => ({ form, path, value: value as number })),
      );
      const { form, path, value } = cells[nth % cells.length]!;
      const changed = forms.map((each) =>
        each.form === form
          ? {
              ...each,
              cells: new Map(each.cells).set(path, {
                ...each.cells.get(path)!,
                value: value + 1,
                formula: null,
              }),
            }
          : each,
      );
      expect([form, path, found(changed).length > 0]).toEqual([form, path, true]);
    }),
    { numRuns: 150 },
  );
});
