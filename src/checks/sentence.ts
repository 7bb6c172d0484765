import { explanation, localScore } from "../evaluation";
import { formName } from "../forms/form-kinds";
import { cellName, nameParts } from "./cell-name";
import { formatsIn } from "./figures";
import { paramRules } from "./indicators";
import { localWords, totalWords } from "./local-words";
import { rules } from "./registry";
import type { Report } from "./report";
import type { Finding, Param, Where } from "./rule";
import { totalOf } from "./totals";

/** Cells that are named before the rest is counted. */
const NAMED_CELLS = 4;

/**
 * What a finding says to the accountant. The only place where sentences of checks are made: the
 * template of the message, with `{{name:format}}` filled in from the facts.
 */
export function sentence(finding: Finding, report: Report): string {
  const template = rules.find(({ id }) => id === finding.rule)?.messages[finding.message];
  if (template === undefined) return "";
  const said = template.replace(/\{\{(\w+)(?::(\w+))?\}\}/g, (_, name: string, format = "text") =>
    filled(name, format as Format, finding, report),
  );
  const { sheet } = finding.where;
  const whole = report.at(finding.where).isConverted ? `${said}${unitRemark(report)}` : said;
  return sheet ? `${shortened(sheet)}：${whole}` : whole;
}

/** The form is given in another unit than the figures of the sentence. */
const unitRemark = ({ pack }: Report): string => `（金额已折合为${pack.amountUnit}）`;

function filled(name: string, format: Format, finding: Finding, report: Report): string {
  if (name === "cell") return nameOf(finding.where, finding, report);
  if (name === "adjustments") return adjusted(finding, report);
  if (name === "explanation") return explained(finding.params);
  const param = finding.params[name] ?? null;
  if (format === "cell" || format === "cells") return cellsOf(param, finding, report);
  if (typeof param === "string") return shortened(param);
  return typeof param === "number" ? formatsIn(report.pack.decimals)[format](param) : "空白";
}

const LONGEST_TEXT = 40;

const shortened = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;

type Format = keyof ReturnType<typeof formatsIn> | "cell" | "cells";

const isCell = (param: Param): param is Where =>
  typeof param === "object" && param !== null && "path" in param;

function cellsOf(param: Param, finding: Finding, report: Report): string {
  if (isCell(param)) return nameOf(param, finding, report);
  if (!Array.isArray(param)) return "";
  const cells = param as readonly Where[];
  const named = cells.slice(0, NAMED_CELLS).map((cell) => partOf(cell, finding, report));
  return cells.length > NAMED_CELLS ? `${named.join("、")}等 ${cells.length} 项` : named.join("、");
}

/** A cell of another sheet is named with its form, one of the same row by its column alone. */
function nameOf(cell: Where, { where }: Finding, report: Report): string {
  const { form, sheet, path } = cell;
  const view = report.at(cell);
  const name = cellName(view, path);
  if (view !== report.at(where))
    return `${formName(form)}${sheet ? `（${shortened(sheet)}）` : ""}${name}`;
  const { row, column } = nameParts(view, path);
  const isBeside = path !== where.path && row === nameParts(view, where.path).row;
  return isBeside && column !== "" ? column : name;
}

/**
 * Of parts in one column only the rows are named, of parts in the row itself the columns, of parts
 * on many sheets the sheets.
 */
function partOf(cell: Where, { where }: Finding, report: Report): string {
  const { row, column } = nameParts(report.at(cell), cell.path);
  if (cell.sheet) return cell.sheet;
  const isBeside = row === nameParts(report.at(where), where.path).row;
  return isBeside && column !== "" ? column : row || column;
}

/** What the place makes of the sum of the scores. */
function adjusted({ where }: Finding, report: Report): string {
  const result = totalOf(report.at(where), report);
  return result ? totalWords(result).join("；") : "";
}

/** The sentence of EXPLAIN, from the figures of the row, and what the place makes of it. */
function explained({ points, target, actual, indicator, ...rules }: Finding["params"]): string {
  const cell = (param: Param | undefined) => (typeof param === "object" ? null : (param ?? null));
  const name = typeof indicator === "string" ? indicator : "";
  const verdict = localScore(Number(points), cell(target), cell(actual), name, paramRules(rules));
  if (verdict.kind === "judgement") return explanation(verdict);
  const { plain, local } = verdict;
  return `${explanation({ ...verdict, score: plain })}${local ? `${localWords(local)}。` : ""}`;
}
