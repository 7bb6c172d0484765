import { catalogue } from "../../src/functions/catalogue";
import type { FunctionCase } from "./function-case";

// The golden tables of the worksheet functions: what each of them declares, and how cells are read.
// They run against the source and against the built bundle. Figures are published ones unless they
// test an edge.

const wrong = (says: string) => ({ error: "#VALUE!", says });
const judge = (says = "需要人工评定") => ({ error: "#N/A", says });
const noRate = { error: "#DIV/0!" };

/** The cases that the functions themselves tell. */
const declaredCases: readonly FunctionCase[] = catalogue.flatMap(({ id, cases }) =>
  cases.map(([args, result]): FunctionCase => [id, args, result]),
);

/** A base of 0 or blank has no rate, whatever stands above it. */
const baselessCases: readonly FunctionCase[] = [
  ["CONTROLRATE", [93, null], noRate],
  ["CONTROLRATE", [null, null], noRate],
  ["COMPLETIONRATE", [null, 51.29], wrong("“实际支出数”没有填写")],
];

/** Numbers as people type them. */
const numericTextCases: readonly FunctionCase[] = [
  ["CONTROLRATE", ["93", "103"], 93 / 103],
  ["CONTROLRATE", ["９３", "１０３"], 93 / 103],
  ["CONTROLRATE", ["93人", "103 人"], 93 / 103],
  ["SHARE", ["4, 974. 56", "6, 094. 55"], 4974.56 / 6094.55],
  ["SHARE", ["4，974.56", "6，094．55"], 4974.56 / 6094.55],
  ["SHARE", ["4 974.56", "6094.55"], 4974.56 / 6094.55],
  ["SHARE", ["\u30004974.56 ", "6094.55\u00a0"], 4974.56 / 6094.55],
  ["SHARE", ["40％", "80%"], 0.5],
  ["CHANGERATE", ["－5", "10"], -1.5],
  // Money converts when both sides carry a unit.
  ["SHARE", ["48,701,473.00元", "4870.1473万元"], 1],
  ["SHARE", ["5000万元", "1亿元"], 0.5],
  ["SHARE", ["5000万", "1亿"], 0.5],
  ["SHARE", ["5125.3 万元", "10250.6"], 0.5],
  // A single cell may come as a range of one.
  ["CONTROLRATE", [[[93]], [["103"]]], 93 / 103],
  ["CONTROLRATE", ["九十三", 103], wrong("“实际数”应为数字，现在是“九十三”")],
  ["CONTROLRATE", [93, "103abc"], wrong("“控制数”应为数字，现在是“103abc”")],
  ["CONTROLRATE", ["(93)", 103], wrong("“实际数”")],
  ["CONTROLRATE", ["9 3", 103], wrong("“实际数”")],
  ["CONTROLRATE", ["1,23", 103], wrong("“实际数”")],
  ["CONTROLRATE", ["≥93", 103], wrong("“实际数”")],
  ["CONTROLRATE", [true, 103], wrong("“实际数”")],
  ["CONTROLRATE", ["5万元", "103人"], wrong("“万元”与“人”单位不同")],
  ["CONTROLRATE", [[[93, 94]], 103], wrong("“实际数”应为一个单元格")],
  // Error cells stay the errors they are.
  ["CONTROLRATE", ["#DIV/0!", 103], { error: "#DIV/0!" }],
  ["CONTROLRATE", [93, "#N/A"], { error: "#N/A", says: "“控制数”是错误值" }],
  ["CONTROLRATE", [{ type: "Error", basicValue: "#REF!" }, 103], { error: "#REF!" }],
  ["CONTROLRATE", [{ type: "FormattedNumber", basicValue: 93 }, 103], 93 / 103],
];

/** Targets and actuals in the notations of the forms: points, target, actual, indicator, missed. */
const indicatorCases: readonly FunctionCase[] = [
  // 怀化
  ["INDICATORSCORE", [10, "≥100篇", "284"], 10],
  ["INDICATORSCORE", [10, "≥4000件", "5164"], 10],
  ["INDICATORSCORE", [10, "=100%", "100%"], 10],
  ["INDICATORSCORE", [10, "2023年12月31日前", "2023年12月31日前"], 10],
  ["INDICATORSCORE", [10, "≤100%", "100%"], 10],
  ["INDICATORSCORE", [10, "经济增长", "经济增长"], 10],
  ["INDICATORSCORE", [10, "≥95%", "100"], 10],
  // 芦淞
  ["INDICATORSCORE", [20, "与代表委员见面率", "100%"], judge("目标是文字，实际完成值是数值")],
  ["INDICATORSCORE", [10, "推动各项工作有序开展", "100%"], judge()],
  ["INDICATORSCORE", [10, "2023年按工作计划完成各项工作", "99%"], judge("目标是文字")],
  ["INDICATORSCORE", [10, "99%", "99%"], 10],
  ["INDICATORSCORE", [20, "743.91万元", "742.38万元", "成本开支"], 20],
  ["INDICATORSCORE", [20, "743.91万元", "7423800元", "成本开支"], 20],
  // 株洲
  ["INDICATORSCORE", [10, "500 篇以上", "600 余篇"], 10],
  ["INDICATORSCORE", [5, "200 条以上", "218 条"], 5],
  ["INDICATORSCORE", [5, "100%", "100%"], 5],
  ["INDICATORSCORE", [5, "同比下降 5%", "同比下降"], judge("没有写出增减多少")],
  ["INDICATORSCORE", [5, "规定时间", "全部按时完成"], judge("文字不同")],
  ["INDICATORSCORE", [10, "95%以上", "99.6%"], 10],
  ["INDICATORSCORE", [5, "逐年递减", "较上年减少"], 5],
  ["INDICATORSCORE", [8, "全省前列", "消费环境总体良好"], judge()],
  ["INDICATORSCORE", [5, "完成率 95% 以上", "完成率 97.4%"], 5],
  ["INDICATORSCORE", [5, "办复率 95% 以上", "办复率 100%"], 5],
  // 湘西
  ["INDICATORSCORE", [10, "2022年12月31日前全部完成", "截止2022年12月31日，目标任务已完成。"], 10],
  ["INDICATORSCORE", [10, "引进招商引资项目50个以上", "51个"], 10],
  ["INDICATORSCORE", [10, "社会公众或服务对象满意度达90%以上。", "满意度为93%"], 10],

  // Comparators before and after the number.
  ...["≥80", ">=80", "≧80", "＞＝80", "=80", "＝80", "═80", "﹦80", "80", "80以上", "80及以上"]
    .concat(["不低于80", "不少于80", "至少80", "达到80", "大于等于80", "80个"])
    .map((target): FunctionCase => ["INDICATORSCORE", [10, target, 60], 7.5]),
  ...["≤60", "<=60", "≦60", "＜＝60", "60以下", "60以内", "不超过60", "不高于60", "控制在60以内"]
    .concat(["小于等于60", "60及以下", "至多60"])
    .map((target): FunctionCase => ["INDICATORSCORE", [10, target, 80], 7.5]),
  ["INDICATORSCORE", [10, ">80", 80, null, "none"], 0],
  ["INDICATORSCORE", [10, "＜80", 80, null, "none"], 0],
  ["INDICATORSCORE", [10, "≥80", 80, null, "none"], 10],
  ["INDICATORSCORE", [10, "≥266米", "≥266米"], 10],
  ["INDICATORSCORE", [10, "≥95%", "不足95%"], judge("上限或下限")],

  // Units, separators, widths.
  ["INDICATORSCORE", [10, "≥１００篇", "９０篇"], 9],
  ["INDICATORSCORE", [10, "≥ 6, 094. 55", "6，094.55"], 10],
  ["INDICATORSCORE", [10, "≥1亿元", "9000万元"], 9],
  ["INDICATORSCORE", [10, "≥1.3万件", "14000件"], 10],
  ["INDICATORSCORE", [10, "300元/亩", "每亩300"], 10],
  ["INDICATORSCORE", [10, "≤5元/人*月", "4元/人*月"], 10],
  ["INDICATORSCORE", [10, "≥100台套", "90台套"], 9],
  ["INDICATORSCORE", [10, "≥500㎡", "450㎡"], 9],
  ["INDICATORSCORE", [10, "≥20年", "18年"], 9],
  ["INDICATORSCORE", [10, "各 1 次", "各 1 次"], 10],
  ["INDICATORSCORE", [10, "约600篇", "600余篇"], 10],
  ["INDICATORSCORE", [10, "120多万字", "160余万字"], 10],
  ["INDICATORSCORE", [10, "≤30天", "2个月"], judge("单位不同")],
  ["INDICATORSCORE", [10, "≥30万元", "40人"], judge("单位不同")],
  ["INDICATORSCORE", [10, "≥100篇", "95%"], judge("单位不同")],

  // Percentages against bare numbers: under 2 a fraction, from 2 percent points.
  ["INDICATORSCORE", [10, "≥95%", 0.996], 10],
  ["INDICATORSCORE", [10, "≥95%", 0.9], 9.47],
  ["INDICATORSCORE", [10, "≥95%", 1.05], 10],
  ["INDICATORSCORE", [10, "≥95%", 90], 9.47],
  ["INDICATORSCORE", [10, "≤5%", 0.03], 10],
  ["INDICATORSCORE", [10, "≤5%", 3], 10],
  ["INDICATORSCORE", [10, 1, "99%"], 9.9],
  ["INDICATORSCORE", [10, "≥100百分比", "99%"], 9.9],

  // A missing unit: both readings must come to one score; money is read in the written unit.
  ...(
    [
      ["≥1.5万人次", "1.4"],
      ["≥2万件", "2"],
      ["≥2万件", "19999"],
      ["≤100万", "500000"],
      ["≥20000", "3万件"],
      ["≤30万元", "299999"],
      ["≥100万元", "120000"],
      ["≥1.5万亩", "14000"],
    ] as const
  ).map(([target, actual]): FunctionCase => [
    "INDICATORSCORE",
    [10, target, actual],
    judge("单位不同"),
  ]),
  ["INDICATORSCORE", [10, "≥2万件", "30000"], 10],
  ["INDICATORSCORE", [10, "≤100万", "50"], 10],
  ["INDICATORSCORE", [10, "≥2万件", "19999件"], 9.99],
  ["INDICATORSCORE", [10, "≥743.91万元", "700"], 9.41],
  ["INDICATORSCORE", [10, "≥50人", "51人次"], judge("单位不同")],

  // A missing percent sign: the reading clearly nearer to the target, if there is one.
  ["INDICATORSCORE", [10, "≤1%", "1"], 10],
  ["INDICATORSCORE", [10, "≤2%", "1.8"], 10],
  ["INDICATORSCORE", [10, "≥0.5%", "0.4"], 8],
  ["INDICATORSCORE", [10, "≥250%", "2.6"], 10],
  ["INDICATORSCORE", [10, "≥95%", "1"], 10],
  ["INDICATORSCORE", [10, "≥95%", "20"], judge("单位不同")],
  ["INDICATORSCORE", [10, "≤5%", "1"], judge("单位不同")],
  ["INDICATORSCORE", [10, "1%-90%", "1"], judge("单位不同")],
  ["INDICATORSCORE", [10, "1", "90", "公用经费控制率"], judge("另有含义")],
  ["INDICATORSCORE", [10, "3", "2", "投诉率"], 10],

  // Places and grades are no amounts.
  ...(
    [
      ["进入前10", "12"],
      ["前10名", "12"],
      ["排名5", "6"],
      ["1级", "2级"],
      ["3位", "2位"],
    ] as const
  ).map(([target, actual]): FunctionCase => [
    "INDICATORSCORE",
    [10, target, actual],
    judge("另有含义"),
  ]),
  ["INDICATORSCORE", [10, "≥50名", "40名"], 8],
  ["INDICATORSCORE", [10, "第1名", "第1名"], 10],
  ["INDICATORSCORE", [10, "第1名", "第2名"], judge("没有达到目标")],

  // Words beside one number only.
  ...[
    "在建5个",
    "计划5个",
    "预计5个",
    "取消5个",
    "缺5个",
    "尚差5个",
    "剩余5个",
    "5个进行中",
    "每月5个",
  ]
    .concat(["近5个", "接近5个", "(5)", "–5", "—5个", "未完成5个", "每年5个", "人均5个"])
    .flatMap((actual): FunctionCase[] =>
      ["5个", "≥5个", "≤5", "3-6个"].map((target) => [
        "INDICATORSCORE",
        [10, target, actual, "项目数"],
        judge("另有含义"),
      ]),
    ),
  ...["已完成5个", "共5个", "达到5个", "实际完成5个", "累计5个", "约6个", "6个左右", "共计5个"].map(
    (actual): FunctionCase => ["INDICATORSCORE", [10, "≥5个", actual], 10],
  ),
  // From 4.5 to 5.5.
  ...["约5个", "5个左右"].flatMap((actual): FunctionCase[] =>
    ["5个", "≥5个", "≤5个", "3-5个"].map((target) => [
      "INDICATORSCORE",
      [10, target, actual],
      judge("看不出是否达到"),
    ]),
  ),
  ["INDICATORSCORE", [10, "每月5次", "60次"], 10],
  ["INDICATORSCORE", [10, "每季度5次", "15次"], 7.5],
  ["INDICATORSCORE", [10, "每年5次", "60次"], 10],
  ["INDICATORSCORE", [10, "每周5次", "260次"], 10],
  ["INDICATORSCORE", [10, "每天5次", "60次"], judge("按多少天计算")],
  ...["近5次", "±5次"].map((target): FunctionCase => [
    "INDICATORSCORE",
    [10, target, "60次"],
    judge("另有含义"),
  ]),
  ["INDICATORSCORE", [10, "每月5次", "每月4次"], 8],
  ["INDICATORSCORE", [10, "≥90%", "满意度95%", "服务对象满意度"], 10],
  ["INDICATORSCORE", [10, "≥90%", "不满意度95%", "服务对象满意度"], judge("另有含义")],
  ["INDICATORSCORE", [10, "100%", "近100%"], judge("另有含义")],
  ["INDICATORSCORE", [10, "同比下降5%", "预计下降6%"], judge("另有含义")],
  ["INDICATORSCORE", [10, "同比下降5%", "同比实际下降6%"], 10],
  ["INDICATORSCORE", [10, "≥150", "100\n200"], judge("不止一个数")],
  ["INDICATORSCORE", [10, "20231231", "20231220"], judge("另有含义")],

  // A bound meets what it implies, and misses nothing.
  ["INDICATORSCORE", [10, "≥95%", "≥90%"], judge("上限或下限")],
  ["INDICATORSCORE", [10, "≥95%", "≥96%"], 10],
  ["INDICATORSCORE", [10, "≥95%", "达到90%"], 9.47],
  ["INDICATORSCORE", [10, "≥95%", "达到90%以上"], judge("上限或下限")],
  ["INDICATORSCORE", [10, "90%-95%", "≥92%"], judge("上限或下限")],
  ["INDICATORSCORE", [10, "同比下降5%", "下降4%以上"], judge("上限或下限")],
  ["INDICATORSCORE", [10, "最高5", "4"], 10],
  ["INDICATORSCORE", [10, "上限5", "6", null, "none"], 0],

  // The name says which way is better.
  ...["失业率", "返贫人数", "发病率", "测量误差", "空置率", "办理时限", "等待时长", "响应时间"]
    .concat(["平均办理时间", "成本"])
    .map((name): FunctionCase => ["INDICATORSCORE", [10, "5", "10", name], 5]),
  ["INDICATORSCORE", [10, "5", "10", "投诉减少数"], 10],
  ["INDICATORSCORE", [10, "5", "10", "减少数"], 10],

  // The levels say it before the name does: a text, cells, or the rows down to this one.
  ["INDICATORSCORE", [50, "15万元", "10.5万元", "河道保洁", null, "成本指标"], 50],
  [
    "INDICATORSCORE",
    [50, "15万元", "18万元", "河道保洁", "linear", [["成本指标", "经济成本"]]],
    40,
  ],
  [
    "INDICATORSCORE",
    [
      50,
      "15万元",
      "18万元",
      "河道保洁",
      null,
      [["产出指标"], ["成本指标（20分）"], [null], ["……"]],
    ],
    41.67,
  ],
  ["INDICATORSCORE", [10, "4次", "5次", "成本核算次数", null, "成本指标"], 10],
  ["INDICATORSCORE", [10, "5%", "6%", "成本节约率", null, "成本指标"], 10],
  // Neither says it: a person writes the comparator, unless the target is reached exactly.
  [
    "INDICATORSCORE",
    [50, "15万元", "18万元", "河道保洁"],
    judge("未写明“≥”或“≤”，请在年度指标值前补写"),
  ],
  ["INDICATORSCORE", [50, "15万元", "15万元", "河道保洁"], 50],
  ...[
    "成本下降",
    "三公经费压减额",
    "结转资金使用率",
    "违规案件查处数",
    "故障修复数",
    "能耗降低率",
  ].map((name): FunctionCase => ["INDICATORSCORE", [10, "5%", "10%", name], 10]),

  // Missed: three rules.
  ["INDICATORSCORE", [10, "≤100", 150], 6.67],
  ["INDICATORSCORE", [10, "≤100", 150, null, "ratio"], 6.67],
  ["INDICATORSCORE", [10, "≤100", 150, null, "linear"], 5],
  ["INDICATORSCORE", [10, "≤100", 200, null, "linear"], 0],
  ["INDICATORSCORE", [10, "≤100", 500, null, "线性"], 0],
  ["INDICATORSCORE", [10, "≤100", 150, null, "none"], 0],
  ["INDICATORSCORE", [10, "≤100", 150, null, "不得分"], 0],
  ["INDICATORSCORE", [10, "≥100", 90, null, "linear"], 9],
  ["INDICATORSCORE", [10, "≥100", 90, "", "比例"], 9],
  ["INDICATORSCORE", [10, "≥100", 90, 0, 0], 9],
  ["INDICATORSCORE", [10, "≥100", 90, null, "half"], wrong("ratio/比例、linear/线性、none/不得分")],
  ["INDICATORSCORE", [10, "=0", 1], 0],
  ["INDICATORSCORE", [10, "=0", 0], 10],
  ["INDICATORSCORE", [10, "0起", "1起"], 0],
  ["INDICATORSCORE", [10, "≥100", -5], 0],
  ["INDICATORSCORE", [10, "≤5%", "-3%"], 10],
  ["INDICATORSCORE", [10, "≤-5%", "-7%"], 10],
  ["INDICATORSCORE", [10, "≥-5%", "-7%"], judge("负数")],
  // Half up at the second decimal, once: 10 × 83.35 ÷ 100 = 8.335.
  ["INDICATORSCORE", [10, "≥100", 83.35], 8.34],
  ["INDICATORSCORE", [10, "≥3", 2], 6.67],
  ["INDICATORSCORE", ["10分", "≥3", "2"], 6.67],

  // No comparator: at least, or at most where the name says that less is better.
  ["INDICATORSCORE", [10, 100, 150, "公用经费控制率"], 6.67],
  ["INDICATORSCORE", [10, "3起", "2起", "安全事故"], 10],
  ["INDICATORSCORE", [10, 10, 12, "成本节约率"], 10],
  ["INDICATORSCORE", [10, "100", "80", "造林面积（≥**亩）"], 8],
  ["INDICATORSCORE", [10, "100", "80", "差错数（≤）"], 10],

  // Ranges.
  ["INDICATORSCORE", [10, "90%-95%", "92%"], 10],
  ["INDICATORSCORE", [10, "90%—95%", 0.92], 10],
  ["INDICATORSCORE", [10, "90～95%", "90%"], 10],
  ["INDICATORSCORE", [10, "10至20个", "5个"], 5],
  ["INDICATORSCORE", [10, "10至20个", "25个"], 8],
  ["INDICATORSCORE", [10, "10-20万元", "40万元", null, "linear"], 0],
  ["INDICATORSCORE", [10, "≥10", "5-20"], judge("实际完成值是范围")],

  // Changes against last year.
  ["INDICATORSCORE", [10, "同比增长5%", "同比增长6%"], 10],
  ["INDICATORSCORE", [10, "同比增长5%以上", "增长4%"], 8],
  ["INDICATORSCORE", [10, "同比下降5%", "同比下降4%"], 8],
  ["INDICATORSCORE", [10, "同比下降5%", "同比增长4%"], 0],
  ["INDICATORSCORE", [10, "同比下降5%", "95%"], judge()],
  ["INDICATORSCORE", [10, "逐年递减", "较上年增加"], judge()],

  // Dates.
  ["INDICATORSCORE", [10, "2023年12月31日前", "2023年12月20日"], 10],
  ["INDICATORSCORE", [10, "2023年12月31日前", "2024年1月5日"], judge("迟于目标 5 天")],
  ["INDICATORSCORE", [10, "2023年12月31日前", "2024年3月5日"], judge("迟于目标 65 天")],
  ["INDICATORSCORE", [10, "2023年12月31日前", "2024年3月"], judge("至少 61 天")],
  ["INDICATORSCORE", [10, "2023年12月31日前", "未完成"], judge("写明没有完成")],
  ["INDICATORSCORE", [10, "2023年12月31日前", "按时完成"], 10],
  ["INDICATORSCORE", [10, "2023年12月31日", 45291], 10],
  ["INDICATORSCORE", [10, "2023年12月31日", 45292], judge("迟于目标 1 天")],
  ["INDICATORSCORE", [10, 45291, 45270, "完成时间"], 10],
  ["INDICATORSCORE", [10, "2021年12月", "2021年12月31日"], 10],
  ["INDICATORSCORE", [10, "2021年底", "2021年12月"], 10],
  ["INDICATORSCORE", [10, "2021年年底前", "2022年1月"], judge("至少 1 天")],
  ["INDICATORSCORE", [10, "12月底前", "2023年12月20日"], 10],
  ["INDICATORSCORE", [10, "12月底前", "2023年11月", "2023年建设时间"], 10],
  ["INDICATORSCORE", [10, "12月31日前", "2024年1月5日"], judge("目标没有年份")],
  ["INDICATORSCORE", [10, "12月31日前", "2024年1月5日", "2023年完工时间"], judge("迟于目标 5 天")],
  ["INDICATORSCORE", [10, "9月前", "7月"], 10],
  ["INDICATORSCORE", [10, "9月前", "9月"], judge("至少 1 天")],
  ["INDICATORSCORE", [10, "9月底前", "2023年8月15日"], 10],
  ["INDICATORSCORE", [10, "9月底前", "2023年2月"], judge("目标没有年份")],
  ["INDICATORSCORE", [10, "9月15日前", "9月"], judge("不够具体")],
  ["INDICATORSCORE", [10, "9月15日前", "9月上旬"], 10],
  ["INDICATORSCORE", [10, "9月15日前", "9月中旬"], judge("不够具体")],
  ["INDICATORSCORE", [10, "9月15日前", "9月下旬"], judge("至少 6 天")],
  ["INDICATORSCORE", [10, "9月15日前", "9月底前"], judge("不够具体")],
  ["INDICATORSCORE", [10, "2023年9月底前", "2024年9月底前"], judge("不够具体")],
  ["INDICATORSCORE", [10, "2023年12月31日前", "已于2023年8月15日完成"], 10],
  ["INDICATORSCORE", [10, "1-12月", "12月"], 10],
  ["INDICATORSCORE", [10, "2023年1月至6月", "2023年7月"], judge()],
  ["INDICATORSCORE", [10, "上半年", "6月30日"], 10],
  ["INDICATORSCORE", [10, "上半年", "7月1日"], judge()],
  ["INDICATORSCORE", [10, "第三季度", "9月"], 10],
  ["INDICATORSCORE", [10, "2023-12-31", "2023/12/31"], 10],
  ["INDICATORSCORE", [10, "不晚于2023.12.31", "2023.12.30"], 10],
  ["INDICATORSCORE", [10, "2023年底前", "45000件"], judge()],
  ["INDICATORSCORE", [10, "2023年2月30日", "2023年2月30日"], 10],

  // Words.
  ...["完成", "已完成", "达成", "达成预期指标"].map((actual): FunctionCase => [
    "INDICATORSCORE",
    [10, "显著提升", actual],
    10,
  ]),
  ...["是", "合格", "逐步提高", "长期", "达成预期指标"].map((word): FunctionCase => [
    "INDICATORSCORE",
    [10, word, ` ${word}`],
    10,
  ]),
  ["INDICATORSCORE", [10, "显著提升", "基本达到"], judge("文字不同")],
  ["INDICATORSCORE", [10, "≤30万元", "节约"], judge("目标是数值，实际完成值是文字")],
  ["INDICATORSCORE", [10, "≥95%", "未完成"], judge()],
  ["INDICATORSCORE", [10, "满意度95%", "投诉率3%"], judge("不是同一个指标")],
  ["INDICATORSCORE", [10, "合格率≥95%", "不合格率96%"], judge("不是同一个指标")],
  ["INDICATORSCORE", [10, "不合格率≤5%", "合格率4%"], judge("不是同一个指标")],
  ["INDICATORSCORE", [10, "不合格率≤5%", "不合格率4%"], 10],
  ["INDICATORSCORE", [10, "5项", "5项未完成"], judge("似乎没有完成")],
  ["INDICATORSCORE", [10, "不少于5项", "5项未完成"], judge("似乎没有完成")],
  ["INDICATORSCORE", [10, "100%", "100%未完成"], judge("似乎没有完成")],
  ["INDICATORSCORE", [10, "5项", "不少于5项"], 10],

  // Not applicable, blank.
  ...["", " ", null, undefined, "/", "—", "——", "……", ".....", "*", "不适用"].flatMap(
    (nothing): FunctionCase[] => [
      ["INDICATORSCORE", [10, nothing, 5], judge("年度指标值")],
      ["INDICATORSCORE", [10, "≥5", nothing], judge("实际完成值")],
    ],
  ),
  // A numeric 0 may be a blank cell: it is never met, nor missed.
  ["INDICATORSCORE", [10, 0, 5], judge("0 或空白")],

  ["INDICATORSCORE", ["十分", "≥5", 5], wrong("“分值”应为数字，现在是“十分”")],
  ["INDICATORSCORE", [-1, "≥5", 5], wrong("“分值”不能是负数")],
  ["INDICATORSCORE", [null, "≥5", 5], wrong("“分值”没有填写")],
  ["INDICATORSCORE", [10, "#REF!", 5], { error: "#REF!" }],
  ["INDICATORSCORE", [[[10]], [["≥100"]], [[90]]], 9],
];

/** Scores of rates, and grades, where cells are blank or figures are binary fractions. */
const scoreCases: readonly FunctionCase[] = [
  ["EXECUTIONSCORE", [4539.55, 4000, null], 10],
  ["EXECUTIONSCORE", [5, null], noRate],
  ["STEPSCORE", [8, 136 / 143, 1, 0.01, 0.8], 8],
  ["BANDSCORE", [1.1 - 1, [[0, 0.1, 0.2, 0.3]], [[5, 4, 3, 2, 0]]], 4],
  ["BANDSCORE", [0.1, [["", null]], [[5]]], wrong("“分档界限”没有填写")],
  ["GRADE", [8.2 + 81.79999999999998], "优"],
  ["GRADE", [60, null], "中"],
  ["DEVIATION", [0, 1], noRate],
  ["DEVIATION", ["≥5%", null], { error: "#N/A", says: "实际完成值“空白”不是数字" }],
  [
    "EXPLAIN",
    [10, null, null],
    "年度指标值“空白”，实际完成值“空白”：需要人工评定，年度指标值是空白。",
  ],
];

export const functionCases: Readonly<Record<string, readonly FunctionCase[]>> = {
  "as declared": declaredCases,
  "a base of 0 or blank": baselessCases,
  "numeric text": numericTextCases,
  "indicator scores": indicatorCases,
  "scores and grades": scoreCases,
};
