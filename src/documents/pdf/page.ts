import type { Budget } from "../bounds";
import type { PieceCell, TablePiece } from "../pieces";
import type { PlacedText, Rules } from "./geometry";
import { linesOf, paragraphsOf, type Line, type Paragraph } from "./lines";
import { ruledTables, type RuledCell, type RuledTable } from "./ruled-tables";

/** What stands on a page, from top to bottom. */
export type PagePart =
  | ({ readonly type: "paragraph" } & Paragraph)
  | { readonly type: "table"; readonly top: number; readonly table: TablePiece };

/** A page's number alone, of how many, with dashes or 第 页 around it. */
const PAGE_NUMBER = /^[-—–‐·\s]*第?\s*\d{1,4}\s*页?(?:\s*[/共]\s*\d{1,4}\s*页?)?[-—–‐·\s]*$/;

export function readPage(texts: readonly PlacedText[], rules: Rules, budget: Budget): PagePart[] {
  const tables = ruledTables(rules, budget);
  const inside = tables.map((): PlacedText[] => []);
  const outside: PlacedText[] = [];
  for (const text of texts) {
    budget.step();
    const index = tables.findIndex((table) => holds(table, text));
    (inside[index] ?? outside).push(text);
  }
  const parts: PagePart[] = tables.map((table, index) => ({
    type: "table",
    top: table.top,
    table: tableOf(table, inside[index]!, budget),
  }));
  const lines = withoutPageNumbers(linesOf(outside));
  for (const paragraph of paragraphsOf(lines)) parts.push({ type: "paragraph", ...paragraph });
  return parts.sort((a, b) => a.top - b.top);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** By the middle of a text, a little above where its letters stand. */
function holds({ left, right, top, bottom }: Box, text: PlacedText): boolean {
  const x = (text.left + text.right) / 2;
  const y = text.base - text.height / 3;
  return left <= x && x <= right && top <= y && y <= bottom;
}

function tableOf(table: RuledTable, texts: readonly PlacedText[], budget: Budget): TablePiece {
  const held = new Map<RuledCell, PlacedText[]>();
  for (const text of texts) {
    budget.step();
    const cell = table.cells.find((each) => holds(each, text));
    if (!cell) continue;
    const known = held.get(cell);
    if (known) known.push(text);
    else held.set(cell, [text]);
  }
  const rows: PieceCell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) {
    const { row, column, rowSpan, columnSpan } = cell;
    const pieces = linesOf(held.get(cell) ?? []).map(
      ({ text }) => ({ type: "text", text }) as const,
    );
    rows[row]!.push({ pieces, column, columnSpan, rowSpan });
  }
  return { type: "table", rows };
}

const withoutPageNumbers = (lines: readonly Line[]): Line[] =>
  lines.filter(
    ({ text }, index) =>
      !((index === 0 || index === lines.length - 1) && PAGE_NUMBER.test(text.normalize("NFKC"))),
  );
