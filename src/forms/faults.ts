import type * as z from "zod";

/** What is wrong with one value of the data, as facts. */
export interface DataFault {
  readonly path: string;
  readonly code: FaultCode;
  /** The value as the file holds it, and the bound it breaks. */
  readonly value?: unknown;
  readonly bound?: number | bigint;
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
  | "notAllowed";

type Sentences = Record<FaultCode, (value: string, bound: string) => string>;

const english: Sentences = {
  missing: () => "is missing",
  notANumber: (value) => `${value} is not a number`,
  notWhole: (value) => `${value} is not a whole number`,
  tooSmall: (value, bound) => `${value} is less than ${bound}`,
  tooBig: (value, bound) => `${value} is more than ${bound}`,
  notText: (value) => `${value} is not text`,
  notAGroup: (value) => `${value} is not a group of fields`,
  notAList: (value) => `${value} is not a list`,
  unknownField: () => "is not a field of this form",
  notAllowed: (value) => `${value} is not allowed here`,
};

const chinese: Sentences = {
  missing: () => "没有填写",
  notANumber: (value) => `“${value}”不是数字`,
  notWhole: (value) => `${value} 不是整数`,
  tooSmall: (value, bound) => `${value} 小于 ${bound}`,
  tooBig: (value, bound) => `${value} 大于 ${bound}`,
  notText: (value) => `“${value}”不是文字`,
  notAGroup: (value) => `“${value}”应为一组项目`,
  notAList: (value) => `“${value}”应为列表`,
  unknownField: () => "不是本表的项目",
  notAllowed: (value) => `此处不能是“${value}”`,
};

const languages = { en: english, zh: chinese };

/** One sentence for a fault: `baseData.threePublic.reception.finalAccount: 6.99万 is not a number`. */
export function faultSentence(fault: DataFault, language: keyof typeof languages): string {
  const value = shown(fault.value);
  const sentence = languages[language][fault.code](value, String(fault.bound));
  const path = fault.path || (language === "en" ? "the data" : "数据");
  return language === "en" ? `${path}: ${sentence}` : `${path}：${sentence}`;
}

/** A value as the file has it; JSON has no word for what is too large for a number. */
const shown = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value);

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
      return [{ path, code: "tooSmall", value, bound: issue.minimum }];
    case "too_big":
      return [{ path, code: "tooBig", value, bound: issue.maximum }];
    case "invalid_type":
      return value === undefined
        ? [{ path, code: "missing" }]
        : [{ path, code: expectation(issue.expected, value), value }];
    case "invalid_union":
      return [{ path, code: "notText", value }];
    default:
      return [{ path, code: "notAllowed", value }];
  }
}

function expectation(expected: string, value: unknown): FaultCode {
  if (expected === "int" && typeof value !== "number") return "notANumber";
  return expectations[expected] ?? "notAllowed";
}
