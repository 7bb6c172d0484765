import { decimal } from "./decimal";
import type { Amount } from "./amount";
import { NO_UNIT, readUnit } from "./units";

// The words of the field beside numbers, and those that stand for one. One table a meaning: a word is
// added where it belongs.

const any = (words: string): string => `(?:${words.split(" ").join("|")})`;

/** Words before a number that change nothing. */
const FILLERS = new RegExp(
  `${any(
    "已经? 均 总共?计? 共计? 全年度? 本年度? 当年 今年 年度 年内 全部 累计 合计 实际 完成(?!率) 实现 达到? 约 为 有 " +
      "同比 [较比]?(?:上年|去年)(?:同期)? 逐年 (?:[足全]额|按[时期]|及时|如期|准时)(?!.*率) " +
      "(?:提[高升]|上升|增[加长]|下降|降|降低|减少|缩短)[至到] 确保 保证 保持在? 稳定在 维持在 力争 截[至止]到?(?:目前|年底)? 目前 人民币 发生 出现 [:,]",
  )}`,
  "g",
);

/** Words for doing anything at all. */
const LIGHT_VERBS = /开展|举办|组织|实施/g;

/** What was done and is over. Not what is under way: 在建, 推进, 启动, 建设 may be. */
const VERBS = new RegExp(
  any(
    "发布 发表 刊发 编发 印发 印制 制发 召开 新建 建成 改造 修建 修复 修缮 安装 购置 采购 培训 办理 办结 受理 " +
      "处理 处置 检查 巡查 抽查 走访 慰问 发放 补助 补贴 资助 救助 扶持 服务 接待 承办 编制 制定 制作 出台 报送 上报 撰写 " +
      "采写 宣传 推广 引进 招聘 录用 新增 整治 整改 种植 栽植 造林 绿化 维护 维修 更新 更换 升级 拆除 清理 收集 回收 覆盖 " +
      "购买 惠及 受益 养护 参与 参加 落实 审核 审批 评审 验收 查处 调解 化解 签订 签约 申报 获得 获批 创建 打造 形成 建立 提供 配备 投放 " +
      "设置 设立 支付 支出 拨付 交付 通过 出动 监测 检测",
  ),
  "g",
);

/** Words that make a number something else: planned, under way, lacking, denied. */
export const PENDING =
  /[未不没非延逾迟待拟欠]|缺(?!陷)|[尚剩仅才近]|[还正][在有]|在[建办]|进行|中$|[前后外]$|计划|预[计期]|目标|取消|原|差(?![旅错异评额])|其中?余/;

const AIMS =
  "(?:年度|年初|全年|本年|预期|预定|既定|计划|绩效|规定|设定|各项|工作|目标|任务|指标|要求|标准|效果|[的值])*";
const ENDED = any("完成 完工 竣工 建成 办结 达成 达到 达标 实现 到位 落实 兑现 开展 交付 验收");
const WHOLLY = any("已经? 均 都 全部 全面 圆满 顺利 超额 如数 按质 按量 保质保量");

const DONE = new RegExp(`^${WHOLLY}*(?:完成|达成|达到|实现)${AIMS}$`);
const ON_TIME = new RegExp(
  `^(?:已经?|均|都|全部|能够?|做到)*(?:[按如]期|[按及准]时|提前|按(?:规定|计划|要求|序时)(?:时间|时限|进度)*)(?:全部|全面)?${ENDED}?${AIMS}$`,
);

/** Whether words meet any worded target: `完成`, `已达成年度指标值`. */
export const saysDone = (text: string): boolean => DONE.test(text);

/** Whether words keep any deadline: `按时完成`. */
export const saysOnTime = (text: string): boolean => ON_TIME.test(text);

/** A property or a kind of its own column before words: `=有效提高`, `定性`; the unit behind them. */
const PROPERTY =
  /^(?:[=≥≤><]+|[([【]?定[性量](?:指标(?=:))?[)\]】]?[:=/]?)(?=[^\d.=≥≤><指分])|[/—*%-]+$/g;

/** Words without what columns of their own say beside them. */
export const withoutProperty = (text: string): string => text.replace(PROPERTY, "");

/** Said before its end: `全部发放到位`, `100%全覆盖`. */
const DONE_TO = "验收|发放|拨付|支付|整改|检[测验]|办理|安装|采购|覆盖|全";
const ALL = new RegExp(
  `^(?:已经?|均|都|实现|达到|做到)*(?:(?:全部|全面|全员|全额|全|均已?|都已?|100%)(?:如期|按[期时])?(?:${DONE_TO})?(?:${ENDED}|覆盖|合格|发放|执行|整改|满意|通过验收)|全部|应(.)尽\\1)(?:${AIMS})$`,
);

/** What a unit does not want to have happened, as far as it is named without 发生 or 出现. */
const EVILS =
  "(?:(?:重特?大|较大|一般|安全|生产|责任|质量|环境|群体性?|食品|交通|消防|火灾|工伤|医疗|网络|舆情|负面|不良|违[法规纪约]|有效|重复|越级|集体|学生|群众)*" +
  "(?:事故|投诉|上访|信访|举报|火灾|舆情|差错|失误|错误|伤亡|死亡|纠纷|泄密|失密|逾期|延误|超支|拖欠|欠薪|污染|返贫|瞒报|漏报|缺陷|感染|中毒|泄[漏露]|滞留|积压|故障|退[单货]|返工|问题|案件|案例|事件|违[法规纪约](?:行为)?|影响|疫情|损失|污染|新增债务)" +
  "(?:事件|事故|案件|情况|问题|现象|行为)?)";
const LEAD = "(?:全年|本年度?|年度|年内|均|都|实际|共|目前|至今|确保)*";
const OCCURS = "(?:发生|出现|产生|发现)";
const NOTHING = new RegExp(
  `^${LEAD}(?:(?:无|零|0|没有|[未无没零0不]有?${OCCURS}|(?:避免|防止|杜绝)${OCCURS}|为[零0])(?:过)?` +
    `|(?:从?未|没有|没|不)(?:${OCCURS}|[接收]到)过?([^\\d,;]{1,12}?)` +
    `|(?:无|零|0|没有)([^\\d,;]{1,12}?)${OCCURS}` +
    `|(?:无|零|0|没有|杜绝|避免|防止|从?未|不)(${EVILS}))(?:的?(?:情况|现象))?$`,
);

/** The number that words stand for: `应保尽保` is 100%, `未发生安全事故` is 0 of 安全事故. */
export function numberInWords(text: string): Amount | null {
  const parts = text.split(/[,;、]/);
  if (parts.every((part) => ALL.test(part))) return { value: HUNDRED, unit: readUnit("%") };
  const nothing = NOTHING.exec(text);
  if (!nothing) return null;
  const noun = (nothing[1] || nothing[2] || nothing[3] || "").replace(KIND_OF_NOUN, "$1");
  return { value: ZERO, unit: { ...NO_UNIT, noun } };
}

/** 违规 and 违规行为 are one thing. */
const KIND_OF_NOUN = /(.)(?:事件|案件|情况|问题|现象|行为)$/;
const HUNDRED = decimal(100);
const ZERO = decimal(0);

/** Words before a number, without those that change nothing. */
export const withoutFillers = (label: string): string => label.replace(FILLERS, "");

/** Words before a number, without what was done to what it counts: `发布信息` leaves `信息`. */
export const withoutVerbs = (label: string): string =>
  label.replace(LIGHT_VERBS, "").replace(VERBS, "");

/** What may still be under way, and is not where the indicator counts just that. */
const OPEN_VERBS = /启动|推进|开工|建设|改扩建|续建/g;

/** Words before a number without what the indicator's name says of it itself. */
export const withoutOpenVerbs = (label: string, name: string): string =>
  label.replace(OPEN_VERBS, (verb) => (name.includes(verb) ? "" : verb));

/** Words for one thing done. */
const SAME_VERBS = [/新建|建成|修建/, /购置|采购|购买/, /发布|发表|刊发/, /种植|栽植/, /惠及|受益/];

/** What is said to be done, but for words that fit everything; of words for one thing, their place. */
export const verbsOf = (label: string): readonly (string | number)[] =>
  (label.match(VERBS) || []).map((verb) => {
    const same = SAME_VERBS.findIndex((verbs) => verbs.test(verb));
    return same < 0 ? verb : same;
  });

/** Whether words behind 100% only say that all of it was done: `到位`, `发放到位`. */
export const saysAll = (text: string): boolean => ALL.test(`100%${text}`);
