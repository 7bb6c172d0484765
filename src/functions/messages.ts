import { say } from "../evaluation";
import type { Fault } from "./faults";

// The sentences of errors: {fact}, or {#fact} for a word of the field. How a score came about, and
// why a person must judge, stands in evaluation/explanation.ts, since checks say it too.

const SENTENCES: Readonly<Record<Fault["id"], string>> = {
  errorCell: "参数“{parameter}”是错误值 {held}",
  missing: "参数“{parameter}”没有填写",
  manyCells: "参数“{parameter}”应为一个单元格",
  notNumber: "参数“{parameter}”应为数字，现在是“{held}”",
  unreadable: "参数“{parameter}”无法识别",
  negative: "参数“{parameter}”不能是负数，现在是“{held}”",
  notChoice: "参数“{parameter}”应为{choices}，现在是“{held}”",
  zeroDenominator: "分母为 0 或空白",
  tooLarge: "结果过大",
  unitsDiffer: "“{first}”与“{second}”单位不同",
  noNumber: "{#side}“{held}”不是数字",
  bandCounts: "各档得分应比分档界限多一个",
  boundsOrder: "分档界限应依次增大或依次减小",
  belowBands: "得分低于最低一档",
  judgement: "需要人工评定：{reason}",
};

/** Every other fault is #VALUE!; an error cell stays the error it is. */
const CODES: Readonly<Record<string, keyof typeof CustomFunctions.ErrorCode>> = {
  zeroDenominator: "divisionByZero",
  tooLarge: "invalidNumber",
  judgement: "notAvailable",
  noNumber: "notAvailable",
  belowBands: "notAvailable",
};

/** The error a cell shows, with its sentence; Excel shows the sentence of #VALUE! and #N/A only. */
export const errorOf = (fault: Fault): CustomFunctions.Error =>
  new CustomFunctions.Error(
    fault.id === "errorCell"
      ? (fault.held as CustomFunctions.ErrorCode)
      : CustomFunctions.ErrorCode[CODES[fault.id] || "invalidValue"],
    `${say(SENTENCES[fault.id], fault)}。`,
  );
