import { caption, entry } from "../cells";
import type { RowSpec } from "../definition";
import { codedTable } from "./coded-table";
import { codedColumns } from "./columns";
import { accountsTable } from "./frame";
import type { TableOptions } from "./options";

const landscape = { orientation: "landscape" } as const;

/** 收入决算表. */
export const finalAccounts02 = accountsTable("02", (options) => ({
  ...codedTable(codedColumns["02"], options, { name: 44, amount: 13 }),
  ...landscape,
  amountAcross: 2,
}));

/** 支出决算表. */
export const finalAccounts03 = accountsTable("03", (options) => ({
  ...codedTable(codedColumns["03"], options, { name: 44, amount: 15 }),
  ...landscape,
  amountAcross: 2,
}));

/** 一般公共预算财政拨款支出决算表. */
export const finalAccounts05 = accountsTable("05", (options) => ({
  ...codedTable(codedColumns["05"], options, { name: 44, amount: 16 }),
  amountAcross: 2,
}));

/** 政府性基金预算财政拨款收入支出决算表. */
export const finalAccounts08 = accountsTable("08", (options) => ({
  ...codedTable(codedColumns["08"], options, { name: 44, amount: 15 }),
  ...landscape,
  amountAcross: 2,
  below: [emptyStatement("08", options)],
}));

/** 国有资本经营预算财政拨款支出决算表. */
export const finalAccounts09 = accountsTable("09", (options) => ({
  ...codedTable(codedColumns["09"], options, { name: 44, amount: 16 }),
  amountAcross: 2,
  below: [emptyStatement("09", options)],
}));

/** Why a table is published empty: the pack's words are offered, never filled in unasked. */
function emptyStatement(
  table: "08" | "09",
  { emptyStatement: words }: TableOptions<"08">,
): RowSpec {
  return {
    key: "emptyStatement",
    height: 34,
    cells: [
      caption(0, "空表说明"),
      entry(1, "emptyStatement", "text", {
        across: codedColumns[table].length + 1,
        align: "left",
        choices: [words],
      }),
    ],
  };
}
