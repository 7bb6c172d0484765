import type * as z from "zod";

/** What is wrong with one value of the data, as facts. */
export interface DataFault {
  readonly path: string;
  readonly code: FaultCode;
  /** The value as the file holds it, and the bound it breaks. */
  readonly value?: unknown;
  readonly bound?: number | bigint | string;
}

export type FaultCode =
  | "missing"
  | "notANumber"
  | "notWhole"
  | "tooSmall"
  | "tooBig"
  | "notText"
  | "notAGroup"
  | "notAList"
  | "unknownField"
  | "notAllowed"
  | "empty"
  | "tooLong"
  | "tooMany"
  | "tooFew"
  | "tooDeep"
  | "notOneOf"
  | "unknownSetting"
  | "badId"
  | "idTaken"
  | "badSheetName"
  | "quotedNumber"
  | "notFullMarks"
  | "otherSum"
  | "unknownRule"
  | "misspeltRule"
  | "demandWithoutColumn"
  | "demandWithoutForm"
  | DemandCode
  | "noForm"
  | "cannotBeLaidOut";

/** What a schema asks for in its own words. */
const demandCodes = [
  "badTemplate",
  "inconsistent",
  "repeated",
  "notFalling",
  "notToZero",
  "lacksColumn",
  "notOneMore",
] as const;
export type DemandCode = (typeof demandCodes)[number];

const sentences: Record<FaultCode, (value: string, bound: string) => string> = {
  missing: () => "没有填写",
  notANumber: (value) => `“${value}”不是数字`,
  quotedNumber: (value) => `"${value}" 是文字，不是数字，请去掉引号`,
  notWhole: (value) => `${value} 不是整数`,
  tooSmall: (value, bound) => `${value} 小于 ${bound}`,
  tooBig: (value, bound) => `${value} 大于 ${bound}`,
  notText: (value) => `“${value}”不是文字`,
  notAGroup: (value) => `“${value}”应为一组项目`,
  notAList: (value) => `“${value}”应为列表`,
  unknownField: () => "不是本表的项目",
  notAllowed: (value) => `此处不能是“${value}”`,
  empty: () => "不能为空",
  tooLong: (value, bound) => `“${value}”超过 ${bound} 个字`,
  tooMany: (_, bound) => `超过 ${bound} 项`,
  tooFew: (_, bound) => `不足 ${bound} 项`,
  tooDeep: () => "层次过多",
  notOneOf: (value, bound) => `“${value}”不在可选范围内，可选：${bound}`,
  unknownSetting: () => "不是设置文件中的项目",
  badId: (value) => `“${value}”不能作编号，编号只用小写字母、数字和连字符`,
  idTaken: (value) => `“${value}”是本加载项自带的编号，请换一个`,
  badSheetName: (value) =>
    `“${value}”不能作工作表名称（不超过 31 个字，不含 []:*?/\\，且各表不能同名）`,
  badTemplate: (value) => `“${value}”中的括号没有成对，或花括号中的内容不能识别`,
  inconsistent: () => "与其他设置不一致",
  repeated: () => "有重复，同一项只能出现一次",
  notFalling: () => "应从大到小排列，且不能相等",
  notToZero: () => "应从大到小排列，不能相等，最后一项从 0 开始",
  lacksColumn: () => "缺少必需的列，或没有从一级指标开始",
  notOneMore: () => "应比 bounds 多一个数",
  notFullMarks: (value, bound) =>
    `执行率分值（executionPoints）与各一级指标分值（indicators 的 points）合计 ${value}，应为 ${bound}`,
  otherSum: (value, bound) => `各项分值（points）合计 ${value}，应为 ${bound}`,
  unknownRule: (value) => `没有编号为“${value}”的检查规则`,
  misspeltRule: (value, bound) => `没有编号为“${value}”的检查规则（是否指 ${bound}？）`,
  demandWithoutColumn: (value, bound) =>
    `这项要求无法落实：${bound} 中没有 ${value}，请在其中加上，或取消这项要求`,
  demandWithoutForm: (value) =>
    `这项要求无法落实：没有设置 ${value} 中的任何一张表，请取消这项要求`,
  noForm: () => "没有设置任何一张表",
  cannotBeLaidOut: () => "无法排成表格：行或单元格重复，或者过多",
};

/** One sentence for a fault, without a full stop: `baseData.staff.inPost：“九十三”不是数字`. */
export const faultSentence = ({ path, code, value, bound }: DataFault): string =>
  `${path || "数据"}：${sentences[code](shown(value), String(bound))}`;

/** More are not read by anybody at once. */
const MOST_LISTED = 50;

/** A sentence for each fault of one input, and of many how many more there are. */
export function faultSentences(faults: readonly DataFault[]): string[] {
  const listed = faults.slice(0, MOST_LISTED).map((fault) => `${faultSentence(fault)}。`);
  const more = faults.length - listed.length;
  return more > 0 ? [...listed, `另有 ${more} 处，请先改正以上各处。`] : listed;
}

/** A value as the file has it; JSON has no word for what is too large for a number. */
function shown(value: unknown): string {
  const text =
    typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);
  return text?.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

const LONGEST_SHOWN = 60;

const expectations: Record<string, FaultCode> = {
  number: "notANumber",
  int: "notWhole",
  string: "notText",
  object: "notAGroup",
  array: "notAList",
};

/** The faults behind one issue of the schema. */
export function issueToFaults(issue: z.core.$ZodIssue): DataFault[] {
  const path = issue.path
    .map((name) => (typeof name === "number" ? `[${name}]` : `.${String(name)}`))
    .join("")
    .replace(/^\./, "");
  const value = issue.input;
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: path ? `${path}.${key}` : key,
        code: "unknownField",
      }));
    case "too_small":
      return [{ path, code: tooSmall[issue.origin] ?? "tooSmall", value, bound: issue.minimum }];
    case "too_big":
      return [{ path, code: tooBig[issue.origin] ?? "tooBig", value, bound: issue.maximum }];
    case "invalid_type":
      return value === undefined
        ? [{ path, code: "missing" }]
        : [{ path, code: expectation(issue.expected, value), value }];
    case "invalid_format":
      return [{ path, code: issue.message === "badId" ? "badId" : "notAllowed", value }];
    case "invalid_value":
      return value === undefined
        ? [{ path, code: "missing" }]
        : [{ path, code: "notOneOf", value, bound: issue.values.join("、") }];
    case "custom":
      return [{ path, code: demandOf(issue.message), value }];
    case "invalid_union":
      return [{ path, code: "notText", value }];
    default:
      return [{ path, code: "notAllowed", value }];
  }
}

const demandOf = (message: string): DemandCode =>
  demandCodes.find((code) => code === message) ?? "inconsistent";

const tooSmall: Record<string, FaultCode> = { string: "empty", array: "tooFew" };
const tooBig: Record<string, FaultCode> = { string: "tooLong", array: "tooMany" };

function expectation(expected: string, value: unknown): FaultCode {
  const isNumber = expected === "number" || expected === "int";
  if (isNumber && typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value)) return "quotedNumber";
  if (expected === "int" && typeof value !== "number") return "notANumber";
  return expectations[expected] ?? "notAllowed";
}
