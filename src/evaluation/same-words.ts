import { plain } from "./text";
import { withoutProperty } from "./words";

// Whether words say what the target says, or the opposite. Anything between is left to a person.

const any = (words: string): string => `(?:${words.split(" ").join("|")})`;

/** Change nothing: `已`, `得到`, `提高了`. */
const EMPTY = new RegExp(
  `^${any("已经? 均 都 得到 得以 能够? 做到 实现 达到 予以 全年 本年度?")}+|了(?=$|[^解如])|情况$|[“”"。!,]`,
  "g",
);
/** More than the target asks for: `提高` is met by `有效提高`. */
const STRENGTH = any(
  "有效 显著 明显 大幅度? 进一步 持续 稳步 不断 逐步 全面 全部 极大 较大 切实 有力 充分 得到",
);
/** What is done to anything, and says no more of it. */
const TESTED = any("验收 质量 检查 检验 抽检 检测 考核 评审 审核 项目 工程");
const STRONGER = new RegExp(`^${STRENGTH}+$`);
const IS_TESTED = new RegExp(`^${TESTED}+$`);
/** `完成采购` is `已采购`, and `采购完成`. */
const IS_DONE = /完成|已经?|工作$|任务$/g;

const NEGATION = "(?:[尚仍还并]?(?:未[能曾]?|没有?能?)|不)(?:得到|有(?!效))?";
const DENIAL = new RegExp(NEGATION);
const DENIES = new RegExp(`^${NEGATION}(.{2,})$`);
/** What a target may say beside the word that is denied. */
const BESIDE = new RegExp(
  `^(?:${STRENGTH}|${TESTED}|${any("完成 正常 良好 健全 完善 按[时期] 及时 如期 通过")})*$`,
);
/** Of targets that want nothing to happen. */
const WANTS_NONE = /^(?:[无零]|没有|[未不](?:发生|出现|存在|产生)?|杜绝|避免|防止)(.+)$/;
const IS_SOME = /^(?:仍?有|存在|发生|出现|产生)/;

/** Each of one side is the opposite of each of the other. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  ["提高 提升 上升 升高 增长 增加 增强 上涨", "降低 下降 减少 下滑 减弱 回落"],
  ["改善 好转 优化 向好", "恶化 变差 退化 下滑"],
  ["达标", "超标"],
  ["是", "否"],
  ["有", "无 没有"],
].map(([a, b]) => [wholly(a!), wholly(b!)]);

/** The words alone, or with what only strengthens them. */
function wholly(words: string): RegExp {
  return new RegExp(`^(?:${STRENGTH}|有所|略有|[较同][比上].{0,3})*${any(words)}$`);
}

const core = (text: string): string => withoutProperty(plain(text)).replace(EMPTY, "");

/** Whether the actual says what the target says, in its words: `验收通过` of `通过验收`. */
export function saysSame(target: string, actual: string): boolean {
  const [wanted, said] = [core(target), core(actual)];
  if (wanted === "" || said === "") return false;
  const left = wanted.replace(IS_DONE, "");
  const none = WANTS_NONE.exec(wanted)?.[1];
  return (
    said === wanted ||
    (none !== undefined && none === WANTS_NONE.exec(said)?.[1]) ||
    isTurned(wanted, said) ||
    (said.endsWith(wanted) && STRONGER.test(said.slice(0, -wanted.length))) ||
    isTested(wanted, said) ||
    isTested(said, wanted) ||
    (left !== "" && left === said.replace(IS_DONE, "") && IS_DONE_ONCE.test(actual))
  );
}

const IS_DONE_ONCE = /完成|已/;

/** `运行正常` of `正常运行`: two words in the other order. */
const isTurned = (a: string, b: string): boolean =>
  a.length === 4 && b.length === 4 && a.slice(2) + a.slice(0, 2) === b;

/** `验收合格` of `合格`. */
const isTested = (short: string, long: string): boolean =>
  long.endsWith(short) && IS_TESTED.test(long.slice(0, -short.length));

/** Whether a word is all that a target asks for. */
const isWholeOf = (wanted: string, word: string): boolean =>
  wanted.includes(word) && BESIDE.test(wanted.replace(word, ""));

/** Whether the actual denies the target (`未通过验收`), or says its opposite (`降低` of `提高`). */
export function saysOpposite(target: string, actual: string): boolean {
  const [wanted, said] = [core(target), core(actual)];
  const none = WANTS_NONE.exec(wanted);
  if (none) return said.replace(IS_SOME, "") === none[1];
  const denied = DENIES.exec(said);
  return (
    (denied !== null && isWholeOf(wanted, denied[1]!)) ||
    (DENIAL.test(said) && saysSame(target, said.replace(DENIAL, ""))) ||
    OPPOSITES.some(([a, b]) => (a.test(wanted) && b.test(said)) || (b.test(wanted) && a.test(said)))
  );
}
