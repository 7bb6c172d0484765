import * as z from "zod";
import {
  acknowledgementKey,
  acknowledgementSchema,
  SEVERITIES,
  severityNames,
  type Acknowledgement,
} from "../checks";
import type { ListedFinding, ToldFindings } from "./checked-report";
import { parseJson } from "../memory/json";
import { partedAtLedger, type LedgerTable } from "./ledger-table";

/** One line of 检查结果 below its headings; every part is text. */
export interface ResultRow {
  readonly severity: string;
  readonly sheetName: string;
  readonly address: string;
  readonly title: string;
  readonly sentence: string;
  /** 备注: what a person typed, or the note of the acknowledgement. */
  readonly remark: string;
  /** JSON of the acknowledgement as it was when the line was written; in a hidden column. */
  readonly kept: string;
}

export const resultHeadings = ["级别", "工作表", "单元格", "检查内容", "问题说明", "备注"] as const;

/** Column of the hidden JSON, and of the link. */
export const keptColumn = resultHeadings.length;
export const linkColumn = resultHeadings.indexOf("单元格");

/** Excel takes no more characters into a cell. */
const longestText = 32_767;

const ACKNOWLEDGED = /^\s*已核实\s*[：:]\s*(\S[\s\S]*)$/;

/** The reason in `已核实：原因`; null for any other remark. */
const reasonOf = (remark: string): string | null => ACKNOWLEDGED.exec(remark)?.[1]?.trim() ?? null;

const remarkOf = (note: string): string => `已核实：${note}`;

/**
 * The lines of 检查结果, the gravest findings first. Like findings have a line each and below them one
 * that tells them together: its 备注 is that of all which have none of their own.
 */
export const resultRows = (
  told: readonly ToldFindings[],
  remarks: ReadonlyMap<string, string>,
): ResultRow[] =>
  [...told]
    .sort((first, second) => rankOf(first) - rankOf(second))
    .flatMap((each) => rowsOf(each, remarks));

const rankOf = ({ findings: [{ severity }] }: ToldFindings): number => SEVERITIES.indexOf(severity);

function rowsOf(
  { findings, sentence }: ToldFindings,
  remarks: ReadonlyMap<string, string>,
): ResultRow[] {
  const [first] = findings;
  const remark = (key: string, note: string | null): string =>
    note === null ? (remarks.get(key) ?? "") : remarkOf(note);
  if (findings.length === 1)
    return [rowOf(first, remark(acknowledgementKey(first.kept), first.note))];
  const like = likeKey(first.kept);
  const count = findings.length;
  return [
    ...findings.map((each) => rowOf(each, remarks.get(acknowledgementKey(each.kept)) ?? "")),
    {
      ...rowOf(first, remark(like, first.note)),
      address: `${count} 处`,
      sentence,
      kept: JSON.stringify({ like, count } satisfies Head),
    },
  ];
}

function rowOf(finding: ListedFinding, remark: string): ResultRow {
  const { severity, sheetName, address, title, sentence, kept } = finding;
  const json = JSON.stringify(kept);
  return {
    severity: severityNames[severity],
    sheetName,
    address,
    title,
    sentence,
    remark,
    kept: json.length < longestText ? json : "",
  };
}

/** What the line keeps that tells like findings together: which they are, and how many. */
const headSchema = z.strictObject({ like: z.string(), count: z.int().positive() });

type Head = z.infer<typeof headSchema>;

/** Null for the line of a finding of its own. */
export function headOf({ kept }: ResultRow): Head | null {
  const parsed = headSchema.safeParse(parseJson(kept));
  return parsed.success ? parsed.data : null;
}

/** What like findings that are told together have in common. */
const likeKey = ({ rule, message, form, sheet, note }: Acknowledgement): string =>
  JSON.stringify([rule, message, form, sheet ?? null, note]);

export const rowCells = (row: ResultRow): string[] => [
  row.severity,
  row.sheetName,
  row.address,
  row.title,
  row.sentence,
  row.remark,
  row.kept,
];

/** The table as it stands on the sheet; null when its columns are not what we wrote. */
export function parseTable(values: readonly (readonly unknown[])[]): {
  readonly headingRow: number;
  readonly summary: string;
  readonly rows: readonly ResultRow[];
  readonly ledger: LedgerTable | null;
} | null {
  const headingRow = values.findIndex((cells) =>
    resultHeadings.every((heading, column) => cells[column] === heading),
  );
  if (headingRow < 0 || values[0]!.length !== keptColumn + 1) return null;
  const lines = values
    .slice(headingRow + 1)
    .map((cells) => cells.map(String))
    .filter((cells) => cells.some((cell) => cell !== ""));
  const { above, ledger } = partedAtLedger(lines);
  return {
    headingRow,
    summary: headingRow > 0 ? String(values[headingRow - 1]![0]) : "",
    rows: above.map(parseRow),
    ledger,
  };
}

function parseRow(cells: readonly string[]): ResultRow {
  const [severity = "", sheetName = "", address = "", title = "", ...rest] = cells;
  const [sentence = "", remark = "", kept = ""] = rest;
  return { severity, sheetName, address, title, sentence, remark, kept };
}

/** What a person wrote into 备注 since the lines were written. */
export interface Remarks {
  /**
   * The acknowledgements kept so far, with those that were typed and without those withdrawn. Of
   * what it lists the sheet decides: programs that drop an add-in's settings keep the sheet.
   */
  readonly acknowledged: readonly Acknowledgement[];
  /** Other remarks, by the key of the finding they stand beside. */
  readonly others: ReadonlyMap<string, string>;
}

/** @param noted acknowledgements that come now, from elsewhere; one without a note withdraws it */
export function readRemarks(
  rows: readonly ResultRow[],
  stored: readonly Acknowledgement[],
  noted: readonly Acknowledgement[] = [],
): Remarks {
  const acknowledged = new Map(stored.map((each) => [acknowledgementKey(each), each]));
  const others = new Map<string, string>();
  const put = (acknowledgement: Acknowledgement): void => {
    const key = acknowledgementKey(acknowledgement);
    if (acknowledgement.note === "") acknowledged.delete(key);
    else acknowledged.set(key, acknowledgement);
  };
  const heads = new Map<string, string>();
  for (const row of rows) {
    const head = headOf(row);
    if (!head) continue;
    heads.set(head.like, row.remark);
    if (reasonOf(row.remark) === null && row.remark.trim() !== "")
      others.set(head.like, row.remark);
  }
  for (const { remark: own, kept } of rows) {
    const parsed = acknowledgementSchema.safeParse(parseJson(kept));
    if (!parsed.success) continue;
    const before = parsed.data;
    if (reasonOf(own) === null && own.trim() !== "") others.set(acknowledgementKey(before), own);
    const reason =
      reasonOf(own) ?? (own.trim() === "" ? reasonOf(heads.get(likeKey(before)) ?? "") : null);
    put({ ...before, note: reason ?? "" });
  }
  noted.forEach(put);
  return { acknowledged: [...acknowledged.values()], others };
}
