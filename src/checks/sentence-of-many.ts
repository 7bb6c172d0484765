import { formName } from "../forms/forms-of";
import { cellName, nameParts, quoted } from "./cell-name";
import type { Told } from "./like-findings";
import type { Report } from "./report";
import { NAMED_CELLS } from "./named-cells";
import { isCell, type Finding, type Where } from "./rule";
import { fillingOf, sentence, templateOf, worded, type Filling, type Format } from "./sentence";

/**
 * What several findings of one rule and message say of the cells of one sheet: in the same words,
 * with what they differ in from the least to the most. Of what is reckoned anew for each of them
 * the first stands as an example.
 */
export function sentenceOf(findings: Told, report: Report): string {
  const [first] = findings;
  if (findings.length === 1) return sentence(first, report);
  if (RECKONED.test(templateOf(first)))
    return `${findings.length} 处同类提示，例如：${sentence(first, report)}`;
  return worded(first, report, fillingOfMany(findings, report));
}

const RECKONED = /\{\{(?:adjustments|explanation)\}\}/;

function fillingOfMany(findings: Told, report: Report): Filling {
  const [first] = findings;
  const fillings = findings.map((each) => fillingOf(each, report));
  return (name, format) => {
    if (name === "cell")
      return namesOfMany(
        findings.map(({ where }) => where),
        report,
      );
    const params = findings.map((each) => each.params[name] ?? null);
    const said = [...new Set(fillings.map((fill) => fill(name, format)))];
    if (said.length === 1) return said[0]!;
    const cells = params.filter(isCell);
    if (cells.length === findings.length) return columnOfMany(cells, first, report);
    const numbers = params.filter((param) => typeof param === "number");
    if (numbers.length === findings.length) return rangeOf(name, format, numbers, first, report);
    if (params.some((param) => Array.isArray(param))) return "所列各项";
    const rest = said.length > NAMED_CELLS ? "…" : "";
    const isQuoted = templateOf(first).includes(`“{{${name}}}”`);
    return said.slice(0, NAMED_CELLS).join(isQuoted ? "”、“" : "、") + rest;
  };
}

function rangeOf(
  name: string,
  format: Format,
  numbers: readonly number[],
  finding: Finding,
  report: Report,
): string {
  const isGap = format === "gap" || format === "gapPoints";
  const sizes = isGap ? numbers.map(Math.abs) : numbers;
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)].map((number) =>
    fillingOf({ ...finding, params: { [name]: number } }, report)(name, format),
  );
  return `${least} 至 ${most}`;
}

/** `“甲”、“乙”、“丙”、“丁”等 19 项的2023年预算数`; cells of several columns are named one by one. */
function namesOfMany(cells: readonly Where[], report: Report): string {
  const parts = cells.map((cell) => nameParts(report.at(cell), cell.path));
  const columns = new Set(parts.map(({ column }) => column));
  const isOneColumn = columns.size === 1 && parts.every(({ row }) => row !== "");
  const names = cells
    .map((cell, i) => (isOneColumn ? quoted(parts[i]!.row) : cellName(report.at(cell), cell.path)))
    .slice(0, NAMED_CELLS);
  const isAlike = new Set(names).size < names.length;
  const named = names.map((name, i) =>
    isAlike ? `${name}（${report.at(cells[i]!).cell(cells[i]!.path)!.address}）` : name,
  );
  const unit = isOneColumn ? "项" : "处";
  const rest = cells.length > NAMED_CELLS ? `等 ${cells.length} ${unit}` : "";
  const [column = ""] = isOneColumn ? columns : [];
  return `${named.join("、")}${rest}${column === "" ? "" : `的${column}`}`;
}

/** What the cells beside others are called: by their column, else by what they are. */
function columnOfMany(cells: readonly Where[], { where }: Finding, report: Report): string {
  const columns = new Set(cells.map((cell) => nameParts(report.at(cell), cell.path).column));
  const forms = new Set(cells.map(({ form }) => form));
  const [[column = ""], [form]] = [[...columns], [...forms]];
  const prefix = forms.size === 1 && form !== where.form ? formName(form!) : "";
  if (columns.size === 1 && column !== "") return `${prefix}${column}`;
  return prefix === "" ? namesOfMany(cells, report) : `${prefix}中的相应各项`;
}
