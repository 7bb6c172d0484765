import type { CheckMode, CheckResult } from "../../excel";

export const doingSentences: Readonly<Record<CheckMode, string>> = {
  inspect: "正在检查…",
  refresh: "正在检查…",
  show: "正在检查并标记…",
  clear: "正在清除标记…",
};

/** What became of it; undefined where the findings say it all. */
export function doneSentence(mode: CheckMode, result: CheckResult): string | undefined {
  if (mode === "clear") return "单元格标记已清除。";
  return mode === "show" ? shownSentence(result) : undefined;
}

function shownSentence({ sheetName, withoutFills, withoutComments }: CheckResult): string {
  return [
    sheetName === null ? "没有需要标记的单元格。" : `已标记单元格，并列在工作表“${sheetName}”中。`,
    withoutFills.length > 0 ? `${quoted(withoutFills)}受保护，没有上色。` : "",
    withoutComments.length > 0 ? `${quoted(withoutComments)}没有加批注。` : "",
  ].join("");
}

const quoted = (sheetNames: readonly string[]): string =>
  sheetNames.map((sheetName) => `“${sheetName}”`).join("、");
