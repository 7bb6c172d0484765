/** What a unit measures. `bare` is no unit, `scale` is 万 or 亿 alone, `count` is any other word. */
export type Dimension = "bare" | "scale" | "percent" | "money" | "measure" | "count";

// Spellings of units, one line each: a spelling is added where it belongs and nowhere else.

/** A dimension and its units: base units in one, and its spellings, the first of which names it. */
type Family = readonly [Dimension, ...(readonly [number, string])[]];

/** What converts exactly; 工作日 do not into 天, nor 个月 into 天. The first unit names the family. */
export const MEASURES: readonly Family[] = [
  ["percent", [0.01, "% 百分比 百分之"], [0.001, "‰ 千分比"], [0.1, "成"]],
  ["measure", [1, "个百分点 百分点 pct"]],
  ["money", [1, "元 元人民币 块钱"]],
  ["measure", [1, "米 m 公尺"], [1000, "公里 km 千米"], [0.01, "厘米 cm"], [0.001, "毫米 mm"]],
  [
    "measure",
    [1, "亩 市亩"],
    [0.0015, "平方米 ㎡ m² 平米 平方"],
    [15, "公顷 hm² ha"],
    [1500, "平方公里 km² 平方千米"],
  ],
  ["measure", [1, "立方米 m³ 立方 方"], [0.001, "升 L 公升"], [0.000001, "毫升 mL"]],
  [
    "measure",
    [1, "千克 kg 公斤"],
    [1000, "吨 t 公吨"],
    [0.5, "斤 市斤"],
    [0.001, "克 g"],
    [0.000001, "毫克 mg"],
    [0.000000001, "微克 μg ug µg"],
  ],
  [
    "measure",
    [1, "秒 秒钟 s"],
    [60, "分钟 min"],
    [3600, "小时 h 个小时 钟头"],
    [86400, "天 日 日历天 d"],
    [604800, "周 星期 个星期"],
  ],
  ["measure", [1, "个月 月"], [3, "季度 个季度 季"], [12, "年 周年"]],
  ["measure", [1, "个工作日 工作日 工作天"]],
  ["measure", [1, "千瓦时 kWh kW·h 度"], [1000, "兆瓦时 MWh"]],
  ["measure", [1, "分贝 dB"]],
  ["measure", [1, "/十万"]],
  ["measure", [1, "/万"]],
  ["measure", [1, "千瓦 kW"], [1000, "兆瓦 MW"], [0.001, "瓦 W"]],
];

/** Measure words, which count what stands behind them: `家企业`. */
export const COUNTERS =
  "个 家 户 项 件 篇 条 次 期 场 批 份 套 台 台套 辆 座 处 所 间 栋 幢 棵 株 头 只 口 匹 艘 架 部 " +
  "本 册 张 幅 块 片 段 宗 笔 起 例 类 种 门 堂 节 课时 学时 轮 届 回 遍 趟 班 组 队 支 级 星 分 倍 字 " +
  "页 盏 根 面 枚 瓶 箱 袋 桶 包 车 床 人 位 人次 户次 家次 台次 班次 架次 车次 件次 人天 人日 人月 村 " +
  "镇 乡 社区 点 站 线 路 门次 课 讲 集 版 稿 单 桩 眼 井 群 团 列 羽 尾 粒";

/** Spellings of one counter. */
export const SAME_COUNTERS: readonly string[] = [
  "人 名 位 个人",
  "场 场次",
  "批 批次",
  "期 期次",
  "次 回 次数",
  "台套 台/套 台、套",
];

/** Counters of what happens, which add up over a year; of what is there, as 个 and 家, they need not. */
export const EVENTS = /^(?:次|期|场|批|篇|份|轮|遍|趟|届)$/;
