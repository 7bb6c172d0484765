import type { Rect } from "./address";
import type { PlannedChoice, PlannedInput } from "./input-rules";

/** What Excel takes in some cells, and what it says there. */
export interface Validation {
  readonly rect: Rect;
  readonly rule: BoundsRule | ListRule;
  readonly prompt: Sentence;
  readonly alert: Sentence & { readonly style: "Stop" | "Information" };
}

export interface BoundsRule {
  readonly type: "wholeNumber" | "decimal";
  readonly operator: "Between" | "GreaterThanOrEqualTo";
  readonly formula1: number;
  readonly formula2?: number | string;
}

export interface ListRule {
  readonly type: "list";
  /** Parted by commas. */
  readonly source: string;
}

interface Sentence {
  readonly title: string;
  readonly message: string;
}

const PROMPT_TITLE = "填写说明";

export function boundsOf({
  rect,
  rule: { type, minimum, maximum, prompt, error },
  upTo,
}: PlannedInput): Validation {
  const limit = upTo ? `=${upTo}` : maximum;
  return {
    rect,
    rule:
      limit === undefined
        ? { type, operator: "GreaterThanOrEqualTo", formula1: minimum }
        : { type, operator: "Between", formula1: minimum, formula2: limit },
    prompt: { title: PROMPT_TITLE, message: prompt },
    alert: { style: "Stop", title: "数据不符合要求", message: error },
  };
}

/** Excel takes no longer list; it parts it at commas, and would calculate what "=" begins. */
const LONGEST_LIST = 255;

/** Null where Excel takes no such list. */
export function listOf({ rect, values }: PlannedChoice): Validation | null {
  const source = values.filter((value) => !/^\s*=|,/.test(value)).join(",");
  if (source === "" || source.length > LONGEST_LIST) return null;
  return {
    rect,
    rule: { type: "list", source },
    prompt: {
      title: PROMPT_TITLE,
      message: "请从下拉列表中选择；列表中没有的内容也可直接填写。",
    },
    alert: {
      style: "Information",
      title: "不在列表中",
      message: "所填内容不在下拉列表中，请确认。",
    },
  };
}
