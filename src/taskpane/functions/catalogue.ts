/** One argument, as the pane asks for it and as the example gives it. */
export interface Argument {
  readonly name: string;
  readonly optional?: true;
  /** Takes a block of cells rather than one. */
  readonly range?: true;
  /** Takes words as well as cells. */
  readonly words?: true;
  /** What it may be: the word that stands in the formula, and what it means. */
  readonly choices?: readonly (readonly [word: string, meaning: string])[];
  /** What the example gives; an optional argument may be left out. */
  readonly example?: number | string | readonly number[];
}

/** A worksheet function of ours, explained. */
export interface FunctionEntry {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  /** Where the rule stands, or whose reading it is. */
  readonly source: string;
  readonly result: "rate" | "score" | "words";
  readonly arguments: readonly Argument[];
  /** What the example comes to, as a cell shows it. */
  readonly exampleResult: string;
}

interface Purpose {
  readonly title: string;
  readonly functions: readonly FunctionEntry[];
}

const executed: Argument = { name: "全年执行数", example: 742.38 };
const fullYearBudget: Argument = { name: "全年预算数", example: 743.91 };
const missed: Argument = {
  name: "未达标计分方式",
  optional: true,
  choices: [
    ["ratio", "按比例计分"],
    ["linear", "线性递减，达到两倍目标得 0 分"],
    ["none", "不得分"],
  ],
};
const indicator: readonly Argument[] = [
  { name: "分值", example: 10 },
  { name: "年度指标值", example: "≥95%" },
  { name: "实际完成值", example: "90%" },
  { name: "指标名称", optional: true },
  missed,
  { name: "上级指标", optional: true, range: true, words: true },
];

/** The functions by purpose. Names and arguments agree with functions.json, which a test sees to. */
export const purposes: readonly Purpose[] = [
  {
    title: "控制与执行",
    functions: [
      {
        id: "CONTROLRATE",
        title: "控制率",
        definition:
          "实际数 ÷ 控制数。在职人员、三公经费、公用经费、楼堂馆所规模和投资概算的控制率都用它。",
        source: "怀化、芦淞 2023 年公开的基础数据表；湖南 2018 年评价指标表以不超过 100% 为满分。",
        result: "rate",
        arguments: [
          { name: "实际数", example: 93 },
          { name: "控制数", example: 103 },
        ],
        exampleResult: "90.29%",
      },
      {
        id: "EXECUTIONRATE",
        title: "预算执行率",
        definition: "全年执行数 ÷ 全年预算数（调整后）。",
        source: "株洲市人民政府办公室 2023 年自评表的表注。",
        result: "rate",
        arguments: [executed, fullYearBudget],
        exampleResult: "99.79%",
      },
      {
        id: "COMPLETIONRATE",
        title: "预算完成率",
        definition: "实际支出数 ÷ 年初预算数。",
        source: "永州市人民政府办公室 2023 年自评报告的口径；各地另有口径，以本级文件为准。",
        result: "rate",
        arguments: [
          { name: "实际支出数", example: 3218.18 },
          { name: "年初预算数", example: 2488.61 },
        ],
        exampleResult: "129.32%",
      },
      {
        id: "ADJUSTMENTRATE",
        title: "预算调整率",
        definition: "（全年预算数 − 年初预算数）÷ 年初预算数，带正负号。",
        source: "湘西州人民政府办公室 2022 年自评报告的口径；有的地方按调整的总额计算。",
        result: "rate",
        arguments: [fullYearBudget, { name: "年初预算数", example: 617.73 }],
        exampleResult: "20.43%",
      },
      {
        id: "PROCUREMENTRATE",
        title: "政府采购执行率",
        definition: "实际采购金额 ÷ 采购预算数。",
        source: "湘西州人民政府办公室 2022 年自评报告。",
        result: "rate",
        arguments: [
          { name: "实际采购金额", example: 3457775.58 },
          { name: "采购预算数", example: 15524401 },
        ],
        exampleResult: "22.27%",
      },
    ],
  },
  {
    title: "变动与结构",
    functions: [
      {
        id: "CHANGERATE",
        title: "变动率",
        definition: "（本年数 − 上年数）÷ 上年数。增加为正，减少为负。",
        source:
          "湘西州 2022 年自评报告的三公经费变动率；湖南 2018 年评价指标表两边都用预算数，由所选的单元格决定。",
        result: "rate",
        arguments: [
          { name: "本年数", example: 5 },
          { name: "上年数", example: 5.58 },
        ],
        exampleResult: "-10.39%",
      },
      {
        id: "CARRYOVERRATE",
        title: "结转结余率",
        definition: "结转结余数 ÷ 支出预算数。",
        source: "默认口径；有的地方以支出完成数为分母，以本级文件为准。",
        result: "rate",
        arguments: [
          { name: "结转结余数", example: 2708.62 },
          { name: "支出预算数", example: 9332.43 },
        ],
        exampleResult: "29.02%",
      },
      {
        id: "UTILIZATIONRATE",
        title: "固定资产利用率",
        definition: "在用固定资产 ÷ 固定资产合计。",
        source: "湘西州人民政府办公室 2022 年自评报告。",
        result: "rate",
        arguments: [
          { name: "在用固定资产", example: 6648.7 },
          { name: "固定资产合计", example: 12933.17 },
        ],
        exampleResult: "51.41%",
      },
      {
        id: "SHARE",
        title: "占比",
        definition: "部分 ÷ 合计。",
        source: "决算说明的通常写法，例如永州市人民政府办公室 2023 年基本支出占比。",
        result: "rate",
        arguments: [
          { name: "部分", example: 2536.8 },
          { name: "合计", example: 3218.18 },
        ],
        exampleResult: "78.83%",
      },
      {
        id: "DEVIATION",
        title: "偏离度",
        definition: "（实际完成值 − 年度指标值）÷ 年度指标值。超额为正，不足为负。",
        source: "默认口径；超过目标三成时，不少地方要求说明原因。",
        result: "rate",
        arguments: [
          { name: "年度指标值", example: "≥100篇" },
          { name: "实际完成值", example: 284 },
        ],
        exampleResult: "184.00%",
      },
    ],
  },
  {
    title: "得分",
    functions: [
      {
        id: "INDICATORSCORE",
        title: "指标得分",
        definition:
          "达到年度指标值得满分；未达到时按实际完成值 ÷ 年度指标值计分，越小越好的指标反过来计算。指标值没有写明“≥”或“≤”的，依次按上级指标、指标名称和单位判断；仍不能判断的，以及无法计算的，显示 #N/A，由人工评定。",
        source: "默认规则，与怀化、芦淞 2023 年公开的自评表相符；本级另有规定时选择计分方式。",
        result: "score",
        arguments: indicator,
        exampleResult: "9.47",
      },
      {
        id: "EXECUTIONSCORE",
        title: "预算执行率得分",
        definition: "分值 × 执行率，不超过分值，保留两位小数。",
        source: "默认规则；按执行率分段给分的地方改用分段得分（BANDSCORE）。",
        result: "score",
        arguments: [executed, fullYearBudget, { name: "分值", optional: true }],
        exampleResult: "9.98",
      },
      {
        id: "STEPSCORE",
        title: "分档扣分",
        definition: "比率在标准以内得满分，每超出一整档扣若干分，扣完为止。",
        source: "湖南 2018 年部门整体支出绩效评价指标表，例如在职人员控制率。",
        result: "score",
        arguments: [
          { name: "分值", example: 5 },
          { name: "比率", example: 1.087 },
          { name: "标准", example: 1 },
          { name: "每档幅度", example: 0.01 },
          { name: "每超出一整档扣的分数", example: 0.5 },
          {
            name: "扣分方向",
            optional: true,
            choices: [
              ["over", "高于标准扣分"],
              ["under", "低于标准扣分"],
              ["both", "高于、低于都扣分"],
            ],
          },
        ],
        exampleResult: "1",
      },
      {
        id: "BANDSCORE",
        title: "分段得分",
        definition:
          "比率落在哪一段就得哪一段的分。界限从小到大时为各段上限，从大到小时为各段下限，均含本数。",
        source: "湖南 2018 年部门整体支出绩效评价指标表，例如预算控制率。",
        result: "score",
        arguments: [
          { name: "比率", example: 0.3993 },
          { name: "分档界限", range: true, example: [0, 0.1, 0.2, 0.3] },
          { name: "各档得分", range: true, example: [5, 4, 3, 2, 0] },
        ],
        exampleResult: "0",
      },
    ],
  },
  {
    title: "等次与说明",
    functions: [
      {
        id: "GRADE",
        title: "评价等次",
        definition: "90（含）分以上为优，80（含）–90 为良，60（含）–80 为中，60 分以下为差。",
        source: "株洲市人民政府办公室 2023 年自评表的表注；也可用自定的等次表。",
        result: "words",
        arguments: [
          { name: "综合得分", example: 95 },
          { name: "等次表", optional: true, range: true },
        ],
        exampleResult: "优",
      },
      {
        id: "EXPLAIN",
        title: "得分说明",
        definition: "用一句话说明指标得分怎样算出，或为什么需要人工评定。",
        source: "与指标得分（INDICATORSCORE）同一规则。",
        result: "words",
        arguments: indicator,
        exampleResult:
          "年度指标值“≥95%”，实际完成值“90%”：未达到，按比例 10 × 90% ÷ 95% 得 9.47 分。",
      },
    ],
  },
];
