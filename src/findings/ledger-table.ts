import {
  LEDGER_STATES,
  ledgerDetail,
  ledgerSentence,
  stateNames,
  type LedgerEntry,
  type Report,
} from "../checks";
import { blankCells } from "./blank-cells";
import type { CheckedReport } from "./checked-report";

/** One line of the ledger in 检查结果; every part is text. */
export interface LedgerRow {
  readonly state: string;
  /** Of the first cell that was blank; empty where there is none. */
  readonly sheetName: string;
  readonly address: string;
  readonly title: string;
  readonly detail: string;
  readonly passed: string;
}

/** The second table of 检查结果. */
export interface LedgerTable {
  /** The line above its headings. */
  readonly title: string;
  readonly rows: readonly LedgerRow[];
}

export const ledgerHeadings = ["状态", "工作表", "单元格", "检查内容", "说明", "相符处数"] as const;

/** Every check of the reports, by what became of it; null where there is no report. */
export function ledgerTable(reports: readonly CheckedReport[]): LedgerTable | null {
  if (reports.length === 0) return null;
  const entries = reports.flatMap(({ report, ledger }) =>
    ledger.map((entry) => ({ entry, report })),
  );
  return {
    title: `核对清单：${ledgerSentence(reports)}`,
    rows: LEDGER_STATES.flatMap((state) =>
      entries
        .filter(({ entry }) => entry.state === state)
        .map(({ entry, report }) => rowOf(entry, report)),
    ),
  };
}

function rowOf(entry: LedgerEntry, report: Report): LedgerRow {
  const [blank] = blankCells(entry, report);
  return {
    state: stateNames[entry.state],
    sheetName: blank?.sheetName ?? "",
    address: blank?.address ?? "",
    title: entry.title,
    detail: ledgerDetail(entry, report),
    passed: entry.passed > 0 ? String(entry.passed) : "",
  };
}

export const ledgerCells = (row: LedgerRow): string[] => [
  row.state,
  row.sheetName,
  row.address,
  row.title,
  row.detail,
  row.passed,
];

/** The lines of the sheet parted: those of the first table, and the ledger if it is there. */
export function partedAtLedger(lines: readonly (readonly string[])[]): {
  readonly above: readonly (readonly string[])[];
  readonly ledger: LedgerTable | null;
} {
  const headings = lines.findIndex((cells) =>
    ledgerHeadings.every((heading, column) => cells[column] === heading),
  );
  if (headings < 1) return { above: lines, ledger: null };
  return {
    above: lines.slice(0, headings - 1),
    ledger: {
      title: lines[headings - 1]![0] ?? "",
      rows: lines.slice(headings + 1).map(parseRow),
    },
  };
}

function parseRow(cells: readonly string[]): LedgerRow {
  const [state = "", sheetName = "", address = "", title = "", ...rest] = cells;
  const [detail = "", passed = ""] = rest;
  return { state, sheetName, address, title, detail, passed };
}
