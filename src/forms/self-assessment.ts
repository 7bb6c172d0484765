import { caption, computed, entry, heading, suggested } from "./cells";
import type { CellSpec, FormSpec, RowSpec } from "./definition";
import type { FormKind } from "./form-kind";
import { withYear, type SelfAssessmentOptions } from "./pack";
import type { FormData } from "./values";

/** 整体支出绩效自评表 (domain: A2). */
export const selfAssessment: FormKind = {
  id: "selfAssessment",
  name: "自评表",
  build: ({ selfAssessment: form }, year) => (form ? selfAssessmentForm(form, year) : null),
  complete: ({ selfAssessment: form }, report) =>
    form ? withIndicatorRows(form, report.selfAssessment ?? {}) : {},
};

/** Indicator levels and the points of the execution rate, where the data says nothing of them. */
function withIndicatorRows(form: SelfAssessmentOptions, data: FormData): FormData {
  const indicators = form.indicators.flatMap((level) =>
    level.levelTwo.flatMap((two) =>
      Array.from({ length: two.rows }, () => ({ level1: level.caption, level2: two.name })),
    ),
  );
  return {
    ...data,
    indicators: data["indicators"] ?? indicators,
    funds: data["funds"] ?? { points: form.executionPoints },
  };
}

/** The form as a pack words and weighs it, for one year. */
function selfAssessmentForm(form: SelfAssessmentOptions, year: number): FormSpec {
  const said = (text: string): string => withYear(text, year);
  const last = 8;
  return {
    id: "selfAssessment",
    sheetName: form.sheetName,
    columnWidths: [6, 17, 13, 19, 16, 16, 10, 9, 20],
    blocks: [
      {
        key: "attachment",
        cells: [caption(0, said(form.attachment), { across: last + 1, style: "tag" })],
      },
      {
        key: "title",
        height: 30,
        cells: [heading(0, said(form.title), { across: last + 1, style: "title" })],
      },
      {
        key: "unitName",
        height: 22,
        cells: [
          heading(0, form.unitNameCaption, { across: 3 }),
          entry(3, "unitName", "name", { across: last - 2, align: "center" }),
        ],
      },
      ...fundRows(form.splitTotals),
      {
        key: "goals.heading",
        cells: [
          heading(0, "年度总体目标", { through: "goals" }),
          heading(1, "预期目标", { across: 4 }),
          heading(5, "实际完成情况", { across: 4 }),
        ],
      },
      {
        key: "goals",
        height: 150,
        cells: [
          entry(1, "goals.expected", "text", { across: 4, style: "longText" }),
          entry(5, "goals.actual", "text", { across: 4, style: "longText" }),
        ],
      },
      {
        key: "indicators.heading",
        height: 22,
        cells: [
          heading(0, "绩效指标", { through: "indicators.end" }),
          ...[
            "一级指标",
            "二级指标",
            "三级指标",
            "年度指标值",
            "实际完成值",
            "分值",
            "得分",
            form.reasonCaption,
          ].map((text, i) => heading(i + 1, text)),
        ],
      },
      {
        section: "indicators",
        list: "indicators",
        minimum: 1,
        row: { height: 34, cells: indicatorCells(form) },
        fence: {
          key: "indicators.end",
          cells: [
            heading(1, "……", { style: "fence" }),
            ...[2, 3, 4, 5, 6, 7, 8].map((at) => heading(at, "", { style: "fence" })),
          ],
        },
      },
      {
        key: "total",
        height: 22,
        cells: [
          heading(0, "总分", { across: 6 }),
          computed(6, "total.points", "points", {
            op: "sum",
            of: ["indicators.*.points", "funds.points"],
          }),
          computed(7, "total.score", "score", {
            op: "sum",
            of: ["indicators.*.score", "funds.score"],
          }),
          heading(8, ""),
        ],
      },
      {
        key: "signature",
        height: 24,
        cells: [
          {
            at: 0,
            across: last + 1,
            style: "note",
            content: { type: "label", text: form.signature, open: true },
          },
        ],
      },
    ],
  };
}

function fundRows(splitTotals: boolean): RowSpec[] {
  const funds: RowSpec[] = [
    {
      key: "funds.heading",
      height: 22,
      cells: [
        heading(0, "年度预算申请（万元）", { through: "funds.other" }),
        heading(1, ""),
        heading(2, "年初预算数"),
        heading(3, "全年预算数"),
        heading(4, "全年执行数"),
        heading(5, "分值"),
        heading(6, "执行率"),
        heading(7, "得分", { across: 2 }),
      ],
    },
    {
      key: "funds",
      height: 32,
      cells: [
        heading(1, "年度资金总额"),
        entry(2, "funds.initialBudget", "amount"),
        entry(3, "funds.fullYearBudget", "amount"),
        entry(4, "funds.executed", "amount"),
        entry(5, "funds.points", "points"),
        computed(6, "funds.executionRate", "rate", {
          op: "rate",
          rate: "EXECUTIONRATE",
          part: "funds.executed",
          base: "funds.fullYearBudget",
        }),
        suggested(
          7,
          "funds.score",
          "score",
          {
            op: "executionScore",
            executed: "funds.executed",
            budget: "funds.fullYearBudget",
            points: "funds.points",
          },
          { across: 2 },
        ),
      ],
    },
  ];
  const byIncome = ["generalPublic", "governmentFund", "specialAccount", "other"].map(
    (source) => `funds.byIncome.${source}`,
  );
  const byExpenditure = ["basic", "project"].map((nature) => `funds.byExpenditure.${nature}`);
  const split: RowSpec[] = [
    {
      key: "funds.split",
      cells: [
        ...splitCell(1, "按收入性质分：", splitTotals ? "funds.byIncome.total" : null, byIncome),
        ...splitCell(
          5,
          "按支出性质分：",
          splitTotals ? "funds.byExpenditure.total" : null,
          byExpenditure,
        ),
      ],
    },
    {
      key: "funds.generalPublic",
      cells: [
        ...splitCell(1, "其中：一般公共预算：", byIncome[0]!),
        ...splitCell(5, "其中：基本支出：", byExpenditure[0]!),
      ],
    },
    {
      key: "funds.governmentFund",
      cells: [
        ...splitCell(1, "政府性基金拨款：", byIncome[1]!),
        ...splitCell(5, "项目支出：", byExpenditure[1]!),
      ],
    },
    {
      key: "funds.specialAccount",
      cells: [
        ...splitCell(1, "纳入专户管理的非税收入拨款：", byIncome[2]!),
        heading(5, "", { across: 4 }),
      ],
    },
    {
      key: "funds.other",
      cells: [...splitCell(1, "其他资金：", byIncome[3]!), heading(5, "", { across: 4 })],
    },
  ];
  return [...funds, ...split];
}

/** A caption and its amount, which the printed form holds in one cell. */
function splitCell(
  at: number,
  text: string,
  field: string | null,
  sum?: readonly string[],
): CellSpec[] {
  const indent = text.endsWith("分：") ? 0 : text.startsWith("其中") ? 1 : 4;
  if (!field) return [caption(at, text, { across: 4 })];
  const amountAt = at === 1 ? 4 : 7;
  const amountAcross = at === 1 ? 1 : 2;
  const options = { across: amountAcross, align: "left" } as const;
  return [
    caption(at, text, { across: amountAt - at, indent }),
    sum
      ? computed(amountAt, field, "amount", { op: "sum", of: sum }, options)
      : entry(amountAt, field, "amount", options),
  ];
}

function indicatorCells({ indicators, missed }: SelfAssessmentOptions): CellSpec[] {
  return [
    entry(1, "indicators.*.level1", "name", {
      mergeRuns: true,
      style: "heading",
      choices: indicators.map((level) => level.caption),
    }),
    entry(2, "indicators.*.level2", "name", {
      mergeRuns: true,
      style: "heading",
      choices: indicators.flatMap((level) => level.levelTwo.map((two) => two.name)),
    }),
    entry(3, "indicators.*.level3", "name"),
    entry(4, "indicators.*.target", "notation"),
    entry(5, "indicators.*.actual", "notation"),
    entry(6, "indicators.*.points", "points"),
    suggested(7, "indicators.*.score", "score", {
      op: "indicatorScore",
      points: "indicators.*.points",
      target: "indicators.*.target",
      actual: "indicators.*.actual",
      indicator: "indicators.*.level3",
      missed,
    }),
    entry(8, "indicators.*.reason", "text", { style: "longText" }),
  ];
}
