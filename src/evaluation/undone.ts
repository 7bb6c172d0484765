import { plain } from "./text";

/** What words say of a thing that was not done, done late, not reached, or done in part. */
export interface Undone {
  readonly how: "notDone" | "delayed" | "notReached" | "partly" | "opposite";
  /** Whether the words say nothing else; in a longer text they may mean something else. */
  readonly isSure: boolean;
}

const DONE = "完成|完工|竣工|建成|办结|开展|开工|实施|启动|落实|执行|验收|交付|举办|进行|到位";
const REACHED = "达到|达成|达标|实现|满足|符合|合格";
const NOT = "(?:未|没有?|未能|没能)";
const IN_TIME = "(?:按[期时计划]+|如期|及时)";
const WHOLLY = "(?:全部|全面|完全|全)";

/** The first that stands in a text counts; one group each. */
const SAID = [
  ["partly", `部分(?:${DONE}|${REACHED}|覆盖|保障)|${NOT}${WHOLLY}(?:${DONE}|${REACHED}|覆盖)`],
  [
    "delayed",
    `(?:延[期迟后误]|逾期|推迟|滞后|超期|拖期)(?:[至到].*)?(?:${DONE})?|${NOT}${IN_TIME}(?:${DONE})?|(?:完成)?不及时`,
  ],
  [
    "notDone",
    `${NOT}(?:${DONE})|(?:正在|持续)?(?:进行|推进|实施|建设|办理)[之当]?中|正在(?:进行|推进|实施|建设|办理)`,
  ],
  ["notReached", `${NOT}(?:${REACHED}|达)|达不到|不(?:达标|合格|符合)`],
] as const;

/** Names of what was aimed at, which may stand on either side. */
const AIM =
  "(?:年度|年初|全年|本年|预期|既定|计划|绩效|规定|设定|各项|工作|预算|指标|目标|任务|要求|项目|标准|时间|期限|进度|值|的|了)*";
const ANY = SAID.map(([, words]) => `(${words})`).join("|");
const SURE = new RegExp(`^${AIM}[尚还仍均暂都]*(?:${ANY})${AIM}(?:且效果较差)?$`);
/** At the end of a clause: not `逾期案件清零`. */
const UNSURE = new RegExp(`(?:${ANY})${AIM}(?:\\d[\\d.]*[^\\d]{0,4})?$`);
/** Stands before what it denies: `无逾期`, `未发生延期`. */
const DENIED = /(?:[无未没不零]有?|避免|防止|杜绝|减少|消除)(?:发生|出现|存在|[一1][项起个件])?$/;
/** Spares all other texts the patterns. */
const HINTS = /[未没不延逾推滞超拖]|部分|中$|正在/;

/** Whether a text says that the thing was not done; null when it does not. */
export function readUndone(text: string): Undone | null {
  if (!HINTS.test(text)) return null;
  const said = plain(text).replace(/[。!]$/, "");
  const sure = SURE.exec(said);
  if (sure) return { how: howOf(sure), isSure: true };
  for (const clause of said.split(/[,;。:\n]/)) {
    const unsure = UNSURE.exec(clause);
    if (unsure && !DENIED.test(clause.slice(0, unsure.index)))
      return { how: howOf(unsure), isSure: false };
  }
  return null;
}

const howOf = (match: RegExpExecArray): Undone["how"] =>
  SAID[match.slice(1).findIndex((group) => group !== undefined)]![0];
