import type { FormId } from "../forms/definition";
import { formIn, formName } from "../forms/forms-of";
import type { ReviewedFinding } from "./acknowledgement";
import { cellName } from "./cell-name";
import type { LedgerEntry } from "./ledger";
import type { Report } from "./report";
import type { Reason, Where } from "./rule";
import { isBegun } from "./unfinished";

/** One report that was checked. */
interface CheckedOnce {
  readonly report: Report;
  readonly findings: readonly ReviewedFinding[];
  readonly ledger: readonly LedgerEntry[];
}

/** Cells or forms that are named before the rest is counted. */
const NAMED = 3;

/** `62 项核对中 41 项通过，18 项不适用，3 项因“公用经费”的2023年预算数未填写而没有核对。` */
export function ledgerSentence(reports: readonly CheckedOnce[]): string {
  const entries = reports.flatMap(({ ledger }) => ledger);
  const inState = (state: LedgerEntry["state"]): LedgerEntry[] =>
    entries.filter((entry) => entry.state === state);
  const [passed, failed] = [inState("passed"), inState("failed")];
  const open = reports.flatMap(({ ledger, findings }) => {
    const rules = new Set(findings.filter(({ note }) => note === null).map(({ rule }) => rule));
    return ledger.filter(({ state, rule }) => state === "failed" && rules.has(rule));
  });
  const lacking = inState("noData");
  const lacks = reports.map(({ report, ledger }) =>
    lackWords(
      ledger.filter(({ state }) => state === "noData").flatMap((entry) => entry.lacks),
      report,
    ),
  );
  const counted = [
    `${passed.length} 项通过`,
    some(open.length, "项有警告或提示"),
    some(failed.length - open.length, "项的问题已核实或由其他检查指出"),
    some(inState("notApplicable").length, "项不适用"),
    lacking.length > 0 ? `${lacking.length} 项因${lacks.filter(Boolean).join("、")}而没有核对` : "",
  ].filter((part) => part !== "");
  const partly = passed.filter((entry) => entry.lacks.length > 0).length;
  return [
    `${entries.length} 项核对中 ${counted.join("，")}`,
    partly > 0 ? `；通过的有 ${partly} 项只核对了已填的部分。` : "。",
  ].join("");
}

const some = (count: number, what: string): string => (count > 0 ? `${count} ${what}` : "");

/** What became of one check, in sentences. */
export function ledgerDetail(entry: LedgerEntry, report: Report): string {
  const { state, passed, failed, elsewhere, lacks, because } = entry;
  const lacking = lacks.length > 0 ? lackWords(lacks, report) : "";
  switch (state) {
    case "notApplicable":
      return `${reasonWords(because, report).join("；")}。`;
    case "noData":
      return `因${lacking}，没有核对。`;
    case "passed":
    case "failed":
      return [
        some(failed, "处未通过。"),
        some(elsewhere, "处已由其他检查指出。"),
        some(passed, "处相符。"),
        lacking && `因${lacking}，另有没有核对的。`,
        ...because
          .filter(({ id }) => id === "judgement" || id === "off")
          .map((reason) => `${plainReasons[reason.id as "judgement" | "off"]}的不计在内。`),
      ].join("");
  }
}

/** `“甲”等 3 处未填写`, `工作簿中没有决算公开03表`. */
function lackWords(lacks: readonly Where[], report: Report): string {
  const isOnManySheets = new Set(lacks.map((where) => report.at(where))).size > 1;
  const names = { missing: new Set<string>(), blank: new Set<string>(), text: new Set<string>() };
  for (const where of lacks) {
    const form = report.at(where);
    if (form.placement === null) names.missing.add(formName(where.form));
    else if (!isBegun(form)) names.blank.add(`“${form.sheetName}”`);
    else {
      const sheet = isOnManySheets ? `“${form.sheetName}”中` : "";
      const kind = form.isBlank(where.path) ? "blank" : "text";
      names[kind].add(`${sheet}${cellName(form, where.path)}`);
    }
  }
  return [
    names.missing.size > 0 ? `工作簿中没有${listed([...names.missing], "张表")}` : "",
    names.blank.size > 0 ? `${listed([...names.blank], "处")}未填写` : "",
    names.text.size > 0 ? `${listed([...names.text], "处")}填的不是数` : "",
  ]
    .filter((part) => part !== "")
    .join("、");
}

function listed(names: readonly string[], unit: string): string {
  const named = names.slice(0, NAMED).join("、");
  return names.length > NAMED ? `${named}等 ${names.length} ${unit}` : named;
}

const plainReasons: Readonly<Record<Exclude<Reason["id"], "form">, string>> = {
  cell: "表样没有相应的栏目",
  rows: "没有填写相应的行",
  demand: "本地区没有这项要求",
  judgement: "由人评定",
  occasion: "没有需要核对的情形",
  off: "本地区已停用",
};

function reasonWords(because: readonly Reason[], report: Report): string[] {
  const forms = because.flatMap((reason) => (reason.id === "form" ? [reason.form] : []));
  const isOfPack = (form: FormId): boolean => formIn(report.pack, report.year, form) !== null;
  const outside = forms.filter((form) => !isOfPack(form)).map(formName);
  const withoutSheet = forms.filter(isOfPack).map(formName);
  const others = because.flatMap((reason) => (reason.id === "form" ? [] : [reason.id]));
  return [
    ...(outside.length > 0 ? [`本地区的表样没有${listed(outside, "张表")}`] : []),
    ...(withoutSheet.length > 0 ? [`没有${listed(withoutSheet, "张表")}`] : []),
    ...new Set(others.map((id) => plainReasons[id])),
  ];
}
