import fc from "fast-check";
import { checkReport, reportOf, type Finding } from "../../src/checks";
import { isDerived, numericKinds } from "../../src/forms/definition";
import type { PlacedField } from "../../src/forms/placement";
import { type Pack, type ReadForm, type ReportData } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { setValue } from "../../src/forms/values";
import { faultless } from "../support/faultless";
import { readForms } from "../support/read-form";

const brief = ({ rule, message, where, params }: Finding) =>
  `${rule}/${message} ${where.path} ${JSON.stringify(params)}`;

const findings = (pack: Pack, forms: readonly ReadForm[]): Finding[] =>
  checkReport(reportOf(forms, pack));

/**
 * Cells whose figure nothing in the two forms is computed from. `bounded`: a rule sees them only
 * beyond a limit or another year's figure, so they are changed that way. `free`: no rule of the two
 * forms can know them.
 */
const exceptions = {
  /** Lines of 其中 need not be complete: seen when they exceed their total. */
  raised: /^operating\.(?:office|utilities|meetings)\./,
  /** 公用经费 is entered, not summed: seen when it is less than its 其中 lines. */
  lowered: /^operating\.total\.|^procurement\.budget$/,
  /** Seen when it exceeds the budget. */
  overBudget: /^procurement\.finalAccount$/,
  /** 部门基本支出预算调整 has one figure; beside the budget column nothing is known of the other. */
  free: /^basicAdjustment\.finalAccount$/,
} as const;

/** A figure as a slip of the hand leaves it. */
const slip = fc.constantFrom<(value: number) => number>(
  (value) => value * 10,
  (value) => Math.round(value * 10) / 100,
  (value) => value + 1,
  (value) => value + 9,
);

function changed(path: string, value: number, byHand: (value: number) => number): number {
  if (exceptions.raised.test(path)) return value * 10 + 10;
  if (exceptions.lowered.test(path)) return value / 10;
  if (exceptions.overBudget.test(path)) return value * 10;
  return byHand(value);
}

/** What a figure goes into beyond the formulas: the cells at which its rules speak. */
const related: readonly (readonly [from: RegExp, to: readonly string[]])[] = [
  [/^(.*)\.budget$/, ["$1.finalAccount"]],
  [/^(.*)\.(?:previousFinalAccount|finalAccount)$/, ["$1.finalAccount"]],
  [/^operating\.\w+\.(\w+)$/, ["operating.total.$1"]],
  [/^staff\.authorised$/, ["staff.inPost"]],
  [/^building\.approvedArea$/, ["building.actualArea"]],
  [/^building\.budgetInvestment$/, ["building.actualInvestment"]],
  [/^projects\.total\.finalAccount$/, ["funds.byExpenditure.project", "funds.executed"]],
  [/^projects\.total\.budget$/, ["funds.fullYearBudget"]],
  [/^basicAdjustment\.budget$/, ["funds.fullYearBudget"]],
  [/^funds\.(?:initialBudget|by\w+\.\w+|executed)$/, ["funds.fullYearBudget"]],
  [/^funds\.(?:fullYearBudget|byExpenditure\.\w+)$/, ["funds.executed"]],
  [/^funds\.executed$/, ["funds.byIncome.total", "funds.byExpenditure.total"]],
  [/^indicators\.\d+\.points$/, ["indicators.*.level1"]],
  [/^(indicators\.\d+)\.(?:points|score)$/, ["$1.score", "$1.reason"]],
];

/** The cell, the cells computed from it one by one, and what stands in relation to them. */
function reach(forms: readonly ReadForm[], path: string): (where: string) => boolean {
  const reached = new Set([path]);
  for (const at of reached) {
    for (const { placement } of forms)
      for (const field of placement.fields.values())
        if (readsField(field, at)) reached.add(field.path);
    for (const [from, to] of related)
      if (from.test(at)) for (const each of to) reached.add(at.replace(from, each));
  }
  return (where) => reached.has(where) || reached.has(where.replace(/\.\d+\./, ".*."));
}

function readsField({ path, cell: { content } }: PlacedField, at: string): boolean {
  if (content.type !== "computed") return false;
  const operands = Object.values(content.formula)
    .flat()
    .filter((operand) => typeof operand === "string");
  const row = /\.(\d+)\./.exec(path)?.[1];
  // A formula in a section reads its own row, one outside reads every row.
  const anyRow = at.replace(/\.\d+\./, ".*.");
  return operands.some((operand) =>
    row === undefined ? operand === anyRow : operand.replace("*", row) === at,
  );
}

/** Types a number over one cell; every other cell keeps what it shows. */
const withChange = (forms: readonly ReadForm[], form: string, path: string, value: number) =>
  forms.map((each) =>
    each.form === form
      ? {
          ...each,
          cells: new Map(each.cells).set(path, { ...each.cells.get(path)!, value, formula: null }),
        }
      : each,
  );

const numericCells = (
  forms: readonly ReadForm[],
): { form: string; path: string; value: number }[] =>
  forms
    .filter(({ placement }) => !isDerived(placement.form))
    .flatMap(({ form, cells, placement }) =>
      [...cells.values()].flatMap(({ path, value }) =>
        typeof value === "number" && numericKinds.has(placement.fields.get(path)!.cell.content.kind)
          ? [{ form, path, value }]
          : [],
      ),
    );

/** Places that ask for both forms which the faultless reports fill; no others are laid out. */
const filled = packs
  .filter(({ baseData, selfAssessment }) => baseData && selfAssessment)
  .map((pack): Pack => ({ ...pack, projectAssessment: undefined }));

describe.each(filled.map((pack) => [pack.id, pack] as const))("%s", (_, pack) => {
  test("a form filled without a fault gives no finding at all", () => {
    fc.assert(
      fc.property(faultless(pack), (data: ReportData) => {
        expect(findings(pack, readForms(pack, data)).map(brief)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("the same typed in two decimals, sums and rates included, gives none either", () => {
    fc.assert(
      fc.property(faultless(pack), (data: ReportData) => {
        const forms = readForms(pack, data).map((form) => ({
          ...form,
          cells: new Map(
            [...form.cells].map(([path, cell]) => {
              const isRate = form.placement.fields.get(path)!.cell.content.kind === "rate";
              const scale = isRate ? 10_000 : 100;
              return typeof cell.value === "number"
                ? [path, { ...cell, value: Math.round(cell.value * scale) / scale, formula: null }]
                : [path, cell];
            }),
          ),
        }));
        expect(findings(pack, forms).map(brief)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test("one number changed is found, on its cell or on what it feeds", () => {
    fc.assert(
      fc.property(faultless(pack), fc.nat(), slip, (data, choice, byHand) => {
        const forms = readForms(pack, data);
        const cells = numericCells(forms).filter(({ path }) => !exceptions.free.test(path));
        const { form, path, value } = cells[choice % cells.length]!;
        const slipped = changed(path, value, byHand);
        const found = findings(pack, withChange(forms, form, path, slipped));
        const isReached = reach(forms, path);
        const at = found.map(({ where }) => where.path);
        expect({ path, value, slipped, at, found: at.some(isReached) }).toMatchObject({
          found: true,
        });
      }),
      { numRuns: 150 },
    );
  });

  test("every numeric cell of one form, changed by one, is found", () => {
    const [data] = fc.sample(faultless(pack), { numRuns: 1, seed: 7 });
    const forms = readForms(pack, data!);
    const missed = numericCells(forms)
      .filter(({ path }) => !exceptions.free.test(path))
      .filter(({ form, path, value }) => {
        const slipped = changed(path, value, (each) => each + 1);
        const isReached = reach(forms, path);
        return !findings(pack, withChange(forms, form, path, slipped)).some(({ where }) =>
          isReached(where.path),
        );
      });
    expect(missed).toEqual([]);
  });

  test("the exceptions are the cells that a change by one leaves unseen, and no others", () => {
    const [data] = fc.sample(faultless(pack), { numRuns: 1, seed: 7 });
    setValue(data!.baseData!, "basicAdjustment.finalAccount", 5);
    const forms = readForms(pack, data!);
    const unseen = numericCells(forms)
      .filter(
        ({ form, path, value }) =>
          findings(pack, withChange(forms, form, path, value + 1)).length === 0,
      )
      .map(({ path }) => path);
    const excepted = numericCells(forms)
      .map(({ path }) => path)
      .filter((path) => Object.values(exceptions).some((each) => each.test(path)));
    expect(unseen).toEqual(excepted);
  });
});
