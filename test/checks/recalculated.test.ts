import fc from "fast-check";
import { checkReport, reportOf, rules } from "../../src/checks";
import type { FormView } from "../../src/checks/form-view";
import { cellsBehind } from "../../src/checks/refs";
import { findPack, type FormData, type Pack, type ReportData } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { isDerived, numericKinds, type FormId } from "../../src/forms/definition";
import { setValue } from "../../src/forms/values";
import { reportWith, type Filled } from "../support/check-rule";
import { fixture } from "../support/fixtures";
import { refsIn } from "../support/formula-refs";
import { readForms } from "../support/read-form";

/**
 * A slip, and everything that follows from it calculated anew, as Excel does: a rule that compares a
 * formula with itself sees nothing then, so another one has to.
 */

type Key = readonly [key: string, name: string];

const keysOf = (pack: Pack, data: ReportData): Key[] =>
  checkReport(reportOf(readForms(pack, data), pack)).map(
    ({ rule, message, where, params }) =>
      [JSON.stringify([rule, message, where, params]), `${rule}/${message}`] as const,
  );

interface Cell {
  readonly form: FormId;
  readonly path: string;
  readonly value: number;
}

/** The cells that a computed one is made of in the end, as far as they hold typed numbers. */
function typedBehind(view: FormView, path: string, report: ReturnType<typeof reportOf>): Cell[] {
  const found: Cell[] = [];
  const seen = new Set<string>();
  const look = (form: FormView, at: string): void => {
    const key = `${form.id} ${at}`;
    const content = form.placement?.fields.get(at)?.cell.content;
    if (!content || seen.has(key)) return;
    seen.add(key);
    const value = form.value(at);
    const isTyped = form.cell(at)?.formula === null && value !== null;
    if (isTyped && at !== path) {
      if (typeof value === "number" && numericKinds.has(content.kind))
        found.push({ form: form.id, path: at, value });
      return;
    }
    const operands =
      content.type === "computed" ? content.formula : content.carried && { ...content.carried };
    if (!operands) return;
    for (const ref of refsIn(operands as never))
      for (const cell of cellsBehind(ref, at, form, report)) look(report.at(cell), cell.path);
  };
  look(view, path);
  return found;
}

/** The computed numbers of a report that show something. */
function computedCells(report: ReturnType<typeof reportOf>): { view: FormView; path: string }[] {
  return report.forms
    .filter(({ placement, sheet, id }) => {
      const isFirst = sheet === null || report.form(id).sheet === sheet;
      return isFirst && !isDerived(placement!.form);
    })
    .flatMap((view) =>
      view.fields
        .filter(
          ({ path, cell: { content } }) =>
            content.type === "computed" &&
            numericKinds.has(content.kind) &&
            view.number(path) !== null,
        )
        .map(({ path }) => ({ view, path })),
    );
}

function withCell(
  data: ReportData,
  { form, path }: Omit<Cell, "value">,
  value: number,
): ReportData {
  const copy = structuredClone(data);
  const own = (copy as unknown as Record<string, FormData | FormData[]>)[form]!;
  setValue(Array.isArray(own) ? own[0]! : own, path, value);
  return copy;
}

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  const data = fixture(id);
  const report = reportOf(readForms(pack, data), pack);
  const known = new Set(keysOf(pack, data).map(([key]) => key));
  const seenBy = (changed: ReportData): string[] =>
    keysOf(pack, changed)
      .filter(([key]) => !known.has(key))
      .map(([, name]) => name);
  const cells = computedCells(report);

  test("a formula typed over is found", () => {
    fc.assert(
      fc.property(fc.nat(), (nth) => {
        const { view, path } = cells[nth % cells.length]!;
        const slip = withCell(data, { form: view.id, path }, view.number(path)! + 1);
        expect([view.id, path, seenBy(slip).length > 0]).toEqual([view.id, path, true]);
      }),
      { numRuns: 6 },
    );
  });

  test("what a formula depends on, below nothing, is found", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (nth, leaf) => {
        const { view, path } = cells[nth % cells.length]!;
        const leaves = typedBehind(view, path, report);
        if (leaves.length === 0) return;
        const chosen = leaves[leaf % leaves.length]!;
        const slip = withCell(data, chosen, -Math.abs(chosen.value) - 1);
        expect([chosen.form, chosen.path, seenBy(slip).length > 0]).toEqual([
          chosen.form,
          chosen.path,
          true,
        ]);
      }),
      { numRuns: 6 },
    );
  });
});

/** Rules that compare a formula with what it is made of, and what speaks while nobody types over it. */
const whileComputed: readonly (readonly [
  rule: string,
  why: string,
  slip: Filled,
  spokenBy: string,
])[] = [
  [
    "income-expenditure",
    "支出合计 holds 累计结余, which follows from 收入合计",
    {
      pack: "xiangxi-2022",
      entries: {
        "institutionAccounts!income.institutions": [{ name: "甲", broughtForward: 5, other: 10 }],
        "institutionAccounts!expenditure.institutions": [{ name: "甲", project: 40 }],
      },
    },
    "negative-balance/accumulated",
  ],
  [
    "projects-agree",
    "项目支出 is shown where 基础数据表 holds it",
    {
      entries: {
        "projects.business.finalAccount": 300,
        "projects.business.budget": 300,
        "funds.fullYearBudget": 100,
        "funds.executed": 100,
        "funds.byExpenditure.basic": 70,
      },
    },
    "fund-splits/expenditureDiffers",
  ],
  [
    "executed-account",
    "全年执行数 is shown where 公开03 holds it",
    {
      pack: "zhuzhou-2023",
      entries: {
        "finalAccounts03!items": [{ code: "2010301", basic: 900 }],
        "funds.initialBudget": 100,
        "funds.fullYearBudget": 100,
        "indicators.0": { level3: "办文", points: 10 },
      },
    },
    "limits/execution",
  ],
  [
    "project-figures",
    "a project's figures are shown where 基础数据表 holds them",
    {
      pack: "default",
      entries: {
        "projects.specialFunds.items": [{ name: "道路维护", budget: 10, finalAccount: 90 }],
        "projectAssessment!0": {
          name: "道路维护",
          funds: { bySource: { currentYear: { fullYearBudget: 10 } } },
        },
      },
    },
    "limits/execution",
  ],
  [
    "indicator-score",
    "得分 follows from 实际完成值",
    {
      entries: {
        "indicators.0": { level3: "办文", target: "≥100篇", actual: "10篇", points: 50 },
      },
    },
    "loss-reason/blank",
  ],
  [
    "score-range",
    "a formula gives no more than the points, and the points are checked",
    {
      entries: {
        "indicators.0": { level3: "办文", target: "≥1篇", actual: "1篇", points: 500 },
      },
    },
    "total-points/sum",
  ],
  [
    "total-score",
    "总分 is the sum of the scores",
    {
      entries: {
        "indicators.0": { level3: "办文", target: "≥1篇", actual: "1篇", points: 500 },
      },
    },
    "total-score/tooHigh",
  ],
  [
    "table-total",
    "总分 is the sum of the scores",
    {
      pack: "hunan-common",
      entries: { "scoreTable!rows.benefit.points": 150, "scoreTable!rows.benefit.score": 150 },
    },
    "table-total/tooHigh",
  ],
  [
    "table-points",
    "分值 of a level is the sum of its rows",
    {
      pack: "hunan-common",
      entries: { "scoreTable!rows.benefit.points": 150, "scoreTable!rows.benefit.score": 9 },
    },
    "table-points/total",
  ],
  [
    "accounts-balance",
    "年末结转和结余 of 公开08 follows from its row",
    {
      pack: "zhuzhou-2023",
      entries: { "finalAccounts08!items": [{ code: "2120803", income: 5, project: 9 }] },
    },
    "negative-balance/balance",
  ],
];

describe("what a formula can never contradict is found elsewhere:", () => {
  test.each(whileComputed)("%s (%s)", (rule, _why, slip, spokenBy) => {
    expect(rules.map(({ id }) => id)).toContain(rule);
    const found = checkReport(reportWith(slip)).map((each) => `${each.rule}/${each.message}`);
    expect(found).toContain(spokenBy);
  });
});

test("the forms that these rest on are there", () => {
  for (const [, , { pack }] of whileComputed)
    if (typeof pack === "string") expect(findPack(pack)).toBeDefined();
});
