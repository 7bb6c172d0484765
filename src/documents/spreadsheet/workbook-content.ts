import type { FileContent, FileKind, Remark, Table } from "../document";
import { UnreadableDocument } from "../faults";

/** What a workbook was found to hold. */
export interface WorkbookParts {
  /** Of the sheets that are shown. */
  readonly tables: readonly Table[];
  readonly hidden: readonly string[];
  /** Sheets without cells, such as charts. */
  readonly otherSheets: readonly string[];
  /** How many formulas hold no result. */
  readonly withoutResult: number;
}

const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join("、");

/** @throws UnreadableDocument "empty" when no sheet that is shown holds anything */
export function workbookContent(kind: FileKind, parts: WorkbookParts): FileContent {
  const { tables, hidden, otherSheets, withoutResult } = parts;
  if (withoutResult === 0 && tables.every(({ cells }) => cells.length === 0))
    throw new UnreadableDocument("empty");
  const remarks: Remark[] = [];
  if (hidden.length > 0) remarks.push({ code: "hiddenSheets", detail: listed(hidden) });
  if (otherSheets.length > 0) remarks.push({ code: "chartSheets", detail: listed(otherSheets) });
  if (withoutResult > 0) remarks.push({ code: "withoutResults", detail: String(withoutResult) });
  return { kind, blocks: tables.filter(({ cells }) => cells.length > 0), remarks };
}
