import { explanation, localScore } from "../evaluation";
import { formatsIn } from "./figures";
import { paramRules } from "./indicators";
import { localWords, totalWords } from "./local-words";
import { NAMED_CELLS, namesIn, type Mention } from "./named-cells";
import { unsaid, whereToExplain } from "./reasons";
import { rules } from "./registry";
import type { Report } from "./report";
import { cellsOf, isCell, type Finding, type Param } from "./rule";
import { shortened } from "./shortened";
import { totalOf } from "./totals";

/**
 * What a finding says to the accountant. The only place where sentences of checks are made: the
 * template of the message, with `{{name:format}}` filled in from the facts.
 */
export const sentence = (finding: Finding, report: Report): string =>
  worded(finding, report, fillingOf(finding, report));

/** The template of what a finding says; empty when it is not known. */
export const templateOf = ({ rule, message }: Finding): string =>
  rules.find(({ id }) => id === rule)?.messages[message] ?? "";

/** What stands for a name of a template. */
export type Filling = (name: string, format: Format) => string;

/** The template filled in, with what is said before and after any. */
export function worded(finding: Finding, report: Report, fill: Filling): string {
  const template = templateOf(finding);
  if (template === "") return "";
  const said = template.replace(/\{\{(\w+)(?::(\w+))?\}\}/g, (_, name: string, format = "text") =>
    fill(name, format as Format),
  );
  const { sheet } = finding.where;
  const isConverted =
    report.at(finding.where).has(finding.where.path) && report.at(finding.where).isConverted;
  const whole = isConverted ? `${said}${unitRemark(report)}` : said;
  return sheet ? `${shortened(sheet)}：${whole}` : whole;
}

/** The form is given in another unit than the figures of the sentence. */
const unitRemark = ({ pack }: Report): string => `（金额已折合为${pack.amountUnit}）`;

/** What one finding says for each name. */
export function fillingOf(finding: Finding, report: Report): Filling {
  const nameOf = namesIn(finding, report);
  return (name, format) => filled(name, format, finding, report, nameOf);
}

function filled(
  name: string,
  format: Format,
  finding: Finding,
  report: Report,
  nameOf: (mention: Mention) => string,
): string {
  if (name === "cell") return nameOf({ cell: finding.where, isPart: false });
  if (name === "whereToExplain")
    return whereToExplain(report.at(finding.where), finding.where.path);
  if (name === "unsaid") return unsaid(report.at(finding.where).text(finding.where.path));
  if (name === "adjustments") return adjusted(finding, report);
  if (name === "explanation") return explained(finding.params);
  const param = finding.params[name] ?? null;
  if (format === "cell" || format === "cells") return namedCells(param, nameOf);
  if (typeof param === "string") return shortened(param);
  return typeof param === "number" ? formats(finding, report)[format](param) : "空白";
}

/** Amounts of a form in a smaller unit than the report's are told to their last digit. */
const formats = ({ where }: Finding, report: Report) =>
  formatsIn(report.pack.decimals, report.at(where).precision.decimals);

export type Format = keyof ReturnType<typeof formatsIn> | "cell" | "cells";

function namedCells(param: Param, name: (mention: Mention) => string): string {
  if (isCell(param)) return name({ cell: param, isPart: false });
  const cells = cellsOf(param);
  const named = cells.slice(0, NAMED_CELLS).map((cell) => name({ cell, isPart: true }));
  return cells.length > NAMED_CELLS ? `${named.join("、")}等 ${cells.length} 项` : named.join("、");
}

/** What the place makes of the sum of the scores. */
function adjusted({ where }: Finding, report: Report): string {
  const result = totalOf(report.at(where), report);
  return result ? totalWords(result).join("；") : "";
}

/** The sentence of EXPLAIN, from the figures of the row, and what the place makes of it. */
function explained({ points, target, actual, ...others }: Finding["params"]): string {
  const cell = (param: Param | undefined) => (typeof param === "object" ? null : (param ?? null));
  const text = (name: string) => String(cell(others[name]) ?? "");
  const named = {
    indicator: text("indicator"),
    level1: text("level1"),
    level2: text("level2"),
  };
  const rules = paramRules(others);
  const verdict = localScore(Number(points), cell(target), cell(actual), named, rules);
  if (verdict.kind === "judgement") return explanation(verdict);
  const { plain, local } = verdict;
  return `${explanation({ ...verdict, score: plain })}${local ? `${localWords(local)}。` : ""}`;
}
