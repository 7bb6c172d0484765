import { caption, computed, entry, heading } from "./cells";
import {
  parseRef,
  type CellSpec,
  type FieldRef,
  type FormSpec,
  type RateFunction,
  type RowSpec,
  type ValueKind,
} from "./definition";
import type { FormKind } from "./form-kind";
import type { Pack, SelfAssessmentOptions } from "./pack";

/** 自评汇总: what the other sheets of the report come to, and what the checks found. */
export const summary: FormKind = {
  id: "summary",
  name: "自评汇总",
  build: (pack, year) => (pack.baseData || pack.selfAssessment ? summaryForm(pack, year) : null),
};

interface KeyRate {
  readonly id: string;
  readonly name: string;
  readonly kind: ValueKind;
  readonly rate: RateFunction;
  readonly part: FieldRef;
  readonly base: FieldRef;
}

/** 关键比率 (domain: B 1–7, 12, 14, 15): names, parts and bases as in the catalogue of rates. */
const keyRates: readonly KeyRate[] = [
  {
    id: "staff",
    name: "在职人员控制率",
    kind: "people",
    rate: "CONTROLRATE",
    part: "baseData!staff.inPost",
    base: "baseData!staff.authorised",
  },
  {
    id: "threePublic",
    name: "三公经费控制率",
    kind: "amount",
    rate: "CONTROLRATE",
    part: "baseData!threePublic.total.finalAccount",
    base: "baseData!threePublic.total.budget",
  },
  {
    id: "threePublicChange",
    name: "三公经费变动率",
    kind: "amount",
    rate: "CHANGERATE",
    part: "baseData!threePublic.total.finalAccount",
    base: "baseData!threePublic.total.previousFinalAccount",
  },
  {
    id: "operating",
    name: "公用经费控制率",
    kind: "amount",
    rate: "CONTROLRATE",
    part: "baseData!operating.total.finalAccount",
    base: "baseData!operating.total.budget",
  },
  {
    id: "procurement",
    name: "政府采购执行率",
    kind: "amount",
    rate: "PROCUREMENTRATE",
    part: "baseData!procurement.finalAccount",
    base: "baseData!procurement.budget",
  },
  {
    id: "area",
    name: "楼堂馆所规模控制率",
    kind: "area",
    rate: "CONTROLRATE",
    part: "baseData!building.actualArea",
    base: "baseData!building.approvedArea",
  },
  {
    id: "investment",
    name: "投资概算控制率",
    kind: "amount",
    rate: "CONTROLRATE",
    part: "baseData!building.actualInvestment",
    base: "baseData!building.budgetInvestment",
  },
  {
    id: "execution",
    name: "预算执行率",
    kind: "amount",
    rate: "EXECUTIONRATE",
    part: "selfAssessment!funds.executed",
    base: "selfAssessment!funds.fullYearBudget",
  },
  {
    id: "adjustment",
    name: "预算调整率",
    kind: "amount",
    rate: "ADJUSTMENTRATE",
    part: "selfAssessment!funds.fullYearBudget",
    base: "selfAssessment!funds.initialBudget",
  },
];

const columns = [26, 16, 16, 20];
const across = columns.length;

function summaryForm(pack: Pack, year: number): FormSpec {
  const rates = keyRates.filter(({ part }) => pack[parseRef(part).form as keyof Pack]);
  return {
    id: "summary",
    sheetName: "自评汇总",
    ownUse: "derived",
    columnWidths: columns,
    blocks: [
      {
        key: "title",
        height: 30,
        cells: [heading(0, `${year}年度部门整体支出绩效自评汇总`, { across, style: "title" })],
      },
      {
        key: "unitName",
        cells: [
          caption(0, "单位名称"),
          entry(1, "unitName", "name", { across: across - 1, align: "left" }),
        ],
      },
      ...(pack.selfAssessment ? scoreRows(pack.selfAssessment) : []),
      ...headed("rates", ["关键比率", "分子", "分母", "比率"]),
      ...rates.map(rateRow),
      ...headed("findings", ["待处理的问题", "错误", "警告", "提示"]),
      {
        key: "findings",
        cells: [
          caption(0, "未处理（点“检查”后更新）"),
          ...(["error", "warning", "info"] as const).map((severity, i) =>
            entry(i + 1, `findings.${severity}`, "count", { style: "computed" }),
          ),
        ],
      },
      {
        key: "note",
        height: 32,
        cells: [
          caption(0, "本表由其他工作表自动汇总，不需填写；各数请在原表中修改。", {
            across,
            style: "note",
          }),
        ],
      },
    ],
  };
}

const headed = (key: string, texts: readonly string[]): RowSpec[] => [
  { key: `${key}.heading`, height: 22, cells: texts.map((text, i) => heading(i, text)) },
];

/** Points and scores by 一级指标, the execution rate first, as bars of what was reached. */
function scoreRows({ indicators }: SelfAssessmentOptions): RowSpec[] {
  return [
    ...headed("score", ["得分", "分值", "得分", "得分率"]),
    scoreRow("execution", "预算执行率", (field) => ({
      op: "sum",
      of: [`selfAssessment!funds.${field}`],
    })),
    ...indicators.map(({ caption: level }, i) =>
      scoreRow(`level${i + 1}`, level, (field) => ({
        op: "sumWhere",
        of: `selfAssessment!indicators.*.${field}`,
        label: "selfAssessment!indicators.*.level1",
        is: level,
      })),
    ),
    scoreRow("total", "总分", (field) => ({ op: "sum", of: [`selfAssessment!total.${field}`] })),
    {
      key: "grade",
      cells: [
        caption(0, "等次"),
        computed(
          1,
          "grade",
          "name",
          { op: "grade", score: "selfAssessment!total.score" },
          { across: across - 1 },
        ),
      ],
    },
  ];
}

type FormulaOf = (field: "points" | "score") => Parameters<typeof computed>[3];

const scoreRow = (id: string, name: string, formula: FormulaOf): RowSpec => ({
  key: `score.${id}`,
  cells: [
    caption(0, name),
    computed(1, `score.${id}.points`, "points", formula("points")),
    computed(2, `score.${id}.score`, "score", formula("score")),
    rateCell("SHARE", `score.${id}.score`, `score.${id}.points`, `score.${id}.rate`, true),
  ],
});

const rateRow = ({ id, name, kind, rate, part, base }: KeyRate): RowSpec => ({
  key: `rates.${id}`,
  cells: [
    caption(0, name),
    computed(1, `rates.${id}.part`, kind, { op: "sum", of: [part] }),
    computed(2, `rates.${id}.base`, kind, { op: "sum", of: [base] }),
    rateCell(rate, `rates.${id}.part`, `rates.${id}.base`, `rates.${id}.rate`, false),
  ],
});

const rateCell = (
  rate: RateFunction,
  part: FieldRef,
  base: FieldRef,
  field: string,
  bar: boolean,
): CellSpec => computed(3, field, "change", { op: "rate", rate, part, base }, bar ? { bar } : {});
