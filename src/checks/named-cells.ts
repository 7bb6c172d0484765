import { formName } from "../forms/forms-of";
import { cellName, nameParts } from "./cell-name";
import type { Report } from "./report";
import { cellsOf, type Finding, type Where } from "./rule";
import { shortened } from "./shortened";

/** Cells of a list that are named before the rest is counted. */
export const NAMED_CELLS = 4;

/** A cell that a sentence names, by itself or as one of a list. */
export interface Mention {
  readonly cell: Where;
  readonly isPart: boolean;
}

/**
 * What a finding's sentence calls the cells it speaks of: as short as the form allows, and never two
 * of them alike.
 */
export function namesIn(finding: Finding, report: Report): (mention: Mention) => string {
  const mentions: Mention[] = [
    { cell: finding.where, isPart: false },
    ...Object.values(finding.params).flatMap((param) =>
      cellsOf(param)
        .slice(0, NAMED_CELLS)
        .map((cell) => ({ cell, isPart: Array.isArray(param) })),
    ),
  ];
  const candidates = new Map(
    mentions.map((mention) => [keyOf(mention), candidatesFor(mention, finding, report)]),
  );
  const lengths = new Map([...candidates.keys()].map((key) => [key, 0]));
  const nameAt = (key: string): string => candidates.get(key)![lengths.get(key)!]!;
  const longest = Math.max(...[...candidates.values()].map(({ length }) => length));
  for (let round = 1; round < longest; round++)
    for (const key of alike(mentions, nameAt))
      lengths.set(key, Math.min(lengths.get(key)! + 1, candidates.get(key)!.length - 1));
  return (mention) => nameAt(keyOf(mention));
}

const cellKey = ({ form, sheet, path }: Where): string =>
  JSON.stringify([form, sheet ?? null, path]);

const keyOf = ({ cell, isPart }: Mention): string => `${cellKey(cell)}${isPart ? "+" : ""}`;

/** Mentions whose name is that of another cell too. */
function alike(mentions: readonly Mention[], nameAt: (key: string) => string): Set<string> {
  const cellsNamed = new Map<string, Set<string>>();
  for (const mention of mentions) {
    const name = nameAt(keyOf(mention));
    cellsNamed.set(name, (cellsNamed.get(name) ?? new Set()).add(cellKey(mention.cell)));
  }
  return new Set(mentions.map(keyOf).filter((key) => cellsNamed.get(nameAt(key))!.size > 1));
}

/** What a cell may be called, the shortest first; the last tells it from every other. */
function candidatesFor({ cell, isPart }: Mention, { where }: Finding, report: Report): string[] {
  const view = report.at(cell);
  const { sheet, path } = cell;
  const own = cellName(view, path);
  const isElsewhere = view !== report.at(where);
  const whole = isElsewhere
    ? `${formName(cell.form)}${sheet ? `（${shortened(sheet)}）` : ""}${own}`
    : own;
  const address = view.cell(path)?.address ?? path;
  const place = `${whole}（${isElsewhere ? `${view.sheetName}!` : ""}${address}）`;
  const short = isPart ? partName(cell, where, report) : besideName(cell, where, report);
  return [...new Set([...(short ? [short] : []), ...(isPart ? [own] : []), whole, place])];
}

const isInRowOf = (cell: Where, where: Where, report: Report): boolean =>
  report.at(cell) === report.at(where) &&
  nameParts(report.at(cell), cell.path).row === nameParts(report.at(where), where.path).row;

/** A cell of the same row goes by its column alone. */
function besideName(cell: Where, where: Where, report: Report): string | null {
  const { column } = nameParts(report.at(cell), cell.path);
  const isBeside = cell.path !== where.path && isInRowOf(cell, where, report);
  return isBeside && column !== "" ? column : null;
}

/** Parts on other sheets of a list go by their sheets, those in one column by their rows. */
function partName(cell: Where, where: Where, report: Report): string | null {
  const view = report.at(cell);
  if (cell.sheet !== undefined && view !== report.at(where)) return cell.sheet;
  const { row, column } = nameParts(view, cell.path);
  return (isInRowOf(cell, where, report) && column !== "" ? column : row || column) || null;
}
