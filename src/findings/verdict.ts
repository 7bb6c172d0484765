import {
  ledgerSentence,
  severityNames,
  summarize,
  unfinished,
  unfinishedSentence,
  type Severity,
  type Summary,
} from "../checks";
import { formName, formsOf } from "../forms";
import { isDerived } from "../forms/definition";
import type { BrokenForm } from "../reading/broken";
import type { CheckedReport, ListedFinding } from "./checked-report";

/** Whether the report can be handed in, at one glance. */
export interface Verdict {
  readonly canSubmit: boolean;
  readonly intent: "error" | "warning" | "success";
  readonly title: string;
  readonly detail: string;
}

/** What checking a workbook came to, wherever it was read. */
interface Found {
  readonly reports: readonly CheckedReport[];
  readonly broken: readonly BrokenForm[];
}

export const findingsOf = ({ reports }: Pick<Found, "reports">): readonly ListedFinding[] =>
  reports.flatMap(({ findings }) => findings);

/** Whether the workbook holds no form of ours. */
export const isEmpty = ({ reports, broken }: Found): boolean =>
  reports.length === 0 && broken.length === 0;

/** What stands in the way weighs so: 错误, what could not be checked, what is not filled in, 警告. */
export function verdictOf(result: Found): Verdict {
  const summary = summarize(findingsOf(result));
  const unchecked = uncheckedSentence(result);
  const others = countsSentence(summary, ["warning", "info"]);
  const lacking = unfinishedSentence(result.reports.flatMap(({ report }) => unfinished(report)));
  if (!summary.canSubmit)
    return {
      canSubmit: false,
      intent: "error",
      title: `还有 ${summary.error.open} 处错误，暂不能提交`,
      detail: `请逐条改正；确认无误的，标为已核实并写明原因。${lacking}${others}${unchecked}`,
    };
  if (unchecked !== "")
    return {
      canSubmit: false,
      intent: "error",
      title: "暂不能判断能否提交",
      detail: `${unchecked}${lacking}${others}`,
    };
  if (lacking !== "")
    return {
      canSubmit: false,
      intent: "warning",
      title: "还没有填完",
      detail: `${lacking}${others}`,
    };
  return {
    canSubmit: true,
    intent: summary.warning.open > 0 ? "warning" : "success",
    title: "可以提交",
    detail: `没有未处理的错误。${others}${ledgerSentence(result.reports)}`,
  };
}

/** `警告 9 处、提示 22 处；已核实 1 处。`; empty when there is nothing to count. */
function countsSentence(summary: Summary, severities: readonly Severity[]): string {
  const open = severities
    .filter((severity) => summary[severity].open > 0)
    .map((severity) => `${severityNames[severity]} ${summary[severity].open} 处`)
    .join("、");
  const acknowledged = summary.acknowledged > 0 ? `已核实 ${summary.acknowledged} 处` : "";
  const counts = [open, acknowledged].filter((part) => part !== "").join("；");
  return counts === "" ? "" : `${counts}。`;
}

/** Names what was not there to be checked; empty when everything was. */
function uncheckedSentence({ reports, broken }: Found): string {
  const unreadable = broken.map(({ sheetName }) => `“${sheetName}”`);
  const missing = reports.flatMap(({ report, forms }) =>
    formsOf(report.pack, report.year)
      .filter((form) => !form.sheetPer && !isDerived(form))
      .filter(({ id }) => ![...forms, ...broken].some(({ form }) => form === id))
      .map(({ id }) => `${report.year} 年度的${formName(id)}`),
  );
  return [
    unreadable.length > 0 ? `${unreadable.join("、")}无法检查。` : "",
    missing.length > 0 ? `工作簿中没有${missing.join("、")}。` : "",
  ].join("");
}
